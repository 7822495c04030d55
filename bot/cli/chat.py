"""`chat`: questions and answers in turn, each understood in the light of the one before."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..answering.answer import Answer
from ..records.models import LANGUAGES
from .opening import FactsOption, LanguageOption, open_services
from .screen import say, show_answer

if TYPE_CHECKING:
    from prompt_toolkit.history import History

_PROMPT = "> "


def chat(lang: LanguageOption = None, facts: FactsOption = None) -> None:
    """Ask one question after another.

    A question may lean on the answer before it. `exit`, `quit` or Ctrl-D leaves.
    """
    services = open_services(facts)
    services.answerer.warm()
    wording = services.answerer.wording
    say(wording.say(lang or "en", "terminal-greeting"))
    leaving = {
        word.strip()
        for code in LANGUAGES
        for word in wording.say(code, "terminal-leaving").casefold().split(",")
    }
    previous: Answer | None = None
    for text in _typed() if sys.stdin.isatty() else _piped():
        if text.casefold() in leaving:
            return
        if text:
            answer = services.answerer.ask(
                text, locale=lang, context=previous, today=dt.datetime.now().astimezone().date()
            )
            say()
            show_answer(answer, wording)
            say()
            # After "thanks" or a refusal one may still ask on about the last answer.
            previous = answer if answer.answers else previous


def _piped() -> Iterator[str]:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    yield from (line.strip() for line in sys.stdin)


def _typed() -> Iterator[str]:
    """What a person types, with line editing and history, until Ctrl-D."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 -- nothing else needs it

    session: PromptSession[str] = PromptSession(history=_history())
    while True:
        try:
            yield session.prompt(_PROMPT).strip()
        except KeyboardInterrupt:  # Ctrl-C drops the line, as in a shell
            continue
        except EOFError:
            return


def _history() -> History:
    """The history in the person's state folder; where that cannot be written, of this chat only."""
    from platformdirs import user_state_path  # noqa: PLC0415 -- as above
    from prompt_toolkit.history import FileHistory, InMemoryHistory  # noqa: PLC0415

    try:
        path = user_state_path("vrafacts", appauthor=False, ensure_exists=True) / "history"
        with path.open("a"):
            return FileHistory(path)
    except OSError:
        return InMemoryHistory()
