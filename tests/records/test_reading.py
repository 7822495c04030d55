"""A YAML file's value knows the line of each of its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.records.faults import Fault
from bot.records.parsing import Document, Where
from bot.records.reading import read_yaml

TEXT = """\
# the Moon
- id: moon
  name:
    en: The Moon
    vi: Mặt Trăng
- id: sun
  aliases: [Sol,
    the Sun]
"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "sky.yaml"
    path.write_text(TEXT, encoding="utf-8")
    read = read_yaml(path, name="sky.yaml")
    assert isinstance(read, Document)
    return read


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ((), 2),
        ((0,), 2),
        ((0, "name"), 3),
        ((0, "name", "vi"), 5),
        ((1,), 6),
        ((1, "aliases", 0), 7),
        ((1, "aliases", 1), 8),
        ((0, "name", "ru"), 3),
        ((1, "name", "en"), 6),
        ((7,), 2),
        ((0, "id", "deeper"), 2),
    ],
)
def test_the_line_is_the_parts_own_or_that_of_the_nearest_around_it(
    document: Document, where: Where, line: int
) -> None:
    assert document.line(where) == line


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024", 2024),
        ("2016-10", "2016-10"),
        ("2001-03-01", "2001-03-01"),
        ("2001/2012", "2001/2012"),
        ("4.58e9", "4.58e9"),
        ("null", None),
    ],
)
def test_times_stay_as_they_are_written(tmp_path: Path, written: str, value: object) -> None:
    path = tmp_path / "times.yaml"
    path.write_text(f"time: {written}\n")
    read = read_yaml(path, name="times.yaml")

    assert isinstance(read, Document)
    assert read.value == {"time": value}


def test_an_anchor_without_an_alias_is_let_be(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: &here 1\n")

    assert isinstance(read_yaml(path, name="a.yaml"), Document)


def test_an_alias_of_a_whole_tree_is_refused_before_it_grows(tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    path = tmp_path / "bomb.yaml"
    path.write_text("\n".join(rows))
    read = read_yaml(path, name="bomb.yaml")

    assert isinstance(read, Fault)
    assert "anchors and aliases" in read.message
