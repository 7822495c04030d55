"""`facts check`, `list`, `show` and `stats`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import RECORDS, FactsFolder, RunBot

INTENTS = """\
topics: {sky: {en: The sky}, travel: {en: Travel}}
properties:
  distance: {label: {en: distance}, topic: sky, asks: [how-much]}
  landing: {label: {en: landing}, topic: travel, asks: [when]}
"""
ENTITIES = """\
- id: moon
  kind: place
  name: {en: The Moon, vi: Mặt Trăng, ru: Луна}
"""
PHASE = """\
- id: moon-phase
  text:
    en: The Moon shows the same phase about every 29.5 days.
    vi: Cứ khoảng 29,5 ngày, Mặt Trăng lại có cùng một pha.
    ru: Одна и та же фаза Луны повторяется примерно через 29,5 суток.
  references: [{source: almanac-2020, paragraph: 3}]
  property: distance
  entities: [moon]
  quantity: {amount: 2.95e+1, unit: days}
  series: {name: phases, position: 1}
  questions: {en: ["How long is a lunar month?", "When is the next full Moon?"]}
"""


@pytest.fixture
def moon(facts_folder: FactsFolder) -> Path:
    return facts_folder(
        {
            "records/phases.yaml": PHASE,
            "lexicon/entities.yaml": ENTITIES,
            "lexicon/intents.yaml": INTENTS,
        }
    )


def test_check_of_a_sound_folder_counts_and_ends_well(run_bot: RunBot, moon: Path) -> None:
    by_argument = run_bot("facts", "check", moon)
    by_option = run_bot("facts", "check", "--facts", moon)
    by_setting = run_bot("facts", "check", environment={"BOT_FACTS_DIR": str(moon)})

    assert by_argument.returncode == 0
    assert by_argument.stdout == "3 facts, 1 sources, 1 entities; no faults\n"
    assert by_option.stdout == by_setting.stdout == by_argument.stdout


def test_check_prints_every_fault_and_ends_with_status_1(
    run_bot: RunBot, facts_folder: FactsFolder
) -> None:
    folder = facts_folder({"records/more.yaml": RECORDS.replace("text:", "test:")})
    done = run_bot("facts", "check", folder)

    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert "records/more.yaml:2: moon-distance, test: is not a key known here; is it misspelt?" in (
        lines
    )
    assert len(lines) == 5
    assert lines[-1].startswith("2 facts, 1 sources, ")
    assert lines[-1].endswith("; faults: 4")


def test_check_compares_with_the_articles(
    run_bot: RunBot, facts_folder: FactsFolder, tmp_path: Path
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "almanac-2020.txt").write_text(
        "The Moon is 384,400 km away.\n\nPeople came with Apollo 11 in July 1968.\n"
    )
    done = run_bot("facts", "check", facts_folder({}), "--articles", articles)

    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert "the figure “1969” does not stand in almanac-2020 ¶2" in lines[-2]
    assert lines[-2].startswith("records/moon.yaml:4: moon-landing, text.en: ")


def test_list_shows_every_fact_with_its_id(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("facts", "list", "--facts", moon)

    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        "moon-distance",
        "moon-landing",
        "moon-phase",
    ]


def test_list_keeps_to_a_topic_and_a_language(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("facts", "list", "--facts", moon, "--topic", "sky", "--lang", "vi")

    assert done.stdout == "moon-phase: Cứ khoảng 29,5 ngày, Mặt Trăng lại có cùng một pha.\n"


def test_an_unknown_topic_names_the_known(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("facts", "list", "--facts", moon, "--topic", "sea")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "There is no topic sea; the topics are: sky, travel.\n"


def test_a_topic_without_facts_lists_none(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("facts", "list", "--facts", moon, "--topic", "travel")

    assert (done.returncode, done.stdout) == (0, "")


def test_show_prints_all_fields_all_languages_and_the_sources(run_bot: RunBot, moon: Path) -> None:
    done = run_bot("facts", "show", "moon-phase", "--facts", moon)
    fields = dict(line.split(None, 1) for line in done.stdout.splitlines())

    assert fields == {
        "id": "moon-phase",
        "text.en": "The Moon shows the same phase about every 29.5 days.",
        "text.vi": "Cứ khoảng 29,5 ngày, Mặt Trăng lại có cùng một pha.",
        "text.ru": "Одна и та же фаза Луны повторяется примерно через 29,5 суток.",
        "references.1.source": "almanac-2020",
        "references.1.paragraph": "3",
        "property": "distance",
        "entities": "moon",
        "quantity.amount": "29.5",
        "quantity.unit": "days",
        "series.name": "phases",
        "series.position": "1",
        "questions.en": "How long is a lunar month?, When is the next full Moon?",
        "file": "records/phases.yaml:1",
        "cited": "Lunar Press, “A Moon Almanac”, March 2020, ¶3",
    }


def test_show_of_an_unknown_id_names_the_nearest(run_bot: RunBot, moon: Path) -> None:
    near = run_bot("facts", "show", "moon-fase", "--facts", moon)
    far = run_bot("facts", "show", "xyz", "--facts", moon)

    assert (near.returncode, far.returncode) == (2, 2)
    assert near.stderr == "There is no fact moon-fase. Near it: moon-phase, moon-distance.\n"
    assert far.stderr == "There is no fact xyz. `facts list` shows them all.\n"


def test_stats_count_by_theme_property_language_source_and_kind(
    run_bot: RunBot, moon: Path
) -> None:
    done = run_bot("facts", "stats", "--facts", moon)
    rows = [line.split() for line in done.stdout.splitlines() if len(line.split()) > 1]

    assert [tuple(row[:-1]) for row in rows if row[-1] == "number"] == [
        ("theme",),
        ("property",),
        ("language",),
        ("source",),
        ("kind", "of", "entity"),
    ]
    assert [row for row in rows if row[-1] != "number"] == [
        ["moon", "2"],
        ["phases", "1"],
        ["(none)", "2"],
        ["distance", "1"],
        ["en", "3"],
        ["ru", "1"],
        ["vi", "1"],
        ["almanac-2020", "3"],
        ["place", "1"],
    ]
