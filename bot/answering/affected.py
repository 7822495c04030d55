"""Which facts have to be read anew where a book is laid over another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..matching.reading import Reader
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Entity
from ..records.overlay import differing
from .describing import DESCRIBED, sums

if TYPE_CHECKING:
    from .index import FactIndex


def affected(book: FactBook, reader: Reader, below: FactIndex) -> frozenset[str]:
    """The ids of the facts of `book` that may be described otherwise than in the index below.

    A fact depends on its own record, on what the phrases in its texts mean, on what its entities
    are, on when its sources appeared, and on whether sums are recorded of its property.
    """
    found = {*differing(below.book.facts, book.facts)}
    for positions in (*_of_phrases(reader, below), *_of_entities(book, below)):
        found.update(below.facts[position].fact.id for position in positions)
    sources = {*differing(below.book.sources, book.sources)}
    measured = sums(below.book) ^ sums(book)
    found.update(
        fact.id
        for fact in book.facts.values()
        if any(reference.source in sources for reference in fact.references)
        or not measured.isdisjoint(fact.properties)
    )
    return frozenset(found & book.facts.keys())


def _of_phrases(reader: Reader, below: FactIndex) -> Iterator[set[int]]:
    """The facts that have all words of a changed phrase, wherever they stand."""
    for language in LANGUAGES:
        for keys in reader.vocabularies[language].changed:
            first, *others = [below.postings.get(f"w:{language}:{key}") or {} for key in keys]
            yield set(first).intersection(*others)


def _of_entities(book: FactBook, below: FactIndex) -> Iterator[set[int]]:
    """The facts with an entity that is something else now, whatever it is called."""
    for name in differing(below.book.entities, book.entities):
        if _nature(below.book.entities.get(name)) != _nature(book.entities.get(name)):
            yield set(below.postings.get(f"e:{name}") or ())


def _nature(entity: Entity | None) -> tuple[object, ...]:
    if entity is None:
        return ()
    told = entity.description if entity.kind in DESCRIBED else None
    return (entity.kind, entity.stands_for, entity.place, entity.time, told)
