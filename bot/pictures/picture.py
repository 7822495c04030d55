"""What a picture is: what is drawn, what it says to who cannot see it, and its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

Theme = Literal["dark", "light"]
THEMES: Final[tuple[Theme, ...]] = ("dark", "light")

Row = tuple[str, ...]

# Discord's own limit on the description of a picture.
_ALT: Final = 1024
_PART: Final = 240
# What a spreadsheet would run.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Plan:
    """What all pictures have in common; each kind adds what it draws.

    `keys` tell what the marks mean: the mark, and its words. `sources` are the footnotes in the
    order of their numbers; `noted` says what a star means, `remark` how much is not shown. The
    first row of `table` names its columns.
    """

    title: str
    keys: tuple[tuple[Mark, str], ...]
    sources: tuple[str, ...]
    noted: str
    remark: str
    alt: str
    table: tuple[Row, ...]

    @property
    def csv(self) -> bytes:
        """The rows as a file that spreadsheets open as it is meant."""
        return csv_of(self.table)


Mark = Literal["dot", "ring", "bar", "hatched", "line", "dashed"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is sent: the file, what is said in its place, and its rows."""

    png: bytes
    alt: str
    table: tuple[Row, ...]

    @property
    def csv(self) -> bytes:
        """The rows as a file that spreadsheets open as it is meant."""
        return csv_of(self.table)


def csv_of(table: Iterable[Row]) -> bytes:
    """The rows as CSV; it begins with the mark by which spreadsheets know UTF-8."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(table)
    return written.getvalue().encode("utf-8-sig")


def table_of(*rows: Iterable[object]) -> tuple[Row, ...]:
    """Rows of plain cells; what a spreadsheet would take for a formula begins with a quote."""
    return tuple(tuple(map(_cell, row)) for row in rows)


def alt_of(
    title: str, parts: Iterable[str], rest: Callable[[int], str] = str, *, left: int = 0
) -> str:
    """The title and the parts as far as they fit; `rest` says how many are left besides."""
    sentences = [_sentence(part) for part in parts]
    for told in range(len(sentences), -1, -1):
        more = len(sentences) - told + left
        said = [_sentence(title), *sentences[:told], *([rest(more)] if more else [])]
        text = " ".join(said)
        if len(text) <= _ALT:
            return text
    return f"{title[: _ALT - 1]}…"


def _sentence(text: str) -> str:
    """The text with its end; one that would leave no room for others is cut."""
    if len(text) > _PART:
        text = f"{text[:_PART].rpartition(' ')[0] or text[:_PART]}…"
    text = f"{text[:1].upper()}{text[1:]}"
    return text if text.endswith((".", "…", "!", "?")) else f"{text}."


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
