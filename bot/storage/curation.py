"""The records that a server's moderators changed: every revision is kept, the latest stands."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..errors import ConflictError, DecidedError
from ..moderation.changes import Change, Kind, Revision
from ..moderation.submissions import Decision
from .columns import as_kept
from .database import Database
from .log import Done, log_entries
from .queue import submissions_where
from .servers import as_revision, latest_numbers, latest_revisions, touch
from .tables import revisions, submissions

# Seconds a change may take: a hundred moderators at once wait for each other, and each has been
# told that it takes a moment.
_CHANGING: Final = 12.0


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
        based on, and DecidedError where the submission is not open, and then changes nothing. What
        is imported together is one entry of the log, which tells how many of each kind.
        """
        actor_id = author_id if approver_id is None else approver_id

        made = [
            Revision(
                kind=change.kind,
                key=as_kept(change.key),
                number=change.based_on + 1,
                action=change.action,
                state=change.state,
                record=as_kept(change.record),
                author_id=author_id,
                approver_id=approver_id,
                reason=as_kept(reason),
                created_at=at,
            )
            for change in changes
        ]

        async def work(connection: AsyncConnection) -> None:
            await touch(connection, self._database, guild_id, at)
            if decision:
                await _decide(connection, guild_id, decision, by=actor_id, at=at)
            await _refuse_stale(connection, guild_id, made)
            if made:
                await connection.execute(insert(revisions), [_row(guild_id, one) for one in made])
                await log_entries(connection, guild_id, _entries(made), actor_id=actor_id, at=at)

        await self._database.write(work, patience=_CHANGING)
        return made

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


async def _refuse_stale(
    connection: AsyncConnection, guild_id: int, made: Sequence[Revision]
) -> None:
    numbers = await latest_numbers(connection, guild_id)
    stale = {
        (one.kind, one.key) for one in made if one.number != numbers.get((one.kind, one.key), 0) + 1
    }
    if stale:
        latest = await latest_revisions(connection, guild_id)
        raise ConflictError([one for one in latest if (one.kind, one.key) in stale])


def _row(guild_id: int, revision: Revision) -> dict[str, Any]:
    values = {field.name: getattr(revision, field.name) for field in fields(Revision)}
    return {**values, "guild_id": guild_id}


def _entries(made: Sequence[Revision]) -> Iterator[Done]:
    """An entry of the log for each revision, and one for all that were imported together."""
    imported = [one for one in made if one.action == "import"]
    if imported:
        counts = Counter[str](one.kind for one in imported)
        yield Done(action="import", detail={**counts, **_why(imported[0])})
    for one in made:
        if one.action != "import":
            detail = {"revision": one.number, **_why(one)}
            yield Done(action=f"{one.kind}.{one.action}", target=one.key, detail=detail)


def _why(revision: Revision) -> dict[str, str]:
    return {"reason": revision.reason} if revision.reason else {}


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
    done = Done(action=f"review.{decision.outcome}", target=str(decision.number))
    await log_entries(connection, guild_id, [done], actor_id=by, at=at)
