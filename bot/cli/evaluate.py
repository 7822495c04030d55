"""`eval`: how many questions of a file are answered rightly."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import BaseModel, ValidationError

from ..answering.answerer import Answerer
from ..errors import UsageError
from ..evaluation.history import FIRST_SCORES, FirstScore, compared
from ..evaluation.report import Report, Scored
from ..evaluation.scoring import GoldQuestion
from ..records.models import LANGUAGES, Language
from .opening import FactsOption, open_services
from .screen import say, show_table

M = TypeVar("M", bound=BaseModel)


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
    facts: FactsOption = None,
) -> None:
    """Score files of questions with known answers.

    Prints the right answers by language and kind, the false answers, and the latency.
    """
    wanted = dict(_shares(min_right))
    if bool(files) == bool(history):
        raise UsageError("Give files of questions, or --history and the folder of the batches.")
    answerer = open_services(facts).answerer
    answerer.warm()
    if history:
        _show_history(history, answerer)
        return
    report = _report(files or (), answerer)
    if as_json:
        print(json.dumps(report.to_json(failures=failures), ensure_ascii=False))
    else:
        _show(report, failures=failures)
    short = report.shortfalls(min_right=wanted, max_false=max_false)
    for line in short:
        typer.echo(line, err=True)
    if short:
        raise typer.Exit(1)


def _report(files: Iterable[Path], answerer: Answerer) -> Report:
    questions = [question for file in files for question in _questions(file)]
    return Report([_scored(question, answerer) for question in questions])


def _show_history(folder: Path, answerer: Answerer) -> None:
    rows = [
        (
            batch.removesuffix(".jsonl"),
            counted,
            f"{share.count} of {share.total}",
            f"{share.percent:.1f}",
            f"{now.percent:.1f}",
        )
        for first in _records(FirstScore, folder / FIRST_SCORES)
        for batch, counted, share, now in compared(first, _report([folder / first.file], answerer))
    ]
    show_table(["batch", "counted", "first", "first %", "now %"], rows)


def _scored(question: GoldQuestion, answerer: Answerer) -> Scored:
    begun = time.perf_counter()
    answer = answerer.ask(question.q)
    return Scored(question, answer, 1000 * (time.perf_counter() - begun))


def _show(report: Report, *, failures: bool) -> None:
    rows = [
        (f"{language} {kind}", share.count, share.total, f"{share.percent:.1f}")
        for (language, kind), share in report.right_by_kind().items()
    ]
    rows += [
        (f"{language} all", share.count, share.total, f"{share.percent:.1f}")
        for language, share in report.right_by_language().items()
    ]
    whole = report.right()
    rows.append(("all", whole.count, whole.total, f"{whole.percent:.1f}"))
    show_table(["questions", "right", "of", "%"], rows)
    false = report.false_answers()
    say(f"false answers: {false.count} of {false.total} ({false.percent:.1f} %)")
    say(f"latency: p50 {report.latency(50):.2f} ms, p99 {report.latency(99):.2f} ms")
    for one in report.failures() if failures else ():
        say()
        say(f"{one.gold.id} ({one.gold.kind}): {one.gold.q}")
        miss = one.miss()
        say(f"  {miss['outcome']}, {miss['fact_id'] or 'no fact'}: {miss['text']}")
        if miss["missing"]:
            say("  missing: " + "; ".join(" | ".join(group) for group in miss["missing"]))


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


def _questions(file: Path) -> Iterator[GoldQuestion]:
    return _records(GoldQuestion, file)


def _records(model: type[M], file: Path) -> Iterator[M]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file} cannot be read: it is not UTF-8.") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield model.model_validate_json(line)
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            field = ".".join(map(str, problem["loc"]))
            raise UsageError(f"{file}:{number}: {field}: {problem['msg']}.") from None
