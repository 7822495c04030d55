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
    # Reading the facts takes long enough to hold up a host's other work.
    await add(bot, await asyncio.to_thread(_services))


async def add(bot: Host, services: Services) -> None:
    """Adds the cogs, which answer from `services`."""
    await bot.add_cog(Ask(bot, services))


async def teardown(bot: Host) -> None:
    """Takes away what `add` added."""
    await bot.remove_cog(Ask.__cog_name__)


def _services() -> Services:
    return Services.build(Settings.load())
