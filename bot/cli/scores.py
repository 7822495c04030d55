"""Files of questions scored for `eval`, and the tables that it prints."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..answering.answerer import Answerer
from ..evaluation.history import FIRST_SCORES, FirstScore, compared, first_confidence
from ..evaluation.reading import read_lines
from ..evaluation.report import Report
from ..evaluation.scored import Scored, Share
from ..evaluation.scoring import GoldQuestion
from .screen import say, show_table


def batches(folder: Path) -> list[FirstScore]:
    """The batches of fresh questions in a folder, each with its first score."""
    return list(read_lines(FirstScore, folder / FIRST_SCORES))


def reports(files: Iterable[Path], answerer: Answerer) -> list[Report]:
    """How the questions of each file are answered."""
    answerer.warm()
    book = answerer.book.facts.values()
    return [
        Report([_scored(question, answerer) for question in read_lines(GoldQuestion, file)], book)
        for file in files
    ]


def together(parts: Sequence[Report], answerer: Answerer) -> Report:
    """All reports as one."""
    return Report([one for part in parts for one in part.scored], answerer.book.facts.values())


def _scored(question: GoldQuestion, answerer: Answerer) -> Scored:
    begun = time.perf_counter()
    answer = answerer.ask(question.q)
    return Scored(question, answer, 1000 * (time.perf_counter() - begun))


def show_report(report: Report) -> None:
    """Print the right answers by kind and by confidence, the mix-ups, false answers, latency."""
    shares = [(f"{lang} {kind}", share) for (lang, kind), share in report.right_by_kind().items()]
    shares += [(f"{language} all", share) for language, share in report.right_by_language().items()]
    _show_shares("questions", [*shares, ("all", report.right())])
    _show_shares("confidence", report.right_by_confidence().items())
    if confusions := report.confusions():
        rows = [(f"{mixed.expected} → {mixed.told}", mixed.count) for mixed in confusions]
        show_table(["expected → told", "times"], rows)
    false = report.false_answers()
    say(f"false answers: {false.count} of {false.total} ({false.percent:.1f} %)")
    say(f"latency: p50 {report.latency(50):.2f} ms, p99 {report.latency(99):.2f} ms")


def show_failures(report: Report) -> None:
    """Print each miss: what was asked, what was answered instead, and what that lacks."""
    for one in report.failures():
        miss = one.miss()
        say()
        say(f"{miss['id']} ({miss['kind']}): {miss['q']}")
        say(f"  {miss['outcome']}, {miss['fact_id'] or 'no fact'}: {miss['text']}")
        if miss["missing"]:
            say("  missing: " + "; ".join(" | ".join(group) for group in miss["missing"]))


def show_history(batches: Iterable[tuple[FirstScore, Report]]) -> None:
    """Print the first score of each batch beside its present one, and what confidence was worth."""
    batches = list(batches)
    rows = [
        (
            batch.removesuffix(".jsonl"),
            counted,
            f"{share.count} of {share.total}",
            f"{share.percent:.1f}",
            f"{now.percent:.1f}",
        )
        for first, report in batches
        for batch, counted, share, now in compared(first, report)
    ]
    show_table(["batch", "counted", "first", "first %", "now %"], rows)
    _show_shares("first confidence from", first_confidence(first for first, _ in batches))


def _show_shares(title: str, shares: Iterable[tuple[str, Share]]) -> None:
    rows = [(name, share.count, share.total, f"{share.percent:.1f}") for name, share in shares]
    show_table([title, "right", "of", "%"], rows)
