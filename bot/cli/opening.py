"""What all commands share: the options that name the facts and the language."""

from __future__ import annotations

import gc
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from ..records.models import Language
from ..services import Services
from ..settings import Settings

R = TypeVar("R")

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


def awaited(work: Coroutine[Any, Any, R]) -> R:
    """What the work comes to."""
    import asyncio  # noqa: PLC0415 -- a question waits for nothing, and starts without

    return asyncio.run(work)


def open_settings(facts: Path | None) -> Settings:
    """The settings of this process, with `facts` in the place of their folder where given."""
    settings = Settings.load()
    return settings.model_copy(update={"facts_dir": facts}) if facts else settings


def open_services(facts: Path | None) -> Services:
    """All services, ready to answer. Raises FactsError where the facts have a fault."""
    settings = open_settings(facts)
    with collecting_nothing():
        services = Services.build(settings)
        gc.freeze()
    return services


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """Looks for no garbage inside: what is made there is kept, and looking takes long."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
