"""What people read in a terminal: styled where it can show it, plain text everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..answering.answer import Answer, StatedFact
from ..answering.wording import Wording
from ..records.models import Language

if TYPE_CHECKING:
    from rich.console import Console

_FACT = "bold"
_ASIDE = "dim"


def say(text: str = "", style: str = "") -> None:
    """Print a line."""
    if not (style and sys.stdout.isatty()):
        print(text)
        return
    console = _console()
    if console.no_color:
        print(text)
    else:
        console.print(text, style=style, markup=False, highlight=False, soft_wrap=True)


def show_answer(answer: Answer, wording: Wording, *, explain: bool = False) -> None:
    """Print an answer: message, facts with speaker, note and sources, and what else is near."""
    language = answer.language
    if answer.message:
        say(answer.message)
    for position, fact in enumerate(answer.answers):
        if answer.message or position:
            say()
        show_fact(fact, language, wording)
    if answer.suggestions:
        say()
        say(wording.say(language, "reply-near"), _ASIDE)
        for suggestion in answer.suggestions:
            origins = wording.origins(language, suggestion.sources)
            say(f"  {suggestion.text} ({origins}) [{suggestion.fact_id}]", _ASIDE)
    if explain:
        say()
        for line in answer.explanation:
            say(line, _ASIDE)


def show_fact(fact: StatedFact, language: Language, wording: Wording) -> None:
    """Print a fact with who says so, its note and its sources."""
    say(fact.text, _FACT)
    if fact.speaker:
        say(f"  — {fact.speaker}")
    if fact.note:
        say(f"  {wording.say(language, 'reply-note', note=fact.note)}")
    for citation in wording.citations(language, fact.sources):
        say(f"  {wording.say(language, 'reply-source', source=citation)}", _ASIDE)


def show_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table; all columns but the first hold numbers."""
    from rich import box  # noqa: PLC0415 -- most commands print no table
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD)
    for position, column in enumerate(columns):
        table.add_column(column, justify="right" if position else "left", no_wrap=True)
    for row in rows:
        table.add_row(*map(str, row))
    _console().print(table)


def _console() -> Console:
    from rich.console import Console  # noqa: PLC0415 -- as above

    return Console(file=sys.stdout)
