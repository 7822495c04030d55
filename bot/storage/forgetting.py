"""A person is forgotten: what was theirs alone goes, of the rest it stays that it was done."""

from __future__ import annotations

from typing import Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from .exporting import ON_MEMBERS
from .migrating import MARK
from .tables import (
    audit,
    members,
    memories,
    quiz_answers,
    quizzes,
    ranked,
    reviews,
    revisions,
    scores,
    study_plans,
    submissions,
)

_LOCK: Final = MARK + 1
# What is kept for a person alone.
_OWN: Final = (members, study_plans, memories, reviews, quiz_answers, ranked, scores)


async def forget(connection: AsyncConnection, user_id: int) -> None:
    """Deletes what is kept about a person, in all servers."""
    if connection.dialect.name == "postgresql":
        # Two who approved each other's changes would wait for each other.
        await connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    theirs = submissions.c.user_id == user_id
    for table in _OWN:
        await connection.execute(delete(table).where(table.c.user_id == user_id))
    await connection.execute(
        update(quizzes).where(quizzes.c.user_id == user_id).values(user_id=None)
    )
    await connection.execute(
        delete(submissions).where(
            theirs, submissions.c.form == "suggestion", submissions.c.outcome == "open"
        )
    )
    await connection.execute(
        update(submissions)
        .where(theirs)
        .values(user_id=None, text="", source="", date="", tell="no", channel_id=None)
    )
    await connection.execute(
        update(submissions)
        .where(submissions.c.decided_by == user_id)
        .values(decided_by=None, answer="")
    )
    for column in (revisions.c.author_id, revisions.c.approver_id, audit.c.actor_id):
        await connection.execute(
            update(column.table).where(column == user_id).values({column: None})
        )
    await connection.execute(
        update(audit)
        .where(audit.c.action.in_(ON_MEMBERS), audit.c.target == str(user_id))
        .values(target="", detail={})
    )
