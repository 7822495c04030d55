"""Written numbers as values, with how exactly each is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

_LARGEST: Final = 20
# Parts of one figure are added below a multiple of ten: a hundred and ninety.
_FIRST_SUM: Final = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, the value of its last digit that counts, and how many digits count.

    A share is a part of one.
    """

    value: Decimal
    step: Decimal
    digits: int
    is_share: bool = False

    def times(self, factor: Decimal) -> Reading:
        """The same, so many times as much."""
        return replace(self, value=self.value * factor, step=self.step * factor)


ONE: Final = Reading(Decimal(1), Decimal(1), 1)


def numeral(text: str) -> tuple[Reading, ...]:
    """What a written number may mean; nothing where it is none.

    One separator before three digits is read as that of thousands and as the decimal sign.
    """
    signs = [char for char in text if not char.isdecimal()]
    plain = "".join(char if char.isdecimal() else "." for char in text)
    groups = plain.split(".")
    is_grouped = _are_groups(groups) and groups[0] != "0"
    found: list[str] = []
    if not signs:
        found = [plain]
    elif len(set(signs)) == 1:
        found += ["".join(groups)] if is_grouped else []
        found += [plain] if len(signs) == 1 and signs[0] in ".," else []
    elif len(set(signs)) == 2 and signs[-1] in ".," and signs.count(signs[-1]) == 1:
        found += ["".join(groups[:-1]) + "." + groups[-1]] if _are_groups(groups[:-1]) else []
    return tuple(_read(one) for one in found if len(one) <= _LARGEST)


def plain(value: float) -> Reading:
    """A value as digits would write it."""
    return _read(f"{value:.10f}".rstrip("0").rstrip("."))


def share(value: float) -> Reading:
    """A part of a whole, exactly meant."""
    return Reading(Decimal(str(value)), Decimal(0), _LARGEST, is_share=True)


def added(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> tuple[Reading, ...] | None:
    """The sum of two parts of one figure, as of a hundred and ninety; None where they are none."""
    if len(one) != 1 or len(other) != 1:
        return None
    more, less = one[0], other[0]
    if more.step < _FIRST_SUM or not 0 < less.value < more.step:
        return None
    return (Reading(more.value + less.value, less.step, more.digits + less.digits),)


def _are_groups(groups: list[str]) -> bool:
    """True for thousands apart: one digit to three, then three each."""
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _read(text: str) -> Reading:
    whole, _, decimals = text.partition(".")
    if decimals:
        digits = len((whole + decimals).lstrip("0"))
        return Reading(Decimal(text), Decimal(1).scaleb(-len(decimals)), digits)
    telling = whole.strip("0")
    zeros = len(whole) - len(whole.rstrip("0")) if telling else 0
    return Reading(Decimal(text), Decimal(1).scaleb(zeros), len(telling))
