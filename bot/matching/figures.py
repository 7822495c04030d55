"""Figures that a text claims: 4.58 billion, over 60 %, 199; each with how it is bounded."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..records.lexicon import Bound
from .spelling import Word
from .vocabulary import Match

# Figures this near to each other are one figure, rounded: 4.6 for 4.58.
_ROUNDED = 0.02
# How many words may stand between "more than", or "exceeded trade of 2024", and the figure.
_REACH = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from token `start` to `end` (exclusive); `is_scaled` where a word multiplies it."""

    start: int
    end: int
    value: float
    is_scaled: bool
    bound: Bound | None = None

    def fits(self, recorded: float) -> bool:
        """True where a recorded figure is as this one claims."""
        if abs(recorded - self.value) <= _ROUNDED * abs(self.value):
            return True
        if self.bound == "over":
            return recorded > self.value
        return self.bound == "under" and recorded < self.value


def read_figures(
    words: Sequence[Word],
    matches: Sequence[Match],
    *,
    scales: Mapping[str, float],
    taken: Collection[int],
) -> tuple[Figure, ...]:
    """The figures among the `n:` matches, in order; none of the tokens `taken` by times or names.

    `scales` are the keys of words that multiply the figure before them: million, tỷ, млрд.
    """
    found: list[Figure] = []
    # "Third countries" and "a third" may be more than a number.
    ambiguous = {(m.start, m.end) for m in matches if m.term[:2] in ("c:", "e:", "p:")}
    for match in matches:
        if (match.start, match.end) in ambiguous:
            continue
        if not match.term.startswith("n:") or set(range(match.start, match.end)) & set(taken):
            continue
        scale = scales.get(words[match.end].key, 0.0) if match.end < len(words) else 0.0
        value = float(match.term[2:]) * (scale or 1.0)
        end = match.end + bool(scale)
        found.append(Figure(match.start, end, value, bool(scale), _bound(match.start, matches)))
    return tuple(found)


def _bound(start: int, matches: Sequence[Match]) -> Bound | None:
    for match in matches:
        if start - _REACH <= match.end <= start:
            if match.term == "b:over":
                return "over"
            if match.term == "b:under":
                return "under"
    return None


def number(text: str) -> float | None:
    """The value of a written number; a group of three after a separator is thousands."""
    plain = text.replace(" ", "")
    groups = plain.replace(",", ".").split(".")
    if len(groups) > 1 and all(len(g) == 3 for g in groups[1:]) and groups[0] != "0":
        return float("".join(groups))
    if len(groups) == 2:
        return float(".".join(groups))
    return float(plain) if plain.isdecimal() else None
