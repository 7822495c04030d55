"""`db`: the database's state, upgrade, backup and restoring."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from ..services import database_of
from .opening import awaited, open_settings, show_help
from .screen import say, show_table

app = typer.Typer(invoke_without_command=True, rich_markup_mode=None)


@app.callback()
def _begin(context: typer.Context) -> None:
    """Look after the bot's database: see how it is, upgrade it, back it up, restore it."""
    show_help(context)


@app.command()
def status() -> None:
    """Show where the database is, its schema, what it holds, and whether it can be written.

    Changes nothing. Exits with status 1 where an upgrade is due, where the schema is of a newer
    version of the bot, and where nothing can be written.
    """
    from ..storage import upkeep  # noqa: PLC0415 -- the database loads for these commands only

    found = awaited(upkeep.status(_where()))
    say(f"database: {found.place}")
    if found.schema is None or found.schema.found is None:
        say("schema: none yet; `db upgrade`, or the bot's start, makes it")
        raise typer.Exit(1)
    schema = found.schema
    if schema.is_newest:
        say(f"schema: {schema.found}, the newest")
    elif schema.is_future:
        say(f"schema: {schema.found}, of a newer version of the bot than this ({schema.newest})")
        say("Update the bot, or restore a backup from before.")
    else:
        say(f"schema: {schema.found}; the bot wants {schema.newest}: run `db upgrade`")
    say(f"writing: {found.refusal or 'works'}")
    if found.rows:
        _show(found.rows)
    if found.refusal or not schema.is_newest:
        raise typer.Exit(1)


@app.command()
def upgrade() -> None:
    """Make the tables, or bring them to the newest schema.

    The bot does the same when it starts; any number of processes may do it at once.
    """
    from ..storage import upkeep  # noqa: PLC0415 -- as above

    place, before = awaited(upkeep.upgrade(_where()))
    if before.is_newest:
        say(f"{place} has the newest schema, {before.newest}; there is nothing to upgrade.")
    else:
        say(f"Upgraded {place} from {before.found or 'no schema'} to {before.newest}.")


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that is not there yet.")],
) -> None:
    """Write all that the database holds to a file, while the bot may run.

    `db restore` reads the file into SQLite and PostgreSQL alike, so that it also moves a bot from
    one to the other. It holds what members wrote: keep it as safe as the database.
    """
    from ..storage import backup as backups  # noqa: PLC0415 -- as above

    rows = awaited(backups.back_up(_where(), file))
    _show(rows)
    say(f"Backed up to {file}.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file made by `db backup`.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Delete what the database holds now.")
    ] = False,
) -> None:
    """Fill an empty database from a backup, of SQLite or PostgreSQL: wholly or not at all.

    Stop the bot first: it would go on with what it holds in memory.
    """
    from ..storage import backup as backups  # noqa: PLC0415 -- as above

    rows = awaited(backups.restore(_where(), file, replace=replace))
    _show(rows)
    say(f"Restored from {file}.")


def _where() -> str | Path:
    return database_of(open_settings(None))


def _show(rows: Mapping[str, int]) -> None:
    show_table(["table", "rows"], rows.items())
