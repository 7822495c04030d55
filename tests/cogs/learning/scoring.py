"""Points on a server's leaderboard, as a quiz that has ended brings them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Column, Integer, insert

from bot.storage.columns import Moment, Values
from bot.storage.store import Store
from bot.storage.tables import quizzes
from bot.study.standings import Score

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


async def ended(store: Store, guild_id: int | None) -> int:
    """A quiz that has come to its end; its number."""
    needed = [one for one in quizzes.columns if not (one.nullable or one.primary_key)]
    row = {one.name: _anything(one) for one in needed} | {"guild_id": guild_id}
    adding = insert(quizzes).values(row)
    done = await store._database.write(lambda connection: connection.execute(adding))
    return int((done.inserted_primary_key or [0])[0])


def _anything(column: Column[Any]) -> Any:
    match column.type:
        case Values():
            return {}
        case Moment():
            return NOON
        case Integer():
            return 1
    return "over"


async def scored(store: Store, guild_id: int, *scores: Score) -> None:
    """Has a quiz of a server end with these scores."""
    assert await store.standings.add(await ended(store, guild_id), scores, at=NOON)
