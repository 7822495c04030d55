"""What people study: reviews count once, are taken back whole, and stay each person's own."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from bot.errors import StoreError
from bot.storage.store import Store
from bot.storage.studies import Place
from bot.study.memory.planning import Plan, Stage, Standing
from bot.study.memory.scheduling import Rating, Review, replayed
from tests.storage.conftest import LARGEST, Restarted, run_sql, told
from tests.study.making import DAY, HOUR, NOON, card
from tests.study.simulating import Learner, assert_as_the_library_has_it

AGAIN, HARD, GOOD, EASY = Rating
PLACE = Place(LARGEST, LARGEST, "trade-turnover-2024.number")
PLAN = Plan(zone="Asia/Ho_Chi_Minh")


async def kept(
    store: Store, place: Place, review: Review, seen: int, stage: Stage = "review"
) -> int | None:
    return await store.studies.review(place, review, stage=stage, seen=seen)


async def standing(store: Store, *, user: int = LARGEST, now: dt.datetime = NOON) -> Standing:
    return await store.studies.standing(user, {0, LARGEST}, now, unplanned=PLAN)


def reviews(*ratings: Rating, digest: str = "first") -> list[Review]:
    return [Review(digest, one, NOON + number * HOUR) for number, one in enumerate(ratings)]


async def test_reviews_and_what_they_leave_outlive_a_restart(
    store: Store, restarted: Restarted
) -> None:
    done = reviews(GOOD, GOOD, AGAIN)
    numbers = [await kept(store, PLACE, one, seen) for seen, one in enumerate(done)]
    other = replace(PLACE, scope=0)
    await kept(store, other, done[0], 0, "new")
    store = await restarted()

    found = await standing(store)
    assert found.memories == {
        (LARGEST, PLACE.card): replayed(done), (0, PLACE.card): replayed(done[:1]),
    }  # fmt: skip
    assert [one.number for one in found.today[:3]] == numbers
    assert [(one.rating, one.at, one.scope) for one in found.today[:3]] == [
        (one.rating, one.at, LARGEST) for one in done
    ]
    assert [(one.stage, one.days) for one in found.today] == [
        ("review", 0), ("review", 0), ("review", 2), ("new", 0),
    ]  # fmt: skip
    assert found.plan == PLAN
    # In another server it is as though there were nothing; the day is counted in all.
    elsewhere = await store.studies.standing(LARGEST, {5}, NOON, unplanned=PLAN)
    assert (elsewhere.memories, len(elsewhere.today)) == ({}, 4)
    assert await standing(store, user=8) == Standing(PLAN, {}, [])
    tomorrow = await standing(store, now=NOON + DAY)
    assert (len(tomorrow.memories), tomorrow.today) == (2, [])
    assert len(await store.studies.reviews(LARGEST, since=NOON + HOUR)) == 2


async def test_a_review_counts_once_however_often_it_is_sent(stores: list[Store]) -> None:
    for seen, one in enumerate(reviews(GOOD, EASY)):
        numbers = await asyncio.gather(*(kept(store, PLACE, one, seen) for store in stores * 3))
        assert len([number for number in numbers if number]) == 1
    assert await kept(stores[0], PLACE, reviews(AGAIN)[0], 1) is None
    assert await kept(stores[0], PLACE, reviews(AGAIN)[0], 7) is None
    found = await standing(stores[0])
    assert found.memories == {(LARGEST, PLACE.card): replayed(reviews(GOOD, EASY))}
    assert len(found.today) == 2


async def test_what_is_taken_back_had_never_been(store: Store) -> None:
    before, after = reviews(GOOD, EASY), reviews(AGAIN, HARD, digest="second")
    numbers = [await kept(store, PLACE, one, seen) for seen, one in enumerate([*before, *after])]
    for left in range(3, -1, -1):
        number = numbers[left] or 0
        assert await store.studies.undo(8, number) is None
        if left:
            assert await store.studies.undo(LARGEST, number - 1) is None, "not the last"
        assert await store.studies.undo(LARGEST, number) == PLACE
        assert await store.studies.undo(LARGEST, number) is None
        remembered = replayed([*before, *after][:left])
        found = await standing(store)
        assert found.memories.get((LARGEST, PLACE.card)) == remembered
        assert len(found.today) == left
    # A card without reviews is new again, and a number is never given twice.
    again = await kept(store, PLACE, before[0], 0)
    assert again not in {None, *numbers}
    assert await store.studies.undo(LARGEST, LARGEST) is None


async def test_of_many_who_take_a_review_back_one_does(stores: list[Store]) -> None:
    number = await kept(stores[0], PLACE, reviews(GOOD)[0], 0) or 0
    undone = await asyncio.gather(*(store.studies.undo(LARGEST, number) for store in stores * 2))
    assert [one for one in undone if one] == [PLACE]
    # While one takes it back another device goes on from it, or not at all.
    for _ in range(5):
        number = await kept(stores[0], PLACE, reviews(GOOD)[0], 0) or 0
        following = kept(stores[1], PLACE, reviews(GOOD, EASY)[1], 1)
        went, back = await asyncio.gather(following, stores[2].studies.undo(LARGEST, number))
        assert (went is None) == (back is not None)
        found = await standing(stores[3])
        assert len(found.today) == sum(one.reviews for one in found.memories.values())
        for one in reversed(found.today):
            assert await stores[3].studies.undo(LARGEST, one.number)


async def test_plans_are_kept_and_reminders_claimed_once_a_day(
    stores: list[Store], restarted: Restarted
) -> None:
    studies = stores[0].studies
    assert await studies.plan(7) is None
    plan = Plan(
        new_a_day=0, reviews_a_day=5, topic="trade", zone="Europe/Moscow", remind_at=0,
        language="ru",
    )  # fmt: skip
    await studies.keep_plan(7, plan)
    await studies.keep_plan(8, PLAN)
    store = await restarted()
    assert await store.studies.plan(7) == plan
    assert (await store.studies.standing(7, {0}, NOON, unplanned=PLAN)).plan == plan
    assert await studies.reminders() == [(7, plan, "")]

    claims = [store.studies.claim_reminder(7, "2026-11-22") for store in stores * 3]
    assert sorted(await asyncio.gather(*claims)) == [False] * 11 + [True]
    # Another plan for the rest of the day brings no second one.
    later = replace(plan, remind_at=21)
    await studies.keep_plan(7, later)
    assert await studies.reminders() == [(7, later, "2026-11-22")]
    assert not await studies.claim_reminder(7, "2026-11-22")
    assert await studies.claim_reminder(7, "2026-11-23")
    # Who turned it off meanwhile, or never wanted one, is left alone.
    await studies.keep_plan(7, replace(plan, remind_at=None))
    for user in (7, 8, 9):
        assert not await studies.claim_reminder(user, "2026-11-24")
    assert await studies.reminders() == []


async def test_a_review_is_kept_whole_or_not_at_all(store: Store, url: str) -> None:
    await run_sql(url, "ALTER TABLE reviews RENAME TO elsewhere")
    with pytest.raises(StoreError) as caught:
        await kept(store, PLACE, reviews(GOOD)[0], 0)
    told(caught.value)
    await run_sql(url, "ALTER TABLE elsewhere RENAME TO reviews")
    assert await standing(store) == Standing(PLAN, {}, [])


async def test_forgetting_and_handing_over_takes_in_all_of_it(store: Store) -> None:
    await kept(store, PLACE, reviews(GOOD)[0], 0)
    await kept(store, replace(PLACE, user_id=8), reviews(GOOD)[0], 0)
    about = await store.people.kept_about(LARGEST)
    assert [one["card"] for one in about["reviews"] + about["memories"]] == [PLACE.card] * 2
    await store.people.forget(LARGEST)
    assert await standing(store) == Standing(PLAN, {}, [])
    assert len((await standing(store, user=8)).memories) == 1


async def test_some_weeks_of_studying_come_to_what_fsrs_itself_makes_of_them(
    store: Store, restarted: Restarted
) -> None:
    plan = replace(PLAN, new_a_day=2, reviews_a_day=6)
    cards = [card(f"fact-{n}.{kind}") for n in range(9) for kind in ("year", "name")]
    learner = Learner(store, restarted, cards, plan, seed=5)
    year = await learner.study(dt.date(2027, 1, 4), 30, correct_every=8)
    assert len(year.kept) > 60
    assert min(year.undone, year.refused, year.restarts, year.corrections) >= 1
    assert_as_the_library_has_it(year)
