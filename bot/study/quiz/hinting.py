"""Hints: what leads to an answer without giving it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from ...records.models import Language
from ..cards.answers import DateAnswer, NumberAnswer
from ..cards.card import Card
from .course import Quiz


@dataclass(frozen=True, slots=True)
class Decade:
    """The ten years in which it lies; `first` is the first of them."""

    first: int


@dataclass(frozen=True, slots=True)
class Year:
    """The year, where a month or a day is asked for."""

    year: int


@dataclass(frozen=True, slots=True)
class Between:
    """Amounts of which one is less and the other is more."""

    least: float
    most: float
    unit: str


@dataclass(frozen=True, slots=True)
class Letters:
    """The first letter of each word."""

    text: str


Hint = Decade | Year | Between | Letters


def hint_for(card: Card, language: Language) -> Hint:
    """A hint to a card that is answered by typing."""
    match card.answer:
        case DateAnswer(period):
            # What has no beginning has an end.
            year = (period.last if period.first == dt.date.min else period.first).year
            if "-" not in period.text:
                return Decade(year - year % 10)
            # Where the sentence has the year already it would say nothing.
            if str(year) not in card.sides[language].stem:
                return Year(year)
        case NumberAnswer(amount, unit):
            return _between(abs(amount), unit)
    words = card.sides[language].answer.split()
    return Letters(" ".join(f"{word[0]}…" if len(word) > 1 else "…" for word in words))


def dropped(quiz: Quiz) -> int | None:
    """The place of the wrong choice that a hint takes away; None where no hint was given."""
    asked = quiz.asked
    if not quiz.hints or not asked.choices:
        return None
    wrong = [place for place in range(len(asked.choices)) if place != asked.right]
    return wrong[quiz.round % len(wrong)]


def _between(amount: float, unit: str) -> Between:
    if not amount:
        return Between(-1, 1, unit)
    power = math.floor(math.log10(amount))
    least = 10.0**power
    # A round figure would stand at the edge.
    return Between(least / 10 if math.isclose(amount, least) else least, 10.0 ** (power + 1), unit)
