"""Daily posts: each day is one process's, failures count, and each server has its own."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from bot.errors import StoreError
from bot.moderation.audit import Wanted
from bot.storage.store import Store
from bot.study.daily import Daily
from tests.storage.conftest import NOON, Restarted, told

DAY = dt.date(2026, 11, 22)
NEXT = dt.timedelta(days=1)
DAILY = Daily(guild_id=1, channel_id=5, hour=9, zone="Asia/Ho_Chi_Minh", form="fact", topic="trade")
ADMIN, BOT = 7, 99


async def actions(store: Store, guild_id: int = 1) -> list[tuple[int | None, str, str]]:
    entries = await store.log.entries(guild_id, Wanted(), most=10)
    return [(one.actor_id, one.action, one.target) for one in reversed(entries)]


async def test_it_is_set_changed_and_turned_off_by_each_server_for_itself(
    store: Store, restarted: Restarted
) -> None:
    assert await store.dailies.of(1) is None
    await store.dailies.set(DAILY, by=ADMIN, at=NOON)
    theirs = replace(DAILY, guild_id=2, form="question", topic="", posted_on=DAY)
    await store.dailies.set(theirs, by=ADMIN, at=NOON)
    store = await restarted()
    assert await store.dailies.all() == [DAILY, theirs]

    assert await store.dailies.claim(DAILY, DAY, ["a", "b"], at=NOON)
    await store.dailies.confirm(1, DAY)
    # What was told and when stays, whatever is set; a day is never opened again.
    changed = replace(DAILY, channel_id=6, hour=0, zone="UTC", posted_on=DAY - NEXT)
    await store.dailies.set(changed, by=8, at=NOON)
    assert await store.dailies.of(1) == replace(changed, posted_on=DAY)
    assert await store.dailies.told(1) == ("a", "b")
    await store.dailies.set(replace(changed, posted_on=DAY + NEXT), by=8, at=NOON)
    kept = await store.dailies.of(1)
    assert kept
    assert kept.posted_on == DAY + NEXT

    assert await store.dailies.off(1, by=8, at=NOON)
    assert not await store.dailies.off(1, by=8, at=NOON)
    assert await store.dailies.told(1) == ()
    assert await store.dailies.all() == [theirs]
    assert await actions(store) == [
        (ADMIN, "daily.set", "5"), (8, "daily.set", "6"), (8, "daily.set", "6"),
        (8, "daily.off", ""),
    ]  # fmt: skip
    assert await actions(store, 2) == [(ADMIN, "daily.set", "5")]


async def test_a_day_is_claimed_by_one_process_and_only_as_it_is_set(stores: list[Store]) -> None:
    store = stores[0]
    await store.dailies.set(DAILY, by=ADMIN, at=NOON)
    seen = DAILY
    for number in range(3):
        day = DAY + number * NEXT
        claimed = await asyncio.gather(
            *(one.dailies.claim(seen, day, [f"by-{place}"], at=NOON)
              for place, one in enumerate(stores))
        )  # fmt: skip
        assert sorted(claimed) == [False, False, False, True]
        assert await store.dailies.told(1) == (f"by-{claimed.index(True)}",)
        found = await store.dailies.of(1)
        assert found == replace(seen, posted_on=day, claimed_at=NOON)
        await stores[1].dailies.confirm(1, day)
        seen = replace(seen, posted_on=day)
        assert await store.dailies.of(1) == seen
    # Somebody has set something else meanwhile.
    await stores[2].dailies.set(replace(seen, channel_id=6), by=ADMIN, at=NOON)
    assert not await store.dailies.claim(seen, DAY + 9 * NEXT, [], at=NOON)
    await stores[2].dailies.off(1, by=ADMIN, at=NOON)
    assert not await store.dailies.claim(replace(seen, channel_id=6), DAY + 9 * NEXT, [], at=NOON)


async def test_three_failed_days_in_a_row_end_it_and_stand_in_the_log(store: Store) -> None:
    async def fail(daily: Daily, day: dt.date) -> bool:
        assert await store.dailies.claim(daily, day, ["a", "b"], at=NOON)
        ended = await store.dailies.fail(daily, day, ["a"], by=BOT, at=NOON)
        # The same day does not count twice.
        assert not await store.dailies.fail(daily, day, ["a"], by=BOT, at=NOON)
        return ended

    await store.dailies.set(DAILY, by=ADMIN, at=NOON)
    daily = DAILY
    for number in range(2):
        assert not await fail(daily, DAY + number * NEXT)
        daily = replace(daily, posted_on=DAY + number * NEXT)
        assert await store.dailies.of(1) == daily
        assert await store.dailies.told(1) == ("a",)
    # A day that went well, or setting it anew, begins the count again.
    assert await store.dailies.claim(daily, DAY + 2 * NEXT, ["a", "b"], at=NOON)
    await store.dailies.confirm(1, DAY + 2 * NEXT)
    daily = replace(daily, posted_on=DAY + 2 * NEXT)
    for number in (3, 4):
        assert not await fail(daily, DAY + number * NEXT)
        daily = replace(daily, posted_on=DAY + number * NEXT)
    await store.dailies.set(daily, by=ADMIN, at=NOON)
    for number in (5, 6, 7):
        assert await fail(daily, DAY + number * NEXT) == (number == 7)
        daily = replace(daily, posted_on=DAY + number * NEXT)
    assert await store.dailies.of(1) is None
    assert (await actions(store))[-1] == (BOT, "daily.stopped", "5")


async def test_what_cannot_be_kept_is_an_error(store: Store) -> None:
    for call in (
        store.dailies.set(replace(DAILY, guild_id=2**63), by=ADMIN, at=NOON),
        store.dailies.set(DAILY, by=ADMIN, at=NOON.replace(tzinfo=None)),
        store.dailies.of(2**63),
    ):
        with pytest.raises(StoreError) as caught:
            await call
        told(caught.value)
    assert await store.dailies.all() == []
