"""What the cogs share: the services, and what is made of them once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from ..records.models import Language
from ..services import Services
from ..storage.store import Store
from .admission import Admission
from .giving_way import moved_commands
from .locales import preferred
from .replying import Replies

if TYPE_CHECKING:
    from . import Host


class Kit:
    """The services of one host, as the cogs use them."""

    def __init__(self, services: Services, store: Store) -> None:
        self.book = services.book
        self.store = store
        self.checker = services.checker
        self.wording = services.answerer.wording
        self.replies = Replies(services)
        self.admission = Admission(services.settings, self.wording, store)

    def help(self, language: Language, bot: Host) -> str:
        """What the bot can do and how to ask it."""
        mention = bot.user.mention if bot.user else "@"
        text = self.wording.say(language, "help-discord", bot=mention)
        if moved := moved_commands(bot.tree):
            commands = ", ".join(f"`/{name}`" for name in moved)
            text += "\n" + self.wording.say(language, "help-moved", commands=commands)
        return text

    async def language(
        self, interaction: discord.Interaction, *, private: bool, text: str = ""
    ) -> Language:
        """The language of a reply: the text's own, else the person's, else of who will read it."""
        told = self.replies.language(text)
        locales = (interaction.locale, interaction.guild_locale)
        order = locales if private else reversed(locales)
        return told or await preferred(self.store, interaction.user.id, *order)
