"""The records that a server's moderators changed: every revision is kept, the latest stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..errors import ConflictError, DecidedError
from ..moderation.changes import Change, Kind, Revision
from ..moderation.submissions import Decision
from .database import Database
from .log import log_entry
from .queue import submissions_where
from .servers import as_revision, latest_revisions, touch
from .tables import revisions, submissions


class Curation:
    """Changes to the records of servers, each whole or not at all."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def change(
        self,
        guild_id: int,
        changes: Sequence[Change],
        *,
        author_id: int | None,
        approver_id: int | None = None,
        reason: str = "",
        at: dt.datetime,
        decision: Decision | None = None,
    ) -> list[Revision]:
        """Makes all changes, decides about the submission they come from, and logs both.

        Without changes the decision stands alone. Returns the revisions made, in the order of the
        changes. Raises ConflictError where a record is no longer at the revision that its change is
        based on, and DecidedError where the submission is not open, and then changes nothing.
        """
        actor_id = author_id if approver_id is None else approver_id

        async def work(connection: AsyncConnection) -> list[Revision]:
            await touch(connection, self._database, guild_id)
            if decision:
                await _decide(connection, guild_id, decision, by=actor_id, at=at)
            latest = {
                (one.kind, one.key): one for one in await latest_revisions(connection, guild_id)
            }
            stale = [
                latest[change.kind, change.key]
                for change in changes
                if (change.kind, change.key) in latest
                and latest[change.kind, change.key].number != change.based_on
            ]
            if stale:
                raise ConflictError(stale)
            made = [
                Revision(
                    kind=change.kind,
                    key=change.key,
                    number=change.based_on + 1,
                    action=change.action,
                    state=change.state,
                    record=change.record,
                    author_id=author_id,
                    approver_id=approver_id,
                    reason=reason,
                    created_at=at,
                )
                for change in changes
            ]
            for one in made:
                await log_entry(
                    connection, guild_id, actor_id=actor_id, action=f"{one.kind}.{one.action}",
                    target=one.key, detail={"revision": one.number}, at=at,
                )  # fmt: skip
            if made:
                await connection.execute(
                    insert(revisions),
                    [
                        {field.name: getattr(one, field.name) for field in fields(Revision)}
                        | {"guild_id": guild_id}
                        for one in made
                    ],
                )
            return made

        return await self._database.write(work)

    async def history(self, guild_id: int, kind: Kind, key: str) -> list[Revision]:
        """Every revision of a record in a server, the oldest first."""
        query = (
            select(revisions)
            .where(
                revisions.c.guild_id == guild_id, revisions.c.kind == kind, revisions.c.key == key
            )
            .order_by(revisions.c.number)
        )

        async def look(connection: AsyncConnection) -> list[Revision]:
            rows = await connection.execute(query)
            return [as_revision(row) for row in rows.mappings()]

        return await self._database.read(look)

    async def withdrawn(self, guild_id: int, kind: Kind) -> dict[str, Mapping[str, Any] | None]:
        """What a server has withdrawn, by key: the record it had last; None where it had none."""
        query = (
            select(revisions.c.key, revisions.c.state, revisions.c.record)
            .where(revisions.c.guild_id == guild_id, revisions.c.kind == kind)
            .order_by(revisions.c.number)
        )

        async def look(connection: AsyncConnection) -> dict[str, Mapping[str, Any] | None]:
            last: dict[str, Mapping[str, Any] | None] = {}
            states: dict[str, str] = {}
            for key, state, record in await connection.execute(query):
                last[key] = record if record is not None else last.get(key)
                states[key] = state
            return {key: record for key, record in last.items() if states[key] == "retired"}

        return await self._database.read(look)


async def _decide(
    connection: AsyncConnection,
    guild_id: int,
    decision: Decision,
    *,
    by: int | None,
    at: dt.datetime,
) -> None:
    of_server = (submissions.c.id == decision.number) & (submissions.c.guild_id == guild_id)
    decided = await connection.execute(
        update(submissions)
        .where(of_server, submissions.c.outcome == "open")
        .values(
            outcome=decision.outcome,
            answer=decision.answer,
            fact_id=decision.fact_id,
            decided_by=by,
            decided_at=at,
        )
    )
    if not decided.rowcount:
        found = await submissions_where(connection, of_server)
        raise DecidedError(next(iter(found), None))
    await log_entry(
        connection, guild_id, actor_id=by, action=f"review.{decision.outcome}",
        target=str(decision.number), at=at,
    )  # fmt: skip
