"""Times as precise as they are known: a day, a month, a year, or a range of them (ISO 8601)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
OPEN = ".."


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last` day, both included; `text` is the ISO 8601 form it was written in."""

    text: str
    first: dt.date
    last: dt.date

    @classmethod
    def parse(cls, value: object) -> Period:
        """The period that a number or a quoted string writes.

        Raises ValueError, in an editor's words, where it is none.
        """
        if isinstance(value, bool) or not isinstance(value, (int, str, dt.date)):
            raise ValueError("a time is written 2024, 2016-10, 2001-03-01 or 2001/2012")
        text = str(value).strip()
        start, slash, end = text.partition("/")
        first = dt.date.min if start == OPEN and slash else _point(start, text)[0]
        if not slash:
            return cls(text, first, _point(start, text)[1])
        last = dt.date.max if end == OPEN else _point(end, text)[1]
        if last < first:
            raise ValueError(f"the range {text} ends before it begins")
        return cls(text, first, last)

    @property
    def is_range(self) -> bool:
        return "/" in self.text

    def covers(self, other: Period) -> bool:
        """True where `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Period) -> bool:
        """True where the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.parse(value),
            serialization=core_schema.to_string_ser_schema(),
        )


def _point(text: str, whole: str) -> tuple[dt.date, dt.date]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"{whole!r} is not a time; write 2024, 2016-10, 2001-03-01 or 2001/2012")
    year = int(match[1])
    try:
        if match[2] is None:
            return dt.date(year, 1, 1), dt.date(year, 12, 31)
        month = int(match[2])
        if match[3] is None:
            last = calendar.monthrange(year, month)[1]
            return dt.date(year, month, 1), dt.date(year, month, last)
        day = dt.date(year, month, int(match[3]))
    except ValueError:  # calendar.IllegalMonthError is one
        unit = "day" if match[3] else "month" if match[2] else "year"
        raise ValueError(f"there is no {unit} {text}") from None
    return day, day
