"""`eval`: question files in, a table or an object out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NO_LEXICON, FactsFolder, RunBot

QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "right",
        "lang": "en",
        "q": "What is the Moon's average distance from the Earth in kilometres?",
        "kind": "lookup",
        "expect": "answered",
        "sources": ["almanac-2020"],
        "must": [["384,400"]],
        "note": "",
    },
    {
        "id": "wrong",
        "lang": "en",
        "q": "When did Apollo 11 bring the first people to the Moon?",
        "kind": "lookup",
        "expect": "answered",
        "sources": ["almanac-2020"],
        "must": [["July"], ["1968", "May"]],
    },
    {
        "id": "gap",
        "lang": "ru",
        "q": "Who baked the first apple pie?",
        "kind": "off_topic",
        "expect": "no_answer",
    },
]

# The second question is answered with the first record, and is asked for the second.
MIXED_UP = """\
- id: moon-landing
  property: event-held
  text: {en: Apollo 11 brought the first people to the Moon in July 1969.}
  references: [{source: almanac-2020, paragraph: 1}]
- id: rehearsal
  property: meeting
  text: {en: A meeting was held in May as they had in July.}
  references: [{source: almanac-2020, paragraph: 2}]
"""


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(NO_LEXICON)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    lines = [json.dumps(question, ensure_ascii=False) for question in QUESTIONS]
    path.write_text("\ufeff" + "\n\n".join(lines), encoding="utf-8")
    return path


def test_the_table_shows_shares_false_answers_and_latency(
    call_bot: RunBot, moon: Path, questions: Path
) -> None:
    done = call_bot("eval", questions, "--facts", moon)

    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["en", "lookup", "1", "2", "50.0"] in rows
    assert ["ru", "off_topic", "1", "1", "100.0"] in rows
    assert ["en", "all", "1", "2", "50.0"] in rows
    assert ["all", "2", "3", "66.7"] in rows
    assert "false answers: 0 of 1 (0.0 %)" in done.stdout
    assert "latency: p50 " in done.stdout
    assert "wrong" not in done.stdout


def test_the_answers_given_are_shown_by_confidence(
    call_bot: RunBot, moon: Path, questions: Path
) -> None:
    done = call_bot("eval", questions, "--facts", moon)
    table = done.stdout.split("confidence")[1].split("false answers")[0]
    bands = call_bot("eval", questions, "--json", "--facts", moon).stdout
    confidence = json.loads(bands)["confidence"]

    assert sum(share["total"] for share in confidence.values()) == 2
    assert all(band in table for band in confidence)


def test_what_is_told_in_the_place_of_what_is_shown_where_there_is_any(
    call_bot: RunBot, facts_folder: FactsFolder, questions: Path
) -> None:
    facts = facts_folder({"records/moon.yaml": MIXED_UP})
    shown = call_bot("eval", questions, "--facts", facts)
    report = json.loads(call_bot("eval", questions, "--json", "--facts", facts).stdout)

    assert "meeting → event-held       1" in shown.stdout
    assert report["confusions"] == [{"expected": "meeting", "told": "event-held", "count": 1}]


def test_where_nothing_is_mixed_up_no_such_table_is_shown(
    call_bot: RunBot, moon: Path, questions: Path
) -> None:
    assert "→" not in call_bot("eval", questions, "--facts", moon).stdout


def test_failures_show_what_was_answered_instead(
    call_bot: RunBot, moon: Path, questions: Path
) -> None:
    done = call_bot("eval", questions, "--failures", "--facts", moon)

    assert done.stdout.splitlines()[-3:] == [
        "wrong (lookup): When did Apollo 11 bring the first people to the Moon?",
        "  answered, moon-landing: Apollo 11 brought the first people to the Moon in July 1969.",
        "  missing: 1968 | May",
    ]


def test_json_is_one_object_over_all_files(call_bot: RunBot, moon: Path, questions: Path) -> None:
    done = call_bot("eval", questions, questions, "--json", "--failures", "--facts", moon)
    report = json.loads(done.stdout)

    assert report["right"] == {"count": 4, "total": 6, "percent": 66.67}
    assert report["languages"]["en"] == {"count": 2, "total": 4, "percent": 50.0}
    assert report["false_answers"] == {"count": 0, "total": 2, "percent": 0.0}
    assert report["latency_ms"]["p99"] >= report["latency_ms"]["p50"] > 0
    assert [miss["fact_id"] for miss in report["failures"]] == ["moon-landing", "moon-landing"]


@pytest.mark.parametrize(
    ("gates", "status", "told"),
    [
        (["--min-right", "en=50,ru=100", "--max-false", "0"], 0, ""),
        (["--min-right", "en=51"], 1, "en: 50.0 % right, at least 51 % wanted\n"),
        (["--min-right", "vi=1"], 1, "vi: 0.0 % right, at least 1 % wanted\n"),
        (
            ["--min-right", "50"],
            2,
            "--min-right 50 is not written like en=80,vi=65,ru=65.\n",
        ),
    ],
)
def test_a_gate_that_is_not_reached_is_told_by_the_status(
    call_bot: RunBot, moon: Path, questions: Path, gates: list[str], status: int, told: str
) -> None:
    done = call_bot("eval", questions, *gates, "--facts", moon)

    assert (done.returncode, done.stderr) == (status, told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "Invalid JSON"),
        ('{"id": "x"}', "lang: Field required"),
        (json.dumps({**QUESTIONS[0], "kind": "riddle"}), "kind: Input should be"),
    ],
)
def test_a_bad_line_is_named_by_file_and_number(
    call_bot: RunBot, tmp_path: Path, line: str, told: str
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps(QUESTIONS[0]) + "\n" + line, encoding="utf-8")
    done = call_bot("eval", path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{path}:2: ")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_history_sets_the_first_score_against_the_present_one(
    call_bot: RunBot, tmp_path: Path, moon: Path, questions: Path
) -> None:
    first = {
        "file": questions.name,
        "asked_on": "2026-01-02",
        "writer": "an astronomer",
        "right": {"en": [0, 2], "ru": [1, 1]},
        "false": [1, 1],
    }
    (questions.parent / "first-scores.jsonl").write_text(json.dumps(first), encoding="utf-8")
    done = call_bot("eval", "--history", questions.parent, "--facts", moon)
    assert done.returncode == 0, done.stderr
    rows = [line.split() for line in done.stdout.splitlines() if line.strip()]
    assert rows[2:5] == [
        ["questions", "en", "0", "of", "2", "0.0", "50.0"],
        ["questions", "ru", "1", "of", "1", "100.0", "100.0"],
        ["questions", "false", "1", "of", "1", "100.0", "0.0"],
    ]

    done = call_bot(
        "eval", "--history", questions.parent, "--record", "missed.txt", "--facts", moon
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "missed.txt").read_text() == "wrong\n"


def test_the_ids_of_the_misses_are_recorded_in_their_order(
    call_bot: RunBot, tmp_path: Path, moon: Path, questions: Path
) -> None:
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({**QUESTIONS[1], "id": "also-wrong"}), encoding="utf-8")
    done = call_bot("eval", questions, more, "--record", "missed.txt", "--facts", moon)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "missed.txt").read_text() == "also-wrong\nwrong\n"


def test_a_record_that_cannot_be_written_is_told(
    call_bot: RunBot, tmp_path: Path, moon: Path, questions: Path
) -> None:
    done = call_bot("eval", questions, "--record", tmp_path, "--facts", moon)

    assert done.returncode == 2
    assert done.stderr.startswith(f"{tmp_path} cannot be written: ")


def test_files_and_history_exclude_each_other(call_bot: RunBot, questions: Path) -> None:
    for arguments in ((), (questions, "--history", questions.parent)):
        done = call_bot("eval", *arguments)
        assert done.returncode == 2
        assert done.stderr.startswith("Give files of questions, or --history")
