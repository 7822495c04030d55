"""Fast enough on any machine: ratios to work of known size, both timed in one run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from tests.conftest import CHECKOUT
from tests.test_questions import cases

# Counting so far takes a few times what a question may (5 ms), on a machine as fast.
COUNT = 500_000
TRIES = 3

pytestmark = pytest.mark.alone


def best(work: Callable[[], object]) -> float:
    """The seconds of the fastest of a few tries: what else the machine does only slows."""
    times = []
    for _ in range(TRIES):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def count() -> int:
    total = 0
    for number in range(COUNT):
        total += number
    return total


def test_nearly_every_question_is_answered_while_one_counts(shipped: FactBook) -> None:
    answerer = Answerer(shipped)
    answerer.warm()
    questions = [case.values[1]["q"] for case in cases()]
    taken = sorted(best(lambda q=q: answerer.ask(q)) for q in questions)  # type: ignore[misc]
    assert taken[len(taken) * 99 // 100] < best(count)


@pytest.mark.skipif(sys.platform == "win32", reason="tells no time of other processes")
def test_a_question_from_cold_takes_a_few_times_what_the_libraries_do() -> None:
    def seconds(*arguments: str) -> float:
        """What it takes of a processor: beside other work it only lasts longer."""
        before = os.times()
        subprocess.run(
            [sys.executable, *arguments],
            check=True,
            cwd=CHECKOUT,
            stdout=subprocess.DEVNULL,
            # The libraries are compiled, as pip leaves them; so is the bot, from the second try on.
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        )
        after = os.times()
        user = after.children_user - before.children_user
        return user + after.children_system - before.children_system

    libraries = "import babel.dates, fluent.runtime, pydantic, rapidfuzz, typer, yaml"
    question = ("-m", "bot", "ask", "How big was trade in 2024?")
    cold = min(seconds(*question) for _ in range(TRIES))
    assert cold < 6 * min(seconds("-c", libraries) for _ in range(TRIES))
