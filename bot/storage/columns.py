"""What columns hold, alike in every database: text, values in the form of JSON, moments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Text, TypeDecorator


def as_kept(value: Any) -> Any:
    """A text as a column keeps it, or a value of JSON with its texts so.

    What a database refuses, a NUL or half a surrogate pair, becomes a replacement sign.
    """
    if isinstance(value, str):
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")
    if isinstance(value, Mapping):
        return {as_kept(key): as_kept(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_kept(one) for one in value]
    return value


class Words(TypeDecorator[str]):
    """Text as anybody may have typed it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else as_kept(value)


class Values(TypeDecorator[Any]):
    """Mappings, lists, texts and numbers; None is no value, and not JSON's null."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> Any:
        return as_kept(value)


class Moment(TypeDecorator[dt.datetime]):
    """A time with its zone: kept, and given back, in UTC. One without is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, _dialect: Dialect
    ) -> dt.datetime | None:
        if value and value.tzinfo is None:
            raise ValueError("a time needs its zone")
        return value and value.astimezone(dt.UTC)

    def process_result_value(
        self, value: dt.datetime | None, _dialect: Dialect
    ) -> dt.datetime | None:
        # SQLite keeps no zone.
        return value and value.replace(tzinfo=dt.UTC)
