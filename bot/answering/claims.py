"""Whether what a question claims is so: yes, no, or for the record itself to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal

from ..matching.question import Question
from ..matching.slots import Unit
from ..matching.times import TimeMention
from ..records.models import Fact
from .conflicts import Conflict
from .index import FactIndex
from .ranking import RankedFact

Verdict = Literal["yes", "no", "open"]

# A claim is confirmed where the fact explains every piece of it at least this well.
CONFIRMED: Final = 0.75
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
        # Who it was and where it was both wrong is another matter, and no wrong claim of this one.
        names = {conflict.detail for conflict in fact.conflicts if conflict.kind == "entity"}
        if len(names) > 1:
            continue
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
            kind = index.kinds.get(conflict.detail)
            return kind in _ONE_OF_A_KIND and bool(recorded_instead(ranked, question, index))
        case _:
            return False


def recorded_instead(ranked: RankedFact, question: Question, index: FactIndex) -> tuple[str, ...]:
    """What the fact names, and the question does not, of the kind of what was claimed."""
    claimed = {index.kinds.get(c.detail) for c in ranked.conflicts if c.kind == "entity"}
    return tuple(
        name
        for name in ranked.fact.entities
        if name not in question.entities and index.kinds.get(name) in claimed
    )


def verdict(question: Question, told: Sequence[RankedFact], index: FactIndex) -> Verdict:
    """Yes where the fact holds all that is claimed, and neither of them denies anything."""
    best = told[0]
    # A figure that fits was held against the fact's own; which of two is more, no fact says.
    figures = {p for figure in question.figures for p in range(figure.start, figure.end)}
    holds_all = all(
        done >= CONFIRMED and is_itself_there(unit, best.fact, question, index)
        for unit, done in zip(question.units, best.explained, strict=True)
        if unit.start not in figures
    )
    rises_or_falls = not index.polar.isdisjoint(question.terms)
    denies = question.is_negated or best.is_negated or bool(question.modes) or rises_or_falls
    on_time = all(begins_then(mention, best.fact) for mention in question.times)
    is_so = holds_all and on_time and not denies and best.fact.stance == "reported"
    return "yes" if is_so else "open"


def is_itself_there(unit: Unit, fact: Fact, question: Question, index: FactIndex) -> bool:
    """False for an event that only its parts stand for, or a city only by the state it heads."""
    if not unit.is_name:
        return True
    places = {name for name, role in question.roles if role == "to" and name in index.places}
    named = {term[2:] for term in unit.terms if term.startswith("e:")}
    return not (named & places or named) or bool((named & places or named) & index.names_of(fact))


def begins_then(mention: TimeMention, fact: Fact) -> bool:
    """False where something is claimed "since 2010" and its record begins in another year."""
    period = mention.period
    if period is None or period.last != dt.date.max or fact.time is None:
        return True
    return period.first.year == fact.time.first.year
