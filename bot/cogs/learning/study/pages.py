"""The pages of a session: a card's question, its answer, and the end of the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

import discord
from discord import ui

from ....answering.wording import Wording
from ....study.cards.card import Card, Side
from ....study.memory.scheduling import Rating
from ...desk.page import page
from ...desk.press import desk_button
from ...edition import Edition
from ...harmless import harmless, line
from ...layout import Stating
from .session import Session
from .sitting import Sitting

SHOW, RATE, UNDO, GO = "study-show", "study-rate", "study-undo", "study-go"

# With a fact as replies tell it they fit into one message.
_PROMPT: Final = 200
_STEM: Final = 1_000
_ANSWER: Final = 300
_STYLES: Final = {
    Rating.Again: discord.ButtonStyle.danger,
    Rating.Hard: discord.ButtonStyle.secondary,
    Rating.Good: discord.ButtonStyle.success,
    Rating.Easy: discord.ButtonStyle.primary,
}
_SMALL: Final = "-# "


class CardPages:
    """The pages of one session."""

    def __init__(
        self, session: Session, sitting: Sitting, edition: Edition, wording: Wording
    ) -> None:
        self._session = session
        self._sitting = sitting.onwards
        self._edition = edition
        self._wording = wording

    def next(self) -> ui.LayoutView:
        """The card that comes next, or the end of the day."""
        card = self._session.agenda.next
        return self.question(card) if card else self._end()

    def question(self, card: Card) -> ui.LayoutView:
        """A card's question."""
        show = desk_button(
            self._say("study-show"), SHOW, self._at(card), style=discord.ButtonStyle.primary
        )
        return page(self._asked(card), [[show, *self._undo()]])

    def answer(self, card: Card) -> ui.LayoutView:
        """A card's question with its fact, and how long each rating would put it off."""
        ratings = [
            self._rating(card, rating, after.due - after.last)
            for rating, after in self._session.outcomes(card).items()
        ]
        return page([*self._asked(card), self._told(card)], [ratings, [*self._undo()]])

    def _rating(self, card: Card, rating: Rating, wait: dt.timedelta) -> ui.Button[Any]:
        label = f"{self._say(f'study-{rating.name.lower()}')} · {self._wait(wait)}"
        return desk_button(label, RATE, f"{int(rating)}.{self._at(card)}", style=_STYLES[rating])

    def _asked(self, card: Card) -> Iterator[str]:
        agenda = self._session.agenda
        stage = self._session.stage(card)
        left = self._say(
            "study-left",
            due=len(agenda.corrected) + len(agenda.steps) + len(agenda.due) + len(agenda.ahead),
            new=len(agenda.new),
        )
        yield f"{_SMALL}{left}"
        side = self._side(card)
        lead = f"{self._say('study-corrected')}\n" if stage == "corrected" else ""
        mark = f"{_SMALL}{self._say('study-new')}\n" if stage == "new" else ""
        yield f"{lead}{mark}**{line(side.prompt, _PROMPT)}**\n{harmless(side.stem, _STEM)}"

    def _told(self, card: Card) -> str:
        language = self._session.language
        [stated, *_] = self._edition.replies.browser.fact(card.fact_id, language).answers
        fact = Stating(language, self._wording).fact(stated)
        # Of what only the learner can judge the fact is the answer.
        answer = f"**{line(self._side(card).answer, _ANSWER)}**\n" if card.is_graded else ""
        return f"{answer}{fact}"

    def _end(self) -> ui.LayoutView:
        session = self._session
        agenda, tomorrow, done = session.agenda, session.tomorrow, len(session.standing.today)
        if not session.cards:
            return page([self._say("study-empty")], [[*self._undo()]])
        lines = [f"**{self._say('study-done' if done else 'study-nothing')}**"]
        if done:
            lines.append(self._say("study-today", count=done))
        again = len(tomorrow.corrected) + len(tomorrow.steps) + len(tomorrow.due)
        lines.append(self._say("study-tomorrow", due=again, new=len(tomorrow.new)))
        row: list[ui.Button[Any]] = []
        if agenda.held_back:
            lines.append(self._say("study-held-back", count=agenda.held_back))
            beyond = Sitting(self._sitting.user_id, self._sitting.topic, beyond=True)
            row.append(desk_button(self._say("study-beyond"), GO, beyond))
        return page(["\n".join(lines)], [[*row, *self._undo()]])

    def _undo(self) -> Iterator[ui.Button[Any]]:
        if last := self._session.last:
            yield desk_button(self._say("study-undo"), UNDO, f"{last.number}.{self._sitting}")

    def _at(self, card: Card) -> Sitting:
        return self._sitting.at(card, self._session.seen(card))

    def _side(self, card: Card) -> Side:
        return card.sides[self._session.language]

    def _wait(self, wait: dt.timedelta) -> str:
        """A time to wait in a word or two."""
        if not wait.days:
            return self._say("study-minutes", count=max(round(wait.total_seconds() / 60), 1))
        if wait.days < 60:
            return self._say("study-days", count=wait.days)
        if wait.days < 730:
            return self._say("study-months", count=round(wait.days / 30.44))
        return self._say("study-years", count=round(wait.days / 365.25))

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._session.language, key, **values)
