"""Makes the cards of a book."""

from __future__ import annotations

from ..answering.answerer import Answerer
from .cards import Deck


def deck_of(answerer: Answerer) -> Deck:
    """All cards that can be made from the book that `answerer` answers from."""
    return Deck({})
