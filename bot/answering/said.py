"""What a message claims and what a fact's text says, as read: words that bend it, and figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from ..matching.chat import ClaimWords
from ..matching.normalise import clean
from ..matching.question import Annotation, Question
from ..matching.reading import Reader
from ..records.lexicon import Claim as Role
from ..records.models import Fact, Language
from .index import FactIndex
from .measuring import Measure, measures

# Words that need no explaining by a fact: figures and trends are held against it apart.
_SILENT: Final[tuple[Role, ...]] = ("plain", "roughly", "percent", "money", "rises", "falls")


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of a text do, and its figures.

    `names_denial` is True where a denial is part of a name: of the "Four No's".
    """

    roles: Mapping[Role, frozenset[int]]
    measures: tuple[Measure, ...]
    names_denial: bool

    @property
    def denies(self) -> bool:
        """True where a word denies what is said."""
        return bool(self.roles["denials"])

    @property
    def trend(self) -> int:
        """1 where something rises, -1 where it falls, 0 where neither or both do."""
        return bool(self.roles["rises"]) - bool(self.roles["falls"])


@dataclass(frozen=True)
class Claim:
    """A clause of a message; `names` are those it has, and the states its people speak for."""

    question: Question
    said: Said
    names: frozenset[str]
    index: FactIndex

    @property
    def is_open(self) -> bool:
        """True where nothing is claimed to be so: "if", "maybe", "more than in 2013"."""
        return bool(self.question.modes or self.said.roles["hedges"])

    @property
    def is_intended(self) -> bool:
        """True where it is said that something was only meant to come."""
        intentions = self.index.intentions & self.question.terms
        return bool(intentions or self.said.roles["intends"])

    @cached_property
    def apart(self) -> frozenset[int]:
        """The positions of words that no fact has to explain."""
        figures = {p for m in self.said.measures for p in range(m.start, m.end)}
        return frozenset(figures.union(*(self.said.roles[role] for role in _SILENT)))

    @cached_property
    def strict(self) -> tuple[frozenset[str], ...]:
        """The terms of each piece that nothing else may stand for, or one of whose may not."""
        return tuple(
            frozenset(unit.terms)
            for unit in self.question.units
            if not unit.is_name and not self.apart.issuperset(range(unit.start, unit.end))
            if any(term[2:] in self.index.strict for term in unit.terms)
        )

    def measures(self, own: Measure | None) -> bool:
        """True where it has a figure of what the fact's own figure is of."""
        return own is not None and any(one.is_of(own.of) for one in self.said.measures)


class SaidReader:
    """Reads claims and facts; each fact once a language."""

    def __init__(self, reader: Reader, words: ClaimWords) -> None:
        self._reader = reader
        self._words = words
        self._told: dict[tuple[str, Language], Said] = {}

    def said(self, read: Question | Annotation, text: str, language: Language) -> Said:
        """What `text` says, which was read as `read`."""
        roles = self._words.find(read.words, language)
        found = measures(read.words, read.units, read.figures, roles, clean(text))
        # The "No's" of a policy deny nothing, and the month of May leaves nothing open.
        taken = {p for one in read.times for p in range(one.start, one.end)}
        taken.update(p for one in found for p in range(one.start, one.end))
        taken.update(p for one in read.units if one.is_name for p in range(one.start, one.end))
        kept = {role: positions - taken for role, positions in roles.items()}
        return Said(kept, found, names_denial=kept["denials"] != roles["denials"])

    def told(self, fact: Fact, language: Language) -> Said:
        """What a fact's text says in `language`, or in its own."""
        known = self._told.get((fact.id, language))
        if known is None:
            known = self._read(fact, language)
            # "Though outside ASEAN": what one language alone denies is not what the fact is about.
            if known.denies and not all(
                self._read(fact, other).denies for other in fact.text.languages
            ):
                known = replace(known, roles={**known.roles, "denials": frozenset()})
            self._told[fact.id, language] = known
        return known

    def _read(self, fact: Fact, language: Language) -> Said:
        text, written_in = fact.text.best(language)
        return self.said(self._reader.annotate(text, written_in), text, written_in)
