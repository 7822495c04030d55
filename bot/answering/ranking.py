"""Facts in the order in which they answer: this module scores and never drops."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..matching.intents import NEUTRAL_ASKS
from ..matching.question import Question
from ..records.models import Fact
from .candidates import Candidate
from .conflicts import Conflict, Demands
from .describing import IndexedFact
from .index import FactIndex

# The share each part has in a score; they sum to 1.
# More of EXPLAINED: the fact that holds most of the question's words wins.
# More of INTENT: the fact whose property the rules recognise wins, however it is worded.
# More of ABOUT: the fact that speaks of little else wins over a longer one.
# More of KIND: the fact that holds the kind of answer asked for (a list, a reason) wins.
EXPLAINED: Final = 0.60
INTENT: Final = 0.22
ABOUT: Final = 0.10
KIND: Final = 0.08
# A fact that holds all parts of an answer is told before one of its parts at equal fit.
_RANKS: Final = {"preferred": 0.01, "normal": 0.0, "deprecated": -0.2}
# What a fact holds besides its main matter is a little less its answer.
_ALSO: Final = 0.9
# What is claimed may be held against any fact.
_OF_ANY: Final = frozenset({"yes-no"})
# "What is the four-noes policy?" wants a definition of what it names.
_OF_DEFINITIONS: Final = frozenset({"what", "who"})
_DEFINES: Final = 0.75
# "Into Russia" prefers what records a direction, and this one.
_DIRECTED: Final = 0.04
# A fact with a property, asked in words that recognise none.
_UNASKED: Final = 0.5
# "The treaty from 1994" is of that year rather than of a later one.
_BEGINS: Final = 0.06
# Facts that score less are neither told nor suggested.
SHOWN: Final = 0.2


@dataclass(frozen=True, slots=True)
class RankedFact:
    """A fact with its score and the parts of it, and what speaks against the fact.

    A score runs from 0 to a little over 1.
    """

    fact: Fact
    score: float
    parts: Mapping[str, float]
    conflicts: tuple[Conflict, ...]
    explained: tuple[float, ...]
    held: frozenset[str]
    figures: tuple[float, ...]
    is_negated: bool


def rank(candidates: Sequence[Candidate], question: Question, index: FactIndex) -> list[RankedFact]:
    """The candidates worth showing, best first. Equal scores: the later time first, then the id."""
    demands = Demands(question, index)
    wishes = Wishes(question, index)
    ranked = []
    for candidate in candidates:
        indexed = candidate.indexed
        parts = wishes.parts(candidate)
        score = (
            EXPLAINED * parts["explained"]
            + INTENT * parts["intent"]
            + ABOUT * parts["about"]
            + KIND * parts["kind"]
            + parts["rank"]
            + parts["direction"]
            + parts["beginning"]
        )
        score = round(score, 4)
        if score < SHOWN:
            continue
        ranked.append(
            RankedFact(
                fact=indexed.fact,
                score=score,
                parts=parts,
                conflicts=demands.against(candidate),
                explained=candidate.explained,
                held=indexed.held,
                figures=indexed.figures,
                is_negated=indexed.is_negated,
            )
        )
    ranked.sort(key=_order)
    return ranked


class Wishes:
    """What a question would like in a fact that answers it, worked out once a question."""

    def __init__(self, question: Question, index: FactIndex) -> None:
        self._question = question
        self._index = index
        self._terms = question.terms
        self._intents = _intents(question, index)
        self._begun = _years_begun(question)
        self._claimed = question.asks & _OF_ANY
        wanted = question.asks - NEUTRAL_ASKS | question.asks & _OF_DEFINITIONS
        self._wants_definition = bool(wanted) and wanted <= _OF_DEFINITIONS
        # A name repeated a thousand times is one name.
        self._named = {unit.terms for unit in question.units} if question.names_only else None

    def parts(self, candidate: Candidate) -> dict[str, float]:
        """How far the fact goes with each wish, mostly from 0 to 1."""
        indexed, mass = candidate.indexed, candidate.mass
        fact = indexed.fact
        core = [(term, share * self._index.weight(term)) for term, share in indexed.core.items()]
        about = sum([weight for term, weight in core if term in self._terms])
        return {
            "explained": mass,
            "intent": self._intent(indexed, otherwise=mass),
            "about": about / sum([weight for _, weight in core]) if core else mass,
            "kind": self._kind(indexed.gives),
            "rank": _RANKS["deprecated" if fact.superseded_by else fact.rank],
            "beginning": _BEGINS if self._begun and self._begins_then(fact) else 0.0,
            "direction": _DIRECTED if fact.direction and self._is_so_directed(fact) else 0.0,
        }

    def _intent(self, indexed: IndexedFact, *, otherwise: float) -> float:
        # A bare fact has no property to be recognised by; its words speak for it.
        if not indexed.properties:
            return otherwise
        if not self._intents:
            return _UNASKED * otherwise
        if self._named is not None and not self._is_about(self._named, indexed.fact):
            return 0.0
        main, *further = [self._intents.get(name, 0.0) for name in indexed.properties]
        if self._wants_definition and self._defines(indexed):
            main = max(main, _DEFINES)
        return max(main, _ALSO * max(further)) if further else main

    def _defines(self, indexed: IndexedFact) -> bool:
        return (
            indexed.properties[0] in self._index.definitions
            and indexed.fact.entities[:1] == self._question.entities[:1]
        )

    def _is_about(self, named: Collection[tuple[str, ...]], fact: Fact) -> bool:
        """True where a question of names alone is about what the fact is about.

        Its main entity must be named, or be the person in a named office, and all that is named
        must be among its entities.
        """
        main = fact.entities[:1]
        is_there = not main or main[0] in self._question.entities
        if not is_there and self._index.kinds.get(main[0]) != "person":
            return False
        return all(any(t[2:] in fact.entities for t in terms) for terms in named)

    def _is_so_directed(self, fact: Fact) -> bool:
        direction = fact.direction
        return direction is not None and any(
            name == (direction.target if role == "to" else direction.origin)
            for name, role in self._question.roles
        )

    def _begins_then(self, fact: Fact) -> bool:
        return fact.time is not None and fact.time.first.year in self._begun

    def _kind(self, gives: frozenset[str]) -> float:
        asks = self._question.asks
        return len(asks & gives | self._claimed) / len(asks) if asks else 0.5


def _intents(question: Question, index: FactIndex) -> Mapping[str, float]:
    """The properties that are asked for, with how surely."""
    intents = {intent.name: intent.score for intent in question.intents}
    if question.names_only:
        # "When … the partnership?" wants its beginning; "what is …?" what it is; "is Russia in
        # ASEAN?" whether it belongs there.
        dated = "when" in question.asks or "timeline" in question.modes
        claimed = index.definitions | index.memberships if question.is_yes_no else index.definitions
        return dict.fromkeys(index.milestones if dated else claimed, 1.0)
    if "timeline" in question.modes:
        return intents | dict.fromkeys(index.milestones, 1.0)
    return intents


def _years_begun(question: Question) -> set[int]:
    """The years of "from 1994": whose own a thing may be, and not only some year before it."""
    if question.is_yes_no:
        return set()
    periods = [m.period for m in question.times if m.period and m.period.last == dt.date.max]
    return {period.first.year for period in periods}


def _order(ranked: RankedFact) -> tuple[float, int, str]:
    time = ranked.fact.time
    return (-ranked.score, -time.last.toordinal() if time else 0, ranked.fact.id)
