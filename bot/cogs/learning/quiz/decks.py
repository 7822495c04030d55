"""The cards of an edition, as a quiz needs them."""

from __future__ import annotations

import asyncio

from ....study.cards.card import Card, Deck
from ....study.quiz.course import Asked
from ...edition import Edition


async def deck_of(edition: Edition) -> Deck:
    """The cards of an edition."""
    return await asyncio.to_thread(lambda: edition.deck)


async def card_of(edition: Edition, asked: Asked) -> Card | None:
    """The card of a question; None where its fact was withdrawn or says something else now."""
    card = (await deck_of(edition)).cards.get(asked.card)
    return card if card and card.digest == asked.digest else None
