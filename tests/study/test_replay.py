"""A simulated year: what is remembered is what FSRS itself makes of the reviews that count."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.storage.store import Store
from bot.study.planning import Plan
from bot.study.scheduling import Rating
from bot.study.statistics import standing_of
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

    plan = Plan(new_a_day=1, reviews_a_day=8, zone="Asia/Ho_Chi_Minh")
    cards = [card(f"fact-{n}.{kind}") for n in range(38) for kind in ("year", "name", "list")]
    learner = Learner(store, reopened, cards, plan, seed=20)
    try:
        year = await learner.study(FIRST, 365, correct_every=30)
    finally:
        await store.close()

    assert len(year.kept) >= 1000
    assert min(year.undone, year.refused, year.restarts, year.corrections) >= 10
    assert_as_the_library_has_it(year)
