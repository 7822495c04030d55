"""Whether the records point at things that exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Final

from .faults import Fault
from .models import Fact

if TYPE_CHECKING:
    from .factbook import FactBook

SOURCES: Final = "sources.yaml"
ENTITIES: Final = "lexicon/entities.yaml"
INTENTS: Final = "lexicon/intents.yaml"


def reference_faults(book: FactBook, *, sound: Collection[str]) -> list[Fault]:
    """Every id that a record names and the book has not, and every superseded circle.

    `sound` names the folder's own files that could be read. Where it has no lexicon, facts may
    name entities and properties freely; and a record with a fault of its own is not missed too.
    """
    faults: list[Fault] = []
    for fact in book.facts.values():
        file, line = book.places.get(f"Fact/{fact.id}", ("", 0))
        for field, message in _fact_problems(book, fact, sound):
            faults.append(Fault(file, line, fact.id, field, message))
    for entity in book.entities.values():
        file, line = book.places.get(f"Entity/{entity.id}", ("", 0))
        for field, other in (("stands_for", entity.stands_for), ("place", entity.place)):
            if other and f"Entity/{other}" not in book.places:
                message = f"{other} is not in {ENTITIES}"
                faults.append(Fault(file, line, entity.id, field, message))
    if INTENTS in sound:
        for file, field, message in _lexicon_problems(book, sound):
            faults.append(Fault(file, 0, "", field, message))
    return faults


def _lexicon_problems(book: FactBook, sound: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """File, field and message of each name in the lexicon that nothing bears."""
    catalogue = book.catalogue
    for name, intent in catalogue.properties.items():
        if intent.topic not in catalogue.topics:
            message = f"{intent.topic} is not among the topics at the top"
            yield INTENTS, f"properties.{name}.topic", message
    for field in ("milestones", "events", "definitions", "once"):
        for name in getattr(catalogue, field):
            if name not in catalogue.properties:
                yield INTENTS, field, f"{name} is not among the properties"
    asked = {c for intent in catalogue.properties.values() for c in intent.concepts}
    for code, lexicon in book.lexicons.items():
        file = f"lexicon/{code}.yaml"
        for name in sorted(asked - lexicon.concepts.keys()) if file in sound else ():
            yield file, f"concepts.{name}", "a property is made of this idea, and it has no words"
        for name in lexicon.intents if file in sound else ():
            if name not in catalogue.properties:
                yield file, f"intents.{name}", f"{name} is not in {INTENTS}"


def _fact_problems(book: FactBook, fact: Fact, sound: Collection[str]) -> Iterator[tuple[str, str]]:
    for reference in fact.references:
        if SOURCES in sound and f"Source/{reference.source}" not in book.places:
            yield "references", f"{reference.source} is not in {SOURCES}"
    if ENTITIES in sound:
        for field, name in _named_entities(fact):
            if f"Entity/{name}" not in book.places:
                yield field, f"{name} is not in {ENTITIES}"
    if INTENTS in sound:
        for field, names in (("property", fact.properties[:1]), ("also", fact.also)):
            for name in names:
                if name not in book.catalogue.properties:
                    yield field, f"{name} is not in {INTENTS}"
    if fact.also and not fact.property:
        yield "also", "needs a property first"
    for other in fact.disputes:
        if f"Fact/{other}" not in book.places or other == fact.id:
            yield "disputes", f"there is no other fact {other}"
    if fact.superseded_by:
        if f"Fact/{fact.superseded_by}" not in book.places:
            yield "superseded_by", f"there is no fact {fact.superseded_by}"
        elif _circles(book, fact):
            yield "superseded_by", "leads back to this fact"


def _named_entities(fact: Fact) -> Iterator[tuple[str, str]]:
    yield from (("entities", name) for name in fact.entities)
    yield from (("context", name) for name in fact.context)
    if fact.direction:
        if fact.direction.origin:
            yield "direction.from", fact.direction.origin
        if fact.direction.target:
            yield "direction.to", fact.direction.target
    if fact.place:
        yield "place", fact.place
    if fact.stated_by:
        yield "stated_by", fact.stated_by


def _circles(book: FactBook, fact: Fact) -> bool:
    seen: set[str] = set()
    successor = fact.superseded_by
    while successor and successor in book.facts and successor not in seen:
        seen.add(successor)
        successor = book.facts[successor].superseded_by
    return fact.id in seen
