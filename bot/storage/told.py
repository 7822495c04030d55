"""Our own replies, by the facts that they tell: where a correction goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import delete, insert, select
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
            for one in replies
        ]
        facts = [
            {"message_id": one.message_id, "fact_id": fact_id}
            for one in replies
            for fact_id in dict.fromkeys(one.fact_ids)
        ]

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(inserting(self._database, told).on_conflict_do_nothing(), rows)
            messages = [one.message_id for one in replies]
            await connection.execute(
                delete(told_facts).where(told_facts.c.message_id.in_(messages))
            )
            if facts:
                await connection.execute(insert(told_facts), facts)

        await self._database.write(work)

    async def of(self, guild_id: int, fact_id: str, *, most: int) -> list[Told]:
        """At most so many replies in a server that tell of a fact, the newest first."""
        query = (
            select(told)
            .join(told_facts)
            .where(told.c.guild_id == guild_id, told_facts.c.fact_id == fact_id)
            .order_by(told.c.message_id.desc())
            .limit(most)
        )

        async def look(connection: AsyncConnection) -> list[Told]:
            return [
                Told(
                    guild_id=row.guild_id,
                    channel_id=row.channel_id,
                    message_id=row.message_id,
                    fact_ids=(fact_id,),
                    created_at=row.created_at,
                )
                for row in await connection.execute(query)
            ]

        return await self._database.read(look)

    async def drop(self, message_ids: Collection[int]) -> None:
        """Forgets replies: they are gone, or were corrected."""
        await self._database.write(
            lambda connection: connection.execute(
                delete(told).where(told.c.message_id.in_(message_ids))
            )
        )
