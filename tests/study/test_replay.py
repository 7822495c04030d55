"""A simulated year: what is remembered is what FSRS itself makes of the reviews that count."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from statistics import mean

import pytest

from bot.storage.store import Store
from bot.study.memory.planning import Plan
from bot.study.memory.statistics import recalled
from tests.study.making import card
from tests.study.simulating import Learner, assert_as_the_library_has_it

FIRST = dt.date(2027, 1, 4)


async def test_a_year_with_undo_restarts_limits_and_corrections(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)

    async def reopened() -> Store:
        nonlocal store
        await store.close()
        store = await Store.open(tmp_path)
        return store

    # Seventeen facts of three cards each come to a thousand reviews.
    plan = Plan(new_a_day=1, reviews_a_day=8, zone="Asia/Ho_Chi_Minh")
    cards = [card(f"fact-{n}.{kind}") for n in range(17) for kind in ("year", "name", "list")]
    learner = Learner(store, reopened, cards, plan, seed=20)
    try:
        year = await learner.study(FIRST, 365, correct_every=30)
    finally:
        await store.close()

    assert len(year.kept) >= 1000
    assert min(year.undone, year.refused, year.restarts, year.corrections) >= 10
    assert_as_the_library_has_it(year)

    # Who forgets as FSRS predicts remembers as much as it wants: nine of ten, less by the days on
    # which nothing was studied and what waited for another card of its fact.
    share = recalled(year.kept)
    mature = recalled(one for one in year.kept if one.days >= 21)
    assert share == pytest.approx(mean(year.expected), abs=0.03)
    assert share == pytest.approx(0.88, abs=0.03)
    assert mature == pytest.approx(0.9, abs=0.05)
    # What is known comes after months, and what was corrected lately after days.
    waits = sorted(one.days for one in year.memories.values())
    assert 30 < waits[len(waits) // 2] < 365
    assert waits[-1] < 3 * 365
