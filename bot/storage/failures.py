"""What a refusal of the database means, in one line that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import asyncpg
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from ..errors import StoreError
from .address import file_of, is_sqlite

_BUSY: Final = "is held by another program: close that, or try again in a moment."
_READ_ONLY: Final = "may only be read: let the bot write there."
_FULL: Final = "has no room left: free some disk space."
UNREACHABLE: Final = "cannot be reached: start the server, or correct BOT_DATABASE_URL."
_SLOW: Final = "did not answer in time: try again in a moment."
_REFUSED: Final = "refused the user or the password: correct BOT_DATABASE_URL."

# SQLite's result codes without what they add in their upper bytes.
_SQLITE: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: see that it is a file the bot may read and write.",
    sqlite3.SQLITE_NOTADB: "is not an SQLite database: move it away, or name another file.",
    sqlite3.SQLITE_IOERR: "met an error of its disk: see that it has room and is in order.",
    sqlite3.SQLITE_CORRUPT: "is damaged: put a backup in its place.",
}
_SQLSTATES: Final = {
    "25006": _READ_ONLY,
    "28000": _REFUSED,
    "28P01": _REFUSED,
    "3D000": "does not exist on its server: create it, or correct BOT_DATABASE_URL.",
    "42501": "does not let this user make and change tables: grant it that.",
    "53100": _FULL,
    "53300": "has too many connections: close some, or let its server take more.",
    "57P01": UNREACHABLE,
    "57P03": "is still starting: try again in a moment.",
}
# Two transactions stood in each other's way, and this one was undone: a deadlock, mostly.
_UNDONE: Final = frozenset({"40001", "40P01"})
# What the drivers raise, beside SQLAlchemy's own; an id beyond 64 bits overflows.
_RAISED: Final = (
    SQLAlchemyError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    sqlite3.Error,
    OSError,
    OverflowError,
)


@contextmanager
def as_store_error(name: str) -> Iterator[None]:
    """Raises StoreError for what a driver raises of the database `name`, without its cause.

    The cause holds statements, what members wrote, or the address with its password; a code is
    what remains of it.
    """
    try:
        yield
    except _RAISED as error:
        raise StoreError(f"{name} {_trouble(error)}") from None


def may_be_tried_again(error: DBAPIError) -> bool:
    """Whether PostgreSQL has undone a transaction only because another was in its way."""
    return getattr(error.orig, "sqlstate", None) in _UNDONE


def name_of(url: URL) -> str:
    """What a database is called in messages: nothing of a server's address."""
    file = file_of(url)
    if file is not None:
        return f"The database file {file}"
    return "The database file" if is_sqlite(url) else "The PostgreSQL database"


def _trouble(error: BaseException) -> str:
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", 0)
        known, shown = _SQLITE.get(code & 0xFF), getattr(error, "sqlite_errorname", "")
    else:
        shown = getattr(error, "sqlstate", None) or ""
        known = _SQLSTATES.get(shown)
    if known is None and isinstance(error, TimeoutError):
        known = _SLOW
    if known is None and isinstance(error, OSError):
        known = UNREACHABLE
    return known or f"could not be used ({shown or type(error).__name__})."
