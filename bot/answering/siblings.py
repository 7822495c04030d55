"""Facts that differ from another in their time or direction alone, and could be taken for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..records.models import Fact, Kind

_PAPERS: tuple[Kind, ...] = ("agreement", "document")
_PARTIES: tuple[Kind, ...] = ("state", "body")


@dataclass(frozen=True, slots=True)
class Siblings:
    """The ids of facts that are not alone.

    `repeated` are figures that are recorded of several times, and `older` all but the latest of
    them: "trade is 4 billion" means the latest, and no record tells whether it still is.
    `mirrored` is also so the other way round: "199 projects" are one side's in the other's country.
    `parties` are the states and bodies of an event or a paper, and `only` such facts as are about
    the only paper of theirs: "the agreement of Vietnam and the EAEU".
    """

    older: frozenset[str]
    repeated: frozenset[str]
    mirrored: frozenset[str]
    parties: Mapping[str, frozenset[str]]
    only: frozenset[str]


def siblings(facts: Iterable[Fact], kinds: Mapping[str, Kind]) -> Siblings:
    """The siblings among the facts of a book; `kinds` are those of its entities."""
    facts = list(facts)
    alike: dict[object, list[Fact]] = defaultdict(list)
    paired: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        entities = frozenset(fact.entities)
        if fact.quantity:
            alike[fact.property, fact.quantity.unit, fact.direction, entities].append(fact)
        if fact.direction:
            paired[fact.property, frozenset(fact.direction.sides)].append(fact)
    older = {
        fact.id
        for group in alike.values()
        for fact in group
        if _end(fact) < max(_end(other) for other in group)
    }
    repeated = {
        fact.id
        for group in alike.values()
        for fact in group
        if len({str(other.time) for other in group}) > 1
    }
    mirrored = {
        fact.id
        for group in paired.values()
        for fact in group
        if len({other.direction for other in group}) > 1
    }
    parties = {
        fact.id: frozenset(name for name in fact.entities if kinds.get(name) in _PARTIES)
        for fact in facts
        if fact.entities and kinds.get(fact.entities[0]) in (*_PAPERS, "event")
    }
    papers: dict[frozenset[str], set[str]] = defaultdict(set)
    of_papers = [f for f in facts if f.id in parties and kinds.get(f.entities[0]) in _PAPERS]
    for fact in of_papers:
        papers[parties[fact.id]].add(fact.entities[0])
    only = {fact.id for fact in of_papers if len(papers[parties[fact.id]]) == 1}
    return Siblings(
        frozenset(older), frozenset(repeated), frozenset(mirrored), parties, frozenset(only)
    )


def _end(fact: Fact) -> int:
    return fact.time.last.toordinal() if fact.time else 0
