"""`chat`: questions and answers in turn, each understood in the light of the one before."""

from __future__ import annotations

import datetime as dt

from ..answering.answer import Answer
from ..records.models import LANGUAGES
from .lines import lines
from .opening import FactsOption, LanguageOption, open_services
from .screen import say, show_answer


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
    for text in lines(kept=True):
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
