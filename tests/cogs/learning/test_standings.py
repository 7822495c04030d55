"""`/leaderboard`: who wants to be on it is on it; nobody is pinged; moderators can reset it."""

from __future__ import annotations

import re

import pytest

from bot.client import Client
from bot.cogs.learning import present
from bot.services import Services
from bot.storage.store import Store
from bot.study.standings import Score
from tests.cogs.desk.people import chosen, earlier, moderator, panel
from tests.cogs.talking import LOCALES, Say, failures, labels
from tests.discord_server import DiscordServer, Member, Reply, online

from .scoring import NOON, scored

RESET = "vrad1:rank-reset:"


def got(member: Member, points: float, asked: int = 10, topic: str = "trade") -> Score:
    return Score(user_id=int(member.user["id"]), topic=topic, points=points, asked=asked)


def places(reply: Reply) -> list[tuple[str, str]]:
    """The place and the id of everybody who is shown, from the top."""
    return re.findall(r"\*\*(\d+)\.\*\* <@(\d+)>", reply.text)


def at(place: int, member: Member) -> tuple[str, str]:
    return str(place), member.user["id"]


async def test_it_shows_those_who_joined_in_their_places_and_pings_nobody(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    guild = int(discord.guild["id"])
    lan, minh, olga = (discord.member(name) for name in ("Lan", "Minh", "Olga"))

    empty = await lan.slash("leaderboard show")
    assert not empty.is_private
    assert say("en", "leaderboard-empty") in empty.text
    for key in ("leaderboard-joined", "leaderboard-there"):
        joined = await lan.slash("leaderboard join")
        assert joined.is_private
        assert joined.text == say("en", key)
    await minh.slash("leaderboard join")
    await scored(store, guild, got(lan, 2.5), got(minh, 2.5, 12), got(olga, 9))
    await scored(store, guild, got(minh, 4, 4, ""))

    shown = await olga.slash("leaderboard show")
    assert places(shown) == [at(1, minh), at(2, lan)]
    assert "6.5 points, 16 questions" in shown.text
    assert shown.allowed_mentions["parse"] == []
    assert not shown.message["mentions"]
    # These facts have no topics.
    refused = await lan.slash("leaderboard show", topic="trade")
    assert refused.text == say("en", "no-such-choice")
    assert (await lan.slash("leaderboard show", private=True)).is_private


async def test_topics_languages_ties_and_ones_own_place(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    guild = int(readers.guild["id"])
    people = [readers.member(f"Person {number}") for number in range(13)]
    for one in people:
        await store.standings.join(guild, int(one.user["id"]), at=NOON)
    points = [9.0, 7.0, 7.0, 6.0, 5.5, 5.0, 4.0, 3.0, 2.0, 1.5, 1.0, 0.5, 0.5]
    await scored(store, guild, *(got(one, n) for one, n in zip(people, points, strict=True)))
    await scored(store, guild, got(people[12], 30, 40, "energy"))

    topic = say("en", "leaderboard", topic="Trade", named=5).casefold()
    offered = await people[0].autocomplete("leaderboard show", "topic", "Торг")
    assert "trade" in {one["value"] for one in offered}
    shown = await people[0].slash("leaderboard show", topic="trade")
    assert topic in shown.text.casefold()
    assert places(shown)[:4] == [at(1, people[0]), at(2, people[1]), at(2, people[2]),
                                 at(4, people[3])]  # fmt: skip
    assert len(places(shown)) == 10
    own = await people[12].slash("leaderboard show", topic="trade")
    assert places(own) == [*places(shown), at(12, people[12])]
    overall = await people[12].slash("leaderboard show")
    assert places(overall)[0] == at(1, people[12])
    assert "30.5 points, 50 questions" in overall.text

    # Who has left is not shown, and those below move up.
    readers.gateway.left |= {people[number].user["id"] for number in (0, 2, 11)}
    shown = await people[12].slash("leaderboard show", topic="trade")
    assert places(shown)[:2] == [at(1, people[1]), at(2, people[3])]
    assert places(shown)[-1] == at(10, people[12])
    russian = readers.member("Olga", locale=LOCALES["ru"])
    private = await russian.slash("leaderboard show", topic="торговля", private=True)
    assert private.is_private
    assert "5,5 очка, 10 вопросов" in private.text
    assert readers.rest.faults == []


async def test_who_leaves_is_shown_no_more_and_begins_anew(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    lan, minh = discord.member("Lan"), discord.member("Minh")
    guild = int(discord.guild["id"])
    for one in (lan, minh):
        await one.slash("leaderboard join")
    await scored(store, guild, got(lan, 5), got(minh, 3))

    for key in ("leaderboard-left", "leaderboard-not-there"):
        left = await lan.slash("leaderboard leave")
        assert left.is_private
        assert left.text == say("en", key)
    assert places(await minh.slash("leaderboard show")) == [at(1, minh)]
    await lan.slash("leaderboard join")
    assert places(await lan.slash("leaderboard show")) == [at(1, minh)]
    # All that is kept of oneself goes by /mydata too.
    await minh.slash("mydata delete")
    assert say("en", "leaderboard-empty") in (await lan.slash("leaderboard show")).text


async def test_moderators_reset_it_after_being_asked_and_it_is_told(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    guild = int(readers.guild["id"])
    admin, lan = moderator(readers, "Chair"), readers.member("Lan")
    diary = await readers.add_channel("mod-log")
    await chosen(admin, await panel(admin, say, "people"), "log_channel", diary["id"])
    await admin.reply_to(diary["id"])
    await lan.slash("leaderboard join")
    await scored(store, guild, got(lan, 5), got(lan, 2, topic="energy"))

    asked = await admin.slash("leaderboard reset", topic="trade")
    assert asked.is_private
    assert labels(asked) == [say("en", "button-rank-reset"), say("en", "button-rank-keep")]
    kept = await admin.press(asked, say("en", "button-rank-keep"))
    assert kept.text == say("en", "leaderboard-kept")
    assert "7 points" in (await lan.slash("leaderboard show")).text

    done = await admin.press(
        await admin.slash("leaderboard reset", topic="trade"), say("en", "button-rank-reset")
    )
    title = say("en", "leaderboard", topic="Trade", named=5)
    assert done.text.casefold() == say("en", "leaderboard-reset-done", title=title).casefold()
    told = await admin.reply_to(diary["id"])
    assert told.text.startswith(f"{say('en', 'log-did-reset')}: {say('en', 'log-leaderboard')}")
    assert admin.user["id"] in told.text
    assert told.allowed_mentions["parse"] == []
    assert "2 points" in (await lan.slash("leaderboard show")).text
    both = await admin.slash("leaderboard reset")
    for key in ("leaderboard-reset-done", "leaderboard-reset-empty"):
        again = await admin.press(
            both if key.endswith("done") else await admin.slash("leaderboard reset"),
            say("en", "button-rank-reset"),
        )
        assert again.text == say("en", key, title=say("en", "leaderboard", topic="", named=0))
    log = await admin.slash("audit", action="leaderboard.reset")
    assert log.text.count(say("en", "log-did-reset")) == 2
    assert "`trade`" in log.text


async def test_nobody_else_resets_it_nor_any_other_servers(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    guild = int(discord.guild["id"])
    lan, admin = discord.member("Lan"), moderator(discord, "Chair")
    await lan.slash("leaderboard join")
    await scored(store, guild, got(lan, 5))
    theirs = (await discord.join("Elsewhere"))["channels"][0]

    refused = await lan.slash("leaderboard reset")
    assert refused.is_private
    assert refused.text == say("en", "desk-not-yours-review")
    pressed = await lan.press(earlier(discord, RESET), custom_id=RESET)
    assert pressed.text == say("en", "desk-not-yours-review")
    # Its moderators have no say here, whatever a button names; what it names must be there.
    elsewhere = await admin.press(earlier(discord, RESET, channel=theirs), custom_id=RESET)
    assert elsewhere.text == say(
        "en", "leaderboard-reset-empty", title=say("en", "leaderboard", topic="", named=0)
    )
    forged = f"{RESET}'; DROP TABLE scores; --"
    old = await admin.press(earlier(discord, forged), custom_id=forged)
    assert old.text == say("en", "press-too-old")
    assert [one.points for one in await store.standings.of(guild)] == [5]
    # The board of another server is another.
    other = await lan.slash("leaderboard show", channel=theirs)
    assert say("en", "leaderboard-empty") in other.text
    left = await lan.slash("leaderboard leave", channel=theirs)
    assert left.text == say("en", "leaderboard-not-there")
    assert [one.points for one in await store.standings.of(guild)] == [5]


async def test_without_the_database_or_the_gateway_it_is_said_and_nothing_hangs(
    server: DiscordServer,
    services: Services,
    store: Store,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(present, "_PATIENCE", 0.05)
    lan = server.member("Lan")
    async with online(server, Client(services, store)):
        await lan.slash("leaderboard join")
        await scored(store, int(server.guild["id"]), got(lan, 5))
        server.gateway.left.add(lan.user["id"])
        # What comes is not what was asked for.
        others = {"nonce": "another", "members": [], "chunk_index": 0, "chunk_count": 1}
        monkeypatch.setattr(
            server.gateway, "_members", lambda one: {**others, "guild_id": str(one["guild_id"])}
        )
        assert places(await lan.slash("leaderboard show")) == [at(1, lan)]
        assert any("does not tell who is in a server" in line for line in failures(caplog))
        await store.close()
        for command in ("show", "join", "leave"):
            told = await lan.slash(f"leaderboard {command}")
            assert told.text == say("en", "desk-lost")
    assert "Traceback" not in caplog.text
