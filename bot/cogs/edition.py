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
from ..study.learning import Learning
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
        learning: Learning,
        *,
        state: ServerState = UNTOUCHED,
        is_read: bool = True,
    ) -> None:
        self.answerer = answerer
        self.checker = checker
        self.learning = learning
        self.replies = Replies(answerer)
        self.state = state
        self.is_read = is_read

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
    def unread(self) -> Edition:
        """What stands for a server whose changes cannot be read: no record, and no setting."""
        answerer = self.answerer.over(replace(self.book, facts={}, sources={}, entities={}))
        checker, learning = self.checker.over(answerer), self.learning.over(answerer)
        return Edition(answerer, checker, learning, is_read=False)

    def warm(self) -> None:
        """Makes what is offered: else all would wait when somebody first types a name."""
        meanings = self.meanings
        _ = self.offers, meanings.entities, meanings.askable, meanings.everything, meanings.sources

    def at(self, state: ServerState) -> Self:
        """The same records in another state of the server, or of another server."""
        other = copy(self)
        other.state = state
        return other
