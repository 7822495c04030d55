"""The door from Discord: builds the services, then adds the cogs."""

from __future__ import annotations

import asyncio

from discord.ext import commands

from ..services import Services
from ..settings import Settings
from .ask import Ask

Host = commands.Bot | commands.AutoShardedBot


async def setup(bot: Host) -> None:
    """Adds the cogs with services of their own, read from the settings of this process."""
    await add(bot, await build(await asyncio.to_thread(Settings.load)))


async def build(settings: Settings) -> Services:
    """All services, warm: no question waits for what others need too.

    Raises FactsError where the facts folder has a fault.
    """

    def warm() -> Services:
        services = Services.build(settings)
        services.answerer.warm()
        return services

    # It takes a second or two, in which a host has other things to do.
    return await asyncio.to_thread(warm)


async def add(bot: Host, services: Services) -> None:
    """Adds the cogs, which answer from `services`."""
    await bot.add_cog(Ask(bot, services))


async def teardown(bot: Host) -> None:
    """Takes away what `add` added."""
    await bot.remove_cog(Ask.__cog_name__)
