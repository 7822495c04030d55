"""Facts in the order in which they answer: this module scores and never drops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..matching.question import Question
from ..records.models import Fact
from .candidates import Candidate, unit_weight
from .conflicts import Conflict, conflicts
from .index import FactIndex

# The share each part has in a score; they sum to 1.
# More of EXPLAINED: the fact that holds most of the question's words wins.
# More of INTENT: the fact whose property the rules recognise wins, however it is worded.
# More of ABOUT: the fact that speaks of little else wins over a longer one.
EXPLAINED: Final = 0.60
INTENT: Final = 0.25
ABOUT: Final = 0.15
# A fact that holds all parts of an answer is told before one of its parts at equal fit.
PREFERRED: Final = 0.01
DEPRECATED: Final = -0.2


@dataclass(frozen=True, slots=True)
class RankedFact:
    """A fact with its score from 0 to 1, the parts of it, and what speaks against the fact."""

    fact: Fact
    score: float
    parts: Mapping[str, float]
    conflicts: tuple[Conflict, ...]
    explained: tuple[float, ...]


def rank(candidates: Sequence[Candidate], question: Question, index: FactIndex) -> list[RankedFact]:
    """The candidates, best first. Equal scores: the later time first, then the id."""
    weights = [unit_weight(unit, question, index) for unit in question.units]
    total = sum(weights) or 1.0
    intents = {intent.name: intent.score for intent in question.intents}
    asked = question.terms
    ranked = []
    for candidate in candidates:
        fact = candidate.indexed.fact
        mass = sum(w * e for w, e in zip(weights, candidate.explained, strict=True)) / total
        core = {term: index.weight(term) for term in candidate.indexed.core}
        about = sum(w for t, w in core.items() if t in asked) / (sum(core.values()) or 1.0)
        parts = {
            "explained": mass,
            # A bare fact has no property to be recognised by; its words speak for it.
            "intent": intents.get(fact.property, 0.0) if fact.property else mass,
            "about": about if core else mass,
            "rank": {"preferred": PREFERRED, "normal": 0.0, "deprecated": DEPRECATED}[fact.rank],
        }
        score = (
            EXPLAINED * parts["explained"]
            + INTENT * parts["intent"]
            + ABOUT * parts["about"]
            + parts["rank"]
        )
        against = conflicts(question, candidate, index)
        ranked.append(
            RankedFact(
                fact, round(max(0.0, min(1.0, score)), 4), parts, against, candidate.explained
            )
        )
    ranked.sort(key=_order)
    return ranked


def _order(ranked: RankedFact) -> tuple[float, int, str]:
    time = ranked.fact.time
    return (-ranked.score, -time.last.toordinal() if time else 0, ranked.fact.id)
