"""Time zones: found while somebody types, and by the name they chose."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from discord.app_commands import Choice

_CHOICES: Final = 25
UTC: Final = "UTC"
# Where most live who will choose one.
_FIRST: Final = ("Asia/Ho_Chi_Minh", "Europe/Moscow", UTC)


@cache
def names() -> tuple[str, ...]:
    """The names of all zones, the likeliest first; to read them takes some 50 ms once."""
    known = available_timezones()
    # What is set by offset alone turns the sign round, and knows no summer time.
    places = sorted(name for name in known if "/" in name and not name.startswith("Etc/"))
    return tuple(dict.fromkeys([*_FIRST, *places]))


def zone_of(name: str) -> ZoneInfo | None:
    """The zone of that name, however its letters and spaces are written; None where none is."""
    found = _by_plain_name().get(_plain(name))
    return ZoneInfo(found) if found else None


def offered(typed: str, at: dt.datetime) -> list[Choice[str]]:
    """The zones that fit what was typed so far, each with its offset at a moment."""
    sought = _plain(typed)
    fitting = [name for name in names() if sought in _plain(name)]
    # What a name, or the place in it, begins with is meant rather than what stands within.
    fitting.sort(key=lambda name: not f"/{_plain(name)}".rpartition("/")[2].startswith(sought))
    return [
        Choice(name=f"{name.replace('_', ' ')} ({_offset(name, at)})", value=name)
        for name in fitting[:_CHOICES]
    ]


@cache
def _by_plain_name() -> dict[str, str]:
    return {_plain(name): name for name in names()}


def _plain(name: str) -> str:
    return name.strip().replace("_", " ").casefold()


def _offset(name: str, at: dt.datetime) -> str:
    offset = at.astimezone(ZoneInfo(name)).utcoffset()
    return str(dt.timezone(offset or dt.timedelta()))
