"""The timeline: what happened and was planned, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ..answering.telling import Teller
from ..answering.wording import Wording
from ..errors import NothingToDrawError
from ..records.factbook import FactBook
from ..records.models import Fact, Language
from ..records.period import Period
from .footnotes import Footnotes
from .picture import Mark, Plan, alt_of, table_of
from .selecting import citations, is_intended, notes, standing, topics_of, when

# More than this is not read on a phone; the table has them all.
_MOST: Final = 16
_COLUMNS: Final = ("date", "text", "happened", "speaker", "note", "sources", "facts")
# What has one of these in common at one time is told once.
_OCCASIONS: Final = frozenset({"event", "agreement", "document"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of it: the date as people write it, the text, its footnotes, and a doubt."""

    date: str
    text: str
    mark: str
    is_intended: bool
    doubt: str


@dataclass(frozen=True, slots=True)
class Timeline(Plan):
    """A timeline, ready to be drawn."""

    entries: tuple[Entry, ...]


def timeline(
    book: FactBook,
    wording: Wording,
    language: Language,
    *,
    topic: str | None = None,
    period: Period | None = None,
) -> Timeline:
    """The turning points of all, or of a topic, those alone that fall into `period`.

    Where there are none, all dated facts. Of many, what matters most: milestones, then figures,
    then who met; the table has all. Raises NothingToDrawError where there is no dated fact.
    """
    facts = [
        fact
        for fact in standing(book)
        if (topic is None or topic in topics_of(book, fact))
        and (period is None or (fact.time and period.overlaps(fact.time)))
    ]
    weights = _weights(book)
    told = _occasions(book, [fact for fact in facts if fact.property in weights] or facts)
    if not told:
        raise NothingToDrawError("There is no dated fact to draw a timeline of.")
    least = len(weights)
    told.sort(key=lambda same: when(same[0]), reverse=True)
    told.sort(key=lambda same: weights.get(same[0].property or "", least))
    shown = told[:_MOST]
    return _plan(book, wording, language, told, shown, title=_title(book, wording, language, topic))


def _plan(
    book: FactBook,
    wording: Wording,
    language: Language,
    told: list[list[Fact]],
    shown: list[list[Fact]],
    *,
    title: str,
) -> Timeline:
    teller = Teller(book, wording)
    footnotes = Footnotes(teller, wording, language)
    entries: list[Entry] = []
    for same in sorted(shown, key=lambda same: when(same[0])):
        fact = same[0]
        stated = teller.stated(fact, 1.0, language)
        mark = footnotes.mark(same)
        doubts = [wording.say(language, "reply-disputed")] if stated.disputed else []
        if fact.id in book.disputed:
            doubts = [wording.say(language, "reply-doubted")]
        entries.append(
            Entry(
                date=wording.date(language, str(fact.time)),
                text=stated.text,
                mark=mark,
                is_intended=is_intended(fact),
                doubt=" ".join(doubts),
            )
        )
    left = len(told) - len(shown)
    return Timeline(
        title=title,
        keys=_keys(wording, language, [is_intended(same[0]) for same in shown]),
        sources=footnotes.lines(),
        noted=footnotes.noted(),
        remark=footnotes.remark(left),
        alt=alt_of(title, _spoken(wording, language, entries), footnotes.more, left=left),
        table=table_of(
            _COLUMNS,
            *(
                _row(same, teller, footnotes, language)
                for same in sorted(told, key=lambda same: when(same[0]))
            ),
        ),
        entries=tuple(entries),
    )


def _title(book: FactBook, wording: Wording, language: Language, topic: str | None) -> str:
    label = book.catalogue.topics.get(topic or "")
    name = label.best(language)[0] if label else topic or ""
    return wording.say(language, "browse-timeline", topic=name, named=len(name))


def _weights(book: FactBook) -> dict[str, int]:
    """The properties that make a timeline, by how much they matter; the least matters most."""
    catalogue = book.catalogue
    milestones = dict.fromkeys(catalogue.milestones, 0)
    ordered = (catalogue.figures, catalogue.encounters, catalogue.events)
    weights = milestones
    for name in chain.from_iterable(ordered):
        weights.setdefault(name, len(weights))
    return weights


def _occasions(book: FactBook, facts: Iterable[Fact]) -> list[list[Fact]]:
    """The facts that tell of one occasion together, the one that tells most first."""
    found: list[list[Fact]] = []
    alike: dict[object, list[list[Fact]]] = {}
    for fact in facts:
        groups = alike.setdefault((fact.property, fact.time, fact.stance), [])
        for group in groups:
            if _is_same(book, group[0], fact):
                group.append(fact)
                group.sort(key=lambda one: one.rank != "preferred")
                break
        else:
            group = [fact]
            groups.append(group)
            found.append(group)
    return found


def _is_same(book: FactBook, one: Fact, other: Fact) -> bool:
    if not one.property or one.entities[:1] != other.entities[:1]:
        return False
    if one.quantity or other.quantity:
        return one.quantity == other.quantity and set(one.entities) == set(other.entities)
    shared = {*one.entities, *one.context} & {*other.entities, *other.context}
    return any(name in book.entities and book.entities[name].kind in _OCCASIONS for name in shared)


def _keys(
    wording: Wording, language: Language, intended: Sequence[bool]
) -> tuple[tuple[Mark, str], ...]:
    keys: list[tuple[Mark, str]] = []
    if not all(intended):
        keys.append(("dot", wording.say(language, "picture-happened")))
    if any(intended):
        keys.append(("ring", wording.say(language, "picture-planned")))
    return tuple(keys)


def _spoken(wording: Wording, language: Language, entries: Iterable[Entry]) -> list[str]:
    planned = wording.say(language, "picture-planned")
    return [
        f"{one.date}{f' ({planned})' if one.is_intended else ''}: {one.text}" for one in entries
    ]


def _row(
    same: list[Fact], teller: Teller, footnotes: Footnotes, language: Language
) -> tuple[object, ...]:
    stated = teller.stated(same[0], 1.0, language)
    return (
        stated.as_of,
        stated.text,
        "no" if is_intended(same[0]) else "yes",
        stated.speaker,
        notes(same, teller, language),
        footnotes.cited(citations(same, teller, language)),
        " ".join(fact.id for fact in same),
    )
