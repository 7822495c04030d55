"""Who met whom: the pairs that are recorded, each with its year and source."""

from __future__ import annotations

from itertools import combinations

import pytest
from matplotlib.patches import FancyBboxPatch

from bot.answering.wording import Wording
from bot.errors import NothingToDrawError
from bot.pictures.graph import graph, met
from bot.records.factbook import FactBook
from tests.pictures.conftest import BookOf, check_legible, figure_of, written


def test_people_states_and_bodies_are_paired_as_recorded(
    shipped: FactBook, wording: Wording
) -> None:
    plan = graph(shipped, wording, "en")
    names = {node.key: node.name for node in plan.nodes}
    told = {
        frozenset(names[end] for end in edge.ends): [
            (one.date, one.occasion, one.is_intended) for one in edge.encounters
        ]
        for edge in plan.edges
    }

    asean = "Association of Southeast Asian Nations"
    assert told == {
        frozenset({"Russia", asean}): [("2005", "summit", False), ("2016", "summit", False)],
        frozenset({"Sergei Lavrov", "Pham Binh Minh"}): [("2014", "meeting", False)],
        frozenset({"Sergei Lavrov", "Vietnam"}): [("2019", "meeting", False)],
        frozenset({"Sergei Lavrov", "Saifuddin Abdullah"}): [("2019", "meeting", False)],
        frozenset({"Sergei Lavrov", "Don Pramudwinai"}): [("2019", "meeting", False)],
        frozenset({"Nguyen Xuan Phuc", "Russia"}): [("2021", "visit", False)],
        frozenset({"Nguyen Phu Trong", "Vladimir Putin"}): [("5 April 2021", "phone call", False)],
        frozenset({"To Lam", "Russia"}): [("2025", "visit", True)],
        frozenset({"Bui Thanh Son", "Russian press"}): [("May 2025", "interview", False)],
    }


def test_a_person_stands_with_the_state_they_spoke_for(shipped: FactBook, wording: Wording) -> None:
    of = {node.name: node.of for node in graph(shipped, wording, "ru").nodes}

    assert of["Владимир Путин"] == "Россия"
    assert of["Фам Бинь Минь"] == "Вьетнам"
    assert of["Россия"] == ""


def test_of_one_name_only_those_they_met(shipped: FactBook, wording: Wording) -> None:
    plan = graph(shipped, wording, "en", name="vladimir-putin")

    assert [node.key for node in plan.nodes] == ["nguyen-phu-trong", "vladimir-putin"]
    assert "Vladimir Putin" in plan.title
    with pytest.raises(NothingToDrawError):
        graph(shipped, wording, "en", name="joe-biden")
    assert "joe-biden" not in met(shipped)


def test_boxes_lie_apart_and_each_line_has_its_label(shipped: FactBook, wording: Wording) -> None:
    plan = graph(shipped, wording, "vi")
    figure = figure_of(plan, "dark")

    boxes = [p.get_window_extent() for p in figure.axes[0].patches if isinstance(p, FancyBboxPatch)]
    assert len(boxes) == len(plan.nodes)
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    texts = " ".join(written(figure)).replace("\u00a0", " ")
    for edge in plan.edges:
        for one in edge.encounters:
            assert one.date in texts
            assert f"{one.occasion} {one.mark}" in texts


def test_three_who_all_met_and_many_who_met_are_drawn(book_of: BookOf) -> None:
    people = ["to-lam", "vladimir-putin", "sergei-lavrov", "joe-biden", "xi-jinping", "ho-chi-minh"]
    book = book_of(
        {
            "id": f"{one}-{other}-{n}",
            "text": {"en": f"{one} met {other}."},
            "property": "meeting",
            "entities": [one, other],
            "time": 1990 + n,
        }
        for n in range(30)
        for one, other in combinations(people, 2)
    )
    plan = graph(book, Wording(book), "en")

    assert len(plan.edges) == 15
    assert len(plan.table) == 1 + 30 * 15
    assert [one.date for one in plan.edges[0].encounters] == ["2016", "2017", "2018", "2019"]
    assert str(26 * 15) in plan.remark
    check_legible(figure_of(plan, "light"))


def test_long_names_are_wrapped_and_no_encounter_says_so(
    shipped: FactBook, book_of: BookOf
) -> None:
    from dataclasses import replace

    from bot.records.models import Entity

    long = {
        f"long-{n}": Entity.model_validate(
            {"id": f"long-{n}", "kind": "person", "name": {"en": "Bartholomew" * 20 + str(n)}}
        )
        for n in range(3)
    }
    book = book_of(
        {
            "id": f"met-{n}",
            "text": {"en": "They met."},
            "property": "meeting",
            "entities": ["long-0", f"long-{n}", "long-0"],
            "time": "2001-03-01/2001-03-07",
        }
        for n in (1, 2)
    )
    book = replace(book, entities={**book.entities, **long})

    check_legible(figure_of(graph(book, Wording(book), "ru"), "dark"))
    empty = replace(book, facts={})
    with pytest.raises(NothingToDrawError):
        graph(empty, Wording(empty), "en")
