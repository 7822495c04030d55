"""The standalone bot: its connection to Discord, its log, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

import aiohttp
import discord
from discord.ext import commands

from . import cogs
from .cogs.locales import CommandNames
from .cogs.registering import Difference, synchronise
from .errors import ConnectError, SettingsError, UsageError
from .services import Services, open_store
from .settings import Settings
from .storage.store import Store

log = logging.getLogger(__name__)

# Seconds after a signal until the process ends whatever it is still waiting for.
_LAST_RESORT: Final = 7.0

_TOKEN = re.compile(r"[\w.-]+", re.ASCII)
_REFUSED = (
    "Discord refused the token: copy it again from the Developer Portal (your application, Bot, "
    "Reset Token) into DISCORD_TOKEN."
)


class Client(commands.AutoShardedBot):
    """Our own host for the cogs: app commands only, nothing kept of what others write.

    It asks Discord how many shards to open, since Discord refuses one connection for more than
    2,500 servers; for a bot in fewer it opens one, as the unsharded class does.
    """

    def __init__(self, services: Services, store: Store) -> None:
        super().__init__(
            command_prefix=(),
            help_command=None,
            # To know a message's channel; mentions in servers; direct messages. What mentions the
            # bot or is written to it comes whole without the privileged message content.
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self._services = services
        self._store = store

    async def setup_hook(self) -> None:
        # Discord has taken the token by now; before that a failure is one line, and that is all.
        logging.basicConfig(
            level=logging.INFO, format="{asctime} {levelname} {name}: {message}", style="{"
        )
        # It would tell of every change that it hears of; what comes of one is told by ourselves.
        logging.getLogger("watchfiles").setLevel(logging.WARNING)
        # It would tell of every table of a font that it leaves out of a handout.
        logging.getLogger("fontTools").setLevel(logging.WARNING)
        await self.load()
        if registered := await synchronise(self.tree):
            log.info("Registered the commands: %s", "; ".join(registered.lines))

    async def on_vrafacts_reload(self) -> None:
        """Leaves the new facts to stay, as the first ones: see `run`."""
        gc.freeze()

    async def load(self) -> None:
        """Adds the cogs, and with them the commands, to be named in every language."""
        await cogs.add(self, self._services, self._store)
        await self.tree.set_translator(CommandNames(self._services.answerer.wording))


class _Registrar(Client):
    """The client with all its commands, but quiet: it registers only what it is told to."""

    async def setup_hook(self) -> None:
        await self.load()


async def run(settings: Settings) -> None:
    """Serves until SIGTERM or SIGINT, then ends within ten seconds.

    Raises SettingsError without a usable token, FactsError for a broken facts folder and StoreError
    for a database that cannot be used, all before anything is sent; and ConnectError where Discord
    refuses the token or cannot be reached.
    """
    token = bot_token(settings)
    services = await cogs.build(settings)
    # The facts stay as long as the process: looking through them for garbage would stop it.
    gc.collect()
    gc.freeze()
    store = await open_store(settings)
    client = Client(services, store)
    serving = asyncio.create_task(client.start(token))
    stopped = asyncio.create_task(_stop_signal())
    try:
        await asyncio.wait({serving, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            with _as_connect_error():
                serving.result()
    finally:
        stopped.cancel()
        serving.cancel()
        await client.close()
        # The cogs close it as well, but they are not there before Discord takes the token.
        await store.close()
        await asyncio.gather(serving, return_exceptions=True)


async def register(
    settings: Settings, *, guild: int | None = None, dry_run: bool = False
) -> Difference:
    """Registers the commands where they differ, without going online, and returns in what.

    With the id of a server (guild) they are registered there alone. Raises as `run` does, and
    UsageError where the server is not open to the bot.
    """
    token = bot_token(settings)
    services = await cogs.build(settings)
    store = await open_store(settings)
    try:
        async with _Registrar(services, store) as client:
            with _as_connect_error():
                await client.login(token)
                with _naming(guild):
                    return await synchronise(
                        client.tree, guild=discord.Object(guild) if guild else None, dry_run=dry_run
                    )
    finally:
        await store.close()


def bot_token(settings: Settings) -> str:
    """The token in the settings. Raises SettingsError where there is none that could be one."""
    secret = settings.discord_token
    token = secret.get_secret_value().strip() if secret else ""
    if not token:
        raise SettingsError(
            "DISCORD_TOKEN is not set: put the bot's token into the environment or into .env."
        )
    if not _TOKEN.fullmatch(token):
        raise SettingsError(
            "DISCORD_TOKEN is not a bot token: copy it whole, without quotes and without 'Bot'."
        )
    return token


async def _stop_signal() -> None:
    """Returns once SIGTERM or SIGINT has come."""
    loop = asyncio.get_running_loop()
    come = asyncio.Event()

    def stop() -> None:
        # A thread can outlast the event loop (one that looks up a name, say), and Discord can
        # leave a goodbye unanswered.
        guard = threading.Timer(_LAST_RESORT, os._exit, (1,))
        guard.daemon = True
        guard.start()
        come.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        # Windows has no such hook; there Ctrl-C cancels the whole run.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop)
    await come.wait()


@contextmanager
def _naming(guild: int | None) -> Iterator[None]:
    """Says which server it is that Discord does not let the bot into."""
    try:
        yield
    except (discord.Forbidden, discord.NotFound) as error:
        if guild is None:
            raise
        raise UsageError(
            f"The server {guild} is not open to the bot: add it there first, by the link that "
            "`invite` prints."
        ) from error


@contextmanager
def _as_connect_error() -> Iterator[None]:
    try:
        yield
    except discord.LoginFailure as error:
        raise ConnectError(_REFUSED) from error
    except discord.ConnectionClosed as error:
        # 4004: the gateway does not know the token.
        if error.code == 4004:
            raise ConnectError(_REFUSED) from error
        raise ConnectError(
            f"Discord closed the connection for good (code {error.code}); start the bot again."
        ) from error
    except discord.app_commands.CommandSyncFailure as error:
        raise ConnectError(f"Discord refused the commands. {error}") from error
    except discord.HTTPException as error:
        raise ConnectError(
            f"Discord answered with status {error.status}; try again in a few minutes."
        ) from error
    except (discord.GatewayNotFound, aiohttp.ClientError, OSError) as error:
        raise ConnectError(
            "Discord could not be reached; check the network, then try again."
        ) from error
