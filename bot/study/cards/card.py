"""Cards: facts put as study questions."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ...records.models import Language
from .answers import Answer, Recall


@dataclass(frozen=True, slots=True)
class Side:
    """A card in one language.

    `prompt` says what is wanted ("In which year?"), `stem` is the fact's own sentence with a gap
    (of a Recall, what it is about), `answer` what stands in the gap.
    """

    prompt: str
    stem: str
    answer: str


@dataclass(frozen=True)
class Card:
    """A fact put as a study question; `sides` has the languages in which it can be asked.

    `digest` changes when what the card says is corrected. `topic` is empty for a fact without.
    """

    id: str
    fact_id: str
    topic: str
    answer: Answer
    sides: Mapping[Language, Side]
    digest: str

    @cached_property
    def key(self) -> str:
        """A short name of the card, for what has no room for its id."""
        return hashlib.sha256(self.id.encode()).hexdigest()[:12]

    @property
    def is_graded(self) -> bool:
        """Whether an answer can be told right or wrong by rule."""
        return not isinstance(self.answer, Recall)


@dataclass(frozen=True)
class Deck:
    """All cards of one book, in the order of its facts."""

    cards: Mapping[str, Card]

    @cached_property
    def by_key(self) -> Mapping[str, Card]:
        """The cards by their short names."""
        return {card.key: card for card in self.cards.values()}

    def chosen(
        self, language: Language, *, topic: str = "", graded: bool = False
    ) -> tuple[Card, ...]:
        """The cards that can be asked in a language; of one topic, or graded by rule, if wanted."""
        return tuple(
            card
            for card in self.cards.values()
            if language in card.sides
            and topic in {"", card.topic}
            and (card.is_graded or not graded)
        )
