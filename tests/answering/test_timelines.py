"""Timelines: the milestones of a relation, or what happened of a narrower subject."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer


def told(answerer: Answerer, question: str) -> list[str]:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    return [stated.fact_id for stated in answer.answers]


@pytest.mark.parametrize(
    "question",
    [
        "Timeline of vaccine cooperation between Russia and Vietnam",
        "Dòng thời gian hợp tác vắc-xin Việt Nam – Nga",
        "Хронология сотрудничества России и Вьетнама по вакцинам",
    ],
)
def test_a_narrower_subject_has_a_line_of_its_own(answerer: Answerer, question: str) -> None:
    assert told(answerer, question) == ["sputnik-v-licence-vietnam", "sputnik-light-donation-2021"]


@pytest.mark.parametrize(
    "question",
    [
        "Timeline of Vietnam–Russia relations between 2001 and 2012",
        "Timeline of Vietnam–Russia relations from 2001 to 2012",
    ],
)
def test_a_line_keeps_to_the_years_asked_for(answerer: Answerer, question: str) -> None:
    assert told(answerer, question) == [
        "declaration-2001-signed",
        "strategic-partnership-established-2001",
        "comprehensive-strategic-partnership-2012",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Timeline of Vietnam–Russia relations since the 1990s",
        "Хронология отношений России и Вьетнама с 1990-х годов",
    ],
)
def test_a_line_goes_on_from_a_decade(answerer: Answerer, question: str) -> None:
    line = told(answerer, question)
    assert line[0] == "treaty-1994-signed"
    assert line[-1] == "vietnam-eaeu-fta-in-force-2016"


def test_a_line_of_nothing_known_is_refused(answerer: Answerer) -> None:
    assert answerer.ask("depot chronological chronological depot").outcome == "no_answer"
