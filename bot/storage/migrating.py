"""The tables in their newest form, whatever form they have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from ..errors import StoreError

# A host may keep tables and a version of its own in the same database.
VERSION_TABLE: Final = "vrafacts_version"
# "VRAF" in ASCII: SQLite keeps it in the file, PostgreSQL takes it for the number of a lock.
MARK: Final = 0x56524146

_SCRIPTS: Final = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Schema:
    """The form the tables have, and the newest one; `found` is None where there are no tables."""

    found: str | None
    newest: str
    known: frozenset[str]

    @property
    def is_newest(self) -> bool:
        """Whether nothing is left to upgrade."""
        return self.found == self.newest

    @property
    def is_future(self) -> bool:
        """Whether a newer version of the bot has made the tables."""
        return self.found is not None and self.found not in self.known


def schema_of(connection: Connection) -> Schema:
    """The form of the tables behind `connection`, which are left as they are."""
    scripts = ScriptDirectory.from_config(_config())
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    return Schema(
        found=context.get_current_revision(),
        newest=scripts.get_current_head() or "",
        known=frozenset(script.revision for script in scripts.walk_revisions()),
    )


def migrate(connection: Connection, *, to: str = "head") -> Schema:
    """Brings the tables up to date in the transaction of `connection`, one process at a time.

    Returns the form they had. Raises StoreError where a newer version of the bot has made them.
    """
    _lock(connection)
    schema = schema_of(connection)
    if schema.is_future:
        raise StoreError(
            "The database was made by a newer version of the bot: update the bot, or put back the "
            "backup from before."
        )
    config = _config()
    config.attributes.update(connection=connection, version_table=VERSION_TABLE)
    command.upgrade(config, to)
    return schema


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        # BEGIN IMMEDIATE has locked it, unless it may only be read: that this write finds out.
        connection.execute(text(f"PRAGMA application_id = {MARK}"))
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:mark)"), {"mark": MARK})
