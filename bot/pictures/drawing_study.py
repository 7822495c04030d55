"""Draws how somebody learns: cards by state, what is kept, and two rows of days."""

from __future__ import annotations

from typing import Final

from .progress import Count, Study
from .sheet import MARGIN, WIDTH, Sheet, measured, wrapped

_HEADING: Final = 38
_SIZE: Final = 34
_SMALL: Final = 25
_ROOM: Final = WIDTH - 2 * MARGIN
_BAR: Final = 34
_GAP: Final = 40
_HIGH: Final = 200.0
# Days are named so far apart at least.
_APART: Final = 110.0


def draw_study(sheet: Sheet, plan: Study, y: float) -> float:
    """Draws the four parts from `y` on; where they end."""
    y = _cards(sheet, plan, y) + _GAP
    if plan.retention is not None:
        y = _heading(sheet, plan.retention_title, y)
        colours = sheet.colours
        sheet.box(MARGIN, y, _ROOM, _BAR, fill=colours.panel, edge=colours.faint)
        sheet.box(MARGIN, y, _ROOM * plan.retention, _BAR, fill=colours.fact)
        y += _BAR + _GAP
    y = _days(sheet, plan.reviews_title, plan.reviews, sheet.colours.fact, y) + _GAP
    return _days(sheet, plan.due_title, plan.due, sheet.colours.aim, y)


def _heading(sheet: Sheet, text: str, y: float) -> float:
    lines = wrapped(text, _ROOM, _HEADING, bold=True)
    return sheet.lines(MARGIN, y, lines, _HEADING, sheet.colours.text, bold=True) + 12


def _cards(sheet: Sheet, plan: Study, y: float) -> float:
    """A bar a state, with its number."""
    y = _heading(sheet, plan.cards_title, y)
    colours = sheet.colours
    most = max(count for _, count in plan.cards)
    names = max(measured(name, _SIZE) for name, _ in plan.cards) + 24
    numbers = max(measured(str(count), _SIZE, bold=True) for _, count in plan.cards) + 20
    room = _ROOM - names - numbers
    for name, count in plan.cards:
        sheet.lines(MARGIN, y, [name], _SIZE, colours.text)
        width = room * count / most
        sheet.box(MARGIN + names, y, max(width, 2), _BAR, fill=colours.fact)
        x = MARGIN + names + width + 14
        sheet.lines(x, y, [str(count)], _SIZE, colours.text, bold=True)
        y += _BAR + 16
    return y - 16


def _days(sheet: Sheet, title: str, days: tuple[Count, ...], colour: str, y: float) -> float:
    """A column a day; some have their number above, and some their date beneath."""
    y = _heading(sheet, title, y)
    most = max((count for _, count in days), default=0)
    if not most:
        return y
    step = _ROOM / len(days)
    foot = y + _SMALL * 1.5 + _HIGH
    every = max(1, round(_APART / step + 0.5))
    wide = max(measured(str(count), _SMALL) for _, count in days) + 6 > step
    for number, (day, count) in enumerate(days):
        x = MARGIN + number * step
        height = _HIGH * count / most
        if count:
            sheet.box(x + step * 0.14, foot - height, step * 0.72, height, fill=colour)
        # Where columns stand close, the highest alone tells how high it is.
        if count and (not wide or number == _highest(days)):
            _label(sheet, x + step / 2, foot - height - 8, str(count), sheet.colours.text)
        # The last day is named in any case: where answers are counted, it is today.
        if (len(days) - 1 - number) % every == 0:
            _label(sheet, x + step / 2, foot + _SMALL + 10, day, sheet.colours.muted)
    sheet.line(MARGIN, foot, WIDTH - MARGIN, foot, sheet.colours.faint)
    return foot + _SMALL + 16


def _label(sheet: Sheet, middle: float, y: float, text: str, colour: str) -> None:
    """Writes about `middle`, but not past the margins."""
    half = measured(text, _SMALL) / 2
    x = min(max(middle, MARGIN + half), WIDTH - MARGIN - half)
    sheet.text(x, y, text, _SMALL, colour, align="center")


def _highest(days: tuple[Count, ...]) -> int:
    return max(range(len(days)), key=lambda number: days[number][1])
