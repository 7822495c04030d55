"""What a run over gold questions comes to."""

from __future__ import annotations

import pytest

from bot.answering.answer import Answer, Citation, Outcome, StatedFact
from bot.evaluation.report import Report
from bot.evaluation.scored import Scored
from bot.evaluation.scoring import GoldQuestion


def scored(
    lang: str,
    kind: str,
    *,
    outcome: Outcome,
    text: str = "",
    confidence: float = 1.0,
    milliseconds: float = 1.0,
) -> Scored:
    beyond = kind in {"near_miss", "off_topic"}
    question = GoldQuestion.model_validate(
        {
            "id": f"{lang}-{kind}",
            "lang": lang,
            "q": "How far?",
            "kind": kind,
            "expect": "no_answer" if beyond else "answered",
            "sources": [] if beyond else ["atlas"],
            "must": [] if beyond else [["far"], ["off", "away"]],
        }
    )
    fact = StatedFact(
        "distance", text, 1.0, None, None, None, False, (Citation("atlas", None, None, None, ""),)
    )
    facts = (fact,) if text else ()
    answer = Answer(
        "How far?", outcome, "en", None, confidence, None, "Not on record.", None, facts, ()
    )
    return Scored(question, answer, milliseconds)


@pytest.fixture
def report() -> Report:
    return Report(
        [
            scored("en", "lookup", outcome="answered", text="Far off."),
            scored("en", "lookup", outcome="answered", text="Far and wide."),
            scored("ru", "lookup", outcome="partial", text="Far off."),
            scored("en", "near_miss", outcome="answered", text="Far off."),
            scored("ru", "off_topic", outcome="no_answer"),
        ],
        facts=(),
    )


def test_shares_are_counted_by_language_and_kind(report: Report) -> None:
    assert (report.right().count, report.right().total) == (2, 5)
    assert {key: (s.count, s.total) for key, s in report.right_by_kind().items()} == {
        ("en", "lookup"): (1, 2),
        ("ru", "lookup"): (0, 1),
        ("en", "near_miss"): (0, 1),
        ("ru", "off_topic"): (1, 1),
    }
    assert {key: s.percent for key, s in report.right_by_language().items()} == {
        "en": pytest.approx(100 / 3),
        "ru": 50.0,
    }


def test_false_answers_are_a_share_of_what_is_beyond_the_record(report: Report) -> None:
    assert report.false_answers().percent == 50.0


def test_answers_are_right_by_band_of_confidence_and_those_to_a_gap_are_wrong() -> None:
    report = Report(
        [
            scored("en", "lookup", outcome="answered", text="Far off.", confidence=1.0),
            scored("en", "lookup", outcome="answered", text="Far off.", confidence=0.9),
            scored("ru", "lookup", outcome="answered", text="Far off.", confidence=0.89),
            scored("en", "near_miss", outcome="answered", text="Far off.", confidence=0.8),
            scored("en", "lookup", outcome="answered", text="Nearby.", confidence=0.3),
            scored("en", "lookup", outcome="partial", text="Far off.", confidence=0.7),
            scored("en", "off_topic", outcome="no_answer", confidence=0.0),
        ],
        facts=(),
    )

    assert {band: (s.count, s.total) for band, s in report.right_by_confidence().items()} == {
        "≥ 0.9": (2, 2),
        "0.8–0.9": (1, 2),
        "< 0.6": (0, 1),
    }


def test_each_miss_says_what_was_answered_instead(report: Report) -> None:
    first, second, third = (one.miss() for one in report.failures())

    assert first["text"] == "Far and wide."
    assert first["missing"] == [["off", "away"]]
    assert (second["outcome"], second["fact_id"]) == ("partial", "distance")
    assert (third["expect"], third["missing"]) == ("no_answer", [])


def test_a_miss_without_a_fact_shows_the_message() -> None:
    miss = scored("en", "lookup", outcome="no_answer").miss()

    assert (miss["fact_id"], miss["text"]) == (None, "Not on record.")


@pytest.mark.parametrize(("percent", "wanted"), [(50, 50.0), (99, 99.0), (100, 100.0), (1, 1.0)])
def test_the_latency_is_that_of_the_slowest_within_the_share(percent: int, wanted: float) -> None:
    times = [float(n) for n in range(100, 0, -1)]
    report = Report(
        [scored("en", "lookup", outcome="help", milliseconds=time) for time in times], ()
    )

    assert report.latency(percent) == wanted


def test_no_questions_make_an_empty_report() -> None:
    report = Report([], ())

    assert report.to_json(failures=True)["right"] == {"count": 0, "total": 0, "percent": 0.0}
    assert report.latency(99) == 0.0


def test_what_falls_short_is_named(report: Report) -> None:
    assert report.shortfalls(min_right={"en": 33, "ru": 50}, max_false=50) == []
    assert report.shortfalls(min_right={"en": 34, "vi": 1}, max_false=49) == [
        "en: 33.3 % right, at least 34 % wanted",
        "vi: 0.0 % right, at least 1 % wanted",
        "50.0 % false answers, at most 49 % wanted",
    ]


def test_the_json_shows_failures_only_where_wanted(report: Report) -> None:
    assert "failures" not in report.to_json(failures=False)
    assert len(report.to_json(failures=True)["failures"]) == 3
