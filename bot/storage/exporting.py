"""All that is kept about a person, to be handed to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from .queue import submissions_where
from .tables import (
    audit,
    blocks,
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

# Whoever else had a part in it is not theirs to be told of.
_OF_OTHERS: Final = frozenset({"user_id", "decided_by", "author_id", "approver_id", "actor_id"})
# What the log says was done to a member, and not to a record.
ON_MEMBERS: Final = ("block", "unblock")
# What is told row by row, under these names.
_OWN: Final[dict[str, Table]] = {
    "study_plan": study_plans,
    "memories": memories,
    "reviews": reviews,
    "quizzes_started": quizzes,
    "quiz_answers": quiz_answers,
    "leaderboards": ranked,
    "scores": scores,
}


async def kept_about(connection: AsyncConnection, user_id: int) -> dict[str, Any]:
    """All that is kept about a person, in what JSON can hold."""
    made = await submissions_where(connection, submissions.c.user_id == user_id)
    decided = await submissions_where(connection, submissions.c.decided_by == user_id)
    wrote = await _rows(
        connection,
        revisions,
        or_(revisions.c.author_id == user_id, revisions.c.approver_id == user_id),
    )
    to_them = audit.c.action.in_(ON_MEMBERS) & (audit.c.target == str(user_id))
    own = {
        name: [_plain(row) for row in await _rows(connection, table, table.c.user_id == user_id)]
        for name, table in _OWN.items()
    }
    return {
        "user_id": user_id,
        "language": await connection.scalar(
            select(members.c.language).where(members.c.user_id == user_id)
        ),
        "submissions": [_plain(asdict(one)) for one in made],
        "decisions": [
            {
                "guild_id": one.guild_id,
                "number": one.number,
                "outcome": one.outcome,
                "answer": one.answer,
                "fact_id": one.fact_id,
                "decided_at": _plain(one.decided_at),
            }
            for one in decided
        ],
        "changes": [
            {"role": "author" if row["author_id"] == user_id else "approver"} | _plain(row)
            for row in wrote
        ],
        "audit": [
            _plain(row) for row in await _rows(connection, audit, audit.c.actor_id == user_id)
        ],
        "audit_about": [_plain(row) for row in await _rows(connection, audit, to_them)],
        "blocked_in": [
            {"guild_id": row["guild_id"], "created_at": _plain(row["created_at"])}
            for row in await _rows(connection, blocks, blocks.c.user_id == user_id)
        ],
        **own,
    }


async def _rows(
    connection: AsyncConnection, table: Table, wanted: ColumnElement[bool]
) -> list[Mapping[str, Any]]:
    query = select(table).where(wanted).order_by(*table.primary_key)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


def _plain(value: Any) -> Any:
    match value:
        case dt.datetime():
            return value.isoformat()
        case Mapping():
            return {key: _plain(one) for key, one in value.items() if key not in _OF_OTHERS}
        case list() | tuple():
            return [_plain(one) for one in value]
    return value
