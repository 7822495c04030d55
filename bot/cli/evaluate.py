"""`eval`: how many questions of a file are answered rightly."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from ..answering.answerer import Answerer
from ..errors import UsageError
from ..evaluation.history import FIRST_SCORES, FirstScore
from ..evaluation.reading import read_lines
from ..evaluation.report import Report
from ..evaluation.scored import Scored
from ..evaluation.scoring import GoldQuestion
from ..records.models import LANGUAGES, Language
from .opening import FactsOption, open_services
from .scores import show_failures, show_history, show_report


def evaluate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE…", help="Question files (JSONL).", show_default=False),
    ] = None,
    history: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Set the first score of each batch in this folder against its present one.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    failures: Annotated[
        bool, typer.Option("--failures", help="List each miss with what was answered instead.")
    ] = False,
    min_right: Annotated[
        str,
        typer.Option(
            metavar="SHARES",
            help="Such as en=80,vi=65: exit with status 1 where less (in %) is right.",
        ),
    ] = "",
    max_false: Annotated[
        float | None,
        typer.Option(
            metavar="SHARE", help="Exit with status 1 where more (in %) is answered falsely."
        ),
    ] = None,
    record: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the ids of the misses to this file, one a line."),
    ] = None,
    facts: FactsOption = None,
) -> None:
    """Score files of questions with known answers.

    Prints the right answers by language, kind and confidence, which properties are told in the
    place of which, the false answers, and the latency.
    """
    wanted = dict(_shares(min_right))
    if bool(files) == bool(history):
        raise UsageError("Give files of questions, or --history and the folder of the batches.")
    batches: list[FirstScore] = []
    if history:
        batches = list(read_lines(FirstScore, history / FIRST_SCORES))
        files = [history / batch.file for batch in batches]
    answerer = open_services(facts).answerer
    answerer.warm()
    book = answerer.book.facts.values()
    reports = [
        Report([_scored(question, answerer) for question in read_lines(GoldQuestion, file)], book)
        for file in files or ()
    ]
    report = Report([one for part in reports for one in part.scored], book)
    if as_json:
        print(json.dumps(report.to_json(failures=failures), ensure_ascii=False))
    elif history:
        show_history(zip(batches, reports, strict=True))
    else:
        show_report(report)
    if failures and not as_json:
        show_failures(report)
    if record:
        _write(record, sorted(one.gold.id for one in report.failures()))
    short = report.shortfalls(min_right=wanted, max_false=max_false)
    for line in short:
        typer.echo(line, err=True)
    if short:
        raise typer.Exit(1)


def _scored(question: GoldQuestion, answerer: Answerer) -> Scored:
    begun = time.perf_counter()
    answer = answerer.ask(question.q)
    return Scored(question, answer, 1000 * (time.perf_counter() - begun))


def _write(file: Path, lines: Iterable[str]) -> None:
    try:
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}.") from None


def _shares(text: str) -> Iterator[tuple[Language, float]]:
    for part in filter(None, text.split(",")):
        code, _, share = part.partition("=")
        language = next((known for known in LANGUAGES if known == code.strip()), None)
        try:
            percent = float(share)
        except ValueError:
            percent = None
        if language is None or percent is None:
            raise UsageError(f"--min-right {text} is not written like en=80,vi=65,ru=65.")
        yield language, percent
