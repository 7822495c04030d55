"""What an answer is worth, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "exact", "alias", "script", "typo", "rounded", "members", "more-precise", "less-precise",
    "wrong", "several", "empty", "negated", "unit", "scale", "vague",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer is worth, from 0 to 1, and why.

    `read_as` is what the answer was taken for, in words (empty where for nothing); of a list,
    `found` and `missing` are the ids of its members that were named and were not.
    """

    credit: float
    reason: Reason
    read_as: str = ""
    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether nothing is left to say."""
        return self.credit == 1.0
