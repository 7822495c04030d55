"""Two figures of one unit set side by side: what lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..records.models import Fact, Quantity

# Places in an order, not amounts: nothing lies between them.
_NO_AMOUNTS = frozenset({"rank"})


@dataclass(frozen=True, slots=True)
class Difference:
    """Two facts, the earlier or smaller figure first, and how far the second is from it.

    `share` is the signed difference as a share of the first figure: 0.145 for 14.5 % more.
    """

    first: Fact
    second: Fact
    amount: Quantity
    share: float


def difference(facts: Sequence[Fact]) -> Difference | None:
    """What lies between the first two of `facts` that measure one thing; None where none do."""
    measured = [f for f in facts if f.quantity and f.quantity.unit not in _NO_AMOUNTS]
    if not measured:
        return None
    one, *others = measured
    other = next((f for f in others if _are_comparable(one, f)), None)
    if other is None:
        return None
    first, second = sorted((one, other), key=_order)
    before, after = _amount(first), _amount(second)
    amount = Quantity(amount=abs(after - before), unit=_unit(one))
    return Difference(first, second, amount, (after - before) / before)


def _are_comparable(one: Fact, other: Fact) -> bool:
    return _unit(one) == _unit(other) and _amount(one) != _amount(other) and bool(_amount(one))


def _order(fact: Fact) -> tuple[int, float]:
    return (fact.time.first.toordinal() if fact.time else 0, _amount(fact))


def _amount(fact: Fact) -> float:
    return fact.quantity.amount if fact.quantity else 0.0


def _unit(fact: Fact) -> str:
    return fact.quantity.unit if fact.quantity else ""
