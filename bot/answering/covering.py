"""The fewest facts that together answer a question of several parts: sides, years, countries."""

from __future__ import annotations

from collections.abc import Sequence

from ..matching.question import Question
from ..records.models import Fact
from .conflicts import Conflict
from .ranking import RankedFact

# A further fact must explain at least this share of what the others leave open.
_LEAST_GAIN = 0.1
# A year of its own is worth as much as a telling word.
_TIME_GAIN = 0.5
# Among facts that gain alike the one that fits better comes first.
_SCORE_GAIN = 0.3
# A sibling (same property, other year or country) counts as another side from here on.
_SIBLING = 0.8


def cover(
    question: Question,
    ranked: Sequence[RankedFact],
    weights: Sequence[float],
    *,
    least: float,
    most: int,
) -> tuple[RankedFact, ...]:
    """Facts that together explain the question, best first; empty where they cannot.

    A single fact need not have every year or country asked for, but each must be in some fact.
    """
    possible = [r for r in ranked if _may_be_a_side(r)]
    told: list[RankedFact] = []
    covered = [0.0] * len(weights)
    times_left = set(range(len(question.times)))
    while possible and len(told) < most:
        gains = [(_gain(r, question, weights, covered, times_left), r) for r in possible]
        gain, best = max(gains, key=lambda pair: pair[0] + _SCORE_GAIN * pair[1].score)
        if gain < _LEAST_GAIN:
            break
        told.append(best)
        possible.remove(best)
        covered = [max(c, e) for c, e in zip(covered, best.explained, strict=True)]
        times_left -= _fitting(best, question)
    explained = sum(w * c for w, c in zip(weights, covered, strict=True)) / (sum(weights) or 1.0)
    open_names = any(
        unit.is_name and not done for unit, done in zip(question.units, covered, strict=True)
    )
    if not told or times_left or open_names or explained < least:
        return ()
    siblings = _counterparts(told[0], possible) or [
        r for r in possible
        if r.fact.property == told[0].fact.property
        and r.score >= _SIBLING * told[0].score
        and not any(_says_the_same(r.fact, side.fact) for side in told)
        and (not question.times or _fitting(r, question))
    ]  # fmt: skip
    return tuple([*told, *siblings][:most])


def _counterparts(first: RankedFact, others: Sequence[RankedFact]) -> list[RankedFact]:
    """What is the same the other way round: of money sent there the money sent here."""
    there, quantity = first.fact.direction, first.fact.quantity
    return [
        r for r in others
        if there and quantity and r.fact.direction and r.fact.quantity
        and r.fact.quantity.unit == quantity.unit
        and (r.fact.direction.origin, r.fact.direction.target) == (there.target, there.origin)
    ]  # fmt: skip


def _says_the_same(one: Fact, other: Fact) -> bool:
    figures = (one.quantity, one.time, one.direction)
    return one.quantity is not None and figures == (other.quantity, other.time, other.direction)


def _may_be_a_side(ranked: RankedFact) -> bool:
    # "Who invested more?" asks for a side, and each side's figure answers.
    return all(
        c.kind in ("time", "entity", "direction", "measure") or c == Conflict("ask", "who")
        for c in ranked.conflicts
    )


def _gain(
    ranked: RankedFact,
    question: Question,
    weights: Sequence[float],
    covered: Sequence[float],
    times_left: set[int],
) -> float:
    words = sum(
        w * max(0.0, e - c) for w, e, c in zip(weights, ranked.explained, covered, strict=True)
    ) / (sum(weights) or 1.0)
    return words + _TIME_GAIN * len(times_left & _fitting(ranked, question))


def _fitting(ranked: RankedFact, question: Question) -> set[int]:
    unfit = {c.detail for c in ranked.conflicts if c.kind == "time"}
    return {p for p, mention in enumerate(question.times) if str(mention) not in unfit}
