"""What is kept about people: the language they chose, and all else that bears their id."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from cachetools import TTLCache
from sqlalchemy import Delete, Insert, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from ..records.models import Language
from .database import Database, inserting
from .exporting import kept_about
from .forgetting import forget
from .tables import members

# Members whose language is held in memory: all who ask within minutes, in about a megabyte.
_HELD: Final = 10_000
# Seconds until a language is read anew: so long another process's change may go unseen.
_LIFETIME: Final = 30.0


class People:
    """What is kept about people, in all servers."""

    def __init__(self, database: Database, *, clock: Callable[[], float]) -> None:
        self._database = database
        self._languages: TTLCache[int, Language | None] = TTLCache(_HELD, _LIFETIME, timer=clock)

    async def language_of(self, user_id: int) -> Language | None:
        """The language a member chose, or None; another process's choice is seen in half a minute.

        Most calls are answered from memory.
        """
        with suppress(KeyError):
            return self._languages[user_id]
        found = await self._database.read(lambda connection: _language(connection, user_id))
        # Whoever chose while this was read knows better.
        return self._languages.setdefault(user_id, found)

    async def choose_language(self, user_id: int, language: Language | None) -> None:
        """Keeps the language a member chose; None: they no longer choose one."""
        change: Delete | Insert
        if language is None:
            change = delete(members).where(members.c.user_id == user_id)
        else:
            change = (
                inserting(self._database, members)
                .values(user_id=user_id, language=language)
                .on_conflict_do_update(
                    index_elements=[members.c.user_id], set_={"language": language}
                )
            )
        await self._database.write(lambda connection: connection.execute(change))
        self._languages[user_id] = language

    async def forget(self, user_id: int) -> None:
        """Deletes what is kept about a person, in all servers.

        What they suggested and nobody has decided about goes whole. Else it stays that something
        was done, and not who did it: reports and decisions lose name and words, revisions and the
        audit log the name. That a server has blocked somebody is the server's to keep.
        """
        await self._database.write(lambda connection: forget(connection, user_id))
        self._languages[user_id] = None

    async def kept_about(self, user_id: int) -> dict[str, Any]:
        """All that is kept about a person, in what JSON can hold."""
        return await self._database.read(lambda connection: kept_about(connection, user_id))


async def _language(connection: AsyncConnection, user_id: int) -> Language | None:
    found: Language | None = await connection.scalar(
        select(members.c.language).where(members.c.user_id == user_id)
    )
    return found
