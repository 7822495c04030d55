"""Which card comes next on a learner's day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from bot.study.cards.card import Card
from bot.study.memory.days import beginning, day_of, guessed_zone
from bot.study.memory.planning import Agenda, Done, Plan, agenda, stage_of
from bot.study.memory.scheduling import Memory, Rating
from tests.study.making import DAY, HOUR, MINUTE, NOON, card, corrected, done, memory

AGAIN, HARD, GOOD, EASY = Rating
HANOI = "Asia/Ho_Chi_Minh"
PLAN = Plan(zone=HANOI)
LEARNT = memory(GOOD, GOOD, at=NOON - 2 * DAY)


def left(
    cards: Sequence[Card],
    memories: Mapping[str, Memory] | None = None,
    today: Sequence[Done] = (),
    plan: Plan = PLAN,
    *,
    now: dt.datetime = NOON,
    beyond: bool = False,
) -> Agenda:
    return agenda(cards, memories or {}, today, plan, now, beyond=beyond)


def ids(cards: Sequence[Card]) -> list[str]:
    return [one.id for one in cards]


def test_what_was_corrected_comes_first_then_what_is_due_then_what_is_new() -> None:
    new, due, wrong, step = card("new"), card("due"), corrected(card("wrong")), card("step")
    memories = {
        "due": LEARNT,
        "wrong": memory(GOOD, GOOD, GOOD, at=NOON - DAY),
        "step": memory(AGAIN, at=NOON - HOUR),
    }
    cards = [new, due, wrong, step]
    assert [stage_of(one, memories.get(one.id)) for one in cards] == [
        "new", "review", "corrected", "learning",
    ]  # fmt: skip
    order = []
    while (following := left(cards, memories).next) is not None:
        order.append(following.id)
        cards.remove(following)
    assert order == ["wrong", "step", "due", "new"]


def test_the_same_comes_to_the_same_whatever_the_order_of_memories() -> None:
    cards = [card(f"card-{n}") for n in range(20)]
    memories = {one.id: LEARNT for one in cards[::2]}
    turned = dict(reversed(memories.items()))
    assert left(cards, memories) == left(cards, turned)


def test_steps_of_minutes_come_back_within_the_session() -> None:
    cards = [card("step"), card("new")]
    now = NOON
    memories = {"step": memory(AGAIN, at=now)}
    # It has a minute yet: something else comes first.
    assert left(cards, memories).next == cards[1]
    assert left(cards, memories, now=now + MINUTE).next == cards[0]
    # Where nothing else is left, nobody has to wait.
    assert left(cards[:1], memories).next == cards[0]
    assert ids(left(cards[:1], memories).ahead) == ["step"]


def test_a_card_comes_on_its_day_at_any_hour_and_not_on_the_day_before() -> None:
    due = card("due")
    known = memory(GOOD, GOOD, at=NOON)
    assert known.days == 2
    # Studied at noon, due at noon: on that day it comes from four in the morning.
    for wait, comes in ((DAY, False), (DAY + 15 * HOUR, False), (DAY + 16 * HOUR, True)):
        assert bool(left([due], {"due": known}, now=NOON + wait).due) == comes, wait
    # What is due after a day is waited for until a whole one has passed: sooner, FSRS takes it for
    # the same day's.
    soon = memory(AGAIN, GOOD, GOOD, at=NOON)
    assert soon.days == 1
    assert not left([due], {"due": soon}, now=NOON + DAY - MINUTE).due
    assert left([due], {"due": soon}, now=NOON + DAY).due


def test_new_cards_come_in_the_order_of_the_facts_one_of_a_fact_a_day() -> None:
    cards = [card(f"fact-{n}.{kind}") for n in range(3) for kind in ("year", "name")]
    assert ids(left(cards).new) == ["fact-0.year", "fact-1.year", "fact-2.year"]
    memories = {"fact-0.year": memory(EASY, at=NOON)}
    assert ids(left(cards, memories).new) == ["fact-1.year", "fact-2.year"]
    # The next day brings the other card of the fact.
    tomorrow = left(cards, memories, now=NOON + DAY)
    assert ids(tomorrow.new) == ["fact-0.name", "fact-1.year", "fact-2.year"]


def test_two_due_cards_of_one_fact_come_on_two_days() -> None:
    cards = [card("fact.year"), card("fact.name"), card("other.year")]
    memories = {one.id: LEARNT for one in cards}
    first = left(cards, memories)
    assert ids(first.due) == ["fact.name", "other.year"]
    memories["fact.name"] = memory(GOOD, GOOD, GOOD, at=NOON)
    assert ids(left(cards, memories).due) == ["other.year"]
    assert ids(left(cards, memories, now=NOON + DAY).due) == ["fact.year", "other.year"]


def test_a_fact_corrected_today_comes_today_although_it_was_studied_today() -> None:
    one, sibling = card("fact.year"), card("fact.name")
    memories = {one.id: memory(GOOD, GOOD, at=NOON - HOUR), sibling.id: LEARNT}
    assert left([one, sibling], memories).next is None
    both = [corrected(one), corrected(sibling)]
    assert ids(left(both, memories).corrected) == ["fact.year"]
    # Its other card comes on the next day.
    memories[one.id] = memory(EASY, at=NOON, digest="second")
    assert left(both, memories).next is None
    assert ids(left(both, memories, now=NOON + DAY).corrected) == ["fact.name"]


def test_a_day_has_its_limits_and_one_can_go_beyond_them() -> None:
    new = [card(f"new-{n}") for n in range(5)]
    due = [card(f"due-{n}") for n in range(5)]
    wrong = corrected(card("wrong"))
    memories = {one.id: LEARNT for one in [*due, wrong]}
    plan = replace(PLAN, new_a_day=2, reviews_a_day=3)
    today = [
        done("gone", "review", NOON),
        done("gone", "new", NOON),
        done("gone", "learning", NOON),
    ]
    some = left([*new, *due, wrong], memories, today, plan)
    assert (ids(some.corrected), ids(some.due)) == (["wrong"], ["due-0"])
    assert (ids(some.new), some.held_back) == (["new-0"], 8)
    more = left([*new, *due, wrong], memories, today, plan, beyond=True)
    assert (len(more.corrected), len(more.due), len(more.new), more.held_back) == (1, 5, 5, 0)
    # Once they were lowered, more was done than they allow.
    none = left([*new, *due], memories, [*today] * 9, plan)
    assert (none.next, none.held_back) == (None, 10)
    # Steps of minutes are not counted: who has begun a card may end it.
    memories["new-0"] = memory(AGAIN, at=NOON - MINUTE)
    assert left([*new, *due], memories, [*today] * 9, plan).next == new[0]


def test_new_cards_come_of_the_topic_of_the_plan_and_due_ones_of_every_topic() -> None:
    cards = [card("due", topic="sun"), card("new", topic="sun"), card("other", topic="moon")]
    some = left(cards, {"due": LEARNT}, plan=replace(PLAN, topic="moon"))
    assert (ids(some.due), ids(some.new)) == (["due"], ["other"])


def test_nothing_at_all_is_an_empty_day() -> None:
    empty = left([])
    assert (empty.next, empty.held_back) == (None, 0)


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2026-11-22T20:59:59+00:00", HANOI, "2026-11-22"),
        ("2026-11-22T21:00:00+00:00", HANOI, "2026-11-23"),
        ("2026-11-22T03:59:59+00:00", "UTC", "2026-11-21"),
        ("2026-11-22T04:00:00+00:00", "UTC", "2026-11-22"),
        # The nights in which the clocks of Berlin are set.
        ("2026-03-29T01:59:59+00:00", "Europe/Berlin", "2026-03-28"),
        ("2026-03-29T02:00:00+00:00", "Europe/Berlin", "2026-03-29"),
        ("2026-10-25T02:59:59+00:00", "Europe/Berlin", "2026-10-24"),
        ("2026-10-25T03:00:00+00:00", "Europe/Berlin", "2026-10-25"),
        ("2026-11-22T12:00:00+00:00", "No/Such_Zone", "2026-11-22"),
        ("2026-11-22T12:00:00+00:00", "", "2026-11-22"),
        ("2026-11-22T12:00:00+00:00", "../../etc/passwd", "2026-11-22"),
    ],
)
def test_a_day_begins_at_four_in_the_morning_where_the_learner_lives(
    moment: str, zone: str, day: str
) -> None:
    at = dt.datetime.fromisoformat(moment)
    assert str(day_of(at, zone)) == day
    begins = beginning(day_of(at, zone), zone)
    assert begins <= at < beginning(day_of(at, zone) + DAY, zone)
    assert begins.tzinfo == dt.UTC


def test_a_zone_is_guessed_only_where_a_language_tells_of_one() -> None:
    assert [guessed_zone(code) for code in ("vi", "ru", "en")] == [HANOI, "Europe/Moscow", "UTC"]
