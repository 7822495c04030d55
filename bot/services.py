"""The wiring: settings in, everything the doors use out, built once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .answering.answerer import Answerer
from .records.factbook import FactBook
from .settings import Settings

if TYPE_CHECKING:
    from .answering.checking import Checker
    from .storage.store import Store


@dataclass(frozen=True)
class Services:
    """What the doors (terminal, Discord) use."""

    settings: Settings
    book: FactBook
    answerer: Answerer

    @classmethod
    def build(cls, settings: Settings) -> Services:
        """All services, ready. Raises FactsError where the facts folder has a fault."""
        book = FactBook.load(settings.facts_dir)
        return cls(settings, book, Answerer(book))

    @cached_property
    def checker(self) -> Checker:
        """What holds a message against the facts; a terminal, which has none, starts without."""
        from .answering.checking import Checker  # noqa: PLC0415 -- as said

        return Checker(self.answerer)

    def warm(self) -> None:
        """Makes ready what questions and messages in each language need, so that none waits."""
        self.answerer.warm()
        self.checker.warm()


async def open_store(settings: Settings) -> Store:
    """The store of these settings. Raises StoreError, saying what to do, where it cannot be used.

    Only Discord remembers anything; the terminal does without a database driver.
    """
    from .storage.store import Store  # noqa: PLC0415 -- as said

    url = settings.database_url
    return await Store.open(url.get_secret_value() if url else settings.data_dir)
