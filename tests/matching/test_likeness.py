"""Which questions ask for the same, in one language and across the three."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.matching.likeness import grouped
from bot.matching.question import Question
from bot.matching.reading import Reader
from bot.records.factbook import FactBook

Read = Callable[[str], Question]


@pytest.fixture(scope="module")
def read(shipped: FactBook) -> Read:
    return Reader(shipped).read


SAME = [
    [
        "How many Russian tourists visited Vietnam in 2019?",
        "number of tourists from Russia in Vietnam, 2019",
        "Năm 2019 có bao nhiêu khách du lịch Nga đến Việt Nam?",
        "nam 2019 co bao nhieu khach du lich Nga den Viet Nam",
        "Сколько российских туристов побывало во Вьетнаме в 2019 году?",
    ],
    [
        "How much was Vietnam-Russia trade in 2020?",
        "trade of Russia and Vietnam in 2020",
        "Kim ngạch thương mại Việt – Nga năm 2020 là bao nhiêu?",
        "Каким был товарооборот России и Вьетнама в 2020 году?",
    ],
    [
        "What is the population of Vietnam?",
        "Dân số Việt Nam là bao nhiêu?",
        "Какое население Вьетнама?",
    ],
    # Where nothing is known of them the words decide, slips and all.
    ["Who won the Zorblatt prize?", "who won the Zorblat prize"],
    ["Zubarevka?", "Zubarevkka"],
]


@pytest.mark.parametrize("questions", SAME, ids=lambda questions: questions[0])
def test_the_same_is_one_group_in_whatever_order(questions: list[str], read: Read) -> None:
    everywhere = list(range(len(questions)))

    assert grouped([read(one) for one in questions]) == [everywhere]
    assert grouped([read(one) for one in reversed(questions)]) == [everywhere]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another year, another name, another number.
        ("Vietnam-Russia trade in 2020?", "Vietnam-Russia trade in 2021?"),
        ("Vietnam-Russia trade in 2020?", "Vietnam-Thailand trade in 2020?"),
        ("Vietnam-Russia trade in 2020?", "Торговля Вьетнама и Таиланда в 2020 году?"),
        ("What are the 4 nos of Vietnam?", "What are the 5 nos of Vietnam?"),
        # Another idea, another kind of answer, another word that nobody knows.
        ("Does Russia sell wheat to Vietnam?", "What is the population of Russia and Vietnam?"),
        ("When did Putin visit Hanoi?", "Who did Putin visit in Hanoi?"),
        ("When did Putin visit Hanoi?", "Ông Putin thăm ai ở Hà Nội?"),
        ("Does Vietnam sell quinoa to Russia?", "Does Vietnam sell bicycles to Russia?"),
        ("Zubarevka?", "Mirkhanov?"),
        # Words of two languages of which nothing is known are not compared.
        ("Zubarevka?", "Зубаревка?"),
    ],
)
def test_what_differs_stands_apart(one: str, other: str, read: Read) -> None:
    assert grouped([read(one), read(other)]) == [[0], [1]]


def test_groups_stand_in_the_order_of_their_first_and_hold_each_question_once(read: Read) -> None:
    order = [SAME[0][0], SAME[1][0], SAME[0][4], "", SAME[2][1], SAME[1][3], "?"]

    assert grouped([read(one) for one in order]) == [[0, 2], [1, 5], [3, 6], [4]]
    assert grouped([]) == []
