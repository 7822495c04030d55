"""A database is opened, made, and brought up to date; where it cannot be, one line says why."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url

from bot.errors import StoreError
from bot.storage import migrating
from bot.storage.database import Database
from bot.storage.migrating import VERSION_TABLE
from bot.storage.store import Store
from bot.storage.tables import metadata
from tests.conftest import CHECKOUT
from tests.storage.conftest import StartScript, report, run_sql, told
from tests.storage.looking import submitted

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")

# Opens, says so, waits for a line, and does what the test is about, saying what is acknowledged.
OPEN_TOGETHER = """
import asyncio, sys
from bot.storage.store import Store

async def main():
    print("ready", flush=True)
    sys.stdin.readline()
    store = await Store.open(sys.argv[1])
    await store.people.choose_language(int(sys.argv[2]), "vi")
    await store.close()

asyncio.run(main())
"""
WRITE_ON = """
import asyncio, datetime as dt, sys
from bot.moderation.submissions import Submission
from bot.storage.store import Store

async def main():
    store = await Store.open(sys.argv[1])
    for number in range(100_000):
        await store.queue.submit(Submission(
            form="report",
            guild_id=1, user_id=number, fact_ids=("a", "b"), language="en", text="",
            created_at=dt.datetime.now(dt.UTC),
        ))
        print(number, flush=True)

asyncio.run(main())
"""


async def refusal(where: str | Path) -> str:
    """What is said where a store cannot be opened."""
    with pytest.raises(StoreError) as caught:
        await Store.open(where)
    return told(caught.value)


async def test_many_processes_make_a_fresh_database_at_once(
    url: str, start_script: StartScript
) -> None:
    processes = [start_script(OPEN_TOGETHER, url, str(number)) for number in range(4)]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate(timeout=60)
    assert [process.returncode for process in processes] == [0] * 4

    store = await Store.open(url)
    assert [await store.people.language_of(number) for number in range(5)] == ["vi"] * 4 + [None]
    await store.close()


@posix
async def test_what_was_acknowledged_outlives_a_kill(url: str, start_script: StartScript) -> None:
    with start_script(WRITE_ON, url) as process:
        assert process.stdout
        acknowledged = [int(process.stdout.readline()) for _ in range(20)]
        process.kill()
        acknowledged += [int(line) for line in process.stdout]
    assert process.returncode == -signal.SIGKILL

    store = await Store.open(url)
    kept = await submitted(store)
    await store.close()
    # One more may have been written and not yet said.
    assert [each.user_id for each in kept][: len(acknowledged)] == acknowledged
    assert len(kept) <= len(acknowledged) + 1
    assert {each.fact_ids for each in kept} == {("a", "b")}


async def test_the_migrations_make_the_tables_the_store_knows(url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        ours = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(ours, metadata))

    database = await Database.open(url)
    assert await database.read(lambda connection: connection.run_sync(differences)) == []
    await database.close()


async def test_a_database_of_a_newer_bot_is_left_alone(url: str) -> None:
    store = await Store.open(url)
    await store.people.choose_language(7, "vi")
    await store.close()
    await run_sql(url, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")

    assert "newer version of the bot: update the bot" in await refusal(url)

    today = ScriptDirectory(str(migrating._SCRIPTS)).get_current_head()
    await run_sql(url, f"UPDATE {VERSION_TABLE} SET version_num = '{today}'")
    store = await Store.open(url)
    assert await store.people.language_of(7) == "vi"
    await store.close()


async def test_another_programs_versions_beside_ours_are_left_alone(url: str) -> None:
    await run_sql(
        url,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
        "INSERT INTO alembic_version VALUES ('of the host')",
    )

    await (await Store.open(url)).close()


async def test_a_folder_is_made_with_the_file_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "dữ liệu ? #1 100% %20" / "store"
    store = await Store.open(folder)
    await store.people.choose_language(7, "vi")
    await store.close()

    assert [path.name for path in folder.iterdir()] == ["vrafacts.sqlite3"]
    store = await Store.open(folder)
    assert await store.people.language_of(7) == "vi"
    await store.close()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
async def test_postgresql_goes_by_all_its_names(fresh_postgresql: str, scheme: str) -> None:
    address = fresh_postgresql.replace("postgresql:", f"{scheme}:", 1)
    await (await Store.open(f"{address}&sslmode=prefer&channel_binding=prefer")).close()


async def test_a_file_may_name_its_driver(tmp_path: Path) -> None:
    await (await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'store.db'}")).close()

    assert (tmp_path / "store.db").is_file()


@pytest.mark.parametrize(
    "address",
    [
        "mysql://me:hunter2@localhost/facts",
        "postgresql+psycopg://me:hunter2@localhost/facts",
        "me:hunter2@localhost/facts",
        "postgresql://me:hunter2@localhost:port/facts",
        "https://me:hunter2@localhost/facts",
        "",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
async def test_what_is_no_address_is_refused_without_repeating_it(address: str) -> None:
    said = await refusal(address)

    assert said.startswith("BOT_DATABASE_URL ")
    assert "write sqlite:///FILE or postgresql://USER" in said


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "vrafacts.sqlite3"
    file.write_text("Dear diary, " * 1000)

    said = await refusal(tmp_path)

    assert f"{file} is not an SQLite database" in said
    assert file.read_text() == "Dear diary, " * 1000


async def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "vrafacts.sqlite3").mkdir()

    assert "cannot be opened" in await refusal(tmp_path)


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    said = await refusal(tmp_path / "file" / "folder")

    assert f"{tmp_path / 'file' / 'folder'} cannot be made" in said
    assert "BOT_DATA_DIR" in said


@pytest.mark.parametrize("by", ["address", "permission"])
async def test_a_file_that_may_only_be_read(tmp_path: Path, by: str) -> None:
    await (await Store.open(tmp_path)).close()
    file = tmp_path / "vrafacts.sqlite3"
    if by == "address":
        assert "may only be read" in await refusal(f"sqlite:///file:{file}?mode=ro&uri=true")
        return
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("root may write every file")
    file.chmod(0o400)
    assert "may only be read" in await refusal(tmp_path)


async def test_a_file_that_another_program_holds_is_not_opened(tmp_path: Path) -> None:
    await (await Store.open(tmp_path)).close()
    with closing(sqlite3.connect(tmp_path / "vrafacts.sqlite3", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        assert "held by another program" in await refusal(tmp_path)
        assert time.monotonic() - begun < 10

    await (await Store.open(tmp_path)).close()


async def test_a_file_locked_later_is_still_read_and_refuses_writing_soon(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    with closing(sqlite3.connect(tmp_path / "vrafacts.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        adding = asyncio.create_task(store.queue.submit(report()))
        assert await store.people.language_of(7) is None
        with pytest.raises(StoreError, match="held by another program") as caught:
            await adding
        told(caught.value)
        assert time.monotonic() - begun < 10

    assert await submitted(store) == ()
    await store.queue.submit(report())
    assert await submitted(store) == (report(),)
    await store.close()


async def test_a_table_locked_on_the_server_keeps_nobody_waiting(fresh_postgresql: str) -> None:
    store = await Store.open(fresh_postgresql)
    other = await asyncpg.connect(fresh_postgresql)
    async with other.transaction():
        await other.execute("LOCK TABLE members, submissions")
        begun = time.monotonic()
        with pytest.raises(StoreError, match="did not answer in time") as caught:
            await store.people.language_of(7)
        told(caught.value)
        assert time.monotonic() - begun < 10
    await other.close()

    assert await store.people.language_of(7) is None
    await store.close()


@posix
async def test_a_server_that_stands_still_keeps_nobody_waiting(
    fresh_postgresql: str, postgresql: Any
) -> None:
    store = await Store.open(fresh_postgresql)
    server = postgresql.get_postmaster_info().process
    processes = [server, *server.children(recursive=True)]
    begun = time.monotonic()
    for process in processes:
        process.suspend()
    try:
        with pytest.raises(StoreError, match="did not answer in time"):
            await store.people.choose_language(7, "vi")
        said = await refusal(fresh_postgresql)
    finally:
        for process in processes:
            process.resume()

    assert "did not answer in time" in said
    assert time.monotonic() - begun < 30
    await store.people.choose_language(7, "ru")
    assert await store.people.language_of(7) == "ru"
    await store.close()


async def test_connections_that_the_server_dropped_are_made_anew(fresh_postgresql: str) -> None:
    store = await Store.open(fresh_postgresql)
    await store.people.choose_language(7, "vi")
    await run_sql(
        fresh_postgresql,
        # Waits until they are gone, so that the store, too, has heard of it.
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        "SELECT 1",
    )

    assert await store.people.language_of(8) is None
    await store.close()


async def test_closing_gives_every_connection_back(fresh_postgresql: str, postgresql: Any) -> None:
    store = await Store.open(fresh_postgresql)
    await asyncio.gather(*(store.people.language_of(user) for user in range(20)))
    await store.close()

    # The server keeps a database that somebody is connected to.
    await run_sql(postgresql.get_uri(), f"DROP DATABASE {make_url(fresh_postgresql).database}")


async def test_a_server_that_is_not_there() -> None:
    # Nothing listens at port 1.
    said = await refusal("postgresql://me:hunter2@127.0.0.1:1/facts")

    assert said.startswith("The PostgreSQL database cannot be reached: start the server")


async def test_a_database_that_is_not_on_the_server(fresh_postgresql: str) -> None:
    said = await refusal(fresh_postgresql.replace("fresh_", "hunter2_"))

    assert "does not exist on its server" in said


@pytest.mark.parametrize(
    ("may", "expected"),
    [("NOLOGIN", "refused the user or the password"), ("LOGIN", "does not let this user make")],
)
async def test_a_user_whom_the_server_does_not_let(
    fresh_postgresql: str, may: str, expected: str
) -> None:
    user = f"guest_{may.lower()}"
    await run_sql(fresh_postgresql, f"DROP ROLE IF EXISTS {user}", f"CREATE ROLE {user} {may}")

    assert expected in await refusal(fresh_postgresql.replace("postgres:@", f"{user}:hunter2@"))


async def test_a_server_that_only_lets_read(fresh_postgresql: str) -> None:
    await (await Store.open(fresh_postgresql)).close()
    name = make_url(fresh_postgresql).database
    await run_sql(fresh_postgresql, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    store = await Store.open(fresh_postgresql)

    assert await store.people.language_of(7) is None
    with pytest.raises(StoreError, match="may only be read") as caught:
        await store.people.choose_language(7, "vi")
    told(caught.value)
    await store.close()


def test_asking_in_a_terminal_loads_no_database(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "ask", "When was ASEAN founded?"],
        capture_output=True, check=True, cwd=CHECKOUT, env=environment, encoding="utf-8",
    )  # fmt: skip

    loaded = {line.rsplit("|")[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "rapidfuzz" in loaded
    assert loaded & {"sqlalchemy", "alembic", "aiosqlite", "asyncpg", "sqlite3"} == set()
