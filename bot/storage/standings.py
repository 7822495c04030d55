"""Leaderboards: who asked to be on a server's, and what they got in its quizzes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..study.standings import Score
from .database import Database, inserting
from .log import Done, log_entries
from .tables import quizzes, ranked, scores

RESET: Final = "leaderboard.reset"
# Points are sums of fractions; what differs by less than this is a tie.
_DIGITS: Final = 2


class Standings:
    """The leaderboards of servers. Of who is on none, nothing is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def join(self, guild_id: int, user_id: int, *, at: dt.datetime) -> bool:
        """Puts a member on a server's leaderboard; False where they were there already."""
        joining = inserting(self._database, ranked).values(
            guild_id=guild_id, user_id=user_id, created_at=at
        )
        added = await self._database.write(
            lambda connection: connection.execute(joining.on_conflict_do_nothing())
        )
        return bool(added.rowcount)

    async def leave(self, guild_id: int, user_id: int) -> bool:
        """Takes a member off a server's leaderboard, their points with them; False if not there."""

        async def change(connection: AsyncConnection) -> bool:
            # In this order whoever adds points meanwhile is waited for, or finds nobody.
            for table in (ranked, scores):
                gone = await connection.execute(
                    delete(table).where(table.c.guild_id == guild_id, table.c.user_id == user_id)
                )
                if not gone.rowcount and table is ranked:
                    return False
            return True

        return await self._database.write(change)

    async def add(self, quiz_id: int, found: Iterable[Score], *, at: dt.datetime) -> bool:
        """Adds what a finished quiz brought to the leaderboard of its server.

        `found` has a score a person and topic (several of one are added up); those who are not on
        the leaderboard when this is called get nothing. A quiz counts once: the first call returns
        True, any other, in this process or another, changes nothing and returns False. So does that
        for a quiz which is not kept any more, or was not in a server.
        """
        rows = sorted(found, key=lambda one: (one.user_id, one.topic))

        async def change(connection: AsyncConnection) -> bool:
            guild_id = await connection.scalar(
                select(quizzes.c.guild_id).where(quizzes.c.id == quiz_id)
            )
            # In the order in which a person is forgotten, and held: nobody leaves meanwhile.
            on_it = set(
                await connection.scalars(
                    select(ranked.c.user_id)
                    .where(
                        ranked.c.guild_id == guild_id,
                        ranked.c.user_id.in_({one.user_id for one in rows}),
                    )
                    .order_by(ranked.c.user_id)
                    .with_for_update()
                )
            )
            counted = await connection.execute(
                update(quizzes)
                .where(
                    quizzes.c.id == quiz_id,
                    quizzes.c.guild_id.is_not(None),
                    quizzes.c.counted_at.is_(None),
                )
                .values(counted_at=at)
            )
            if not counted.rowcount:
                return False
            adding = inserting(self._database, scores)
            adding = adding.on_conflict_do_update(
                index_elements=list(scores.primary_key),
                set_={
                    "points": scores.c.points + adding.excluded.points,
                    "asked": scores.c.asked + adding.excluded.asked,
                },
            )
            if new := [
                {"guild_id": guild_id, **asdict(one)} for one in rows if one.user_id in on_it
            ]:
                await connection.execute(adding, new)
            return True

        return await self._database.write(change)

    async def of(self, guild_id: int, topic: str | None = None) -> list[Score]:
        """What everybody has on a server's leaderboard, in one topic or (None) in all together."""
        points, asked = func.sum(scores.c.points), func.sum(scores.c.asked)
        query = (
            select(scores.c.user_id, points.label("points"), asked.label("asked"))
            .where(scores.c.guild_id == guild_id)
            .group_by(scores.c.user_id)
        )
        if topic is not None:
            query = query.where(scores.c.topic == topic)

        async def look(connection: AsyncConnection) -> list[Score]:
            return [
                Score(
                    user_id=row.user_id,
                    topic=topic or "",
                    points=round(row.points, _DIGITS),
                    asked=int(row.asked),
                )
                for row in await connection.execute(query)
            ]

        return await self._database.read(look)

    async def reset(
        self, guild_id: int, topic: str | None = None, *, by: int, at: dt.datetime
    ) -> bool:
        """Deletes all points of a server, in one topic or (None) in all; who is on it stays on it.

        It stands in the audit log. False, and nothing is done, where there are none.
        """
        gone = delete(scores).where(scores.c.guild_id == guild_id)
        if topic is not None:
            gone = gone.where(scores.c.topic == topic)

        async def change(connection: AsyncConnection) -> bool:
            if not (await connection.execute(gone)).rowcount:
                return False
            done = Done(action=RESET, target=topic or "")
            await log_entries(connection, guild_id, [done], actor_id=by, at=at)
            return True

        return await self._database.write(change)
