"""What a rating makes of a memory."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.study.memory.scheduling import (
    Memory,
    Phase,
    Rating,
    Review,
    outcomes,
    replayed,
    retrievability,
    reviewed,
)
from tests.study.making import DAY, MINUTE, NOON, memory

AGAIN, HARD, GOOD, EASY = Rating


def test_the_buttons_of_a_new_card_tell_minutes_and_days_in_their_order() -> None:
    after = outcomes(None, "first", NOON)
    waits = [after[rating].due - NOON for rating in Rating]
    assert waits == [MINUTE, 5.5 * MINUTE, 10 * MINUTE, 8 * DAY]
    assert [after[rating].phase for rating in Rating] == [*[Phase.Learning] * 3, Phase.Review]
    assert {one.reviews for one in after.values()} == {1}


def test_what_is_remembered_comes_later_each_time_and_what_is_not_in_minutes() -> None:
    known: Memory | None = None
    waits, now = [], NOON
    for _ in range(6):
        known = reviewed(known, Review("first", GOOD, now))
        waits.append(known.due - known.last)
        now = known.due
    assert waits == sorted(waits)
    assert waits[-1] > 60 * DAY
    assert known is not None
    lapsed = reviewed(known, Review("first", AGAIN, now))
    assert (lapsed.phase, lapsed.due - now) == (Phase.Relearning, 10 * MINUTE)
    assert lapsed.days == 0
    assert lapsed.stability < known.stability
    assert lapsed.difficulty > known.difficulty


def test_the_same_reviews_always_come_to_the_same() -> None:
    reviews = [Review("first", rating, NOON + 3 * day * DAY) for day, rating in enumerate(Rating)]
    assert {replayed(reviews) for _ in range(20)} == {replayed(reviews)}
    assert replayed([]) is None


def test_of_a_corrected_card_nothing_is_remembered_but_how_often_it_was_seen() -> None:
    before = memory(GOOD, GOOD, GOOD, GOOD, at=NOON)
    after = reviewed(before, Review("second", GOOD, NOON + DAY))
    fresh = reviewed(None, Review("second", GOOD, NOON + DAY))
    assert (after.stability, after.due, after.phase) == (fresh.stability, fresh.due, fresh.phase)
    assert (after.reviews, after.digest) == (5, "second")


def test_a_clock_that_goes_back_does_no_harm() -> None:
    before = memory(GOOD, GOOD, at=NOON)
    after = reviewed(before, Review("first", GOOD, NOON - 5 * DAY))
    assert after == reviewed(before, Review("first", GOOD, NOON))


def test_what_is_known_is_forgotten_slowly_and_known_at_nine_in_ten_when_due() -> None:
    known = memory(GOOD, GOOD, GOOD, at=NOON)
    chances = [retrievability(known, NOON + days * DAY) for days in (0, 5, known.days, 1000)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] == 1
    assert chances[2] == pytest.approx(0.9, abs=0.01)


def test_zones_of_the_moments_make_no_difference() -> None:
    hanoi = dt.timezone(dt.timedelta(hours=7))
    there = reviewed(None, Review("first", GOOD, NOON.astimezone(hanoi)))
    assert there == reviewed(None, Review("first", GOOD, NOON))
    assert there.last.tzinfo == dt.UTC
