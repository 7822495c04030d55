"""Which facts have a term, kept so that the postings of another book can be laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from sys import intern

from ..matching.layered import Layered, Table


class Postings:
    """Of each term the positions of the facts that have it, with its strength there.

    Laid over others they share all that is the same, and leave those as they are.
    """

    def __init__(self, below: Postings | None = None) -> None:
        self.facts: Table[str, dict[int, float]] = Layered(below.facts) if below else {}
        self.terms: Table[int, tuple[str, ...]] = Layered(below.terms) if below else {}
        self._own: set[str] = set()

    def get(self, term: str) -> Mapping[int, float] | None:
        """The facts that have a term; None or empty where none has it."""
        return self.facts.get(term)

    def of(self, position: int) -> tuple[str, ...]:
        """The terms of the fact at a position."""
        return self.terms.get(position) or ()

    def put(self, position: int, terms: Mapping[str, float]) -> None:
        """Has the fact at a position have these terms and no others."""
        for term in self.of(position):
            if term not in terms:
                del self._owned(term)[position]
        for term, strength in terms.items():
            if (self.facts.get(term) or {}).get(position) != strength:
                self._owned(term)[position] = strength
        # One string a term, for most stand in many facts.
        self.terms[position] = tuple(map(intern, terms))

    def _owned(self, term: str) -> dict[int, float]:
        """The facts that have a term, free to be changed."""
        found = self.facts.get(term)
        if found is None or term not in self._own:
            term = intern(term)
            self._own.add(term)
            found = self.facts[term] = dict(found or {})
        return found
