"""The tables, as the newest migration leaves them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
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

# The servers that anything is kept of; `version` grows with every change of what it is answered.
servers = Table(
    "servers",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", BigInteger, nullable=False),
    Column("settings", JSON, nullable=False),
    Column("left_at", Moment),
)

blocks = Table(
    "blocks",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("created_at", Moment, nullable=False),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("key", Words, nullable=False),
    Column("number", Integer, nullable=False),
    Column("action", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("record", JSON(none_as_null=True)),
    Column("author_id", BigInteger, index=True),
    Column("approver_id", BigInteger, index=True),
    Column("reason", Words, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("guild_id", "kind", "key", "number"),
)

submissions = Table(
    "submissions",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("form", Text, nullable=False),
    Column("guild_id", BigInteger),
    Column("user_id", BigInteger, index=True),
    Column("language", Text, nullable=False),
    Column("text", Words, nullable=False),
    Column("source", Words, nullable=False),
    Column("date", Words, nullable=False),
    Column("changes", JSON, nullable=False),
    Column("tell", Text, nullable=False),
    Column("channel_id", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("decided_by", BigInteger, index=True),
    Column("decided_at", Moment),
    Column("answer", Words, nullable=False),
    Column("fact_id", Words),
    Index("ix_submissions_queue", "guild_id", "outcome", "id"),
)

submission_facts = Table(
    "submission_facts",
    metadata,
    Column(
        "submission_id",
        _row_id,
        ForeignKey(submissions.c.id, ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("fact_id", Words, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("actor_id", BigInteger, index=True),
    Column("action", Text, nullable=False),
    Column("target", Words, nullable=False),
    Column("detail", JSON, nullable=False),
    Column("created_at", Moment, nullable=False),
    Index("ix_audit_guild", "guild_id", "id"),
)

# Questions that found no answer, of servers that keep them; not whose they were.
unanswered = Table(
    "unanswered",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("guild_id", BigInteger, nullable=False, index=True),
    Column("question", Words, nullable=False),
    Column("language", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
)

# Our own replies, by the facts that they tell: where a correction goes.
told = Table(
    "told",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("guild_id", BigInteger, nullable=False, index=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
)

told_facts = Table(
    "told_facts",
    metadata,
    Column(
        "message_id",
        BigInteger,
        ForeignKey(told.c.message_id, ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("fact_id", Words, primary_key=True),
    Index("ix_told_facts_fact", "fact_id"),
)
