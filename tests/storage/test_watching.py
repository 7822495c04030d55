"""A change is heard of in every process within a second, whatever the database went through."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.errors import StoreError
from bot.storage import watching
from bot.storage.store import Store
from tests.storage.conftest import NOON, StartScript, change, run_sql, told
from tests.storage.looking import until

# Opens, says so, and changes something of a server at each line that it is told.
CHANGE_WHEN_TOLD = """
import asyncio, datetime as dt, sys
from bot.storage.store import Store

async def main():
    store = await Store.open(sys.argv[1])
    print("ready", flush=True)
    for line in sys.stdin:
        await store.servers.block(int(line), 9, by=7, at=dt.datetime.now(dt.UTC))
        print("changed", flush=True)
    await store.close()

asyncio.run(main())
"""
CONNECTED = "SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()"
DROP_ALL = (
    "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)

Watch = Callable[[Store], Awaitable["Watcher"]]


class Watcher:
    """Keeps what `watch` says last."""

    def __init__(self, store: Store) -> None:
        self.seen: dict[int, int] = {}
        self.times = 0
        self._said = asyncio.Event()
        self.task = asyncio.create_task(self._watch(store))

    async def _watch(self, store: Store) -> None:
        async for self.seen in store.watch():
            self.times += 1
            self._said.set()

    async def sees(self, *servers: int, within: float) -> None:
        """Waits until it has seen something of all these servers and of no other."""
        async with asyncio.timeout(within):
            while self.seen.keys() != set(servers):
                await self._said.wait()
                self._said.clear()


@pytest.fixture
async def watch() -> AsyncIterator[Watch]:
    """Watches a store; it has looked once."""
    watchers: list[Watcher] = []

    async def watch(store: Store) -> Watcher:
        watchers.append(Watcher(store))
        await until(lambda: watchers[-1].times > 0)
        return watchers[-1]

    yield watch
    for watcher in watchers:
        watcher.task.cancel()
    await asyncio.gather(*(watcher.task for watcher in watchers), return_exceptions=True)


@pytest.fixture
def never_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of PostgreSQL's, only what is told is heard."""
    monkeypatch.setattr(watching, "_TOLD", 60)


@pytest.mark.usefixtures("never_looking")
async def test_what_another_process_changes_is_seen_within_a_second(
    store: Store, url: str, watch: Watch, start_script: StartScript
) -> None:
    await store.servers.block(1, 9, by=7, at=NOON)
    here, too = await watch(store), await watch(store)
    # What was changed while nobody listened is known at once.
    assert here.seen == too.seen == await store.servers.versions()
    with start_script(CHANGE_WHEN_TOLD, url) as other:
        assert other.stdin
        assert other.stdout
        assert await asyncio.to_thread(other.stdout.readline) == "ready\n"
        for server in (2, 3):
            other.stdin.write(f"{server}\n")
            other.stdin.flush()
            await asyncio.to_thread(other.stdout.readline)
            for watcher in (here, too):
                await watcher.sees(*range(1, server + 1), within=1)
        other.stdin.close()
    assert other.returncode == 0
    # And what this process changes itself.
    version = here.seen[1]
    await store.servers.unblock(1, 9, by=7, at=NOON)
    await asyncio.sleep(0.9)
    assert here.seen[1] == too.seen[1] == version + 1
    # Where nothing changes nothing is said.
    assert here.times == 4


async def test_what_is_undone_is_not_told(store: Store, url: str, watch: Watch) -> None:
    watcher = await watch(store)
    await run_sql(url, "ALTER TABLE audit RENAME TO elsewhere")
    with pytest.raises(StoreError):
        await store.servers.block(1, 9, by=7, at=NOON)

    await asyncio.sleep(0.6)
    assert (watcher.seen, watcher.times) == ({}, 1)


@pytest.mark.usefixtures("never_looking")
async def test_closing_the_store_ends_it(url: str, watch: Watch) -> None:
    store = await Store.open(url)
    watcher = await watch(store)

    await store.close()

    await asyncio.wait_for(watcher.task, 1)
    assert [one async for one in store.watch()] == []


@pytest.mark.usefixtures("never_looking")
async def test_who_no_longer_watches_leaves_nothing_behind(
    fresh_postgresql: str, postgresql: Any, watch: Watch
) -> None:
    store = await Store.open(fresh_postgresql)
    before = asyncio.all_tasks()
    watchers = [await watch(store) for _ in range(3)]
    versions = store.watch()
    await anext(versions)
    assert await connected(postgresql, fresh_postgresql) >= 4

    for watcher in watchers:
        watcher.task.cancel()
    await asyncio.gather(*(one.task for one in watchers), return_exceptions=True)
    await versions.aclose()  # type: ignore[attr-defined]

    assert {task for task in asyncio.all_tasks() if not task.done()} <= before
    await store.close()
    await until(lambda: nobody_connected(postgresql, fresh_postgresql))


async def connected(postgresql: Any, url: str) -> int:
    """How many connections there are to a database."""
    server = await asyncpg.connect(postgresql.get_uri())
    try:
        return int(await server.fetchval(CONNECTED, make_url(url).database))
    finally:
        await server.close()


async def nobody_connected(postgresql: Any, url: str) -> bool:
    return not await connected(postgresql, url)


@pytest.mark.usefixtures("never_looking")
async def test_a_lost_connection_is_made_anew_and_heard_on(
    fresh_postgresql: str, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    store, other = await Store.open(fresh_postgresql), await Store.open(fresh_postgresql)
    watcher = await watch(store)
    for server in (1, 2):
        await run_sql(fresh_postgresql, DROP_ALL)
        await other.servers.block(server, 9, by=7, at=NOON)
        await watcher.sees(*range(1, server + 1), within=3)
    # It listens again, and does not only look.
    await other.servers.block(3, 9, by=7, at=NOON)
    await watcher.sees(1, 2, 3, within=1)

    assert len(unseen(caplog)) == 2
    await store.close()
    await other.close()


def unseen(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the log says of changes that are not seen."""
    return [line for line in caplog.messages if "are not seen for now" in line]


@pytest.mark.usefixtures("never_looking")
async def test_a_server_that_was_stopped_is_found_again(
    fresh_postgresql: str, postgresql: Any, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    store = await Store.open(fresh_postgresql)
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    await store.people.choose_language(7, "vi")
    watcher = await watch(store)
    tasks = len(asyncio.all_tasks())
    await asyncio.to_thread(postgresql.stop)
    try:
        for _ in range(2):
            with pytest.raises(StoreError, match="cannot be reached: start the server") as caught:
                await store.curation.change(1, [change("moon")], author_id=7, at=NOON)
            told(caught.value)
            # Longer than until it tries again.
            await asyncio.sleep(0.6)
        # What is in memory is still answered.
        assert await store.people.language_of(7) == "vi"
        assert not watcher.task.done()
    finally:
        await asyncio.to_thread(postgresql.ensure_postgres_running)

    # It comes back by itself, with all that was acknowledged and nothing else.
    await store.curation.change(2, [change("mars")], author_id=7, at=NOON)
    await watcher.sees(1, 2, within=3)
    await store.servers.block(3, 9, by=7, at=NOON)
    await watcher.sees(1, 2, 3, within=1)
    assert [one.key for one in (await store.servers.state(1)).revisions] == ["moon-distance"]
    [line] = unseen(caplog)
    assert "The PostgreSQL database cannot be reached" in line
    assert len(asyncio.all_tasks()) == tasks
    assert await connected(postgresql, fresh_postgresql) <= 6
    await store.close()


async def test_a_file_that_cannot_be_read_for_a_while_is_watched_again(
    fresh_sqlite: str, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    store = await Store.open(fresh_sqlite)
    watcher = await watch(store)
    await run_sql(fresh_sqlite, "ALTER TABLE servers RENAME TO elsewhere")
    await until(lambda: bool(unseen(caplog)))
    await asyncio.sleep(1.1)
    await run_sql(fresh_sqlite, "ALTER TABLE elsewhere RENAME TO servers")
    await store.servers.block(1, 9, by=7, at=NOON)

    await watcher.sees(1, within=2)
    assert len(unseen(caplog)) == 1
    await store.close()
