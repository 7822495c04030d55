"""The standalone bot: its connection to Discord, its log, and how it ends."""

from __future__ import annotations

import asyncio
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
from .errors import ConnectError, SettingsError
from .services import Services
from .settings import Settings

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

    def __init__(self, services: Services) -> None:
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

    async def setup_hook(self) -> None:
        # Discord has taken the token by now; before that a failure is one line, and that is all.
        logging.basicConfig(
            level=logging.INFO, format="{asctime} {levelname} {name}: {message}", style="{"
        )
        await cogs.add(self, self._services)
        await self.tree.set_translator(CommandNames(self._services.answerer.wording))
        await self.tree.sync()


async def run(settings: Settings) -> None:
    """Serves until SIGTERM or SIGINT, then ends within ten seconds.

    Raises SettingsError without a usable token, FactsError for a broken facts folder (both before
    anything is sent), and ConnectError where Discord refuses the token or cannot be reached.
    """
    token = _token(settings)
    client = Client(await cogs.build(settings))
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
        await asyncio.gather(serving, return_exceptions=True)


def _token(settings: Settings) -> str:
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
    except discord.HTTPException as error:
        raise ConnectError(
            f"Discord answered with status {error.status}; try again in a few minutes."
        ) from error
    except (discord.GatewayNotFound, aiohttp.ClientError, OSError) as error:
        raise ConnectError(
            "Discord could not be reached; check the network, then start the bot again."
        ) from error
