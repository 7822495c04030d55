"""Study progress: the numbers given, drawn."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace

import pytest

from bot.answering.wording import Wording
from bot.errors import NothingToDrawError
from bot.pictures.progress import Progress, study
from tests.pictures.conftest import PROGRESS, TODAY, check_legible, figure_of, written


def test_all_numbers_are_there(wording: Wording) -> None:
    plan = study(PROGRESS, wording, "en")
    texts = written(figure_of(plan, "dark"))

    assert {"Cards: 370", "120", "14", "230", "6", "Remembered: 91.3%"} <= set(texts)
    assert f"Reviews in the last 28 days: {sum(n for _, n in PROGRESS.reviews)}" in texts
    # The row of answers ends today.
    assert "22/11" in texts
    assert "new: 120; learning: 14; known: 230; relearning: 6" in plan.alt
    assert "91.3%" in plan.alt


@pytest.mark.parametrize("count", [0, 1, 123_456])
def test_none_and_very_many_are_legible(wording: Wording, count: int) -> None:
    days = tuple((TODAY + dt.timedelta(n), count) for n in range(28))
    progress = Progress(cards=(("new", count or 1),), reviews=days, due=days[:14])
    for language in ("en", "vi", "ru"):
        check_legible(figure_of(study(progress, wording, language), "light"))


def test_what_has_not_been_asked_again_yet_is_not_told(wording: Wording) -> None:
    plan = study(replace(PROGRESS, retention=None), wording, "en")
    told = [*written(figure_of(plan, "dark")), plan.alt]
    assert not any("Remembered" in text for text in told)
    assert ["retention", "", ""] in [*csv.reader(io.StringIO(plan.csv.decode("utf-8-sig")))]


def test_without_a_card_it_says_so(wording: Wording) -> None:
    with pytest.raises(NothingToDrawError):
        study(Progress(cards=(("new", 0),), reviews=(), due=()), wording, "en")
