"""The lexicon and the names of a book, compiled into the vocabulary of each language."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from ..records.factbook import FactBook
from ..records.models import Language
from .implied import implied_names
from .phrases import (
    Worded,
    lexicon_otherwise,
    lexicon_phrases,
    names,
    names_otherwise,
    territories,
    texts_otherwise,
)
from .spelling import Spelling
from .vocabulary import Vocabulary


class Vocabularies:
    """The vocabularies of one book, each compiled when it is first needed.

    A question in Russian asked once in a terminal needs no English or Vietnamese. One in English
    needs of Vietnamese only which words it has, and counting them is a fifth of the work.
    """

    def __init__(self, book: FactBook, below: Vocabularies | None = None) -> None:
        self.book = book
        self._below = below
        self._compiled: dict[Language, Vocabulary] = {}
        self._spellings: dict[Language, Spelling] = {}

    def __getitem__(self, language: Language) -> Vocabulary:
        vocabulary = self._compiled.get(language)
        if vocabulary is None:
            vocabulary = self._compiled[language] = self._made(language)
        return vocabulary

    def spelling(self, language: Language) -> Spelling:
        """The words that the phrases and facts of a language have."""
        spelling = self._spellings.get(language)
        if spelling is None:
            spelling = self._spellings[language] = self._counted(language)
        return spelling

    def over(self, book: FactBook) -> Vocabularies:
        """Those of a book laid over this one, sharing all that is the same."""
        return Vocabularies(book, self)

    def _made(self, language: Language) -> Vocabulary:
        if self._below is None:
            return _compiled(self.book, language)
        return _laid(self._below[language], self._below.book, self.book, language)

    def _counted(self, language: Language) -> Spelling:
        if self._below is None:
            return _counted(self.book, language)
        return _recounted(self._below.spelling(language), self._below.book, self.book, language)


def _compiled(book: FactBook, language: Language) -> Vocabulary:
    vocabulary = Vocabulary(language)
    for text, term in lexicon_phrases(book, language):
        vocabulary.add(text, term)
    for entity in book.entities.values():
        for text, term, kind in names(entity, language):
            vocabulary.add(text, term, kind)
    for name, entity_id in implied_names(book, language) if not book.has_lexicon else ():
        if not vocabulary.terms(name):
            vocabulary.add(name, f"e:{entity_id}")
    for name, term in territories(language):
        if not vocabulary.terms(name):
            vocabulary.add(name, term)
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
        for name, term in (territories(language) if named else ())
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
    return vocabulary


def _otherwise(book: FactBook, other: FactBook, language: Language) -> Counter[Worded]:
    """The phrases in a book of what the other has otherwise or not at all."""
    found: Counter[Worded] = Counter(names_otherwise(book, other, language))
    found.update((text, term, None) for text, term in lexicon_otherwise(book, other, language))
    return found


def _counted(book: FactBook, language: Language) -> Spelling:
    spelling = Spelling(language)
    spelling.take_in(phrase for phrase, _ in lexicon_phrases(book, language))
    spelling.take_in(book.lexicons[language].abbreviations)
    spelling.take_in(fact.text.get(language) or "" for fact in book.facts.values())
    named = chain.from_iterable(names(entity, language) for entity in book.entities.values())
    spelling.take_in((name for name, _, _ in named), common=False)
    spelling.take_in((name for name, _ in territories(language)), common=False)
    for name, _ in implied_names(book, language) if not book.has_lexicon else ():
        spelling.take_in([name], common=False)
        spelling.derive_from(name)
    return spelling


def _recounted(below: Spelling, old: FactBook, new: FactBook, language: Language) -> Spelling:
    """The words of the new book, counted on from those of the old one."""
    spelling = Spelling(language, below)
    for book, other, count in ((old, new, spelling.give_up), (new, old, spelling.take_in)):
        count(phrase for phrase, _ in lexicon_otherwise(book, other, language))
        count(texts_otherwise(book, other, language))
        count((name for name, _, _ in names_otherwise(book, other, language)), common=False)
    return spelling
