"""The wiring: settings in, everything the doors use out, built once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .answering.answerer import Answerer
from .records.factbook import FactBook
from .settings import Settings

if TYPE_CHECKING:
    from .answering.checking import Checker
    from .storage.store import Store
    from .study.learning import Learning


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

    def renewed(self) -> Services:
        """Services from the facts as the files have them now; these, where nothing has changed.

        Raises FactsError where the facts folder has a fault, or no longer says what these say.
        """
        book = self.book.reread(self.settings.facts_dir)
        if book.version == self.book.version:
            return self
        return Services(self.settings, book, Answerer(book))

    @cached_property
    def checker(self) -> Checker:
        """What holds a message against the facts; a terminal, which has none, starts without."""
        from .answering.checking import Checker  # noqa: PLC0415 -- as said

        return Checker(self.answerer)

    @cached_property
    def learning(self) -> Learning:
        """What learners need of the facts; who only asks starts without."""
        from .study.learning import Learning  # noqa: PLC0415 -- as said

        return Learning(self.answerer)

    def warm(self) -> None:
        """Makes ready what questions and messages in each language need, so that none waits."""
        self.answerer.warm()
        self.checker.warm()
        self.learning.warm()


async def open_store(settings: Settings) -> Store:
    """The store of these settings. Raises StoreError, saying what to do, where it cannot be used.

    Only Discord remembers anything; what the terminal answers needs no database driver.
    """
    from .storage.store import Store  # noqa: PLC0415 -- as said

    return await Store.open(database_of(settings))


def database_of(settings: Settings) -> str | Path:
    """Where these settings keep the database: its address, or the folder of its file."""
    url = settings.database_url
    return url.get_secret_value() if url else settings.data_dir
