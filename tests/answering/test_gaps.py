"""Which questions are missing from the record, and which have nothing to do with it."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.answering.gaps import is_gap


@pytest.mark.parametrize(
    "question",
    [
        "How many Russian tourists visited Vietnam in 2019?",
        "Vietsovpetro được thành lập năm nào?",
        "Сколько вьетнамских студентов учится в России?",
        # Another year is on record.
        "How much was Vietnam-Russia trade in 2019?",
        # Nobody is named, and yet it is about what facts are about.
        "Which vaccines cause side effects?",
    ],
)
def test_what_an_editor_would_want_to_see(question: str, answerer: Answerer) -> None:
    assert is_gap(answerer.ask(question), answerer)


@pytest.mark.parametrize(
    "question",
    [
        "How big was trade between Vietnam and Russia in 2024?",
        "What is ASEAN?",
        "hello",
        "",
        "tell me a joke",
        # A word or two of it stand in facts as well.
        "How do I train a puppy to sit?",
        "Giá vàng hôm nay bao nhiêu?",
        "Посоветуй хороший детектив",
    ],
)
def test_what_is_answered_or_about_something_else_is_no_gap(
    question: str, answerer: Answerer
) -> None:
    assert not is_gap(answerer.ask(question), answerer)


def test_that_nothing_more_is_recorded_is_no_gap(answerer: Answerer) -> None:
    answer = answerer.ask("When was ASEAN founded?")
    while answer.answers:
        answer = answerer.more(answer, text="more")

    assert answer.outcome == "no_answer"
    assert not is_gap(answer, answerer)
