"""Grades a figure: any way of writing it, with or without its unit, rounded where it may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from ...answering.answerer import Answerer
from ...matching.normalise import clean, tokens
from ...records.lexicon import Claim, Lexicon
from ...records.models import LANGUAGES, Language, Quantity
from ..cards.answers import NumberAnswer
from ..cards.card import Card
from ..cards.passages import GAP
from .amounts import Amount, AmountReader, Amounts
from .number_words import word_of, words_of
from .numerals import Reading
from .units import Units
from .verdicts import Reason, Verdict
from .wrapping import Typed

# Smaller whole figures are counts, which nobody rounds.
_ROUNDED_FROM: Final = 1000
_FEWEST_DIGITS: Final = 2
# Thirds, quarters and so on are read down to twelfths.
_LARGEST_PART: Final = 12
_SAME_PART: Final = 1000
# The unit of a sum or a share is a code or a sign, that of a count a word.
_SYMBOL: Final = 3
# An abbreviation has at most so many letters: km, MW, чел.
_SHORT: Final = 3
_SIGNS: Final = frozenset(".,;:!?()[]\"'*_`~=≈#№+-")
# Of what an answer may be in several languages, the first of these; a language that does not know
# a word takes it for a unit.
_ORDER: Final[tuple[Reason, ...]] = (
    "exact", "rounded", "scale", "vague", "several", "negated", "wrong", "unit",
)  # fmt: skip


class _Words:
    """The keys of one language's words that say something beside a figure, or nothing."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        def keys(*groups: Sequence[str]) -> frozenset[str]:
            return frozenset(words_of([phrase for group in groups for phrase in group], language))

        def claimed(role: Claim) -> tuple[str, ...]:
            return lexicon.claims.get(role, ())

        self.falls = keys([phrase for phrase in claimed("falls") if " " not in phrase])
        self.rises = keys([phrase for phrase in claimed("rises") if " " not in phrase])
        self.ordinals = keys(claimed("ordinals"))
        said = keys(lexicon.answering.get("figures", ()), claimed("roughly"))
        self.of_figures = said | self.ordinals
        around = keys(lexicon.answering.get("around", ()))
        self.empty = self.of_figures | around | self.falls | self.rises
        # Of "at least" only one word says so, and "over" always does.
        bounds = [phrase for phrases in lexicon.bounds.values() for phrase in phrases]
        plain = keys([phrase for phrase in bounds if " " not in phrase])
        self.bounds = plain | (keys(bounds) - self.of_figures - around)
        self.denials = keys(claimed("denials")) - self.empty


class NumberGrader:
    """Grades figures with the words of one book."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._units = Units(answerer)
        book = answerer.book
        self._readers = {code: AmountReader(book, code) for code in LANGUAGES}
        self._words = {code: _Words(book.lexicons[code], code) for code in LANGUAGES}

    def grade(self, card: Card, answer: NumberAnswer, typed: Typed, language: Language) -> Verdict:
        """What a typed figure is worth; the best of what it may mean in each language."""
        verdicts = [self._read(card, answer, typed, code) for code in LANGUAGES]
        reason, value = min(verdicts, key=lambda found: _rank(found[0]))
        said = "" if value is None else self._said(float(value), answer.unit, language)
        return Verdict(1.0 if reason in ("exact", "rounded") else 0.0, reason, said)

    def _said(self, value: float, unit: str, language: Language) -> str:
        wording = self._answerer.wording
        if not unit:
            return wording.figure(language, value)
        return wording.quantity(language, Quantity(amount=value, unit=unit))

    def _read(
        self, card: Card, answer: NumberAnswer, typed: Typed, language: Language
    ) -> tuple[Reason, Decimal | None]:
        held = self._readers[language].read(typed.text)
        if not held.figures:
            return "wrong", None
        # A range, or several figures, are no figure.
        if held.is_range:
            return "vague", None
        if len(held.figures) > 1:
            held = self._without_own(card, held, language)
        if len(held.figures) != 1:
            return "several", None
        if objection := self._objection(card, answer, held, language):
            return objection, None
        values = self._values(answer, held.figures[0])
        compared = [(self._compared(answer, reading), reading.value) for reading in values]
        best = min(compared, key=lambda found: _rank(found[0]))
        return self._signed(card, answer, held, best, language)

    def _without_own(self, card: Card, held: Amounts, language: Language) -> Amounts:
        """The answer without the figures that the question has itself: "4.58 billion in 2024"."""
        reader = self._readers[language]
        own = {
            reading.value
            for side in card.sides.values()
            for figure in reader.read(clean(side.stem)).figures
            for reading in figure.readings
        }
        left = tuple(f for f in held.figures if own.isdisjoint(r.value for r in f.readings))
        return replace(held, figures=left)

    def _values(self, answer: NumberAnswer, figure: Amount) -> list[Reading]:
        """What a figure may come to: a share of a hundred, or as many as the question scales."""
        found: list[Reading] = []
        for reading in figure.readings:
            if reading.is_share:
                if answer.unit == "%":
                    found.append(reading.times(Decimal(100)))
                continue
            found.append(reading)
            if answer.scale != 1.0 and not figure.is_scaled:
                found.append(reading.times(Decimal(str(answer.scale))))
        return found or list(figure.readings)

    @staticmethod
    def _compared(answer: NumberAnswer, reading: Reading) -> Reason:
        recorded = abs(Decimal(str(answer.amount)))
        if reading.value == recorded:
            return "exact"
        last = Decimal(1).scaleb(int(recorded.normalize().as_tuple().exponent))
        has_decimals = last < 1
        if has_decimals and reading.step < last and _is_part(reading, recorded, last):
            return "exact"
        is_near = -reading.step / 2 < reading.value - recorded <= reading.step / 2
        if is_near and reading.step > last and reading.digits >= _FEWEST_DIGITS:
            return "rounded" if has_decimals or recorded >= _ROUNDED_FROM else "wrong"
        # "4.58" or "4.58 million" for 4.58 billion.
        for power in range(-12, 13, 3):
            if power and reading.value.scaleb(power) == recorded:
                return "scale"
        return "wrong"

    def _objection(
        self, card: Card, answer: NumberAnswer, held: Amounts, language: Language
    ) -> Reason | None:
        """What the words and signs beside the figure say against it."""
        words = self._words[language]
        right = self._units.words(answer.unit, language)
        # A fourth may be the fourth of what is counted, and is no sum.
        is_sum = 0 < len(answer.unit) <= _SYMBOL
        empty = words.empty - words.ordinals if is_sum else words.empty
        other = self._units.others(answer.unit, language) - (empty & words.of_figures)
        # In the question's own words nothing is said that was not asked.
        asked = tuple(text for side in card.sides.values() for text in (side.prompt, side.stem))
        own = _keys(asked, language)
        counted = frozenset(_counted_words(card, answer.unit))
        for piece in held.rest:
            if len(piece) <= _SHORT and any(_abbreviates(piece.casefold(), w) for w in counted):
                continue
            if piece in _SIGNS or self._units.is_sign(piece, answer.unit):
                continue
            word = word_of(piece, language)
            if word in words.bounds and word not in own:
                return "vague"
            if word in words.denials and word not in right:
                return "negated"
            known = word in own or word in empty
            if word not in right and (word in other or not known):
                return "unit"
        return None

    def _signed(
        self,
        card: Card,
        answer: NumberAnswer,
        held: Amounts,
        read: tuple[Reason, Decimal],
        language: Language,
    ) -> tuple[Reason, Decimal | None]:
        """The reading with its sign: "8.8" is -8.8 where the question says that it fell."""
        reason, value = read
        said = {word_of(piece, language) for piece in held.rest if piece.isalpha()}
        sign = held.figures[0].sign
        falls = bool(said & self._words[language].falls)
        rises = bool(said & self._words[language].rises)
        says_fall = any(
            not self._words[code].falls.isdisjoint(_keys((side.stem,), code))
            for code, side in card.sides.items()
        )
        if answer.amount < 0:
            is_right = not rises and sign <= 0 and (sign < 0 or falls or says_fall)
        else:
            is_right = not falls and sign >= 0
        if not is_right and reason in ("exact", "rounded"):
            reason = "wrong"
        negative = sign < 0 or falls or (answer.amount < 0 and not rises and sign == 0)
        return reason, -value if negative else value


# One question is answered often, and by many.
@lru_cache(maxsize=1024)
def _keys(texts: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(words_of(texts, language))


def _counted_words(card: Card, unit: str) -> Iterator[str]:
    """The words, small, that say what is counted: the unit's, and the one behind each gap."""
    yield from (token.text.casefold() for token in tokens(unit))
    for side in card.sides.values():
        for part in side.stem.split(GAP)[1:]:
            yield from (token.text.casefold() for token in tokens(part)[:1])


def _abbreviates(short: str, word: str) -> bool:
    """True for letters of a longer word in their order, with its first: km for kilometres."""
    letters = iter(word)
    return short.isalpha() and short[0] == word[0] and all(char in letters for char in short)


def _rank(reason: Reason) -> int:
    return _ORDER.index(reason)


def _is_part(reading: Reading, recorded: Decimal, last: Decimal) -> bool:
    """True where both round one part of a hundred: 33.33 and 33.3 a third."""
    parts = (Decimal(100) * n / d for d in range(3, _LARGEST_PART + 1) for n in range(1, d))
    return any(
        abs(part - recorded) <= last / 2
        and abs(part - reading.value) <= max(reading.step / 2, last / _SAME_PART)
        for part in parts
    )
