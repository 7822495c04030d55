"""What all commands share: the options that name the facts and the language."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated

import typer

from ..records.models import Language
from ..services import Services
from ..settings import Settings

FactsOption = Annotated[
    Path | None,
    typer.Option("--facts", metavar="DIR", help="Use this folder of facts, not the shipped one."),
]
LanguageOption = Annotated[
    Language | None,
    typer.Option("--lang", help="Answer in this language, not in the question's."),
]


def show_help(context: typer.Context) -> None:
    """Print the help where no command was given."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def open_settings(facts: Path | None) -> Settings:
    """The settings of this process, with `facts` in the place of their folder where given."""
    settings = Settings.load()
    return settings.model_copy(update={"facts_dir": facts}) if facts else settings


def open_services(facts: Path | None) -> Services:
    """All services, ready to answer. Raises FactsError where the facts have a fault."""
    settings = open_settings(facts)
    # All of it is made once and kept; looking for garbage meanwhile takes a quarter of the start.
    gc.disable()
    try:
        return Services.build(settings)
    finally:
        gc.freeze()
        gc.enable()
