"""What learners need of one book: its cards, what grades answers to them, and wrong choices."""

from __future__ import annotations

from functools import cached_property

from ..answering.answerer import Answerer
from .cards.card import Deck
from .cards.making import deck_of
from .choosing.choices import Choices
from .grading.grader import Grader


class Learning:
    """The cards of a book and all that belongs to them, each made when it is first needed.

    Together they take some 400 ms, and of a book laid over another less: not for an event loop.
    """

    def __init__(self, answerer: Answerer, below: Learning | None = None) -> None:
        self._answerer = answerer
        self._below = below

    def over(self, answerer: Answerer) -> Learning:
        """What learners need of the book, laid over this one's, that `answerer` answers from."""
        return Learning(answerer, self)

    @cached_property
    def deck(self) -> Deck:
        """The cards."""
        return deck_of(self._answerer)

    @cached_property
    def grader(self) -> Grader:
        """What grades typed answers to them."""
        below = self._below
        return below.grader.over(self._answerer) if below else Grader(self._answerer)

    @cached_property
    def choices(self) -> Choices:
        """What makes wrong choices for them."""
        return Choices(self.grader, self.deck)

    def warm(self) -> None:
        """Makes all of it, so that no learner waits for it."""
        _ = self.choices
