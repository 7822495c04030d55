"""What a host has already stays as it is, and what cannot be taken in is refused whole."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext import commands

import bot as package
from bot import cogs
from bot.cogs.giving_way import add_menu
from bot.errors import HostError
from bot.settings import Settings

OURS = {"ask", "topic", "entity", "source", "fact", "timeline", "compare"}


def nothing(name: str) -> app_commands.Command[commands.Cog, ..., None]:
    async def answer(interaction: discord.Interaction) -> None: ...

    return app_commands.Command(name=name, description="The host's own", callback=answer)


def menu(name: str) -> app_commands.ContextMenu:
    async def answer(interaction: discord.Interaction, message: discord.Message) -> None: ...

    return app_commands.ContextMenu(name=name, callback=answer)


@pytest.fixture
async def host(no_connections: None) -> AsyncIterator[commands.Bot]:
    async with commands.Bot("!", intents=discord.Intents.none(), help_command=None) as host:
        yield host


def names(host: commands.Bot) -> set[str]:
    return {command.qualified_name for command in host.tree.walk_commands()}


def trace(host: commands.Bot) -> tuple[object, ...]:
    """What tells, but for threads, whether anything of ours is with the host."""
    listeners = {name: list(to) for name, to in host.extra_events.items() if to}
    return names(host), dict(host.cogs), listeners


@pytest.fixture
async def no_connections() -> AsyncIterator[None]:
    """Fails where at the end a connection to a database is still there."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        # Each connection has a thread, which ends with it; the loop's own pool stays.
        if not thread.name.startswith("asyncio_"):
            await asyncio.to_thread(thread.join, 10)
            assert not thread.is_alive()


async def test_a_full_host_gets_all_commands_beneath_one(
    host: commands.Bot, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(99):
        host.tree.add_command(nothing(f"own-{number}"))

    await package.setup(host, settings)

    ours = {name.removeprefix("vrafacts ").removeprefix("more ") for name in names(host)}
    assert ours >= OURS
    assert not OURS & names(host)
    # A group holds 25; what it has no room for is in one of its own.
    assert {"vrafacts more", "vrafacts ask"} <= names(host)
    assert "/ask is /vrafacts ask here: this bot has too many commands for more" in caplog.text
    await package.teardown(host)
    assert names(host) == {f"own-{number}" for number in range(99)}


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (["ask", "vrafacts"], "/vrafacts, which is taken"),
        ([f"own-{number}" for number in range(100)], "more than Discord allows"),
    ],
)
async def test_a_host_without_room_is_told_so_and_keeps_what_it_has(
    own: list[str], said: str, host: commands.Bot, settings: Settings
) -> None:
    for name in own:
        host.tree.add_command(nothing(name))
    before = trace(host)

    with pytest.raises(HostError, match=said):
        await package.setup(host, settings)

    assert trace(host) == before


async def test_a_cog_of_our_name_stays(host: commands.Bot, settings: Settings) -> None:
    class Helping(commands.Cog, name="VRA Facts: help"):
        @app_commands.command(description="The host's own")
        async def aid(self, interaction: discord.Interaction) -> None: ...

    await host.add_cog(Helping())
    before = trace(host)

    with pytest.raises(HostError, match="a cog 'VRA Facts: help' already"):
        await package.setup(host, settings)
    assert trace(host) == before

    await package.teardown(host)
    assert trace(host) == before


async def test_a_second_loading_is_refused_and_the_first_goes_on(
    host: commands.Bot, settings: Settings
) -> None:
    untouched = trace(host)
    await package.setup(host, settings)
    before = trace(host)

    with pytest.raises(HostError, match="VRA Facts is loaded once"):
        await package.setup(host, settings)

    assert trace(host) == before
    await package.teardown(host)
    assert trace(host) == untouched


async def test_a_menu_of_the_hosts_name_stays_and_ours_has_another(
    host: commands.Bot, caplog: pytest.LogCaptureFixture
) -> None:
    own, ours = menu("Check this message"), menu("Check this message")
    host.tree.add_command(own)

    add_menu(ours, host.tree)

    kind = discord.AppCommandType.message
    assert host.tree.get_command("Check this message", type=kind) is own
    assert host.tree.get_command("Check this message (VRA Facts)", type=kind) is ours
    assert "'Check this message' is 'Check this message (VRA Facts)' here" in caplog.text


async def test_a_menu_for_which_there_is_no_room_is_left_out(
    host: commands.Bot, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(5):
        host.tree.add_command(menu(f"Own {number}"))

    add_menu(menu("Check this message"), host.tree)

    assert names(host) == set()
    assert len(host.tree.get_commands(type=discord.AppCommandType.message)) == 5
    assert "'Check this message' is left out" in caplog.text


async def test_the_names_of_the_commands_come_without_the_facts_of_a_host() -> None:
    shipped = cogs.CommandNames.shipped()
    context: Any = app_commands.TranslationContext(
        app_commands.TranslationContextLocation.command_name, data=nothing("ask")
    )
    name = app_commands.locale_str("ask", wording="command-ask")

    assert await shipped.translate(name, discord.Locale.russian, context) == "спросить"
    assert await shipped.translate(name, discord.Locale.french, context) is None
