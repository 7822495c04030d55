"""Every picture: a real PNG, legible in all languages and both themes, the same each time."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Callable

import pytest
from PIL import Image

from bot.answering.wording import Wording
from bot.errors import NothingToDrawError
from bot.pictures.charts import chart
from bot.pictures.drawing import draw
from bot.pictures.graph import graph
from bot.pictures.palette import PALETTES
from bot.pictures.picture import THEMES, Plan, Theme
from bot.pictures.progress import study
from bot.pictures.timeline import timeline
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from tests.conftest import CHECKOUT
from tests.pictures.conftest import PROGRESS, check_legible, figure_of, written

MAKERS: dict[str, Callable[[FactBook, Wording, Language], Plan]] = {
    "timeline": timeline,
    "trade": lambda *of: chart(*of, topic="trade"),
    "investment": lambda *of: chart(*of, topic="investment"),
    "graph": graph,
    "study": lambda _, wording, language: study(PROGRESS, wording, language),
}
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_maker = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


@each_language
@each_maker
def test_a_picture_is_legible_and_names_its_sources(
    make: Callable[[FactBook, Wording, Language], Plan],
    language: Language,
    shipped: FactBook,
    wording: Wording,
) -> None:
    plan = make(shipped, wording, language)
    assert all(source.startswith(f"[{n}] ") for n, source in enumerate(plan.sources, start=1))
    assert plan.sources or make is MAKERS["study"]
    for theme in THEMES:
        figure = figure_of(plan, theme)
        check_legible(figure)
        words = " ".join(written(figure)).split()
        for said in (
            plan.title,
            plan.noted,
            plan.remark,
            *plan.sources,
            *(text for _, text in plan.keys),
        ):
            assert set(said.split()) <= set(words), said


@each_maker
def test_a_picture_is_a_png_for_a_phone_and_the_same_each_time(
    make: Callable[[FactBook, Wording, Language], Plan],
    shipped: FactBook,
    wording: Wording,
) -> None:
    for theme in THEMES:
        picture = draw(make(shipped, wording, "ru"), theme)
        with Image.open(io.BytesIO(picture.png)) as image:
            image.load()
            assert (image.format, image.width) == ("PNG", 1080)
            assert 600 < image.height < 4000
            assert image.convert("RGB").getpixel((1, 1)) == ground(theme)
        assert len(picture.png) < 400_000
    assert draw(make(shipped, wording, "ru"), theme) == picture


@each_language
@each_maker
def test_alt_text_and_table_say_what_is_shown(
    make: Callable[[FactBook, Wording, Language], Plan],
    language: Language,
    shipped: FactBook,
    wording: Wording,
) -> None:
    plan = make(shipped, wording, language)

    assert plan.alt.startswith(plan.title)
    assert 60 < len(plan.alt) <= 1024
    rows = csv.reader(io.StringIO(plan.csv.decode("utf-8-sig")))
    assert tuple(map(tuple, rows)) == plan.table
    assert {len(row) for row in plan.table} == {len(plan.table[0])}
    assert len(plan.table) > 1


def test_letters_stand_out_from_their_ground_in_both_themes() -> None:
    for colours in PALETTES.values():
        for above in (colours.text, colours.muted, colours.fact, colours.aim):
            assert contrast(above, colours.ground) >= 4.5, above
        for above in (colours.text, colours.muted):
            assert contrast(above, colours.panel) >= 4.5, above


def test_every_picture_of_another_subject_is_drawn_or_kindly_refused(wording: Wording) -> None:
    book = FactBook.load(CHECKOUT / "tests" / "other_subject" / "facts")

    check_legible(figure_of(timeline(book, Wording(book), "vi"), "dark"))
    check_legible(figure_of(chart(book, Wording(book), "ru"), "light"))
    with pytest.raises(NothingToDrawError):
        graph(book, Wording(book), "en")
    told = chart(book, Wording(book), "en")
    [ferry] = [panel for panel in told.panels if "ferry" in panel.title]
    assert [(bar.date, bar.label, bar.is_aim) for bar in ferry.bars] == [
        ("2017", "84,000 passengers", False),
        ("2021", "131,500 passengers", False),
        ("2021", "150,000 passengers", True),
    ]


def ground(theme: Theme) -> tuple[int, ...]:
    colour = PALETTES[theme].ground
    return tuple(bytes.fromhex(colour[1:]))


def contrast(one: str, other: str) -> float:
    """As WCAG 2 reckons it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_nothing_is_loaded_to_draw_before_something_is_drawn() -> None:
    """The doors open as fast as before."""
    loaded = (
        "import sys, bot.cli, bot.cogs\n"
        "print(*(name in sys.modules for name in ('matplotlib', 'networkx')))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", loaded],
        check=True, capture_output=True, text=True, cwd=CHECKOUT,
    )  # fmt: skip
    assert done.stdout.split() == ["False", "False"]
