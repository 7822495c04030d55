"""The tables in their newest form, whatever form they have."""

from __future__ import annotations

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

_SCRIPTS: Final = Path(__file__).parent / "migrations"
# "VRAF" in ASCII: SQLite keeps it in the file, PostgreSQL takes it for the number of a lock.
_MARK: Final = 0x56524146


def migrate(connection: Connection) -> None:
    """Brings the tables up to date in the transaction of `connection`, one process at a time.

    Raises StoreError where a newer version of the bot has made them.
    """
    _lock(connection)
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes.update(connection=connection, version_table=VERSION_TABLE)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    now = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    if not known.issuperset(now.get_current_heads()):
        raise StoreError(
            "The database was made by a newer version of the bot: update the bot, or put back the "
            "backup from before."
        )
    command.upgrade(config, "head")


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        # BEGIN IMMEDIATE has locked it, unless it may only be read: that this write finds out.
        connection.execute(text(f"PRAGMA application_id = {_MARK}"))
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:mark)"), {"mark": _MARK})
