"""Questions that found no answer, where a server has them kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.gaps import Unanswered
from ..records.models import Language
from .database import Database
from .tables import unanswered

# More than this of one server nobody reads; the newest tell what is asked now.
_MOST: Final = 5_000


class Gaps:
    """The unanswered questions of servers; not whose they were."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self, guild_id: int, question: str, language: Language, *, at: dt.datetime
    ) -> None:
        """Keeps a question that found no answer."""
        await self._database.write(
            lambda connection: connection.execute(
                insert(unanswered).values(
                    guild_id=guild_id, question=question, language=language, created_at=at
                )
            )
        )

    async def questions(self, guild_id: int) -> list[Unanswered]:
        """The unanswered questions of a server, the newest first."""
        query = (
            select(unanswered)
            .where(unanswered.c.guild_id == guild_id)
            .order_by(unanswered.c.id.desc())
            .limit(_MOST)
        )

        async def look(connection: AsyncConnection) -> list[Unanswered]:
            return [
                Unanswered(
                    number=row.id,
                    question=row.question,
                    language=row.language,
                    created_at=row.created_at,
                )
                for row in await connection.execute(query)
            ]

        return await self._database.read(look)

    async def drop(self, guild_id: int, numbers: Collection[int]) -> None:
        """Deletes questions of a server, by their numbers."""
        await self._database.write(
            lambda connection: connection.execute(
                delete(unanswered).where(
                    unanswered.c.guild_id == guild_id, unanswered.c.id.in_(numbers)
                )
            )
        )
