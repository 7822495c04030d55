"""How long it takes to build the index, to answer a question, and each stage of answering.

    python -m pytest benchmarks                              # a table, and the shares of stages
    python -m pytest benchmarks --benchmark-autosave         # keeps the figures in .benchmarks/
    python -m pytest benchmarks --benchmark-compare          # sets them against the last ones kept
    python -m pytest benchmarks -k stage                     # the stages alone

The figures hold for one machine at rest; `tests/test_speed.py` has what must hold on any.
"""  # noqa: INP001  # a folder of scripts, as tests/ is

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import cycle

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bot.answering.answerer import Answerer
from bot.answering.candidates import find
from bot.answering.deciding import decide
from bot.answering.index import FactIndex
from bot.answering.ranking import rank
from bot.matching.normalise import fold
from bot.matching.reading import Reader
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES
from tests.answering.test_laid_over import changed
from tests.test_questions import cases
from tests.test_speed import best

QUESTIONS = [case.values[1]["q"] for case in cases()]
ROUNDS = 10


@pytest.fixture(scope="module")
def book() -> FactBook:
    return FactBook.load()


@pytest.fixture(scope="module")
def answerer(book: FactBook) -> Answerer:
    answerer = Answerer(book)
    answerer.warm()
    return answerer


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Writes a line past pytest, which keeps what a test that passes has printed."""

    def write(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{line}\n")

    return write


def test_building_the_index_of_all_languages(benchmark: BenchmarkFixture, book: FactBook) -> None:
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: Answerer(book).warm(), setup=fold.cache_clear, rounds=ROUNDS
    )


def test_taking_in_one_change(benchmark: BenchmarkFixture, answerer: Answerer) -> None:
    book = changed(answerer.book, 7)
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: answerer.over(book).warm(), rounds=ROUNDS
    )


def test_a_question(
    benchmark: BenchmarkFixture, answerer: Answerer, tell: Callable[[str], None]
) -> None:
    """Each round asks the next question, so that the median is one over all of them."""
    questions = cycle(QUESTIONS)
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        answerer.ask,
        setup=lambda: ((next(questions),), {}),
        rounds=ROUNDS * len(QUESTIONS),
    )
    # The fastest try of each: what counts is the slowest question, not the machine's worst moment.
    taken = sorted(best(partial(answerer.ask, question)) for question in QUESTIONS)
    p50, p99 = (1000 * taken[len(taken) * percent // 100] for percent in (50, 99))
    tell(f"{len(taken)} questions: p50 {p50:.2f} ms, p99 {p99:.2f} ms")


def test_the_share_of_each_stage(
    answerer: Answerer, book: FactBook, tell: Callable[[str], None]
) -> None:
    reader = Reader(book)
    indexes = {code: FactIndex(book, reader, code) for code in LANGUAGES}
    seconds: dict[str, float] = defaultdict(float)
    total = 0.0
    for text in QUESTIONS:
        question = reader.read(text)
        index = indexes[question.language]
        found = find(question, index)
        ranked = rank(found, question, index)
        seconds["reading"] += best(partial(reader.read, text))
        seconds["finding"] += best(partial(find, question, index))
        seconds["ranking"] += best(partial(rank, found, question, index))
        seconds["deciding"] += best(partial(decide, question, ranked, index))
        total += best(partial(answerer.ask, text))
    seconds["wording and explaining"] = total - sum(seconds.values())
    shares = ", ".join(f"{stage} {part / total:.0%}" for stage, part in seconds.items())
    tell(f"{1000 * total / len(QUESTIONS):.2f} ms a question: {shares}")
