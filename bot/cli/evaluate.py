"""`eval`: how many questions of a file are answered rightly."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from ..errors import UsageError
from ..records.models import LANGUAGES, Language
from .opening import FactsOption, open_services


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
    from . import scores  # noqa: PLC0415 -- no other command scores anything

    wanted = dict(_shares(min_right))
    if bool(files) == bool(history):
        raise UsageError("Give files of questions, or --history and the folder of the batches.")
    batches = scores.batches(history) if history else []
    if history:
        files = [history / batch.file for batch in batches]
    answerer = open_services(facts).answerer
    reports = scores.reports(files or (), answerer)
    report = scores.together(reports, answerer)
    if as_json:
        print(json.dumps(report.to_json(failures=failures), ensure_ascii=False))
    elif history:
        scores.show_history(zip(batches, reports, strict=True))
    else:
        scores.show_report(report)
    if failures and not as_json:
        scores.show_failures(report)
    if record:
        _write(record, sorted(one.gold.id for one in report.failures()))
    short = report.shortfalls(min_right=wanted, max_false=max_false)
    for line in short:
        typer.echo(line, err=True)
    if short:
        raise typer.Exit(1)


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
