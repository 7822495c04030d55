"""The wiring: settings in, everything the doors use out, built once."""

from __future__ import annotations

from dataclasses import dataclass

from .answering.answerer import Answerer
from .records.factbook import FactBook
from .settings import Settings


@dataclass(frozen=True, slots=True)
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
