"""The standalone bot: how it connects, stays connected, fails and ends."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.client import Client, run
from bot.errors import ConnectError, FactsError, SettingsError
from bot.services import Services, open_store
from bot.settings import Settings
from tests.conftest import NO_LEXICON, FactsFolder
from tests.discord_server import TOKEN, DiscordServer, loopback, online
from tests.discord_server.gateway import Intent

QUESTION = "How many kilometres is the Moon from the Earth?"
ANSWER = "384,400 kilometres"

LAUNCH = Path(__file__).parent / "discord_server" / "launch.py"
Start = Callable[..., AbstractAsyncContextManager[Process]]

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    async with loopback(monkeypatch) as server:
        yield server


@pytest.fixture
def settings(
    facts_folder: FactsFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Settings:
    """Settings with facts about the Moon and a token, whatever this machine's own are."""
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    folder = facts_folder(NO_LEXICON)
    return Settings(discord_token=TOKEN, facts_dir=folder, data_dir=tmp_path / "data")


@pytest.fixture
async def discord(server: DiscordServer, settings: Settings) -> AsyncIterator[DiscordServer]:
    """The server with the bot online in it."""
    async with online(server, Client(Services.build(settings), await open_store(settings))):
        yield server


async def test_only_the_intents_needed_are_asked_for(discord: DiscordServer) -> None:
    [identify] = discord.gateway.identifies

    wanted = Intent.GUILDS | Intent.GUILD_MESSAGES | Intent.DIRECT_MESSAGES
    assert Intent(identify["intents"]) == wanted
    assert discord.gateway.heartbeats


@pytest.mark.parametrize("breaking_off", ["drop", "demand_resume"])
async def test_a_question_asked_while_disconnected_is_answered_once_after_the_resume(
    discord: DiscordServer, breaking_off: str
) -> None:
    member, gateway = discord.member(), discord.gateway
    assert ANSWER in (await member.direct(QUESTION)).text

    if breaking_off == "drop":
        gateway.drop()
    else:
        await gateway.demand_resume()
    asked_meanwhile = await member.say(QUESTION, channel=member.direct_channel)

    assert ANSWER in (await member.reply_to(asked_meanwhile)).text
    assert ANSWER in (await member.direct(QUESTION)).text
    assert member.replies_waiting(asked_meanwhile) == 0
    assert len(gateway.identifies) == len(gateway.resumes) == 1


# discord.py waits five seconds before it identifies again.
async def test_an_ended_session_is_begun_anew(discord: DiscordServer) -> None:
    member = discord.member()

    await discord.gateway.invalidate()
    await discord.gateway.until_connected()

    assert ANSWER in (await member.direct(QUESTION)).text
    assert len(discord.gateway.identifies) == 2
    assert discord.gateway.resumes == []


@pytest.mark.parametrize("token", [None, SecretStr(" ")])
async def test_run_without_a_token_names_the_setting(
    settings: Settings, token: SecretStr | None
) -> None:
    with pytest.raises(SettingsError, match="DISCORD_TOKEN is not set"):
        await run(settings.model_copy(update={"discord_token": token}))


@pytest.mark.parametrize("token", ["Bot secret", '"secret"', "sec\nret", "sécret"])
async def test_run_with_something_else_for_a_token_says_so_without_it(
    settings: Settings, token: str
) -> None:
    with pytest.raises(SettingsError, match="DISCORD_TOKEN") as error:
        await run(settings.model_copy(update={"discord_token": SecretStr(token)}))

    assert "secret" not in str(error.value)


async def test_run_with_broken_facts_sends_nothing(
    server: DiscordServer, facts_folder: FactsFolder
) -> None:
    facts = facts_folder({"records/moon.yaml": "- id: [\n"})

    with pytest.raises(FactsError):
        await run(Settings(discord_token=TOKEN, facts_dir=facts))

    assert server.rest.requests == []


async def test_run_with_a_token_refused_says_so_without_it(
    server: DiscordServer, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    server.rest.token = "another"

    with pytest.raises(ConnectError, match="Discord refused the token") as error:
        await run(settings)

    assert TOKEN not in str(error.value) + caplog.text
    assert "\n" not in str(error.value)


async def test_run_with_a_token_that_the_gateway_refuses_says_so(
    server: DiscordServer, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    server.gateway.token = "another"

    with pytest.raises(ConnectError, match="Discord refused the token"):
        await run(settings)

    assert TOKEN not in caplog.text


async def test_run_while_discord_is_down_says_so(server: DiscordServer, settings: Settings) -> None:
    server.rest.outage = 503

    with pytest.raises(ConnectError, match="503"):
        await run(settings)


async def test_run_without_a_network_says_so(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    async with loopback(monkeypatch):
        pass  # Its port is free again, and nobody answers there.

    with pytest.raises(ConnectError, match="could not be reached"):
        await run(settings)


@pytest.fixture
def start(
    server: DiscordServer,
    facts_folder: FactsFolder,
    tmp_path: Path,
    environment: dict[str, str],
) -> Start:
    """Starts `python -m bot run` with its token in `.env`; it finds the server for Discord."""
    (tmp_path / ".env").write_text(
        f"DISCORD_TOKEN={TOKEN}\nBOT_FACTS_DIR={facts_folder(NO_LEXICON)}\n"
        f"BOT_DATA_DIR={tmp_path / 'data'}\n"
    )

    @asynccontextmanager
    async def process(*python: str) -> AsyncIterator[Process]:
        bot = await asyncio.create_subprocess_exec(
            sys.executable, *python, LAUNCH, server.rest_url, server.gateway_url, "bot", "run",
            cwd=tmp_path,
            env=environment,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            yield bot
        finally:
            if bot.returncode is None:
                bot.kill()
            await bot.communicate()

    return process


async def ended(bot: Process, number: signal.Signals) -> tuple[float, str]:
    """The seconds it took the process to end after the signal, and its log."""
    since = time.monotonic()
    bot.send_signal(number)
    _, log = await bot.communicate()
    return time.monotonic() - since, log.decode()


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_closes_the_connection_and_ends_the_process(
    server: DiscordServer, start: Start, number: signal.Signals
) -> None:
    async with start() as bot:
        await server.gateway.until_connected()
        assert ANSWER in (await server.member().direct(QUESTION)).text

        seconds, log = await ended(bot, number)

    assert seconds < 10
    assert bot.returncode == 0
    assert server.gateway.goodbyes == [1000]
    assert "Traceback" not in log
    assert TOKEN not in log


@posix
@pytest.mark.parametrize("connected", [True, False])
async def test_a_signal_ends_the_process_while_discord_is_silent(
    server: DiscordServer, start: Start, connected: bool
) -> None:
    server.gateway.silent = not connected
    async with start() as bot:
        async with asyncio.timeout(30):
            await server.gateway.visited.wait()
        if connected:
            await server.gateway.until_connected()
            server.gateway.silent = True

        seconds, log = await ended(bot, signal.SIGTERM)

    assert seconds < 10
    assert bot.returncode == 0
    assert "Traceback" not in log


@posix
async def test_a_signal_ends_the_process_although_a_thread_hangs(
    server: DiscordServer, start: Start
) -> None:
    hanging = (
        "import runpy, sys, threading, time; del sys.argv[0]; "
        "threading.Thread(target=time.sleep, args=(60,)).start(); "
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    async with start("-c", hanging) as bot:
        await server.gateway.until_connected()

        seconds, _ = await ended(bot, signal.SIGTERM)

    assert seconds < 10
    assert server.gateway.goodbyes == [1000]


async def test_a_refused_token_is_one_line_on_the_terminal(
    server: DiscordServer, start: Start
) -> None:
    server.rest.token = "another"
    async with start() as bot:
        _, log = await bot.communicate()

    assert bot.returncode == 2
    assert log.decode().startswith("Discord refused the token")
    assert len(log.decode().splitlines()) == 1
