"""`quiz` through a pipe: asked, judged and counted; and leaving in the middle."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import NO_LEXICON, FactsFolder, RunBot

# By a word of the question.
RIGHT = {"kilometres": "384.400 km", "Apollo […]": "11", "July […]": "1969"}


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(NO_LEXICON)


def stems(output: str) -> list[str]:
    """The questions of a quiz in their order."""
    return re.findall(r"^\d/\d .*\n(.*)$", output, re.MULTILINE)


def right(stem: str) -> str:
    return next(answer for word, answer in RIGHT.items() if word in stem)


def test_answers_are_judged_with_their_sources_and_counted(run_bot: RunBot, moon: Path) -> None:
    skipped = run_bot("quiz", "--facts", moon, "--seed", "5", stdin="\n\n\n")
    asked = stems(skipped.stdout)

    assert (skipped.returncode, skipped.stderr) == (0, "")
    assert skipped.stdout.startswith("3 questions.")
    assert len(set(asked)) == 3
    assert skipped.stdout.count("The answer is:") == skipped.stdout.count("Source: Lunar") == 3
    assert "Score: 0 of 3." in skipped.stdout

    answers = [right(asked[0]), "1,234", right(asked[2]).upper()]
    done = run_bot("quiz", "--facts", moon, "--seed", "5", stdin="\n".join(answers) + "\n")
    assert stems(done.stdout) == asked
    assert "Score: 2 of 3." in done.stdout
    assert done.stdout.count("\nRight.") == 2
    assert done.stdout.count("The answer is:") == 1
    # What was missed stands at the end, with its answer.
    assert done.stdout.rstrip().splitlines()[-1].startswith(f"  {asked[1]} — ")


def test_choices_are_numbered_and_the_end_of_the_pipe_ends_the_quiz(
    run_bot: RunBot, moon: Path
) -> None:
    done = run_bot(
        "quiz", "--facts", moon, "--answers", "choice", "--seed", "2", "--questions", "2",
        stdin=b"9\n\xff\n3\n",
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^  1  .+\n  2  .+\n  3  .+\n  4  .+\n", done.stdout, re.MULTILINE)
    # Neither is one of the four.
    assert done.stdout.count("Type the number of your choice.") == 3
    assert re.search(r"^Score: [01] of 1\.$", done.stdout, re.MULTILINE)


def test_a_topic_without_questions_is_told_with_those_that_have_some(
    run_bot: RunBot, moon: Path
) -> None:
    done = run_bot("quiz", "--facts", moon, "--topic", "cheese")

    assert done.returncode == 2
    assert "no question on “cheese”" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_language_without_questions_is_told(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("quiz", "--facts", moon, "--lang", "vi")

    assert done.returncode == 2
    assert "no question in the language “vi”" in done.stderr
