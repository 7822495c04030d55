"""The tables, as the newest migration leaves them."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from .columns import Moment, Values, Words

# SQLite numbers the rows of an INTEGER only; it has 64 bits there as everywhere.
_row_id = BigInteger().with_variant(Integer(), "sqlite")
# A number that people were shown, or a button holds, is never given again, once its row is gone.
_NUMBERED_ON: Final[dict[str, Any]] = {"sqlite_autoincrement": True}

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
    Column("settings", Values, nullable=False),
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
    Column("record", Values),
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
    Column("changes", Values, nullable=False),
    Column("tell", Text, nullable=False),
    Column("channel_id", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("decided_by", BigInteger, index=True),
    Column("decided_at", Moment),
    Column("answer", Words, nullable=False),
    Column("fact_id", Words),
    Index("ix_submissions_queue", "guild_id", "outcome", "id"),
    **_NUMBERED_ON,
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
    Column("detail", Values, nullable=False),
    Column("created_at", Moment, nullable=False),
    Index("ix_audit_guild", "guild_id", "id"),
    **_NUMBERED_ON,
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
    **_NUMBERED_ON,
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

# How a person studies by themselves; `remind_at` is an hour of theirs, None where unasked, and
# `language` that of the reminders.
study_plans = Table(
    "study_plans",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("new_a_day", Integer, nullable=False),
    Column("reviews_a_day", Integer, nullable=False),
    Column("topic", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("remind_at", Integer),
    Column("language", Text, nullable=False),
    Column("reminded_on", Text, nullable=False),
)

# What a person remembers of a card, as its reviews leave it. `scope` is 0 for facts as shipped,
# else the server that has changed or added the fact; `digest` names what the card said.
memories = Table(
    "memories",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("scope", BigInteger, primary_key=True, autoincrement=False),
    Column("card", Words, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("state", Values, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("reviews", Integer, nullable=False),
    Index("ix_memories_due", "user_id", "due_at"),
)

# `stage` is in which state the card was then, `days` for how many it had been put off.
reviews = Table(
    "reviews",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("user_id", BigInteger, nullable=False),
    Column("scope", BigInteger, nullable=False),
    Column("card", Words, nullable=False),
    Column("digest", Text, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("stage", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Index("ix_reviews_card", "user_id", "scope", "card", "id"),
    Index("ix_reviews_time", "user_id", "created_at"),
    **_NUMBERED_ON,
)

# A quiz where it stands: its questions and rules in `plan`, their order in `course`, who started it
# in `user_id`. As long as it runs for all to see, `running_in` is its channel: one has one at most.
# Its points went to the leaderboard at `counted_at`.
quizzes = Table(
    "quizzes",
    metadata,
    Column("id", _row_id, primary_key=True),
    Column("guild_id", BigInteger),
    Column("channel_id", BigInteger, nullable=False),
    Column("user_id", BigInteger, index=True),
    Column("running_in", BigInteger, unique=True),
    Column("plan", Values, nullable=False),
    Column("course", Values, nullable=False),
    Column("phase", Text, nullable=False, index=True),
    Column("round", Integer, nullable=False),
    Column("hints", Integer, nullable=False),
    Column("message_id", BigInteger),
    Column("opened_at", Moment, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("counted_at", Moment),
    **_NUMBERED_ON,
)

# Not what was answered, only what it was worth.
quiz_answers = Table(
    "quiz_answers",
    metadata,
    Column("quiz_id", _row_id, ForeignKey(quizzes.c.id, ondelete="CASCADE"), primary_key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("credit", Float, nullable=False),
    Column("points", Float, nullable=False),
    Column("created_at", Moment, nullable=False),
)

# Who asked to be on a server's leaderboard; of nobody else are scores kept.
ranked = Table(
    "ranked",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False, index=True),
    Column("created_at", Moment, nullable=False),
)

scores = Table(
    "scores",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False, index=True),
    Column("topic", Text, primary_key=True),
    Column("points", Float, nullable=False),
    Column("asked", Integer, nullable=False),
)

# Where and when a server has something posted each day; `told` was posted since all were. A post is
# under way since `claimed_at`; on so many days before, `failures`, there could be none.
dailies = Table(
    "dailies",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("hour", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("posted_on", Text, nullable=False),
    Column("told", Values, nullable=False),
    Column("claimed_at", Moment),
    Column("failures", Integer, nullable=False),
)
