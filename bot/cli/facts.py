"""`facts`: check, list and show what is recorded."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from ..answering.answer import Citation
from ..answering.wording import Wording
from ..errors import UsageError
from ..records.factbook import SHIPPED, FactBook, read
from ..records.models import Fact, Language
from .opening import FactsOption, open_settings, show_help
from .screen import say, show_table

app = typer.Typer(invoke_without_command=True, rich_markup_mode=None)


@app.callback()
def _begin(context: typer.Context) -> None:
    """Check, list, show and count the facts."""
    show_help(context)


@app.command()
def check(
    directory: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="The folder of facts.", show_default=False),
    ] = None,
    articles: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Compare the facts with the articles <source id>.txt in here."
        ),
    ] = None,
    facts: FactsOption = None,
) -> None:
    """Name every fault of a folder.

    Reads everything; exits with status 1 where there is a fault.
    """
    book, faults = read(directory or open_settings(facts).facts_dir or SHIPPED)
    if articles:
        from ..records.articles import article_faults  # noqa: PLC0415 -- needed here only

        if not articles.is_dir():
            raise UsageError(f"{articles} is not a folder of articles.")
        faults = sorted([*faults, *article_faults(book, articles)])
    for fault in faults:
        say(str(fault))
    counts = f"{len(book.facts)} facts, {len(book.sources)} sources, {len(book.entities)} entities"
    if faults:
        say(f"{counts}; faults: {len(faults)}")
        raise typer.Exit(1)
    say(f"{counts}; no faults")


@app.command(name="list")
def list_facts(
    topic: Annotated[
        str | None, typer.Option(metavar="TOPIC", help="Only the facts of this topic.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language to show them in.")] = "en",
    facts: FactsOption = None,
) -> None:
    """List the facts with their ids."""
    book = _open_book(facts)
    if topic and topic not in book.catalogue.topics:
        known = ", ".join(book.catalogue.topics)
        raise UsageError(f"There is no topic {topic}; the topics are: {known}.")
    for fact in book.facts.values():
        if topic in {None, _topic(book, fact)}:
            say(f"{fact.id}: {fact.text.best(lang)[0]}")


@app.command()
def show(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The id of a fact.")],
    facts: FactsOption = None,
) -> None:
    """Show a fact whole.

    Prints all its fields in every language, where it stands, and its sources.
    """
    book = _open_book(facts)
    fact = book.facts.get(identity)
    if fact is None:
        near = difflib.get_close_matches(identity, book.facts, n=3)
        hint = f" Near it: {', '.join(near)}." if near else " `facts list` shows them all."
        raise UsageError(f"There is no fact {identity}.{hint}")
    file, line = book.places[f"Fact/{fact.id}"]
    lines = [*_lines(fact.model_dump(mode="json", by_alias=True, exclude_unset=True))]
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        say(f"{name:{width}}  {value}")
    say(f"{'file':{width}}  {file}:{line}")
    for citation in Wording(book).citations("en", _citations(book, fact)):
        say(f"{'cited':{width}}  {citation}")


@app.command()
def stats(facts: FactsOption = None) -> None:
    """Count what is recorded.

    Facts by theme, property, language and source, and entities by kind.
    """
    book = _open_book(facts)
    every = book.facts.values()
    _count("theme", (Path(book.places[f"Fact/{fact.id}"][0]).stem for fact in every))
    _count("property", (fact.property or "(none)" for fact in every))
    _count("language", (code for fact in every for code in fact.text.languages))
    _count("source", (source for fact in every for source in {r.source for r in fact.references}))
    _count("kind of entity", (entity.kind for entity in book.entities.values()))


def _open_book(facts: Path | None) -> FactBook:
    return FactBook.load(open_settings(facts).facts_dir)


def _topic(book: FactBook, fact: Fact) -> str | None:
    intent = book.catalogue.properties.get(fact.property or "")
    return intent.topic if intent else None


def _count(name: str, values: Iterable[str]) -> None:
    rows = sorted(Counter(values).items(), key=lambda row: (-row[1], row[0]))
    show_table([name, "number"], rows)


def _citations(book: FactBook, fact: Fact) -> Iterator[Citation]:
    for reference in fact.references:
        source = book.sources[reference.source]
        published = str(source.published) if source.published else None
        yield Citation(source.id, source.publisher, source.title, published, reference.locator)


def _lines(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """A record's fields, a line each: the path of the field and what it holds."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lines(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and value and not isinstance(value[0], str):
        for position, inner in enumerate(value, start=1):
            yield from _lines(inner, f"{name}.{position}")
    elif isinstance(value, list):
        yield name, ", ".join(value)
    elif isinstance(value, float):
        yield name, f"{value:.15g}"
    elif value is not None:
        yield name, str(value)
