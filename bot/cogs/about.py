"""What the bot is and keeps, how to ask it, and the language it speaks to a member."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from ..errors import StoreError
from ..records.models import Language
from .admission import EVEN_BLOCKED
from .commanding import Commanding
from .everywhere import everywhere
from .failures import log
from .kit import Kit
from .layout import notice, spread
from .locales import LANGUAGE_CHOICES, language_of, said
from .replying import NOBODY

if TYPE_CHECKING:
    from . import Host


class About(Commanding, name="VRA Facts: help"):
    """Help, and what a newcomer or an admin wants to know."""

    anywhere = True

    def __init__(self, bot: Host, kit: Kit) -> None:
        super().__init__(kit)
        self._bot = bot

    @app_commands.command(
        name=said("command-help", "help"),
        description=said("command-help-description", "What you can ask, and how"),
    )
    @everywhere
    async def help(self, interaction: discord.Interaction) -> None:
        language = await self._language(interaction)
        await self._send(interaction, self._kit.help(language, self._bot))

    @app_commands.command(
        name=said("command-about", "about"),
        description=said(
            "command-about-description", "Which facts these are, and how answers are found"
        ),
    )
    @everywhere
    async def about(self, interaction: discord.Interaction) -> None:
        book, wording = (await self._kit.at(interaction.guild_id)).book, self._kit.wording
        language = await self._language(interaction)
        cited = [f"- {wording.cited(language, source)}" for source in book.sources.values()]
        text = wording.say(
            language,
            "about",
            version=book.version,
            facts=len(book.facts),
            names=len(book.entities),
            sources=len(book.sources),
        )
        await self._send(interaction, "\n".join([text, *cited]))

    @app_commands.command(
        name=said("command-privacy", "privacy"),
        description=said("command-privacy-description", "What is kept about you"),
        extras=EVEN_BLOCKED,
    )
    @everywhere
    async def privacy(self, interaction: discord.Interaction) -> None:
        language = await self._language(interaction)
        await self._send(interaction, self._kit.wording.say(language, "privacy"))

    @app_commands.command(
        name=said("command-language", "language"),
        description=said(
            "command-language-description", "The language of replies where a question shows none"
        ),
    )
    @app_commands.rename(language=said("option-language", "language"))
    @app_commands.describe(
        language=said("option-chosen-description", "Leave it out to follow Discord's setting")
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    @everywhere
    async def language(
        self, interaction: discord.Interaction, language: Language | None = None
    ) -> None:
        # The store may take its time.
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            await self._kit.store.people.choose_language(interaction.user.id, language)
            key = "language-chosen" if language else "language-left"
        except StoreError as error:
            log.warning("A language could not be kept: %s", error)
            key = "language-lost"
        text = self._kit.wording.say(language or language_of(interaction.locale), key)
        await interaction.followup.send(view=notice(text), ephemeral=True, allowed_mentions=NOBODY)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Says once, in a new server, what the bot can do and how to ask."""
        # Who comes back after leaving is greeted again.
        if not self._kit.admission.is_new((guild.id, guild.me.joined_at)):
            return
        text = self._kit.help(language_of(guild.preferred_locale), self._bot)
        for channel in (guild.system_channel, *guild.text_channels):
            may = channel.permissions_for(guild.me) if channel else None
            if channel and may and may.view_channel and may.send_messages:
                with suppress(discord.HTTPException):
                    await channel.send(view=spread(text), allowed_mentions=NOBODY)
                    return

    async def _language(self, interaction: discord.Interaction) -> Language:
        return await self._kit.language(interaction, private=True)

    async def _send(self, interaction: discord.Interaction, text: str) -> None:
        await interaction.response.send_message(
            view=spread(text), ephemeral=True, allowed_mentions=NOBODY
        )
