"""Figures with what they measure, and whether a claimed one is the one on record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ..matching.figures import Figure, number
from ..matching.slots import Unit
from ..matching.spelling import Word
from ..records.lexicon import Bound, Claim
from ..records.models import Fact
from .describing import RANK, IndexedFact, is_currency

Likeness = Literal["same", "other", "unclear"]

# A rounded figure is this near to the recorded one; "about" leaves more room. What lies between
# near and far is neither confirmed nor denied.
_ROUNDED: Final = 0.02
_ROUGHLY: Final = 0.05
_FAR: Final = 0.05
_FAR_ROUGHLY: Final = 0.25
# "Over a billion" is no word for 4.58 billion.
_BOUND_REACH: Final = 1.5
# What a figure counts stands within so many words behind it.
_COUNTED_WITHIN: Final = 3
MONEY: Final = frozenset({"money"})
PERCENT: Final = frozenset({"percent"})
_OTHER_MONEY: Final = frozenset({"other-money"})
_SIGNS: Final = ("$", "$ ")
_OF_RANK: Final = frozenset({RANK})


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure from token `start` to `end`, what it measures, and how exactly it is meant.

    `of` holds the terms of what is counted, or MONEY or PERCENT; empty where nothing tells. `step`
    is the value of its last digit.
    """

    start: int
    end: int
    value: float
    of: frozenset[str]
    step: float
    is_scaled: bool
    is_rough: bool
    bound: Bound | None

    def is_of(self, recorded: frozenset[str]) -> bool:
        """True where it measures what the recorded figure does."""
        if not self.of:
            return self.is_scaled and recorded == MONEY
        return not self.of.isdisjoint(recorded)

    def is_same(self, recorded: Measure) -> bool:
        """True where a figure of a fact's own text is this one, or may well be."""
        kinds = {MONEY, PERCENT, _OTHER_MONEY}
        if self.of and (self.of in kinds or recorded.of in kinds) and not self.is_of(recorded.of):
            return False
        return self.value == recorded.value or (
            self.is_of(recorded.of) and self.likeness(recorded.value) == "same"
        )

    def likeness(self, recorded: float) -> Likeness:
        """Whether the recorded figure is this one."""
        off = abs(recorded - self.value)
        share = off / abs(self.value) if self.value else 1.0
        if off == 0:
            return "same"
        if self.bound is not None:
            low, high = sorted((self.value, recorded))
            if (recorded > self.value) is (self.bound == "over"):
                return "same" if low and high / low <= _BOUND_REACH else "unclear"
            return "other" if share > _FAR else "unclear"
        if self.is_rough:
            return "same" if share <= _ROUGHLY else "other" if share > _FAR_ROUGHLY else "unclear"
        if off <= self.step / 2 and share <= _ROUNDED and self.is_scaled:
            return "same"
        # A count is exact; a sum may be cut off as well as rounded.
        return "unclear" if self.is_scaled and share <= _FAR else "other"


def measures(
    words: Sequence[Word],
    units: Sequence[Unit],
    figures: Sequence[Figure],
    roles: Mapping[Claim, frozenset[int]],
    text: str,
) -> tuple[Measure, ...]:
    """The figures with what they measure; `text` is where the words stand."""
    starts = {figure.start for figure in figures}
    found = []
    for figure in figures:
        reach = range(figure.end, min(figure.end + _COUNTED_WITHIN, len(words)))
        near = [*reach[:2], figure.start - 1]
        first, last = words[figure.start].token, words[figure.end - 1].token
        if text[last.end :].lstrip()[:1] == "%" or roles["percent"].intersection(near):
            of = PERCENT
        elif roles["currencies"].intersection(near):
            of = _OTHER_MONEY
        elif text[: first.start].endswith(_SIGNS) or roles["money"].intersection(near):
            of = MONEY
        else:
            of = _counted(units, reach, starts)
            if RANK in of or roles["ordinals"].intersection(near):
                of = _OF_RANK
        found.append(
            Measure(
                figure.start, figure.end, figure.value, of, _step(first.text, figure),
                figure.is_scaled,
                bool(roles["roughly"] & set(range(figure.start - 3, figure.start))),
                figure.bound,
            )
        )  # fmt: skip
    return tuple(found)


def recorded_measure(fact: Fact, indexed: IndexedFact) -> Measure | None:
    """The fact's own quantity; None where it has none."""
    quantity = fact.quantity
    if quantity is None:
        return None
    of = indexed.counts
    if quantity.unit == "%":
        of = PERCENT
    elif is_currency(quantity.unit):
        of = MONEY
    elif quantity.unit == "rank":
        of = _OF_RANK
    return Measure(
        start=0, end=0, value=abs(quantity.amount), of=of, step=0.0, is_scaled=False,
        is_rough=False, bound=None,
    )  # fmt: skip


def _counted(units: Sequence[Unit], reach: range, starts: set[int]) -> frozenset[str]:
    terms: set[str] = set()
    for unit in units:
        if unit.start in reach:
            if unit.start in starts:
                break
            terms.update(t for u in (unit, *unit.parts) for t in u.terms if t[:2] == "c:")
    return frozenset(terms)


def _step(written: str, figure: Figure) -> float:
    """The value of the last digit: 10 million for "4.58 billion"."""
    value = number(written) if written[0].isdecimal() else None
    if not figure.is_scaled or not value:
        return 1.0
    _, _, decimals = written.replace(",", ".").partition(".")
    return figure.value / value / 10.0 ** len(decimals)
