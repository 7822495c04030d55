"""The timeline: what stands in it, in which order, and what happened apart from what did not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.wording import Wording
from bot.errors import NothingToDrawError
from bot.pictures.palette import PALETTES
from bot.pictures.timeline import timeline
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES
from bot.records.period import Period
from tests.pictures.conftest import BookOf, check_legible, figure_of, written


def test_it_tells_treaties_partnerships_visits_and_trade_in_order(
    shipped: FactBook, wording: Wording
) -> None:
    plan = timeline(shipped, wording, "en")
    told = [(entry.date, entry.is_intended) for entry in plan.entries]

    assert ("1950", False) in told
    assert ("1994", False) in told
    assert ("1 March 2001", False) in told
    assert ("2012", False) in told
    assert ("2020", True) in told
    assert ("2025", True) in told
    assert ("2024", False) in told
    years = [int(date[-4:]) for date, _ in told]
    assert years == sorted(years)
    assert len({entry.text for entry in plan.entries}) == len(plan.entries)


def test_every_entry_has_its_date_its_text_and_its_sources_as_recorded(
    shipped: FactBook, wording: Wording
) -> None:
    by_text = {fact.text.en: fact for fact in shipped.facts.values()}
    for topic in (None, *shipped.catalogue.topics):
        plan = timeline(shipped, wording, "en", topic=topic)
        for entry in plan.entries:
            fact = by_text[entry.text]
            assert entry.date == wording.date("en", str(fact.time))
            assert entry.is_intended == (fact.stance in {"planned", "expected"})
            numbers = [int(number) for number in entry.mark.strip("[]*").split(", ")]
            cited = [plan.sources[number - 1] for number in numbers]
            for reference in fact.references:
                known = wording.cited("en", shipped.sources[reference.source])
                assert any(known in line and reference.locator in line for line in cited)


def test_what_was_planned_is_drawn_apart_from_what_happened(
    shipped: FactBook, wording: Wording
) -> None:
    plan = timeline(shipped, wording, "vi")
    figure = figure_of(plan, "light")
    colours = {text.get_text(): text.get_color() for text in figure.axes[0].texts}
    for entry in plan.entries:
        expected = PALETTES["light"].aim if entry.is_intended else PALETTES["light"].fact
        if [one.date for one in plan.entries].count(entry.date) == 1:
            assert colours[entry.date] == expected
    assert len(plan.keys) == 2
    assert wording.say("vi", "picture-planned") in plan.alt or len(plan.alt) > 900


def test_a_time_and_a_topic_narrow_it(shipped: FactBook, wording: Wording) -> None:
    plan = timeline(shipped, wording, "ru", topic="trade", period=Period.parse("2013/2020"))

    assert plan.title == "Хронология, торговля"
    assert [entry.date for entry in plan.entries] == ["2013", "2020"]


def test_where_nothing_is_dated_it_says_so(
    shipped: FactBook, wording: Wording, book_of: BookOf
) -> None:
    for book in (replace(shipped, facts={}), book_of([{"id": "a", "text": {"en": "A."}}])):
        with pytest.raises(NothingToDrawError):
            timeline(book, Wording(book), "en")
    with pytest.raises(NothingToDrawError):
        timeline(shipped, wording, "en", period=Period.parse("1800"))


def test_withdrawn_outdated_and_mere_opinions_are_left_out(book_of: BookOf) -> None:
    book = book_of(
        [
            {"id": "kept", "text": {"en": "Kept."}, "time": 2001},
            {"id": "old", "text": {"en": "Old."}, "time": 2002, "superseded_by": "kept"},
            {"id": "bad", "text": {"en": "Bad."}, "time": 2003, "rank": "deprecated"},
            {"id": "view", "text": {"en": "A view."}, "time": 2004, "stance": "opinion"},
        ]
    )
    plan = timeline(book, Wording(book), "en")

    assert [entry.text for entry in plan.entries] == ["Kept."]
    assert "old" not in plan.csv.decode()


def test_a_doubted_record_says_so(book_of: BookOf, wording: Wording) -> None:
    book = book_of([{"id": "one", "text": {"en": "One."}, "time": 2001}])
    doubted = replace(book, disputed=frozenset({"one"}))

    [entry] = timeline(doubted, wording, "en").entries
    assert entry.doubt == wording.say("en", "reply-doubted")
    assert entry.doubt in written(figure_of(timeline(doubted, wording, "en"), "dark"))


def test_hostile_records_stay_legible(book_of: BookOf) -> None:
    texts = [
        "Ж" * 300,
        "word " * 250,
        "$x^2$ \\frac{a}{b} %s {0} US$5 & US$6",
        "مرحبا 漢字 \u202egnirts\u202c a\u0301\u0302\u0303\u0304 \U0001f600",
        "=HYPERLINK(1)",
    ]
    book = book_of(
        {"id": f"fact-{n}", "text": {"en": text}, "time": f"{1000 + n}-12-30/.."}
        for n, text in enumerate(texts)
    )
    for language in LANGUAGES:
        plan = timeline(book, Wording(book), language)
        figure = figure_of(plan, "dark")
        check_legible(figure)
    assert "US$5 & US$6" in " ".join(written(figure))
    assert "'=HYPERLINK(1)" in plan.csv.decode()
    assert len(plan.alt) <= 1024


def test_of_hundreds_it_shows_a_few_and_counts_the_rest(book_of: BookOf) -> None:
    book = book_of(
        {"id": f"fact-{n}", "text": {"en": f"Number {n}."}, "time": 1000 + n} for n in range(400)
    )
    plan = timeline(book, Wording(book), "en")

    assert [entry.date for entry in plan.entries] == [str(n) for n in range(1384, 1400)]
    assert "384" in plan.remark
    assert len(plan.table) == 401
    check_legible(figure_of(plan, "light"))
