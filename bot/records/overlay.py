"""A server's own records laid over a book: the book stays, and shares what did not change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from .factbook import FactBook
from .lexicon import Lexicon
from .models import LANGUAGES, Entity, Fact, Language, Phrasings, Source

PROPERTY: Final = "p:"
IDEA: Final = "c:"
# Where a record stands that is in no file of the book.
OWN: Final = "the server's own"

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """Records by id, each in place of the book's or beside it; None withdraws the book's.

    `aliases` are further names of entities by id, `words` further words by property
    ("p:trade-turnover") or idea ("c:trade"); `disputed` are the facts that moderators doubt.
    """

    facts: Mapping[str, Fact | None] = field(default_factory=dict)
    sources: Mapping[str, Source | None] = field(default_factory=dict)
    entities: Mapping[str, Entity | None] = field(default_factory=dict)
    aliases: Mapping[str, Phrasings] = field(default_factory=dict)
    words: Mapping[str, Phrasings] = field(default_factory=dict)
    disputed: frozenset[str] = frozenset()


def overlaid(book: FactBook, overlay: Overlay, *, version: str) -> FactBook:
    """The book as a server has it; `version` names the overlay's content after the book's own.

    What is in both stands where the book has it, what is new comes last. Nothing is checked here:
    what an overlay holds was checked when it was accepted.
    """
    entities = _laid(book.entities, overlay.entities)
    return replace(
        book,
        facts=_laid(book.facts, overlay.facts),
        sources=_laid(book.sources, overlay.sources),
        entities={name: _named(one, overlay) for name, one in entities.items()},
        lexicons={code: _worded(book, overlay, code) for code in LANGUAGES},
        version=f"{book.version}.{version}",
        disputed=book.disputed | overlay.disputed,
        places=_placed(book, overlay),
    )


def askable(book: FactBook, key: str) -> bool:
    """Whether `key` is a property ("p:trade-turnover") or an idea ("c:trade") of the book.

    Ask this of the book without an overlay: words for an idea would make it one.
    """
    name = key[len(PROPERTY) :]
    if key.startswith(PROPERTY):
        return name in book.catalogue.properties
    return key.startswith(IDEA) and any(name in one.concepts for one in book.lexicons.values())


def _placed(book: FactBook, overlay: Overlay) -> dict[str, tuple[str, int]]:
    places = dict(book.places)
    for kind, records in (
        ("Fact", overlay.facts),
        ("Source", overlay.sources),
        ("Entity", overlay.entities),
    ):
        for name, one in records.items():
            if one is None:
                places.pop(f"{kind}/{name}", None)
            else:
                places[f"{kind}/{name}"] = OWN, 0
    return places


def is_laid_over(book: FactBook, below: FactBook) -> bool:
    """True where nothing of a book but its records and words is other than in the one below."""
    return (
        book.has_lexicon
        and below.has_lexicon
        and book.catalogue == below.catalogue
        and book.wording == below.wording
        and all(_rest(book, code) == _rest(below, code) for code in LANGUAGES)
    )


def differing(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    """The names of what is not the same in both: changed, gone or come."""
    return [
        name
        for name in {**old, **new}
        if old.get(name) is not new.get(name) and old.get(name) != new.get(name)
    ]


def _rest(book: FactBook, language: Language) -> Lexicon:
    return book.lexicons[language].model_copy(update={"intents": {}, "concepts": {}})


def _laid(below: Mapping[str, R], above: Mapping[str, R | None]) -> dict[str, R]:
    return {name: one for name, one in {**below, **above}.items() if one is not None}


def _named(entity: Entity, overlay: Overlay) -> Entity:
    more = overlay.aliases.get(entity.id)
    if more is None:
        return entity
    joined = {code: _together(entity.aliases, more, code) for code in LANGUAGES}
    return entity.model_copy(update={"aliases": Phrasings(**joined)})


def _together(one: Phrasings, other: Phrasings, language: Language) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*getattr(one, language), *getattr(other, language)]))


def _worded(book: FactBook, overlay: Overlay, language: Language) -> Lexicon:
    lexicon = book.lexicons[language]
    intents, concepts = dict(lexicon.intents), dict(lexicon.concepts)
    for key, more in overlay.words.items():
        phrases = getattr(more, language)
        if not phrases:
            continue
        group = intents if key.startswith(PROPERTY) else concepts
        name = key.removeprefix(PROPERTY).removeprefix(IDEA)
        group[name] = tuple(dict.fromkeys([*group.get(name, ()), *phrases]))
    if intents == lexicon.intents and concepts == lexicon.concepts:
        return lexicon
    return lexicon.model_copy(update={"intents": intents, "concepts": concepts})
