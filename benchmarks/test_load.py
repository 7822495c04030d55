"""How many questions Discord may bring at once, and what ten thousand of them leave in memory.

    python -m pytest benchmarks/test_load.py

Two cores: the bot has one, the server of the tests and the people who ask the other. What must
hold on any machine is in `tests/test_load.py`.
"""  # noqa: INP001  # a folder of scripts, as tests/ is

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median

import pytest

from tests.conftest import environment
from tests.discord_server.load import paced
from tests.test_load import CONSTANT, MEGABYTE, OURS, QUESTIONS, growth, online, p99, shares

__all__ = ["environment"]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Writes a line past pytest, which keeps what a test that passes has printed."""

    def write(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{line}\n")

    return write


async def test_a_hundred_a_second(
    environment: dict[str, str],
    tmp_path: Path,
    tell: Callable[[str], None],
) -> None:
    async with online(OURS, environment, tmp_path) as bot:
        seconds = await paced(bot.asking(QUESTIONS), times=500, rate=100)
    p50, slow, most = (1000 * value for value in (median(seconds), p99(seconds), max(seconds)))
    tell(f"500 at 100 a second: p50 {p50:.0f} ms, p99 {slow:.0f} ms, at most {most:.0f} ms")


async def test_ten_thousand_questions(
    environment: dict[str, str],
    tmp_path: Path,
    tell: Callable[[str], None],
) -> None:
    async with online(OURS, environment, tmp_path) as bot:
        more = await growth(bot, times=10_000)
        tell(f"{bot.memory / MEGABYTE:.0f} MB, {more / MEGABYTE:+.1f} MB by 10,000 questions")


async def test_saturation(
    environment: dict[str, str],
    tmp_path: Path,
    tell: Callable[[str], None],
) -> None:
    async with AsyncExitStack() as stack:
        ours, layout, text = [
            await stack.enter_async_context(online(command, environment, tmp_path))
            for command in (OURS, (CONSTANT, "layout"), (CONSTANT, "text"))
        ]
        [of_layout, of_text] = await shares(ours, [layout, text], rounds=25, times=200)
        [bare] = await shares(layout, [text], rounds=25, times=200)
    tell(
        f"At saturation {of_layout:.2f} of one constant reply like ours, {of_text:.2f} of one line "
        f"of text; the constant reply takes {bare:.2f} of the line"
    )
