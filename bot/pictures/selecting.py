"""Which facts a picture is drawn from, and which of them tell the same."""

from __future__ import annotations

from collections.abc import Iterable

from ..answering.answer import Citation
from ..answering.telling import Teller
from ..records.factbook import FactBook
from ..records.models import Fact, Language


def standing(book: FactBook) -> list[Fact]:
    """The facts that count: dated, and neither mere opinion, deprecated nor superseded."""
    return [
        fact
        for fact in book.facts.values()
        if fact.time
        and fact.stance != "opinion"
        and fact.rank != "deprecated"
        and fact.superseded_by not in book.facts
    ]


def is_intended(fact: Fact) -> bool:
    """Whether it was only planned or expected."""
    return fact.stance in {"planned", "expected"}


def topics_of(book: FactBook, fact: Fact) -> set[str]:
    """The topics of the properties that a fact has."""
    known = book.catalogue.properties
    return {known[name].topic for name in fact.properties if name in known}


def when(fact: Fact) -> tuple[int, int]:
    """By this facts stand in the order of time: what is less precise comes first."""
    if fact.time is None:
        return 0, 0
    return fact.time.first.toordinal(), -fact.time.last.toordinal()


def citations(facts: Iterable[Fact], teller: Teller, language: Language) -> tuple[Citation, ...]:
    """Where these facts were read, each place once."""
    told = (source for fact in facts for source in teller.stated(fact, 1.0, language).sources)
    return tuple(dict.fromkeys(told))


def notes(facts: Iterable[Fact], teller: Teller, language: Language) -> str:
    """What is to be said with these facts: doubts, and what editors have noted."""
    told = (teller.stated(fact, 1.0, language).note for fact in facts)
    return " ".join(dict.fromkeys(filter(None, told)))
