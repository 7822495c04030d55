"""What the cogs share: the services, and what is made of them once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import discord

from ..answering.wording import Wording
from ..records.models import Language
from ..services import Services
from ..storage.store import Store
from .admission import Admission
from .edition import Edition
from .editions import Editions
from .gaps import GapNotes
from .giving_way import moved_commands
from .learning.quiz.rooms import Rooms
from .ledger import Ledger
from .locales import preferred
from .picturing.easel import Easel

if TYPE_CHECKING:
    from . import Host

OnPress = Callable[[discord.Interaction, str, str], Awaitable[None]]


class Kit:
    """The services of one host, as the cogs use them."""

    def __init__(self, services: Services, store: Store) -> None:
        self.store = store
        self.editions = Editions(services, store)
        self.ledger = Ledger(store)
        self.gaps = GapNotes(store)
        self.rooms = Rooms()
        self.admission = Admission(services.settings, self)
        # What answers the presses of each action of the desk.
        self.pressed: dict[str, OnPress] = {}
        self.easel = Easel()

    @property
    def wording(self) -> Wording:
        """What the bot says, as the files have it now."""
        return self.editions.wording

    async def start(self) -> None:
        """Makes ready what the cogs share. Raises StoreError where the store cannot be read."""
        await self.editions.start()
        self.ledger.start()
        self.gaps.start()

    async def stop(self) -> None:
        """Ends what runs beside the cogs, and closes the store."""
        await self.gaps.stop()
        await self.editions.stop()
        await self.ledger.stop()
        await self.store.close()

    async def at(self, guild_id: int | None) -> Edition:
        """What a server is answered from; in direct messages, the shipped facts."""
        return await self.editions.at(guild_id)

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
        """The language of a reply: the text's own, else the person's, else of who will read it.

        Those are the person alone, whose client has a language, or the server, which may have
        chosen one besides what Discord knows of it.
        """
        edition = await self.at(interaction.guild_id)
        told = edition.replies.language(text)
        theirs, ours = interaction.locale, (edition.settings.language, interaction.guild_locale)
        order = (theirs, *ours) if private else (*ours, theirs)
        return told or await preferred(self.store, interaction.user.id, *order)
