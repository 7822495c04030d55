"""What study groups keep: plans, memories and reviews, quizzes and answers, scores, daily posts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the tables of study groups."""
    row_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    moment = sa.DateTime(timezone=True)
    _personal(row_id, moment)
    _quizzes(row_id, moment)
    op.create_table(
        "ranked",
        sa.Column("guild_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False, index=True),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "scores",
        sa.Column("guild_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False, index=True),
        sa.Column("topic", sa.Text(), primary_key=True),
        sa.Column("points", sa.Float(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
    )
    op.create_table(
        "dailies",
        sa.Column("guild_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("posted_on", sa.Text(), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("claimed_at", moment),
        sa.Column("failures", sa.Integer(), nullable=False),
    )


def _personal(row_id: sa.types.TypeEngine[int], moment: sa.DateTime) -> None:
    op.create_table(
        "study_plans",
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("new_a_day", sa.Integer(), nullable=False),
        sa.Column("reviews_a_day", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("remind_at", sa.Integer()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("reminded_on", sa.Text(), nullable=False),
    )
    op.create_table(
        "memories",
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("scope", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("card", sa.Text(), primary_key=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
    )
    op.create_index("ix_memories_due", "memories", ["user_id", "due_at"])
    op.create_table(
        "reviews",
        sa.Column("id", row_id, primary_key=True),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("scope", sa.BigInteger(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reviews_card", "reviews", ["user_id", "scope", "card", "id"])
    op.create_index("ix_reviews_time", "reviews", ["user_id", "created_at"])


def _quizzes(row_id: sa.types.TypeEngine[int], moment: sa.DateTime) -> None:
    op.create_table(
        "quizzes",
        sa.Column("id", row_id, primary_key=True),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), index=True),
        sa.Column("running_in", sa.BigInteger(), unique=True),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("course", sa.JSON(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False, index=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("counted_at", moment),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "quiz_answers",
        sa.Column(
            "quiz_id", row_id, sa.ForeignKey("quizzes.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("round", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False, index=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("credit", sa.Float(), nullable=False),
        sa.Column("points", sa.Float(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
