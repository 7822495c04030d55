"""The lexicon and the names of a book, compiled into the vocabulary of each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from babel import Locale

from ..records.factbook import FactBook
from ..records.models import Entity, Kind, Language
from ..records.overlay import differing
from .implied import implied_names
from .spelling import forms
from .vocabulary import FILLER, NEGATION, TERRITORY, Vocabulary

# A short name is too often a word of the language as well: "Ý", "Áo", "Того".
_TERRITORY_FROM = 4

# A phrase, its term, and the kind of the entity whose name it is.
_Worded = tuple[str, str, Kind | None]


class Vocabularies:
    """The vocabularies of one book, each compiled when it is first needed.

    A question in Russian asked once in a terminal needs no English or Vietnamese.
    """

    def __init__(self, book: FactBook, below: Vocabularies | None = None) -> None:
        self.book = book
        self._below = below
        self._compiled: dict[Language, Vocabulary] = {}

    def __getitem__(self, language: Language) -> Vocabulary:
        vocabulary = self._compiled.get(language)
        if vocabulary is None:
            vocabulary = self._compiled[language] = self._made(language)
        return vocabulary

    def over(self, book: FactBook) -> Vocabularies:
        """Those of a book laid over this one, sharing all that is the same."""
        return Vocabularies(book, self)

    def _made(self, language: Language) -> Vocabulary:
        if self._below is None:
            return _compiled(self.book, language)
        return _laid(self._below[language], self._below.book, self.book, language)


def _compiled(book: FactBook, language: Language) -> Vocabulary:
    vocabulary = Vocabulary(language)
    for text, term in _lexicon_phrases(book, language):
        vocabulary.add(text, term)
    for entity in book.entities.values():
        for text, term, kind in _names(entity, language):
            vocabulary.add(text, term, kind)
    for name, entity_id in implied_names(book, language) if not book.has_lexicon else ():
        if not vocabulary.terms(name):
            vocabulary.add(name, f"e:{entity_id}")
        vocabulary.spelling.derive_from(name)
    for name, term in _territories(language):
        if not vocabulary.terms(name):
            vocabulary.add(name, term)
    learn = vocabulary.spelling.take_in
    for word in book.lexicons[language].abbreviations:
        learn([forms(word, language)[0]])
    for fact in book.facts.values():
        learn(vocabulary.keys(fact.text.get(language) or ""))
    return vocabulary


def _laid(below: Vocabulary, old: FactBook, new: FactBook, language: Language) -> Vocabulary:
    """The vocabulary of the new book, laid over that of the old one."""
    vocabulary = Vocabulary(language, below)
    before, after = _otherwise(old, new, language), _otherwise(new, old, language)
    changed = [*(before - after).elements(), *(after - before).elements()]
    vocabulary.changed = tuple(frozenset(vocabulary.keys(text)) for text, _, _ in changed)
    named = {tuple(vocabulary.keys(text)) for text, _, _ in changed}
    # A country that a record is named as is that record, and no territory besides.
    touched = [
        (name, term)
        for name, term in (_territories(language) if named else ())
        if tuple(vocabulary.keys(name)) in named
    ]
    for name, term in touched:
        if term in vocabulary.terms(name):
            vocabulary.remove(name, term)
    for phrase in (before - after).elements():
        vocabulary.remove(*phrase)
    for phrase in (after - before).elements():
        vocabulary.add(*phrase)
    for name, term in touched:
        if not vocabulary.terms(name):
            vocabulary.add(name, term)
    for fact_id in differing(old.facts, new.facts):
        if fact := old.facts.get(fact_id):
            vocabulary.spelling.give_up(vocabulary.keys(fact.text.get(language) or ""))
        if fact := new.facts.get(fact_id):
            vocabulary.spelling.take_in(vocabulary.keys(fact.text.get(language) or ""))
    return vocabulary


def _otherwise(book: FactBook, other: FactBook, language: Language) -> Counter[_Worded]:
    """The phrases in a book of what the other has otherwise or not at all."""
    found: Counter[_Worded] = Counter()
    own, others = book.lexicons[language], other.lexicons[language]
    for prefix, group, against in (
        ("c", own.concepts, others.concepts), ("p", own.intents, others.intents),
    ):  # fmt: skip
        for name in differing(group, against):
            found.update((phrase, f"{prefix}:{name}", None) for phrase in group.get(name, ()))
    for name in differing(book.entities, other.entities):
        if entity := book.entities.get(name):
            found.update(_names(entity, language))
    return found


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


def read_in(language: Language) -> tuple[Language, ...]:
    """The languages whose questions a name stands in that is written in one of them.

    English and Vietnamese share a script, and people mix their names freely.
    """
    return ("ru",) if language == "ru" else ("en", "vi")


def _names(entity: Entity, language: Language) -> Iterator[_Worded]:
    written = [
        t for c in read_in(language) for t in (entity.name.get(c), *getattr(entity.aliases, c)) if t
    ]
    for text in dict.fromkeys(written):
        yield text, f"e:{entity.id}", entity.kind
        # "Moscow and Hanoi agreed": a capital speaks for its state.
        if entity.stands_for:
            yield text, f"e:{entity.stands_for}", entity.kind
