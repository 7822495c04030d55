"""Every verdict says why, in the language wanted, and gives nothing away."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.answering.answerer import Answerer
from bot.records.models import LANGUAGES, Language
from bot.study.cards.answers import ListAnswer
from bot.study.cards.card import Card
from bot.study.grading.explaining import explained
from bot.study.grading.grader import Grader
from bot.study.grading.verdicts import Reason, Verdict
from tests.study.cards import DAY, FOUNDERS, LAVROV, MONEY, MONTH, YEAR


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", get_args(Reason))
def test_each_reason_has_a_sentence(answerer: Answerer, reason: Reason, language: Language) -> None:
    said = explained(DAY, Verdict(0.0, reason), language, answerer.wording)
    assert said.endswith((".", "?", ")."))
    assert "{" not in said


@pytest.mark.parametrize(
    ("card", "text", "language", "told"),
    [
        (YEAR, "March 2001", "en", "Right: the records give only the year."),
        (MONTH, "6/4/2021", "ru", "Верно: в записях указаны только месяц и год."),
        (DAY, "4/2021", "vi", "Đúng một phần: dữ kiện còn ghi cả ngày."),
        (MONTH, "2021", "en", "Right as far as it goes: the month is recorded too."),
        (DAY, "6 April", "en", "That may be so, but the year is missing."),
        (DAY, "7 April 2021", "en", "That is not it. I read: 7 April 2021."),
        (LAVROV, "Laverov", "en", "Right, but for a slip of the keys: Sergei Lavrov."),
        (LAVROV, "Putin", "ru", "Нет, это не так. Понимаю ваш ответ так: Владимир Путин."),
        (LAVROV, "somebody", "en", "That is not it."),
        (MONEY, "4.6", "vi", "Đúng, đã làm tròn."),
        (FOUNDERS, "Laos", "en", "That is not it."),
        (FOUNDERS, "Thailand, Singapore", "en", "2 of 5 named."),
        (FOUNDERS, "Thailand, Singapore, Laos", "ru",
         "Названо 2 из 5; за лишнее снимаются очки."),
    ],
)  # fmt: skip
def test_a_verdict_says_why(
    grader: Grader, answerer: Answerer, card: Card, text: str, language: Language, told: str
) -> None:
    verdict = grader.grade(card, text, language)
    assert explained(card, verdict, language, answerer.wording) == told


def test_all_members_are_told_as_all(grader: Grader, answerer: Answerer) -> None:
    assert isinstance(FOUNDERS.answer, ListAnswer)
    verdict = grader.grade(FOUNDERS, ", ".join(FOUNDERS.answer.members), "en")
    assert explained(FOUNDERS, verdict, "en", answerer.wording) == "Right: all 5 of them."
