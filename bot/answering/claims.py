"""Whether what a question claims is so: yes, no, or for the record itself to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal

from ..matching.question import Question
from ..matching.times import TimeMention
from ..records.models import Fact
from .conflicts import Conflict
from .index import FactIndex
from .ranking import RankedFact

Verdict = Literal["yes", "no", "open"]

# A claim is confirmed where the fact explains every piece of it at least this well.
CONFIRMED: Final = 0.6
# Where one of these is on record, another one is not: it happened in one place.
_ONE_OF_A_KIND: Final = frozenset({"place", "person", "company"})


def claimed_wrongly(
    question: Question,
    ranked: Sequence[RankedFact],
    told: Sequence[RankedFact],
    index: FactIndex,
    *,
    least: float,
) -> RankedFact | None:
    """The fact that contradicts what a yes/no question claims, or None.

    "Was it in 2016?" is contradicted where the thing happened once, and on record in 2005; a
    figure by another figure of the same; a place, a person or a company by the one on record.
    Of a figure that is new each year another year says nothing.
    """
    for fact in ranked if question.is_yes_no else ():
        if fact.score < least or (told and fact.score <= told[0].score):
            return None
        if fact.conflicts and all(_contradicts(c, fact, question, index) for c in fact.conflicts):
            return fact
    return None


def _contradicts(
    conflict: Conflict, ranked: RankedFact, question: Question, index: FactIndex
) -> bool:
    happened = any(t[2:] in index.happenings and t in ranked.held for t in question.terms)
    if conflict.kind != "figure" and ranked.fact.stance != "reported":
        return False
    match conflict.kind:
        case "figure":
            return bool(ranked.figures)
        case "time":
            return happened
        case "entity":
            others = [e for e in ranked.fact.entities if e not in question.entities]
            kind = index.kinds.get(conflict.detail)
            return kind in _ONE_OF_A_KIND and any(index.kinds.get(e) == kind for e in others)
        case _:
            return False


def verdict(question: Question, told: Sequence[RankedFact]) -> Verdict:
    """Yes where the fact holds all that is claimed, and neither of them denies anything."""
    best = told[0]
    holds_all = min(best.explained, default=0.0) >= CONFIRMED
    denies = question.is_negated or best.is_negated
    on_time = all(_begins_then(mention, best.fact) for mention in question.times)
    is_so = holds_all and on_time and not denies and best.fact.stance == "reported"
    return "yes" if is_so else "open"


def _begins_then(mention: TimeMention, fact: Fact) -> bool:
    """False where something is claimed "since 2010" and its record begins in another year."""
    period = mention.period
    if period is None or period.last != dt.date.max or fact.time is None:
        return True
    return period.first.year == fact.time.first.year
