"""Backups: a file of SQLite with our tables alone, whichever database they come from or go to."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from ..errors import StoreError
from .address import read_address
from .database import Database
from .failures import as_store_error, name_of
from .migrating import MARK, Schema, migrate, schema_of
from .rows import Form, count_rows, form_of, rows_of, sqlite_file
from .upkeep import PATIENCE, closing, is_there

_NO_TABLES: Final = "holds nothing of the bot yet: there is nothing to back up."


async def back_up(where: str | Path, file: Path) -> Mapping[str, int]:
    """Writes all that a database holds, as it is at one moment, to a file that is not there yet.

    Returns how many rows of each table. The database may be in use, and in an older form. Raises
    StoreError, having made no file, where it cannot be.
    """
    url = read_address(where)
    name = name_of(url)
    if not is_there(url):
        raise StoreError(f"{name} {_NO_TABLES}")
    with _made_whole(file) as part:
        async with closing(Database(url)) as database:
            return await database.read(
                lambda connection: connection.run_sync(_write, part, source=name, target=file),
                patience=PATIENCE,
            )


async def restore(where: str | Path, file: Path, *, replace: bool) -> Mapping[str, int]:
    """Fills a database from a backup, in one transaction; returns how many rows of each table.

    Raises StoreError, having changed nothing, where the backup cannot be used, and where the
    database holds something already, unless that is to be replaced.
    """
    with _opened(file) as source:
        async with closing(await Database.at(where)) as database:
            return await database.write(
                lambda connection: connection.run_sync(
                    _fill, source, called=_called(file), replace=replace
                ),
                patience=PATIENCE,
            )


def _called(file: Path) -> str:
    return f"The backup {file}"


@contextmanager
def _made_whole(file: Path) -> Iterator[Path]:
    """A file beside `file` that takes its name at the end, or goes."""
    if os.path.lexists(file):
        raise StoreError(f"{file} is there already: name a file that is not.")
    try:
        # For its owner's eyes only: it holds what members wrote.
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
    except OSError as error:
        raise StoreError(
            f"{file} cannot be written ({error.strerror}): name a file in a folder that is there "
            "and may be written to."
        ) from None
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)
    if os.name != "nt":
        folder = os.open(file.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _write(connection: Connection, part: Path, *, source: str, target: Path) -> dict[str, int]:
    schema = schema_of(connection)
    if schema.found is None:
        raise StoreError(f"{source} {_NO_TABLES}")
    form = form_of(_known(schema, source))
    with as_store_error(_called(target)), sqlite_file(part.as_uri()) as copy:
        migrate(copy, to=schema.found)
        _copy(form, connection, copy, called=source)
        return count_rows(copy, form.tables)


def _fill(target: Connection, source: Connection, *, called: str, replace: bool) -> dict[str, int]:
    newest = migrate(target).newest
    form = form_of(newest)
    if target.dialect.name == "postgresql":
        # Another process must not write between what is deleted and what is filled in.
        names = ", ".join(table.name for table in form.tables)
        target.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))
    held = count_rows(target, form.tables)
    if not replace and held != form.first:
        found = ", ".join(f"{name} ({rows})" for name, rows in held.items() if rows)
        raise StoreError(
            f"The database holds something already: {found}. Restore into an empty one, or "
            "let the backup take the place of all that by --replace."
        )
    _copy(form, source, target, called=called)
    if target.dialect.name == "postgresql":
        _number_on(target, form)
    return count_rows(target, form.tables)


def _copy(form: Form, source: Connection, target: Connection, *, called: str) -> None:
    for table in reversed(form.tables):
        target.execute(delete(table))
    for table in form.tables:
        for rows in rows_of(source, table, called=called):
            target.execute(insert(table), rows)


def _number_on(target: Connection, form: Form) -> None:
    """Lets the numbers that PostgreSQL gives go on after those that were filled in."""
    for table in form.tables:
        for key in table.primary_key:
            sequence = target.scalar(select(func.pg_get_serial_sequence(table.name, key.name)))
            largest = target.scalar(select(func.max(key)))
            if sequence and largest:
                # Never back: unlike the rows, this stays where the rest is undone.
                least = func.greatest(largest, func.nextval(sequence))
                target.execute(select(func.setval(sequence, least)))


@contextmanager
def _opened(file: Path) -> Iterator[Connection]:
    """A backup in the newest form: the file itself, or a copy in memory where it has an older."""
    called = _called(file)
    if Path(f"{file}-wal").exists():
        raise StoreError(f"{file} is a database in use: make a backup of it by `db backup`.")
    # Nothing is written beside it, so that it may stand where only reading is allowed.
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    with as_store_error(called):
        schema = _checked(address, file)
        revision = _known(schema, called)
        with sqlite_file(address) as source:
            if schema.is_newest:
                yield source
                return
            with sqlite_file(":memory:") as copy:
                migrate(copy, to=revision)
                _copy(form_of(revision), source, copy, called=called)
                migrate(copy)
                yield copy


def _checked(address: str, file: Path) -> Schema:
    damaged = StoreError(f"{_called(file)} is damaged or cut short: take another one.")
    foreign = StoreError(f"{file} is no backup of the bot: name a file made by `db backup`.")
    try:
        with sqlite_file(address) as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar() != MARK:
                raise foreign
            # SQLite itself takes the end of a page for empty where it is missing.
            size = "SELECT page_size * page_count FROM pragma_page_size, pragma_page_count"
            if connection.exec_driver_sql(size).scalar() != file.stat().st_size:
                raise damaged
            if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
                raise damaged
            schema = schema_of(connection)
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_NOTADB:
            raise foreign from None
        if code == sqlite3.SQLITE_CORRUPT:
            raise damaged from None
        raise
    if schema.found is None:
        raise foreign
    return schema


def _known(schema: Schema, name: str) -> str:
    if schema.found is None or schema.is_future:
        raise StoreError(f"{name} was made by a newer version of the bot: update the bot.")
    return schema.found
