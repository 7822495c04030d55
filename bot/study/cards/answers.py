"""What a card wants to be told: a date, a figure, a name or a list of names."""

from __future__ import annotations

from dataclasses import dataclass

from ...records.period import Period


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """A year, a month or a day, as precise as it is recorded."""

    period: Period


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """An amount, whole, with its unit; `scale` is what a word in the question multiplies it by."""

    amount: float
    unit: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class NameAnswer:
    """An entity, by id; `others` are as right, since another record says the same of them."""

    entity: str
    others: frozenset[str] = frozenset()

    @property
    def accepted(self) -> frozenset[str]:
        """The ids of all entities that are right."""
        return self.others | {self.entity}


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """Several entities, by ids, in the order in which they are told."""

    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recall:
    """The whole fact, which only the learner can judge."""


Answer = DateAnswer | NumberAnswer | NameAnswer | ListAnswer | Recall
