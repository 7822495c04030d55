"""Another bot that takes the extension in. Usage: main.py EXTENSION; its token is in HOST_TOKEN.

Its commands, given by direct message: `!bot` tells where its module `bot` lies, `!state` what of
it an extension could have changed, as JSON; `!reload` and `!unload` do so.
"""

from __future__ import annotations

import asyncio
import importlib
import io
import json
import logging
import os
import sys
from typing import Any

import discord
from discord.ext import commands

EXTENSION = sys.argv[1]
INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Host(commands.Bot):
    def __init__(self) -> None:
        super().__init__(command_prefix="!", intents=INTENTS, help_command=None)
        self.before: dict[str, Any] = {}

    async def setup_hook(self) -> None:
        self.before = self.state()
        await self.load_extension(EXTENSION)
        await self.tree.sync()

    def state(self) -> dict[str, Any]:
        logs = [logging.getLogger(), logging.getLogger("discord")]
        return {
            "logging": [[log.level, *map(repr, log.handlers)] for log in logs],
            "loop": repr(asyncio.get_running_loop().get_exception_handler()),
            "tree": [repr(self.tree.on_error), repr(self.tree.translator)],
            "own": [repr(self.on_error), repr(self.allowed_mentions), sorted(self.all_commands)],
            "commands": [command.name for command in self.tree.get_commands()],
            "cogs": list(self.cogs),
            "listeners": sum(map(len, self.extra_events.values())),
            "modules": [name for name in sys.modules if name.startswith(f"{EXTENSION}.")],
        }


host = Host()


@host.command(name="bot")
async def own_module(context: commands.Context[Host]) -> None:
    await context.reply(str(importlib.import_module("bot").__file__))


@host.command()
async def state(context: commands.Context[Host]) -> None:
    # Longer than a message may be.
    states = json.dumps({"before": host.before, "now": host.state()})
    await context.reply(file=discord.File(io.BytesIO(states.encode()), "state.json"))


@host.command()
async def reload(context: commands.Context[Host]) -> None:
    await host.reload_extension(EXTENSION)
    await context.reply("done")


@host.command()
async def unload(context: commands.Context[Host]) -> None:
    await host.unload_extension(EXTENSION)
    await context.reply("done")


host.run(os.environ["HOST_TOKEN"], log_handler=None)
