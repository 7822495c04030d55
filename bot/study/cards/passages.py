"""A fact's sentence with what was read in it, so that parts of it can be left out."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ...matching.question import Annotation
from ...matching.slots import Unit
from ...records.period import Period

# As flashcards commonly mark it; no markup in any place where it is shown.
GAP: Final = "[…]"
_GAP: Final = re.escape(GAP)
# A name in its quotes; it and, in brackets or right behind it, another of its names are one gap, as
# are the names of a list.
_NAMED: Final = rf"(?:{_GAP}|«{_GAP}»|“{_GAP}”)"
_REPEATED: Final = re.compile(rf"{_NAMED}(?:\s*\({_NAMED}\)|\s+{_NAMED})+")
_LISTED: Final = re.compile(rf"{_NAMED}(?:[\s,;–-]+(?:[^\W\d_]{{1,3}}\s+)?{_NAMED})+")
_PAIRS: Final = ("()", "«»", "“”")

Span = tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """A text and its annotation. Spans are of tokens, from the first to the last (exclusive)."""

    text: str
    read: Annotation

    @classmethod
    def of(cls, text: str, read: Annotation) -> Passage:
        """The passage of a record's text."""
        return cls(unicodedata.normalize("NFC", text), read)

    def without(self, spans: Collection[Span], *, as_one: bool = False) -> str | None:
        """The text with a gap for each span; None where a span cannot be found in it.

        What is listed is left out `as_one`.
        """
        places = self._places()
        parts: list[str] = []
        end = 0
        for first, last in _apart(spans):
            begins, ends = places[first], places[last - 1]
            if begins is None or ends is None:
                return None
            start, stop = self._balanced(begins[0], ends[1])
            parts += [self.text[end:start], GAP]
            end = stop
        stem = _REPEATED.sub(GAP, "".join([*parts, self.text[end:]]))
        return _LISTED.sub(GAP, stem) if as_one else stem

    def words(self, span: Span) -> str:
        """The words of a span, as they stand in the text."""
        places = self._places()
        begins, ends = places[span[0]], places[span[1] - 1]
        return self.text[begins[0] : ends[1]] if begins and ends else ""

    def dates(self, period: Period, months: Collection[str]) -> list[Span]:
        """Where a time, or what would tell it, is named; of its words only those that say when.

        Empty where it is not named as precisely. `months` are the keys of the words for months.
        """
        telling = [m for m in self.read.times if m.period and _tells(m.period, period)]
        if all(mention.period != period for mention in telling):
            return []
        return [self._bare(mention.start, mention.end, months) for mention in telling]

    def figures(self, amount: float) -> list[tuple[Span, float]]:
        """Where an amount is named, without the word that scales it; and what that word makes."""
        found = []
        for figure in self.read.figures:
            if abs(figure.value) == abs(amount):
                scale = _scale(figure.value, self.read.words[figure.start].token.text)
                is_apart = figure.is_scaled and figure.end - figure.start > 1
                span = (figure.start, figure.end - 1 if is_apart else figure.end)
                found.append((span, scale if is_apart else 1.0))
        return found

    def names(self, entities: Collection[str]) -> list[Span]:
        """Where any of the entities is named, or something that may stand for it."""
        return [
            (unit.start, unit.end)
            for unit in self._units()
            if any(term[2:] in entities for term in unit.terms if term.startswith("e:"))
        ]

    def spelled(self, keys: Sequence[str]) -> list[Span]:
        """Where words with these keys stand one after the other."""
        words = [word.key for word in self.read.words]
        count = len(keys)
        starts = range(len(words) - count + 1) if keys else ()
        return [(at, at + count) for at in starts if words[at : at + count] == list(keys)]

    def named(self) -> list[tuple[Span, tuple[str, ...]]]:
        """All names in order, each with the entities it may mean."""
        return [
            ((unit.start, unit.end), names)
            for unit in self._units()
            if (names := tuple(t[2:] for t in unit.terms if t.startswith("e:")))
        ]

    def between(self, one: Span, other: Span) -> str:
        """What stands between two spans."""
        places = self._places()
        begins, ends = places[one[1] - 1], places[other[0]]
        return self.text[begins[1] : ends[0]] if begins and ends else self.text

    def _balanced(self, start: int, end: int) -> Span:
        """A part of the text together with the other half of a bracket or quote that it divides."""
        inside = self.text[start:end]
        for opening, closing in _PAIRS:
            if (
                inside.count(opening) > inside.count(closing)
                and self.text[end : end + 1] == closing
            ):
                end += 1
            if inside.count(closing) > inside.count(opening) and self.text[start - 1] == opening:
                start -= 1
        return start, end

    def _units(self) -> Iterator[Unit]:
        for unit in self.read.units:
            yield unit
            yield from unit.parts

    def _bare(self, start: int, end: int, months: Collection[str]) -> Span:
        def tells(place: int) -> bool:
            word = self.read.words[place]
            return word.token.is_number or word.key in months

        telling = [place for place in range(start, end) if tells(place)]
        return (telling[0], telling[-1] + 1) if telling else (start, end)

    def _places(self) -> list[Span | None]:
        """Where each token stands in the text as the record has it; it was read cleaned."""
        places: list[Span | None] = []
        end = 0
        for word in self.read.words:
            at = self.text.find(word.token.text, end)
            places.append(None if at < 0 else (at, at + len(word.token.text)))
            end = end if at < 0 else at + len(word.token.text)
        return places


def _tells(named: Period, period: Period) -> bool:
    """Whether a time that a text names would tell the period; of "before 2030" only 2030 would."""
    if named.first == dt.date.min or named.last == dt.date.max:
        bound = named.last if named.first == dt.date.min else named.first
        return period.first.year <= bound.year <= period.last.year
    return named.overlaps(period)


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one."""
    held: Span | None = None
    for span in sorted(spans):
        if held is None:
            held = span
        elif span[0] < held[1]:
            held = (held[0], max(held[1], span[1]))
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _scale(value: float, written: str) -> float:
    digits = written.replace(",", ".") if written[0].isdecimal() else ""
    try:
        return float(f"{value / float(digits):.6g}")
    except ValueError:
        return 1.0
