"""Sentences in three languages with what must come of them, each a case of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook

FOLDER = Path(__file__).parent / "questions"


def cases() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("??.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(path.stem, case, id=f"{path.stem}: {case['q']}")


@pytest.mark.parametrize(("language", "case"), [*cases()])
def test_what_comes_of_a_question(answerer: Answerer, language: str, case: dict[str, str]) -> None:
    answer = answerer.ask(case["q"])
    told = [stated.fact_id for stated in answer.answers]
    assert answer.outcome == case.get("outcome", "answered"), told
    if case["q"]:
        assert answer.language == language
    if "fact" in case:
        assert told[:1] == [case["fact"]]
    if "intent" in case:
        assert answer.intent == case["intent"]
    if "reason" in case:
        assert answer.reason == case["reason"]


def test_the_same_question_gets_the_same_answer(shipped: FactBook, answerer: Answerer) -> None:
    again = Answerer(shipped)
    for case in cases():
        question = case.values[1]["q"]
        assert answerer.ask(question) == again.ask(question)
