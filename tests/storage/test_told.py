"""Replies are found by the facts that they tell, in their server."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from bot.errors import StoreError
from bot.moderation.told import Told
from bot.storage.store import Store
from tests.storage.conftest import LARGEST, NOON, Restarted, run_sql, told

REPLY = Told(guild_id=1, channel_id=5, message_id=10, fact_ids=("moon",), created_at=NOON)


async def test_replies_are_found_by_their_facts_the_newest_first(
    store: Store, restarted: Restarted
) -> None:
    both = replace(REPLY, message_id=LARGEST, fact_ids=("mars", "moon"), channel_id=LARGEST)
    other = replace(REPLY, message_id=12, guild_id=2)
    none = replace(REPLY, message_id=13, fact_ids=())
    await store.answers.add([REPLY, both, other, none])
    await store.answers.add([])
    store = await restarted()

    assert await store.answers.of(1, "moon", most=10) == [both, REPLY]
    assert await store.answers.of(1, "moon", most=1) == [both]
    assert await store.answers.of(1, "mars", most=10) == [both]
    assert await store.answers.of(2, "moon", most=10) == [other]
    assert await store.answers.of(2, "mars", most=10) == []
    assert await store.answers.of(1, "sun", most=10) == []
    [found] = await store.answers.of(2, "moon", most=10)
    assert found.created_at.utcoffset() == dt.timedelta(0)

    await store.answers.drop([both.message_id, 99])
    await store.answers.drop([])
    assert await store.answers.of(1, "moon", most=10) == [REPLY]
    assert await store.answers.of(1, "mars", most=10) == []


async def test_a_reply_that_was_changed_tells_what_it_tells_now(store: Store) -> None:
    await store.answers.add([replace(REPLY, fact_ids=("moon", "mars"))])
    now = replace(REPLY, fact_ids=("sun", "sun", "a\0", "a\ufffd"))
    await store.answers.add([now])

    assert await store.answers.of(1, "moon", most=10) == []
    [found] = await store.answers.of(1, "sun", most=10)
    assert found.fact_ids == ("a\ufffd", "sun")
    await store.answers.drop([REPLY.message_id])
    assert await store.answers.of(1, "sun", most=10) == []


async def test_many_at_once(stores: list[Store]) -> None:
    replies = [replace(REPLY, message_id=number) for number in range(40)]
    await asyncio.gather(
        *(stores[n % 4].answers.add(replies[:: (1, -1)[n % 2]]) for n in range(8)),
        *(stores[n % 4].answers.drop(range(40, 80)) for n in range(8)),
    )

    assert await stores[0].answers.of(1, "moon", most=100) == replies[::-1]


async def test_replies_are_kept_whole_or_not_at_all(store: Store, url: str) -> None:
    await run_sql(url, "ALTER TABLE told_facts RENAME TO elsewhere")
    with pytest.raises(StoreError) as caught:
        await store.answers.add([REPLY])
    told(caught.value)
    await run_sql(url, "ALTER TABLE elsewhere RENAME TO told_facts")
    with pytest.raises(StoreError):
        await store.answers.add([REPLY, replace(REPLY, message_id=LARGEST + 1)])
    with pytest.raises(StoreError):
        await store.answers.add([replace(REPLY, created_at=NOON.replace(tzinfo=None))])

    await store.answers.add([replace(REPLY, message_id=11)])
    assert [one.message_id for one in await store.answers.of(1, "moon", most=10)] == [11]
