"""Figures that might be taken for the right one: rounded as it is, and of its size."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from typing import Final, Literal

Side = Literal["above", "below", "either"]

# Less than this beside the right one might be called the same.
_APART: Final = Decimal("0.05")
# What is larger or smaller by more than this is no question.
_FAR: Final = 4
_FACTORS: Final = tuple(
    map(Decimal, ("0.4", "0.5", "0.6", "0.7", "0.8", "1.2", "1.3", "1.4", "1.5", "1.6", "1.8", "2"))
)
_FEW: Final = 12
_PERCENT: Final = 100


def near_amounts(
    right: float, book: Collection[float], taken: Collection[float], *, unit: str, side: Side
) -> list[float]:
    """Figures beside the right one and none of those taken; those of the book come first.

    `side` is where they must lie: of what is "over 60" there is also more than 50.
    """
    amount = abs(Decimal(str(right)))
    step = Decimal(1).scaleb(int(amount.normalize().as_tuple().exponent))
    finest = step if step < 1 else Decimal(1)
    known = sorted(abs(Decimal(str(value))) for value in book)
    made = _made(amount, step)
    refused = {abs(Decimal(str(value))) for value in taken}
    most = _PERCENT if unit == "%" and amount <= _PERCENT else None

    def may_be(value: Decimal) -> bool:
        if value <= 0 or value % finest or value in refused or (most is not None and value > most):
            return False
        if abs(value - amount) < _APART * amount or not amount / _FAR <= value <= amount * _FAR:
            return False
        return side == "either" or (value > amount) is (side == "above")

    found = dict.fromkeys(value for value in (*known, *made) if may_be(value))
    return [float(value) for value in found]


def _made(amount: Decimal, step: Decimal) -> Iterator[Decimal]:
    """Figures with as many digits as the right one: fives of a five, tens of a ten."""
    if amount <= _FEW and step >= 1:
        yield from (amount + shift for shift in (-1, 1, 2, -2, 3, -3, 4))
        return
    # Of 20 or 100,000 one digit tells; half a step beside it does as well.
    digits = len(str(int(amount / step)))
    fine = step / 2 if digits == 1 and step > 1 else step
    if step == 1 and amount % 5 == 0:
        fine = Decimal(5)
    for factor in _FACTORS:
        yield (amount * factor / fine).to_integral_value() * fine
