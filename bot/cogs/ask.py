"""`/ask`: read the question, ask once, show the answer."""

from __future__ import annotations

import discord
from discord import app_commands

from ..records.models import Language
from .commanding import Commanding
from .everywhere import everywhere
from .locales import LANGUAGE_CHOICES, said
from .replying import NOBODY


class Ask(Commanding, name="VRA Facts: questions"):
    """Answers questions with the recorded fact and its source."""

    @app_commands.command(
        name=said("command-ask", "ask"),
        description=said(
            "command-ask-description", "Ask a question and get the recorded fact with its source"
        ),
    )
    @app_commands.rename(
        question=said("command-ask-question", "question"),
        language=said("option-language", "language"),
        private=said("option-private", "private"),
    )
    @app_commands.describe(
        question=said("command-ask-question-description", "In English, Vietnamese or Russian"),
        language=said("option-language-description", "The language of the reply"),
        private=said("option-private-description", "Show the reply to you alone"),
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    @everywhere
    async def ask(
        self,
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, 4000],
        language: Language | None = None,
        private: bool | None = None,
    ) -> None:
        hidden = await self._hides(interaction, private)
        edition = await self._kit.at(interaction.guild_id)
        replies = edition.replies
        answer, shown = replies.to_question(
            [question],
            asker=interaction.user.id,
            today=interaction.created_at.date(),
            private=hidden,
            language=language,
            fallback=await self._kit.language(interaction, private=hidden, text=question),
        )
        sent = await interaction.response.send_message(
            view=replies.view(answer, shown), ephemeral=hidden, allowed_mentions=NOBODY
        )
        self._kit.ledger.note_response(interaction, sent, edition.settings)
