"""The queue of what was submitted, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

from sqlalchemy import ColumnElement, RowMapping, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from ..moderation.changes import Change
from ..moderation.submissions import Submission
from .database import Database
from .tables import submission_facts, submissions


class Queue:
    """What was submitted: by servers, and by members."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def submit(self, submission: Submission) -> int:
        """Keeps a submission and returns its number."""
        values = asdict(submission)
        fact_ids = values.pop("fact_ids")
        del values["number"]
        values["changes"] = list(values["changes"])

        async def add(connection: AsyncConnection) -> int:
            added = await connection.execute(
                insert(submissions).values(values).returning(submissions.c.id)
            )
            number: int = added.scalar_one()
            if fact_ids:
                rows = [
                    {"submission_id": number, "position": position, "fact_id": fact_id}
                    for position, fact_id in enumerate(fact_ids)
                ]
                await connection.execute(insert(submission_facts), rows)
            return number

        return await self._database.write(add)

    async def submission(self, guild_id: int, number: int) -> Submission | None:
        """One submission made in a server; None where the server has none of that number."""
        found = await self._database.read(
            lambda connection: submissions_where(
                connection, (submissions.c.id == number) & (submissions.c.guild_id == guild_id)
            )
        )
        return next(iter(found), None)

    async def waiting(self, guild_id: int) -> list[int]:
        """The numbers of the submissions that a server has not decided about, the oldest first."""
        query = (
            select(submissions.c.id)
            .where(submissions.c.guild_id == guild_id, submissions.c.outcome == "open")
            .order_by(submissions.c.id)
        )

        async def look(connection: AsyncConnection) -> list[int]:
            return list(await connection.scalars(query))

        return await self._database.read(look)

    async def of_member(self, user_id: int, *, guild_id: int | None = None) -> list[Submission]:
        """What a member submitted, the newest first; of one server where that is given."""
        wanted = submissions.c.user_id == user_id
        if guild_id is not None:
            wanted &= submissions.c.guild_id == guild_id
        found = await self._database.read(lambda connection: submissions_where(connection, wanted))
        return found[::-1]

    async def open_count(self, user_id: int, guild_id: int) -> int:
        """How many submissions of a member a server has not decided about."""
        query = select(func.count()).where(
            submissions.c.user_id == user_id,
            submissions.c.guild_id == guild_id,
            submissions.c.outcome == "open",
        )

        async def look(connection: AsyncConnection) -> int:
            return await connection.scalar(query) or 0

        return await self._database.read(look)


async def submissions_where(
    connection: AsyncConnection, wanted: ColumnElement[bool]
) -> list[Submission]:
    """The submissions of which `wanted` is true, in the order they came."""
    rows = await connection.execute(
        select(submissions, submission_facts.c.fact_id.label("about"))
        .outerjoin(submission_facts)
        .where(wanted)
        .order_by(submissions.c.id, submission_facts.c.position)
    )
    return list(_as_submissions(rows.mappings()))


def _as_submissions(rows: Iterable[RowMapping]) -> Iterator[Submission]:
    for _, group in groupby(rows, key=lambda row: row["id"]):
        first, *others = group
        values = dict(first)
        about = values.pop("about")
        values["number"] = values.pop("id")
        values["changes"] = tuple(Change(**change) for change in values["changes"])
        fact_ids = (about, *(row["about"] for row in others))
        yield Submission(**values, fact_ids=tuple(f for f in fact_ids if f is not None))
