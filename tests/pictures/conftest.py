"""What tests of pictures share: books made on the spot, and what is written on a drawing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.transforms import Bbox

from bot.answering.wording import Wording
from bot.pictures.drawing import laid_out
from bot.pictures.picture import Plan, Theme
from bot.pictures.progress import Progress
from bot.records.factbook import FactBook
from bot.records.models import Fact

BookOf = Callable[[Iterable[dict[str, Any]]], FactBook]

TODAY = dt.date(2026, 11, 22)
PROGRESS = Progress(
    cards=(("new", 120), ("learning", 14), ("review", 230), ("relearning", 6)),
    reviews=tuple((TODAY - dt.timedelta(27 - n), n * 37 % 53) for n in range(28)),
    due=tuple((TODAY + dt.timedelta(n + 1), n * 17 % 31) for n in range(14)),
    retention=0.913,
)
# A slip of the eye: letters have a little air around them.
_AIR = 2.0


@pytest.fixture(scope="session")
def wording(shipped: FactBook) -> Wording:
    return Wording(shipped)


@pytest.fixture(scope="session")
def book_of(shipped: FactBook) -> BookOf:
    """Makes a book of facts of one's own, with the shipped names and words."""

    def make(records: Iterable[dict[str, Any]]) -> FactBook:
        source = next(iter(shipped.sources))
        base = {"references": [{"source": source, "paragraph": 1}]}
        facts = [Fact.model_validate({**base, **record}) for record in records]
        return replace(shipped, facts={fact.id: fact for fact in facts})

    return make


def figure_of(plan: Plan, theme: Theme) -> Figure:
    sheet, height = laid_out(plan, theme)
    return sheet.figure(height)


def written(figure: Figure) -> list[str]:
    """All texts on the drawing."""
    return [text.get_text() for text in figure.axes[0].texts]


def check_legible(figure: Figure) -> None:
    """No text leaves the sheet, or lies on another or on a bar."""
    width, height = figure.bbox.width, figure.bbox.height
    texts = [text for text in figure.axes[0].texts if text.get_text().strip()]
    boxes = [(text.get_text(), _inner(text.get_window_extent())) for text in texts]
    for text, box in boxes:
        assert box.x0 >= 0, text
        assert box.x1 <= width, text
        assert box.y0 >= 0, text
        assert box.y1 <= height, text
    bars = [
        (str(patch), patch.get_window_extent())
        for patch in figure.axes[0].patches
        if isinstance(patch, Rectangle)
    ]
    for number, (text, box) in enumerate(boxes):
        for other, its in [*boxes[number + 1 :], *bars]:
            assert not box.overlaps(its), f"{text!r} lies on {other!r}"


def _inner(box: Bbox) -> Bbox:
    return Bbox.from_extents(box.x0 + _AIR, box.y0 + _AIR, box.x1 - _AIR, box.y1 - _AIR)
