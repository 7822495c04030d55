"""What moderators keep: servers, revisions, the queue, the audit log, gaps and sent answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the tables of the fact desk, and takes the reports into its queue."""
    row_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "servers",
        sa.Column("guild_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("left_at", moment),
    )
    op.create_table(
        "blocks",
        sa.Column("guild_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("id", row_id, primary_key=True),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("record", sa.JSON()),
        sa.Column("author_id", sa.BigInteger(), index=True),
        sa.Column("approver_id", sa.BigInteger(), index=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.UniqueConstraint("guild_id", "kind", "key", "number"),
    )
    submissions = op.create_table(
        "submissions",
        sa.Column("id", row_id, primary_key=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("user_id", sa.BigInteger(), index=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("tell", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), index=True),
        sa.Column("decided_at", moment),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("fact_id", sa.Text()),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_submissions_queue", "submissions", ["guild_id", "outcome", "id"])
    submission_facts = op.create_table(
        "submission_facts",
        sa.Column(
            "submission_id",
            row_id,
            sa.ForeignKey("submissions.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
    )
    op.create_table(
        "audit",
        sa.Column("id", row_id, primary_key=True),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), index=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_guild", "audit", ["guild_id", "id"])
    op.create_table(
        "unanswered",
        sa.Column("id", row_id, primary_key=True),
        sa.Column("guild_id", sa.BigInteger(), nullable=False, index=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "told",
        sa.Column("message_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False, index=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
    )
    op.create_table(
        "told_facts",
        sa.Column(
            "message_id",
            sa.BigInteger(),
            sa.ForeignKey("told.message_id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("fact_id", sa.Text(), primary_key=True),
    )
    op.create_index("ix_told_facts_fact", "told_facts", ["fact_id"])
    _take_in_reports(submissions, submission_facts)


def _take_in_reports(submissions: sa.Table, submission_facts: sa.Table) -> None:
    reports = sa.table(
        "reports",
        *(sa.column(name) for name in ("id", "guild_id", "user_id", "language", "reason")),
        sa.column("created_at"),
    )
    nothing = sa.literal("", sa.Text())
    op.execute(
        submissions.insert().from_select(
            ["id", "form", "guild_id", "user_id", "language", "text", "source", "date", "changes",
             "tell", "created_at", "outcome", "answer"],
            sa.select(
                reports.c.id, sa.literal("report", sa.Text()), reports.c.guild_id,
                reports.c.user_id, reports.c.language, reports.c.reason, nothing, nothing,
                sa.cast(sa.literal("[]", sa.Text()), sa.JSON()) if _is_postgresql()
                else sa.literal_column("'[]'"),
                sa.literal("no", sa.Text()), reports.c.created_at, sa.literal("open", sa.Text()),
                nothing,
            ),
        )
    )  # fmt: skip
    facts = sa.table("report_facts", *map(sa.column, ("report_id", "position", "fact_id")))
    op.execute(
        submission_facts.insert().from_select(
            ["submission_id", "position", "fact_id"],
            sa.select(facts.c.report_id, facts.c.position, facts.c.fact_id),
        )
    )
    if _is_postgresql():
        # The numbers go on after all that reports were ever given.
        op.execute(
            "SELECT setval(pg_get_serial_sequence('submissions', 'id'), greatest("
            " (SELECT max(id) FROM submissions),"
            " pg_sequence_last_value(pg_get_serial_sequence('reports', 'id')), 0) + 1, false)"
        )
    op.drop_table("report_facts")
    op.drop_table("reports")


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
