"""A real Red-DiscordBot in an environment of its own, online, with somebody who owns it."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT
from tests.discord_server import TOKEN, DiscordServer, Member, Reply
from tests.discord_server.gateway import PRIVILEGED

PYTHON = Path(os.environ.get("RED_PYTHON") or CHECKOUT / ".red-venv" / "bin" / "python")
LAUNCH = CHECKOUT / "tests" / "discord_server" / "launch.py"

# Seconds in which Red puts a question to its owner and listens for the answer, and in which its
# installer runs pip a dozen times on a busy machine.
_LISTENING, _INSTALLING = 3.0, 100.0


@dataclass(frozen=True)
class Red:
    """A Red that is online, its owner, and its folder."""

    server: DiscordServer
    owner: Member
    folder: Path

    async def told(self, command: str) -> Reply:
        """Red's reply to a command of its owner's, given in private."""
        await self.owner.say(command, channel=self.owner.direct_channel)
        return await self.reply()

    async def told_openly(self, command: str) -> Reply:
        """Red's reply to a command of its owner's, given in the server."""
        await self.owner.say(command)
        return await self.owner.reply_to(self.server.channel["id"])

    async def confirmed(self, words: str) -> Reply:
        """Red's reply to the words it asked for; it may not listen yet when they come."""
        for _ in range(10):
            await self.owner.say(words, channel=self.owner.direct_channel)
            with suppress(TimeoutError):
                return await self.reply(within=_LISTENING)
        raise TimeoutError

    async def reply(self, *, within: float = _INSTALLING) -> Reply:
        """The next that Red writes to its owner."""
        async with asyncio.timeout(within):
            return await self.server.rest.next_reply(self.owner.direct_channel["id"])

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a Red that keeps to `tmp_path`, and installs what our tests run with."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("BOT_", "RED_", "PYTHON"))
    }
    pins = CHECKOUT.joinpath("constraints.txt").read_text(encoding="utf-8").splitlines()
    constraints = tmp_path / "constraints.txt"
    constraints.write_text("\n".join(pin for pin in pins if not pin.startswith("pydantic")))
    return kept | {
        # Its instances are listed in the one folder, and their data are kept in the other.
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "TMPDIR": str(tmp_path),
        "PIP_CONSTRAINT": str(constraints),
    }


@pytest.fixture
async def red(tmp_path: Path, environment: dict[str, str]) -> AsyncIterator[Red]:
    """Red with no cogs, in a temporary instance, with all the intents that it asks for."""
    if not shutil.which(PYTHON):
        pytest.skip(
            "needs Red: python3.11 -m venv .red-venv && .red-venv/bin/pip install Red-DiscordBot, "
            "or its python in RED_PYTHON"
        )
    async with DiscordServer() as server:
        server.gateway.granted = PRIVILEGED
        owner = server.member("Owner")
        with (tmp_path / "log").open("w") as log:
            process = await asyncio.create_subprocess_exec(
                PYTHON, LAUNCH, server.rest_url, server.gateway_url,
                "redbot", "--no-instance", "--no-prompt", "--dev", "--prefix", "!",
                "--token", TOKEN, "--owner", owner.user["id"],
                cwd=tmp_path, env=environment, stdout=log, stderr=log,
            )  # fmt: skip
        try:
            await server.gateway.until_connected()
            yield Red(server, owner, tmp_path)
        finally:
            process.terminate()
            await process.wait()
        assert server.rest.faults == []


@pytest.fixture
def repository(tmp_path: Path) -> str:
    """The address of a git repository with what of this checkout a Red installs from."""
    folder = tmp_path / "repository"
    folder.mkdir()
    for name in ("bot", "facts", "vrafacts"):
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(CHECKOUT / name, folder / name, symlinks=True, ignore=unwanted)
    author = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    for command in (["init", "--quiet"], ["add", "."], [*author, "commit", "--quiet", "-m", "All"]):
        subprocess.run(["git", *command], check=True, cwd=folder)
    return folder.as_uri()
