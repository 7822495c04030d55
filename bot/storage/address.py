"""Where the database is: an address as people write it, to one SQLAlchemy knows."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from ..errors import StoreError

FILE_NAME: Final = "vrafacts.sqlite3"

_SQLITE: Final = "sqlite+aiosqlite"
_POSTGRESQL: Final = "postgresql+asyncpg"
_DRIVERS: Final = {
    "sqlite": _SQLITE,
    _SQLITE: _SQLITE,
    "postgres": _POSTGRESQL,
    "postgresql": _POSTGRESQL,
    _POSTGRESQL: _POSTGRESQL,
}
_WRITE_ONE: Final = "write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE."


def read_address(where: str | Path) -> URL:
    """The address with its driver: `where` itself, or the file in the folder that `where` is.

    Raises StoreError, which repeats nothing of `where`, if it is the address of neither an SQLite
    file nor a PostgreSQL database.
    """
    if isinstance(where, Path):
        return URL.create(_SQLITE, database=str(where / FILE_NAME))
    try:
        url = make_url(where.strip())
    except (ArgumentError, ValueError):
        raise StoreError(f"BOT_DATABASE_URL is not an address: {_WRITE_ONE}") from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise StoreError(f"BOT_DATABASE_URL names an unknown kind of database: {_WRITE_ONE}")
    if driver == _SQLITE and url.database in {None, "", ":memory:"}:
        raise StoreError(f"BOT_DATABASE_URL names no file to keep: {_WRITE_ONE}")
    return url.set(drivername=driver)


def is_sqlite(url: URL) -> bool:
    """Whether it is a file of SQLite, and not a PostgreSQL server."""
    return url.drivername == _SQLITE


def file_of(url: URL) -> Path | None:
    """The file of an SQLite address; None for a server, and for SQLite's own `file:` addresses."""
    name = url.database or ""
    return None if not is_sqlite(url) or name.startswith("file:") else Path(name)


def place_of(url: URL) -> str:
    """Where the database is, for its owner to read: the file, or the server without password."""
    if is_sqlite(url):
        return str(url.database)
    hosts = url.query.get("host", ())
    host = url.host or (hosts if isinstance(hosts, str) else ", ".join(hosts)) or "localhost"
    port = f":{url.port}" if url.port else ""
    return f"PostgreSQL database {url.database or url.username} on {host}{port}"
