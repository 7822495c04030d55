"""The extension in another bot: it answers there, changes nothing else, and leaves nothing."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.discord_server import TOKEN, DiscordServer

HOST = Path(__file__).parent / "host"
CHECKOUT = Path(__file__).resolve().parents[2]
LAUNCH = CHECKOUT / "tests" / "discord_server" / "launch.py"

QUESTION = "How far is the Moon away from the Earth?"
ANSWER = "The Moon is 384,400 kilometres away from the Earth on average."

# What the extension may add to; the rest of the host's state is the host's.
OURS = {"commands", "cogs", "listeners", "modules"}


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel is installed, without its dependencies."""
    wheels, site = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("site")
    for command in (
        ["hatchling", "build", "--target", "wheel", "--directory", wheels],
        ["pip", "install", "--no-index", "--no-deps", "--target", site, "-f", wheels, "vrafacts"],
    ):
        subprocess.run([sys.executable, "-m", *map(str, command)], check=True, cwd=CHECKOUT)
    return site


@asynccontextmanager
async def host(
    server: DiscordServer, extension: str, folder: Path, environment: dict[str, str]
) -> AsyncIterator[None]:
    """The host online, with the extension found in `folder` before anything of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", LAUNCH, server.rest_url, server.gateway_url, "main", extension,
        env=environment | {"PYTHONPATH": os.pathsep.join(map(str, [folder, HOST]))},
    )  # fmt: skip
    try:
        await server.gateway.until_connected()
        yield
    finally:
        process.terminate()
        await process.wait()


@pytest.mark.parametrize("extension", ["vrafacts", "bot"])
async def test_a_host_gets_the_same_and_keeps_what_is_its_own(
    extension: str,
    server: DiscordServer,
    settings: Settings,
    request: pytest.FixtureRequest,
    environment: dict[str, str],
) -> None:
    member = server.member()
    from_wheel = extension == "vrafacts"
    folder = request.getfixturevalue("installed") if from_wheel else CHECKOUT
    environment |= {
        "BOT_FACTS_DIR": str(settings.facts_dir),
        "BOT_DATA_DIR": str(settings.data_dir),
        "HOST_TOKEN": TOKEN,
    }
    async with host(server, extension, folder, environment):
        reply = await member.slash("ask", question=QUESTION)
        assert ANSWER in reply.text
        assert reply.allowed_mentions["parse"] == []
        for reply in (await member.mention(QUESTION), await member.direct(QUESTION)):
            assert ANSWER in reply.text
            assert reply.allowed_mentions == {"parse": [], "replied_user": False}

        # A command of the host's gets the host's answer and no second one.
        module = (await member.direct("!bot")).text
        assert Path(module) == (HOST / "bot.py" if from_wheel else CHECKOUT / "bot/__init__.py")
        states = json.loads((await member.direct("!state")).files["state.json"])
        before, now = states["before"], states["now"]
        assert {part for part in before if before[part] != now[part]} == OURS
        assert {"ask", "topic", "help"} <= set(now["commands"])
        for replies in server.rest.replies.values():
            assert replies.empty()

        await member.direct("!reload")
        assert ANSWER in (await member.slash("ask", question=QUESTION)).text
        asked = await member.say(QUESTION, channel=member.direct_channel)
        assert ANSWER in (await member.reply_to(asked)).text
        again = json.loads((await member.direct("!state")).files["state.json"])["now"]
        assert {**again, "modules": None} == {**now, "modules": None}
        assert sorted(again["modules"]) == sorted(now["modules"])
        assert member.replies_waiting(asked) == 0

        await member.direct("!unload")
        asked = await member.say(QUESTION, channel=member.direct_channel)
        assert json.loads((await member.direct("!state")).files["state.json"])["now"] == before
        assert member.replies_waiting(asked) == 0

    registered = [request for request in server.rest.requests if request.method == "PUT"]
    assert len(registered) == 1
