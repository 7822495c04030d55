"""Leaderboards: who asked for it is on it, each quiz counts once, and each server has its own."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import select

from bot.errors import StoreError
from bot.moderation.audit import Wanted
from bot.storage.store import Store
from bot.storage.tables import scores
from bot.study.standings import Score
from tests.cogs.learning.scoring import ended
from tests.storage.conftest import NOON, Restarted, told

LAN, MINH, OLGA = 7, 8, 9


def score(user_id: int, points: float, asked: int = 3, topic: str = "trade") -> Score:
    return Score(user_id=user_id, topic=topic, points=points, asked=asked)


async def board(store: Store, guild_id: int = 1, topic: str | None = None) -> dict[int, float]:
    return {one.user_id: one.points for one in await store.standings.of(guild_id, topic)}


async def test_who_is_on_it_gets_points_by_topic_and_nobody_else(
    store: Store, restarted: Restarted
) -> None:
    for user_id in (LAN, MINH):
        assert await store.standings.join(1, user_id, at=NOON)
    assert not await store.standings.join(1, LAN, at=NOON)
    first, second = await ended(store, 1), await ended(store, 1)
    assert await store.standings.add(
        first,
        [score(LAN, 0.1), score(MINH, 2), score(OLGA, 3), score(LAN, 1, 2, ""), score(LAN, 0.2)],
        at=NOON,
    )
    store = await restarted()
    assert await store.standings.add(second, [score(LAN, 2.5, 5, "energy")], at=NOON)

    assert await board(store) == {LAN: 3.8, MINH: 2}
    # Sums of fractions are as they would be told.
    assert await store.standings.of(1, "trade") == [score(LAN, 0.3, 6), score(MINH, 2)]
    assert await board(store, topic="energy") == {LAN: 2.5}
    assert await board(store, topic="") == {LAN: 1}
    assert await board(store, topic="'; DROP TABLE scores; --") == {}
    # Who joins later does not get what was before.
    await store.standings.join(1, OLGA, at=NOON)
    assert OLGA not in await board(store)
    assert await board(store, guild_id=2) == {}


async def test_a_quiz_counts_once_whoever_says_that_it_has_ended(stores: list[Store]) -> None:
    store = stores[0]
    await store.standings.join(1, LAN, at=NOON)
    await store.standings.join(2, LAN, at=NOON)
    number = await ended(store, 1)
    counted = await asyncio.gather(
        *(one.standings.add(number, [score(LAN, 1)], at=NOON) for one in stores)
    )
    assert sorted(counted) == [False, False, False, True]
    assert not await store.standings.add(number, [score(LAN, 5)], at=NOON)
    # Quizzes at one time do not wait for each other for ever.
    numbers = [await ended(store, 1) for _ in range(4)]
    await store.standings.join(1, MINH, at=NOON)
    both = [score(LAN, 1), score(MINH, 1)]
    await asyncio.gather(
        *(
            one.standings.add(quiz_id, both if turned else both[::-1], at=NOON)
            for turned, (one, quiz_id) in enumerate(zip(stores, numbers, strict=True))
        )
    )
    assert await board(store) == {LAN: 5, MINH: 4}
    # Its server is the quiz's own: no other gets anything, nor does one outside of servers.
    assert await board(store, guild_id=2) == {}
    assert not await store.standings.add(await ended(store, None), [score(LAN, 1)], at=NOON)
    assert not await store.standings.add(10**6, [score(LAN, 1)], at=NOON)
    # One in which nobody on the board took part has counted all the same.
    empty = await ended(store, 1)
    assert await store.standings.add(empty, [], at=NOON)
    assert not await store.standings.add(empty, both, at=NOON)


async def test_who_leaves_has_no_points_any_more_even_while_some_are_added(
    stores: list[Store],
) -> None:
    store = stores[0]
    for guild_id in (1, 2):
        await store.standings.join(guild_id, LAN, at=NOON)
        await store.standings.add(await ended(store, guild_id), [score(LAN, 2)], at=NOON)
    assert await store.standings.leave(1, LAN)
    assert not await store.standings.leave(1, LAN)
    assert await board(store) == {}
    assert await board(store, guild_id=2) == {LAN: 2}
    # Who comes back begins anew.
    await store.standings.join(1, LAN, at=NOON)
    assert await board(store) == {}

    for _ in range(3):
        await store.standings.join(1, LAN, at=NOON)
        numbers = [await ended(store, 1) for _ in range(3)]
        await asyncio.gather(
            stores[3].standings.leave(1, LAN),
            *(
                one.standings.add(number, [score(LAN, 1)], at=NOON)
                for one, number in zip(stores[:3], numbers, strict=True)
            ),
        )
        left = await store._database.read(
            lambda connection: connection.execute(select(scores).where(scores.c.guild_id == 1))
        )
        assert left.all() == []


async def test_a_reset_is_of_one_server_and_topic_and_stands_in_its_log(store: Store) -> None:
    for guild_id in (1, 2):
        await store.standings.join(guild_id, LAN, at=NOON)
        found = [score(LAN, 1), score(LAN, 2, topic="energy")]
        await store.standings.add(await ended(store, guild_id), found, at=NOON)
    assert not await store.standings.reset(1, "defence", by=MINH, at=NOON)
    assert await store.standings.reset(1, "trade", by=MINH, at=NOON)
    assert await board(store) == {LAN: 2}
    assert await store.standings.reset(1, by=MINH, at=NOON)
    assert await board(store) == {}
    assert not await store.standings.reset(1, by=MINH, at=NOON)

    assert await board(store, guild_id=2) == {LAN: 3}
    entries = await store.log.entries(1, Wanted(), most=10)
    assert [(one.actor_id, one.action, one.target) for one in entries] == [
        (MINH, "leaderboard.reset", ""),
        (MINH, "leaderboard.reset", "trade"),
    ]
    assert await store.log.entries(2, Wanted(), most=10) == []
    # Who was on it still is.
    assert await store.standings.add(await ended(store, 1), [score(LAN, 4)], at=NOON)
    assert await board(store) == {LAN: 4}


async def test_what_cannot_be_kept_is_an_error_and_half_of_it_is_not_kept(store: Store) -> None:
    await store.standings.join(1, LAN, at=NOON)
    number = await ended(store, 1)
    for call in (
        store.standings.join(2**63, LAN, at=NOON),
        store.standings.join(1, LAN, at=NOON.replace(tzinfo=None)),
        store.standings.add(number, [score(LAN, 1), score(LAN, 1, 2**63)], at=NOON),
        store.standings.of(2**63),
    ):
        with pytest.raises(StoreError) as caught:
            await call
        told(caught.value)
    assert await board(store) == {}
    assert await store.standings.add(number, [score(LAN, 1)], at=NOON)
