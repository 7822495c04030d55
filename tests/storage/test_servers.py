"""What a server settles for itself is its own, and is kept as long as it says."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import asyncpg
import pytest
from pydantic import ValidationError
from sqlalchemy import func, select

from bot.errors import ConflictError, StoreError
from bot.moderation.audit import Wanted
from bot.moderation.server import ServerSettings, ServerState
from bot.storage.store import Store
from bot.storage.tables import metadata
from tests.storage.conftest import LARGEST, NOON, Restarted, change, report, run_sql, told
from tests.storage.looking import until
from tests.storage.test_told import REPLY

ALL = Wanted()
DAY = dt.timedelta(days=1)
FRESH = ServerState(version=0, settings=ServerSettings(), blocked=frozenset(), revisions=())


async def done_in(store: Store, guild_id: int) -> list[tuple[int | None, str, str]]:
    """What the log of a server says, the oldest first."""
    entries = await store.log.entries(guild_id, ALL, most=1000)
    return [(one.actor_id, one.action, one.target) for one in reversed(entries)]


async def rows(store: Store) -> dict[str, int]:
    """How many rows there are, of the tables that have any."""
    found = {
        table.name: await store._database.read(
            lambda connection, table=table: connection.scalar(  # type: ignore[misc]
                select(func.count()).select_from(table)
            )
        )
        for table in metadata.tables.values()
    }
    return {name: number for name, number in found.items() if number}


async def test_settings_are_kept_for_their_server_and_every_change_is_logged(
    store: Store, restarted: Restarted
) -> None:
    assert await store.servers.state(1) == FRESH
    channels = {LARGEST, 3, 2**40, 1, 64, 32}
    changed = {"where": "only", "channels": channels, "language": "vi", "private": False}
    after = await store.servers.change_settings(1, changed, by=7, at=NOON)
    assert after == ServerSettings(where="only", channels=frozenset(channels), language="vi")
    await store.servers.change_settings(2, {"language": "ru"}, by=7, at=NOON)
    store = await restarted()

    assert (await store.servers.state(1)).settings == after
    assert (await store.servers.state(2)).settings == ServerSettings(language="ru")
    assert await store.servers.state(3) == FRESH
    assert await done_in(store, 1) == [
        (7, "settings.where", "where"),
        (7, "settings.channels", "channels"),
        (7, "settings.language", "language"),
    ]
    [_, entry, _] = await store.log.entries(1, ALL, most=10)
    assert entry.detail == {"from": [], "to": sorted(channels)}

    # The same in another order is no change, and one at a time leaves the rest.
    again = await store.servers.change_settings(
        1, {"channels": sorted(channels, reverse=True), "private": True}, by=8, at=NOON
    )
    assert again == after.model_copy(update={"private": True})
    assert (await done_in(store, 1))[3:] == [(8, "settings.private", "private")]


async def test_a_setting_that_cannot_be_changes_nothing(store: Store) -> None:
    await store.servers.change_settings(1, {"language": "vi"}, by=7, at=NOON)
    before = await store.servers.state(1)
    for wrong in ({"questions_days": 0}, {"language": "fr"}, {"corrections": 10**9}):
        with pytest.raises(ValidationError):
            await store.servers.change_settings(1, {"private": True, **wrong}, by=7, at=NOON)

    assert await store.servers.state(1) == before
    assert len(await done_in(store, 1)) == 1


async def test_settings_changed_at_once_are_all_kept(stores: list[Store]) -> None:
    changes = {
        "where": "only", "language": "vi", "private": True, "second_person": True,
        "keep_questions": True, "questions_days": 5, "corrections": 7, "answers_days": 9,
        "departed_days": 11, "log_channel": 13, "cooldown_questions": 3, "cooldown_seconds": 60,
    }  # fmt: skip
    await asyncio.gather(
        *(
            stores[number % 4].servers.change_settings(1, {name: value}, by=number, at=NOON)
            for number, (name, value) in enumerate(changes.items())
        )
    )

    assert (await stores[0].servers.state(1)).settings == ServerSettings(**changes)
    assert {action for _, action, _ in await done_in(stores[0], 1)} == {
        f"settings.{name}" for name in changes
    }


async def test_members_are_blocked_in_one_server(store: Store, restarted: Restarted) -> None:
    assert await store.servers.block(1, LARGEST, by=7, at=NOON)
    assert await store.servers.block(2, 9, by=7, at=NOON)
    version = (await store.servers.versions())[1]
    assert not await store.servers.block(1, LARGEST, by=8, at=NOON)
    assert not await store.servers.unblock(1, 9, by=8, at=NOON)
    assert not await store.servers.unblock(3, 9, by=8, at=NOON)
    # What changed nothing is no change.
    assert (await store.servers.versions())[1] == version
    store = await restarted()

    assert (await store.servers.state(1)).blocked == {LARGEST}
    assert (await store.servers.state(2)).blocked == {9}
    assert await store.servers.unblock(1, LARGEST, by=8, at=NOON)
    assert (await store.servers.state(1)).blocked == frozenset()
    assert await done_in(store, 1) == [(7, "block", str(LARGEST)), (8, "unblock", str(LARGEST))]
    assert await done_in(store, 2) == [(7, "block", "9")]


async def test_who_is_blocked_by_many_at_once_is_blocked_once(stores: list[Store]) -> None:
    found = await asyncio.gather(
        *(stores[by % 4].servers.block(1, 9, by=by, at=NOON) for by in range(12))
    )

    assert sorted(found) == [False] * 11 + [True]
    assert await done_in(stores[0], 1) == [(found.index(True), "block", "9")]


async def test_the_version_grows_with_every_change_of_its_server(stores: list[Store]) -> None:
    store = stores[0]
    seen = [0]
    for step in (
        store.servers.change_settings(1, {"private": True}, by=7, at=NOON),
        store.curation.change(1, [change()], author_id=7, at=NOON),
        store.servers.block(1, 9, by=7, at=NOON),
        store.servers.unblock(1, 9, by=7, at=NOON),
    ):
        await step
        versions = await store.servers.versions()
        assert versions.keys() == {1}
        assert versions[1] == (await store.servers.state(1)).version
        seen.append(versions[1])
    assert seen == sorted(set(seen))

    # Servers do not wait for each other, and none of their versions is lost.
    await asyncio.gather(
        *(
            stores[n % 4].curation.change(2 + n % 3, [change(f"fact-{n}")], author_id=7, at=NOON)
            for n in range(30)
        )
    )
    first = int(NOON.timestamp())
    assert await store.servers.versions() == {
        1: seen[-1], 2: first + 9, 3: first + 9, 4: first + 9,
    }  # fmt: skip


async def test_the_state_is_of_one_moment(stores: list[Store]) -> None:
    """A reader sees the settings and the records of one version, whoever writes meanwhile."""

    async def write() -> None:
        for number in range(20):
            await stores[0].curation.change(1, [change(f"fact-{number}")], author_id=7, at=NOON)

    writing = asyncio.create_task(write())
    first = int(NOON.timestamp())
    seen = set()
    while not writing.done():
        state = await stores[1].servers.state(1)
        seen.add(state.version)
        assert len(state.revisions) == (state.version - first + 1 if state.version else 0)
    await writing
    assert len(seen) > 1


async def test_questions_and_replies_are_kept_as_long_as_their_server_has_them_kept(
    store: Store,
) -> None:
    days = {"keep_questions": True, "questions_days": 10, "answers_days": 5}
    await store.servers.change_settings(1, days, by=7, at=NOON)
    await store.servers.change_settings(2, {"keep_questions": True}, by=7, at=NOON)
    for guild_id in (1, 2, 3):
        await store.gaps.add(guild_id, "Old", "en", at=NOON)
        await store.gaps.add(guild_id, "New", "en", at=NOON + 2 * DAY)
        await store.answers.add(
            [
                replace(REPLY, guild_id=guild_id, message_id=guild_id),
                replace(REPLY, guild_id=guild_id, message_id=10 + guild_id,
                        created_at=NOON + 2 * DAY),
            ]
        )  # fmt: skip

    async def left() -> list[tuple[list[str], list[int]]]:
        return [
            (
                [one.question for one in await store.gaps.questions(guild_id)],
                [one.message_id for one in await store.answers.of(guild_id, "moon", most=10)],
            )
            for guild_id in (1, 2, 3)
        ]

    whole = ["New", "Old"]
    await store.servers.forget_outdated(NOON + 5 * DAY)
    # A server that has set nothing keeps no questions, and ids of replies for as long as is usual.
    assert await left() == [(whole, [11, 1]), (whole, [12, 2]), ([], [13, 3])]
    await store.servers.forget_outdated(NOON + 6 * DAY)
    assert await left() == [(whole, [11]), (whole, [12, 2]), ([], [13, 3])]
    await store.servers.forget_outdated(NOON + 11 * DAY)
    assert await left() == [(["New"], []), (whole, [12, 2]), ([], [13, 3])]
    await store.servers.forget_outdated(NOON + 31 * DAY)
    assert await left() == [([], []), (whole, [12]), ([], [13])]

    # What is no longer to be kept goes at once.
    off = {"keep_questions": False, "corrections": 0}
    await store.servers.change_settings(2, off, by=7, at=NOON + 31 * DAY)
    assert (await left())[1] == ([], [])
    assert "told_facts" in await rows(store)
    await store.servers.forget_outdated(NOON + 40 * DAY)
    assert await rows(store) == {"servers": 2, "audit": 6}


async def test_a_server_that_the_bot_has_left_is_forgotten_in_time(store: Store) -> None:
    async def fill(guild_id: int) -> None:
        await store.curation.change(guild_id, [change()], author_id=7, at=NOON)
        await store.servers.change_settings(
            guild_id, {"departed_days": 3, "keep_questions": True}, by=7, at=NOON
        )
        await store.servers.block(guild_id, 9, by=7, at=NOON)
        await store.queue.submit(report(guild_id=guild_id))
        await store.gaps.add(guild_id, "Why?", "en", at=NOON)
        await store.answers.add([replace(REPLY, guild_id=guild_id, message_id=guild_id)])

    for guild_id in (1, 2, 3):
        await fill(guild_id)
    await store.queue.submit(report(guild_id=4))
    await store.queue.submit(report(guild_id=None))
    before, other = await store.servers.state(1), await store.servers.state(3)
    for guild_id in (1, 2, 4):
        await store.servers.left(guild_id, NOON)
    # Told again, it is no later; a server that it is back in is kept.
    await store.servers.left(1, NOON + 2 * DAY)
    await store.servers.joined(2)

    await store.servers.forget_outdated(NOON + 3 * DAY)
    assert await store.servers.state(1) == before
    await store.servers.forget_outdated(NOON + 4 * DAY)

    assert await store.servers.state(1) == FRESH
    assert (await store.servers.versions()).keys() == {2, 3, 4}
    assert await store.queue.waiting(1) == []
    assert await store.gaps.questions(1) == []
    assert await store.answers.of(1, "moon", most=10) == []
    assert await store.curation.history(1, "fact", "moon-distance") == []
    assert await done_in(store, 1) == []
    assert await store.servers.state(3) == other
    for guild_id in (2, 3):
        assert len((await store.servers.state(guild_id)).revisions) == 1
        assert len(await store.queue.waiting(guild_id)) == 1
        assert len(await store.gaps.questions(guild_id)) == 1

    # One that had set nothing is kept for as long as is usual.
    assert len(await store.queue.waiting(4)) == 1
    await store.servers.forget_outdated(NOON + 31 * DAY)
    assert await store.queue.waiting(4) == []
    assert len(await store.queue.of_member(7)) == 3

    # Who comes back starts anew, at no version there was before.
    with pytest.raises(ConflictError):
        await store.curation.change(1, [change(based_on=1)], author_id=7, at=NOON + 4 * DAY)
    await store.curation.change(1, [change()], author_id=7, at=NOON + 4 * DAY)
    state = await store.servers.state(1)
    assert state.version > before.version
    assert (state.settings, state.blocked) == (ServerSettings(), frozenset())
    assert [one.number for one in state.revisions] == [1]


async def test_one_that_cannot_be_forgotten_whole_is_not_forgotten_in_part(
    store: Store, url: str
) -> None:
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    await store.queue.submit(report())
    await store.servers.left(1, NOON)
    before = await rows(store)
    await run_sql(url, "ALTER TABLE blocks RENAME TO elsewhere")
    with pytest.raises(StoreError) as caught:
        await store.servers.forget_outdated(NOON + 100 * DAY)
    told(caught.value)
    await run_sql(url, "ALTER TABLE elsewhere RENAME TO blocks")

    assert await rows(store) == before
    await store.servers.forget_outdated(NOON + 100 * DAY)
    assert await rows(store) == {}


async def test_who_comes_back_while_the_server_is_being_forgotten_loses_nothing_new(
    stores: list[Store],
) -> None:
    for guild_id in range(10):
        await stores[0].servers.change_settings(guild_id, {"private": True}, by=7, at=NOON)
        await stores[0].servers.left(guild_id, NOON)

    async def back(guild_id: int) -> None:
        await stores[1].servers.joined(guild_id)
        await stores[1].servers.change_settings(
            guild_id, {"language": "vi"}, by=7, at=NOON + 100 * DAY
        )

    await asyncio.gather(
        stores[0].servers.forget_outdated(NOON + 100 * DAY),
        stores[2].servers.forget_outdated(NOON + 100 * DAY),
        *(back(guild_id) for guild_id in range(10)),
    )

    for guild_id in range(10):
        assert (await stores[3].servers.state(guild_id)).settings.language == "vi"
    assert len(await stores[3].servers.versions()) == 10


async def test_who_comes_back_while_it_is_decided_is_waited_for(fresh_postgresql: str) -> None:
    store = await Store.open(fresh_postgresql)
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    await store.servers.left(1, NOON)
    other = await asyncpg.connect(fresh_postgresql)
    async with other.transaction():
        await other.execute("UPDATE servers SET left_at = NULL")
        forgetting = asyncio.create_task(store.servers.forget_outdated(NOON + 100 * DAY))
        await until(lambda: one_waits(other))
    await forgetting
    await other.close()

    assert len((await store.servers.state(1)).revisions) == 1
    await store.close()


async def one_waits(server: asyncpg.Connection) -> bool:
    return bool(await server.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"))


async def test_ids_that_discord_cannot_give_are_errors(store: Store) -> None:
    for call in (
        store.servers.state(LARGEST + 1),
        store.servers.block(1, LARGEST + 1, by=7, at=NOON),
        store.servers.unblock(LARGEST + 1, 7, by=7, at=NOON),
        store.servers.change_settings(1, {"private": True}, by=LARGEST + 1, at=NOON),
        store.servers.left(LARGEST + 1, NOON),
        store.servers.left(1, NOON.replace(tzinfo=None)),
    ):
        with pytest.raises(StoreError) as caught:
            await call
        told(caught.value)

    assert await store.servers.versions() == {}
