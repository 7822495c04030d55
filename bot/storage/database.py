"""The connections: how they are made, what a transaction is, and how they end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import aiosqlite
import asyncpg
from sqlalchemy import URL, Connection, Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from ..errors import StoreError
from .address import file_of, is_sqlite, read_address
from .failures import UNREACHABLE, as_store_error, may_be_tried_again, name_of
from .hearing import Ear
from .migrating import migrate

# Seconds a call may take in all; Discord gives three for the first answer and minutes after it.
_PATIENCE: Final = 4.0
# Seconds to wait for a lock or for a connection, less than the above so that the reason is told.
_WAIT: Final = 3.0
# Seconds to open: another process may be changing a large database to its newest form.
_OPENING: Final = 30.0
# Connections of one process: a server has about a hundred for all.
_CONNECTIONS: Final = 5

_PRAGMAS: Final = (
    "PRAGMA foreign_keys = ON",
    # What was acknowledged is on the disk, whatever becomes of the process or the power.
    "PRAGMA synchronous = FULL",
)
# Reading goes on while another writes. The file remembers it: who only reads changes nothing.
_WRITERS_PRAGMAS: Final = (*_PRAGMAS, "PRAGMA journal_mode = WAL")
# What hosts of PostgreSQL put into addresses, and only its own library understands.
_LIBPQ_ONLY: Final = ("channel_binding", "connect_timeout", "gssencmode")
# "Insert, or else" is each database's own.
_INSERT: Final[dict[str, Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]


class Database:
    """A database; `open` makes it with its tables in the newest form, `at` leaves them alone."""

    def __init__(self, url: URL) -> None:
        self._name = name_of(url)
        if is_sqlite(url):
            # SQLite has one writer at a time: ours queue here in their order, and only those of
            # other processes have to be waited for by trying again.
            self._reading = _sqlite_engine(url, begin="BEGIN", pragmas=_PRAGMAS)
            self._writing = _sqlite_engine(
                url, begin="BEGIN IMMEDIATE", pragmas=_WRITERS_PRAGMAS, connections=1
            )
        else:
            self._dsn = _dsn(url)
            engine = _postgresql_engine(url, self._dsn)
            self._reading = engine.execution_options(isolation_level="REPEATABLE READ")
            # Who has waited for a row must see what the other made of it, whatever the server's
            # own default is.
            self._writing = engine.execution_options(isolation_level="READ COMMITTED")
        self._running: set[asyncio.Task[Any]] = set()
        self._ears: set[Ear] = set()
        self._closed = False

    @classmethod
    async def open(cls, where: str | Path) -> Database:
        """The database at an address, or in a folder; made or brought up to date where need be.

        Raises StoreError where that cannot be.
        """
        database = await cls.at(where)
        try:
            await database.write(lambda connection: connection.run_sync(migrate), patience=_OPENING)
        except BaseException:
            await database.close()
            raise
        return database

    @classmethod
    async def at(cls, where: str | Path) -> Database:
        """The same, its tables left as they are; it may turn out at the first call to be unusable.

        Raises StoreError where it is no address, or where the folder cannot be made.
        """
        url = read_address(where)
        file = file_of(url)
        if file is not None:
            await asyncio.to_thread(_make_folder, file.parent)
        return cls(url)

    @property
    def dialect(self) -> str:
        """Whose SQL it speaks: "sqlite" or "postgresql"."""
        return self._writing.dialect.name

    @property
    def is_closed(self) -> bool:
        """Whether it was closed, and no call can come to anything any more."""
        return self._closed

    async def read(self, work: Work[T], *, patience: float = _PATIENCE) -> T:
        """What `work` comes to, in a transaction that sees one state throughout.

        Raises StoreError, within `patience` seconds, where the database fails it.
        """
        return await self._run(self._reading, work, patience)

    async def write(self, work: Work[T], *, patience: float = _PATIENCE) -> T:
        """What `work` comes to, its changes on the disk, whatever becomes of the process.

        It may be done again from the start, where the server has undone it in favour of another.
        Raises StoreError within `patience` seconds where the database fails it; then all of them
        are undone, unless it was the answer alone that did not come in time.
        """
        return await self._run(self._writing, work, patience)

    @asynccontextmanager
    async def hearing(self, channel: str) -> AsyncIterator[Ear]:
        """An ear for what PostgreSQL tells of on `channel`; SQLite tells nothing.

        It can hear no longer once the connection is lost or this is closed. Raises StoreError where
        the server cannot be reached.
        """
        self._refuse_if_closed()
        ear = Ear(f"{self._name} {UNREACHABLE}")
        self._ears.add(ear)
        try:
            if self.dialect == "sqlite":
                yield ear
                return
            with as_store_error(self._name):
                connection = await asyncpg.connect(self._dsn, timeout=_WAIT, command_timeout=_WAIT)
            try:
                connection.add_termination_listener(ear.lose)
                with as_store_error(self._name):
                    await connection.add_listener(channel, ear.tell)
                yield ear
            finally:
                # Nothing is lost with it, and a server that is gone would not answer a goodbye.
                connection.terminate()
        finally:
            self._ears.remove(ear)

    async def _run(self, engine: AsyncEngine, work: Work[T], patience: float) -> T:
        self._refuse_if_closed()

        async def transaction() -> T:
            with as_store_error(self._name):
                while True:
                    try:
                        async with engine.begin() as connection:
                            return await work(connection)
                    except DBAPIError as error:
                        if not may_be_tried_again(error):
                            raise

        # A task of its own can be left behind: a driver whose server stands still may take its
        # time even to be cancelled.
        task = asyncio.create_task(transaction(), name="vrafacts")
        self._running.add(task)
        task.add_done_callback(self._ended)
        try:
            await asyncio.wait({task}, timeout=patience)
            with as_store_error(self._name):
                return _result(task)
        finally:
            task.cancel()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StoreError("The database was closed: start the bot again.")

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            # Whoever waited has been told, or waits no more: asyncio need not warn of it.
            task.exception()

    async def close(self) -> None:
        """Lets what runs come to its end and closes every connection; more calls are refused."""
        self._closed = True
        for ear in self._ears:
            ear.lose()
        if self._running:
            # A connection given back after its pool is gone would stay open.
            await asyncio.wait(self._running, timeout=_PATIENCE)
        await self._reading.dispose()
        await self._writing.dispose()


def _result(task: asyncio.Task[T]) -> T:
    if not task.done():
        raise TimeoutError
    return task.result()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be made ({error.strerror}): choose another by "
            "BOT_DATA_DIR or BOT_DATABASE_URL."
        ) from None


def _sqlite_engine(
    url: URL, *, begin: str, pragmas: Sequence[str], connections: int = _CONNECTIONS
) -> AsyncEngine:
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        connect_args={"timeout": _WAIT, "async_creator_fn": _connected},
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # Python would begin transactions late and by itself, and end them before some statements.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


async def _connected(*place: Any, **how: Any) -> aiosqlite.Connection:
    connection = aiosqlite.connect(*place, **how)
    # Up to its version 0.21 the connection is a thread.
    thread: Any = getattr(connection, "_thread", connection)
    thread.daemon = True
    try:
        return await connection
    except BaseException:
        # The thread tells this loop that it ends; a loop that was closed by then would have it
        # complain on the terminal.
        await asyncio.to_thread(thread.join)
        raise


def inserting(database: Database, table: Table) -> Any:
    """An insert into `table` that can say what to do where the row is there: each has its own."""
    return _INSERT[database.dialect](table)


def _dsn(url: URL) -> str:
    """The address as PostgreSQL's own programs write it: sockets, sslmode and all."""
    address = url.set(drivername="postgresql").difference_update_query(_LIBPQ_ONLY)
    return address.render_as_string(hide_password=False)


def _postgresql_engine(url: URL, dsn: str) -> AsyncEngine:
    async def connect() -> Any:
        return await asyncpg.connect(dsn, timeout=_WAIT)

    return create_async_engine(
        url,
        async_creator=connect,
        pool_size=_CONNECTIONS,
        max_overflow=0,
        # A server that was started anew has dropped what the pool still holds.
        pool_pre_ping=True,
        hide_parameters=True,
    )
