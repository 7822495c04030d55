"""What each server has settled for itself, and when it last changed anything."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from functools import partial
from typing import Any, Final

from sqlalchemy import RowMapping, Select, delete, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.changes import Revision
from ..moderation.server import ServerSettings, ServerState
from .announcing import announce
from .database import Database, inserting
from .log import Done, log_entries
from .retention import drop_ended, drop_old_quizzes, drop_outdated, outdated_servers
from .tables import blocks, revisions, servers

# Seconds for what nobody waits for.
_FORGETTING: Final = 60.0


class Servers:
    """The servers: their settings, their blocked members, their versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def versions(self) -> dict[int, int]:
        """The version of every server that has ever changed anything, by its id.

        It grows with every change. A server that was forgotten is no longer among them.
        """

        async def look(connection: AsyncConnection) -> dict[int, int]:
            rows = await connection.execute(select(servers.c.guild_id, servers.c.version))
            return {row.guild_id: row.version for row in rows}

        return await self._database.read(look)

    async def state(self, guild_id: int) -> ServerState:
        """All that decides what a server is answered, read at one moment."""

        async def look(connection: AsyncConnection) -> ServerState:
            row = (
                await connection.execute(select(servers).where(servers.c.guild_id == guild_id))
            ).one_or_none()
            blocked = await connection.scalars(
                select(blocks.c.user_id).where(blocks.c.guild_id == guild_id)
            )
            return ServerState(
                version=row.version if row else 0,
                settings=ServerSettings.model_validate(row.settings if row else {}),
                blocked=frozenset(blocked),
                revisions=await latest_revisions(connection, guild_id),
            )

        return await self._database.read(look)

    async def change_settings(
        self, guild_id: int, changed: dict[str, Any], *, by: int, at: dt.datetime
    ) -> ServerSettings:
        """Changes some settings, by their names, and returns all of them as they are now.

        Each that really changes stands in the audit log, and what is no longer to be kept goes at
        once. Raises pydantic's ValidationError, and changes nothing, where a value cannot be.
        """

        async def change(connection: AsyncConnection) -> ServerSettings:
            await touch(connection, self._database, guild_id, at)
            kept = await connection.scalar(
                select(servers.c.settings).where(servers.c.guild_id == guild_id)
            )
            before = ServerSettings.model_validate(kept or {})
            after = ServerSettings.model_validate({**before.model_dump(), **changed})
            was, now = before.model_dump(mode="json"), after.model_dump(mode="json")
            done = [
                Done(action=f"settings.{name}", target=name, detail={"from": was[name], "to": new})
                for name, new in now.items()
                if was[name] != new
            ]
            await log_entries(connection, guild_id, done, actor_id=by, at=at)
            await connection.execute(
                update(servers).where(servers.c.guild_id == guild_id).values(settings=now)
            )
            await drop_ended(connection, guild_id, after, at)
            return after

        return await self._database.write(change)

    async def block(
        self, guild_id: int, user_id: int, *, by: int, at: dt.datetime, reason: str = ""
    ) -> bool:
        """Has the bot answer a member no more in a server; False where it did not before either."""

        async def change(connection: AsyncConnection) -> bool:
            added = await connection.execute(
                inserting(self._database, blocks)
                .values(guild_id=guild_id, user_id=user_id, created_at=at)
                .on_conflict_do_nothing()
            )
            if not added.rowcount:
                return False
            await touch(connection, self._database, guild_id, at)
            detail = {"reason": reason} if reason else {}
            done = Done(action="block", target=str(user_id), detail=detail)
            await log_entries(connection, guild_id, [done], actor_id=by, at=at)
            return True

        return await self._database.write(change)

    async def unblock(self, guild_id: int, user_id: int, *, by: int, at: dt.datetime) -> bool:
        """Has the bot answer a member again; False where it always did."""

        async def change(connection: AsyncConnection) -> bool:
            gone = await connection.execute(
                delete(blocks).where(blocks.c.guild_id == guild_id, blocks.c.user_id == user_id)
            )
            if not gone.rowcount:
                return False
            await touch(connection, self._database, guild_id, at)
            done = Done(action="unblock", target=str(user_id))
            await log_entries(connection, guild_id, [done], actor_id=by, at=at)
            return True

        return await self._database.write(change)

    async def left(self, guild_id: int, at: dt.datetime) -> None:
        """Notes that the bot is in a server no more: from then on its retention runs."""
        row = inserting(self._database, servers).values(_first_row(guild_id, at) | {"left_at": at})
        await self._database.write(
            lambda connection: connection.execute(
                row.on_conflict_do_update(
                    index_elements=[servers.c.guild_id],
                    set_={"left_at": func.coalesce(servers.c.left_at, row.excluded.left_at)},
                )
            )
        )

    async def joined(self, guild_id: int) -> None:
        """Notes that the bot is in a server (again)."""
        await self._database.write(
            lambda connection: connection.execute(
                update(servers).where(servers.c.guild_id == guild_id).values(left_at=None)
            )
        )

    async def departed(self) -> frozenset[int]:
        """The servers that the bot was noted to have left, and of which something is kept."""
        query = select(servers.c.guild_id).where(servers.c.left_at.is_not(None))

        async def look(connection: AsyncConnection) -> frozenset[int]:
            return frozenset(await connection.scalars(query))

        return await self._database.read(look)

    async def forget_outdated(self, now: dt.datetime) -> None:
        """Deletes old quizzes, and what has been kept as long as each server has it kept."""
        await self._database.write(partial(drop_old_quizzes, now=now), patience=_FORGETTING)
        outdated = await self._database.read(
            lambda connection: outdated_servers(connection, now), patience=_FORGETTING
        )
        for guild_id in outdated:
            await self._database.write(
                partial(drop_outdated, guild_id=guild_id, now=now), patience=_FORGETTING
            )


async def touch(
    connection: AsyncConnection, database: Database, guild_id: int, at: dt.datetime
) -> None:
    """Counts the server's version up; who else would, waits until this has ended."""
    await connection.execute(
        inserting(database, servers)
        .values(_first_row(guild_id, at))
        .on_conflict_do_update(
            index_elements=[servers.c.guild_id], set_={"version": servers.c.version + 1}
        )
    )
    await announce(connection, guild_id)


def _first_row(guild_id: int, at: dt.datetime) -> dict[str, Any]:
    # A server that was forgotten and comes back has no version again that it had before.
    return {"guild_id": guild_id, "version": int(at.timestamp()), "settings": {}}


async def latest_revisions(connection: AsyncConnection, guild_id: int) -> tuple[Revision, ...]:
    """The latest revision of every record that a server has ever changed, in their order."""
    newest = tuple_(revisions.c.kind, revisions.c.key, revisions.c.number).in_(_newest(guild_id))
    rows = await connection.execute(
        select(revisions).where(revisions.c.guild_id == guild_id, newest).order_by(revisions.c.id)
    )
    return tuple(as_revision(row) for row in rows.mappings())


async def latest_numbers(connection: AsyncConnection, guild_id: int) -> dict[tuple[str, str], int]:
    """How many revisions there are of every record that a server has ever changed."""
    rows = await connection.execute(_newest(guild_id))
    return {(row.kind, row.key): row.number for row in rows}


def _newest(guild_id: int) -> Select[Any]:
    return (
        select(revisions.c.kind, revisions.c.key, func.max(revisions.c.number).label("number"))
        .where(revisions.c.guild_id == guild_id)
        .group_by(revisions.c.kind, revisions.c.key)
    )


def as_revision(row: RowMapping) -> Revision:
    """The revision in a row of the table."""
    return Revision(**{field.name: row[field.name] for field in fields(Revision)})
