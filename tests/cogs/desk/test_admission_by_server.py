"""What a server has settled about its answers: where, how, how often, in which language."""

from __future__ import annotations

import asyncio
import datetime as dt
import sqlite3

import pytest

from bot.cogs import editions
from bot.moderation.server import ServerState
from bot.services import Services
from bot.storage.servers import Servers
from tests.cogs.talking import LOCALES, TRADE, Say, fact_ids, running, set_clock, standing
from tests.discord_server import PATIENCE, DiscordServer, Member, Reply, payloads
from tests.discord_server.payloads import Payload

from .people import chosen, moderator, panel

NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
# Names and figures are the same in each language.
NEUTRAL = "Gazprom 2024?"


async def hears_nothing(member: Member, message: str) -> bool:
    """Whether a message got no reply; what came after it, a command, has been answered."""
    await member.slash("help")
    return member.replies_waiting(message) == 0


async def restrict(admin: Member, say: Say, where: str, *channels: Payload) -> None:
    shown = await chosen(admin, await panel(admin, say), "where", where)
    await chosen(admin, shown, "channels", *(one["id"] for one in channels))


async def test_it_answers_only_where_the_server_wants_it(readers: DiscordServer, say: Say) -> None:
    admin, member = moderator(readers), readers.member()
    main, room = readers.channel, await readers.add_channel("room")
    thread = await readers.add_thread("beneath", parent=main)
    inside = await readers.add_thread("beside", parent=room)
    elsewhere = await readers.join("Elsewhere")
    reply = await member.slash("ask", question=TRADE["en"])
    asked = await member.send_mention(TRADE["en"])
    answered = await member.reply_to(asked)

    await restrict(admin, say, "only", room)

    only = say("en", "admission-elsewhere", channels=f"<#{room['id']}>")
    for refused in (
        await member.slash("ask", question=TRADE["en"]),
        await member.slash("ask", question=TRADE["en"], private=True),
        await member.slash("ask", channel=thread, question=TRADE["en"]),
        await member.slash("topic", topic="trade"),
        await member.menu("Check this message", asked),
        await member.press(reply, say("en", "button-more")),
        await member.press(reply, say("en", "button-next")),
    ):
        assert refused.is_private
        assert refused.text == only
    silent = [
        await member.send_mention(TRADE["en"]),
        await member.send_mention(TRADE["en"], channel=thread),
        await member.send_reply(reply, "And in 2013?"),
    ]
    await member.edit(asked, f"{readers.mention} When was ASEAN founded?")
    assert [await hears_nothing(member, one) for one in (*silent, asked)] == [True] * 4
    assert standing(readers, answered) == answered.text

    for command in ("help", "privacy", "about", "mydata export", "language"):
        assert (await member.slash(command)).text != only
    assert say("en", "setting-where") in (await panel(admin, say)).text
    for channel in (room, inside, member.direct_channel, elsewhere["channels"][0]):
        asked_there = await member.slash("ask", channel=channel, question=TRADE["en"])
        assert fact_ids(asked_there)[0] == "trade-turnover-2024"
    assert fact_ids(await member.mention(TRADE["en"], channel=inside))
    # What stands there can still be removed.
    assert (await member.press(reply, say("en", "button-drop"))).deleted

    await chosen(admin, await panel(admin, say), "where", "except")
    assert fact_ids(await member.mention(TRADE["en"], channel=thread))
    # Of a thread that the bot has not heard of it cannot tell where it is.
    unknown = payloads.thread("unheard of", parent=room)
    readers.rest.channels.known[unknown["id"]] = unknown
    assert await hears_nothing(member, await member.send_mention(TRADE["en"], channel=unknown))
    for channel in (room, inside):
        refused = await member.slash("ask", channel=channel, question=TRADE["en"])
        assert refused.text == say("en", "admission-not-here")

    await chosen(admin, await panel(admin, say), "where", "all")
    assert fact_ids(await member.slash("ask", channel=room, question=TRADE["en"]))


async def test_the_language_of_the_server_comes_after_the_questions_and_the_members(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin, member = moderator(server), server.member(locale="fr")

    async def spoken(channel: Payload = server.channel) -> list[str]:
        mention = await member.mention(NEUTRAL, channel=channel)
        return [mention.text, (await member.slash("ask", channel=channel, question=NEUTRAL)).text]

    async with running(server, shipped_services):
        elsewhere = (await server.join("Elsewhere"))["channels"][0]
        english = await spoken()
        await chosen(admin, await panel(admin, say), "language", "ru")

    async with running(server, shipped_services):
        russian = await spoken()
        assert russian[0] == russian[1] != english[1]
        reader = server.member(locale="ru")
        direct = await reader.slash("ask", channel=reader.direct_channel, question=NEUTRAL)
        assert russian[0] == direct.text
        assert await spoken(channel=elsewhere) == english
        # What is for one alone is in their own language, if that is one of ours.
        lone = server.member(locale="vi")
        for asker, language in ((member, "ru"), (lone, "vi")):
            private = await asker.slash("about")
            assert private.text == (await server.member(locale=language).slash("about")).text
        assert (await lone.mention(TRADE["en"])).text == (await member.mention(TRADE["en"])).text
        await member.slash("language", language="vi")
        assert (await member.mention(NEUTRAL)).text not in {english[0], russian[0]}


async def test_replies_are_private_where_the_server_wants_it_unless_somebody_shows_them(
    readers: DiscordServer, say: Say
) -> None:
    admin, member = moderator(readers), readers.member()
    elsewhere = (await readers.join("Elsewhere"))["channels"][0]
    assert not (await member.slash("topic", topic="trade")).is_private
    await admin.press(await panel(admin, say), custom_id="vrad1:set-toggle:private:on")

    async def asked(command: str, /, **options: object) -> Reply:
        return await member.slash(command, **options)  # type: ignore[arg-type]  # a channel or options

    commands: list[tuple[str, dict[str, object]]] = [
        ("ask", {"question": TRADE["en"]}), ("topic", {"topic": "trade"}),
        ("entity", {"name": "gazprom"}), ("source", {"source": "apa-2014-customs-union"}),
        ("fact", {"fact": "trade-turnover-2024"}), ("timeline", {}),
        ("compare", {"first": "trade-turnover-2024", "second": "trade-turnover-2013"}),
    ]  # fmt: skip
    for name, options in commands:
        private = await asked(name, **options)
        assert private.is_private, name
        assert say("en", "button-show") in [one.label for one in private.buttons], name
        assert not (await asked(name, **options, private=False)).is_private, name
        assert not (await asked(name, **options, channel=elsewhere)).is_private, name
        assert (await asked(name, **options, channel=elsewhere, private=True)).is_private, name
    # A message has no private reply.
    assert not (await member.mention(TRADE["en"])).is_private


async def test_the_servers_own_cooldown_holds_at_once_and_locks_nobody_out(
    server: DiscordServer,
    shipped_services: Services,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    admin, member = moderator(server), server.member()
    async with running(server, shipped_services):
        elsewhere = (await server.join("Elsewhere"))["channels"][0]
        set_clock(monkeypatch, NOON)
        shown = await panel(admin, say, "pace")
        shown = await chosen(admin, shown, "cooldown_seconds", "3600")
        await chosen(admin, shown, "cooldown_questions", "1")

        assert fact_ids(await member.slash("ask", question=TRADE["en"]))
        held = await member.slash("ask", question=TRADE["en"])
        assert held.is_private
        assert held.text == say("en", "wait", again=f"<t:{int(NOON.timestamp()) + 3601}:R>")
        assert fact_ids(await member.mention(TRADE["en"])) == []
        for _ in range(3):
            assert fact_ids(await member.slash("ask", channel=elsewhere, question=TRADE["en"]))
            assert (await member.slash("help")).text == say(
                "en", "help-discord", bot=server.mention
            )
        # Nor does it keep an admin from changing it, who has just asked.
        await admin.slash("ask", question=TRADE["en"])
        shown = await panel(admin, say, "pace")
        await chosen(admin, shown, "cooldown_questions", "0")
        for _ in range(3):
            assert fact_ids(await member.slash("ask", question=TRADE["en"]))


async def test_a_server_whose_changes_cannot_be_read_is_answered_nothing_until_they_can(
    server: DiscordServer, shipped_services: Services, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editions, "_AGAIN", 0.0)
    admin, member = moderator(server), server.member("Mai", locale=LOCALES["vi"])
    async with running(server, shipped_services):
        form = await admin.slash("facts retire", fact="trade-turnover-2024", reason="Wrong.")
        assert "trade-turnover-2024" in form.text
        reply = await member.slash("ask", question=TRADE["vi"])
        elsewhere = (await server.join("Elsewhere"))["channels"][0]

    [path] = shipped_services.settings.data_dir.glob("*.sqlite3")
    async with running(server, shipped_services):
        with sqlite3.connect(path) as connection:
            connection.execute("ALTER TABLE blocks RENAME TO lost")
        later, kindly = say("en", "admission-unread"), say("vi", "admission-unread")
        for refused in (
            await member.slash("ask", question=TRADE["vi"]),
            await member.slash("fact", fact="trade-turnover-2024"),
            await member.press(reply, say("vi", "button-more")),
        ):
            assert refused.is_private
            assert refused.text == kindly
        assert (await admin.slash("settings")).text == later
        assert (await admin.slash("facts edit", fact="?")).text == later
        assert await member.autocomplete("fact", "fact", "trade") == []
        # What is kept about somebody is still theirs, and others are answered.
        assert (await member.slash("privacy")).text == say("vi", "privacy")
        there = await member.slash("ask", channel=elsewhere, question=TRADE["vi"])
        assert fact_ids(there)[0] == "trade-turnover-2024"
        # In the open it is said once, for a minute.
        public = await member.mention(TRADE["vi"])
        assert public.text == later
        again = [await member.send_mention(TRADE["en"]), await member.send_reply(public, "Why?")]
        assert [await hears_nothing(member, one) for one in again] == [True, True]

        with sqlite3.connect(path) as connection:
            connection.execute("ALTER TABLE lost RENAME TO blocks")
        asked = await member.slash("ask", question=TRADE["en"])
        assert asked.text
        assert "trade-turnover-2024" not in fact_ids(asked)
        assert "trade-turnover-2024" not in fact_ids(await member.mention(TRADE["en"]))


async def test_what_takes_too_long_to_be_read_is_read_all_the_same(
    server: DiscordServer, shipped_services: Services, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, is_slow = moderator(server), asyncio.Event()
    async with running(server, shipped_services):
        await restrict(admin, say, "except", server.channel)

    state = Servers.state

    async def slow(self: Servers, guild_id: int) -> ServerState:
        await is_slow.wait()
        return await state(self, guild_id)

    monkeypatch.setattr(Servers, "state", slow)
    monkeypatch.setattr(editions, "_PATIENCE", 0.0)
    async with running(server, shipped_services):
        assert (await admin.slash("ask", question=NEUTRAL)).text == say("en", "admission-unread")
        is_slow.set()
        monkeypatch.setattr(editions, "_PATIENCE", 1.5)
        monkeypatch.setattr(editions, "_AGAIN", 0.0)
        async with asyncio.timeout(PATIENCE):
            while True:
                refused = await admin.slash("ask", question=NEUTRAL)
                if refused.text == say("en", "admission-not-here"):
                    break
