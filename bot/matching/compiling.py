"""The lexicon and the names of a book, compiled into the vocabulary of each language."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from ..records.factbook import FactBook
from ..records.models import Entity, Language
from .implied import implied_names
from .normalise import spelt
from .vocabulary import FILLER, NEGATION, TERRITORY, Vocabulary

# An event's name leaves its words their own meanings.
_OPEN_KINDS = frozenset({"event", "document"})
# A short name is too often a word of the language as well: "Ý", "Áo", "Того".
_TERRITORY_FROM = 4


class Vocabularies:
    """The vocabularies of one book, each compiled when it is first needed.

    A question in Russian asked once in a terminal needs no English or Vietnamese.
    """

    def __init__(self, book: FactBook) -> None:
        self._book = book
        self._compiled: dict[Language, Vocabulary] = {}

    def __getitem__(self, language: Language) -> Vocabulary:
        vocabulary = self._compiled.get(language)
        if vocabulary is None:
            vocabulary = self._compiled[language] = _compile(self._book, language)
        return vocabulary


def _compile(book: FactBook, language: Language) -> Vocabulary:
    vocabulary = Vocabulary(language)
    for text, term in _lexicon_phrases(book, language):
        vocabulary.add(text, term)
    for entity in book.entities.values():
        for text, term in _names(entity, language):
            vocabulary.add(
                text, term, is_open=entity.kind in _OPEN_KINDS, is_person=entity.kind == "person"
            )
    for name, entity_id in implied_names(book, language) if not book.has_lexicon else ():
        if not vocabulary.has(name):
            vocabulary.add(name, f"e:{entity_id}")
        vocabulary.derive_from(name)
    for name, term in _territories(language):
        if not vocabulary.has(name):
            vocabulary.add(name, term)
    vocabulary.learn(book.lexicons[language].abbreviations)
    for fact in book.facts.values():
        vocabulary.learn(spelt(fact.text.get(language) or ""))
    return vocabulary


def _lexicon_phrases(book: FactBook, language: Language) -> Iterator[tuple[str, str]]:
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


def _territories(language: Language) -> Iterator[tuple[str, str]]:
    """The countries of the world by name: one that no fact is about is another country."""
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and len(name) >= _TERRITORY_FROM:
            yield name, f"e:{TERRITORY}{code.lower()}"


def _names(entity: Entity, language: Language) -> Iterator[tuple[str, str]]:
    # English and Vietnamese share a script, and people mix their names freely.
    sharing: tuple[Language, ...] = ("ru",) if language == "ru" else ("en", "vi")
    written = [t for c in sharing for t in (entity.name.get(c), *getattr(entity.aliases, c)) if t]
    for text in dict.fromkeys(written):
        yield text, f"e:{entity.id}"
        # "Moscow and Hanoi agreed": a capital speaks for its state.
        if entity.stands_for:
            yield text, f"e:{entity.stands_for}"
