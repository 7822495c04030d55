"""What tests share: a folder of facts made on the spot, and the bot as a process of its own."""

from __future__ import annotations

import gc
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest

from bot.answering.answerer import Answerer
from bot.cli import main
from bot.records import factbook, reading
from bot.records.factbook import FactBook
from bot.records.faults import Fault
from bot.records.parsing import Document
from tests.turns import turn

CHECKOUT = Path(__file__).resolve().parents[1]

# As in pyproject.toml: all warnings are errors but those that discord.py itself gives rise to.
WARNINGS = (
    "error,"
    "ignore:'audioop' is deprecated:DeprecationWarning,"
    "ignore:'count' is passed as positional argument:DeprecationWarning:discord.utils,"
    "ignore:parameter 'timeout' of type 'float' is deprecated:DeprecationWarning"
)

# How the names of what a person may have set begin.
SETTINGS = ("BOT_", "DISCORD_TOKEN", "NO_COLOR")

SOURCES = """\
- id: almanac-2020
  title: A Moon Almanac
  publisher: Lunar Press
  published: 2020-03
  language: en
"""

RECORDS = """\
- id: moon-distance
  text: {en: "The Moon is 384,400 kilometres from the Earth on average."}
  references: [{source: almanac-2020, paragraph: 1}]
- id: moon-landing
  text: {en: Apollo 11 brought the first people to the Moon in July 1969.}
  references: [{source: almanac-2020, paragraph: 2}]
"""

# Without a lexicon a question is found by the words of the facts alone, and they are read faster.
NO_LEXICON = {f"lexicon/{name}.yaml": "" for name in ("entities", "intents", "en", "vi", "ru")}

FactsFolder = Callable[[Mapping[str, str | bytes]], Path]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test waits for its turn before anything is set up for it."""
    with turn(alone=item.get_closest_marker("alone") is not None):
        return (yield)


@pytest.fixture
def facts_folder(tmp_path: Path) -> FactsFolder:
    """Writes a folder of facts about the Moon, with the given files over it, and returns it."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        folder = tmp_path / "facts"
        for name, text in {"sources.yaml": SOURCES, "records/moon.yaml": RECORDS, **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return write


class RunBot(Protocol):
    def __call__(
        self,
        *arguments: str | Path,
        stdin: str | bytes = "",
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def environment() -> dict[str, str]:
    """The environment of a process that finds `bot` but none of this machine's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(SETTINGS)}
    return {**kept, "PYTHONPATH": str(CHECKOUT), "PYTHONWARNINGS": WARNINGS}


@pytest.fixture
def run_bot(tmp_path: Path, environment: dict[str, str]) -> RunBot:
    """Runs `python -m bot …` to its end, away from the checkout, and returns what it printed."""
    base = environment

    def run(
        *arguments: str | Path,
        stdin: str | bytes = "",
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *map(str, arguments)],
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env={**base, **(environment or {})},
            timeout=60,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return run


@pytest.fixture
def call_bot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> RunBot:
    """Runs `python -m bot …` in this process, which has loaded it all: a second less each."""

    def run(
        *arguments: str | Path,
        stdin: str | bytes = "",
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in arguments]
        output, complaint = io.StringIO(), io.StringIO()
        with monkeypatch.context() as patched:
            for name in [name for name in os.environ if name.startswith(SETTINGS)]:
                patched.delenv(name)
            for name, value in (environment or {}).items():
                patched.setenv(name, value)
            patched.setattr(sys, "argv", ["bot", *words])
            patched.chdir(tmp_path)
            # How Ctrl-C ends a process, and what it keeps for good, is the process's own.
            patched.setattr(signal, "signal", lambda *_: None)
            patched.setattr(gc, "freeze", lambda: None)
            # A test may have an event loop of its own in this thread.
            with redirect_stdout(output), redirect_stderr(complaint), ThreadPoolExecutor(1) as pool:
                status = pool.submit(_status).result()
        return subprocess.CompletedProcess(words, status, output.getvalue(), complaint.getvalue())

    return run


def _status() -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the articles and the development questions; skips where it is not."""
    folder = Path(os.environ.get("SHARED_DIR") or CHECKOUT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("needs the articles: neither SHARED_DIR nor ../shared is there")
    return folder


@pytest.fixture(scope="session", autouse=True)
def shipped_read_once() -> Iterator[None]:
    """Has each file that we ship taken apart once: every folder without a lexicon reads ours."""
    taken_apart = cache(reading.read_yaml)

    def read_yaml(path: Path, *, name: str) -> Document | Fault:
        read = taken_apart if path.is_relative_to(factbook.SHIPPED) else reading.read_yaml
        return read(path, name=name)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(factbook, "read_yaml", read_yaml)
        yield


@pytest.fixture(scope="session")
def shipped() -> FactBook:
    """The facts we ship, read once."""
    return FactBook.load()


@pytest.fixture(scope="session")
def answerer(shipped: FactBook) -> Answerer:
    """Answers from the facts we ship; each language is compiled with the first that asks in it."""
    return Answerer(shipped)
