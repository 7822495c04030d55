"""Which facts could answer a question, and how well each explains each piece of it.

This module only selects; `ranking` scores.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..matching.question import Question
from ..matching.slots import Unit
from .describing import OWN, IndexedFact, unit_terms
from .index import FactIndex

# Parts that together explain a longer phrase do so a little less well than the phrase itself.
_BY_PARTS = 0.9
# How much a piece weighs that no lexicon knows: it may be chatter, or the point.
_UNKNOWN_WORD = 0.4
_UNKNOWN_NAME = 1.0
_NAME_FROM = 4
# "Which two companies": a number in a question seldom is what the fact is found by.
_NUMBER = 0.3


# Facts that explain less than so many others are never told; a comparison looks a little further,
# and of a name or in a timeline many explain alike. More of them and a question takes longer.
_MOST = 24
_MOST_SIDES = 60
_MOST_ALIKE = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact, and how well it explains each unit of the question and all of it, from 0 to 1."""

    indexed: IndexedFact
    explained: tuple[float, ...]
    mass: float


def find(question: Question, index: FactIndex) -> list[Candidate]:
    """The facts that explain most of the question, the best first; equal ones in book order."""
    by_unit = [_explaining(unit, question, index) for unit in question.units]
    weights = [unit_weight(unit, question, index) for unit in question.units]
    total = sum(weights) or 1.0
    mass: dict[int, float] = defaultdict(float)
    for weight, found in zip(weights, by_unit, strict=True):
        of_all = weight / total
        for position, share in found.items():
            mass[position] += of_all * share
    alike = question.names_only or "timeline" in question.modes
    most = _MOST_ALIKE if alike else _MOST_SIDES if question.modes else _MOST
    best = heapq.nsmallest(most, [(-share, position) for position, share in mass.items()])
    return [
        Candidate(index.facts[p], tuple([found.get(p, 0.0) for found in by_unit]), -share)
        for share, p in best
    ]


def _explaining(unit: Unit, question: Question, index: FactIndex) -> Mapping[int, float]:
    found: dict[int, float] = {}
    for term, worth in unit_terms(unit, question.words, question.language):
        facts = index.postings.get(term)
        if facts is None:
            continue
        if not found and worth == OWN:
            found = dict(facts)
            continue
        for position, strength in facts.items():
            share = strength * worth
            if share > found.get(position, 0.0):
                found[position] = share
    # The words inside a name do not stand for it; the names inside an event's do.
    if unit.parts and (not unit.is_name or any(part.is_name for part in unit.parts)):
        by_part = [_explaining(part, question, index) for part in unit.parts]
        weights = [unit_weight(part, question, index) for part in unit.parts]
        for position in {p for part in by_part for p in part}:
            share = sum(
                w * part.get(position, 0.0) for w, part in zip(weights, by_part, strict=True)
            )
            found[position] = max(found.get(position, 0.0), _BY_PARTS * share / sum(weights))
    return found


def unit_weight(unit: Unit, question: Question, index: FactIndex) -> float:
    """How much a piece of the question tells, from nearly 0 to 1."""
    if any(term.startswith("n:") for term in unit.terms):
        return _NUMBER
    if unit.terms:
        return max(index.weight(term) for term in unit.terms)
    known = [t for t, _ in unit_terms(unit, question.words, question.language)]
    if any(index.postings.get(term) for term in known):
        return min(_UNKNOWN_WORD, max(index.weight(term) for term in known))
    return _UNKNOWN_NAME if is_unknown_name(unit, question) else _UNKNOWN_WORD


def is_unknown_name(unit: Unit, question: Question) -> bool:
    """True for a word that nothing knows, written as a name among words that are not."""
    word = question.words[unit.start].token.text
    if unit.terms or not unit.start or not word[0].isupper() or len(word) < _NAME_FROM:
        return False
    named = {p for u in question.units if u.is_name for p in range(u.start, u.end)}
    others = [w for p, w in enumerate(question.words) if p != unit.start and p not in named]
    return 2 * sum(w.token.text[0].islower() for w in others) >= len(others)
