"""`db status` and `db upgrade`, as the terminal shows them, on both databases."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.storage.migrating import VERSION_TABLE
from bot.storage.store import Store
from bot.storage.upkeep import status, upgrade
from tests.conftest import RunBot
from tests.storage.conftest import Db, report, run_sql

State = Callable[[], dict[str, tuple[str, int]]]


@pytest.fixture
def state(tmp_path: Path) -> State:
    """What every file of the test holds, and when it was changed."""

    def state() -> dict[str, tuple[str, int]]:
        return {
            str(path): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
            for path in tmp_path.rglob("*")
            if path.is_file()
        }

    return state


def test_no_database_yet(db: Db, url: str, state: State) -> None:
    for _ in range(2):
        done = db("status")
        assert (done.returncode, done.stderr) == (1, "")
        assert "schema: none yet; `db upgrade`" in done.stdout
    assert state() == {}


async def test_upgrading_says_from_what_to_what(db: Db, url: str) -> None:
    first, second = db("upgrade"), db("upgrade")

    assert (first.returncode, second.returncode) == (0, 0)
    assert " from no schema to 0" in first.stdout
    assert "there is nothing to upgrade" in second.stdout

    store = await Store.open(url)
    await store.people.choose_language(7, "vi")
    await store.queue.submit(report())
    await store.close()
    done = db("status")
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["writing:", "works"] in lines
    assert ["members", "1"] in lines
    assert ["submissions", "1"] in lines
    assert ["submission_facts", "2"] in lines


async def test_an_older_database_wants_an_upgrade(db: Db, url: str, next_version: None) -> None:
    db("upgrade")

    before = await status(url)
    assert before.schema
    assert (before.schema.is_newest, before.schema.is_future) == (False, False)
    assert "members" in before.rows
    assert "colours" not in before.rows
    _, found = await upgrade(url)
    assert found == before.schema
    after = await status(url)
    assert after.schema
    assert (after.schema.found, after.schema.is_newest) == ("9000", True)
    assert after.rows["colours"] == 1
    done = db("status")
    assert (done.returncode, done.stderr) == (1, "")
    assert "schema: 9000, of a newer version of the bot" in done.stdout


async def test_a_newer_database_is_left_alone(db: Db, url: str) -> None:
    db("upgrade")
    await run_sql(url, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")

    done = db("upgrade")

    assert (done.returncode, done.stdout) == (2, "")
    assert "made by a newer version of the bot" in done.stderr
    assert db("status").returncode == 1


def test_looking_changes_nothing(
    call_bot: RunBot, fresh_sqlite: str, tmp_path: Path, state: State
) -> None:
    setting = {"BOT_DATABASE_URL": fresh_sqlite}
    call_bot("db", "upgrade", environment=setting)
    # As after somebody has put a backup in its place.
    with closing(sqlite3.connect(str(make_url(fresh_sqlite).database))) as file:
        file.execute("PRAGMA journal_mode = DELETE")
    before = state()

    assert call_bot("db", "status", environment=setting).returncode == 0
    assert state() == before


def test_the_folder_of_the_settings(call_bot: RunBot, tmp_path: Path) -> None:
    setting = {"BOT_DATA_DIR": str(tmp_path / "đây là")}

    assert call_bot("db", "upgrade", environment=setting).returncode == 0
    done = call_bot("db", "status", environment=setting)
    assert f"database: {tmp_path / 'đây là' / 'vrafacts.sqlite3'}" in done.stdout


def test_a_database_held_by_another_program_is_read_and_said_to_be(
    call_bot: RunBot, fresh_sqlite: str
) -> None:
    setting = {"BOT_DATABASE_URL": fresh_sqlite}
    call_bot("db", "upgrade", environment=setting)
    with closing(
        sqlite3.connect(str(make_url(fresh_sqlite).database), isolation_level=None)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        done = call_bot("db", "status", environment=setting)

    assert (done.returncode, done.stderr) == (1, "")
    assert "is held by another program" in done.stdout


def test_a_file_that_may_only_be_read(call_bot: RunBot, fresh_sqlite: str) -> None:
    call_bot("db", "upgrade", environment={"BOT_DATABASE_URL": fresh_sqlite})
    address = f"sqlite:///file:{make_url(fresh_sqlite).database}?mode=ro&uri=true"

    done = call_bot("db", "status", environment={"BOT_DATABASE_URL": address})

    assert (done.returncode, done.stderr) == (1, "")
    assert "may only be read" in done.stdout
    assert "members" in done.stdout


async def test_a_user_who_may_only_read(call_bot: RunBot, fresh_postgresql: str) -> None:
    call_bot("db", "upgrade", environment={"BOT_DATABASE_URL": fresh_postgresql})
    name = f"reader_{os.urandom(8).hex()}"
    await run_sql(
        fresh_postgresql,
        f"CREATE ROLE {name} LOGIN PASSWORD 'hunter2'",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}",
    )
    reader = make_url(fresh_postgresql).set(username=name, password="hunter2")
    address = reader.render_as_string(hide_password=False)

    done = call_bot("db", "status", environment={"BOT_DATABASE_URL": address})

    assert (done.returncode, done.stderr) == (1, "")
    assert "does not let this user make and change tables" in done.stdout
    assert f"PostgreSQL database {reader.database} on " in done.stdout
    assert "hunter2" not in done.stdout


@pytest.mark.parametrize("command", ["status", "upgrade"])
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://me:hunter2@127.0.0.1:1/facts", "cannot be reached"),
        ("postgresql://127.0.0.1:1/facts?user=me&password=hunter2", "cannot be reached"),
        ("mysql://me:hunter2@127.0.0.1/facts", "unknown kind of database"),
        ("sqlite:///{folder}", "cannot be opened"),
        ("sqlite:///{folder}/diary", "is not an SQLite database"),
    ],
)
def test_what_cannot_be_used_is_one_line(
    call_bot: RunBot, tmp_path: Path, command: str, address: str, said: str
) -> None:
    (tmp_path / "diary").write_text("Dear diary, " * 1000)
    setting = {"BOT_DATABASE_URL": address.format(folder=tmp_path)}

    done = call_bot("db", command, environment=setting)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "hunter2" not in done.stderr
