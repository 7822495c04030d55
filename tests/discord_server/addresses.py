"""Bringing discord.py to a DiscordServer: the two addresses are changed, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from .server import TOKEN, DiscordServer


@asynccontextmanager
async def loopback(
    monkeypatch: pytest.MonkeyPatch,
    *,
    guild_locale: str = "en-US",
    keep: bool = True,
    check: bool = True,
) -> AsyncIterator[DiscordServer]:
    """A server that every client of this process takes for Discord.

    Fails at the end if a request was one that Discord would have refused.
    """
    async with DiscordServer(guild_locale=guild_locale, keep=keep, check=check) as server:
        monkeypatch.setattr(Route, "BASE", server.rest_url)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))
        yield server
        assert server.rest.faults == []


@asynccontextmanager
async def online(server: DiscordServer, client: discord.Client) -> AsyncIterator[None]:
    """Keeps the client connected to the server, then closes it."""
    serving = asyncio.create_task(client.start(TOKEN))
    connected = asyncio.create_task(server.gateway.until_connected())
    try:
        await asyncio.wait({serving, connected}, return_when=asyncio.FIRST_COMPLETED)
        await (serving if serving.done() else connected)
        yield
    finally:
        connected.cancel()
        serving.cancel()
        await client.close()
        await asyncio.gather(serving, return_exceptions=True)
