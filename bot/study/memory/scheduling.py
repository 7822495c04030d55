"""When a card is due again: FSRS, from what a learner remembers of it and how it went this time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final

from fsrs import Card as FsrsCard
from fsrs import Rating, Scheduler, State

__all__ = [
    "Memory",
    "Phase",
    "Rating",
    "Review",
    "outcomes",
    "replayed",
    "retrievability",
    "reviewed",
]

# Without fuzzing the same reviews always come to the same day; the rest is the library's own.
_SCHEDULER: Final = Scheduler(enable_fuzzing=False)
# The library would wait a moment to number a card by the clock.
_ANY_CARD: Final = 1

Phase = State


@dataclass(frozen=True, slots=True)
class Review:
    """How it went with a card at one moment; `digest` names what the card said then."""

    digest: str
    rating: Rating
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """What a learner remembers of a card, as its reviews leave it.

    `step` is the place among the steps of minutes, None once the card comes back after days.
    `reviews` counts all that there were, also of what the card said before it was corrected.
    """

    digest: str
    phase: Phase
    step: int | None
    stability: float
    difficulty: float
    last: dt.datetime
    due: dt.datetime
    reviews: int

    @property
    def days(self) -> int:
        """For how many days it was put off; 0 for minutes."""
        return (self.due - self.last).days


def reviewed(memory: Memory | None, review: Review) -> Memory:
    """The memory after a review; of a card that was corrected since, it begins anew."""
    seen = memory.reviews if memory else 0
    # Of two devices one may be behind: what comes later in their order did not happen earlier.
    at = (max(memory.last, review.at) if memory else review.at).astimezone(dt.UTC)
    known = memory if memory and memory.digest == review.digest else None
    card, _ = _SCHEDULER.review_card(_card(known, at), review.rating, at)
    if card.stability is None or card.difficulty is None:
        raise ValueError("a card that was reviewed is known how well")
    return Memory(
        digest=review.digest,
        phase=card.state,
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        last=at,
        due=card.due,
        reviews=seen + 1,
    )


def replayed(reviews: Iterable[Review]) -> Memory | None:
    """The memory that all reviews of a card leave, in their order; None where there are none."""
    nothing: Memory | None = None
    return reduce(reviewed, reviews, nothing)


def outcomes(memory: Memory | None, digest: str, now: dt.datetime) -> Mapping[Rating, Memory]:
    """What each rating would make of a memory now."""
    return {rating: reviewed(memory, Review(digest, rating, now)) for rating in Rating}


def retrievability(memory: Memory, now: dt.datetime) -> float:
    """How likely the card is remembered now, from 0 to 1."""
    return float(_SCHEDULER.get_card_retrievability(_card(memory, now), now.astimezone(dt.UTC)))


def _card(memory: Memory | None, now: dt.datetime) -> FsrsCard:
    """The library's own form of a memory; of none, a card that is new."""
    if memory is None:
        return FsrsCard(card_id=_ANY_CARD, due=now)
    return FsrsCard(
        card_id=_ANY_CARD,
        state=memory.phase,
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last,
    )
