"""A deck as one file to take along, in one of three forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ...answering.answerer import Answerer
from ...records.models import LANGUAGES, Language
from ..cards.card import Deck
from .flashcards import Flashcard, flashcards
from .table import table

Form = Literal["apkg", "csv", "pdf"]
FORMS: Final[tuple[Form, ...]] = ("apkg", "csv", "pdf")


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file, what to call it in plain letters, and how many cards it holds."""

    name: str
    data: bytes
    count: int


def bundle(
    deck: Deck,
    answerer: Answerer,
    form: Form,
    *,
    now: dt.datetime,
    reader: Language,
    language: Language | None = None,
    topic: str = "",
) -> Bundle | None:
    """The cards of a deck, or of one topic, in one language or in all; None where there are none.

    A handout is in one language: in that of its reader, where none is named. It asks about each
    fact once, for a card would tell the answer to the next.
    """
    if form == "pdf":
        deck = _once(deck, language or reader)
    languages = (language,) if language else (reader,) if form == "pdf" else LANGUAGES
    cards = flashcards(deck, answerer, languages=languages, topic=topic)
    if not cards:
        return None
    parts = filter(None, ("vrafacts", topic, languages[0] if len(languages) == 1 else ""))
    data = _made(cards, answerer, form, now, language or reader)
    return Bundle(f"{'-'.join(parts)}.{form}", data, len(cards))


def _once(deck: Deck, language: Language) -> Deck:
    """The first card of each fact in a language."""
    first = {card.fact_id: card for card in reversed(deck.chosen(language))}
    return Deck({card.id: card for card in reversed(first.values())})


def _made(
    cards: Sequence[Flashcard], answerer: Answerer, form: Form, now: dt.datetime, language: Language
) -> bytes:
    # What makes a handout takes half a second to load, and most never need it.
    match form:
        case "apkg":
            from .package import anki_package  # noqa: PLC0415 -- as said

            return anki_package(cards, answerer.wording, now=now)
        case "csv":
            return table(cards, answerer.wording, language=language)
        case "pdf":
            from .handout import handout  # noqa: PLC0415 -- as said

            return handout(cards, answerer.wording, now=now)
