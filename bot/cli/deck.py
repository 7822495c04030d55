"""`deck`: the cards as a file to learn with elsewhere, or to print."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from ..errors import UsageError
from ..records.models import Language
from .opening import FactsOption, open_services
from .screen import say


def deck(
    out: Annotated[
        Path,
        typer.Option(
            metavar="FILE", help="An .apkg for Anki, a .csv table, or a .pdf handout to print."
        ),
    ],
    topic: Annotated[str, typer.Option(metavar="TOPIC", help="Only the cards of this topic.")] = "",
    lang: Annotated[
        Language | None,
        typer.Option(
            help="Only the cards in this language. Without it, all three; a handout in English."
        ),
    ] = None,
    facts: FactsOption = None,
) -> None:
    """Write the study cards to a file.

    Questions made from the facts, with their answers and sources. To import a newer .apkg into Anki
    updates the cards that are there already.
    """
    # Only here: most commands need no cards.
    from ..study.cards.making import deck_of  # noqa: PLC0415 -- as said
    from ..study.decks.bundling import FORMS, bundle  # noqa: PLC0415 -- as said

    form = next((form for form in FORMS if out.suffix.lower() == f".{form}"), None)
    if form is None:
        raise UsageError(
            f"{out} does not say what it is to be: end it in .apkg (for Anki), .csv or .pdf."
        )
    if out.is_dir() or not out.parent.is_dir():
        raise UsageError(f"{out} cannot be a file: name one in a folder that is there.")
    answerer = open_services(facts).answerer
    topics = answerer.book.catalogue.topics
    if topic and topic not in topics:
        raise UsageError(f"There is no topic {topic}; the topics are: {', '.join(topics)}.")
    now = dt.datetime.now().astimezone()
    made = bundle(
        deck_of(answerer), answerer, form, now=now, reader="en", language=lang, topic=topic
    )
    if made is None:
        about = f"on {topic}" if topic else "at all"
        tongue = f" in the language {lang}" if lang else ""
        raise UsageError(f"There are no cards {about}{tongue}; nothing was written.")
    out.write_bytes(made.data)
    say(f"Wrote {made.count} cards to {out}.")
