"""The audit log, as it is written with what it tells of and read afterwards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.audit import Entry, Wanted
from .database import Database
from .tables import audit


class Log:
    """What was done in servers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self,
        guild_id: int,
        *,
        actor_id: int,
        action: str,
        target: str = "",
        detail: Mapping[str, Any] | None = None,
        at: dt.datetime,
    ) -> None:
        """Keeps that something was done that leaves no other trace."""
        done = Done(action=action, target=target, detail=detail or {})
        await self._database.write(
            lambda connection: log_entries(connection, guild_id, [done], actor_id=actor_id, at=at)
        )

    async def entries(self, guild_id: int, wanted: Wanted, *, most: int) -> list[Entry]:
        """At most so many entries of a server's log, the newest first."""
        query = select(audit).where(audit.c.guild_id == guild_id)
        if wanted.actor_id is not None:
            query = query.where(audit.c.actor_id == wanted.actor_id)
        if wanted.action:
            whole, part = wanted.action, f"{wanted.action}."
            query = query.where(
                (audit.c.action == whole) | audit.c.action.startswith(part, autoescape=True)
            )
        if wanted.target:
            query = query.where(audit.c.target == wanted.target)
        if wanted.since:
            query = query.where(audit.c.created_at >= wanted.since)
        if wanted.before is not None:
            query = query.where(audit.c.id < wanted.before)

        async def look(connection: AsyncConnection) -> list[Entry]:
            rows = await connection.execute(query.order_by(audit.c.id.desc()).limit(most))
            return [
                Entry(
                    number=row.id,
                    actor_id=row.actor_id,
                    action=row.action,
                    target=row.target,
                    detail=row.detail,
                    created_at=row.created_at,
                )
                for row in rows
            ]

        return await self._database.read(look)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an entry tells, and not who did it when."""

    action: str
    target: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


async def log_entries(
    connection: AsyncConnection,
    guild_id: int,
    done: Iterable[Done],
    *,
    actor_id: int | None,
    at: dt.datetime,
) -> None:
    """Keeps entries, if any, in the transaction of what they tell of."""
    rows = [
        {
            "guild_id": guild_id,
            "actor_id": actor_id,
            "action": one.action,
            "target": one.target,
            "detail": one.detail,
            "created_at": at,
        }
        for one in done
    ]
    if rows:
        await connection.execute(insert(audit), rows)
