"""The phrases that a book has in each language, and what each of them means."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from ..records.factbook import FactBook
from ..records.models import Entity, Kind, Language
from ..records.overlay import differing
from .vocabulary import FILLER, NEGATION, TERRITORY

# A short name is too often a word of the language as well: "Ý", "Áo", "Того".
_TERRITORY_FROM = 4

# A phrase, its term, and the kind of the entity whose name it is.
Worded = tuple[str, str, Kind | None]


def lexicon_phrases(book: FactBook, language: Language) -> Iterator[tuple[str, str]]:
    """Each phrase of the lexicon with its term."""
    lexicon = book.lexicons[language]
    groups = (
        ("a", lexicon.asks), ("m", lexicon.modes), ("c", lexicon.concepts),
        ("p", lexicon.intents), ("s", lexicon.small_talk), ("r", lexicon.relations),
        ("o", lexicon.roles), ("b", lexicon.bounds), ("u", lexicon.follow_ups),
    )  # fmt: skip
    for prefix, group in groups:
        for name, phrases in group.items():
            yield from ((phrase, f"{prefix}:{name}") for phrase in phrases)
    yield from ((phrase, FILLER) for phrase in (*lexicon.fillers, *lexicon.scales))
    yield from ((phrase, NEGATION) for phrase in lexicon.negations)
    for position, names in enumerate(lexicon.months, start=1):
        yield from ((name, f"t:{position}") for name in names)
    for word, value in lexicon.numbers.items():
        yield word, f"n:{value:g}"


def lexicon_otherwise(
    book: FactBook, other: FactBook, language: Language
) -> Iterator[tuple[str, str]]:
    """The phrases of each property and idea that the other book words otherwise or not at all."""
    own, others = book.lexicons[language], other.lexicons[language]
    for prefix, group, against in (
        ("c", own.concepts, others.concepts), ("p", own.intents, others.intents),
    ):  # fmt: skip
        for name in differing(group, against):
            yield from ((phrase, f"{prefix}:{name}") for phrase in group.get(name, ()))


def territories(language: Language) -> Iterator[tuple[str, str]]:
    """The countries of the world by name: one that no fact is about is another country."""
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and len(name) >= _TERRITORY_FROM:
            yield name, f"e:{TERRITORY}{code.lower()}"


def read_in(language: Language) -> tuple[Language, ...]:
    """The languages whose questions a name stands in that is written in one of them.

    English and Vietnamese share a script, and people mix their names freely.
    """
    return ("ru",) if language == "ru" else ("en", "vi")


def names(entity: Entity, language: Language) -> Iterator[Worded]:
    """Each name of an entity, whichever it is read by."""
    written = [
        t for c in read_in(language) for t in (entity.name.get(c), *getattr(entity.aliases, c)) if t
    ]
    for text in dict.fromkeys(written):
        yield text, f"e:{entity.id}", entity.kind
        # "Moscow and Hanoi agreed": a capital speaks for its state.
        if entity.stands_for:
            yield text, f"e:{entity.stands_for}", entity.kind


def names_otherwise(book: FactBook, other: FactBook, language: Language) -> Iterator[Worded]:
    """The names of each entity that the other book has otherwise or not at all."""
    for name in differing(book.entities, other.entities):
        if entity := book.entities.get(name):
            yield from names(entity, language)


def texts_otherwise(book: FactBook, other: FactBook, language: Language) -> Iterator[str]:
    """The text of each fact that the other book has otherwise or not at all."""
    for name in differing(book.facts, other.facts):
        if fact := book.facts.get(name):
            yield fact.text.get(language) or ""
