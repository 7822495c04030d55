"""The store as a whole: what it takes, many at once, and how it ends, on both databases."""

from __future__ import annotations

import asyncio
import threading

import pytest

from bot.errors import StoreError
from bot.records.models import LANGUAGES
from bot.storage.store import Store
from tests.storage.conftest import LARGEST, Restarted, report, told
from tests.storage.looking import submitted


async def test_ids_have_64_bits(store: Store, restarted: Restarted) -> None:
    await store.people.choose_language(LARGEST, "ru")
    await store.queue.submit(report(user_id=LARGEST, guild_id=LARGEST - 1))
    store = await restarted()

    assert await store.people.language_of(LARGEST) == "ru"
    assert await store.people.language_of(LARGEST - 1) is None
    assert [each.user_id for each in await submitted(store, LARGEST - 1)] == [LARGEST]


async def test_an_id_that_discord_cannot_give_is_an_error_and_no_crash(store: Store) -> None:
    for call in (
        store.people.language_of(LARGEST + 1),
        store.people.choose_language(LARGEST + 1, "en"),
        store.queue.submit(report(user_id=LARGEST + 1)),
    ):
        with pytest.raises(StoreError) as caught:
            await call
        told(caught.value)

    assert await store.people.language_of(1) is None
    assert await submitted(store) == ()


async def test_a_hundred_write_at_once(store: Store, url: str, restarted: Restarted) -> None:
    other = await Store.open(url)
    numbers = await asyncio.gather(
        *(
            (store if user % 2 else other).queue.submit(report(user_id=user, text=str(user)))
            for user in range(100)
        ),
    )
    await asyncio.gather(
        *(
            (store if user % 2 else other).people.choose_language(user, LANGUAGES[user % 3])
            for user in range(100)
        )
    )
    await other.close()
    store = await restarted()

    assert len(set(numbers)) == 100
    assert {each.text for each in await submitted(store)} == {str(user) for user in range(100)}
    assert all(len(each.fact_ids) == 2 for each in await submitted(store))
    assert [await store.people.language_of(user) for user in range(100)] == [
        LANGUAGES[user % 3] for user in range(100)
    ]


async def test_a_call_given_up_leaves_the_store_usable(store: Store) -> None:
    calls = [asyncio.create_task(store.people.choose_language(user, "vi")) for user in range(30)]
    await asyncio.sleep(0)
    for call in calls[::2]:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)

    assert {await store.people.language_of(user) for user in range(1, 30, 2)} == {"vi"}
    await store.people.choose_language(99, "ru")
    assert await store.people.language_of(99) == "ru"


async def test_closing_waits_for_what_runs_and_leaves_nothing_behind(url: str) -> None:
    before = set(threading.enumerate())
    store = await Store.open(url)
    calls = [asyncio.create_task(store.queue.submit(report(user_id=user))) for user in range(20)]
    await asyncio.sleep(0)
    await store.close()
    await store.close()

    assert all(call.done() for call in calls)
    with pytest.raises(StoreError, match="closed"):
        await store.queue.submit(report())
    assert {thread for thread in threading.enumerate() if "aiosqlite" in thread.name} <= before
    store = await Store.open(url)
    assert {each.user_id for each in await submitted(store)} == set(range(20))
    await store.close()
