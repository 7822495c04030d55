"""What a fact that holds several things together does not say: one thing of another's figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..matching.question import Question
from .ranking import RankedFact

# A property is asked for without doubt from here on.
_SURELY: Final = 0.9


def pairs_wrongly(best: RankedFact, question: Question, ranked: Sequence[RankedFact]) -> bool:
    """True where a fact has all that is named, but the figure asked for is of another thing.

    "60 million doses of one vaccine bought, 100,000 of another donated" does not tell how many of
    the other were bought.
    """
    further = {*best.fact.properties[1:]}
    asked = {intent.name for intent in question.intents if intent.score >= _SURELY} & further
    parts = [r for r in ranked if r.fact.property in asked and r.fact.quantity]
    others = {
        (r.fact.quantity.unit, name)
        for r in ranked
        if r.fact.property in further - asked and r.fact.quantity
        for name in r.fact.entities
    }
    return bool(parts) and all(
        any(c.kind == "entity" and (_unit(r), c.detail) in others for c in r.conflicts)
        for r in parts
    )


def _unit(ranked: RankedFact) -> str | None:
    return ranked.fact.quantity.unit if ranked.fact.quantity else None
