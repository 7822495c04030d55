"""`timeline`, `chart` and `graph`: pictures of what is recorded, as files."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..answering.wording import Wording
from ..errors import UsageError
from ..matching.normalise import clean, fold
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Language
from ..records.period import OPEN, Period
from .opening import FactsOption, open_settings
from .screen import say

if TYPE_CHECKING:
    from ..pictures.picture import Plan


class ThemeName(StrEnum):
    """The colours of a picture."""

    DARK = "dark"
    LIGHT = "light"


OutOption = Annotated[
    Path, typer.Option("--out", metavar="FILE", help="Write the picture here, as a PNG.")
]
CsvOption = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FILE", help="Write what it shows here too, as a table."),
]
LanguageOption = Annotated[
    Language, typer.Option("--lang", "--language", help="The language of the picture.")
]
ThemeOption = Annotated[ThemeName, typer.Option("--theme", help="Its colours.")]


def timeline(
    out: OutOption,
    topic: Annotated[
        str | None, typer.Option(metavar="TOPIC", help="Only what belongs to this topic.")
    ] = None,
    begin: Annotated[
        str | None, typer.Option("--from", metavar="TIME", help="Only from 2001 or 2001-03 on.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="TIME", help="Only until 2016 or 2016-10.")
    ] = None,
    lang: LanguageOption = "en",
    theme: ThemeOption = ThemeName.DARK,
    csv: CsvOption = None,
    facts: FactsOption = None,
) -> None:
    """Draw what happened when.

    Prints what the picture shows, for who cannot see it.
    """
    from ..pictures.timeline import timeline as timeline_of  # noqa: PLC0415 -- for this command only

    book = _open_book(facts)
    _check_topic(topic, book.catalogue.topics, book.catalogue.topics)
    period = _period(begin, end)
    plan = timeline_of(book, Wording(book), lang, topic=topic, period=period)
    _write(plan, theme, out, csv)


def chart(
    out: OutOption,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="A topic with figures: trade, investment. Without it, all of them.",
            show_default=False,
        ),
    ] = None,
    lang: LanguageOption = "en",
    theme: ThemeOption = ThemeName.DARK,
    csv: CsvOption = None,
    facts: FactsOption = None,
) -> None:
    """Draw the figures on record.

    Targets stand apart from results. Prints what the picture shows, for who cannot see it.
    """
    from ..pictures.charts import chart as chart_of  # noqa: PLC0415 -- for this command only
    from ..pictures.charts import charted  # noqa: PLC0415

    book = _open_book(facts)
    _check_topic(kind, book.catalogue.topics, charted(book))
    _write(chart_of(book, Wording(book), lang, topic=kind), theme, out, csv)


def graph(
    out: OutOption,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="Only whom this person or body met.", show_default=False
        ),
    ] = None,
    lang: LanguageOption = "en",
    theme: ThemeOption = ThemeName.DARK,
    csv: CsvOption = None,
    facts: FactsOption = None,
) -> None:
    """Draw who met whom.

    Prints what the picture shows, for who cannot see it.
    """
    from ..pictures.graph import graph as graph_of  # noqa: PLC0415 -- for this command only
    from ..pictures.graph import met  # noqa: PLC0415

    book = _open_book(facts)
    who = _named(book, name, met(book)) if name is not None else None
    _write(graph_of(book, Wording(book), lang, name=who), theme, out, csv)


def _open_book(facts: Path | None) -> FactBook:
    return FactBook.load(open_settings(facts).facts_dir)


def _write(plan: Plan, theme: ThemeName, out: Path, csv: Path | None) -> None:
    from ..pictures.drawing import draw  # noqa: PLC0415 -- what draws takes long to load

    picture = draw(plan, theme.value)
    for path, content in ((out, picture.png), (csv, picture.csv)):
        if path is None:
            continue
        try:
            path.write_bytes(content)
        except OSError as error:
            reason = error.strerror or "it cannot be written"
            raise UsageError(f"{path} could not be written: {reason}.") from None
    say(picture.alt)


def _check_topic(topic: str | None, known: Collection[str], offered: Collection[str]) -> None:
    """Raises UsageError, naming those that are offered, where there is no such topic."""
    if topic is not None and topic not in known:
        names = ", ".join(offered or known)
        raise UsageError(f"There is no topic {topic}; the topics are: {names}.")


def _period(begin: str | None, end: str | None) -> Period | None:
    if begin is None and end is None:
        return None
    try:
        return Period.parse(f"{begin or OPEN}/{end or OPEN}")
    except ValueError as error:
        raise UsageError(f"--from and --to: {error}.") from None


def _named(book: FactBook, name: str, met: Iterable[str]) -> str:
    """Who is meant by a name or a part of it, in any language.

    Raises UsageError where it is nobody there.
    """
    typed = fold(clean(name))
    known = {one: entity for one in met if (entity := book.entities.get(one))}
    for one, entity in known.items():
        names = [
            *filter(None, map(entity.name.get, entity.name.languages)),
            *(alias for code in LANGUAGES for alias in getattr(entity.aliases, code)),
        ]
        if name == one or (typed and any(f" {typed} " in f" {fold(clean(n))} " for n in names)):
            return one
    raise UsageError(
        f"No meeting of {name} is recorded; those on record are: {', '.join(sorted(known))}."
        if known
        else "No meeting, call or visit is recorded."
    )
