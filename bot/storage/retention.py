"""How long what is kept of a server stays: as it has set, and so long after the bot has left it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.server import ServerSettings
from .announcing import announce
from .tables import (
    audit,
    blocks,
    dailies,
    memories,
    quizzes,
    ranked,
    reviews,
    revisions,
    scores,
    servers,
    submissions,
    told,
    unanswered,
)

# In the order in which a person is forgotten, so that the two do not wait for each other.
_OF_SERVERS: Final = (
    ranked, scores, quizzes, submissions, revisions, audit, blocks, unanswered, told, dailies,
    servers,
)  # fmt: skip


# Days for which a quiz is kept: its end may be looked at, its missed cards studied, until then.
_QUIZ_DAYS: Final = 30


async def drop_old_quizzes(connection: AsyncConnection, now: dt.datetime) -> None:
    """Deletes the quizzes that are over, or that nobody has gone on with, with their answers."""
    ended = quizzes.c.opened_at < now - dt.timedelta(days=_QUIZ_DAYS)
    await connection.execute(delete(quizzes).where(ended))


async def outdated_servers(connection: AsyncConnection, now: dt.datetime) -> list[int]:
    """The servers of which something has been kept long enough."""
    settings: dict[int, ServerSettings] = {}
    found: set[int] = set()
    for row in await connection.execute(select(servers)):
        settings[row.guild_id] = ServerSettings.model_validate(row.settings)
        if _is_over(row.left_at, settings[row.guild_id], now):
            found.add(row.guild_id)
    # A server that has never set anything has no row of its own.
    default = ServerSettings()
    for table in (unanswered, told):
        oldest = select(table.c.guild_id, func.min(table.c.created_at).label("created_at"))
        for row in await connection.execute(oldest.group_by(table.c.guild_id)):
            ends = dict(_ends(settings.get(row.guild_id, default), now))
            if row.created_at < ends[table]:
                found.add(row.guild_id)
    return sorted(found)


async def drop_outdated(connection: AsyncConnection, guild_id: int, now: dt.datetime) -> None:
    """Deletes what has been kept of a server long enough."""
    # Whoever notes that the bot is back there waits, or has been before.
    query = select(servers).where(servers.c.guild_id == guild_id).with_for_update()
    row = (await connection.execute(query)).one_or_none()
    settings = ServerSettings.model_validate(row.settings if row else {})
    if row and _is_over(row.left_at, settings, now):
        for table in (memories, reviews):
            await connection.execute(delete(table).where(table.c.scope == guild_id))
        for table in _OF_SERVERS:
            await connection.execute(delete(table).where(table.c.guild_id == guild_id))
        await announce(connection, guild_id)
        return
    await drop_ended(connection, guild_id, settings, now)


async def drop_ended(
    connection: AsyncConnection, guild_id: int, settings: ServerSettings, now: dt.datetime
) -> None:
    """Deletes the questions and the ids of replies that a server no longer has kept."""
    for table, end in _ends(settings, now):
        await connection.execute(
            delete(table).where(table.c.guild_id == guild_id, table.c.created_at < end)
        )


def _is_over(left_at: dt.datetime | None, settings: ServerSettings, now: dt.datetime) -> bool:
    return left_at is not None and left_at < now - dt.timedelta(days=settings.departed_days)


def _ends(settings: ServerSettings, now: dt.datetime) -> Iterator[tuple[Table, dt.datetime]]:
    """The tables of what is kept for so long, each with the moment before which it is too old."""
    questions = settings.questions_days if settings.keep_questions else 0
    answers = settings.answers_days if settings.corrections else 0
    yield unanswered, now - dt.timedelta(days=questions)
    yield told, now - dt.timedelta(days=answers)
