"""The rows of every table in any known form: counted, and taken from one database to another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    DateTime,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    event,
    func,
    select,
)
from sqlalchemy.pool import StaticPool

from .columns import Moment, Words
from .failures import as_store_error
from .migrating import VERSION_TABLE, migrate

# Rows held in memory at a time: fewer take longer, more gain nothing.
_BATCH: Final = 1000


@dataclass(frozen=True, slots=True)
class Form:
    """The tables of one schema, those referred to before those referring, and their first rows."""

    tables: tuple[Table, ...]
    first: Mapping[str, int]


def form_of(revision: str) -> Form:
    """The tables as the migrations up to `revision` make them."""
    with sqlite_file(":memory:") as connection:
        migrate(connection, to=revision)
        found = MetaData()
        event.listen(found, "column_reflect", _as_any_database_has_it)
        found.reflect(connection, only=lambda name, _: name != VERSION_TABLE)
        tables = tuple(found.sorted_tables)
        return Form(tables, count_rows(connection, tables))


def count_rows(connection: Connection, tables: Sequence[Table]) -> dict[str, int]:
    """How many rows each table has, by its name."""
    return {
        table.name: connection.scalar(select(func.count()).select_from(table)) or 0
        for table in tables
    }


def rows_of(connection: Connection, table: Table, *, called: str) -> Iterator[list[dict[str, Any]]]:
    """The rows of a table in the order of their keys, some at a time.

    Raises StoreError, of the database `called` so, where it fails.
    """
    query = select(table).order_by(*table.primary_key)
    with as_store_error(called):
        found = connection.execute(query, execution_options={"yield_per": _BATCH})
        for rows in found.mappings().partitions():
            yield [dict(row) for row in rows]


@contextmanager
def sqlite_file(name: str) -> Iterator[Connection]:
    """A transaction in an SQLite file that nobody else uses; on the disk at the end."""
    with closing(sqlite3.connect(name, uri=True, isolation_level=None)) as file:
        engine = create_engine(
            "sqlite://", creator=lambda: file, poolclass=StaticPool, hide_parameters=True
        )
        with engine.begin() as connection:
            # Nothing beside it is left behind, whatever becomes of the process.
            connection.exec_driver_sql("PRAGMA journal_mode = MEMORY")
            connection.exec_driver_sql("BEGIN")
            yield connection


def _as_any_database_has_it(_inspector: object, _table: object, column: Any) -> None:
    found = column["type"].as_generic()
    if isinstance(found, Integer):
        # SQLite's has 64 bits.
        found = BigInteger()
    elif isinstance(found, DateTime):
        found = Moment()
    elif isinstance(found, JSON):
        found = JSON(none_as_null=True)
    elif isinstance(found, String):
        found = Words()
    column["type"] = found
