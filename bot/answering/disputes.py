"""Facts that cannot both be so: told together, and marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from ..records.models import Fact


def disputes(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    """The ids of the facts that each disputed fact is in dispute with, in book order.

    An editor says so in `disputes`; and two sources dispute where they give two figures for the
    same measure of the same thing at the same time.
    """
    facts = list(facts)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    pairs = [(fact.id, other) for fact in facts for other in fact.disputes]
    alike: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.property and fact.quantity and fact.time and fact.stance == "reported":
            measure = (fact.property, fact.quantity.unit, fact.time, fact.direction, fact.place)
            alike[*measure, frozenset(fact.entities)].append(fact)
    for group in alike.values():
        pairs += [
            (one.id, other.id) for one, other in combinations(group, 2) if _differ(one, other)
        ]
    for one, other in pairs:
        found[one][other] = found[other][one] = None
    return {fact_id: tuple(others) for fact_id, others in found.items()}


def _differ(one: Fact, other: Fact) -> bool:
    sources = {reference.source for reference in one.references}
    return (
        one.quantity != other.quantity
        and sources.isdisjoint(reference.source for reference in other.references)
        and "deprecated" not in (one.rank, other.rank)
    )
