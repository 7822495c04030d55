"""From the first schema to today's: no report is lost, whatever interrupts it."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.storage import migrating
from bot.storage.backup import back_up, restore
from bot.storage.database import Database
from bot.storage.migrating import migrate
from bot.storage.store import Store
from bot.storage.upkeep import status
from tests.storage.conftest import LARGEST, NOON, StartScript, change, report, run_sql, told
from tests.storage.looking import submitted

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")

# Opens with migrations of another folder.
OPEN_WITH = """
import asyncio, pathlib, sys
from bot.storage import migrating
from bot.storage.store import Store

migrating._SCRIPTS = pathlib.Path(sys.argv[2])
asyncio.run(Store.open(sys.argv[1]))
"""
LATER = "2026-11-22 05:00:00.000001"


@pytest.fixture
async def first_schema(url: str) -> str:
    """The address of a database as the first version left it, with reports of all kinds."""
    database = await Database.at(url)
    await database.write(lambda connection: connection.run_sync(lambda c: migrate(c, to="0001")))
    await database.close()
    ended = "" if url.startswith("sqlite") else "+00"
    await run_sql(
        url,
        f"INSERT INTO members VALUES (7, 'vi'), ({LARGEST}, 'ru')",
        "INSERT INTO reports (id, guild_id, user_id, language, reason, created_at) VALUES"
        f" (3, 1, 7, 'vi', 'Sai năm ''; 🌕', '{LATER}{ended}'),"
        f" (5000000000, NULL, {LARGEST}, 'en', '', '{LATER}{ended}'),"
        f" (5000000001, 2, NULL, 'ru', '', '{LATER}{ended}')",
        "INSERT INTO report_facts VALUES (3, 1, 'b'), (3, 0, 'a'), (5000000001, 0, 'a')",
    )
    return url


async def check(store: Store) -> None:
    """All that was there is there."""
    at = dt.datetime(2026, 11, 22, 5, 0, 0, 1, tzinfo=dt.UTC)
    assert await submitted(store) == (
        report(text="Sai năm '; 🌕", fact_ids=("a", "b"), created_at=at),
        report(guild_id=None, user_id=LARGEST, language="en", text="", fact_ids=(), created_at=at),
        report(guild_id=2, user_id=None, language="ru", text="", fact_ids=("a",), created_at=at),
    )
    assert (await store.queue.waiting(1), await store.queue.waiting(2)) == ([3], [5_000_000_001])
    assert await store.people.language_of(7) == "vi"
    assert await store.people.language_of(LARGEST) == "ru"


async def test_reports_become_submissions_and_keep_their_numbers(first_schema: str) -> None:
    before = await status(first_schema)
    assert before.schema
    assert (before.schema.found, before.rows["reports"]) == ("0001", 3)

    store = await Store.open(first_schema)

    await check(store)
    assert await store.queue.submit(report()) > 5_000_000_001
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    after = await status(first_schema)
    assert after.rows["submissions"] == 4
    assert "reports" not in after.rows
    await store.close()


async def test_numbers_go_on_after_those_that_were_given_and_lost(fresh_postgresql: str) -> None:
    database = await Database.at(fresh_postgresql)
    await database.write(lambda connection: connection.run_sync(lambda c: migrate(c, to="0001")))
    await database.close()
    await run_sql(fresh_postgresql, "SELECT setval('reports_id_seq', 41)")

    store = await Store.open(fresh_postgresql)
    assert await store.queue.submit(report()) == 42
    await store.close()


@pytest.mark.parametrize("other_url", ["sqlite", "postgresql"], indirect=True)
async def test_a_backup_of_the_first_schema_is_restored(
    first_schema: str, other_url: str, tmp_path: Path
) -> None:
    await back_up(first_schema, tmp_path / "backup")
    found = await status(first_schema)
    assert found.schema
    assert found.schema.found == "0001"

    await restore(other_url, tmp_path / "backup", replace=False)

    store = await Store.open(other_url)
    await check(store)
    assert await store.queue.submit(report()) > 5_000_000_001
    await store.close()


@pytest.fixture
def interrupted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrations of which the second is killed at its end, before it has come to it."""
    folder = tmp_path_factory.mktemp("interrupted") / "migrations"
    shutil.copytree(migrating._SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    [second] = folder.glob("versions/v0002*.py")
    text = second.read_text(encoding="utf-8")
    last = '    op.drop_table("reports")\n'
    assert text.count(last) == 1
    second.write_text(
        text.replace(last, f"{last}    import os\n    os.kill(os.getpid(), 9)\n"), encoding="utf-8"
    )
    return folder


@posix
async def test_a_migration_killed_midway_is_done_again(
    first_schema: str, interrupted: Path, start_script: StartScript
) -> None:
    with start_script(OPEN_WITH, first_schema, str(interrupted)) as process:
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    found = await status(first_schema)
    assert found.schema
    assert (found.schema.found, found.rows["reports"]) == ("0001", 3)
    assert "submissions" not in found.rows

    store = await Store.open(first_schema)
    await check(store)
    await store.close()


async def test_a_migration_that_fails_midway_leaves_what_was_there(
    first_schema: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Something of the host's is in the way of the last table but one.
    await run_sql(first_schema, "CREATE TABLE told (id INTEGER)")
    with pytest.raises(StoreError) as caught:
        await Store.open(first_schema)
    told(caught.value)
    found = await status(first_schema)
    assert (found.schema and found.schema.found, found.rows["reports"]) == ("0001", 3)

    await run_sql(first_schema, "DROP TABLE told")
    store = await Store.open(first_schema)
    await check(store)
    await store.close()
