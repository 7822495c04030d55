"""What one server is answered from: its book, its settings, and what Discord needs of them."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cached_property
from typing import Final, Self

from ..answering.answerer import Answerer
from ..answering.checking import Checker
from ..moderation.server import ServerSettings, ServerState
from ..records.factbook import FactBook
from ..study.cards.card import Deck
from ..study.cards.making import deck_of
from ..study.choosing.choices import Choices
from ..study.grading.grader import Grader
from .meanings import Meanings
from .offers import Offers
from .replying import Replies

# A server that has changed nothing.
UNTOUCHED: Final = ServerState(
    version=0, settings=ServerSettings(), blocked=frozenset(), revisions=()
)


class Edition:
    """A book as one server has it, ready to answer from.

    Where `is_read` is False the server has another, which cannot be read: this one is empty.
    """

    def __init__(
        self,
        answerer: Answerer,
        checker: Checker,
        *,
        state: ServerState = UNTOUCHED,
        is_read: bool = True,
        below: Edition | None = None,
    ) -> None:
        self.answerer = answerer
        self.checker = checker
        self.replies = Replies(answerer)
        self.state = state
        self.is_read = is_read
        # What this one is laid over.
        self._below = below

    @property
    def book(self) -> FactBook:
        """The records."""
        return self.answerer.book

    @property
    def settings(self) -> ServerSettings:
        """What the server's admins have set."""
        return self.state.settings

    @cached_property
    def offers(self) -> Offers:
        """What is offered while somebody types."""
        return Offers.of(self.book, self.answerer.wording)

    @cached_property
    def meanings(self) -> Meanings:
        """What a name or a word can mean, to choose from."""
        return Meanings(self.book, self.answerer.wording)

    @cached_property
    def deck(self) -> Deck:
        """The cards to learn the records by; it takes some 100 ms, so it is made in a thread."""
        return deck_of(self.answerer)

    @cached_property
    def grader(self) -> Grader:
        """What grades typed answers to them."""
        return self._below.grader.over(self.answerer) if self._below else Grader(self.answerer)

    @cached_property
    def choices(self) -> Choices:
        """What makes wrong choices for them."""
        return Choices(self.grader, self.deck)

    @cached_property
    def unread(self) -> Edition:
        """What stands for a server whose changes cannot be read: no record, and no setting."""
        answerer = self.answerer.over(replace(self.book, facts={}, sources={}, entities={}))
        return Edition(answerer, self.checker.over(answerer), is_read=False)

    def warm(self) -> None:
        """Makes what is offered: else all would wait when somebody first types a name."""
        meanings = self.meanings
        _ = self.offers, meanings.entities, meanings.askable, meanings.everything, meanings.sources

    def at(self, state: ServerState) -> Self:
        """The same records in another state of the server, or of another server."""
        other = copy(self)
        other.state = state
        return other
