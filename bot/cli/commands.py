"""`commands`: what Discord has registered of the bot's commands, and registering them."""

from __future__ import annotations

from typing import Annotated

import typer

from .opening import FactsOption, awaited, open_settings, show_help
from .screen import say

app = typer.Typer(invoke_without_command=True, rich_markup_mode=None)


@app.callback()
def _begin(context: typer.Context) -> None:
    """Register the bot's commands with Discord."""
    show_help(context)


@app.command()
def sync(
    guild: Annotated[
        int | None,
        typer.Option(
            metavar="ID", min=1, help="Register them in the server of this id alone, to try them."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the difference and register nothing.")
    ] = False,
    facts: FactsOption = None,
) -> None:
    """Register the commands with Discord where they differ.

    Prints each command that is added (+), removed (-) or changed (~, and in which fields). The
    bot's token is read from DISCORD_TOKEN; it may be running meanwhile.
    """
    from ..client import register  # noqa: PLC0415 -- Discord loads for this command only

    found = awaited(register(open_settings(facts), guild=guild, dry_run=dry_run))
    for line in found.lines:
        say(line)
    if not found:
        say("Discord has all commands as they are; there is nothing to register.")
    elif dry_run:
        say("A dry run: nothing was registered.")
    else:
        say("Registered.")
