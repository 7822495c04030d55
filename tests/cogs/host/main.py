"""Another bot that takes the extension in; its token is in HOST_TOKEN.

Its commands, by prefix: `!bot` tells where its module `bot` lies, `!echo` says what it is told,
`!ready` waits until it is; `!state` tells as JSON what an extension could have changed, and
`!load`, `!unload` and `!reload` change it.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib
import io
import json
import logging
import os
import sqlite3
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands
from pydantic import BaseModel

parser = argparse.ArgumentParser()
parser.add_argument("extension")
parser.add_argument("--intents", nargs="*", default=["guilds", "guild_messages", "dm_messages"])
parser.add_argument("--prefix", nargs="*", default=["!"])
parser.add_argument("--shards", type=int)
parser.add_argument("--own", action="store_true", help="has commands by names of ours")
parser.add_argument("--settings", type=json.loads, help="gives these in code")
given = parser.parse_args()
EXTENSION: str = given.extension

MESSAGE = discord.AppCommandType.message
# The parts of discord.py that keep what an extension gave them.
VIEWS = Path(discord.__file__).parent / "ui" / "view.py"


class Tree(app_commands.CommandTree[Any]):
    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """As hosts do it: a command that is away for a moment is no error."""
        if isinstance(error, app_commands.CommandNotFound):
            await interaction.response.send_message("Not here now.")
        else:
            await super().on_error(interaction, error)


if TYPE_CHECKING:
    Base = commands.Bot
else:
    Base = commands.AutoShardedBot if given.shards else commands.Bot


class Host(Base):
    def __init__(self) -> None:
        super().__init__(
            command_prefix=given.prefix,
            intents=discord.Intents(**dict.fromkeys(given.intents, True)),
            help_command=None,
            tree_cls=Tree,
            guild_ready_timeout=0.1,
            shard_count=given.shards,
        )
        self.before: dict[str, Any] = {}

    async def setup_hook(self) -> None:
        if given.own:
            self.tree.add_command(own_ask)
            self.tree.add_command(own_help)
            self.tree.add_command(own_check)
        self.before = self.state()
        await self.take_in()
        await self.tree.sync()

    async def on_command_error(self, context: Any, error: Any, /) -> None:
        """As hosts do it: a command that is none is no error."""
        if not isinstance(error, commands.CommandNotFound):
            await super().on_command_error(context, error)

    async def take_in(self) -> None:
        if given.settings is None:
            await self.load_extension(EXTENSION)
            return
        extension = importlib.import_module(EXTENSION)
        settings = importlib.import_module(f"{EXTENSION}.settings").Settings(**given.settings)
        await extension.setup(self, settings=settings)

    async def let_go(self) -> None:
        if given.settings is None:
            await self.unload_extension(EXTENSION)
        else:
            await importlib.import_module(EXTENSION).teardown(self)

    def state(self) -> dict[str, Any]:
        logs = [logging.getLogger(), logging.getLogger("discord")]
        views = self._connection._view_store
        return {
            "logging": [[log.level, *map(repr, log.handlers)] for log in logs],
            "loop": repr(asyncio.get_running_loop().get_exception_handler()),
            "tree": [repr(self.tree.on_error), repr(self.tree.translator)],
            "own": [repr(self.on_error), repr(self.allowed_mentions), sorted(self.all_commands)],
            "checks": [repr(self._checks), repr(self._check_once)],
            "commands": [command.qualified_name for command in self.tree.walk_commands()],
            "menus": [menu.name for menu in self.tree.get_commands(type=MESSAGE)],
            "cogs": list(self.cogs),
            "listeners": sum(map(len, self.extra_events.values())),
            "views": [
                *map(repr, self.persistent_views),
                *views._views, *views._modals, *views._synced_message_views, *views._dynamic_items,
            ],
            "modules": sorted(name for name in sys.modules if is_of_extension(name)),
            "objects": objects(),
            "threads": sorted(thread.name for thread in threading.enumerate() if is_ours(thread)),
            "tasks": sorted({task.get_name() for task in asyncio.all_tasks() if is_left(task)}),
        }  # fmt: skip


def is_of_extension(module: str) -> bool:
    return module == EXTENSION or module.startswith(f"{EXTENSION}.")


def objects() -> list[str]:
    """The kinds of what is held of the extension's, and of connections to a database.

    Records are left out: pydantic may hold on to a class for a while, and with it its defaults.
    """
    gc.collect()
    kinds = {type(one) for one in gc.get_objects()}
    return sorted(
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in kinds
        if (is_of_extension(str(kind.__module__)) and not issubclass(kind, BaseModel))
        or issubclass(kind, sqlite3.Connection)
    )


def is_ours(thread: threading.Thread) -> bool:
    """False for discord.py's heart, and for the pool that a loop keeps once anybody used it."""
    return not (
        thread is threading.main_thread()
        or thread.name.startswith("asyncio_")
        or type(thread).__module__ == "discord.gateway"
    )


def is_left(task: asyncio.Task[Any]) -> bool:
    """True for a task of the extension's, or of a view."""
    code = getattr(task.get_coro(), "cr_code", None)
    module = "" if code is None else code.co_filename
    return module == str(VIEWS) or f"{os.sep}{EXTENSION}{os.sep}" in module or "sqlite" in module


host = Host()


@app_commands.command(name="ask", description="The host's own")
async def own_ask(interaction: discord.Interaction, question: str) -> None:
    await interaction.response.send_message("The host's own answer.")


@app_commands.command(name="help", description="The host's own")
async def own_help(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("The host's own help.")


@app_commands.context_menu(name="Check this message")
async def own_check(interaction: discord.Interaction, message: discord.Message) -> None:
    await interaction.response.send_message("The host's own check.")


@host.command(name="bot")
async def own_module(context: commands.Context[Any]) -> None:
    await context.reply(str(importlib.import_module("bot").__file__))


@host.command()
async def echo(context: commands.Context[Any], *, text: str) -> None:
    await context.reply(text)


@host.command()
async def ready(context: commands.Context[Any]) -> None:
    await host.wait_until_ready()
    await context.reply("done")


@host.command()
async def state(context: commands.Context[Any]) -> None:
    # Longer than a message may be.
    states = json.dumps({"before": host.before, "now": host.state()}, default=repr)
    await context.reply(file=discord.File(io.BytesIO(states.encode()), "state.json"))


@host.command()
async def load(context: commands.Context[Any]) -> None:
    try:
        await host.take_in()
    except Exception as error:  # noqa: BLE001 -- whatever it is, the test reads it
        await context.reply(f"{type(error).__name__}: {error}")
    else:
        await context.reply("done")


@host.command()
async def unload(context: commands.Context[Any]) -> None:
    await host.let_go()
    await context.reply("done")


@host.command()
async def reload(context: commands.Context[Any]) -> None:
    await host.reload_extension(EXTENSION)
    await context.reply("done")


logging.basicConfig(level=logging.INFO)
logging.getLogger(EXTENSION).setLevel(logging.DEBUG)
host.run(os.environ["HOST_TOKEN"], log_handler=None)
