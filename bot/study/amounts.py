"""Figures as people type them in an answer: 4,58 tỷ; 100 000; a third; minus 8.8; sixty million."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from ..matching.normalise import clean, key, tokens
from ..matching.spelling import forms
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Language

_PIECE: Final = re.compile(
    r"(?P<number>\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+)|(?P<sign>[^\s\w])|(?P<other>\S)"
)
_LONGEST: Final = 6
_LARGEST: Final = 20
# A word for a hundred or more multiplies what stands before it.
_FIRST_SCALE: Final = 100


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, the value of its last digit that counts, and how many digits count.

    A share is a part of one.
    """

    value: Decimal
    step: Decimal
    digits: int
    is_share: bool = False

    def times(self, factor: Decimal) -> Reading:
        """The same, so many times as much."""
        return replace(self, value=self.value * factor, step=self.step * factor)


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
        self._language: Language = language
        told = {**lexicon.numbers, **lexicon.amounts}
        shares = {phrase: value for phrase, value in told.items() if 0 < value < 1}
        self._shares = _by_keys(shares, language)
        self._numbers = _by_keys({p: v for p, v in told.items() if p not in shares}, language)
        self._joins = frozenset(words_of(lexicon.claims.get("joins", ()), language))
        self._minus = frozenset(words_of(lexicon.answering.get("minus", ()), language))
        self.scales: dict[str, float] = {}
        # What people write of large figures is one in all languages: "4.58 billion" in a Russian
        # answer too, but a small "k" or "m" is a word of its own in some.
        for code in LANGUAGES:
            for word, value in book.lexicons[code].scales.items():
                if code == language or len(word) > 1:
                    self.scales.setdefault(key(word, language), value)

    def read(self, text: str) -> Amounts:
        """All that is in the text."""
        pieces = [(m.lastgroup or "", m.group(), m.start()) for m in _PIECE.finditer(text)]
        figures: list[Amount] = []
        rest: list[str] = []
        is_range = False
        position, last_figure = 0, -1
        while position < len(pieces):
            piece = pieces[position][1]
            found = self._figure(pieces, position)
            if found is None:
                rest.append(piece)
                position += 1
                continue
            amount, end = found
            sign = self._sign(pieces[position - 1][1]) if position else 0
            if sign:
                rest.pop()
            is_range = is_range or (sign < 0 and bool(figures) and last_figure == position - 1)
            figures.append(replace(amount, sign=sign))
            position = last_figure = end
        return Amounts(tuple(figures), tuple(rest), is_range)

    def _sign(self, piece: str) -> int:
        if piece == "-" or (piece.isalpha() and key(piece, self._language) in self._minus):
            return -1
        return 1 if piece == "+" else 0

    def _figure(
        self, pieces: Sequence[tuple[str, str, int]], start: int
    ) -> tuple[Amount, int] | None:
        """The figure that begins there and where it ends (exclusive)."""
        if share := self._share(pieces, start):
            return share
        whole: tuple[Reading, ...] | None = None
        is_scaled = False
        position = start
        while part := self._part(pieces, position) or self._joined(pieces, position, whole):
            readings, end, scaled = part
            if whole is None:
                whole, is_scaled = readings, scaled
            elif joined := _added(whole, readings):
                # "One hundred and ninety-nine", "một tỷ sáu trăm triệu".
                whole, is_scaled = joined, is_scaled or scaled
            else:
                break
            position = end
        return (Amount(whole, 0, is_scaled), position) if whole else None

    def _joined(
        self, pieces: Sequence[tuple[str, str, int]], start: int, whole: object
    ) -> tuple[tuple[Reading, ...], int, bool] | None:
        """The part of a figure behind the "and" that joins it to the one before."""
        if whole is None or start >= len(pieces) or pieces[start][0] != "word":
            return None
        is_join = key(pieces[start][1], self._language) in self._joins
        return self._part(pieces, start + 1) if is_join else None

    def _part(
        self, pieces: Sequence[tuple[str, str, int]], start: int
    ) -> tuple[tuple[Reading, ...], int, bool] | None:
        if start >= len(pieces):
            return None
        kind, piece, _ = pieces[start]
        position = start
        readings: tuple[Reading, ...] = ()
        if kind == "number":
            readings, position = numeral(piece), start + 1
        elif kind == "word":
            found = self._phrase(self._numbers, pieces, start)
            if found:
                readings, position = (_plain(found[0]),), found[1]
            elif self._scale(pieces, start) > _FIRST_SCALE or (
                self._scale(pieces, start) and self._language == "ru"
            ):
                readings = (Reading(Decimal(1), Decimal(1), 1),)
        if not readings:
            return None
        factor = Decimal(1)
        while scale := self._scale(pieces, position):
            factor *= Decimal(str(scale))
            position += 1
        return tuple(r.times(factor) for r in readings), position, factor != 1

    def _share(
        self, pieces: Sequence[tuple[str, str, int]], start: int
    ) -> tuple[Amount, int] | None:
        """A part of a whole: "1/3", "⅓", "a third"."""
        if start >= len(pieces):
            return None
        kind, piece, _ = pieces[start]
        following = [other for _, other, _ in pieces[start + 1 : start + 3]]
        if unicodedata.category(piece[0]) == "No":
            return _share(unicodedata.numeric(piece[0])), start + 1
        if kind == "number" and piece.isdecimal() and following[:1] == ["/"]:
            below = int(following[1]) if following[1:] and following[1].isdecimal() else 0
            return (_share(int(piece) / below), start + 3) if int(piece) < below else None
        told = self._phrase(self._shares, pieces, start)
        number = self._phrase(self._numbers, pieces, start)
        # "Half a million" is no share; "third" may be both.
        if told is None or (number and number[1] > told[1]) or self._scale(pieces, told[1]):
            return None
        beside = (_plain(number[0]),) if number and number[1] == told[1] else ()
        return replace(_share(told[0]), readings=(*_share(told[0]).readings, *beside)), told[1]

    def _phrase(
        self,
        phrases: Mapping[tuple[str, ...], tuple[float, tuple[str, ...]]],
        pieces: Sequence[tuple[str, str, int]],
        start: int,
    ) -> tuple[float, int] | None:
        """The longest of the phrases that stands there."""
        words: list[tuple[str, str, bool]] = []
        best: tuple[float, int] | None = None
        for position in range(start, min(start + _LONGEST, len(pieces))):
            kind, piece, _ = pieces[position]
            if piece == "-" and words:
                words.append(("-", "-", False))
                continue
            if kind not in ("word", "number"):
                break
            words.append(forms(piece, self._language))
            plain = [word for word in words if word[0] != "-"]
            found = phrases.get(tuple(word[0] for word in plain))
            if found and all(
                not marked or written == meant
                for (_, written, marked), meant in zip(plain, found[1], strict=True)
            ):
                best = found[0], position + 1
        return best

    def _scale(self, pieces: Sequence[tuple[str, str, int]], position: int) -> float:
        if position >= len(pieces) or pieces[position][0] != "word":
            return 0.0
        return self.scales.get(key(pieces[position][1], self._language), 0.0)


def numeral(text: str) -> tuple[Reading, ...]:
    """What a written number may mean; nothing where it is none.

    One separator before three digits is read as that of thousands and as the decimal sign.
    """
    signs = [char for char in text if not char.isdecimal()]
    plain = "".join(char if char.isdecimal() else "." for char in text)
    groups = plain.split(".")
    grouped = len(groups) > 1 and all(len(group) == 3 for group in groups[1:])
    grouped = grouped and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
    found: list[str] = []
    if not signs:
        found = [plain]
    elif len(set(signs)) == 1:
        if grouped:
            found.append("".join(groups))
        if len(signs) == 1 and signs[0] in ".,":
            found.append(plain)
    elif len(set(signs)) == 2 and signs[-1] in ".," and signs.count(signs[-1]) == 1:
        whole = groups[:-1]
        if all(len(group) == 3 for group in whole[1:]) and 1 <= len(whole[0]) <= 3:
            found.append("".join(whole) + "." + groups[-1])
    return tuple(_read(one) for one in found if len(one) <= _LARGEST)


def _read(plain: str) -> Reading:
    whole, _, decimals = plain.partition(".")
    if decimals:
        digits = len((whole + decimals).lstrip("0"))
        return Reading(Decimal(plain), Decimal(1).scaleb(-len(decimals)), digits)
    telling = whole.strip("0")
    zeros = len(whole) - len(whole.rstrip("0")) if telling else 0
    return Reading(Decimal(plain), Decimal(1).scaleb(zeros), len(telling))


def _share(value: float) -> Amount:
    reading = Reading(Decimal(str(value)), Decimal(0), _LARGEST, is_share=True)
    return Amount((reading,), 0, is_scaled=False)


def _plain(value: float) -> Reading:
    return _read(f"{value:.10f}".rstrip("0").rstrip("."))


def _added(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> tuple[Reading, ...] | None:
    """The sum of two parts of one figure, as of a hundred and ninety; None where they are none."""
    if len(one) != 1 or len(other) != 1:
        return None
    more, less = one[0], other[0]
    if more.step < _FIRST_SCALE / 10 or not 0 < less.value < more.step:
        return None
    digits = more.digits + less.digits
    return (Reading(more.value + less.value, less.step, digits),)


def _by_keys(
    values: Mapping[str, float], language: Language
) -> dict[tuple[str, ...], tuple[float, tuple[str, ...]]]:
    found: dict[tuple[str, ...], tuple[float, tuple[str, ...]]] = {}
    for phrase, value in values.items():
        read = [forms(token.text, language) for token in tokens(clean(phrase))]
        found[tuple(word[0] for word in read)] = (value, tuple(word[1] for word in read))
    return found


def words_of(phrases: Iterator[str] | Sequence[str], language: Language) -> Iterator[str]:
    """The keys of all words of some phrases."""
    for phrase in phrases:
        yield from (key(token.text, language) for token in tokens(clean(phrase)))
