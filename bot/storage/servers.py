"""What each server has settled for itself, and when it last changed anything."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import RowMapping, delete, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.changes import Revision
from ..moderation.server import ServerSettings, ServerState
from .announcing import announce
from .database import Database, inserting
from .log import log_entry
from .tables import audit, blocks, revisions, servers, submissions, told, unanswered

# Seconds for what nobody waits for.
_FORGETTING: Final = 60.0
_OF_SERVERS: Final = (blocks, revisions, submissions, audit, unanswered, told, servers)


class Servers:
    """The servers: their settings, their blocked members, their versions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def versions(self) -> dict[int, int]:
        """The version of every server that has ever changed anything, by its id."""

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

        Each that really changes stands in the audit log. Raises pydantic's ValidationError, and
        changes nothing, where a value cannot be.
        """

        async def change(connection: AsyncConnection) -> ServerSettings:
            await touch(connection, self._database, guild_id)
            kept = await connection.scalar(
                select(servers.c.settings).where(servers.c.guild_id == guild_id)
            )
            before = ServerSettings.model_validate(kept or {})
            after = ServerSettings.model_validate({**before.model_dump(), **changed})
            was, now = before.model_dump(mode="json"), after.model_dump(mode="json")
            for name in ServerSettings.model_fields:
                if was[name] != now[name]:
                    detail = {"from": was[name], "to": now[name]}
                    await log_entry(
                        connection, guild_id, actor_id=by, action=f"settings.{name}",
                        target=name, detail=detail, at=at,
                    )  # fmt: skip
            await connection.execute(
                update(servers).where(servers.c.guild_id == guild_id).values(settings=now)
            )
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
            await touch(connection, self._database, guild_id)
            await log_entry(
                connection, guild_id, actor_id=by, action="block", target=str(user_id),
                detail={"reason": reason} if reason else {}, at=at,
            )  # fmt: skip
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
            await touch(connection, self._database, guild_id)
            await log_entry(
                connection, guild_id, actor_id=by, action="unblock", target=str(user_id), at=at
            )
            return True

        return await self._database.write(change)

    async def left(self, guild_id: int, at: dt.datetime) -> None:
        """Notes that the bot is in a server no more: from then on its retention runs."""
        await self._database.write(
            lambda connection: connection.execute(
                update(servers)
                .where(servers.c.guild_id == guild_id, servers.c.left_at.is_(None))
                .values(left_at=at)
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
        """Deletes what has been kept as long as each server has it kept."""

        async def forget(connection: AsyncConnection) -> None:
            for row in (await connection.execute(select(servers))).all():
                settings = ServerSettings.model_validate(row.settings)
                for table, days in (
                    (unanswered, settings.questions_days), (told, settings.answers_days),
                ):  # fmt: skip
                    await connection.execute(
                        delete(table).where(
                            table.c.guild_id == row.guild_id,
                            table.c.created_at < now - dt.timedelta(days=days),
                        )
                    )
                if row.left_at and row.left_at < now - dt.timedelta(days=settings.departed_days):
                    for table in _OF_SERVERS:
                        await connection.execute(
                            delete(table).where(table.c.guild_id == row.guild_id)
                        )
                    await announce(connection, row.guild_id)

        await self._database.write(forget, patience=_FORGETTING)


async def touch(connection: AsyncConnection, database: Database, guild_id: int) -> int:
    """Counts the server's version up and returns it; who else would waits until this has ended."""
    version: int = (
        await connection.execute(
            inserting(database, servers)
            .values(guild_id=guild_id, version=1, settings={})
            .on_conflict_do_update(
                index_elements=[servers.c.guild_id], set_={"version": servers.c.version + 1}
            )
            .returning(servers.c.version)
        )
    ).scalar_one()
    await announce(connection, guild_id)
    return version


async def latest_revisions(connection: AsyncConnection, guild_id: int) -> tuple[Revision, ...]:
    """The latest revision of every record that a server has ever changed, in their order."""
    newest = (
        select(revisions.c.kind, revisions.c.key, func.max(revisions.c.number))
        .where(revisions.c.guild_id == guild_id)
        .group_by(revisions.c.kind, revisions.c.key)
    )
    rows = await connection.execute(
        select(revisions)
        .where(
            revisions.c.guild_id == guild_id,
            tuple_(revisions.c.kind, revisions.c.key, revisions.c.number).in_(newest),
        )
        .order_by(revisions.c.id)
    )
    return tuple(as_revision(row) for row in rows.mappings())


def as_revision(row: RowMapping) -> Revision:
    """The revision in a row of the table."""
    return Revision(**{field.name: row[field.name] for field in fields(Revision)})
