"""The tables, as the newest migration leaves them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)


class Words(TypeDecorator[str]):
    """Text as anybody may have typed it: what a database refuses becomes a replacement sign."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        if value is None:
            return None
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")


class Moment(TypeDecorator[dt.datetime]):
    """A time with its zone: kept, and given back, in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: dt.datetime | None, _dialect: Dialect
    ) -> dt.datetime | None:
        return value and value.astimezone(dt.UTC)

    def process_result_value(
        self, value: dt.datetime | None, _dialect: Dialect
    ) -> dt.datetime | None:
        # SQLite keeps no zone.
        return value and value.replace(tzinfo=dt.UTC)


# SQLite numbers the rows of an INTEGER only; it has 64 bits there as everywhere.
_row_id = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData()

members = Table(
    "members",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("guild_id", BigInteger, index=True),
    Column("user_id", BigInteger, index=True),
    Column("language", Text, nullable=False),
    Column("reason", Words, nullable=False),
    Column("created_at", Moment, nullable=False),
)

report_facts = Table(
    "report_facts",
    metadata,
    Column("report_id", _row_id, ForeignKey(reports.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("fact_id", Words, nullable=False),
)
