"""The Question: all that matching says about a text; and the Annotation of a fact's own text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..records.models import Language
from .figures import Figure
from .intents import ScoredIntent
from .slots import Unit
from .spelling import Word
from .times import TimeMention


@dataclass(frozen=True)
class Question:
    """What was asked, as read: nothing here depends on any fact."""

    text: str
    language: Language
    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    times: tuple[TimeMention, ...]
    asks: frozenset[str]
    modes: frozenset[str]
    small_talk: frozenset[str]
    follow_ups: frozenset[str]
    roles: tuple[tuple[str, str], ...]
    first_ask: str | None
    counted: tuple[tuple[str, ...], ...]
    counted_word: int | None
    deed: tuple[str, ...]
    sought: tuple[str, ...]
    excluded: frozenset[str]
    figures: tuple[Figure, ...]
    is_negated: bool
    intents: tuple[ScoredIntent, ...]

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """The ids of all names, in order of appearance."""
        found = (t[2:] for unit in self.units for t in unit.terms if t.startswith("e:"))
        return tuple(dict.fromkeys(found))

    @cached_property
    def names_only(self) -> bool:
        """True where every piece of content is a name."""
        return bool(self.units) and all(unit.is_name for unit in self.units)

    @property
    def is_yes_no(self) -> bool:
        """True where the question states something and asks whether it is so."""
        return self.first_ask == "yes-no"

    @cached_property
    def terms(self) -> frozenset[str]:
        """Every term any piece of the question may mean."""
        return frozenset(t for unit in self.units for u in (unit, *unit.parts) for t in u.terms)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a fact's own text holds: its words, its pieces, the times and figures it names."""

    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    times: tuple[TimeMention, ...]
    figures: tuple[Figure, ...]
    is_negated: bool
