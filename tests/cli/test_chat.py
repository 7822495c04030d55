"""`chat` through a pipe and on a real terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.conftest import NO_LEXICON, FactsFolder, RunBot

DISTANCE = "What is the Moon's average distance from the Earth in kilometres?"
LANDING = "When did Apollo 11 bring the first people to the Moon?"


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(NO_LEXICON)


def test_through_a_pipe_each_line_is_answered_until_exit(run_bot: RunBot, moon: Path) -> None:
    lines = f"{DISTANCE}\n\n{LANDING}\nexit\n{DISTANCE}\n"
    done = run_bot("chat", "--facts", moon, stdin=lines)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Type a question")
    assert done.stdout.count("384,400 kilometres") <= 2
    assert done.stdout.index("384,400") < done.stdout.index("July 1969")
    assert done.stdout.count("\nThe Moon is 384,400") == 1


def test_the_end_of_the_pipe_ends_the_chat(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("chat", "--facts", moon, stdin=DISTANCE.encode() + b"\n\xff\xfe")

    assert (done.returncode, done.stderr) == (0, "")
    assert "384,400" in done.stdout


def test_the_greeting_is_in_the_language_wanted(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("chat", "--facts", moon, "--lang", "ru")

    assert done.stdout.startswith("Введите вопрос")


class Terminal:
    """A chat on a pseudo-terminal, with a state folder of its own."""

    def __init__(self, moon: Path, environment: dict[str, str], home: Path) -> None:
        self.home = home
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "bot", "chat", "--facts", str(moon)],
            env={
                **environment,
                "TERM": "xterm",
                "HOME": str(home),
                "XDG_STATE_HOME": str(home / "state"),
                "PROMPT_TOOLKIT_NO_CPR": "1",
                "PYTHONWARNINGS": "default",
            },
            cwd=str(home),
            encoding="utf-8",
            timeout=60,
            dimensions=(40, 200),
        )

    def wait_for_prompt(self) -> None:
        # The prompt's second letter is drawn by moving the cursor.
        self._child.expect_exact("\x1b[0m>")

    def wait_for(self, text: str) -> None:
        self._child.expect_exact(text)

    def type(self, keys: str) -> None:
        self._child.send(keys)

    def ends(self) -> int:
        """The exit status, once the chat is over."""
        self._child.expect(pexpect.EOF)
        self._child.close()
        status = self._child.exitstatus
        assert isinstance(status, int)
        return status

    def close(self) -> None:
        self._child.close(force=True)


@pytest.fixture
def terminal(moon: Path, environment: dict[str, str], tmp_path: Path) -> Iterator[Terminal]:
    home = tmp_path / "home"
    home.mkdir()
    opened = Terminal(moon, environment, home)
    yield opened
    opened.close()


def test_on_a_terminal_a_line_can_be_edited_before_it_is_asked(terminal: Terminal) -> None:
    terminal.wait_for_prompt()
    left = "\x1b[D"
    # "kilometres?" is typed without its first letter, which is put in afterwards.
    terminal.type(DISTANCE.replace("kilometres?", "ilometres?") + left * len("ilometres?") + "k\r")
    terminal.wait_for("The Moon is 384,400 kilometres")
    terminal.wait_for("Lunar Press")
    terminal.wait_for_prompt()
    terminal.type("exit\r")
    assert terminal.ends() == 0


def test_the_last_questions_come_back_with_the_arrow_and_are_kept(
    terminal: Terminal, moon: Path, environment: dict[str, str]
) -> None:
    up = "\x1b[A"
    terminal.wait_for_prompt()
    terminal.type(LANDING + "\r")
    terminal.wait_for("July 1969")
    terminal.wait_for_prompt()
    terminal.type("\x04")
    assert terminal.ends() == 0

    again = Terminal(moon, environment, terminal.home)
    again.wait_for_prompt()
    again.type(up + "\r")
    again.wait_for("July 1969")
    again.wait_for_prompt()
    again.type("quit\r")
    assert again.ends() == 0
    (history,) = terminal.home.rglob("history")
    assert history.read_text(encoding="utf-8").count(LANDING) >= 1


def test_ctrl_c_drops_the_line_and_nothing_else(terminal: Terminal) -> None:
    terminal.wait_for_prompt()
    terminal.type("not this\x03")
    terminal.wait_for_prompt()
    terminal.type(DISTANCE + "\r")
    terminal.wait_for("The Moon is 384,400 kilometres")
    terminal.type("\x04")
    assert terminal.ends() == 0


def test_a_state_folder_that_cannot_be_written_does_no_harm(
    moon: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "state").write_text("a file where the folder should be")
    opened = Terminal(moon, environment, home)
    opened.wait_for_prompt()
    opened.type(DISTANCE + "\r")
    opened.wait_for("The Moon is 384,400 kilometres")
    opened.type("\x04")
    assert opened.ends() == 0
