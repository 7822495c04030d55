"""The cards of an edition, made beside the event loop where they are the first."""

from __future__ import annotations

import asyncio

from ...study.cards.card import Deck
from ..edition import Edition


async def deck_of(edition: Edition) -> Deck:
    """The cards of an edition."""
    return await asyncio.to_thread(lambda: edition.learning.deck)
