"""`ask` as a process of its own: what it prints, and how it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import NO_LEXICON, RECORDS, FactsFolder, RunBot

DISTANCE = "What is the Moon's average distance from the Earth in kilometres?"
LANDING = "When did Apollo 11 bring the first people to the Moon?"


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(NO_LEXICON)


def test_it_prints_the_fact_and_its_source(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("ask", DISTANCE, "--facts", moon)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:2] == [
        "The Moon is 384,400 kilometres from the Earth on average.",
        "  Source: Lunar Press, “A Moon Almanac”, March 2020, ¶1",
    ]


def test_the_words_of_a_question_need_no_quotes(run_bot: RunBot, moon: Path) -> None:
    quoted = run_bot("ask", "--facts", moon, LANDING)
    bare = run_bot("ask", "--facts", moon, *LANDING.split())

    assert bare.stdout == quoted.stdout
    assert "July 1969" in bare.stdout


def test_it_prints_speaker_note_and_a_source_by_what_is_known(
    run_bot: RunBot, facts_folder: FactsFolder
) -> None:
    folder = facts_folder(
        {
            "sources.yaml": "- id: almanac-2020\n  published: 2019-08\n",
            "records/moon.yaml": """\
- id: moon-age
  text: {ru: "Возраст Луны — 4,5 млрд лет."}
  references: [{source: almanac-2020, paragraph: 3}]
  stated_by: galileo
  note: {ru: Возраст округлён.}
""",
            "lexicon/entities.yaml": """\
- id: galileo
  kind: person
  name: {en: Galileo Galilei, ru: Галилео Галилей}
  description: {ru: астроном}
""",
        }
    )
    done = run_bot("ask", "Каков возраст Луны в млрд лет?", "--facts", folder)

    assert done.stdout.splitlines() == [
        "Возраст Луны — 4,5 млрд лет.",
        "  — Галилео Галилей, астроном",
        "  Примечание: Возраст округлён.",
        "  Источник: статья (август 2019\u202fг.), издание не указано, ¶3",
    ]


def test_json_is_one_object_of_the_documented_shape(run_bot: RunBot, moon: Path) -> None:
    answer = json.loads(run_bot("ask", "--json", DISTANCE, "--facts", moon).stdout)

    assert list(answer) == [
        "id", "question", "outcome", "language", "intent", "confidence", "reason", "message",
        "topic", "answers", "suggestions",
    ]  # fmt: skip
    assert (answer["id"], answer["question"], answer["outcome"]) == (None, DISTANCE, "answered")
    (fact,) = answer["answers"]
    assert list(fact) == [
        "fact_id", "text", "score", "as_of", "speaker", "note", "disputed", "sources",
    ]  # fmt: skip
    assert fact["fact_id"] == "moon-distance"
    assert fact["sources"] == [
        {
            "id": "almanac-2020",
            "publisher": "Lunar Press",
            "title": "A Moon Almanac",
            "published": "2020-03",
            "locator": "¶1",
        }
    ]


def test_jsonl_answers_line_by_line_in_order(run_bot: RunBot, facts_folder: FactsFolder) -> None:
    # A greeting stands in the lexicon.
    moon = facts_folder({})
    asked = [
        {"id": "b", "q": LANDING, "lang": "en", "note": "keys not known are let be"},
        {"id": "a", "q": DISTANCE, "locale": None},
        {"id": 7, "q": DISTANCE, "locale": "vi-VN"},
        {"q": "Hello!"},
    ]
    lines = "\ufeff" + "\n\n".join(json.dumps(one) for one in asked)
    done = run_bot("ask", "--jsonl", "--facts", moon, stdin=lines)

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["b", "a", 7, None]
    assert [answer["language"] for answer in answers] == ["en", "en", "vi", "en"]
    assert [answer["outcome"] for answer in answers] == ["answered"] * 3 + ["help"]
    assert [answer["answers"][0]["fact_id"] for answer in answers[:3]] == [
        "moon-landing",
        "moon-distance",
        "moon-distance",
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"How far is the Moon?", "is not JSON"),
        (b'["q"]', 'expected an object with "q"'),
        (b'{"id": 2}', 'expected an object with "q"'),
        (b'{"q": 2}', 'expected an object with "q"'),
        (b'{"q": "?", "locale": "de"}', '"locale" must be one of en, vi, ru'),
        ('{"q": "Луна"}'.encode("cp1251"), "is not UTF-8"),
    ],
)
def test_a_bad_line_is_named_after_the_answers_before_it(
    run_bot: RunBot, moon: Path, line: bytes, problem: str
) -> None:
    good = json.dumps({"id": "good", "q": DISTANCE}).encode()
    done = run_bot("ask", "--jsonl", "--facts", moon, stdin=good + b"\n" + line + b"\n" + good)

    assert done.returncode == 2
    assert [json.loads(row)["id"] for row in done.stdout.splitlines()] == ["good"]
    assert done.stderr.startswith("Line 2 of standard input")
    assert problem in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_lang_overrides_the_questions_language(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("ask", "--lang", "ru", DISTANCE, "--facts", moon)

    assert "Источник: Lunar Press, «A Moon Almanac», март 2020\u202fг., ¶1" in done.stdout


def test_explain_tells_how_the_answer_was_found(run_bot: RunBot, moon: Path) -> None:
    plain = run_bot("ask", DISTANCE, "--facts", moon).stdout
    told = run_bot("ask", "--explain", DISTANCE, "--facts", moon).stdout
    as_json = json.loads(run_bot("ask", "--explain", "--json", DISTANCE, "--facts", moon).stdout)

    assert told.startswith(plain)
    assert "language: en" in told.removeprefix(plain)
    assert told.removeprefix(plain).split("\n")[1:-1] == as_json["explanation"]


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "How far?"], ["--json"], [" "]])
def test_without_a_question_it_says_how_to_ask(run_bot: RunBot, arguments: list[str]) -> None:
    done = run_bot("ask", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('Give one question: ask "…"')


def test_a_broken_folder_answers_nothing(run_bot: RunBot, facts_folder: FactsFolder) -> None:
    folder = facts_folder({"records/more.yaml": RECORDS.replace("text", "test")})
    done = run_bot("ask", DISTANCE, "--facts", folder)

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "records/more.yaml:" in done.stderr
    assert "facts check" in done.stderr


def test_the_folder_may_be_set_in_the_environment(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("ask", DISTANCE, environment={"BOT_FACTS_DIR": str(moon)})

    assert "384,400" in done.stdout


@pytest.mark.parametrize(
    "question", ["?", "\udcff moon", "\u202emoon", "x" * 5000, "\x1b[31mmoon", "' OR 1=1 --"]
)
def test_whatever_is_typed_gets_a_reply(run_bot: RunBot, moon: Path, question: str) -> None:
    for form in ([], ["--json"]):
        done = run_bot("ask", *form, "--facts", moon, "--", question)

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.strip()
