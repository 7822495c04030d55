"""A time as people write it in a form: 2024, 10/2016, 1.3.2001, 2001-03, "March 2001"."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from ..matching.reading import Reader
from ..records.models import LANGUAGES, Language
from ..records.period import Period

# Words beside a time that say nothing more: a "year", an "in".
_BESIDE: Final = 2


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
    beside = [*read.words[: time.start], *read.words[time.end :]]
    if len(beside) > _BESIDE or any(word.token.is_number for word in beside):
        return None
    return time.period
