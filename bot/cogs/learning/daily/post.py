"""What is posted each day, as a message: a fact as every reply shows it, or a question."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import discord
from discord import ui

from ....records.models import Language
from ....study.cards.card import Card
from ...desk.press import desk_button
from ...edition import Edition
from ...harmless import harmless, line
from ...layout import Shown, Stating, framed
from ...ticket import Action, Kind, Subject, Ticket

ANSWER: Final = "daily-answer"
REVEAL: Final = "daily-reveal"
_STEM: Final = 1500
_PROMPT: Final = 300
# Whom the buttons beneath a post are for: whoever presses gets a reply of their own.
_ANYBODY: Final = 0


def fact_post(edition: Edition, fact_id: str, language: Language) -> ui.LayoutView:
    """The post of a fact, with its source and the buttons of a reply."""
    ticket = Ticket(Action.PAGE, _ANYBODY, language, Subject(Kind.FACT, fact_id))
    replies = edition.replies
    answer = replies.browser.fact(fact_id, language)
    title = replies.wording.say(language, "daily-fact")
    return replies.view(replace(answer, message=title), Shown(ticket))


def question_post(edition: Edition, card: Card, language: Language) -> ui.LayoutView:
    """The post of a question, with a button to answer it and one to see the answer."""
    say = edition.replies.wording.say
    row: list[ui.Button[Any]] = [
        desk_button(
            say(language, "button-daily-answer"), ANSWER, card.key,
            style=discord.ButtonStyle.primary,
        ),
        desk_button(say(language, "button-daily-reveal"), REVEAL, card.key),
    ]  # fmt: skip
    return framed(
        ui.TextDisplay(f"**{say(language, 'daily-question')}**"),
        ui.TextDisplay(asked(card, language)),
        ui.ActionRow(*row),
    )


def asked(card: Card, language: Language) -> str:
    """The question of a card: what is wanted, and its sentence with the gap."""
    side = card.sides[language]
    return f"**{line(side.prompt, _PROMPT)}**\n{harmless(side.stem, _STEM)}"


def told(edition: Edition, fact_id: str, language: Language) -> str:
    """A fact with its source, as every reply shows it."""
    stated = edition.replies.browser.fact(fact_id, language).answers[0]
    return Stating(language, edition.replies.wording).fact(stated)
