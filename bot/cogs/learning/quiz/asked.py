"""The card of a question that a quiz asked."""

from __future__ import annotations

from ....study.cards.card import Card
from ....study.quiz.course import Asked
from ...edition import Edition
from ..decks import deck_of


async def card_of(edition: Edition, asked: Asked) -> Card | None:
    """The card of a question; None where its fact was withdrawn or says something else now."""
    card = (await deck_of(edition)).cards.get(asked.card)
    return card if card and card.digest == asked.digest else None
