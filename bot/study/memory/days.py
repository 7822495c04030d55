"""A learner's day: it begins at four in the morning, where they live."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...records.models import Language

# Who studies past midnight studies still for the day before.
_BEGINS: Final = dt.time(4)
UTC: Final = "UTC"
# Where most who speak a language live, as far as that is in one zone.
_OF_LANGUAGE: Final[dict[Language, str]] = {"vi": "Asia/Ho_Chi_Minh", "ru": "Europe/Moscow"}


def guessed_zone(language: Language) -> str:
    """The time zone of most who speak a language; UTC where they live all over the world."""
    return _OF_LANGUAGE.get(language, UTC)


@cache
def zone_of(name: str) -> ZoneInfo:
    """The time zone of that name; UTC where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # It was one when it was chosen; a folder of zones is none either.
        return ZoneInfo(UTC)


def day_of(moment: dt.datetime, zone: str) -> dt.date:
    """The learner's day in which a moment lies."""
    local = moment.astimezone(zone_of(zone))
    return local.date() - dt.timedelta(days=local.time() < _BEGINS)


def beginning(day: dt.date, zone: str) -> dt.datetime:
    """When a learner's day begins, in UTC."""
    return dt.datetime.combine(day, _BEGINS, zone_of(zone)).astimezone(dt.UTC)
