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


def reference_faults(book: FactBook) -> list[Fault]:
    """Every id that a record or the lexicon names and the book has not.

    Where the folder has no lexicon, facts may name entities and properties freely; and a record
    with a fault of its own is not missed too.
    """
    faults = record_faults(book)
    if INTENTS in book.checked:
        for file, field, message in _lexicon_problems(book, book.checked):
            faults.append(Fault(file, 0, "", field, message))
    return faults


def record_faults(book: FactBook) -> list[Fault]:
    """Every id that a record names and the book has not, and every superseded circle."""
    faults: list[Fault] = []
    for key, field, message in dangling(book):
        file, line = book.places.get(key, ("", 0))
        faults.append(Fault(file, line, key.partition("/")[2], field, message))
    return faults


def dangling(book: FactBook) -> Iterator[tuple[str, str, str]]:
    """Key ("Fact/moon-phase"), field and message of each name in a record that nothing bears."""
    circles = _circles(book)
    for fact in book.facts.values():
        for field, message in _fact_problems(book, fact):
            yield f"Fact/{fact.id}", field, message
        if fact.id in circles:
            yield f"Fact/{fact.id}", "superseded_by", "leads back to this fact"
    for entity in book.entities.values():
        for field, other in (("stands_for", entity.stands_for), ("place", entity.place)):
            if other and f"Entity/{other}" not in book.places:
                yield f"Entity/{entity.id}", field, f"{other} is not in {ENTITIES}"


def _lexicon_problems(book: FactBook, sound: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """File, field and message of each name in the lexicon that nothing bears."""
    catalogue = book.catalogue
    for name, intent in catalogue.properties.items():
        if intent.topic not in catalogue.topics:
            message = f"{intent.topic} is not among the topics at the top"
            yield INTENTS, f"properties.{name}.topic", message
    lists = ("milestones", "events", "definitions", "once", "encounters", "figures")
    named = [(field, name) for field in lists for name in getattr(catalogue, field)]
    named += [("targets", name) for pair in catalogue.targets.items() for name in pair]
    for field, name in named:
        if name not in catalogue.properties:
            yield INTENTS, field, f"{name} is not among the properties"
    asked = {c for intent in catalogue.properties.values() for c in intent.concepts}
    for code, lexicon in book.lexicons.items():
        file = f"lexicon/{code}.yaml"
        for name in sorted(asked - lexicon.concepts.keys()) if file in sound else ():
            yield file, f"concepts.{name}", "a property is made of this idea, and it has no words"
        for part in ("intents", "prompts") if file in sound else ():
            for name in getattr(lexicon, part):
                if name not in catalogue.properties:
                    yield file, f"{part}.{name}", f"{name} is not in {INTENTS}"


def _fact_problems(book: FactBook, fact: Fact) -> Iterator[tuple[str, str]]:
    sound = book.checked
    for reference in fact.references:
        if SOURCES in sound and f"Source/{reference.source}" not in book.places:
            yield "references", f"{reference.source} is not in {SOURCES}"
    if ENTITIES in sound:
        for field, name in named_entities(fact):
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
    if fact.superseded_by and f"Fact/{fact.superseded_by}" not in book.places:
        yield "superseded_by", f"there is no fact {fact.superseded_by}"


def named_entities(fact: Fact) -> Iterator[tuple[str, str]]:
    """Field and id of each entity that the fact names."""
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


def _circles(book: FactBook) -> set[str]:
    """The facts whose successors lead back to them."""
    circles: set[str] = set()
    seen: set[str] = set()
    for start in book.facts:
        chain: list[str] = []
        name = start
        while name in book.facts and name not in seen:
            seen.add(name)
            chain.append(name)
            name = book.facts[name].superseded_by or ""
        if name in chain:
            circles.update(chain[chain.index(name) :])
    return circles
