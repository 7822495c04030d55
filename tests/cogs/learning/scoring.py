"""Points on a server's leaderboard, as a quiz that has ended brings them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import insert

from bot.storage.store import Store
from bot.storage.tables import quizzes
from bot.study.standings import Score

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


async def ended(store: Store, guild_id: int | None) -> int:
    """A quiz that has come to its end; its number."""
    row = insert(quizzes).values(
        guild_id=guild_id, channel_id=2, user_id=7, language="en", plan={}, phase="over",
        round=3, hints=0, opened_at=NOON, created_at=NOON,
    )  # fmt: skip
    done = await store._database.write(lambda connection: connection.execute(row))
    return int((done.inserted_primary_key or [0])[0])


async def scored(store: Store, guild_id: int, *scores: Score) -> None:
    """Has a quiz of a server end with these scores."""
    assert await store.standings.add(await ended(store, guild_id), scores, at=NOON)
