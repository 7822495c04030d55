"""The question of the day: whoever answers it is told privately, and so is who gives up."""

from __future__ import annotations

import asyncio
from typing import Final

from ....records.models import Language
from ....study.cards.card import Card
from ....study.grading.explaining import explained
from ....study.grading.verdicts import Verdict
from ...desk.desking import Desking
from ...desk.forms import Field, form, written
from ...desk.press import Pressed, desk_id, on_press
from ...desk.rights import Right
from ...edition import Edition
from ...harmless import line
from ...telling import tell
from ..decks import deck_of
from .post import ANSWER, REVEAL, asked, told

_SAID: Final = "daily-said"
_MOST: Final = 300


class DailyQuestions(Desking):
    """Takes answers to the question of the day, and tells the right one to whoever asks."""

    @on_press(ANSWER, Right.ANY)
    async def _ask(self, pressed: Pressed) -> None:
        card = await self._card(pressed)
        if card is None:
            await self._say(pressed.interaction, "daily-gone")
            return
        say = self._kit.wording.say
        language = _language_of(card, pressed.language)
        field = Field(name="answer", label=card.sides[language].prompt, most=_MOST)
        title = say(language, "daily-question")
        modal = form(desk_id(_SAID, card.key), title, [field])
        await pressed.interaction.response.send_modal(modal)

    @on_press(_SAID, Right.ANY)
    async def _said(self, pressed: Pressed) -> None:
        interaction = pressed.interaction
        card = await self._card(pressed)
        if card is None:
            await self._say(interaction, "daily-gone")
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        answer = written(interaction).get("answer", "")[:_MOST]
        language = _language_of(card, pressed.language)
        grader = pressed.edition.learning.grader
        verdict = await asyncio.to_thread(grader.grade, card, answer, language)
        await tell(interaction, self._told(pressed.edition, card, verdict, language))

    @on_press(REVEAL, Right.ANY)
    async def _reveal(self, pressed: Pressed) -> None:
        card = await self._card(pressed)
        if card is None:
            await self._say(pressed.interaction, "daily-gone")
            return
        language = _language_of(card, pressed.language)
        say = self._kit.wording.say
        answer = line(card.sides[language].answer, _MOST)
        lead = say(language, "daily-answer", answer=answer)
        text = f"{lead}\n\n{told(pressed.edition, card.fact_id, language)}"
        await tell(pressed.interaction, text)

    async def _card(self, pressed: Pressed) -> Card | None:
        """The card that a button names, as the server's facts are now; None where it is gone."""
        deck = await deck_of(pressed.edition)
        card = deck.by_key.get(pressed.argument)
        return card if card and card.is_graded else None

    def _told(self, edition: Edition, card: Card, verdict: Verdict, language: Language) -> str:
        """What an answer was worth and why; the right one is told to who knew it."""
        why = explained(card, verdict, language, self._kit.wording)
        if verdict.is_right:
            return f"✅ {why}\n\n{told(edition, card.fact_id, language)}"
        return f"{'🟡' if verdict.credit else '❌'} {why}\n\n{asked(card, language)}"


def _language_of(card: Card, language: Language) -> Language:
    """The language, or one that the card can be asked in."""
    return language if language in card.sides else next(iter(card.sides))
