"""Which card comes next, and what is left for the day.

What was corrected comes first, then what is due, then what is new. Two cards of one fact do not
come on one day: the one would give the other away.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Self

from ...records.models import Language
from ..cards.card import Card
from .days import UTC, beginning, day_of, guessed_zone
from .scheduling import Memory, Phase, Rating

# In which state a card was when it was reviewed: what the limits of a day count.
Stage = Literal["new", "corrected", "learning", "review", "relearning"]

_STAGES: Final[dict[Phase, Stage]] = {
    Phase.Learning: "learning", Phase.Review: "review", Phase.Relearning: "relearning",
}  # fmt: skip
# Steps of minutes are not waited for where nothing else is left, as Anki has it.
_AHEAD: Final = dt.timedelta(minutes=20)
_DAY: Final = dt.timedelta(days=1)
_ENDLESS: Final = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How somebody studies; an empty topic is every one.

    `remind_at` is an hour of the day in their zone, None where they want no reminder, which comes
    in `language`.
    """

    new_a_day: int = 10
    reviews_a_day: int = 100
    topic: str = ""
    zone: str = UTC
    remind_at: int | None = None
    language: Language = "en"

    @classmethod
    def unplanned(cls, language: Language) -> Self:
        """The plan of who has none yet, as far as their language tells."""
        return cls(zone=guessed_zone(language), language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A review that was kept; `number` is its own, and `days` for how many the card was put off."""

    number: int
    scope: int
    card: str
    rating: Rating
    stage: Stage
    days: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands on a day: their plan, memories by scope and card, and the reviews."""

    plan: Plan
    memories: Mapping[tuple[int, str], Memory]
    today: Sequence[Done]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is left for a day, each in the order in which it comes.

    `ahead` are steps of minutes that have not quite passed; `held_back` counts what the limits of
    the day leave for another.
    """

    corrected: tuple[Card, ...]
    steps: tuple[Card, ...]
    due: tuple[Card, ...]
    new: tuple[Card, ...]
    ahead: tuple[Card, ...]
    held_back: int

    @property
    def next(self) -> Card | None:
        """The card that comes next; None where the day is done."""
        order = (*self.corrected, *self.steps, *self.due, *self.new, *self.ahead)
        return next(iter(order), None)


def stage_of(card: Card, memory: Memory | None) -> Stage:
    """In which state a card is to whom this memory of it belongs."""
    if memory is None:
        return "new"
    return "corrected" if memory.digest != card.digest else _STAGES[memory.phase]


def agenda(
    cards: Sequence[Card],
    memories: Mapping[str, Memory],
    today: Sequence[Done],
    plan: Plan,
    now: dt.datetime,
    *,
    beyond: bool = False,
) -> Agenda:
    """What is left for the learner's day.

    `memories` are by the ids of `cards`, `today` what was reviewed on this day. `beyond` the limits
    all comes that there is.
    """
    day = day_of(now, plan.zone)
    begins, ends = beginning(day, plan.zone), beginning(day + _DAY, plan.zone)
    at: defaultdict[Stage, list[Card]] = defaultdict(list)
    for card in cards:
        memory = memories.get(card.id)
        stage = stage_of(card, memory)
        if (stage != "new" or plan.topic in {"", card.topic}) and (
            stage != "review" or _is_due(memory, now, ends)
        ):
            at[stage].append(card)
    steps = _by_due([*at["learning"], *at["relearning"]], memories)
    # Of a fact that was corrected since, what was seen today is another thing.
    told = {
        card.fact_id
        for card in cards
        if (memory := memories.get(card.id))
        and memory.last >= begins
        and memory.digest == card.digest
    } | {card.fact_id for card in steps}
    corrected = _one_a_fact(at["corrected"], told)
    due = _one_a_fact(_by_due(at["review"], memories), told)
    # What can be told right or wrong is the easier beginning; the sort keeps the order else.
    new = sorted(_one_a_fact(at["new"], told), key=lambda card: not card.is_graded)
    reviews = _ENDLESS if beyond else plan.reviews_a_day - _count(today, "review", "corrected")
    firsts = _ENDLESS if beyond else plan.new_a_day - _count(today, "new")
    return Agenda(
        corrected=tuple(corrected[: max(reviews, 0)]),
        steps=tuple(card for card in steps if memories[card.id].due <= now),
        due=tuple(due[: max(reviews - len(corrected), 0)]),
        new=tuple(new[: max(firsts, 0)]),
        ahead=tuple(card for card in steps if now < memories[card.id].due <= now + _AHEAD),
        held_back=max(len(corrected) + len(due) - max(reviews, 0), 0)
        + max(len(new) - max(firsts, 0), 0),
    )


def _count(today: Sequence[Done], *stages: Stage) -> int:
    return sum(one.stage in stages for one in today)


def _is_due(memory: Memory | None, now: dt.datetime, ends: dt.datetime) -> bool:
    """Whether a card comes on the learner's day, at whatever hour it was last reviewed.

    What is less than a day apart FSRS takes for one day's, so a whole one is waited for.
    """
    return memory is not None and memory.due < ends and now - memory.last >= _DAY


def _by_due(cards: Sequence[Card], memories: Mapping[str, Memory]) -> list[Card]:
    return sorted(cards, key=lambda card: (memories[card.id].due, card.id))


def _one_a_fact(cards: Iterable[Card], told: set[str]) -> list[Card]:
    """The cards whose fact was not told, one of each; from here on it is."""
    first: dict[str, Card] = {}
    for card in cards:
        if card.fact_id not in told:
            first.setdefault(card.fact_id, card)
    told |= first.keys()
    return list(first.values())
