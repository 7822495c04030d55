"""Keeping no longer than a server has it kept: what is outdated goes, once a day."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import discord
from discord.ext import commands
from discord.utils import utcnow

from ..errors import StoreError
from .failures import log, log_failure
from .kit import Kit

if TYPE_CHECKING:
    from . import Host

# Seconds until it is looked at again, and until what the database refused is tried again.
_DAY: Final = 86_400.0
_AGAIN: Final = 600.0


class Keeping(commands.Cog, name="VRA Facts: keeping"):
    """Notes which servers the bot is in, and has the store forget what is outdated."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._servers = kit.store.servers
        self._task: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begins as soon as the servers are known."""
        self._task = asyncio.create_task(self._keep(), name="vrafacts")

    async def cog_unload(self) -> None:
        """Looks no more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Notes that the bot has left a server; of an outage discord.py tells otherwise."""
        try:
            await self._servers.left(guild.id, utcnow())
        except StoreError as error:
            # The next look around finds it.
            log.warning("That a server was left could not be noted: %s", error)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Notes that the bot is in a server again."""
        try:
            await self._servers.joined(guild.id)
        except StoreError as error:
            log.warning("That a server was joined could not be noted: %s", error)

    async def _keep(self) -> None:
        await self._bot.wait_until_ready()
        while True:
            pause = _AGAIN
            try:
                await self._look_around()
                await self._servers.forget_outdated(utcnow())
                pause = _DAY
            except StoreError as error:
                log.warning("What is outdated could not be forgotten yet: %s", error)
            except Exception as error:  # noqa: BLE001 -- tomorrow is another day
                log_failure("Forgetting what is outdated", error)
            await asyncio.sleep(pause)

    async def _look_around(self) -> None:
        """Notes what was missed: servers left or joined while nobody listened."""
        here = {guild.id for guild in self._bot.guilds}
        kept, departed = await self._servers.versions(), await self._servers.departed()
        for guild_id in here & departed:
            await self._servers.joined(guild_id)
        for guild_id in kept.keys() - departed - here:
            if would_hear_of(self._bot, guild_id):
                await self._servers.left(guild_id, utcnow())


def would_hear_of(bot: Host, guild_id: int) -> bool:
    """Whether Discord tells this process of a server, and not another with other shards.

    Of direct messages, which have no server, it tells the one that 0 stands for.
    """
    count = bot.shard_count
    if not count:
        return True
    shards = getattr(bot, "shards", None) or {bot.shard_id}
    return (guild_id >> 22) % count in shards
