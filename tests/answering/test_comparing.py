"""Two figures side by side: what lies between them, as each language writes it."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.answering.comparing import difference
from bot.records.models import Fact, Quantity, Reference, Texts
from bot.records.period import Period


def said(answerer: Answerer, question: str) -> str:
    """The message beside the facts, with plain spaces only."""
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    return " ".join(answer.message.split())


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (
            "Compare trade between Vietnam and Russia in 2024 and in 2013",
            (
                "US$4 billion (2013) and US$4.58 billion (2024): "
                "a difference of US$580 million, or +14.5% relative to the first."
            ),
        ),
        (
            "So sánh kim ngạch thương mại Việt Nam – Nga năm 2013 và năm 2024",
            (
                "4 tỷ USD (2013) và 4,58 tỷ USD (2024): "
                "chênh lệch 580 triệu USD, tức +14,5% so với con số thứ nhất."
            ),
        ),
        (
            "Сравни товарооборот Вьетнама и России в 2013 и 2024 годах",
            (
                "4 млрд долл. США (2013) и 4,58 млрд долл. США (2024): "
                "разница — 580 млн долл. США, то есть +14,5% к первому показателю."
            ),
        ),
    ],
)
def test_what_changed_between_two_years_is_said(
    answerer: Answerer, question: str, message: str
) -> None:
    assert said(answerer, question) == message


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        (
            "Compare the number of Russian projects in Vietnam and Vietnamese projects in Russia",
            ["16 projects (Vietnam → Russia)", "199 projects (Russia → Vietnam)", "183 projects"],
        ),
        (
            "So sánh số dự án đầu tư của Nga vào Việt Nam và của Việt Nam vào Nga",
            ["16 dự án (Việt Nam → Nga)", "199 dự án (Nga → Việt Nam)", "183 dự án"],
        ),
        (
            "Сравни число российских проектов во Вьетнаме и вьетнамских проектов в России",
            ["16 проектов (Вьетнам → Россия)", "199 проектов (Россия → Вьетнам)", "183 проекта"],
        ),
    ],
)
def test_two_directions_are_told_apart(answerer: Answerer, question: str, sides: list[str]) -> None:
    message = said(answerer, question)
    assert all(side in message for side in sides)


def test_between_two_ranks_nothing_is_reckoned(answerer: Answerer) -> None:
    question = "Compare Russia's rank among investors in 2020 and its rank for Vietnam in 2025"
    assert len(answerer.ask(question).answers) == 2
    assert said(answerer, question) == ""


def test_one_figure_is_told_without_any_difference(answerer: Answerer) -> None:
    assert said(answerer, "How big was trade between Vietnam and Russia in 2024?") == ""


def measured(amount: float, unit: str = "USD", year: int | None = None) -> Fact:
    return Fact(
        id="measured",
        text=Texts(en="It was measured."),
        references=(Reference(source="almanac"),),
        quantity=Quantity(amount=amount, unit=unit),
        time=Period.parse(year) if year else None,
    )


@pytest.mark.parametrize(
    ("one", "other", "amount", "share"),
    [
        (measured(200, year=2013), measured(250, year=2024), 50, 0.25),
        (measured(250, year=2013), measured(200, year=2024), 50, -0.2),
        (measured(250), measured(200), 50, 0.25),
    ],
    ids=["more in the later year", "less in the later year", "of no year: from the smaller"],
)
def test_the_difference_runs_from_the_earlier_or_else_the_smaller(
    one: Fact, other: Fact, amount: float, share: float
) -> None:
    for pair in ([one, other], [other, one]):
        found = difference(pair)
        assert found is not None
        assert found.amount == Quantity(amount=amount, unit="USD")
        assert found.share == pytest.approx(share)


@pytest.mark.parametrize(
    "facts",
    [
        [],
        [measured(4)],
        [measured(4), measured(4)],
        [measured(4), measured(60, "%")],
        [measured(24, "rank"), measured(4, "rank")],
    ],
    ids=["none", "one", "equal", "two units", "ranks"],
)
def test_nothing_lies_between_what_cannot_be_compared(facts: list[Fact]) -> None:
    assert difference(facts) is None


def test_what_has_no_figure_or_another_unit_is_passed_over() -> None:
    story = Fact(id="s", text=Texts(en="A story."), references=(Reference(source="almanac"),))
    found = difference([story, measured(4), measured(60, "%"), measured(5)])
    assert found is not None
    assert (found.first.quantity, found.second.quantity) == (
        Quantity(amount=4, unit="USD"),
        Quantity(amount=5, unit="USD"),
    )
