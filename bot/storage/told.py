"""Our own replies, by the facts that they tell: where a correction goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.told import Told
from .database import Database, inserting
from .tables import told, told_facts


class Answers:
    """The replies that told of facts; ids, and nothing of what was asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, replies: Sequence[Told]) -> None:
        """Keeps replies; one that is there already then tells what it tells now."""
        if not replies:
            return
        rows = [
            {
                "message_id": one.message_id,
                "guild_id": one.guild_id,
                "channel_id": one.channel_id,
                "created_at": one.created_at,
            }
            # In one order, so that two who add the same do not wait for each other.
            for one in sorted(replies, key=lambda one: one.message_id)
        ]
        facts = [
            {"message_id": one.message_id, "fact_id": fact_id}
            for one in replies
            for fact_id in one.fact_ids
        ]
        adding = inserting(self._database, told)
        # Something is set only so that nobody deletes the row before its facts are there.
        adding = adding.on_conflict_do_update(
            index_elements=[told.c.message_id], set_={"channel_id": adding.excluded.channel_id}
        )
        old = told_facts.c.message_id.in_([one.message_id for one in replies])

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(adding, rows)
            await connection.execute(delete(told_facts).where(old))
            if facts:
                # A reply may tell of a fact twice.
                await connection.execute(
                    inserting(self._database, told_facts).on_conflict_do_nothing(), facts
                )

        await self._database.write(work)

    async def of(self, guild_id: int, fact_id: str, *, most: int) -> list[Told]:
        """At most so many replies in a server that tell of a fact, the newest first."""
        newest = (
            select(told.c.message_id)
            .join(told_facts)
            .where(told.c.guild_id == guild_id, told_facts.c.fact_id == fact_id)
            .order_by(told.c.message_id.desc())
            .limit(most)
        )
        query = (
            select(told, told_facts.c.fact_id)
            .join(told_facts)
            .where(told.c.message_id.in_(newest))
            .order_by(told.c.message_id.desc(), told_facts.c.fact_id)
        )

        async def look(connection: AsyncConnection) -> list[Told]:
            rows = (await connection.execute(query)).all()
            return [
                _as_told(list(group)) for _, group in groupby(rows, key=lambda row: row.message_id)
            ]

        return await self._database.read(look)

    async def drop(self, message_ids: Collection[int]) -> None:
        """Forgets replies: they are gone, or were corrected."""
        await self._database.write(
            lambda connection: connection.execute(
                delete(told).where(told.c.message_id.in_(message_ids))
            )
        )


def _as_told(rows: Sequence[Row[Any]]) -> Told:
    first = rows[0]
    return Told(
        guild_id=first.guild_id,
        channel_id=first.channel_id,
        message_id=first.message_id,
        fact_ids=tuple(row.fact_id for row in rows),
        created_at=first.created_at,
    )
