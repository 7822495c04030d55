"""What a question demands of a fact, and what only stands beside it."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer


@pytest.mark.parametrize(
    "question",
    [
        "How many reactors was Ninh Thuan 1 to have?",
        "How many barrels of crude did Vietsovpetro pump in 2020?",
        "Who signed the 2001 declaration on behalf of Russia?",
        "Ai thay mặt Nga ký tuyên bố năm 2001?",
        "What did Mahathir say in his speech in Vladivostok?",
        "Which country was second among the investors in Vietnam in 2020?",
        "Какая страна на первом месте по вьетнамским инвестициям за рубежом?",
        "Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 53 họp ở đâu?",
    ],
)
def test_another_measure_or_person_or_place_in_a_row_is_not_answered(
    answerer: Answerer, question: str
) -> None:
    answer = answerer.ask(question)
    assert (answer.outcome, answer.reason) == ("no_answer", "not_recorded")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        # Company is no direction.
        ("Where do Gazprom and Rosneft want projects with Vietnam?", "gazprom-rosneft-plans-2030"),
        # A day of the month is no count.
        ("Какого числа весной 2021 года Путин созванивался с Чонгом?", "phone-call-2021-date"),
        # Whose investment it is, an adjective says in any case.
        (
            "На каком месте Россия по вьетнамским инвестициям за рубежом?",
            "russia-rank-for-vietnamese-investment",
        ),
        ("Is Russia in ASEAN?", "russia-not-asean-member-2019"),
        ("Nga có trong ASEAN không?", "russia-not-asean-member-2019"),
        # A year that is on record is told even where nobody is named.
        ("How much trade did the two nations do together in 2024?", "trade-turnover-2024"),
    ],
)
def test_what_only_stands_beside_forbids_nothing(
    answerer: Answerer, question: str, fact: str
) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    assert answer.answers[0].fact_id == fact


@pytest.mark.parametrize("question", ["Is Russia in ASEAN?", "Is Belarus in ASEAN?"])
def test_two_names_in_one_fact_are_no_membership(answerer: Answerer, question: str) -> None:
    assert not answerer.ask(question).message.startswith("Yes")


def test_what_is_asked_for_is_not_put_aside(answerer: Answerer) -> None:
    question = "Besides the doses, what about the vaccine was Russia thinking of sharing?"
    told = answerer.ask(question).answers
    assert "technology" in told[0].text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("where was the first Russia-ASEAN summit, Jakarta or Kuala Lumpur?", "Kuala Lumpur"),
        ("How many doses of Sputnik Light has Vietnam received?", "100,000"),
    ],
)
def test_of_two_named_the_recorded_one_answers(
    answerer: Answerer, question: str, answer: str
) -> None:
    told = answerer.ask(question)
    assert told.outcome == "answered"
    assert answer in told.answers[0].text


@pytest.mark.parametrize(
    "question",
    [
        "How many doses of Sputnik Light did Vietnam buy?",
        "When was Sputnik Light licensed in Vietnam?",
        "Which Vietnamese firms signed the Sputnik V contracts?",
        "Where was the 1994 treaty signed?",
        "How much did Thailand and Russia trade in 2018?",
        "What is the fifth lesson of Vietnamese diplomacy?",
        "Когда То Лам прилетал в Казань?",
    ],
)
def test_what_only_something_near_has_is_not_told(answerer: Answerer, question: str) -> None:
    assert answerer.ask(question).outcome != "answered"
