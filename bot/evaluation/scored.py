"""One gold question with its answer, and shares counted over many."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ..answering.answer import Answer
from .scoring import GoldQuestion, is_right, missing_groups


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold question with its answer; `milliseconds` is how long that took."""

    gold: GoldQuestion
    answer: Answer
    milliseconds: float

    @property
    def is_right(self) -> bool:
        return is_right(self.gold, self.answer)

    def miss(self) -> dict[str, Any]:
        """What was asked, what was answered instead, and which groups it lacks."""
        first = self.answer.answers[0] if self.answer.answers else None
        return {
            "id": self.gold.id,
            "q": self.gold.q,
            "kind": self.gold.kind,
            "expect": self.gold.expect,
            "outcome": self.answer.outcome,
            "fact_id": first.fact_id if first else None,
            "text": first.text if first else self.answer.message,
            "missing": [list(group) for group in missing_groups(self.gold, self.answer)],
        }


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    total: int

    @classmethod
    def of(cls, scored: Iterable[Scored], holds: Callable[[Scored], bool]) -> Share:
        """How many of all these it holds for."""
        outcomes = [holds(one) for one in scored]
        return cls(sum(outcomes), len(outcomes))

    @classmethod
    def right(cls, scored: Iterable[Scored]) -> Share:
        """How many of all these are answered rightly."""
        return cls.of(scored, lambda one: one.is_right)

    @property
    def percent(self) -> float:
        """From 0 to 100; 0 of none."""
        return 100 * self.count / self.total if self.total else 0.0

    def to_json(self) -> dict[str, float]:
        return {"count": self.count, "total": self.total, "percent": round(self.percent, 2)}
