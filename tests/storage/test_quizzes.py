"""A quiz is kept as it stands; of two answers at once one is first, and none is lost."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.storage.quizzes import Session
from bot.storage.store import Store
from bot.study.quiz import rules
from bot.study.quiz.course import Asked, Mode, Plan, Quiz
from bot.study.quiz.rules import Step
from tests.storage.conftest import LARGEST, NOON, Restarted, StartScript

QUESTIONS = tuple(Asked(f"card-{n}", "d\ud800", ("Nga", "Лаос", "c", "d"), n) for n in range(3))


def quiz(mode: Mode = "normal") -> Quiz:
    plan = Plan(
        topic="trade", mode=mode, form="choice", language="vi", seconds=30, questions=QUESTIONS
    )
    return rules.begin(plan, NOON.astimezone(dt.UTC))


async def begun(store: Store, mode: Mode = "normal", *, channel_id: int = LARGEST) -> Session:
    session = await store.quizzes.begin(quiz(mode), guild_id=1, channel_id=channel_id, user_id=7)
    assert session
    return session


def answered(
    user_id: int, credit: float, seconds: int = 1, *, number: int = 0
) -> Callable[[Quiz], Step]:
    now = NOON + dt.timedelta(seconds=seconds)
    return partial(rules.answer, user_id=user_id, credit=credit, number=number, now=now)


def event(name: str, *values: object) -> Callable[[Quiz], Step]:
    return lambda quiz: Step(getattr(rules, name)(quiz, *values))


async def test_a_quiz_comes_back_as_it_stood(store: Store, restarted: Restarted) -> None:
    session = await begun(store, "repeat")
    for step in (
        answered(8, 0.0), event("hint", 0), answered(9, 0.5), event("skip", 0, NOON),
        event("tick", NOON + dt.timedelta(hours=1)), answered(8, 1.0, number=1), event("pause"),
    ):  # fmt: skip
        held, done = await store.quizzes.change(session.number, step)
        assert held.quiz == done.quiz
    await store.quizzes.keep_message(session.number, of_round=1, message_id=LARGEST - 1)
    store = await restarted()

    found = await store.quizzes.session(session.number)
    assert found
    assert found.quiz.plan == replace(
        quiz("repeat").plan,
        questions=tuple(replace(one, digest="d\ufffd") for one in QUESTIONS),
    )
    assert (found.quiz.phase, found.quiz.round) == ("paused", 1)
    assert found.quiz.void == {0}
    assert found.quiz.given == held.quiz.given
    assert [(one.user_id, one.points) for one in found.quiz.given] == [(8, 0.0), (9, 0.2), (8, 1.0)]
    assert (found.message_id, found.user_id, found.created_at) == (LARGEST - 1, 7, NOON)
    assert await store.quizzes.running() == [found] == [await store.quizzes.running_in(LARGEST)]
    assert await store.quizzes.session(found.number + 1) is None
    with pytest.raises(KeyError):
        await store.quizzes.change(found.number + 1, event("pause"))


async def test_a_message_is_kept_for_its_own_question_alone(store: Store) -> None:
    number = (await begun(store)).number
    await store.quizzes.keep_message(number, of_round=0, message_id=5)
    await store.quizzes.change(number, event("pass_over", 0, NOON))
    await store.quizzes.keep_message(number, of_round=0, message_id=6)
    session = await store.quizzes.session(number)
    assert session
    assert session.message_id is None


async def test_a_channel_has_one_quiz_at_a_time_and_exams_beside_it(stores: list[Store]) -> None:
    starting = (
        one.quizzes.begin(quiz(), guild_id=1, channel_id=5, user_id=number)
        for number, one in enumerate(stores)
    )
    made = [one for one in await asyncio.gather(*starting) if one]
    assert len(made) == 1
    store, [first] = stores[0], made
    await begun(store, channel_id=6)
    exam = await begun(store, "exam", channel_id=5)
    await begun(store, "exam", channel_id=5)
    running = await store.quizzes.running_in(5)
    assert running
    assert running.number == first.number
    assert exam.number not in [one.number for one in await store.quizzes.running()]

    await store.quizzes.change(first.number, event("stop", NOON))
    assert await store.quizzes.running_in(5)
    await store.quizzes.change(first.number, event("told"))
    assert await store.quizzes.running_in(5) is None
    again = await begun(store, channel_id=5)
    assert again.number > first.number


async def test_of_answers_at_once_exactly_one_is_first(stores: list[Store]) -> None:
    number = (await begun(stores[0], "race")).number
    answers = (
        stores[user % len(stores)].quizzes.change(number, answered(user, 1.0))
        for user in range(1, 21)
    )
    done = [step for _, step in await asyncio.gather(*answers)]
    assert sorted(step.outcome for step in done) == ["closed"] * 19 + ["taken"]
    session = await stores[1].quizzes.session(number)
    assert session
    assert [one.points for one in session.quiz.given] == [1.0]


async def test_answers_at_once_all_count_where_all_may_answer(stores: list[Store]) -> None:
    number = (await begun(stores[0])).number
    answers = (
        stores[user % len(stores)].quizzes.change(number, answered(user, user % 2))
        for user in [*range(1, 13), *range(1, 13)]
    )
    done = [step.outcome for _, step in await asyncio.gather(*answers)]
    assert sorted(done) == ["again"] * 12 + ["taken"] * 12
    session = await stores[0].quizzes.session(number)
    assert session
    assert {one.user_id: one.credit for one in session.quiz.given} == {
        user: user % 2 for user in range(1, 13)
    }


async def test_what_is_old_goes_and_what_runs_stays(store: Store) -> None:
    old, exam = await begun(store), await begun(store, "exam")
    await store.quizzes.change(old.number, answered(8, 1.0))
    await store.servers.forget_outdated(NOON + dt.timedelta(days=30))
    assert await store.quizzes.session(old.number)
    await store.servers.forget_outdated(NOON + dt.timedelta(days=30, seconds=1))
    assert await store.quizzes.session(old.number) is None
    assert await store.quizzes.session(exam.number) is None
    assert (await store.people.kept_about(8))["quiz_answers"] == []


async def test_who_is_forgotten_leaves_a_quiz_that_goes_on(store: Store) -> None:
    number = (await begun(store)).number
    for user in (7, 8):
        await store.quizzes.change(number, answered(user, 1.0))
    await store.people.forget(7)
    session, _ = await store.quizzes.change(number, event("pause"))
    assert session.user_id is None
    assert [one.user_id for one in session.quiz.given] == [8]


ANSWER_FOR_EVER = """
import asyncio, datetime as dt, sys
from functools import partial
from bot.storage.store import Store
from bot.study.quiz import rules

async def main():
    store = await Store.open(sys.argv[1])
    now = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    for user in range(1, 10**6):
        await store.quizzes.change(
            int(sys.argv[2]),
            partial(rules.answer, user_id=user, credit=1.0, number=0, now=now))
        print(user, flush=True)

asyncio.run(main())
"""


async def test_an_answer_that_was_told_survives_a_kill(
    store: Store, url: str, start_script: StartScript
) -> None:
    number = (await begun(store)).number
    process = start_script(ANSWER_FOR_EVER, url, str(number))
    with process:
        assert process.stdout
        told = [int(process.stdout.readline()) for _ in range(20)]
        process.kill()
        told += map(int, process.stdout.read().split())
    session = await store.quizzes.session(number)
    assert session
    assert {one.user_id for one in session.quiz.given} >= set(told)
