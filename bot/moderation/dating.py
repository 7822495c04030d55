"""A time as people write it in a form: 2024, 10/2016, 1.3.2001, 2001-03, "March 2001"."""

from __future__ import annotations

from contextlib import suppress

from ..matching.reading import Reader
from ..records.models import LANGUAGES, Language
from ..records.period import Period


def period_in(text: str, reader: Reader, language: Language) -> Period | None:
    """The time that a text is, in that language or another; None where it is none."""
    with suppress(ValueError):
        return Period.parse(text)
    others = (code for code in LANGUAGES if code != language)
    return next(filter(None, (_read(text, reader, code) for code in (language, *others))), None)


def _read(text: str, reader: Reader, language: Language) -> Period | None:
    read = reader.annotate(text, language)
    if len(read.times) != 1:
        return None
    [time] = read.times
    # Beside it may stand what says nothing more, as "in" and "year"; a word not known may be
    # the month.
    is_all = all(time.start <= unit.start and unit.end <= time.end for unit in read.units)
    return time.period if is_all else None
