"""What the owner of a database asks of it: how it is, and to be brought up to date."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from ..errors import StoreError
from .address import file_of, place_of, read_address
from .database import Database
from .migrating import VERSION_TABLE, Schema, migrate, schema_of
from .rows import count_rows, form_of

# Seconds for work on all that is kept: whoever waits for it sees it, and can end it.
PATIENCE: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Status:
    """How a database is.

    `schema` is None where there is no database yet, `rows` counts the tables of a known schema, and
    `refusal` says why nothing can be written.
    """

    place: str
    schema: Schema | None
    rows: Mapping[str, int]
    refusal: str | None = None


async def status(where: str | Path) -> Status:
    """How the database at an address, or in a folder, is; it is left as it is.

    Raises StoreError where it cannot be read.
    """
    url = read_address(where)
    if not is_there(url):
        return Status(place_of(url), None, {})
    async with closing(Database(url)) as database:
        schema, rows = await database.read(
            lambda connection: connection.run_sync(_look), patience=PATIENCE
        )
        refusal = await _refusal(database) if schema.found else None
    return Status(place_of(url), schema, rows, refusal)


async def upgrade(where: str | Path) -> tuple[str, Schema]:
    """Brings the tables up to date; returns where they are, and the form they had.

    Raises StoreError where that cannot be.
    """
    async with closing(await Database.at(where)) as database:
        before = await database.write(
            lambda connection: connection.run_sync(migrate), patience=PATIENCE
        )
    return place_of(read_address(where)), before


def is_there(url: URL) -> bool:
    """Whether there is something to connect to: connecting would make the file of SQLite."""
    file = file_of(url)
    try:
        return file is None or bool(file.stat())
    except FileNotFoundError:
        return False
    except OSError:
        # Connecting tells what is the matter.
        return True


@asynccontextmanager
async def closing(database: Database) -> AsyncIterator[Database]:
    """The database, closed at the end."""
    try:
        yield database
    finally:
        await database.close()


def _look(connection: Connection) -> tuple[Schema, dict[str, int]]:
    schema = schema_of(connection)
    if schema.found is None or schema.is_future:
        return schema, {}
    return schema, count_rows(connection, form_of(schema.found).tables)


async def _refusal(database: Database) -> str | None:
    try:
        await database.read(_write_and_take_back)
    except StoreError as error:
        return str(error)
    return None


async def _write_and_take_back(connection: AsyncConnection) -> None:
    await connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = version_num"))  # noqa: S608
    await connection.rollback()
