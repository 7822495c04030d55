"""Bots in processes of their own, each with a Discord of its own."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import yarl

from bot.settings import Settings
from tests.discord_server import TOKEN, DiscordServer

# Others are started from a process that has all of it in memory.
_CONTEXT: Final = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["bot.client", "tests.killing.processes"])


def serve(rest_url: str, gateway_url: str, settings: dict[str, Any]) -> None:
    """The bot, until it is killed."""
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    from bot.client import run

    Route.BASE = rest_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
    logging.disable()
    asyncio.run(run(Settings(**settings)))


@asynccontextmanager
async def bot_in(server: DiscordServer, **settings: Any) -> AsyncIterator[None]:
    """Keeps a bot of these settings online in a process of its own, and kills it at the end."""
    process = _CONTEXT.Process(
        target=serve,
        args=(
            server.rest_url,
            server.gateway_url,
            {"discord_token": TOKEN, "cooldown_questions": 0, **settings},
        ),
    )
    process.start()
    try:
        await server.gateway.until_connected()
        yield
    finally:
        process.kill()
        await asyncio.to_thread(process.join)
        # What was sent before the end still arrives.
        await server.gateway.until_lost()
