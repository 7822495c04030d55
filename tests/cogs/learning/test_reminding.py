"""Reminders: once a day, at the hour asked for, only if something is due, and only who asked."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.client import Client
from bot.cogs.learning.study import reminding
from bot.cogs.learning.study.reminding import Reminding
from bot.records.models import LANGUAGES
from bot.services import Services, open_store
from bot.storage.store import Store
from tests.cogs.talking import Say, labels, set_clock
from tests.discord_server import DiscordServer, Member, online

from .learners import DAY, NOON, Learner, asked, correct, hills

__all__ = ["hills"]

HANOI = "Asia/Ho_Chi_Minh"
# When it is seven in the evening in Hanoi, eight days after what is studied here.
EVENING = NOON + 8 * DAY + dt.timedelta(hours=7)
Remind = Callable[[dt.datetime], Awaitable[None]]


@pytest.fixture
async def client(
    server: DiscordServer, hills: Services, store: Store, monkeypatch: pytest.MonkeyPatch
) -> Client:
    # Only the tests say when it is looked whose hour it is.
    monkeypatch.setattr(reminding, "_PAUSE", 100_000.0)
    monkeypatch.setattr(reminding, "utcnow", lambda: NOON - 365 * DAY)
    return Client(hills, store)


def reminder(client: Client) -> Remind:
    """What looks whose hour it is at a moment."""
    [cog] = [cog for cog in client.cogs.values() if isinstance(cog, Reminding)]
    return cog.remind


async def learnt(learner: Learner, *, remind: int | None = 19, count: int = 1) -> None:
    """Has somebody study a few cards, and want to be reminded at an hour of Hanoi."""
    options: dict[str, Any] = {} if remind is None else {"remind": remind}
    await learner.member.slash("study plan", zone=HANOI, **options)
    page = await learner.cards()
    for _ in range(count):
        page = await learner.answer(page, "easy")


def waiting(learner: Learner) -> int:
    member: Member = learner.member
    return member.replies_waiting(member.direct_channel["id"])


async def test_who_asked_is_reminded_once_at_their_hour_and_can_stop_it(
    server: DiscordServer, client: Client, say: Say, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    async with online(server, client):
        set_clock(monkeypatch, NOON)
        learners, quiet = [Learner(server, say, code) for code in LANGUAGES], Learner(server, say)
        remind = reminder(client)
        for learner in learners:
            await learnt(learner, count=2)
        await learnt(quiet, remind=None)
        everybody = [*learners, quiet]
        # Nothing is due yet; then it is not their hour, nor an hour late.
        for moment in (
            EVENING - 2 * DAY, EVENING - dt.timedelta(minutes=1), EVENING + dt.timedelta(hours=1),
        ):  # fmt: skip
            await remind(moment)
        assert [waiting(one) for one in everybody] == [0, 0, 0, 0]

        await remind(EVENING + dt.timedelta(minutes=3))
        set_clock(monkeypatch, EVENING)
        for learner in learners:
            told = await learner.member.reply_to(learner.member.direct_channel["id"])
            assert learner.say("study-remind", count=2) in told.text
            assert learner.say("study-remind-why") in told.text
            assert told.allowed_mentions["parse"] == []
            # The cards come in its place.
            page = await learner.member.press(told, learner.say("study-go"))
            assert asked(page) == "ardo"
            assert learner.say("study-left", due=2, new=2) in page.text
        await remind(EVENING + dt.timedelta(minutes=8))
        assert [waiting(one) for one in everybody] == [0, 0, 0, 0]

        await remind(EVENING + DAY)
        for learner in learners:
            told = await learner.member.reply_to(learner.member.direct_channel["id"])
            stopped = await learner.member.press(told, learner.say("study-remind-stop"))
            assert stopped.text == learner.say("study-quiet")
            assert labels(stopped) == []
            plan = await store.studies.plan(learner.id)
            assert plan is not None
            assert (plan.remind_at, plan.zone) == (None, HANOI)
        await remind(EVENING + 2 * DAY)
        assert [waiting(one) for one in everybody] == [0, 0, 0, 0]
    assert server.rest.faults == []


async def test_two_processes_remind_once(
    server: DiscordServer, client: Client, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with online(server, client):
        set_clock(monkeypatch, NOON)
        learners = [Learner(server, say) for _ in range(3)]
        for learner in learners:
            await learnt(learner)
        [cog] = [cog for cog in client.cogs.values() if isinstance(cog, Reminding)]
        other = await open_store(client._services.settings)
        kit = type(cog._kit)(client._services, other)
        await kit.editions.start()
        second = Reminding(client, kit)
        try:
            looks = (one.remind(EVENING) for one in (cog, second) * 3)
            await asyncio.gather(*looks)
        finally:
            await kit.editions.stop()
            await other.close()
        assert [waiting(learner) for learner in learners] == [1, 1, 1]


async def test_closed_messages_are_noted_and_left_alone_for_the_day(
    server: DiscordServer, client: Client, say: Say, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level(logging.INFO)
    async with online(server, client):
        set_clock(monkeypatch, NOON)
        remind = reminder(client)
        shut, open_one = Learner(server, say), Learner(server, say)
        for learner in (shut, open_one):
            await learnt(learner)
        server.rest.channels.closed.add(shut.member.direct_channel["id"])
        await remind(EVENING)
        assert (waiting(shut), waiting(open_one)) == (0, 1)
        assert "no reminder today: 403, 50007" in caplog.text
        assert str(shut.id) not in caplog.text
        server.rest.channels.closed.clear()
        await remind(EVENING + dt.timedelta(minutes=5))
        assert waiting(shut) == 0
        await remind(EVENING + DAY)
        assert (waiting(shut), waiting(open_one)) == (1, 2)


async def test_what_a_server_says_otherwise_is_told_with_its_name(
    server: DiscordServer, client: Client, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with online(server, client):
        set_clock(monkeypatch, NOON)
        learner = Learner(server, say)
        await correct(server, "ardo", 120, 125)
        await learnt(learner, count=2)
        await reminder(client)(EVENING)
        told = await learner.member.reply_to(learner.member.direct_channel["id"])
        assert say("en", "study-remind", count=2) in told.text
        name = server.guild["name"]
        assert say("en", "study-remind-server", server=name, count=1) in told.text
        assert "125" not in told.text


async def test_the_database_gone_reminds_nobody_and_does_no_harm(
    server: DiscordServer, client: Client, say: Say, store: Store,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setattr(reminding, "_PAUSE", 0.01)
    async with online(server, client):
        await client.wait_until_ready()
        await store.close()
        async with asyncio.timeout(5):
            while caplog.text.count("cannot be read yet") < 2:  # noqa: ASYNC110 -- nothing tells
                await asyncio.sleep(0.01)
    assert "Traceback" not in caplog.text
