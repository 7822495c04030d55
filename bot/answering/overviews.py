"""What a fact that holds several things together does not say: one thing of another's figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..matching.question import Question
from .ranking import RankedFact

# A property is asked for from here on; lower, and more overviews are withheld.
_SURELY: Final = 0.6
_AMOUNTS: Final = frozenset({"how-much", "how-many"})


def pairs_wrongly(best: RankedFact, question: Question, ranked: Sequence[RankedFact]) -> bool:
    """True where a fact has all that is named, but the figure or time asked for is another thing's.

    "60 million doses of one vaccine bought, 100,000 of another donated" does not tell how many of
    the other were bought.
    """
    further = {*best.fact.properties[1:]}
    asked = {intent.name for intent in question.intents if intent.score >= _SURELY} & further
    parts = [r for r in ranked if r.fact.property in asked]
    others = {
        (measure, name)
        for r in ranked
        if r.fact.property in further - asked
        for measure in _measures(r, question)
        for name in r.fact.entities
    }
    return bool(parts) and all(
        any(
            c.kind == "entity" and (measure, c.detail) in others
            for c in r.conflicts
            for measure in _measures(r, question)
        )
        for r in parts
    )


def _measures(ranked: RankedFact, question: Question) -> Iterator[str]:
    """What is asked for that the fact has: the unit of its figure, or its time."""
    if ranked.fact.quantity and question.asks & _AMOUNTS:
        yield ranked.fact.quantity.unit
    if ranked.fact.time and "when" in question.asks:
        yield "time"
