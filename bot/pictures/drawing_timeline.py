"""Draws a timeline: a rail from top to bottom, and what happened beside it."""

from __future__ import annotations

from typing import Final

from .sheet import LEADING, MARGIN, WIDTH, Sheet, measured, wrapped
from .timeline import Timeline

_SIZE: Final = 34
_SMALL: Final = 28
_RAIL: Final = MARGIN + 20
_LEFT: Final = MARGIN + 64
_ROOM: Final = WIDTH - MARGIN - _LEFT
_GAP: Final = 24


def draw_timeline(sheet: Sheet, plan: Timeline, y: float) -> float:
    """Draws the entries from `y` on; where they end."""
    colours = sheet.colours
    dots: list[float] = []
    for entry in plan.entries:
        colour = colours.aim if entry.is_intended else colours.fact
        dots.append(y + _SIZE * 0.64)
        ground = colours.ground if entry.is_intended else colour
        sheet.dot(_RAIL, dots[-1], 12, fill=ground, edge=colour)
        sheet.lines(_LEFT, y, [entry.date], _SIZE, colour, bold=True)
        # The text goes on beside its date.
        indent = measured(entry.date, _SIZE, bold=True) + 16
        first, *others = wrapped(f"{entry.text}\u00a0{entry.mark}", _ROOM, _SIZE, indent=indent)
        sheet.lines(_LEFT + indent, y, [first], _SIZE, colours.text)
        y = sheet.lines(_LEFT, y + _SIZE * LEADING, others, _SIZE, colours.text)
        if entry.doubt:
            doubt = wrapped(entry.doubt, _ROOM, _SMALL)
            y = sheet.lines(_LEFT, y + 4, doubt, _SMALL, colours.aim)
        y += _GAP
    sheet.line(_RAIL, dots[0], _RAIL, dots[-1], colours.faint)
    return y - _GAP
