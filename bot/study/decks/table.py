"""Flashcards as a table, for spreadsheet programs and other programs to learn with."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...answering.wording import Wording
from ...records.models import Language
from .flashcards import Flashcard

COLUMNS: Final = (
    "language", "topic", "prompt", "question", "answer", "fact", "note", "speaker", "as-of",
    "sources", "links", "card",
)  # fmt: skip
# What spreadsheet programs take for a formula at the beginning of a cell: OWASP, "CSV injection".
# Where lists are divided by semicolons, as in Vietnamese and Russian, a cell begins after each.
_FORMULA: Final = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=\s*[=+\-@＝＋－＠])")


def table(cards: Sequence[Flashcard], wording: Wording, *, language: Language) -> bytes:
    """The table as CSV (RFC 4180), in UTF-8 with the mark that spreadsheet programs know it by.

    The columns are named in `language`. A cell that would be a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL)
    rows.writerow(wording.say(language, f"deck-column-{name}") for name in COLUMNS)
    for card in cards:
        rows.writerow(_FORMULA.sub("'", cell) for cell in _cells(card))
    return text.getvalue().encode("utf-8-sig")


def _cells(card: Flashcard) -> Iterator[str]:
    """What stands in each of the columns, in their order."""
    yield card.language_name
    yield card.topic_name
    yield card.prompt
    yield card.question
    yield card.answer
    yield card.fact
    yield card.note
    yield card.speaker
    yield card.as_of
    yield "\n".join(source.whole for source in card.sources)
    yield "\n".join(source.url for source in card.sources if source.url)
    yield card.card_id
