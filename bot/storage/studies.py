"""What people study by themselves: their plans, their memories of cards, and every review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Table, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..study.memory.days import beginning, day_of
from ..study.memory.planning import Done, Plan, Stage, Standing
from ..study.memory.scheduling import Memory, Phase, Rating, Review, replayed, reviewed
from .database import Database, inserting
from .tables import memories, reviews, study_plans

# Seconds for what nobody waits for.
_REMINDING: Final = 60.0


@dataclass(frozen=True, slots=True)
class Place:
    """Whose memory of which card it is; `scope` is 0 for a card as shipped, else a server's id."""

    user_id: int
    scope: int
    card: str


class Studies:
    """The studies of all people, each their own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def plan(self, user_id: int) -> Plan | None:
        """How somebody studies; None where they never said."""
        return await self._database.read(lambda connection: _plan(connection, user_id))

    async def keep_plan(self, user_id: int, plan: Plan) -> None:
        """Keeps how somebody studies from now on; what they were reminded of stays so."""
        values = asdict(plan)
        row = inserting(self._database, study_plans).values(
            {**values, "user_id": user_id, "reminded_on": ""}
        )
        await self._database.write(
            lambda connection: connection.execute(
                row.on_conflict_do_update(index_elements=[study_plans.c.user_id], set_=values)
            )
        )

    async def standing(
        self, user_id: int, scopes: Collection[int] | None, now: dt.datetime, *, unplanned: Plan
    ) -> Standing:
        """Where somebody stands now: what they remember in some scopes, and their day in all.

        None is every scope, and `unplanned` the plan of who has none.
        """
        remembered = select(memories).where(memories.c.user_id == user_id)
        if scopes is not None:
            remembered = remembered.where(memories.c.scope.in_(scopes))

        async def look(connection: AsyncConnection) -> Standing:
            plan = await _plan(connection, user_id) or unplanned
            begins = beginning(day_of(now, plan.zone), plan.zone)
            known = {
                (row.scope, row.card): _as_memory(row)
                for row in await connection.execute(remembered)
            }
            return Standing(plan, known, await _reviews(connection, user_id, begins))

        return await self._database.read(look)

    async def reviews(self, user_id: int, *, since: dt.datetime) -> list[Done]:
        """What somebody has reviewed since a moment, in all scopes, in its order."""
        return await self._database.read(lambda connection: _reviews(connection, user_id, since))

    async def review(self, place: Place, review: Review, *, stage: Stage, seen: int) -> int | None:
        """Keeps a review and what it makes of the memory; returns its number.

        `seen` is how many reviews of the card there were when its author saw it: None, and nothing
        is kept, where it was reviewed since, on another device or by pressing twice.
        """

        async def keep(connection: AsyncConnection) -> int | None:
            row = (
                await connection.execute(select(memories).where(_of(place)).with_for_update())
            ).one_or_none()
            before = _as_memory(row) if row else None
            if (before.reviews if before else 0) != seen:
                return None
            after = reviewed(before, review)
            if not await self._replace(connection, place, before, after):
                return None
            added = await connection.execute(
                insert(reviews)
                .values(
                    **asdict(place),
                    digest=review.digest,
                    rating=int(review.rating),
                    stage=stage,
                    days=before.days if before else 0,
                    created_at=after.last,
                )
                .returning(reviews.c.id)
            )
            number: int = added.scalar_one()
            return number

        return await self._database.write(keep)

    async def undo(self, user_id: int, number: int) -> Place | None:
        """Takes a review back, as though it had never been; returns what it was of.

        None, and nothing is changed, where it is not theirs, is gone, or is no longer the last
        of its card.
        """

        async def take_back(connection: AsyncConnection) -> Place | None:
            theirs = (reviews.c.id == number) & (reviews.c.user_id == user_id)
            row = (await connection.execute(select(reviews).where(theirs))).one_or_none()
            if row is None:
                return None
            place = Place(user_id, row.scope, row.card)
            # Who reviews the card or takes it back at the same time waits here.
            await connection.execute(select(memories).where(_of(place)).with_for_update())
            left = [
                (one.id, Review(one.digest, Rating(one.rating), one.created_at))
                for one in await connection.execute(
                    select(reviews).where(_of(place, reviews)).order_by(reviews.c.id)
                )
            ]
            if not left or left.pop()[0] != number:
                return None
            await connection.execute(delete(reviews).where(theirs))
            after = replayed(review for _, review in left)
            if after is None:
                await connection.execute(delete(memories).where(_of(place)))
            else:
                await connection.execute(update(memories).where(_of(place)).values(_row(after)))
            return place

        return await self._database.write(take_back)

    async def reminders(self) -> list[tuple[int, Plan, str]]:
        """Who asked to be reminded, with their plan and the day on which they last were."""
        query = (
            select(study_plans)
            .where(study_plans.c.remind_at.is_not(None))
            .order_by(study_plans.c.user_id)
        )

        async def look(connection: AsyncConnection) -> list[tuple[int, Plan, str]]:
            rows = await connection.execute(query)
            return [(row.user_id, _as_plan(row), row.reminded_on) for row in rows]

        return await self._database.read(look, patience=_REMINDING)

    async def claim_reminder(self, user_id: int, day: str) -> bool:
        """True for the one process of all that is to remind somebody on a day."""
        claim = (
            update(study_plans)
            .where(
                study_plans.c.user_id == user_id,
                study_plans.c.remind_at.is_not(None),
                study_plans.c.reminded_on != day,
            )
            .values(reminded_on=day)
        )

        async def take(connection: AsyncConnection) -> bool:
            return (await connection.execute(claim)).rowcount == 1

        return await self._database.write(take)

    async def _replace(
        self, connection: AsyncConnection, place: Place, before: Memory | None, after: Memory
    ) -> bool:
        """Puts a memory in another's place; False where the first of a card was kept meanwhile."""
        if before:
            await connection.execute(update(memories).where(_of(place)).values(_row(after)))
            return True
        added = await connection.execute(
            inserting(self._database, memories)
            .values({**asdict(place), **_row(after)})
            .on_conflict_do_nothing()
        )
        return bool(added.rowcount)


async def _plan(connection: AsyncConnection, user_id: int) -> Plan | None:
    query = select(study_plans).where(study_plans.c.user_id == user_id)
    row = (await connection.execute(query)).one_or_none()
    return _as_plan(row) if row else None


async def _reviews(connection: AsyncConnection, user_id: int, since: dt.datetime) -> list[Done]:
    rows = await connection.execute(
        select(reviews)
        .where(reviews.c.user_id == user_id, reviews.c.created_at >= since)
        .order_by(reviews.c.id)
    )
    return [_as_done(row) for row in rows]


def _of(place: Place, table: Table = memories) -> ColumnElement[bool]:
    return and_(
        table.c.user_id == place.user_id, table.c.scope == place.scope, table.c.card == place.card
    )


def _row(memory: Memory) -> dict[str, Any]:
    """A memory as its row holds it."""
    return {
        "digest": memory.digest,
        "state": {
            "phase": int(memory.phase),
            "step": memory.step,
            "stability": memory.stability,
            "difficulty": memory.difficulty,
            "last": memory.last.isoformat(),
        },
        "due_at": memory.due,
        "reviews": memory.reviews,
    }


def _as_memory(row: Row[Any]) -> Memory:
    state = row.state
    return Memory(
        digest=row.digest,
        phase=Phase(state["phase"]),
        step=state["step"],
        stability=state["stability"],
        difficulty=state["difficulty"],
        last=dt.datetime.fromisoformat(state["last"]),
        due=row.due_at,
        reviews=row.reviews,
    )


def _as_plan(row: Row[Any]) -> Plan:
    return Plan(**{field.name: getattr(row, field.name) for field in fields(Plan)})


def _as_done(row: Row[Any]) -> Done:
    return Done(
        number=row.id,
        scope=row.scope,
        card=row.card,
        rating=Rating(row.rating),
        stage=row.stage,
        days=row.days,
        at=row.created_at,
    )
