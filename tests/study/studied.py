"""The cards of a book with what grades them and chooses beside them, made once for all tests."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.study.cards.card import Card, Deck
from bot.study.cards.making import deck_of
from bot.study.cards.passages import GAP
from bot.study.choosing.choices import Choices
from bot.study.grading.grader import Grader
from tests.conftest import CHECKOUT

Subject = Literal["shipped", "other"]
_FOLDERS: dict[Subject, Path | None] = {
    "shipped": None,
    "other": CHECKOUT / "tests" / "other_subject" / "facts",
}


@dataclass(frozen=True, eq=False)
class Studied:
    """A book that is studied."""

    book: FactBook
    answerer: Answerer
    grader: Grader
    deck: Deck
    choices: Choices

    @property
    def cards(self) -> list[Card]:
        """The cards that rules grade."""
        return [card for card in self.deck.cards.values() if card.is_graded]

    def left_out(self, card: Card) -> list[str]:
        """What stood in the gaps of a card, in each of its languages."""
        found: list[str] = []
        for language, side in card.sides.items():
            text = unicodedata.normalize(
                "NFC", self.book.facts[card.fact_id].text.get(language) or ""
            )
            pattern = "(.*?)".join(map(re.escape, side.stem.split(GAP)))
            match = re.fullmatch(pattern, text, re.DOTALL)
            assert match, card.id
            found += match.groups()
        return found


@cache
def studied(subject: Subject) -> Studied:
    """The facts we ship, or those on another subject, which bring no lexicon."""
    book = FactBook.load(_FOLDERS[subject])
    answerer = Answerer(book)
    deck, grader = deck_of(answerer), Grader(answerer)
    return Studied(book, answerer, grader, deck, Choices(grader, deck))
