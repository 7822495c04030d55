"""`/daily`: one fact or question a day, at its hour, once, whatever becomes of the process."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.answering.answerer import Answerer
from bot.client import Client
from bot.cogs.kit import Kit
from bot.cogs.learning import zones
from bot.cogs.learning.daily import posting as daily_posts
from bot.cogs.learning.daily.posting import DailyPosts
from bot.services import Services, open_store
from bot.storage.store import Store
from bot.study.cards.making import deck_of
from bot.study.daily import Daily, facts_to_tell
from tests.cogs.desk.people import HOSTILE, chosen, earlier, filled, moderator, panel
from tests.cogs.talking import LOCALES, Say, fact_ids, failures, labels, set_clock
from tests.discord_server import DiscordServer, Member, Reply, online

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
MINUTE = dt.timedelta(minutes=1)
# Nine o'clock in Hanoi.
NINE = dt.datetime(2026, 11, 22, 2, tzinfo=dt.UTC)
LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
SEND = 1 << 11


class Time:
    """A clock that stands still, at a time long past, until somebody sets it."""

    now = LONG_AGO

    def __call__(self) -> dt.datetime:
        return self.now


class Posts(DailyPosts):
    """What posts in a server, told what time it is."""

    time: Time

    async def at(self, moment: dt.datetime) -> None:
        self.time.now = moment
        await self.look_around()


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    """The time for all that posts; of itself, the bot looks once, when nothing is set yet."""
    time = Time()
    monkeypatch.setattr(daily_posts, "utcnow", time)
    return time


@pytest.fixture
def posts(client: Client, shipped_services: Services, store: Store, time: Time) -> Posts:
    """What posts in the server, when it is told that time has come."""
    return posting(client, Kit(shipped_services, store), time)


def posting(client: Client, kit: Kit, time: Time) -> Posts:
    posts = Posts(client, kit)
    posts.time = time
    return posts


@pytest.fixture
async def client(
    server: DiscordServer, shipped_services: Services, store: Store, time: Time
) -> AsyncIterator[Client]:
    """The bot online."""
    client = Client(shipped_services, store)
    async with online(server, client):
        yield client


def daily(server: DiscordServer, **more: object) -> Daily:
    """A fact a day at nine in Hanoi, in the server's channel."""
    found = Daily(
        guild_id=int(server.guild["id"]), channel_id=int(server.channel["id"]), hour=9,
        zone="Asia/Ho_Chi_Minh", form="fact", topic="trade",
    )  # fmt: skip
    return replace(found, **more)  # type: ignore[arg-type]


def waiting(server: DiscordServer, channel: dict[str, object] | None = None) -> int:
    """How many posts stand there that nobody has read."""
    return server.member("Nobody").replies_waiting(str((channel or server.channel)["id"]))


async def post(reader: Member, server: DiscordServer) -> Reply:
    """What was posted in the server's channel."""
    return await reader.reply_to(server.channel["id"])


async def test_every_fact_is_told_once_before_one_comes_again(
    server: DiscordServer, posts: Posts, store: Store, answerer: Answerer, say: Say
) -> None:
    reader, guild = server.member(), int(server.guild["id"])
    await store.dailies.set(daily(server), by=1, at=NINE)
    seen: list[str] = []
    moment = NINE
    while len(seen) < 3 or seen[0] not in seen[1:]:
        await posts.at(moment - MINUTE)
        assert waiting(server) == 0
        for later in (moment, moment + MINUTE, moment + 5 * HOUR):
            await posts.at(later)
        shown = await post(reader, server)
        assert waiting(server) == 0
        [fact] = fact_ids(shown)
        seen.append(fact)
        moment += DAY
    # All of the topic, and then the first again.
    assert seen[-1] == seen[0]
    assert sorted(seen[:-1]) == sorted(facts_to_tell(answerer.book, "trade", NINE.date()))
    # As every reply shows it: with its source, and with buttons that work for anybody.
    assert shown.text.startswith(say("en", "daily-fact"))
    assert say("en", "reply-source", source="").strip() in shown.text
    assert shown.allowed_mentions["parse"] == []
    assert shown.body["enforce_nonce"]
    more = await reader.press(shown, say("en", "button-cite"))
    assert more.is_private
    own = await reader.press(shown, say("en", "button-lang-ru"))
    assert own.is_private
    assert fact_ids(own)[:1] == fact_ids(shown)
    refused = await reader.press(shown, say("en", "button-drop"))
    assert refused.text == say("en", "press-not-yours")
    # A correction will reach it.
    told = [told for told in posts._kit.ledger._waiting.values() if told]
    assert {one.guild_id for one in told} == {guild}
    assert server.rest.faults == []


async def test_two_processes_post_once_and_what_broke_off_is_made_good_once(
    server: DiscordServer,
    client: Client,
    posts: Posts,
    store: Store,
    shipped_services: Services,
    time: Time,
    caplog: pytest.LogCaptureFixture,
) -> None:
    reader = server.member()
    await store.dailies.set(daily(server), by=1, at=NINE)
    other = await open_store(shipped_services.settings)
    try:
        second = posting(client, Kit(shipped_services, other), time)
        for number in range(3):
            await asyncio.gather(
                *(one.at(NINE + number * DAY) for one in (posts, second, posts, second))
            )
            await post(reader, server)
            assert waiting(server) == 0

        # Killed after it had taken the day, before it could say how it went.
        day = NINE + 3 * DAY
        found = await other.dailies.of(int(server.guild["id"]))
        assert found
        told = await other.dailies.told(found.guild_id)
        assert await other.dailies.claim(found, day.date(), [*told, "trade-turnover-2024"], at=day)
        await posts.at(day + dt.timedelta(seconds=10))
        assert waiting(server) == 0
        await asyncio.gather(*(one.at(day + MINUTE) for one in (posts, second)))
        assert fact_ids(await post(reader, server)) == ["trade-turnover-2024"]
        # Had it arrived after all, Discord takes it for the same.
        assert waiting(server) == 0
        kept = await store.dailies.of(found.guild_id)
        assert kept == replace(found, posted_on=day.date())
        assert any("sent again" in line for line in failures(caplog))

        # Where nobody could tell any more whether it arrived, it is left.
        late = day + DAY
        assert await other.dailies.claim(kept, late.date(), [*told, "trade-turnover-2024"], at=late)
        await posts.at(late + 3 * MINUTE)
        assert waiting(server) == 0
    finally:
        await other.close()


async def test_what_was_missed_comes_the_same_day_if_it_is_not_too_late(
    server: DiscordServer, client: Client, posts: Posts, store: Store
) -> None:
    reader = server.member()
    await store.dailies.set(daily(server), by=1, at=NINE)
    await posts.at(NINE + 6 * HOUR - MINUTE)
    await post(reader, server)
    await posts.at(NINE + DAY + 6 * HOUR)
    assert waiting(server) == 0
    # Clocks go back in New York: one o'clock comes twice, and is one.
    await store.dailies.set(daily(server, hour=1, zone="America/New_York"), by=1, at=NINE)
    guild = int(server.guild["id"])
    await store._database.write(
        lambda connection: connection.exec_driver_sql("UPDATE dailies SET posted_on = ''")
    )
    first = dt.datetime(2026, 11, 1, 5, tzinfo=dt.UTC)
    for moment in (first - MINUTE, first, first + HOUR, first + 2 * HOUR):
        await posts.at(moment)
    await post(reader, server)
    assert waiting(server) == 0
    kept = await store.dailies.of(guild)
    assert kept
    assert kept.posted_on == dt.date(2026, 11, 1)


async def test_a_restart_posts_what_is_due_and_nothing_twice(
    server: DiscordServer,
    shipped_services: Services,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(daily_posts, "utcnow", lambda: NINE + HOUR)
    monkeypatch.setattr(daily_posts, "_MINUTE", 0.05)
    await store.dailies.set(daily(server), by=1, at=NINE)
    reader = server.member()
    async with online(server, Client(shipped_services, store)):
        await post(reader, server)
    again = await open_store(shipped_services.settings)
    async with online(server, Client(shipped_services, again)):
        await reader.slash("help")
        await asyncio.sleep(0.2)
    assert waiting(server) == 0


async def test_a_channel_that_is_closed_or_gone_ends_it_after_three_days(
    server: DiscordServer,
    client: Client,
    posts: Posts,
    store: Store,
    say: Say,
    caplog: pytest.LogCaptureFixture,
) -> None:
    admin, reader = moderator(server, "Chair"), server.member()
    diary = await server.add_channel("mod-log")
    await chosen(admin, await panel(admin, say, "people"), "log_channel", diary["id"])
    await admin.reply_to(diary["id"])
    place = await server.add_channel("facts")
    guild = int(server.guild["id"])
    await store.dailies.set(daily(server, channel_id=int(place["id"])), by=1, at=NINE)

    # Discord refuses, the bot may not write there, and then there is no channel any more.
    server.rest.channels.forbidden.add(place["id"])
    await posts.at(NINE)
    await posts.at(NINE + HOUR)
    assert await store.dailies.told(guild) == ()
    server.rest.channels.forbidden.clear()
    await posts.at(NINE + DAY)
    first = fact_ids(await admin.reply_to(place["id"]))
    await server.gateway.dispatch(
        "CHANNEL_UPDATE",
        place | {"permission_overwrites": [
            {"id": server.guild["id"], "type": 0, "allow": "0", "deny": str(SEND)}
        ]},
    )  # fmt: skip
    await reader.slash("help")
    shown = await admin.slash("daily show")
    names = say("en", "permission-send-messages")
    assert say("en", "daily-lacking", channel=f"<#{place['id']}>", permissions=names) in shown.text
    for number in (2, 3):
        await posts.at(NINE + number * DAY)
    await server.remove_channel(place)
    assert say("en", "daily-no-channel") in (await admin.slash("daily show")).text
    await posts.at(NINE + 4 * DAY)
    assert await store.dailies.of(guild) is None
    told = await admin.reply_to(diary["id"])
    assert say("en", "log-did-stopped") in told.text
    assert f"<#{place['id']}>" in told.text
    assert server.bot["id"] in told.text
    await posts.at(NINE + 5 * DAY)
    assert first
    assert (await admin.slash("daily show")).text == say("en", "daily-none")
    log = await admin.slash("audit", action="daily")
    assert say("en", "log-did-stopped") in log.text
    assert "Traceback" not in caplog.text


async def test_discords_trouble_and_the_databases_lose_and_double_nothing(
    server: DiscordServer,
    client: Client,
    posts: Posts,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    reader, guild = server.member(), int(server.guild["id"])
    await store.dailies.set(daily(server), by=1, at=NINE)
    # Nothing comes of it for so long that nobody can tell.
    monkeypatch.setattr(daily_posts, "_SENDING", 0.05)
    with monkeypatch.context() as broken:
        broken.setattr("discord.abc.Messageable.send", _hang)
        await posts.at(NINE)
    kept = await store.dailies.of(guild)
    assert kept
    assert kept.claimed_at == NINE
    await posts.at(NINE + MINUTE)
    await post(reader, server)
    assert waiting(server) == 0
    assert any("may not have arrived: TimeoutError" in line for line in failures(caplog))

    await store.close()
    with pytest.raises(Exception, match="closed"):
        await posts.at(NINE + DAY)
    assert waiting(server) == 0
    assert "Traceback" not in caplog.text


async def _hang(*_: object, **__: object) -> None:
    await asyncio.sleep(30)


async def test_admins_set_it_and_see_when_the_next_comes(
    server: DiscordServer,
    client: Client,
    posts: Posts,
    store: Store,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    admin, guild = moderator(server, "Chair", locale=LOCALES["vi"]), int(server.guild["id"])
    here = server.channel["id"]
    assert (await admin.slash("daily show")).text == say("vi", "daily-none")
    set_clock(monkeypatch, NINE + HOUR)
    offered = await admin.autocomplete("daily set", "zone", "ho chi", channel=server.channel)
    assert offered[0]["value"] == "Asia/Ho_Chi_Minh"
    assert offered[0]["name"] == "Asia/Ho Chi Minh (UTC+07:00)"
    everything = await admin.autocomplete("daily set", "zone", "")
    assert len(everything) == 25
    assert await admin.autocomplete("daily set", "zone", HOSTILE["mentions"][:90]) == []

    done = await admin.slash(
        "daily set", channel_=here, hour=9, zone="asia/ho chi minh", topic="thương mại"
    )
    assert done.is_private
    # Nine was an hour ago: the first comes tomorrow.
    tomorrow = int((NINE + DAY).timestamp())
    assert f"<t:{tomorrow}:F>" in done.text
    assert f"<#{here}>" in done.text
    await posts.at(NINE + 2 * HOUR)
    assert waiting(server) == 0
    kept = await store.dailies.of(guild)
    assert kept == daily(server, posted_on=NINE.date())
    # The zone stays unless another is named; an hour to come is today's.
    await admin.slash("daily set", channel_=here, hour=20, what="question")
    kept = await store.dailies.of(guild)
    assert kept == daily(server, posted_on=NINE.date(), hour=20, form="question", topic="")
    shown = await admin.slash("daily show")
    assert "20:00" in shown.text
    off = await admin.slash("daily off")
    assert off.text == say("vi", "daily-off")
    assert (await admin.slash("daily off")).text == say("vi", "daily-none")
    log = (await admin.slash("audit", action="daily")).text
    assert log.count(f"<#{here}>") == 2
    assert say("vi", "log-did-off") in log
    assert server.rest.faults == []


async def test_what_cannot_be_posted_is_refused_and_says_why(
    server: DiscordServer, client: Client, store: Store, say: Say
) -> None:
    admin, guild = moderator(server, "Chair"), int(server.guild["id"])
    here = server.channel["id"]
    closed = await server.add_channel(
        "closed",
        permission_overwrites=[
            {"id": server.guild["id"], "type": 0, "allow": "0", "deny": str(SEND | 1 << 10)}
        ],
    )
    refused = await admin.slash("daily set", channel_=closed["id"], hour=9)
    names = ", ".join(say("en", f"permission-{name}") for name in ("view-channel", "send-messages"))
    assert refused.is_private
    assert refused.text == say(
        "en", "daily-lacking", channel=f"<#{closed['id']}>", permissions=names
    )
    for wrong in ({"zone": "Mars/Olympus"}, {"zone": "../../etc/passwd"}, {"topic": "\u202e"}):
        told = await admin.slash("daily set", channel_=here, hour=9, **dict[str, Any](wrong))
        assert told.text == say("en", "no-such-choice")
    assert await store.dailies.of(guild) is None
    # Nobody else sets it, here or elsewhere.
    member, theirs = server.member(), await server.join("Elsewhere")
    for command in ("daily off", "daily show"):
        assert (await member.slash(command)).text == say("en", "desk-not-yours-admin")
    told = await member.slash("daily set", channel_=here, hour=9)
    assert told.text == say("en", "desk-not-yours-admin")
    await admin.slash("daily set", channel_=here, hour=9)
    there = theirs["channels"][0]
    assert (await admin.slash("daily show", channel=there)).text == say("en", "daily-none")
    assert (await admin.slash("daily off", channel=there)).text == say("en", "daily-none")
    # A channel of another server is none of this one's.
    await admin.slash("daily set", channel=there, channel_=here, hour=3)
    kept = await store.dailies.of(guild)
    assert kept
    assert kept.hour == 9
    assert await store.dailies.of(int(theirs["id"])) is None


async def test_a_question_is_answered_privately_and_by_whom_it_was_not_meant_for_too(
    server: DiscordServer,
    client: Client,
    posts: Posts,
    store: Store,
    answerer: Answerer,
    say: Say,
) -> None:
    lan, olga = server.member("Lan"), server.member("Olga", locale=LOCALES["ru"])
    deck = deck_of(answerer)
    card = deck.cards["trade-turnover-2024.number"]
    asks = daily(server, form="question")
    await store.dailies.set(asks, by=1, at=NINE)
    others = [name for name in deck.cards if name != card.id]
    assert await store.dailies.claim(asks, NINE.date() - DAY, others, at=NINE - DAY)
    await posts.at(NINE)
    shown = await post(lan, server)
    assert (await store.dailies.told(int(server.guild["id"])))[-1] == card.id
    side = card.sides["en"]
    assert side.prompt in shown.text
    assert labels(shown) == [say("en", "button-daily-answer"), say("en", "button-daily-reveal")]
    assert shown.allowed_mentions["parse"] == []
    # What is not given away cannot be read there.
    assert card.fact_id not in shown.text

    async def answer(member: Member, text: str, label: str) -> Reply:
        form = await member.press(shown, label)
        assert list(filled(form)) == ["answer"]
        return await member.submit(form, text)

    label = say("en", "button-daily-answer")
    right = await answer(lan, side.answer, label)
    assert right.is_private
    assert right.text.startswith("✅")
    assert fact_ids(right) == [card.fact_id]
    russian = await answer(olga, card.sides["ru"].answer, label)
    assert russian.text.startswith("✅")
    for hostile in HOSTILE.values():
        wrong = await answer(lan, hostile[:300].replace("\0", "").replace("\ud800", ""), label)
        assert wrong.is_private
        assert wrong.text.startswith("❌")
        assert wrong.allowed_mentions["parse"] == []
        assert card.fact_id not in wrong.text
    revealed = await olga.press(shown, say("en", "button-daily-reveal"))
    assert revealed.is_private
    assert fact_ids(revealed) == [card.fact_id]
    assert waiting(server) == 0

    for action in ("daily-answer", "daily-reveal", "daily-said"):
        for argument in ("", "0" * 12, "'; --", card.id):
            forged = f"vrad1:{action}:{argument}"
            told = await lan.press(earlier(server, forged), custom_id=forged)
            assert told.is_private
            assert told.text == say("en", "daily-gone")
    # Where the fact was withdrawn, its question is gone with it.
    admin = moderator(server, "Chair")
    await admin.slash("facts retire", fact=card.fact_id, reason="Wrong.")
    for pressed in labels(shown):
        assert (await lan.press(shown, pressed)).text == say("en", "daily-gone")
    assert server.rest.faults == []


async def test_it_speaks_the_servers_language_and_tells_what_the_server_has_made_of_a_fact(
    server: DiscordServer, client: Client, store: Store, time: Time, say: Say
) -> None:
    admin, guild = moderator(server, "Chair"), int(server.guild["id"])
    await store.servers.change_settings(guild, {"language": "vi"}, by=1, at=NINE)
    posts = posting(client, client.get_cog("VRA Facts: daily posts")._kit, time)  # type: ignore[union-attr]
    await store.dailies.set(daily(server), by=1, at=NINE)
    await posts._kit.editions.refresh(guild)
    await posts.at(NINE)
    shown = await post(admin, server)
    assert shown.text.startswith(say("vi", "daily-fact"))
    # What is withdrawn here is told no more; what is doubted is not either.
    [first] = fact_ids(shown)
    trade = ("trade-turnover-2024", "trade-turnover-2013")
    gone = next(name for name in trade if name != first)
    await admin.slash("facts retire", fact=gone, reason="Wrong.")
    seen = [first]
    for number in range(1, 12):
        await posts.at(NINE + number * DAY)
        seen += fact_ids(await post(admin, server))
    assert gone not in seen
    assert len(set(seen)) > 5


def test_zones_are_found_by_any_part_of_their_names() -> None:
    assert zones.offered("moscow", NINE)[0].value == "Europe/Moscow"
    assert zones.offered("york", NINE)[0].name == "America/New York (UTC-05:00)"
    assert [one.value for one in zones.offered("", NINE)][:3] == [
        "Asia/Ho_Chi_Minh", "Europe/Moscow", "UTC",
    ]  # fmt: skip
    assert all(len(one.name) <= 100 for one in zones.offered("a", NINE))
    # Or by the city or the country, in any of our languages, with marks or without.
    for typed, zone in (
        ("hanoi", "Asia/Ho_Chi_Minh"), ("Hà Nội", "Asia/Ho_Chi_Minh"), ("viet", "Asia/Ho_Chi_Minh"),
        ("моск", "Europe/Moscow"), ("Росс", "Europe/Moscow"), ("Нью-Й", "America/New_York"),
    ):  # fmt: skip
        assert zones.offered(typed, NINE)[0].value == zone
    for typed, zone in (
        ("Hanoi", "Asia/Ho_Chi_Minh"), ("Москва", "Europe/Moscow"), ("london", "Europe/London"),
    ):  # fmt: skip
        assert str(zones.zone_of(typed)) == zone
    assert zones.zone_of("") is None
    assert zones.zone_of(" utc ")
    assert zones.zone_of("../localtime") is None
    assert not any(name.startswith("Etc/") for name in zones.names())
