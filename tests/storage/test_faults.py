"""The database fails while it is in use: a clear refusal, nothing half-done, and on it goes."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import event, make_url, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.moderation.audit import Wanted
from bot.moderation.changes import Revision
from bot.storage.database import Database
from bot.storage.store import Store
from bot.storage.tables import members
from tests.storage.conftest import NOON, change, report, told
from tests.storage.looking import submitted
from tests.storage.test_told import REPLY

Call = Callable[[Store], Awaitable[object]]

# Every call that writes something new of server 1.
WRITES: Sequence[Call] = (
    lambda store: store.people.choose_language(7, "vi"),
    lambda store: store.people.forget(8),
    lambda store: store.queue.submit(report()),
    lambda store: store.curation.change(1, [change()], author_id=7, at=NOON),
    lambda store: store.servers.change_settings(1, {"private": True}, by=7, at=NOON),
    lambda store: store.servers.block(1, 9, by=7, at=NOON),
    lambda store: store.servers.left(1, NOON),
    lambda store: store.log.add(1, actor_id=7, action="export", at=NOON),
    lambda store: store.gaps.add(1, "Why?", "en", at=NOON),
    lambda store: store.answers.add([REPLY]),
)


async def refusals(store: Store, calls: Sequence[Call] = WRITES) -> set[str]:
    """What is said of calls made at once that all fail."""
    found = await asyncio.gather(*(call(store) for call in calls), return_exceptions=True)
    assert [type(one) for one in found] == [StoreError] * len(calls)
    return {told(one) for one in found if isinstance(one, StoreError)}


async def nothing_kept(store: Store) -> bool:
    """Whether none of the calls above has left anything."""
    state = await store.servers.state(1)
    kept = (
        state.version, state.revisions, state.blocked, await submitted(store),
        await store.log.entries(1, Wanted(), most=10), await store.gaps.questions(1),
        await store.answers.of(1, "moon", most=10), await store.people.language_of(6),
    )  # fmt: skip
    return not any(kept)


async def everything_works(store: Store) -> None:
    for call in WRITES:
        await call(store)
    assert len((await store.servers.state(1)).revisions) == 1
    assert await store.people.language_of(7) == "vi"


async def test_a_file_that_another_program_holds(fresh_sqlite: str) -> None:
    store = await Store.open(fresh_sqlite)
    with closing(sqlite3.connect(str(make_url(fresh_sqlite).database))) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        said = await refusals(store)
        assert time.monotonic() - begun < 10
        # Reading goes on.
        assert await nothing_kept(store)

    assert any("is held by another program" in one for one in said)
    await everything_works(store)
    await store.close()


async def test_a_disk_that_is_full(fresh_sqlite: str) -> None:
    store = await Store.open(fresh_sqlite)
    await grow_to(store, 1)
    large = {"id": "moon", "text": {"en": "x" * 100_000}}
    big: Sequence[Call] = (
        lambda store: store.queue.submit(report(text="x" * 100_000)),
        lambda store: store.curation.change(
            1, [change("a"), change("b", record=large)], author_id=7, at=NOON
        ),
        lambda store: store.gaps.add(1, "x" * 100_000, "en", at=NOON),
        lambda store: store.log.add(1, actor_id=7, action="x", target="x" * 100_000, at=NOON),
    )

    said = await refusals(store, big)

    [line] = said
    assert line.endswith("has no room left: free some disk space.")
    assert await nothing_kept(store)
    await grow_to(store, 10**6)
    await everything_works(store)
    await store.close()
    with closing(sqlite3.connect(str(make_url(fresh_sqlite).database))) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def grow_to(store: Store, pages: int) -> None:
    """Lets the file have so many pages, and not fewer than it has."""
    await store._database.write(
        lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    )


async def test_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    await (await Store.open(tmp_path)).close()
    file = tmp_path / "vrafacts.sqlite3"
    database = await Database.at(f"sqlite:///file:{file}?mode=ro&uri=true")
    store = Store(database, clock=time.monotonic)

    assert all("may only be read: let the bot write there" in one for one in await refusals(store))
    assert await nothing_kept(store)
    await store.close()


async def test_a_server_that_somebody_holds_does_not_hold_others(fresh_postgresql: str) -> None:
    store = await Store.open(fresh_postgresql)
    await store.servers.change_settings(1, {"private": True}, by=7, at=NOON)
    other = await asyncpg.connect(fresh_postgresql)
    async with other.transaction():
        await other.execute("SELECT FROM servers WHERE guild_id = 1 FOR UPDATE")
        held = asyncio.create_task(store.curation.change(1, [change()], author_id=7, at=NOON))
        await store.curation.change(2, [change()], author_id=7, at=NOON)
        assert (await store.servers.state(1)).settings.private
        assert not held.done()
        with pytest.raises(StoreError, match="did not answer in time") as caught:
            await held
        told(caught.value)
    await other.close()

    assert (await store.servers.state(1)).revisions == ()
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    await store.close()


async def test_who_waited_for_another_sees_what_was_changed(fresh_postgresql: str) -> None:
    """Not as it was when the waiting began, whatever the server would do by itself."""
    name = make_url(fresh_postgresql).database
    admin = await asyncpg.connect(fresh_postgresql)
    await admin.execute(f"ALTER DATABASE {name} SET default_transaction_isolation = 'serializable'")
    await admin.close()
    stores = [await Store.open(fresh_postgresql) for _ in range(3)]

    async def add(number: int) -> list[Revision]:
        one = change(f"fact-{number}")
        return await stores[number % 3].curation.change(1, [one], author_id=7, at=NOON)

    await asyncio.gather(*(add(number) for number in range(30)))

    assert len((await stores[0].servers.state(1)).revisions) == 30
    for store in stores:
        await store.close()


async def test_two_who_stand_in_each_others_way_both_come_through(fresh_postgresql: str) -> None:
    database = await Database.open(fresh_postgresql)
    store = Store(database, clock=time.monotonic)
    for member in (1, 2):
        await store.people.choose_language(member, "en")
    both_hold_one = asyncio.Barrier(2)
    tries: list[int] = []

    async def choose(first: int, second: int) -> None:
        async def work(connection: AsyncConnection) -> None:
            tries.append(first)
            for member in (first, second):
                await connection.execute(
                    update(members).where(members.c.user_id == member).values(language="vi")
                )
                if member == first and len(tries) <= 2:
                    await both_hold_one.wait()

        await database.write(work)

    await asyncio.gather(choose(1, 2), choose(2, 1))

    # The server has undone one of them, and it was done again.
    assert len(tries) == 3
    store = Store(database, clock=time.monotonic)
    assert {await store.people.language_of(member) for member in (1, 2)} == {"vi"}
    await store.close()


# What is asked once in a while, and by nobody who waits, may look at every row.
LOOKS: Sequence[Call] = (
    lambda store: store.servers.state(1),
    lambda store: store.curation.change(1, [change("moon")], author_id=7, at=NOON),
    lambda store: store.curation.history(1, "fact", "moon-distance"),
    lambda store: store.queue.submission(1, 1),
    lambda store: store.queue.waiting(1),
    lambda store: store.queue.of_member(7),
    lambda store: store.queue.open_count(7, 1),
    lambda store: store.log.entries(1, Wanted(), most=10),
    lambda store: store.log.entries(1, Wanted(actor_id=7, action="fact"), most=10),
    lambda store: store.gaps.questions(1),
    lambda store: store.gaps.drop(1, [1]),
    lambda store: store.answers.of(1, "moon", most=10),
    lambda store: store.answers.add([REPLY]),
    lambda store: store.answers.drop([10]),
)


async def test_no_call_looks_at_all_that_is_kept(fresh_sqlite: str) -> None:
    store = await Store.open(fresh_sqlite)
    await everything_works(store)
    asked: list[tuple[str, Any]] = []
    for engine in (store._database._reading, store._database._writing):

        @event.listens_for(engine.sync_engine, "before_cursor_execute")
        def note(_c: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
            asked.append((statement, values))

    for call in LOOKS:
        await call(store)
    await store.close()

    plans: dict[str, list[str]] = {}
    with closing(sqlite3.connect(str(make_url(fresh_sqlite).database))) as file:
        for statement, values in asked:
            if statement.startswith("BEGIN"):
                continue
            one = values[0] if isinstance(values, list) else values
            steps = file.execute(f"EXPLAIN QUERY PLAN {statement}", one).fetchall()
            plans[statement] = [step[-1] for step in steps]
    assert len(plans) > len(LOOKS)
    assert {
        statement: plan
        for statement, plan in plans.items()
        # The rows of a list made on the way are all looked at.
        if any(step.startswith("SCAN") and "SUBQUERY" not in step for step in plan)
    } == {}
