"""What is remembered of our own replies: which facts they tell in a server, and nothing else."""

from __future__ import annotations

import asyncio
import datetime as dt
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing

import pytest

from bot.cogs import ledger
from bot.errors import StoreError
from bot.moderation.told import Told
from bot.services import Services, open_store
from bot.settings import Settings
from bot.storage.store import Store
from bot.storage.told import Answers
from tests.discord_server import DiscordServer, Member, Reply
from tests.storage.looking import until

from .talking import TRADE, Say, fact_ids, running

pytestmark = pytest.mark.usefixtures("then")

FACT = "trade-turnover-2024"
BALANCE = "In 2024 the trade between Vietnam and Russia was US$4.58 billion."


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writes as soon as anything is there."""
    monkeypatch.setattr(ledger, "_WRITING", 0.01)


@pytest.fixture
async def store(server: DiscordServer, shipped_services: Services) -> AsyncIterator[Store]:
    """The store of a bot that is online."""
    async with running(server, shipped_services) as store:
        yield store


async def told(store: Store, server: DiscordServer, fact: str = FACT) -> list[int]:
    """The messages of the server that tell a fact, the newest first."""
    found = await store.answers.of(int(server.guild["id"]), fact, most=100)
    assert all(one.channel_id == int(server.channel["id"]) for one in found)
    return [one.message_id for one in found]


def number(reply: Reply) -> int:
    return int(reply.message["id"])


async def test_every_public_reply_is_kept_with_what_it_tells_now(
    server: DiscordServer, store: Store, say: Say
) -> None:
    member = server.member()
    asked = await member.slash("ask", question=TRADE["en"])
    put = await member.mention(TRADE["en"])
    picked = await member.slash("fact", fact=FACT)
    private = await member.slash("ask", question=TRADE["en"], private=True)
    shown = await show(server, member, private, say)
    form = await member.press(asked, say("en", "button-next"))
    follow_up = await member.submit(form, "And in 2013?")
    checked = await member.menu("Check this message", await member.say(BALANCE))
    shown_check = await show(server, member, checked, say)
    public = [asked, put, picked, shown, shown_check]
    expected = sorted(map(number, public), reverse=True)
    await until(lambda: kept(store, server, expected))
    assert number(follow_up) in await told(store, server, fact_ids(follow_up)[0])

    # An edit of the question, and a press, change what a reply tells.
    question = put.key
    await member.edit(question, f"{server.mention} When was ASEAN founded?")
    await member.reply_to(question)
    expected.remove(number(put))
    more = await member.press(picked, say("en", "button-more"))
    assert more.updated
    expected.remove(number(picked))
    await until(lambda: kept(store, server, expected))
    assert number(picked) in await told(store, server, fact_ids(more)[0])

    # What is taken away is forgotten.
    assert (await member.press(asked, say("en", "button-drop"))).deleted
    expected.remove(number(asked))
    await until(lambda: kept(store, server, expected))
    other = await member.mention(TRADE["en"])
    await until(lambda: kept(store, server, [number(other), *expected]))
    await member.delete(other.key)
    await until(lambda: kept(store, server, expected))


async def kept(store: Store, server: DiscordServer, expected: list[int]) -> bool:
    return await told(store, server) == expected


async def show(server: DiscordServer, member: Member, private: Reply, say: Say) -> Reply:
    """Puts a private reply before all; what comes back is what all see."""
    token = await member.send_press(private, say("en", "button-show"))
    await member.reply_to(token)
    return await member.reply_to(token)


async def test_nothing_is_kept_of_what_is_private_or_where_no_corrections_are_wanted(
    server: DiscordServer, shipped_services: Services, settings: Settings
) -> None:
    member = server.member()
    before = await open_store(settings)
    guild_id, noon = int(server.guild["id"]), dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    await before.servers.change_settings(guild_id, {"corrections": 0}, by=1, at=noon)
    await before.close()
    async with running(server, shipped_services) as store:
        await member.slash("ask", question=TRADE["en"])
        await member.mention(TRADE["en"])
        await member.direct(TRADE["en"])
        await member.slash("ask", question=TRADE["en"], channel=member.direct_channel)
        # The bot is not there; somebody brought its commands along.
        await member.slash("ask", question=TRADE["en"], channel=server.elsewhere["channels"][0])
        east = await server.join("East")
        [channel] = east["channels"]
        await member.slash("ask", question=TRADE["en"], channel=channel, private=True)
        public = await member.slash("ask", question=TRADE["en"], channel=channel)

        async def is_kept() -> bool:
            return bool(await store.answers.of(int(east["id"]), FACT, most=100))

        await until(is_kept)
    with closing(sqlite3.connect(next(settings.data_dir.glob("*.sqlite3")))) as database:
        assert database.execute("SELECT message_id FROM told").fetchall() == [(number(public),)]


async def test_a_reply_of_a_moment_ago_is_kept_when_the_bot_is_stopped(
    server: DiscordServer, shipped_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_WRITING", 3600.0)
    async with running(server, shipped_services):
        reply = await server.member().slash("ask", question=TRADE["en"])
    async with running(server, shipped_services) as store:
        assert await told(store, server) == [number(reply)]


async def test_a_database_that_stands_still_delays_no_answer_and_what_waits_is_bounded(
    server: DiscordServer,
    shipped_services: Services,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    add = Answers.add
    is_lost = True

    async def lost(self: Answers, replies: list[Told]) -> None:
        if is_lost:
            await asyncio.sleep(0.05)
            raise StoreError("Not now.")
        await add(self, replies)

    monkeypatch.setattr(Answers, "add", lost)
    monkeypatch.setattr(ledger, "_WAITING", 3)
    member = server.member()
    async with running(server, shipped_services) as store:
        begun = time.perf_counter()
        replies = [await member.slash("ask", question=TRADE["en"]) for _ in range(6)]
        assert [fact_ids(reply)[0] for reply in replies] == [FACT] * 6
        assert time.perf_counter() - begun < 2
        await until(lambda: "wait for the database" in caplog.text)
        is_lost = False
        await until(lambda: kept(store, server, sorted(map(number, replies[3:]), reverse=True)))
    # It is said once, and without anybody's words.
    lines = [line for line in caplog.messages if "wait for the database" in line]
    assert lines == ["The ids of replies wait for the database: Not now."]
