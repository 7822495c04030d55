"""The command line's manners: errors in one line, UTF-8, plain text, a quiet end, a quick start."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pexpect
import pytest

from tests.conftest import NO_LEXICON, FactsFolder, RunBot

QUESTION = "What is the Moon's average distance from the Earth in kilometres?"


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(NO_LEXICON)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["frobnicate"], "No such command 'frobnicate'."),
        (["ask", "--frobnicate"], "No such option: --frobnicate"),
        (["ask", "--lang", "de", "x"], "Invalid value for '--lang'"),
        (["ask", "--facts", "nowhere", "x"], "nowhere: is not a folder of facts"),
        (["facts", "check", "nowhere"], "nowhere: is not a folder of facts"),
        (["facts", "check", "--articles", "nowhere"], "nowhere is not a folder of articles"),
        (["facts", "show"], "Missing argument 'ID'."),
        (["eval", "nowhere.jsonl"], "nowhere.jsonl cannot be read: No such file"),
        (["run"], "DISCORD_TOKEN is not set"),
    ],
)
def test_an_error_is_one_clear_line_and_status_2(
    run_bot: RunBot, arguments: list[str], told: str
) -> None:
    done = run_bot(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_debug_shows_the_traceback(run_bot: RunBot) -> None:
    done = run_bot("--debug", "ask", "--facts", "nowhere", "x")

    assert done.returncode != 0
    assert "Traceback (most recent call last)" in done.stderr
    assert "FactsError" in done.stderr.splitlines()[-1]


# A process in which opening the facts fails in a way nobody foresaw.
BROKEN = """\
import sys
from bot import services
services.Services.build = lambda settings: 1 / 0
from bot.cli import main
sys.argv = ["bot", *sys.argv[1:]]
main()
"""


def test_a_bug_says_that_it_is_one_and_how_to_see_it(environment: dict[str, str]) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", BROKEN, *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment, timeout=60
        )

    plain, debug = run("ask", "x"), run("--debug", "ask", "x")

    assert plain.returncode == 2
    assert len(plain.stderr.splitlines()) == 1
    assert plain.stderr.startswith("This is a bug (ZeroDivisionError: division by zero).")
    assert "--debug" in plain.stderr
    assert "Traceback" in debug.stderr


@pytest.mark.parametrize("arguments", [[], ["--help"], ["facts"], ["facts", "--help"]])
def test_help_needs_no_facts(run_bot: RunBot, arguments: list[str]) -> None:
    done = run_bot(*arguments, environment={"BOT_FACTS_DIR": "nowhere"})

    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: python -m bot" in done.stdout
    assert "check" in done.stdout if arguments[:1] == ["facts"] else "ask" in done.stdout


@pytest.mark.parametrize("coding", ["ascii", "cp1251", "latin-1"])
def test_it_speaks_utf_8_whatever_the_terminal_says(
    run_bot: RunBot, moon: Path, coding: str
) -> None:
    done = run_bot(
        "ask", QUESTION, "--facts", moon, environment={"PYTHONIOENCODING": coding, "LC_ALL": "C"}
    )

    assert "“A Moon Almanac”" in done.stdout


def _on_a_terminal(arguments: list[str | Path], environment: Mapping[str, str], cwd: Path) -> str:
    command = ["-m", "bot", *map(str, arguments)]
    child = pexpect.spawn(
        sys.executable, command, env=dict(environment), cwd=str(cwd), encoding="utf-8", timeout=60
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert isinstance(child.before, str)
    return child.before


def test_a_terminal_gets_styles_unless_it_wants_none(
    moon: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    arguments: list[str | Path] = ["ask", QUESTION, "--facts", moon]
    terminal = {**environment, "TERM": "xterm-256color"}

    assert "\x1b[1m" in _on_a_terminal(arguments, terminal, tmp_path)
    plain = _on_a_terminal(arguments, {**terminal, "NO_COLOR": "1"}, tmp_path)
    assert "\x1b" not in plain
    assert "384,400" in plain


def test_a_pipe_gets_plain_text(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("ask", QUESTION, "--facts", moon, environment={"TERM": "xterm-256color"})

    assert "\x1b" not in done.stdout


def test_a_reader_that_goes_away_is_no_error(
    environment: dict[str, str], facts_folder: FactsFolder, tmp_path: Path
) -> None:
    facts = "".join(
        f"- id: fact-{n}\n  text: {{en: {'word ' * 40}}}\n"
        "  references: [{source: almanac-2020}]\n"
        for n in range(2000)
    )
    folder = facts_folder({"records/many.yaml": facts})
    child = subprocess.Popen(
        [sys.executable, "-m", "bot", "facts", "list", "--facts", str(folder)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=tmp_path,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stderr is not None
    with child, child.stderr as complaints:
        child.stdout.readline()
        child.stdout.close()
        assert complaints.read() == b""
    assert child.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_ctrl_c_ends_it_without_a_word(
    moon: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--jsonl", "--facts", str(moon)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment, cwd=tmp_path,
    )  # fmt: skip
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b'{"q": "Hello!"}\n')
        child.stdin.flush()
        assert child.stdout.readline()
        child.send_signal(signal.SIGINT)
        rest, complaints = child.communicate(timeout=60)
    assert (rest, complaints) == (b"", b"")
    assert child.returncode == -signal.SIGINT


LOADED = """\
import sys
from bot.cli import app
app([*sys.argv[1:]], standalone_mode=False)
heavy = {"discord", "aiohttp", "sqlite3", "aiosqlite", "asyncpg", "sqlalchemy",
         "prompt_toolkit", "rich"}
print("loaded:", *sorted(heavy & set(sys.modules)))
"""


def test_asking_loads_neither_discord_nor_a_database_nor_a_painter(
    moon: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, "ask", QUESTION, "--facts", str(moon)],
        capture_output=True, text=True, check=True, env=environment, cwd=tmp_path, timeout=60,
    )  # fmt: skip

    assert done.stdout.splitlines()[-1] == "loaded:"
