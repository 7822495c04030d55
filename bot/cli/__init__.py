"""The door from a terminal: `python -m bot …`, or `vrafacts …` where it is installed."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from . import (
    ask,
    chat,
    commands,
    database,
    deck,
    evaluate,
    facts,
    invite,
    pictures,
    quiz,
    run,
)
from .opening import show_help
from .process import Frame, framed

app = typer.Typer(
    name="vrafacts",
    add_completion=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(ask.ask)
app.command()(chat.chat)
app.command()(deck.deck)
app.command()(quiz.quiz)
app.add_typer(facts.app, name="facts")
app.command(name="eval")(evaluate.evaluate)
app.command()(pictures.timeline)
app.command()(pictures.chart)
app.command()(pictures.graph)
app.command()(run.run)
app.command()(invite.invite)
app.add_typer(commands.app, name="commands")
app.add_typer(database.app, name="db")


@app.callback()
def _begin(
    context: typer.Context,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the whole traceback of an error.")
    ] = False,
) -> None:
    """Ask about Vietnam, Russia and ASEAN, and get the recorded fact with its source."""
    if isinstance(context.obj, Frame):
        context.obj.debug = debug
    show_help(context)


def main() -> None:
    """Runs the command line of this process, and exits.

    The status is 0 where all went well, 1 where something checked fell short, 2 for an error.
    """
    with framed() as frame:
        sys.exit(app(obj=frame, standalone_mode=False))
