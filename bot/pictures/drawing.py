"""From what a picture shows to its file: the title, what the kind draws, the sources."""

from __future__ import annotations

from typing import Final

from .charts import Chart
from .drawing_chart import draw_chart
from .drawing_graph import draw_graph
from .drawing_study import draw_study
from .drawing_timeline import draw_timeline
from .graph import Graph
from .picture import Mark, Picture, Plan, Theme
from .progress import Study
from .sheet import LEADING, MARGIN, WIDTH, Sheet, wrapped
from .timeline import Timeline

_TITLE: Final = 50
_KEY: Final = 31
_SMALL: Final = 28
_INNER: Final = WIDTH - 2 * MARGIN
# A key's mark stands so far before its words.
_MARK: Final = 64


def draw(plan: Plan, theme: Theme) -> Picture:
    """The picture of a plan, the same file each time."""
    sheet, height = laid_out(plan, theme)
    return Picture(sheet.png(height), plan.alt, plan.table)


def laid_out(plan: Plan, theme: Theme) -> tuple[Sheet, float]:
    """All that a plan shows on a sheet, and how high that is."""
    sheet = Sheet(theme)
    colours = sheet.colours
    title = wrapped(plan.title, _INNER, _TITLE, bold=True)
    y = sheet.lines(MARGIN, MARGIN, title, _TITLE, colours.text, bold=True) + 14
    for mark, text in plan.keys:
        y = _key(sheet, y, mark, text)
    y = _body(sheet, plan, y + 26)
    y += 20
    for remark in filter(None, (plan.noted, plan.remark)):
        y = sheet.lines(MARGIN, y, wrapped(remark, _INNER, _KEY), _KEY, colours.muted)
    if plan.sources:
        y += 16
        sheet.line(MARGIN, y, WIDTH - MARGIN, y, colours.faint, 2)
        y += 18
        for source in plan.sources:
            y = sheet.lines(MARGIN, y, wrapped(source, _INNER, _SMALL), _SMALL, colours.muted) + 8
    return sheet, y + MARGIN - 10


def _body(sheet: Sheet, plan: Plan, y: float) -> float:
    match plan:
        case Timeline():
            return draw_timeline(sheet, plan, y)
        case Chart():
            return draw_chart(sheet, plan, y)
        case Graph():
            return draw_graph(sheet, plan, y)
        case Study():
            return draw_study(sheet, plan, y)
        case _:
            raise TypeError(f"nothing draws a {type(plan).__name__}")


def _key(sheet: Sheet, y: float, mark: Mark, text: str) -> float:
    """What a mark means."""
    colours = sheet.colours
    middle = y + _KEY * 0.66
    match mark:
        case "dot":
            sheet.dot(MARGIN + 20, middle, 11, fill=colours.fact, edge=colours.fact)
        case "ring":
            sheet.dot(MARGIN + 20, middle, 11, fill=colours.ground, edge=colours.aim)
        case "bar":
            sheet.box(MARGIN, middle - 12, 44, 24, fill=colours.fact, edge=colours.fact)
        case "hatched":
            sheet.box(
                MARGIN, middle - 12, 44, 24,
                fill=colours.ground, edge=colours.aim, dashed=True, hatched=True,
            )  # fmt: skip
        case "line" | "dashed":
            colour = colours.aim if mark == "dashed" else colours.fact
            sheet.curve(MARGIN, middle, MARGIN + 44, middle, colour, dashed=mark == "dashed")
    lines = wrapped(text, _INNER - _MARK, _KEY)
    return sheet.lines(MARGIN + _MARK, y, lines, _KEY, colours.muted) + (LEADING - 1) * 10
