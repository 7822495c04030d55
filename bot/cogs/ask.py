"""`/ask`, mentions and direct messages: read the question, ask once, show the answer."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from ..services import Services
from .failures import log, log_failure
from .locales import WORDING_KEY, language_of
from .render import answer_embed, sorry_embed

if TYPE_CHECKING:
    from . import Host

NOBODY = discord.AllowedMentions.none()


class Ask(commands.Cog):
    """Answers questions with the recorded fact and its source."""

    def __init__(self, bot: Host, services: Services) -> None:
        self._bot = bot
        self._answerer = services.answerer
        self._wording = services.answerer.wording

    @app_commands.command(
        name=locale_str("ask", **{WORDING_KEY: "command-ask"}),
        description=locale_str(
            "Ask a question and get the recorded fact with its source",
            **{WORDING_KEY: "command-ask-description"},
        ),
    )
    @app_commands.rename(question=locale_str("question", **{WORDING_KEY: "command-ask-question"}))
    @app_commands.describe(
        question=locale_str(
            "In English, Vietnamese or Russian",
            **{WORDING_KEY: "command-ask-question-description"},
        )
    )
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def ask(self, interaction: discord.Interaction, question: str) -> None:
        answer = self._answerer.ask(question, today=interaction.created_at.date())
        embed = answer_embed(answer, self._wording)
        await interaction.response.send_message(embed=embed, allowed_mentions=NOBODY)

    async def cog_app_command_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        """Logs the failure once and says so to the person alone."""
        log_failure("/ask", error)
        embed = sorry_embed(language_of(interaction.locale), self._wording)
        # An interaction that Discord has given up takes no apology either.
        with suppress(discord.HTTPException):
            await interaction.response.send_message(
                embed=embed, ephemeral=True, allowed_mentions=NOBODY
            )

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answers a message that is put to the bot: a mention of it, or a direct message."""
        if not self._is_addressed(message):
            return
        try:
            # What a host takes for a command of its own is not a question to us.
            if not (await self._bot.get_context(message)).valid:
                question = self._question(message.content)
                answer = self._answerer.ask(question, today=message.created_at.date())
                await _reply(message, answer_embed(answer, self._wording))
        except discord.HTTPException as error:
            place = message.channel.id
            log.warning("Cannot reply in channel %d: %d, %d", place, error.status, error.code)
        except Exception as error:  # noqa: BLE001 -- the host's error handler is left alone
            log_failure("Answering a message", error)
            language = language_of(message.guild.preferred_locale) if message.guild else "en"
            with suppress(discord.HTTPException):
                await _reply(message, sorry_embed(language, self._wording))

    def _is_addressed(self, message: discord.Message) -> bool:
        if message.author.bot or message.webhook_id or message.is_system():
            return False
        # A guild not yet known is None as well, so the channel's kind decides.
        return isinstance(message.channel, discord.DMChannel) or self._bot.user in message.mentions

    def _question(self, text: str) -> str:
        """The text without the mention that put it to the bot; empty where that was all."""
        user = self._bot.user
        return re.sub(rf"<@!?{user.id}>", " ", text).strip() if user else text


async def _reply(message: discord.Message, embed: discord.Embed) -> None:
    await message.reply(embed=embed, mention_author=False, allowed_mentions=NOBODY)
