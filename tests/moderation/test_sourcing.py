"""Where a fact is read, from what people write: never another source than they meant."""

from __future__ import annotations

import pytest

from bot.moderation.sourcing import Cited, cited
from bot.records.factbook import FactBook

ENERGY = "vna-2025-energy-pillar"


def read(text: str, book: FactBook) -> Cited:
    return cited(text, book, frozenset({"source-once"}))


@pytest.mark.parametrize(
    ("written", "source", "paragraph"),
    [
        (ENERGY, ENERGY, None),
        (f"{ENERGY} 21", ENERGY, 21),
        (f"{ENERGY}, ¶21", ENERGY, 21),
        (f"{ENERGY}¶21", ENERGY, 21),
        ("Energy pillar ¶3", ENERGY, 3),
        ("bernama 4", "bernama-2022-lavrov-asean", 4),
        ("BERNAMA 2022", "bernama-2022-lavrov-asean", None),
        ("hanoi times: 7", "hanoitimes-2021-strategic-partnership", 7),
    ],
)
def test_known_sources_are_found(
    shipped: FactBook, written: str, source: str, paragraph: int | None
) -> None:
    found = read(written, shipped)
    assert [(one.source, one.paragraph) for one in found.references] == [(source, paragraph)]
    assert not found.sources
    assert not found.wrong


@pytest.mark.parametrize(
    ("written", "title", "url", "paragraph"),
    [
        ("Vision 2030", "Vision 2030", None, None),
        ("Rice Outlook 20", "Rice Outlook 20", None, None),
        ("Rice Outlook ¶20", "Rice Outlook", None, 20),
        (
            "Báo Lúa Gạo – https://lua.example/a?b=1",
            "Báo Lúa Gạo",
            "https://lua.example/a?b=1",
            None,
        ),
        ("<https://lua.example/21> 3", None, "https://lua.example/21", 3),
        # Its words alone are those of a source we have; its link is another's.
        ("Bernama https://b.example/9", "Bernama", "https://b.example/9", None),
        ("Source once", "Source once", None, None),
    ],
)
def test_others_are_new(
    shipped: FactBook, written: str, title: str | None, url: str | None, paragraph: int | None
) -> None:
    found = read(written, shipped)
    [source], [reference] = found.sources, found.references
    assert (source.title, source.url, source.language) == (title, url, None)
    assert (reference.source, reference.paragraph) == (source.id, paragraph)
    assert source.id not in {*shipped.sources, "source-once"}


def test_several_stand_one_a_line_and_none_twice(shipped: FactBook) -> None:
    found = read(f"{ENERGY} 21\n\n  {ENERGY} ¶21 \nNew paper\nNew paper 2\nNew paper ¶3", shipped)
    assert [(one.source, one.paragraph) for one in found.references] == [
        (ENERGY, 21),
        ("new-paper", None),
        ("new-paper-2", None),
        ("new-paper", 3),
    ]
    assert [one.title for one in found.sources] == ["New paper", "New paper 2"]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("", "draft-no-source"),
        ("vna-2025-enrgy-pillar 3", "draft-no-such-source"),
        ("12", "draft-no-such-source"),
        ("vietnam", "draft-which-source"),
    ],
)
def test_what_is_unclear_is_asked(shipped: FactBook, written: str, key: str) -> None:
    found = read(written, shipped)
    assert [one.key for one in found.wrong] == [key]
    assert not found.sources
