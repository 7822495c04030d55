"""`ask`: one question, or a stream of them, answered on standard output."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from ..answering.answer import Answer
from ..errors import UsageError
from ..records.models import LANGUAGES, Language
from .opening import FactsOption, LanguageOption, collecting_nothing, open_services
from .screen import show_answer


def ask(
    question: Annotated[
        list[str] | None, typer.Argument(help="What you want to know.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    as_jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help="Read objects with id, q and optional locale, one a line, from standard input; "
            "print one object a line, in order.",
        ),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show how the answer was found.")
    ] = False,
    lang: LanguageOption = None,
    facts: FactsOption = None,
) -> None:
    """Answer a question, with the source.

    Prints the recorded fact, who said it, the article it comes from, and what else is near.
    """
    text = " ".join(question or ()).strip()
    if as_jsonl == bool(text):
        raise UsageError('Give one question: ask "…"; or --jsonl and questions on standard input.')
    services = open_services(facts)
    today = dt.datetime.now().astimezone().date()
    if as_jsonl:
        for asked in _read(sys.stdin.buffer):
            locale = asked.locale or lang
            answer = services.answerer.ask(asked.text, locale=locale, today=today)
            print(_as_json(answer, asked.id, explain=explain), flush=True)
        return
    with collecting_nothing():
        answer = services.answerer.ask(text, locale=lang, today=today)
    if as_json:
        print(_as_json(answer, None, explain=explain))
    else:
        show_answer(answer, services.answerer.wording, explain=explain)


@dataclass(frozen=True, slots=True)
class _Asked:
    id: Any
    text: str
    locale: Language | None


def _as_json(answer: Answer, question_id: Any, *, explain: bool) -> str:
    fields = answer.to_json(question_id)
    if explain:
        fields["explanation"] = answer.explanation
    return json.dumps(fields, ensure_ascii=False)


def _read(lines: Iterable[bytes]) -> Iterator[_Asked]:
    """The questions of JSON lines. Raises UsageError, naming the line, at the first bad one."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _asked(json.loads(line.decode("utf-8-sig")))
        except UnicodeDecodeError:
            raise UsageError(f"Line {number} of standard input is not UTF-8.") from None
        except json.JSONDecodeError as error:
            raise UsageError(f"Line {number} of standard input is not JSON: {error}.") from None
        except (ValueError, RecursionError) as error:
            raise UsageError(f"Line {number} of standard input: {error}.") from None


def _asked(fields: object) -> _Asked:
    if not isinstance(fields, dict) or not isinstance(fields.get("q"), str):
        raise ValueError('expected an object with "q", the question, as text')
    locale = fields.get("locale")
    if locale is None:
        return _Asked(fields.get("id"), fields["q"], None)
    language = next((code for code in LANGUAGES if code == str(locale).split("-")[0]), None)
    if language is None:
        raise ValueError(f'"locale" must be one of {", ".join(LANGUAGES)}')
    return _Asked(fields.get("id"), fields["q"], language)
