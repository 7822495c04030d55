"""Which servers the bot has left, on both databases."""

from __future__ import annotations

import datetime as dt

from bot.moderation.audit import Wanted
from bot.storage.store import Store

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


async def test_those_left_are_known_until_it_is_back(store: Store) -> None:
    for guild_id in (1, 2, 3):
        await store.servers.change_settings(guild_id, {"language": "vi"}, by=7, at=NOON)
    for guild_id in (1, 2):
        await store.servers.left(guild_id, NOON)
    assert await store.servers.departed() == {1, 2}

    await store.servers.joined(1)
    assert await store.servers.departed() == {2}
    await store.servers.forget_outdated(NOON + dt.timedelta(days=31))
    assert await store.servers.departed() == frozenset()


async def test_why_somebody_was_blocked_stands_in_the_log(store: Store) -> None:
    await store.servers.block(1, 8, by=7, at=NOON, reason="Spam")
    await store.servers.block(1, 9, by=7, at=NOON)
    entries = await store.log.entries(1, Wanted(action="block"), most=5)
    assert [(one.target, one.detail) for one in entries] == [("9", {}), ("8", {"reason": "Spam"})]
