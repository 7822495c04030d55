"""`db backup` and `db restore`: within a database and across the two, whatever comes between."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.errors import StoreError
from bot.storage.backup import back_up, restore
from bot.storage.migrating import VERSION_TABLE
from bot.storage.store import Store
from bot.storage.upkeep import status, upgrade
from tests.conftest import CHECKOUT, RunBot
from tests.storage.conftest import Db, StartScript, report, run_sql, told
from tests.storage.looking import submitted, until
from tests.storage.test_opening import WRITE_ON

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals and limits")

# Enough that a backup and its restoring are met under way.
MANY = 60_000
FILL = f"""
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {MANY})
    INSERT INTO submissions (id, form, guild_id, user_id, language, text, source, date, changes,
                             tell, created_at, outcome, answer)
    SELECT n, 'report', 1, n, 'en', 'the same reason, long enough to fill a page with a few dozen',
           '', '', '[]', 'no', '2026-11-22 05:00:00.000000', 'open', '' FROM numbers
"""
# Files may grow to so many bytes only, as on a disk that is full.
FULL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from bot.cli import main
main()
"""


@pytest.fixture
def run_bot(call_bot: RunBot) -> RunBot:
    return call_bot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backups" / "đã lưu ?#%20.backup"


@pytest.fixture(autouse=True)
def _folder(file: Path) -> None:
    file.parent.mkdir()


@pytest.fixture
def left_behind(file: Path) -> Callable[[], list[str]]:
    """The names of what stands in the folder of backups."""
    return lambda: sorted(path.name for path in file.parent.iterdir())


Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(environment: dict[str, str]) -> Start:
    """Starts a `db` command on a database."""

    def start(url: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "bot", "db", *map(str, arguments)],
            stdout=subprocess.DEVNULL, cwd=CHECKOUT,
            env={**environment, "BOT_DATABASE_URL": url},
        )  # fmt: skip

    return start


def state_of(file: Path) -> tuple[int, bytes]:
    """Who may do what with a file, and what is in it."""
    return file.stat().st_mode & 0o777, file.read_bytes()


def change(file: Path, spoil: Callable[[bytes], bytes]) -> None:
    """Writes a file anew."""
    file.write_bytes(spoil(file.read_bytes()))


def size_of(file: Path) -> int:
    """How large a file is; 0 where there is none."""
    return file.stat().st_size if file.exists() else 0


OnFullDisk = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def on_full_disk(environment: dict[str, str]) -> OnFullDisk:
    """Runs a `db` command on a database where no file can be large."""

    def run(url: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", FULL_DISK, "200000", "db", *map(str, arguments)],
            capture_output=True, encoding="utf-8", check=False, timeout=60, cwd=CHECKOUT,
            env={**environment, "BOT_DATABASE_URL": url},
        )  # fmt: skip

    return run


async def kept(url: str) -> tuple[Any, ...]:
    """What a store there gives back."""
    store = await Store.open(url)
    found = (await submitted(store), [await store.people.language_of(user) for user in range(10)])
    await store.close()
    return found


async def with_first_only(url: str) -> None:
    store = await Store.open(url)
    await store.people.choose_language(1, "en")
    await store.close()


@pytest.mark.parametrize("other_url", ["sqlite", "postgresql"], indirect=True)
async def test_all_is_carried_over(
    db: Db, url: str, run_bot: RunBot, other_url: str, file: Path,
    left_behind: Callable[[], list[str]],
) -> None:  # fmt: skip
    store = await Store.open(url)
    await store.people.choose_language(7, "vi")
    await store.people.choose_language(2**63 - 1, "ru")
    moment = dt.datetime(2026, 11, 22, 23, 59, 59, 999999, tzinfo=dt.UTC)
    await store.queue.submit(report(user_id=None, guild_id=None, text="", created_at=moment))
    await store.queue.submit(report(user_id=2**63 - 1, text="Sai năm\nнеправда 🌕 \0 '\";--"))
    last = await store.queue.submit(report(fact_ids=()))
    await store.close()
    await run_sql(url, f"UPDATE submissions SET id = 5000000000 WHERE id = {last}")

    done = db("backup", file)
    assert (done.returncode, done.stderr) == (0, "")
    assert left_behind() == [file.name]
    before = state_of(file)
    done = run_bot("db", "restore", file, environment={"BOT_DATABASE_URL": other_url})
    assert (done.returncode, done.stderr) == (0, "")
    assert ["submissions", "3"] in [line.split() for line in done.stdout.splitlines()]

    assert await kept(other_url) == await kept(url)
    assert state_of(file) == before
    assert os.name == "nt" or before[0] == 0o600
    assert left_behind() == [file.name]
    store = await Store.open(other_url)
    assert await store.people.language_of(2**63 - 1) == "ru"
    # What is numbered next is above all that was restored.
    assert await store.queue.submit(report()) > 5_000_000_000
    await store.close()


async def test_an_empty_database_is_backed_up_too(db: Db, url: str, file: Path) -> None:
    db("upgrade")

    assert db("backup", file).returncode == 0
    assert db("restore", file).returncode == 0
    assert await kept(url) == ((), [None] * 10)


def test_nothing_to_back_up(
    db: Db, file: Path, left_behind: Callable[[], list[str]], tmp_path: Path
) -> None:
    done = db("backup", file)

    assert (done.returncode, done.stdout) == (2, "")
    assert "there is nothing to back up" in done.stderr
    assert left_behind() == []
    assert not (tmp_path / "store.sqlite3").exists()


@pytest.mark.parametrize("kind", ["file", "folder", "broken link"])
def test_what_is_there_is_not_written_over(db: Db, file: Path, kind: str) -> None:
    db("upgrade")
    match kind:
        case "file":
            file.write_text("Dear diary")
        case "folder":
            file.mkdir()
        case "broken link":
            file.symlink_to("nowhere")

    done = db("backup", file)

    assert (done.returncode, done.stdout) == (2, "")
    assert "is there already" in done.stderr
    assert kind != "file" or file.read_text() == "Dear diary"


def test_a_folder_that_is_not_there(db: Db, tmp_path: Path) -> None:
    db("upgrade")

    done = db("backup", tmp_path / "nowhere" / "file")

    assert (done.returncode, done.stdout) == (2, "")
    assert f"{tmp_path / 'nowhere' / 'file'} cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_that_may_not_be_written(db: Db, file: Path) -> None:
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("root may write every folder")
    db("upgrade")
    file.parent.chmod(0o500)

    done = db("backup", file)

    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be written (Permission denied)" in done.stderr


async def test_what_is_there_is_replaced_only_when_told(db: Db, url: str, file: Path) -> None:
    store = await Store.open(url)
    await store.people.choose_language(7, "vi")
    await store.close()
    db("backup", file)
    saved = await kept(url)
    store = await Store.open(url)
    await store.people.choose_language(7, "ru")
    await store.people.choose_language(8, "ru")
    await store.queue.submit(report())
    await store.close()
    later = await kept(url)

    done = db("restore", file)
    assert (done.returncode, done.stdout) == (2, "")
    assert "members (2), submissions (1), submission_facts (2)" in done.stderr
    assert "--replace" in done.stderr
    assert await kept(url) == later

    assert db("restore", file, "--replace").returncode == 0
    assert await kept(url) == saved


async def test_a_failed_replacement_leaves_the_numbers_in_order(
    fresh_postgresql: str, file: Path, run_bot: RunBot
) -> None:
    setting = {"BOT_DATABASE_URL": fresh_postgresql}
    store = await Store.open(fresh_postgresql)
    first = await store.queue.submit(report())
    run_bot("db", "backup", file, environment=setting)
    numbers = [first] + [await store.queue.submit(report()) for _ in range(5)]
    await store.close()
    # The last of what is filled in is refused.
    await run_sql(
        fresh_postgresql, "ALTER TABLE submission_facts ADD CHECK (position <> 1) NOT VALID"
    )

    done = run_bot("db", "restore", file, "--replace", environment=setting)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    store = await Store.open(fresh_postgresql)
    assert len(await submitted(store)) == 6
    assert await store.queue.submit(report(fact_ids=())) not in numbers
    await store.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda _: b"", "is no backup of the bot"),
        (lambda _: b"Dear diary, " * 1000, "is no backup of the bot"),
        (lambda whole: whole[:50], "is damaged or cut short"),
        (lambda whole: whole[:5000], "is damaged or cut short"),
        (lambda whole: whole[: len(whole) // 2], "is damaged or cut short"),
        (lambda whole: whole[:-4096], "is damaged or cut short"),
        (lambda whole: whole[:-1], "is damaged or cut short"),
        (lambda whole: whole[:8192] + bytes(8192) + whole[16384:], "is damaged or cut short"),
    ],
)
async def test_what_is_no_whole_backup_is_refused(
    fresh_sqlite: str, run_bot: RunBot, file: Path, tmp_path: Path,
    spoil: Callable[[bytes], bytes], said: str,
) -> None:  # fmt: skip
    store = await Store.open(fresh_sqlite)
    for number in range(100):
        await store.queue.submit(report(text=f"{number} " * 50))
    await store.close()
    run_bot("db", "backup", file, environment={"BOT_DATABASE_URL": fresh_sqlite})
    change(file, spoil)

    done = run_bot("db", "restore", file, environment={"BOT_DATA_DIR": str(tmp_path / "new")})

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda _: None, "cannot be opened"),
        (lambda file: file.mkdir(), "met an error of its disk"),
        (lambda file: sqlite3.connect(file).close(), "is no backup of the bot"),
    ],
)
def test_a_backup_that_cannot_be_read(
    db: Db, file: Path, make: Callable[[Path], None], said: str
) -> None:
    make(file)

    done = db("restore", file)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


async def test_a_backup_of_a_newer_bot_is_refused(db: Db, url: str, file: Path) -> None:
    db("upgrade")
    file = file.with_name("newer")
    db("backup", file)
    await run_sql(f"sqlite:///{file}", f"UPDATE {VERSION_TABLE} SET version_num = '9999'")

    done = db("restore", file)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"The backup {file} was made by a newer version of the bot" in done.stderr


def test_a_database_in_use_is_no_backup(fresh_sqlite: str, run_bot: RunBot, tmp_path: Path) -> None:
    run_bot("db", "upgrade", environment={"BOT_DATABASE_URL": fresh_sqlite})
    file = make_url(fresh_sqlite).database or ""
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = run_bot("db", "restore", file, environment={"BOT_DATA_DIR": str(tmp_path / "new")})

    assert done.returncode == 2
    assert "is a database in use" in done.stderr


@pytest.mark.parametrize("other_url", ["sqlite", "postgresql"], indirect=True)
async def test_an_older_database_is_backed_up_and_restored_into_a_newer(
    db: Db, url: str, other_url: str, file: Path, next_version: None
) -> None:
    db("upgrade")
    await run_sql(url, "INSERT INTO members (user_id, language) VALUES (7, 'vi')")
    today = (await status(url)).schema

    await back_up(url, file)
    assert (await status(url)).schema == today
    rows = await restore(other_url, file, replace=False)

    assert (rows["members"], rows["colours"]) == (1, 1)
    found = (await status(other_url)).schema
    assert found
    assert found.is_newest
    store = await Store.open(other_url)
    assert await store.people.language_of(7) == "vi"
    await store.close()


@pytest.mark.parametrize("other_url", ["sqlite", "postgresql"], indirect=True)
async def test_values_of_every_type_are_carried_over(
    url: str, other_url: str, file: Path, next_version: None
) -> None:
    await upgrade(url)
    await run_sql(
        url,
        "INSERT INTO submissions VALUES (4000000000, 'report', 1, 1, 'en', '', '', '', '[]', 'no',"
        " NULL, '2026-11-22 05:00:00.000001', 'open', NULL, NULL, '', NULL)",
        "INSERT INTO colours VALUES"
        " (3000000000, 4000000000, true, 0.1, '2026-11-22', NULL, '{\"a\": [1, \"b\"]}'),"
        " (3000000001, NULL, false, NULL, NULL, NULL, NULL)",
    )

    await back_up(url, file)
    rows = await restore(other_url, file, replace=False)

    assert rows["colours"] == 3
    query = (
        "SELECT CAST(count(share) AS text) || CAST(max(share) AS text) || CAST(max(day) AS text)"
        " || CAST(max(parent) AS text) || max(CAST(more AS text)) || CAST(count(more) AS text)"
        " FROM colours"
    )
    assert await one(other_url, query) == await one(url, query)
    await run_sql(other_url, "INSERT INTO colours (bright) VALUES (true)")
    assert await one(other_url, "SELECT max(id) FROM colours") in {3000000002, 3000000003}


async def one(url: str, query: str) -> Any:
    """What a query gives."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(str(make_url(url).database))) as connection:
            return connection.execute(query).fetchone()[0]
    server = await asyncpg.connect(url)
    try:
        return await server.fetchval(query)
    finally:
        await server.close()


@posix
async def test_a_backup_during_writes_is_of_one_moment(
    db: Db, url: str, file: Path, start_script: StartScript, tmp_path: Path
) -> None:
    with start_script(WRITE_ON, url) as writer:
        assert writer.stdout
        acknowledged = [int(writer.stdout.readline()) for _ in range(20)][-1]
        done = db("backup", file)
        # It is still being written to.
        more = [int(writer.stdout.readline()) for _ in range(20)][-1]
        writer.kill()
    assert (done.returncode, done.stderr) == (0, "")
    assert more > acknowledged

    new = f"sqlite:///{tmp_path / 'new.sqlite3'}"
    await restore(new, file, replace=False)
    found, _ = await kept(new)
    assert [each.user_id for each in found] == list(range(len(found)))
    assert len(found) > acknowledged
    assert {each.fact_ids for each in found} == {("a", "b")}


@posix
async def test_a_full_disk_leaves_no_backup(
    db: Db, url: str, file: Path, on_full_disk: OnFullDisk, left_behind: Callable[[], list[str]]
) -> None:
    db("upgrade")
    await run_sql(url, FILL)

    done = on_full_disk(url, "backup", file)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"The backup {file} met an error of its disk" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert left_behind() == []


@posix
async def test_a_full_disk_leaves_the_database_as_it_was(
    fresh_sqlite: str, file: Path, on_full_disk: OnFullDisk, tmp_path: Path
) -> None:
    await upgrade(fresh_sqlite)
    await run_sql(fresh_sqlite, FILL)
    await back_up(fresh_sqlite, file)
    small = f"sqlite:///{tmp_path / 'small.sqlite3'}"
    await with_first_only(small)

    done = on_full_disk(small, "restore", file, "--replace")

    assert (done.returncode, done.stdout) == (2, "")
    assert "small.sqlite3 met an error of its disk" in done.stderr
    assert (await kept(small))[1][1] == "en"
    assert await one(small, "PRAGMA integrity_check") == "ok"


@posix
async def test_a_backup_killed_midway_is_none(
    db: Db, url: str, file: Path, start: Start, left_behind: Callable[[], list[str]]
) -> None:
    db("upgrade")
    await run_sql(url, FILL)

    with start(url, "backup", file) as process:
        await until(lambda: done_or(process, any(map(size_of, file.parent.glob("*.part")))))
        process.kill()
    assert process.returncode == -signal.SIGKILL

    assert file.name not in left_behind()
    assert db("backup", file).returncode == 0
    assert file.name in left_behind()


def done_or(process: subprocess.Popen[bytes], condition: bool) -> bool:
    assert process.poll() is None, "it was done before anybody could kill it"
    return condition


@posix
async def test_a_restore_killed_midway_has_changed_nothing(
    url: str, file: Path, start: Start, tmp_path: Path
) -> None:
    whole = f"sqlite:///{tmp_path / 'whole.sqlite3'}"
    await upgrade(whole)
    await run_sql(whole, FILL)
    await back_up(whole, file)
    await with_first_only(url)
    before = await kept(url)

    async def is_filling() -> bool:
        assert process.poll() is None, "it was done before anybody could kill it"
        if url.startswith("sqlite"):
            return size_of(Path(f"{make_url(url).database}-wal")) > 1_000_000
        return bool(
            await one(
                url,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND query LIKE 'INSERT INTO submissions%'",
            )
        )

    with start(url, "restore", file, "--replace") as process:
        await until(is_filling)
        process.kill()
    assert process.returncode == -signal.SIGKILL

    assert await kept(url) == before
    assert (await restore(url, file, replace=True))["submissions"] == MANY


async def test_nobody_writes_between_while_it_is_restored(
    fresh_postgresql: str, file: Path
) -> None:
    await with_first_only(fresh_postgresql)
    await back_up(fresh_postgresql, file)
    other = await asyncpg.connect(fresh_postgresql)
    change = other.transaction()
    await change.start()
    await other.execute("INSERT INTO members VALUES (2, 'ru')")
    restoring = asyncio.create_task(restore(fresh_postgresql, file, replace=True))
    await until(lambda: one_waits(fresh_postgresql))
    await change.commit()
    await restoring
    await other.close()

    assert (await kept(fresh_postgresql))[1][:3] == [None, "en", None]


async def one_waits(url: str) -> bool:
    return bool(await one(url, "SELECT count(*) FROM pg_locks WHERE NOT granted"))


async def test_a_refusal_keeps_secrets(fresh_sqlite: str, file: Path) -> None:
    await with_first_only(fresh_sqlite)
    await back_up(fresh_sqlite, file)
    address = "postgresql://me:hunter2@127.0.0.1:1/facts"
    with pytest.raises(StoreError) as caught:
        await restore(address, file, replace=False)
    assert "cannot be reached" in told(caught.value)
    with pytest.raises(StoreError) as caught:
        await back_up(address, file.with_suffix(".new"))
    assert "cannot be reached" in told(caught.value)
