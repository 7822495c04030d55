"""The figures in an English text as values, however they are written: 4.58 billion, 4th, twelve."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

# 100,000 and 3.42; not the 20 of G20.
_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|(?<!\w)\d+(?:\.\d+)?")
_WORD = re.compile(r"[^\W\d_]+")

# Words for one and two are grammar ("one of the first", "the two ministers"), not figures.
_FIRST_COUNTED: Final = 3
# From here on a number word multiplies the one before it: two hundred, 4.58 billion.
_FIRST_SCALE: Final = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written, what it amounts to, and where it stands (end exclusive)."""

    text: str
    value: float
    start: int
    end: int


def figures(text: str, number_words: Mapping[str, float]) -> Iterator[Figure]:
    """The figures of `text` in order; `number_words` are small letters, each with its value."""
    end = 0
    for match in sorted(
        [*_DIGITS.finditer(text), *_WORD.finditer(text)], key=lambda found: found.start()
    ):
        if match.start() < end:
            continue
        value = _value(match.group(), number_words)
        if value is None:
            continue
        end = match.end()
        following = _WORD.match(text, end + (text[end : end + 1] in {" ", "-", "\u00a0"}))
        scale = number_words.get(following.group().casefold(), 0) if following else 0
        if following and scale >= _FIRST_SCALE:
            end = following.end()
            value *= scale
        if value >= _FIRST_COUNTED or text[match.start()].isdigit():
            yield Figure(text[match.start() : end], round(value, 6), match.start(), end)


def _value(written: str, number_words: Mapping[str, float]) -> float | None:
    if written[0].isdigit():
        return float(re.sub(r"[,\u00a0\u202f]", "", written))
    return number_words.get(written.casefold())
