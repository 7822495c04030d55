"""What a quiz comes to: places, points, and what was missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..standings import Score
from .course import Quiz


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands: who has as many points, and as many whole answers, shares a place."""

    number: int
    user_id: int
    points: float
    right: int


def places(quiz: Quiz) -> list[Place]:
    """All who have answered, the best first."""
    points: dict[int, float] = defaultdict(float)
    right: dict[int, int] = defaultdict(int)
    for one in quiz.given:
        points[one.user_id] += one.points
        right[one.user_id] += one.is_right
    # Tenths do not add up to the letter.
    stood = {who: (round(sum_, 1), right[who]) for who, sum_ in points.items()}
    ranks = sorted(stood.values(), reverse=True)
    order = sorted(stood, key=lambda who: (ranks.index(stood[who]), who))
    return [Place(ranks.index(stood[who]) + 1, who, *stood[who]) for who in order]


def scores(quiz: Quiz, topic_of: Callable[[str], str]) -> list[Score]:
    """What everybody got, by the topics of the cards they answered."""
    found: dict[tuple[int, str], tuple[float, int]] = defaultdict(lambda: (0.0, 0))
    for one in quiz.given:
        who = (one.user_id, topic_of(quiz.plan.questions[quiz.order[one.round]].card))
        points, asked = found[who]
        found[who] = (points + one.points, asked + 1)
    return [
        Score(user_id=user_id, topic=topic, points=round(points, 1), asked=asked)
        for (user_id, topic), (points, asked) in found.items()
    ]


def rounds_asked(quiz: Quiz) -> list[int]:
    """The rounds whose question was asked to its end."""
    closed = quiz.round + (quiz.phase not in {"asking", "paused"})
    return [number for number in range(closed) if number not in quiz.void]


def missed_by(quiz: Quiz, user_id: int) -> list[str]:
    """The ids of the cards that somebody was asked and never got whole, in their order."""
    theirs = [one for one in quiz.given if one.user_id == user_id]
    known = {quiz.order[one.round] for one in theirs if one.is_right}
    # Who was wrong missed it, though the others went on without waiting.
    rounds = sorted({*rounds_asked(quiz), *(one.round for one in theirs)})
    asked = dict.fromkeys(quiz.order[number] for number in rounds)
    return [quiz.plan.questions[one].card for one in asked if one not in known]


def missed(quiz: Quiz) -> Mapping[str, int]:
    """How many of those who took part missed a card, by its id; the most missed first."""
    counts: dict[str, int] = defaultdict(int)
    for user_id in {one.user_id for one in quiz.given}:
        for card in missed_by(quiz, user_id):
            counts[card] += 1
    ids = [one.card for one in quiz.plan.questions if one.card in counts]
    return {card: counts[card] for card in sorted(ids, key=lambda card: -counts[card])}
