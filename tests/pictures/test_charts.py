"""The charts: the recorded figures and no others, aims apart from results."""

from __future__ import annotations

import pytest
from matplotlib.patches import Rectangle

from bot.answering.wording import Wording
from bot.errors import NothingToDrawError
from bot.pictures.charts import chart, charted
from bot.pictures.palette import PALETTES
from bot.pictures.picture import Theme
from bot.records.factbook import FactBook
from tests.pictures.conftest import BookOf, check_legible, figure_of, written


def test_trade_is_charted_with_its_target_apart(shipped: FactBook, wording: Wording) -> None:
    plan = chart(shipped, wording, "en", topic="trade")

    [panel] = plan.panels
    assert [(bar.date, bar.label, bar.amount, bar.is_aim) for bar in panel.bars] == [
        ("2013", "US$4 billion", 4e9, False),
        ("2020", "US$10 billion", 10e9, True),
        ("2024", "US$4.58 billion", 4.58e9, False),
    ]
    sources = [plan.sources[int(bar.mark.strip("[]*")) - 1] for bar in panel.bars]
    assert ["APA" in sources[0], "Hanoi Times" in sources[1], "Vietnam News" in sources[2]] == [
        True, True, True,
    ]  # fmt: skip
    assert [text for _, text in plan.keys] == [
        wording.say("en", "picture-result"), wording.say("en", "picture-aim"),
    ]  # fmt: skip
    assert f"2020: US$10 billion ({wording.say('en', 'picture-aim')})" in plan.alt


def test_investment_goes_both_ways(shipped: FactBook, wording: Wording) -> None:
    plan = chart(shipped, wording, "vi", topic="investment")
    told = [[bar.label for bar in panel.bars] for panel in plan.panels]

    assert told == [
        ["Nga → Việt Nam · 199 dự án", "Việt Nam → Nga · 16 dự án"],
        ["Nga → Việt Nam · 990 triệu USD", "Việt Nam → Nga · 1,6 tỷ USD"],
    ]
    assert all(bar.date == "tháng 5 năm 2025" for panel in plan.panels for bar in panel.bars)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_bars_are_as_long_as_their_figures_and_aims_are_hollow(
    theme: Theme, shipped: FactBook, wording: Wording
) -> None:
    figure = figure_of(chart(shipped, wording, "en", topic="trade"), theme)
    colours = PALETTES[theme]
    *_, first, aim, last = [p for p in figure.axes[0].patches if isinstance(p, Rectangle)]

    assert first.get_width() / aim.get_width() == pytest.approx(0.4)
    assert last.get_width() / aim.get_width() == pytest.approx(0.458)
    assert [bar.get_hatch() or "" for bar in (first, aim, last)] == ["", "/", ""]
    assert aim.get_facecolor() != first.get_facecolor() == last.get_facecolor()
    assert colours.aim != colours.fact
    # No line leads from one year to another: the axis alone stands upright.
    for line in figure.axes[0].lines:
        across, down = line.get_xdata(), line.get_ydata()
        assert across[0] == across[1] or down[0] == down[1]  # type: ignore[index]


def test_every_figure_stands_with_its_year_and_source(shipped: FactBook, wording: Wording) -> None:
    plan = chart(shipped, wording, "ru")
    texts = " ".join(" ".join(written(figure_of(plan, "dark"))).split())

    for panel in plan.panels:
        for bar in panel.bars:
            assert " ".join(f"{bar.date} {bar.label} {bar.mark}".split()) in texts


def test_the_topics_with_figures_to_compare_are_offered(shipped: FactBook) -> None:
    assert charted(shipped) == ["trade", "investment"]


def test_two_sources_that_differ_are_both_drawn_and_say_so(
    book_of: BookOf, shipped: FactBook
) -> None:
    one, other, *_ = shipped.sources
    sides = {"property": "trade-turnover", "entities": ["vietnam", "russia"], "time": 2015}
    book = book_of(
        {
            "id": f"trade-{source}",
            "text": {"en": f"Trade was {amount}."},
            "references": [{"source": source}],
            "quantity": {"amount": amount, "unit": "USD"},
            **sides,
        }
        for source, amount in ((one, 3e9), (other, 5e9))
    )
    wording = Wording(book)
    [panel] = chart(book, wording, "en").panels

    assert [bar.amount for bar in panel.bars] == [3e9, 5e9]
    assert {bar.doubt for bar in panel.bars} == {wording.say("en", "reply-disputed")}


def test_one_figure_alone_is_drawn_and_nothing_says_so(book_of: BookOf) -> None:
    fact = {"id": "one", "text": {"en": "One."}, "time": 2001}
    book = book_of([{**fact, "quantity": {"amount": 0, "unit": "ships"}}])
    plan = chart(book, Wording(book), "en")

    assert [bar.label for panel in plan.panels for bar in panel.bars] == ["0 ships"]
    check_legible(figure_of(plan, "dark"))
    for records in ([], [fact], [{**fact, "quantity": {"amount": 2, "unit": "rank"}}]):
        empty = book_of(records)
        with pytest.raises(NothingToDrawError):
            chart(empty, Wording(empty), "en")


def test_hostile_figures_stay_legible(book_of: BookOf) -> None:
    amounts = [-8.8, 1e300, 0.0001, -1e9, 0]
    book = book_of(
        {
            "id": f"fact-{n}",
            "text": {"en": f"Number {n}."},
            "time": 2000 + n % 300,
            "entities": ["long-" * 11 + "name"],
            "quantity": {"amount": amounts[n % 5] + n, "unit": "W" * 40},
            "stance": "planned" if n % 3 else "reported",
        }
        for n in range(300)
    )
    plan = chart(book, Wording(book), "en")

    check_legible(figure_of(plan, "light"))
    assert (
        sum(len(panel.bars) for panel in plan.panels)
        + int("".join(filter(str.isdigit, plan.remark)))
        == len(plan.table) - 1
    )
