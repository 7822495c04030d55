"""Dates that might be taken for the right one: as precise, and near it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Collection, Iterator
from typing import Final

from ...records.period import Period

# The dates of the book within so many days come before others; a year apart is near for a year.
_NEAR_DAYS: Final = 6 * 366
_STEPS: Final = (1, 2, 3, 4, 5, 6, 8, 10)
_DAY_STEPS: Final = (1, 2, 3, 5, 7, 10, 14, 21)


def near_dates(
    right: Period, book: Collection[Period], taken: Collection[Period], *, latest: dt.date
) -> list[str]:
    """Dates as precise as the right one and none of those taken, in ISO 8601, the nearest first.

    Those of the book stand before those that are made up; none is later than `latest`.
    """
    parts = right.text.count("-")
    known = sorted(
        {p.text for p in book if not p.is_range and p.text.count("-") == parts},
        key=lambda text: (_apart(right, text), text),
    )
    near = [text for text in known if _apart(right, text) <= _NEAR_DAYS]
    made = sorted(_shifted(right), key=lambda text: (_apart(right, text), text))
    return [
        text
        for text in dict.fromkeys([*near, *made])
        if text != right.text
        and Period.parse(text).first <= latest
        and not any(Period.parse(text).overlaps(period) for period in taken)
    ]


def _apart(right: Period, text: str) -> int:
    return abs((Period.parse(text).first - right.first).days)


def _shifted(right: Period) -> Iterator[str]:
    first, parts = right.first, right.text.count("-")
    for step in _STEPS:
        for sign in (-1, 1):
            if parts == 0:
                yield f"{first.year + sign * step:04d}"
                continue
            months = first.year * 12 + first.month - 1 + sign * step
            year, month = divmod(months, 12)
            if parts == 1:
                yield f"{year:04d}-{month + 1:02d}"
                continue
            day = min(first.day, calendar.monthrange(year, month + 1)[1])
            yield dt.date(year, month + 1, day).isoformat()
    if parts == 2:
        for step in _DAY_STEPS:
            for sign in (-1, 1):
                yield (first + dt.timedelta(days=sign * step)).isoformat()
