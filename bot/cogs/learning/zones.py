"""Time zones: found while somebody types, and by the name they chose."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location
from discord.app_commands import Choice

from ...records.models import LANGUAGES

_CHOICES: Final = 25
UTC: Final = "UTC"
# Where most live who will choose one.
_FIRST: Final = ("Asia/Ho_Chi_Minh", "Europe/Moscow", UTC)
# Zones are named after their largest city, which is not always the one that people look for.
_ALSO: Final = {"Asia/Ho_Chi_Minh": ("Hanoi", "Ha Noi")}


@cache
def names() -> tuple[str, ...]:
    """The names of all zones, the likeliest first; to read them takes some 50 ms once."""
    known = available_timezones()
    # What is set by offset alone turns the sign round, and knows no summer time.
    places = sorted(name for name in known if "/" in name and not name.startswith("Etc/"))
    return tuple(dict.fromkeys([*_FIRST, *places]))


def zone_of(name: str) -> ZoneInfo | None:
    """The zone of that name, or of that city; None where none is.

    A name may be written with other letters and spaces, and a city's in any of our languages.
    """
    sought = _plain(name)
    found = _by_plain_name().get(sought) or _by_city().get(sought)
    return ZoneInfo(found) if found else None


def offered(typed: str, at: dt.datetime) -> list[Choice[str]]:
    """The zones that fit what was typed so far, each with its offset at a moment.

    They fit by their names, and by their cities and countries in any of our languages.
    """
    sought = _plain(typed)
    fitting = [name for name in names() if any(sought in called for called in _called(name))]
    # What a name, or the place in it, begins with is meant rather than what stands within.
    fitting.sort(key=lambda name: not any(one.startswith(sought) for one in _called(name)))
    return [
        Choice(name=f"{name.replace('_', ' ')} ({_offset(name, at)})", value=name)
        for name in fitting[:_CHOICES]
    ]


@cache
def _by_plain_name() -> dict[str, str]:
    return {_plain(name): name for name in names()}


@cache
def _by_city() -> dict[str, str]:
    """The zones by their cities; of several, that which is named after it, else the likeliest."""
    found = {_plain(city): name for name in reversed(names()) for city in _cities(name)}
    return found | {_plain(_place(name)): name for name in reversed(names())}


@cache
def _called(name: str) -> frozenset[str]:
    """All that a zone may be looked for by; what babel knows of all takes some 100 ms once."""
    territory = get_global("zone_territories").get(name, "")
    countries = (Locale(language).territories.get(territory, "") for language in LANGUAGES)
    return frozenset(map(_plain, [name, *_cities(name), *countries]))


def _cities(name: str) -> Iterator[str]:
    yield _place(name)
    yield from _ALSO.get(name, ())
    if "/" in name:
        for language in LANGUAGES:
            yield get_timezone_location(name, locale=language, return_city=True)


def _place(name: str) -> str:
    return name.rpartition("/")[2]


def _plain(name: str) -> str:
    """A name in small letters, without marks: people who look for a place often leave them out."""
    letters = unicodedata.normalize("NFD", name.strip().replace("_", " ").casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _offset(name: str, at: dt.datetime) -> str:
    offset = at.astimezone(ZoneInfo(name)).utcoffset()
    return str(dt.timezone(offset or dt.timedelta()))
