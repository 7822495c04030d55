"""Whatever is uploaded, the faults are told, or the records are right and come back as they are."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, reject, settings
from hypothesis import strategies as st

from bot.records.exporting import export
from bot.records.factbook import FactBook
from bot.records.models import Fact
from bot.records.overlay import Overlay
from bot.records.plain import restored
from bot.records.uploads import read_upload
from tests.records.test_uploads import ALL
from tests.records.uploading import refused, taken

# The same files on every run: one that fails is a finding, not bad luck.
steady = settings(derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))

TRACES = re.compile(r"Traceback|Error\b|Exception|<class|object at 0x|pydantic|NoneType")

# What YAML, times, numbers and ids have rules for.
ODD: list[Any] = [
    None, True, False, 0, -1, 2024, 10**20, 1.5, 4.58e9, float("inf"), float("nan"),
    "", " ", "no", "~", "2024", "2024-13", "2001/2012", "../2012", "Phở", "x\ny", "\u202e", "😀",
    "a: b", "- a", "#", "'", '"', "{", "en", "x" * 2000, "http://x.y", "vietnam", "pho-day",
    "pho-weekly", "p:trade-turnover", "c:trade", "c:no", "trade-turnover-2024",
    [], {}, [[]], [{}], [None], {"en": []}, {"en": "a"}, {"en": ["a"]}, {1: 2}, {True: "a"},
]  # fmt: skip
PIECES = [*ALL.splitlines(keepends=True), *"{}[]&*!|>%@`\"'#,?:-\n\t ~=<", "- ", ": ", "\n  ",
          "---\n", "<<: ", "!!int ", "&a ", "*a ", "? ", "|\n", "null", "1e400", "\ufeff", "\x85",
          "\u2028", "\ud7ff", "\x07", "\r", "ở", "é"]  # fmt: skip

any_value = st.one_of(st.sampled_from(ODD), st.text(max_size=8), st.integers(), st.floats())


def holds(data: bytes, book: FactBook) -> None:
    """Asserts what must hold of any upload; fails where it does not."""
    read = read_upload(data, name="up.yaml", book=book)
    if isinstance(read, Overlay):
        assert taken(data, book) == read
        assert taken(export(read), book) == read
        return
    assert read
    for line in refused(data, book):
        assert line.isprintable()
        assert len(line) < 1000
        assert not TRACES.search(line), line


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where each part of a value stands."""
    if path:
        yield path
    if isinstance(value, list):
        value = dict(enumerate(value))
    for key, part in value.items() if isinstance(value, dict) else ():
        yield from places(part, (*path, key))


VALID = yaml.safe_load(ALL)
PLACES = list(places(VALID))


@st.composite
def changed(draw: Callable[..., Any]) -> bytes:
    """A good file with a few of its parts gone, doubled or made into something else."""
    value = copy.deepcopy(VALID)
    for path in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)):
        holder: Any = value
        try:
            for step in path[:-1]:
                holder = holder[step]
            part = holder[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue  # it went with another
        match draw(st.sampled_from(["other", "other", "gone", "doubled"])):
            case "gone":
                del holder[path[-1]]
            case "doubled" if isinstance(holder, list):
                holder.append(copy.deepcopy(part))
            case "doubled" if isinstance(holder, dict):
                holder[f"{path[-1]}-2"] = copy.deepcopy(part)
            case _ if isinstance(holder, dict | list):
                holder[path[-1]] = copy.deepcopy(draw(any_value))
    text = yaml.dump(value, allow_unicode=draw(st.booleans()), sort_keys=False)
    return str(text).encode("utf-8", "surrogatepass")


@st.composite
def cut(draw: Callable[..., Any]) -> bytes:
    """The text of a good file with pieces of YAML put in, and parts cut out."""
    text = ALL
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 0, 1, 2, 40]))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[start + length :]
    return text.encode("utf-8", "surrogatepass")


@settings(steady, max_examples=150)
@given(data=changed())
def test_a_file_with_parts_changed(shipped: FactBook, data: bytes) -> None:
    holds(data, shipped)


@settings(steady, max_examples=150)
@given(data=cut())
def test_a_file_cut_and_patched(shipped: FactBook, data: bytes) -> None:
    holds(data, shipped)


@settings(steady, max_examples=150)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_pieces_of_yaml_in_any_order(shipped: FactBook, pieces: list[str]) -> None:
    holds("".join(pieces).encode("utf-8", "surrogatepass"), shipped)


@settings(steady, max_examples=150)
@example(data=b"\xff\xfe\x00")
@example(data=b"\xed\xa0\x80")
@given(data=st.binary(max_size=200))
def test_any_bytes(shipped: FactBook, data: bytes) -> None:
    holds(data, shipped)


# What a moderator may write in a modal.
written = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40) | st.lists(
    st.sampled_from(PIECES), min_size=1, max_size=6
).map("".join)
overlays = st.fixed_dictionaries(
    {"en": written, "unit": written, "amount": st.floats(), "asked": st.lists(written, max_size=3)}
)


@settings(steady, max_examples=150)
@given(parts=overlays)
def test_any_fact_that_can_be_written_comes_back(shipped: FactBook, parts: dict[str, Any]) -> None:
    values = {
        "id": "pho-day",
        "text": {"en": parts["en"], "ru": parts["en"]},
        "references": [{"source": "apa-2014-customs-union"}],
        "quantity": {"amount": parts["amount"], "unit": parts["unit"]},
        "questions": {"vi": parts["asked"]},
    }
    fact = restored(Fact, values, name="fact")
    if not isinstance(fact, Fact):
        reject()
    overlay = Overlay(facts={"pho-day": fact}, words={"c:trade": fact.questions})

    assert taken(export(overlay), shipped) == overlay


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_file_cut_short(shipped: FactBook, keep: float) -> None:
    whole = ALL.encode()
    holds(whole[: int(len(whole) * keep)], shipped)
