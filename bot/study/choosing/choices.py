"""Wrong choices for a card: of the right one's kind, near it, and not true of any record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from ...matching.normalise import fold
from ...records.models import Language, Quantity
from ...records.period import Period
from ..cards.answers import DateAnswer, ListAnswer, NameAnswer, NumberAnswer
from ..cards.card import Card, Deck
from ..grading.bounding import side_of
from ..grading.grader import Grader
from .amounts import near_amounts
from .dates import near_dates
from .names import NearNames
from .recorded import Recorded

if TYPE_CHECKING:
    from random import Random

T = TypeVar("T")

# Lots are drawn among so many times the choices that are wanted, the nearest ones.
_DRAWN_FROM: Final = 3
# Lists with so many members have two of them exchanged as often as one.
_TWO_OF: Final = 4
_TRIES: Final = 24


class Choices:
    """Makes wrong choices from the records of one book."""

    def __init__(self, grader: Grader, deck: Deck) -> None:
        self._grader = grader
        self._wording = grader.answerer.wording
        self._book = grader.answerer.book
        self._recorded = Recorded(grader.answerer)
        self._names = NearNames(self._recorded, deck)

    def wrong_choices(
        self, card: Card, language: Language, *, rng: Random, count: int = 3
    ) -> tuple[str, ...]:
        """So many texts that are wrong, as the right answer is written in `language`.

        They are fewer where no more are known to be wrong: such a card is not for choosing.
        """
        found: dict[str, str] = {fold(card.sides[language].answer): ""}
        for text in self._texts(card, language, rng, count * _DRAWN_FROM):
            if fold(text) not in found and not self._grader.grade(card, text, language).is_right:
                found[fold(text)] = text
                if len(found) > count:
                    break
        return tuple(filter(None, found.values()))

    def _texts(self, card: Card, language: Language, rng: Random, pool: int) -> Iterator[str]:
        """Texts that may do, in the order of lots; the nearest are drawn before the others."""
        match card.answer:
            case DateAnswer(period):
                for text in _drawn(self._dates(card, period), rng, pool):
                    yield self._wording.date(language, text)
            case NumberAnswer() as answer:
                for amount in _drawn(self._amounts(card, answer), rng, pool):
                    yield self._figure(language, amount, answer.unit)
            case NameAnswer() as answer:
                near = self._names.near(card, sorted(answer.accepted))
                for name in _drawn(self._told_in(near, language), rng, pool):
                    yield self._name(name, language)
            case ListAnswer(members):
                near = self._told_in(self._names.near(card, members), language)
                for names in _exchanged(members, near[: pool // 2], rng):
                    yield ", ".join(self._name(name, language) for name in names)

    def _dates(self, card: Card, right: Period) -> list[str]:
        return near_dates(right, self._times, self._recorded.dates(card), latest=self._latest)

    @cached_property
    def _times(self) -> frozenset[Period]:
        facts = self._book.facts.values()
        return frozenset(fact.time for fact in facts if fact.time and fact.stance == "reported")

    @cached_property
    def _latest(self) -> dt.date:
        """The last day that the records speak of as past."""
        ends = [time.last for time in self._times if time.last < dt.date.max]
        return max(ends, default=dt.date.max)

    def _amounts(self, card: Card, answer: NumberAnswer) -> list[float]:
        known = [
            fact.quantity.amount
            for fact in self._book.facts.values()
            if fact.quantity and fact.quantity.unit == answer.unit
        ]
        taken = self._recorded.amounts(card)
        side = side_of(card, self._book)
        return near_amounts(answer.amount, known, taken, unit=answer.unit, side=side)

    def _figure(self, language: Language, amount: float, unit: str) -> str:
        if not unit:
            return self._wording.figure(language, amount)
        return self._wording.quantity(language, Quantity(amount=amount, unit=unit))

    def _told_in(self, names: Iterable[str], language: Language) -> list[str]:
        return [name for name in names if self._book.entities[name].name.get(language)]

    def _name(self, name: str, language: Language) -> str:
        return self._book.entities[name].name.best(language)[0]


def _drawn(near: Sequence[T], rng: Random, pool: int) -> Iterator[T]:
    """The nearest in the order of lots, then the others as they stand."""
    yield from rng.sample(near[:pool], min(pool, len(near)))
    yield from near[pool:]


def _exchanged(
    members: tuple[str, ...], near: Sequence[str], rng: Random
) -> Iterator[tuple[str, ...]]:
    """The members with one or two of them exchanged for others."""
    if not near:
        return
    for _ in range(_TRIES):
        many = rng.choice((1, 2)) if len(members) >= _TWO_OF and len(near) > 1 else 1
        changed = dict(
            zip(rng.sample(range(len(members)), many), rng.sample(near, many), strict=True)
        )
        yield tuple(changed.get(place, name) for place, name in enumerate(members))
