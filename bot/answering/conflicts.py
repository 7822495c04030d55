"""What in a question a fact cannot answer: another year, country, measure or kind of answer.

These forbid; as mere weights they let the nearest fact through as though it were the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..matching.question import Question
from .candidates import Candidate
from .index import FactIndex, IndexedFact

ConflictKind = Literal["time", "entity", "measure", "ask", "direction"]
# Kinds of answer a fact either holds or does not; the others any fact may serve.
_FIRM_ASKS = frozenset({"when", "who", "where", "how-much", "how-many", "percent", "rank"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """One reason why a fact is not the answer; `detail` is a term, a time or a kind."""

    kind: ConflictKind
    detail: str


def conflicts(question: Question, candidate: Candidate, index: FactIndex) -> tuple[Conflict, ...]:
    """Everything that forbids telling the fact as the answer."""
    return (
        *_other_times(question, candidate.indexed),
        *_unexplained(question, candidate, index),
        *_other_kind(question, candidate.indexed),
        *_other_direction(question, candidate.indexed),
    )


def _other_times(question: Question, indexed: IndexedFact) -> Iterator[Conflict]:
    for mention in question.times:
        times = indexed.times or indexed.around
        own = any(mention.fits(time) for time in times)
        # "the interview of 2025", "in April 2021": the time of the event a fact belongs to.
        if not own and not any(mention.fits(time) for time in indexed.around):
            yield Conflict("time", str(mention))


def _unexplained(question: Question, candidate: Candidate, index: FactIndex) -> Iterator[Conflict]:
    for unit, explained in zip(question.units, candidate.explained, strict=True):
        if explained > 0.0:
            continue
        if unit.is_name:
            if any(term[2:] in index.identities for term in unit.terms):
                yield Conflict("entity", unit.terms[0][2:])
        elif unit.terms and all(t[2:] in index.strict for t in unit.terms):
            yield Conflict("measure", unit.terms[0][2:])
        elif unit.terms and set(unit.terms) & set(question.counted):
            yield Conflict("measure", unit.terms[0][2:])


def _other_kind(question: Question, indexed: IndexedFact) -> Iterator[Conflict]:
    wanted = question.asks & _FIRM_ASKS
    if wanted and not wanted & indexed.gives:
        yield Conflict("ask", sorted(wanted)[0])


def _other_direction(question: Question, indexed: IndexedFact) -> Iterator[Conflict]:
    direction = indexed.fact.direction
    if direction is None:
        return
    for name, role in question.roles:
        wrong = direction.origin if role == "to" else direction.target
        if name == wrong:
            yield Conflict("direction", name)
