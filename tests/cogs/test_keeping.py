"""What is kept goes in its time: what is outdated, and all of it after the bot has left."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable

import discord
import pytest
from discord.ext import commands

from bot.client import Client
from bot.cogs import keeping
from bot.cogs.kit import Kit
from bot.services import Services, open_store
from bot.storage.store import Store
from tests.discord_server import PATIENCE, DiscordServer, online

from .talking import Say, failures

# Seconds that discord.py waits for one more server before it takes itself for ready.
SOON = 0.05


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110 -- nothing tells of it
            await asyncio.sleep(0.02)


async def settled(store: Store, guild_id: int, *, days: int = 30) -> None:
    """Has a server keep something, as long as told after the bot has left."""
    at = dt.datetime.now(dt.UTC)
    changed = {"departed_days": days, "language": "vi"}
    await store.servers.change_settings(guild_id, changed, by=1, at=at)


def ready_soon(services: Services, store: Store) -> Client:
    client = Client(services, store)
    client._connection.guild_ready_timeout = SOON
    return client


async def test_leaving_starts_the_clock_and_coming_back_stops_it(
    server: DiscordServer, shipped_services: Services, store: Store
) -> None:
    client = ready_soon(shipped_services, store)
    async with online(server, client):
        await client.wait_until_ready()
        guild = await server.join("Newcomers")
        guild_id = int(guild["id"])
        await settled(store, guild_id)

        # Of an outage it comes back by itself.
        await server.gateway.dispatch("GUILD_DELETE", {"id": guild["id"], "unavailable": True})
        await server.member().slash("help")
        assert guild_id not in await store.servers.departed()
        await server.gateway.dispatch("GUILD_CREATE", guild | {"unavailable": False})
        await server.leave(guild)
        await until(lambda: _has_left(store, guild_id))
        server.guilds.append(guild)
        await server.gateway.dispatch("GUILD_CREATE", guild)

        async def is_back() -> bool:
            return not await _has_left(store, guild_id)

        await until(is_back)


async def _has_left(store: Store, guild_id: int) -> bool:
    return guild_id in await store.servers.departed()


async def test_what_is_outdated_goes_at_start_and_what_was_missed_is_noted(
    server: DiscordServer, shipped_services: Services, store: Store
) -> None:
    here, missed, gone = int(server.guild["id"]), 1_000 << 22, 2_000 << 22
    now = dt.datetime.now(dt.UTC)
    for guild_id in (here, missed, gone):
        await settled(store, guild_id, days=1)
    long_ago = now - dt.timedelta(days=400)
    for guild_id in (here, gone):
        await store.servers.left(guild_id, long_ago)
    await store.gaps.add(here, "Why?", "en", at=long_ago)
    await store.gaps.add(here, "When?", "en", at=now)
    await store.servers.change_settings(here, {"keep_questions": True}, by=1, at=now)

    async with online(server, ready_soon(shipped_services, store)):

        async def is_done() -> bool:
            return gone not in await store.servers.versions()

        await until(is_done)
        # The bot is in one of them, and has never heard that it left the other.
        assert await store.servers.departed() == {missed}
        assert (await store.servers.state(here)).settings.language == "vi"
        assert [one.question for one in await store.gaps.questions(here)] == ["When?"]


async def test_of_servers_that_another_process_serves_nothing_is_noted(
    shipped_services: Services, store: Store
) -> None:
    mine, others = 1_000 << 22, 1_001 << 22
    for guild_id in (mine, others):
        await settled(store, guild_id)
    bot = commands.Bot("!", intents=discord.Intents.none(), shard_id=0, shard_count=2)

    await keeping.Keeping(bot, Kit(shipped_services, store))._look_around()

    assert await store.servers.departed() == {mine}


async def test_it_is_looked_at_every_day_and_again_where_the_database_failed(
    server: DiscordServer,
    shipped_services: Services,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    say: Say,
) -> None:
    monkeypatch.setattr(keeping, "_DAY", 0.05)
    monkeypatch.setattr(keeping, "_AGAIN", 0.05)
    store, other = [await open_store(shipped_services.settings) for _ in range(2)]
    try:
        async with online(server, ready_soon(shipped_services, store)):
            for guild_id in (1_000 << 22, 2_000 << 22):
                await settled(other, guild_id, days=1)
                await other.servers.left(guild_id, dt.datetime.now(dt.UTC) - dt.timedelta(days=2))

                async def is_done(guild_id: int = guild_id) -> bool:
                    return guild_id not in await other.servers.versions()

                await until(is_done)
            await store.close()

            async def is_told() -> bool:
                return any("could not be forgotten yet" in line for line in failures(caplog))

            await until(is_told)
            # Nobody else is held up.
            reply = await server.member().slash("help")
            assert reply.text == say("en", "help-discord", bot=server.mention)
            await server.leave(server.guild)
            await until(lambda: _was_warned(caplog))
    finally:
        await other.close()
    assert not [line for line in failures(caplog) if "failed" in line]


async def _was_warned(caplog: pytest.LogCaptureFixture) -> bool:
    return any("was left could not be noted" in line for line in failures(caplog))
