"""Where the question itself says "over" or "under" the figure that it leaves out."""

from __future__ import annotations

from ...matching.normalise import fold, tokens
from ...records.factbook import FactBook
from ..cards.card import Card
from ..cards.passages import GAP
from ..choosing.amounts import Side

# Between the word and the figure may stand a sign or "the".
_WITHIN = 3


def side_of(card: Card, book: FactBook) -> Side:
    """Where a wrong figure must lie: of more than 60 there is also more than 50."""
    for language, side in card.sides.items():
        words = [fold(token.text) for token in tokens(side.stem.partition(GAP)[0])][-_WITHIN:]
        before = f" {' '.join(words)} "
        for bound, phrases in book.lexicons[language].bounds.items():
            if any(f" {fold(phrase)} " in before for phrase in phrases):
                return "above" if bound == "over" else "below"
    return "either"
