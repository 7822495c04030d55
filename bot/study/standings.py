"""Who stands where on a leaderboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What somebody got: `points` for `asked` questions of a topic (empty: of none, or of all)."""

    user_id: int
    topic: str = ""
    points: float
    asked: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A score and its place, from 1; who has as many points has the same place."""

    place: int
    score: Score


def placed(scores: Iterable[Score]) -> list[Standing]:
    """The scores in the order of their places; within one, who was asked less comes first."""
    found: list[Standing] = []
    order = sorted(scores, key=lambda one: (-one.points, one.asked, one.user_id))
    for position, score in enumerate(order, start=1):
        is_tie = bool(found) and found[-1].score.points == score.points
        found.append(Standing(found[-1].place if is_tie else position, score))
    return found
