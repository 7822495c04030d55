"""Draws a chart: a bar for each figure, with nothing between them."""

from __future__ import annotations

from typing import Final

from .charts import Bar, Chart, Panel
from .sheet import LEADING, MARGIN, WIDTH, Sheet, measured, wrapped

_HEADING: Final = 38
_SIZE: Final = 34
_SMALL: Final = 28
_ROOM: Final = WIDTH - 2 * MARGIN
_BAR: Final = 34
_GAP: Final = 26
# What is nothing can be seen too.
_LEAST: Final = 4.0


def draw_chart(sheet: Sheet, plan: Chart, y: float) -> float:
    """Draws the panels from `y` on; where they end."""
    for panel in plan.panels:
        heading = wrapped(panel.title, _ROOM, _HEADING, bold=True)
        y = sheet.lines(MARGIN, y, heading, _HEADING, sheet.colours.text, bold=True) + 14
        top = y
        zero, scale = _scale(panel)
        for bar in panel.bars:
            y = _draw(sheet, bar, y, zero, scale)
        sheet.line(zero, top, zero, y - _GAP + 8, sheet.colours.faint)
        y += _GAP
    return y - _GAP


def _scale(panel: Panel) -> tuple[float, float]:
    """Where nothing stands, and the pixels to one of what is measured."""
    amounts = [0.0, *(bar.amount for bar in panel.bars)]
    span = max(amounts) - min(amounts)
    scale = _ROOM / span if span else 0.0
    return MARGIN - min(amounts) * scale, scale


def _draw(sheet: Sheet, bar: Bar, y: float, zero: float, scale: float) -> float:
    """The figure in a line, and its bar beneath."""
    colours = sheet.colours
    sheet.lines(MARGIN + 8, y, [bar.date], _SIZE, colours.muted)
    indent = measured(bar.date, _SIZE) + 20
    text = f"{bar.label}\u00a0{bar.mark}"
    first, *others = wrapped(text, _ROOM - 8, _SIZE, bold=True, indent=indent)
    sheet.lines(MARGIN + 8 + indent, y, [first], _SIZE, colours.text, bold=True)
    y = sheet.lines(MARGIN + 8, y + _SIZE * LEADING, others, _SIZE, colours.text, bold=True)
    if bar.doubt:
        doubt = wrapped(bar.doubt, _ROOM - 8, _SMALL)
        y = sheet.lines(MARGIN + 8, y, doubt, _SMALL, colours.aim)
    width = max(abs(bar.amount) * scale, _LEAST)
    left = zero if bar.amount >= 0 else zero - width
    y += 6
    if bar.is_aim:
        sheet.box(
            left, y, width, _BAR, fill=colours.ground, edge=colours.aim, dashed=True, hatched=True
        )
    else:
        sheet.box(left, y, width, _BAR, fill=colours.fact, edge=colours.fact)
    return y + _BAR + _GAP
