"""Who met whom: the people, states and bodies that facts of encounters name together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..answering.telling import Teller
from ..answering.wording import Wording
from ..errors import NothingToDrawError
from ..records.factbook import FactBook
from ..records.models import Fact, Language
from .footnotes import Footnotes
from .picture import Mark, Plan, alt_of, table_of
from .selecting import citations, is_intended, notes, standing, when

# More pairs than this are not read on a phone; the table has them all.
_MOST: Final = 18
_TOLD: Final = 4
_COLUMNS: Final = (
    "who", "whom", "date", "occasion", "happened", "text", "speaker", "note", "sources", "facts",
)  # fmt: skip
_WHO: Final = ("person", "state", "body", "company")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something: its name, and whom a person spoke for."""

    key: str
    name: str
    of: str


@dataclass(frozen=True, slots=True)
class Encounter:
    """Once that two met: when, how, the footnotes, and whether it was only planned."""

    date: str
    occasion: str
    mark: str
    is_intended: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """All encounters of two, by the keys of their nodes."""

    ends: Pair
    encounters: tuple[Encounter, ...]


@dataclass(frozen=True, slots=True)
class Graph(Plan):
    """Who met whom, ready to be drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(
    book: FactBook, wording: Wording, language: Language, *, name: str | None = None
) -> Graph:
    """Who met whom; with `name`, whom that one met.

    Raises NothingToDrawError where no encounter is recorded.
    """
    spoken_for = _spoken_for(book)
    pairs: dict[Pair, dict[object, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in sorted(_encounters(book), key=when):
        for one, other in _met(book, fact, spoken_for):
            if name in {None, one, other}:
                pair = (other, one) if (other, one) in pairs else (one, other)
                pairs[pair][fact.time, fact.property, is_intended(fact)].append(fact)
    if not pairs:
        raise NothingToDrawError("No meeting, call or visit is recorded to draw who met whom.")
    return _Drafting(book, wording, language, spoken_for).graph(pairs, name)


def met(book: FactBook) -> list[str]:
    """All whom the graph names, in the order of the records."""
    spoken_for = _spoken_for(book)
    pairs = (pair for fact in _encounters(book) for pair in _met(book, fact, spoken_for))
    return list(dict.fromkeys(name for pair in pairs for name in pair))


def _encounters(book: FactBook) -> list[Fact]:
    encounters = frozenset(book.catalogue.encounters)
    return [fact for fact in standing(book) if fact.property in encounters]


def _kind(book: FactBook, name: str) -> str | None:
    entity = book.entities.get(name)
    return entity.kind if entity else None


def _spoken_for(book: FactBook) -> dict[str, dict[str, None]]:
    """The states and bodies of a person, by the facts that give them an office there."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for fact in book.facts.values():
        kinds = {name: _kind(book, name) for name in fact.entities}
        if list(kinds.values())[:1] == ["person"] and "office" in kinds.values():
            theirs = (name for name, kind in kinds.items() if kind in {"state", "body"})
            found[fact.entities[0]].update(dict.fromkeys(theirs))
    return found


def _met(book: FactBook, fact: Fact, spoken_for: dict[str, dict[str, None]]) -> Iterator[Pair]:
    """The first named with each of the others; who speaks for somebody stands in their place."""
    named = [name for name in fact.entities if _kind(book, name) in _WHO]
    people = [name for name in named if _kind(book, name) == "person"]
    present = {other for name in people for other in spoken_for.get(name, ())}
    if fact.direction and fact.direction.origin and people:
        present.add(fact.direction.origin)
    if len(people) > 1:
        # Beside people, a body is where they met.
        present.update(name for name in named if _kind(book, name) in {"body", "company"})
    who = [name for name in named if name not in present]
    yield from ((who[0], other) for other in dict.fromkeys(who[1:]) if other != who[0])


class _Drafting:
    """One graph in the making."""

    def __init__(
        self,
        book: FactBook,
        wording: Wording,
        language: Language,
        spoken_for: dict[str, dict[str, None]],
    ) -> None:
        self._book = book
        self._wording = wording
        self._language = language
        self._spoken_for = spoken_for
        self._teller = Teller(book, wording)
        self._footnotes = Footnotes(self._teller, wording, language)

    def graph(self, pairs: dict[Pair, dict[object, list[Fact]]], name: str | None) -> Graph:
        say, language = self._wording.say, self._language
        who = self._teller.name(name, language) if name else ""
        title = say(language, "picture-graph", name=who, named=len(who))
        # Those who met most often, and last, are shown.
        order = sorted(pairs, key=lambda pair: -len(pairs[pair]))[:_MOST]
        edges = [self._edge(pair, pairs[pair]) for pair in pairs if pair in order]
        shown = [one for edge in edges for one in edge.encounters]
        left = sum(map(len, pairs.values())) - len(shown)
        nodes = dict.fromkeys(end for edge in edges for end in edge.ends)
        keys: list[tuple[Mark, str]] = []
        if not all(one.is_intended for one in shown):
            keys.append(("line", say(language, "picture-happened")))
        if any(one.is_intended for one in shown):
            keys.append(("dashed", say(language, "picture-planned")))
        rows = (self._row(pair, same) for pair, times in pairs.items() for same in times.values())
        return Graph(
            title=title,
            keys=tuple(keys),
            sources=self._footnotes.lines(),
            noted=self._footnotes.noted(),
            remark=self._footnotes.remark(left),
            alt=alt_of(title, map(self._spoken, edges), self._footnotes.more, left=left),
            table=table_of(_COLUMNS, *rows),
            nodes=tuple(self._node(key) for key in nodes),
            edges=tuple(edges),
        )

    def _node(self, key: str) -> Node:
        states = [n for n in self._spoken_for.get(key, ()) if _kind(self._book, n) == "state"]
        of = ", ".join(self._teller.name(state, self._language) for state in states[:1])
        return Node(key, self._teller.name(key, self._language), of)

    def _edge(self, pair: Pair, times: dict[object, list[Fact]]) -> Edge:
        latest = list(times.values())[-_TOLD:]
        return Edge(pair, tuple(self._encounter(same) for same in latest))

    def _encounter(self, same: list[Fact]) -> Encounter:
        fact = same[0]
        return Encounter(
            date=self._wording.date(self._language, str(fact.time)),
            occasion=self._occasion(fact),
            mark=self._footnotes.mark(same),
            is_intended=is_intended(fact),
        )

    def _occasion(self, fact: Fact) -> str:
        """What kind of encounter it was, in a word or two."""
        try:
            return self._wording.say(self._language, f"encounter-{fact.property}")
        except KeyError:
            return self._teller.subject((), fact.property, self._language)

    def _spoken(self, edge: Edge) -> str:
        names = " – ".join(self._teller.name(end, self._language) for end in edge.ends)
        planned = self._wording.say(self._language, "picture-planned")
        told = (
            f"{one.date}, {one.occasion}{f' ({planned})' if one.is_intended else ''}"
            for one in edge.encounters
        )
        return f"{names}: {'; '.join(told)}"

    def _row(self, pair: Pair, same: list[Fact]) -> tuple[object, ...]:
        fact = same[0]
        stated = self._teller.stated(fact, 1.0, self._language)
        return (
            *(self._teller.name(end, self._language) for end in pair),
            stated.as_of,
            self._occasion(fact),
            "no" if is_intended(fact) else "yes",
            stated.text,
            stated.speaker,
            notes(same, self._teller, self._language),
            self._footnotes.cited(citations(same, self._teller, self._language)),
            " ".join(one.id for one in same),
        )
