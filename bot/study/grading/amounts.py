"""Figures as people type them in an answer: 4,58 tỷ; 100 000; a third; minus 8.8; sixty million."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ...matching.normalise import key
from ...records.factbook import FactBook
from ...records.models import LANGUAGES, Language
from .number_words import NumberWords, Piece, word_of, words_of
from .numerals import ONE, Reading, added, numeral, plain, share

_PIECE: Final = re.compile(
    r"(?P<number>\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+)|(?P<sign>\S)"
)
# The 's of "it's" is no word.
_TAIL: Final = re.compile(r"(?<=[^\W\d_])'[^\W\d_]{1,2}\b")
# A word for so much stands alone as well: "a million"; a hundred only in Russian.
_ALONE_FROM: Final = 1000

# A figure's readings, where it ends (exclusive), and whether a word multiplies it.
_Part = tuple[tuple[Reading, ...], int, bool]


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of an answer; where a separator can be read in two ways, there are two readings.

    `sign` is -1, 1, or 0 where none is written; `is_scaled` where a word multiplies it.
    """

    readings: tuple[Reading, ...]
    sign: int
    is_scaled: bool


@dataclass(frozen=True, slots=True)
class Amounts:
    """What an answer holds: its figures, and the words and signs besides, in order."""

    figures: tuple[Amount, ...]
    rest: tuple[str, ...]
    is_range: bool


class AmountReader:
    """Reads figures with the number words of one language."""

    def __init__(self, book: FactBook, language: Language) -> None:
        lexicon = book.lexicons[language]
        told = {**lexicon.numbers, **lexicon.amounts}
        shares = {phrase: value for phrase, value in told.items() if 0 < value < 1}
        self._language: Language = language
        self._shares = NumberWords(shares, language)
        self._numbers = NumberWords({p: v for p, v in told.items() if p not in shares}, language)
        self._joins = frozenset(words_of(lexicon.claims.get("joins", ()), language))
        self._minus = frozenset(words_of(lexicon.answering.get("minus", ()), language))
        self._scales: dict[str, float] = {}
        # People write "4.58 billion" in a Russian answer too; but a short "k" or "m" is a word of
        # its own in some languages.
        for code in LANGUAGES:
            for word, value in book.lexicons[code].scales.items():
                if code == language or len(word) > 1:
                    self._scales.setdefault(key(word, language), value)

    def read(self, text: str) -> Amounts:
        """All that is in the text, which is cleaned."""
        found_in = _PIECE.finditer(_TAIL.sub("", text))
        pieces = [(match.lastgroup or "", match.group()) for match in found_in]
        figures: list[Amount] = []
        rest: list[str] = []
        is_range = False
        position, last_end = 0, -1
        while position < len(pieces):
            found = self._figure(pieces, position)
            if found is None:
                rest.append(pieces[position][1])
                position += 1
                continue
            readings, end, is_scaled = found
            sign = self._sign(pieces[position - 1][1]) if position else 0
            if sign:
                rest.pop()
            is_range = is_range or (sign < 0 and last_end == position - 1)
            figures.append(Amount(readings, sign, is_scaled))
            position = last_end = end
        return Amounts(tuple(figures), tuple(rest), is_range)

    def _sign(self, piece: str) -> int:
        if piece == "-" or (piece.isalpha() and word_of(piece, self._language) in self._minus):
            return -1
        return 1 if piece == "+" else 0

    def _figure(self, pieces: Sequence[Piece], start: int) -> _Part | None:
        """The figure that begins there."""
        if part := self._share(pieces, start):
            return part
        whole: _Part | None = None
        while part := self._next(pieces, whole, start):
            if whole is None:
                whole = part
            elif readings := added(whole[0], part[0]):
                # "One hundred and ninety-nine", "một tỷ sáu trăm triệu".
                whole = readings, part[1], whole[2] or part[2]
            else:
                break
        return whole

    def _next(self, pieces: Sequence[Piece], whole: _Part | None, start: int) -> _Part | None:
        """The next part of a figure, also behind an "and" that joins it to the one before."""
        if whole is None:
            return self._part(pieces, start)
        position = whole[1]
        if part := self._part(pieces, position):
            return part
        if position >= len(pieces) or pieces[position][0] != "word":
            return None
        is_join = word_of(pieces[position][1], self._language) in self._joins
        return self._part(pieces, position + 1) if is_join else None

    def _part(self, pieces: Sequence[Piece], start: int) -> _Part | None:
        """A number in digits or words with what multiplies it, or a word like a million alone."""
        if start >= len(pieces):
            return None
        kind, piece = pieces[start]
        position = start
        readings: tuple[Reading, ...] = ()
        if kind == "number":
            readings, position = numeral(piece), start + 1
        elif kind == "word":
            if found := self._numbers.at(pieces, start):
                readings, position = (plain(found[0]),), found[1]
            elif self._scale(pieces, start) >= (_ALONE_FROM if self._language != "ru" else 1):
                readings = (ONE,)
        factor = Decimal(1)
        while readings and (scale := self._scale(pieces, position)):
            factor *= Decimal(str(scale))
            position += 1
        if not readings:
            return None
        return tuple(reading.times(factor) for reading in readings), position, factor != 1

    def _share(self, pieces: Sequence[Piece], start: int) -> _Part | None:
        """A part of a whole: "1/3", "⅓", "a third"."""
        kind, piece = pieces[start]
        following = [other for _, other in pieces[start + 1 : start + 3]]
        if unicodedata.category(piece[0]) == "No":
            return (share(unicodedata.numeric(piece[0])),), start + 1, False
        if kind == "number" and piece.isdecimal() and following[:1] == ["/"]:
            below = int(following[1]) if following[1:] and following[1].isdecimal() else 0
            return ((share(int(piece) / below),), start + 3, False) if int(piece) < below else None
        told, number = self._shares.at(pieces, start), self._numbers.at(pieces, start)
        # "Half a million" is no share; "third" may be both.
        if told is None or (number and number[1] > told[1]) or self._scale(pieces, told[1]):
            return None
        beside = (plain(number[0]),) if number and number[1] == told[1] else ()
        return (share(told[0]), *beside), told[1], False

    def _scale(self, pieces: Sequence[Piece], position: int) -> float:
        if position >= len(pieces) or pieces[position][0] != "word":
            return 0.0
        return self._scales.get(key(pieces[position][1], self._language), 0.0)
