"""A learner who studies for a year, forgets as FSRS predicts, and errs as people do.

All goes through the store, as it does for a person; what counts is written down beside it, and the
library itself says what should be remembered.
"""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

import fsrs

from bot.storage.store import Store
from bot.storage.studies import Place
from bot.study.cards.card import Card
from bot.study.memory.days import beginning
from bot.study.memory.planning import Done, Plan, agenda, stage_of
from bot.study.memory.scheduling import Memory, Rating, Review, retrievability, reviewed

from .making import DAY, HOUR, corrected

LEARNER: Final = 7
LIBRARY: Final = fsrs.Scheduler(enable_fuzzing=False)
# So often of a hundred: a rating is taken back, is sent twice, the bot starts anew.
UNDONE, TWICE, RESTARTED = 5, 3, 1.5


@dataclass
class Year:
    """What counted, and what was tried besides.

    `expected` is how likely FSRS had each card remembered that was asked again after days.
    """

    counted: defaultdict[str, list[Review]] = field(default_factory=lambda: defaultdict(list))
    undone: int = 0
    refused: int = 0
    restarts: int = 0
    corrections: int = 0
    expected: list[float] = field(default_factory=list)
    kept: list[Done] = field(default_factory=list)
    memories: dict[str, Memory] = field(default_factory=dict)


class Learner:
    """Somebody with a seed of their own, at their cards on one database."""

    def __init__(
        self,
        store: Store,
        reopened: Callable[[], Awaitable[Store]],
        cards: list[Card],
        plan: Plan,
        *,
        seed: int,
    ) -> None:
        self._store = store
        self._reopened = reopened
        self._cards = cards
        self._plan = plan
        self._random = random.Random(seed)
        self.year = Year()

    async def study(self, first: dt.date, days: int, *, correct_every: int) -> Year:
        """Studies on most of so many days; now and then some facts are corrected."""
        for number in range(days):
            if number and number % correct_every == 0:
                self._correct()
            if self._random.random() < 0.9:
                await self._day(first + number * DAY)
        self.year.kept = await self._store.studies.reviews(
            LEARNER, since=beginning(first, self._plan.zone)
        )
        self.year.memories, _ = await self._read(beginning(first, self._plan.zone))
        return self.year

    async def _day(self, day: dt.date) -> None:
        now = beginning(day, self._plan.zone) + self._random.uniform(13, 19) * HOUR
        memories, today = await self._read(now)
        while following := agenda(self._cards, memories, today, self._plan, now).next:
            self._assert_limits(today, following)
            now += dt.timedelta(seconds=self._random.uniform(5, 40))
            memory = memories.get(following.id)
            kept = await self._rate(following, memory, now)
            if kept is None:
                memories, today = await self._read(now)
            else:
                memories[following.id] = reviewed(memory, kept)
                stage, days = stage_of(following, memory), memory.days if memory else 0
                today.append(
                    Done(
                        number=0, scope=0, card=following.id, rating=kept.rating, stage=stage,
                        days=days, at=kept.at,
                    )
                )  # fmt: skip
            assert len(today) < 100, "a day that never ends"
        self._assert_limits(today, None)

    def _assert_limits(self, today: list[Done], following: Card | None) -> None:
        stages = [one.stage for one in today]
        assert stages.count("new") <= self._plan.new_a_day
        assert stages.count("review") + stages.count("corrected") <= self._plan.reviews_a_day
        wrong = {one.id for one in self._cards} & self._outdated()
        room = self._plan.reviews_a_day - stages.count("review") - stages.count("corrected")
        facts_today = {one.card.partition(".")[0] for one in today}
        wrong = {one for one in wrong if one.partition(".")[0] not in facts_today}
        if wrong and room > 0:
            assert following is not None
            assert following.id in self._outdated(), "what was corrected comes first"

    def _outdated(self) -> set[str]:
        return {
            one.id
            for one in self._cards
            if (known := self.year.counted[one.id]) and known[-1].digest != one.digest
        }

    async def _rate(self, card: Card, memory: Memory | None, now: dt.datetime) -> Review | None:
        """Rates a card; None where what is remembered has to be read anew."""
        place, stage = Place(LEARNER, 0, card.id), stage_of(card, memory)
        review = Review(card.digest, self._rating(card, memory, now), now)
        seen = memory.reviews if memory else 0
        assert seen == len(self.year.counted[card.id])
        number = await self._store.studies.review(place, review, stage=stage, seen=seen)
        assert number is not None
        chance = self._random.uniform(0, 100)
        if chance < TWICE:
            again = await self._store.studies.review(place, review, stage=stage, seen=seen)
            assert again is None
            self.year.refused += 1
        if chance < UNDONE:
            assert await self._store.studies.undo(LEARNER, number) == place
            assert await self._store.studies.undo(LEARNER, number) is None
            self.year.undone += 1
        else:
            self.year.counted[card.id].append(review)
            if stage == "review" and memory:
                self.year.expected.append(retrievability(memory, now))
        if chance > 100 - RESTARTED:
            self._store = await self._reopened()
            self.year.restarts += 1
        return review if UNDONE <= chance <= 100 - RESTARTED else None

    def _rating(self, card: Card, memory: Memory | None, now: dt.datetime) -> Rating:
        """Again as often as FSRS predicts that it is forgotten; a new one is often not known."""
        if memory is None or memory.digest != card.digest:
            weights = (20, 10, 60, 10)
            return self._random.choices(list(Rating), weights)[0]
        if self._random.random() >= retrievability(memory, now):
            return Rating.Again
        return self._random.choices([Rating.Hard, Rating.Good, Rating.Easy], (10, 75, 15))[0]

    def _correct(self) -> None:
        """Corrects two facts, with all of their cards."""
        facts = self._random.sample(sorted({one.fact_id for one in self._cards}), 2)
        self.year.corrections += 1
        digest = f"correction-{self.year.corrections}"
        self._cards = [
            corrected(one, digest) if one.fact_id in facts else one for one in self._cards
        ]

    async def _read(self, now: dt.datetime) -> tuple[dict[str, Memory], list[Done]]:
        standing = await self._store.studies.standing(LEARNER, {0}, now, unplanned=self._plan)
        memories = {card: memory for (_, card), memory in standing.memories.items()}
        return memories, list(standing.today)


def by_the_library(reviews: list[Review]) -> fsrs.Card:
    """What FSRS itself makes of the reviews that count: those since the card was last corrected."""
    count = [one for one in reviews if one.digest == reviews[-1].digest]
    logs = [fsrs.ReviewLog(1, one.rating, one.at, None) for one in count]
    return LIBRARY.reschedule_card(fsrs.Card(card_id=1), logs)


def assert_as_the_library_has_it(year: Year) -> None:
    """Asserts that each memory is, to the last digit, what the library makes of the reviews."""
    counted = {name: reviews for name, reviews in year.counted.items() if reviews}
    assert year.memories.keys() == counted.keys()
    assert len(year.kept) == sum(map(len, counted.values()))
    for name, memory in year.memories.items():
        theirs = by_the_library(counted[name])
        ours = (
            memory.phase, memory.step, memory.stability, memory.difficulty, memory.due, memory.last,
        )  # fmt: skip
        assert ours == (
            theirs.state, theirs.step, theirs.stability, theirs.difficulty, theirs.due,
            theirs.last_review,
        ), name  # fmt: skip
        assert memory.reviews == len(counted[name])
        assert memory.digest == counted[name][-1].digest
