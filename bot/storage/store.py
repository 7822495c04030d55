"""The Store: what must outlive a restart, in records."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from cachetools import TTLCache
from sqlalchemy import ColumnElement, Delete, Insert, Row, delete, insert, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.reports import Report
from ..records.models import Language
from .database import Database
from .tables import members, report_facts, reports

# Members whose language is held in memory: all who ask within minutes, in about a megabyte.
_HELD: Final = 10_000
# Seconds until a language is read anew: so long another process's change may go unseen.
_LIFETIME: Final = 30.0

# "Insert, or else update" is each database's own.
_INSERT: Final[dict[str, Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Store:
    """What the bot remembers, over SQLite or PostgreSQL; made by `open`.

    Every call raises StoreError within seconds where the database fails it.
    """

    def __init__(self, database: Database, *, clock: Callable[[], float]) -> None:
        self._database = database
        self._languages: TTLCache[int, Language | None] = TTLCache(_HELD, _LIFETIME, timer=clock)

    @classmethod
    async def open(cls, where: str | Path, *, clock: Callable[[], float] = time.monotonic) -> Store:
        """The store at a database's address, or in a file of its own in the folder `where`.

        Raises StoreError, which says what to do, where it cannot be used.
        """
        return cls(await Database.open(where), clock=clock)

    async def close(self) -> None:
        """Closes every connection, once what runs has come to its end."""
        await self._database.close()

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
                _INSERT[self._database.dialect](members)
                .values(user_id=user_id, language=language)
                .on_conflict_do_update(
                    index_elements=[members.c.user_id], set_={"language": language}
                )
            )
        await self._database.write(lambda connection: connection.execute(change))
        self._languages[user_id] = language

    async def add_report(self, report: Report) -> int:
        """Keeps a report and returns its number."""
        values = asdict(report)
        fact_ids = values.pop("fact_ids")

        async def add(connection: AsyncConnection) -> int:
            added = await connection.execute(insert(reports).values(values).returning(reports.c.id))
            number: int = added.scalar_one()
            if fact_ids:
                rows = [
                    {"report_id": number, "position": position, "fact_id": fact_id}
                    for position, fact_id in enumerate(fact_ids)
                ]
                await connection.execute(insert(report_facts), rows)
            return number

        return await self._database.write(add)

    async def reports(self, guild_id: int | None = None) -> tuple[Report, ...]:
        """The reports of a server, or all where it is None, in the order they came."""
        wanted = true() if guild_id is None else reports.c.guild_id == guild_id
        return await self._database.read(lambda connection: _reports(connection, wanted))

    async def forget(self, user_id: int) -> None:
        """Deletes what is kept about a person.

        Their reports lose name and reason: that a fact was doubted is nobody's, and stays.
        """

        async def forget(connection: AsyncConnection) -> None:
            await connection.execute(delete(members).where(members.c.user_id == user_id))
            await connection.execute(
                update(reports).where(reports.c.user_id == user_id).values(user_id=None, reason="")
            )

        await self._database.write(forget)
        self._languages[user_id] = None

    async def kept_about(self, user_id: int) -> dict[str, Any]:
        """All that is kept about a person, in what JSON can hold."""

        async def look(connection: AsyncConnection) -> tuple[Language | None, tuple[Report, ...]]:
            of_theirs = reports.c.user_id == user_id
            return await _language(connection, user_id), await _reports(connection, of_theirs)

        language, made = await self._database.read(look)
        return {
            "user_id": user_id,
            "language": language,
            "reports": [
                {
                    "guild_id": report.guild_id,
                    "fact_ids": list(report.fact_ids),
                    "language": report.language,
                    "reason": report.reason,
                    "created_at": report.created_at.isoformat(),
                }
                for report in made
            ],
        }


async def _language(connection: AsyncConnection, user_id: int) -> Language | None:
    found: Language | None = await connection.scalar(
        select(members.c.language).where(members.c.user_id == user_id)
    )
    return found


async def _reports(connection: AsyncConnection, wanted: ColumnElement[bool]) -> tuple[Report, ...]:
    rows = await connection.execute(
        select(reports, report_facts.c.fact_id)
        .outerjoin(report_facts)
        .where(wanted)
        .order_by(reports.c.id, report_facts.c.position)
    )
    return tuple(_as_reports(rows))


def _as_reports(rows: Iterable[Row[Any]]) -> Iterator[Report]:
    for _, group in groupby(rows, key=lambda row: row.id):
        first, *others = group
        yield Report(
            guild_id=first.guild_id,
            user_id=first.user_id,
            fact_ids=tuple(row.fact_id for row in (first, *others) if row.fact_id is not None),
            language=first.language,
            reason=first.reason,
            created_at=first.created_at,
        )
