"""What else the records say of what a card asks: none of it may be offered as a wrong choice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property

from ...answering.answerer import Answerer
from ...records.models import LANGUAGES, Fact
from ...records.period import Period
from ..cards.answers import ListAnswer, NameAnswer
from ..cards.card import Card


class Recorded:
    """The records of one book, as what might answer a card as well."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self.book = answerer.book

    def names(self, card: Card) -> frozenset[str]:
        """All that could stand in the gap: what a record of the same names with all the others."""
        right = _right(card)
        others = self.told(self.book.facts[card.fact_id]) - right
        found: set[str] = set(right)
        for fact in self._alike(card):
            told = self.told(fact)
            # Of those it is about, nothing else is asked.
            if others & self._about(card) <= told:
                found |= told
        return frozenset(found)

    def dates(self, card: Card) -> frozenset[Period]:
        """All dates that a record gives for the same thing, and those the question names."""
        own = self.book.facts[card.fact_id]
        found = set(self._times(own))
        for fact in self._alike(card, at_any_time=True):
            if set(own.entities[:1]) <= self.told(fact):
                found.update(self._times(fact))
        return frozenset(found)

    def amounts(self, card: Card) -> frozenset[float]:
        """All figures that a record gives of the same at the same time."""
        own = self.book.facts[card.fact_id]
        found: set[float] = set()
        for fact in (own, *self._alike(card)):
            if set(own.entities) <= self.told(fact):
                found.update(abs(figure) for figure in self._figures(fact))
        return frozenset(found)

    def told(self, fact: Fact) -> frozenset[str]:
        """All that a fact names, in its fields or in any of its texts."""
        return self._told[fact.id]

    def company(self, fact: Fact) -> frozenset[str]:
        """All that the facts of its properties name."""
        same = self._of_properties(fact.properties) if fact.properties else ()
        return frozenset().union(*(self.told(one) for one in same if one.properties))

    def beside(self, name: str) -> Iterator[Fact]:
        """The facts that name it."""
        return (fact for fact in self.book.facts.values() if name in self._told[fact.id])

    @cached_property
    def _told(self) -> dict[str, frozenset[str]]:
        indexes = [self._answerer.index(code) for code in LANGUAGES]
        return {
            fact.id: frozenset(
                {*fact.entities, *filter(None, (fact.place, fact.stated_by))}.union(
                    *(index.indexed(fact).names for index in indexes)
                )
            )
            for fact in self.book.facts.values()
        }

    def _about(self, card: Card) -> frozenset[str]:
        fact = self.book.facts[card.fact_id]
        return frozenset(fact.entities) or self.told(fact)

    def _alike(self, card: Card, *, at_any_time: bool = False) -> Iterator[Fact]:
        """The facts that may say the same of something else, or of another time."""
        own = self.book.facts[card.fact_id]
        for fact in self._of_properties(own.properties):
            if at_any_time or _may_be_then(own, fact):
                yield fact

    def _of_properties(self, properties: tuple[str, ...]) -> Iterable[Fact]:
        """The facts of any of these properties, and those without one, of which nobody knows."""
        if not properties:
            return self.book.facts.values()
        by_property = self._by_property
        found = [fact for name in ("", *properties) for fact in by_property.get(name, ())]
        return {fact.id: fact for fact in found}.values()

    @cached_property
    def _by_property(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.book.facts.values():
            for name in fact.properties or ("",):
                found.setdefault(name, []).append(fact)
        return found

    def _times(self, fact: Fact) -> Iterator[Period]:
        for code in LANGUAGES:
            for period in self._answerer.index(code).indexed(fact).times:
                # "By 2030" is no date of what came about.
                if dt.date.min < period.first and period.last < dt.date.max:
                    yield period

    def _figures(self, fact: Fact) -> Iterator[float]:
        for code in LANGUAGES:
            yield from self._answerer.index(code).indexed(fact).figures


def _right(card: Card) -> frozenset[str]:
    match card.answer:
        case NameAnswer() as answer:
            return answer.accepted
        case ListAnswer(members):
            return frozenset(members)
    return frozenset()


def _may_be_then(one: Fact, other: Fact) -> bool:
    return one.time is None or other.time is None or one.time.overlaps(other.time)
