"""`commands sync`: what a terminal shows, and what reaches Discord."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import CHECKOUT, NO_LEXICON, FactsFolder, RunBot
from tests.discord_server import TOKEN, DiscordServer, loopback

LAUNCH = CHECKOUT / "tests" / "discord_server" / "launch.py"


class Done(NamedTuple):
    status: int
    output: str
    complaint: str


Sync = Callable[..., Awaitable[Done]]


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    async with loopback(monkeypatch) as server:
        yield server


@pytest.fixture
def sync(
    server: DiscordServer, facts_folder: FactsFolder, tmp_path: Path, environment: dict[str, str]
) -> Sync:
    """Runs `python -m bot commands sync …` to its end; it finds the server for Discord."""
    settings = {
        "DISCORD_TOKEN": TOKEN,
        "BOT_FACTS_DIR": str(facts_folder(NO_LEXICON)),
        "BOT_DATA_DIR": str(tmp_path / "data"),
    }

    async def run(*arguments: str) -> Done:
        process = await asyncio.create_subprocess_exec(
            sys.executable, LAUNCH, server.rest_url, server.gateway_url,
            "bot", "commands", "sync", *arguments,
            cwd=tmp_path,
            env={**environment, **settings},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        output, complaint = await process.communicate()
        assert process.returncode is not None
        return Done(process.returncode, output.decode(), complaint.decode())

    return run


async def test_sync_prints_the_difference_and_registers_it(
    server: DiscordServer, sync: Sync
) -> None:
    dry = await sync("--dry-run")
    assert server.rest.commands == []
    first = await sync()
    registered = server.rest.commands
    second = await sync()

    assert dry.output.splitlines()[-1] == "A dry run: nothing was registered."
    assert first.output.splitlines()[-1] == "Registered."
    assert "+ /ask" in first.output.splitlines()
    assert first.output.splitlines()[:-1] == dry.output.splitlines()[:-1]
    assert "ask" in {command["name"] for command in registered}
    assert "nothing to register" in second.output
    assert server.rest.commands is registered
    assert {(done.status, done.complaint) for done in (dry, first, second)} == {(0, "")}
    assert server.gateway.identifies == []


async def test_sync_names_the_field_that_changed(server: DiscordServer, sync: Sync) -> None:
    await sync()
    server.rest.commands[0]["name_localizations"]["ru"] = "узнать"

    done = await sync()

    name = server.rest.commands[0]["name"]
    assert done.output == f"~ /{name}: name_localizations.ru\nRegistered.\n"
    assert server.rest.commands[0]["name_localizations"]["ru"] != "узнать"


async def test_sync_registers_in_one_server_alone(server: DiscordServer, sync: Sync) -> None:
    guild = str(server.guild["id"])

    assert (await sync("--guild", guild)).output.endswith("Registered.\n")
    assert server.rest.commands == []
    assert server.rest.registry.in_guild[guild]


@pytest.mark.parametrize(
    ("arguments", "trouble", "told"),
    [
        ([], "token", "Discord refused the token"),
        ([], "outage", "Discord answered with status 503"),
        (["--guild", "1300000000000000077"], "forbidden", "is not open to the bot"),
        (["--guild", "0"], "", "Invalid value for '--guild'"),
        (["--guild", "here"], "", "Invalid value for '--guild'"),
    ],
)
async def test_what_sync_cannot_do_is_one_line_and_status_2(
    server: DiscordServer, sync: Sync, arguments: list[str], trouble: str, told: str
) -> None:
    match trouble:
        case "token":
            server.rest.token = "another"
        case "outage":
            server.rest.outage = 503
        case "forbidden":
            server.rest.registry.closed.add(arguments[1])

    done = await sync(*arguments)

    assert (done.status, done.output) == (2, "")
    assert told in done.complaint
    assert len(done.complaint.splitlines()) == 1
    assert TOKEN not in done.complaint


def test_sync_without_a_token_names_the_setting(run_bot: RunBot) -> None:
    done = run_bot("commands", "sync")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("DISCORD_TOKEN is not set")
