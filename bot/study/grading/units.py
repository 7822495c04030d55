"""The words for what a figure is a figure of, and those that belong to another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ...answering.answerer import Answerer
from ...matching.normalise import clean
from ...records.models import LANGUAGES, Language, Quantity
from .number_words import words_of

# Each language's plural forms, and a figure large enough to be written with a scale.
_COUNTS: Final = (1, 2, 5, 21, 1.5, 3_000_000)
_DOLLAR: Final = "USD"
_PERCENT: Final = "%"
_SIGNS: Final = {_PERCENT: "%", _DOLLAR: "$"}
_LETTERS: Final = re.compile(r"[^\W\d_]+")


class Units:
    """The keys of the words for each unit of a book, in each language."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._known: dict[tuple[str, Language], frozenset[str]] = {}
        self._known_others: dict[tuple[str, Language], frozenset[str]] = {}

    def words(self, unit: str, language: Language) -> frozenset[str]:
        """The keys of all words that may name the unit; none of a figure without one."""
        if not unit:
            return frozenset()
        known = self._known.get((unit, language))
        if known is None:
            known = self._known[unit, language] = frozenset(self._words(unit, language))
        return known

    def others(self, unit: str, language: Language) -> frozenset[str]:
        """The keys of words that name another unit of the book, and not this one."""
        known = self._known_others.get((unit, language))
        if known is None:
            known = self._known_others[unit, language] = self._others(unit, language)
        return known

    def _others(self, unit: str, language: Language) -> frozenset[str]:
        money = self._answerer.book.lexicons[language].claims.get("currencies", ())
        found = set(words_of(money, language))
        for other in self._units - {unit}:
            found |= self.words(other, language)
        return frozenset(found - self.words(unit, language))

    def is_sign(self, sign: str, unit: str) -> bool:
        """True where a sign is that of the unit."""
        return _SIGNS.get(unit) == sign

    @cached_property
    def _units(self) -> frozenset[str]:
        own = {f.quantity.unit for f in self._answerer.book.facts.values() if f.quantity}
        return frozenset({*own, _DOLLAR, _PERCENT})

    def _words(self, unit: str, language: Language) -> Iterator[str]:
        yield from words_of([unit], language)
        lexicons = self._answerer.book.lexicons
        for code in LANGUAGES:
            # A unit in one language's words stands in another's sentence often enough.
            yield from words_of(lexicons[code].units.get(unit, ()), language)
            scales = set(words_of(lexicons[code].scales, language))
            for count in _COUNTS:
                said = self._answerer.wording.quantity(code, Quantity(amount=count, unit=unit))
                words = words_of(_LETTERS.findall(clean(said)), language)
                yield from (word for word in words if word not in scales)
