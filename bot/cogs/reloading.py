"""Reading the facts anew: when their files change, and at the word of the bot's owner."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands

from ..errors import FactsError
from ..records.factbook import SHIPPED
from ..services import Services
from .commanding import Commanding
from .everywhere import everywhere
from .failures import log, log_failure
from .kit import Kit
from .locales import said
from .telling import tell
from .watching import Watcher

if TYPE_CHECKING:
    from . import Host

# The event that a host hears of other facts by; it has no argument.
EVENT: Final = "vrafacts_reload"
# Seconds until what has a fault is read again: somebody may be in the middle of saving it.
_SETTLING: Final = 1.0
# Faults told at once.
_FAULTS: Final = 20
_LETTERS: Final = 3_500


class Reloading(Commanding, name="VRA Facts: reloading"):
    """Keeps what is answered from as the files have it; a broken file changes nothing."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        super().__init__(kit)
        self._bot = bot
        self._turn = asyncio.Lock()
        self._told = ""
        self._watcher: Watcher | None = None
        self._following: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        # What a folder lacks of lexicon and wording comes from the shipped one.
        own = self._kit.editions.services.settings.facts_dir
        self._watcher = Watcher([SHIPPED, *([own] if own else [])])
        self._watcher.start()
        self._following = asyncio.create_task(
            self._follow(self._watcher.changed), name="vrafacts-reloading"
        )

    async def cog_unload(self) -> None:
        """Watches and follows no more."""
        if self._following:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)
        if self._watcher:
            await self._watcher.stop()

    @app_commands.command(
        name=said("command-reload", "reload"),
        description=said("command-reload-description", "Read the facts anew (the bot's owner)"),
    )
    @app_commands.default_permissions(administrator=True)
    @everywhere
    async def reload(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        language = await self._kit.language(interaction, private=True)
        if not await self._bot.is_owner(interaction.user):
            await tell(interaction, self._kit.wording.say(language, "reload-not-yours"))
            return
        try:
            is_new = await self._reload()
        except FactsError as error:
            faults = "\n".join(f"- {fault}" for fault in error.faults[:_FAULTS])
            more = max(len(error.faults) - _FAULTS, 0)
            lead = self._kit.wording.say(language, "reload-faults", more=more)
            shown = faults[:_LETTERS].replace("`", "'")
            await tell(interaction, f"{lead}\n```\n{shown}\n```")
            return
        book = self._kit.editions.base.book
        text = self._kit.wording.say(
            language,
            "reload-done" if is_new else "reload-same",
            version=book.version,
            facts=len(book.facts),
        )
        await tell(interaction, text)

    async def _follow(self, changed: asyncio.Event) -> None:
        while True:
            await changed.wait()
            changed.clear()
            try:
                await self._follow_up(changed)
            except Exception as error:  # noqa: BLE001 -- the next change is to be heard too
                log_failure("Reading the facts anew", error)

    async def _follow_up(self, changed: asyncio.Event) -> None:
        with suppress(FactsError):
            await self._reload()
            return
        await asyncio.sleep(_SETTLING)
        if changed.is_set():
            return
        try:
            await self._reload()
        except FactsError as error:
            told = "; ".join(map(str, error.faults[:_FAULTS]))
            if told != self._told:
                log.warning("The facts have faults, so the old ones stay: %s", told)
                self._told = told

    async def _reload(self) -> bool:
        """Answers from the facts as the files have them now; False where those are the same.

        Raises FactsError, and goes on with the facts there are, where the files have faults.
        """
        async with self._turn:
            editions = self._kit.editions
            services = await asyncio.to_thread(_renewed, editions.services)
            self._told = ""
            if services is editions.services:
                return False
            await editions.replace(services)
            log.info("Answering from the facts of version %s", services.book.version)
            self._bot.dispatch(EVENT)
            return True


def _renewed(services: Services) -> Services:
    renewed = services.renewed()
    if renewed is not services:
        renewed.warm()
    return renewed
