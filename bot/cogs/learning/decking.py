"""`/deck export`: the cards as a file to learn with elsewhere, or to print."""

from __future__ import annotations

import asyncio
import io
from http import HTTPStatus
from typing import ClassVar, Final

import discord
from discord import app_commands, ui
from discord.app_commands import Choice, Range

from ...records.models import Language
from ...study.decks.bundling import FORMS, Bundle, Form, bundle
from ..desk.desking import Desking
from ..desk.rights import Right
from ..everywhere import CONTEXTS, INSTALLS
from ..kit import Kit
from ..layout import framed
from ..locales import LANGUAGE_CHOICES, language_of, said
from ..replying import NOBODY

_FORM_NAMES: Final = {
    "apkg": "Anki (.apkg)", "csv": "Table (.csv)", "pdf": "Handout to print (.pdf)",
}  # fmt: skip
_FORM_CHOICES: Final = [
    Choice(name=said(f"deck-form-{form}", _FORM_NAMES[form]), value=form) for form in FORMS
]
# How Discord refuses a file: where nobody may attach any, and where it is too large.
_REFUSALS: Final = {HTTPStatus.FORBIDDEN, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}


class Decks(Desking, name="VRA Facts: decks"):
    """Gives people the cards of what they may ask here."""

    right = Right.ANY
    anywhere = False

    group: ClassVar = app_commands.Group(
        name=said("command-deck", "deck"),
        description=said("command-deck-description", "Cards to learn the facts with"),
        allowed_installs=INSTALLS,
        allowed_contexts=CONTEXTS,
    )

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        # A handout of all takes seconds of a processor, which others' questions need too.
        self._turn = asyncio.Lock()

    @group.command(
        name=said("command-deck-export", "export"),
        description=said("command-deck-export-description", "Get the cards as a file"),
    )
    @app_commands.rename(
        topic=said("option-topic", "topic"),
        form=said("option-format", "format"),
        language=said("option-language", "language"),
    )
    @app_commands.describe(
        topic=said("option-topic-description", "Trade, energy, diplomacy …"),
        form=said("option-format-description", "For Anki, a table, or a handout to print"),
        language=said("option-deck-language-description", "The cards in one language alone"),
    )
    @app_commands.choices(form=_FORM_CHOICES, language=LANGUAGE_CHOICES)
    async def export(
        self,
        interaction: discord.Interaction,
        topic: Range[str, 1, 100] | None = None,
        form: Form = "apkg",
        language: Language | None = None,
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition = await self._edition(interaction)
        chosen = edition.offers.topics.meant(topic) if topic else ""
        if chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        reader = await self._spoken(interaction)

        def make() -> Bundle | None:
            return bundle(
                edition.learning.deck,
                edition.answerer,
                form,
                now=interaction.created_at,
                reader=reader,
                language=language,
                topic=chosen,
            )

        async with self._turn:
            made = await asyncio.to_thread(make)
        if made is None:
            await self._say(interaction, "deck-none")
            return
        try:
            await self._send(interaction, made, form, reader)
        except discord.HTTPException as error:
            if error.status not in _REFUSALS:
                raise
            await self._say(interaction, "deck-no-files")

    @export.autocomplete("topic")
    async def _topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        edition = await self._edition(interaction)
        return edition.offers.topics.choices(typed, language_of(interaction.locale))

    async def _send(
        self, interaction: discord.Interaction, made: Bundle, form: Form, reader: Language
    ) -> None:
        text = self._kit.wording.say(reader, f"deck-ready-{form}", count=made.count)
        await interaction.followup.send(
            view=framed(ui.TextDisplay(text), ui.File(f"attachment://{made.name}")),
            file=discord.File(io.BytesIO(made.data), filename=made.name),
            ephemeral=True,
            allowed_mentions=NOBODY,
        )
