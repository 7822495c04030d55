"""Grades what somebody answers, by what the card wants to be told."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise

from ...answering.answerer import Answerer
from ...matching.naming import Names
from ...matching.normalise import fold, tokens
from ...records.models import Language
from ..cards.answers import DateAnswer, ListAnswer, NameAnswer, NumberAnswer, Recall
from ..cards.card import Card
from ..cards.passages import GAP
from .dates import DateGrader
from .names import NameGrader
from .numbers import NumberGrader
from .verdicts import Reason, Verdict
from .wrapping import Typed, Wrapping

__all__ = ["Grader", "Reason", "Verdict"]


# Words of the sentence that one may say along with the answer: "in October [2016]".
_BESIDE = 4
# No answer is longer, and time stays bounded.
_MOST_LETTERS = 600


class Grader:
    """Grades answers with the names and words of one book; what it needs compiles once."""

    def __init__(self, answerer: Answerer, below: Grader | None = None) -> None:
        self.answerer = answerer
        self._below = below

    def over(self, answerer: Answerer) -> Grader:
        """The Grader of a book laid over this one's; what has not changed is read once."""
        return Grader(answerer, self)

    def grade(self, card: Card, text: str, language: Language | None = None) -> Verdict:
        """What an answer to a card is worth, whatever language it is in.

        It says in `language`, or else in the card's first, what the answer was read as.
        """
        text = text[:_MOST_LETTERS]
        typed = Typed.read(text)
        if not typed.words:
            return Verdict(0.0, "empty")
        told_in: Language = next(iter(card.sides)) if language is None else language
        match card.answer:
            case DateAnswer():
                verdict = self._dates.grade(card.answer, typed, _beside(card), told_in)
            case NumberAnswer():
                verdict = self._numbers.grade(card, card.answer, typed, told_in)
            case NameAnswer():
                return self._named.grade(card.answer, typed, _beside(card), told_in)
            case ListAnswer():
                return self._named.grade_list(card.answer, text, _beside(card), told_in)
            case Recall():
                raise ValueError(f"{card.id} is for the learner to judge")
        if not verdict.credit and self.wrapping.denies(typed.words):
            return Verdict(0.0, "negated", verdict.read_as)
        return verdict

    @cached_property
    def names(self) -> Names:
        """The names of the book."""
        return Names(self.answerer.book, self._below.names if self._below else None)

    @cached_property
    def wrapping(self) -> Wrapping:
        """What may stand around an answer."""
        below = self._below
        # A server changes the words for its own ideas, and none of these.
        return below.wrapping if below else Wrapping(self.answerer.book)

    @cached_property
    def _named(self) -> NameGrader:
        return NameGrader(self.answerer.book, self.names, self.wrapping)

    @cached_property
    def _dates(self) -> DateGrader:
        return DateGrader(self.answerer, self.wrapping)

    @cached_property
    def _numbers(self) -> NumberGrader:
        return NumberGrader(self.answerer)


def _beside(card: Card) -> frozenset[str]:
    """The words that stand beside the gap, in all languages, small and without marks."""
    return frozenset().union(*(_words_beside(side.stem) for side in card.sides.values()))


# One question is answered often, and by many.
@lru_cache(maxsize=1024)
def _words_beside(stem: str) -> frozenset[str]:
    found: set[str] = set()
    parts = [
        [fold(token.text) for token in tokens(part) if not token.is_number]
        for part in stem.split(GAP)
    ]
    for before, behind in pairwise(parts):
        found.update(before[-_BESIDE:], behind[:_BESIDE])
    return frozenset(found)
