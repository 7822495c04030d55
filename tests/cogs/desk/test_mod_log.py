"""The mod log: every change as a short line where a server wants to read it."""

from __future__ import annotations

import asyncio

import pytest

from bot.cogs.desk import mod_log
from bot.services import Services
from tests.cogs.talking import Say, failures, running
from tests.discord_server import PATIENCE, DiscordServer, Member
from tests.discord_server.payloads import Payload

from .people import chosen, moderator, panel

HOSTILE = "@everyone <@&5> **bold** ||gone|| \u202eturned [x](https://evil.example) `code`"


async def log_to(admin: Member, say: Say, channel: Payload, *, where: Payload) -> None:
    shown = await admin.slash("settings", channel=where)
    shown = await admin.press(shown, say("en", "settings-people"))
    await chosen(admin, shown, "log_channel", channel["id"])


async def lines(admin: Member, channel: Payload, *, least: int) -> list[str]:
    """At least so many lines of the log, as they come."""
    found: list[str] = []
    async with asyncio.timeout(PATIENCE):
        while len(found) < least:
            reply = await admin.reply_to(channel["id"])
            assert reply.allowed_mentions["parse"] == []
            found += reply.text.splitlines()
    return found


async def test_every_change_is_told_in_the_servers_language_and_in_no_other_server(
    server: DiscordServer, shipped_services: Services, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mod_log, "_PACE", 0.01)
    admin, pest = moderator(server), server.member("Pest")
    actor = f" · <@{admin.user['id']}>"
    async with running(server, shipped_services):
        elsewhere = await server.join("Elsewhere", locale="ru")
        room, other = await server.add_channel("log"), elsewhere["channels"][0]
        await log_to(admin, say, room, where=server.channel)
        assert await lines(admin, room, least=1) == [
            f"{say('en', 'log-settings')}: {say('en', 'setting-log-channel')}: "
            f"{say('en', 'setting-none')} → <#{room['id']}>{actor}"
        ]
        await log_to(admin, say, other, where=other)
        greeting, *told = await lines(admin, other, least=1)
        told = told or await lines(admin, other, least=1)

        await admin.slash("facts retire", fact="trade-turnover-2024", reason=HOSTILE)
        [line] = await lines(admin, room, least=1)
        target = f"{say('en', 'log-did-retire')}: {say('en', 'log-fact')} `trade-turnover-2024` — "
        assert line.startswith(target)
        assert line.endswith(actor)
        assert "**bold**" not in line
        await admin.slash("block", user=pest.user["id"])
        [line] = await lines(admin, room, least=1)
        assert line == f"{say('en', 'log-block')}: <@{pest.user['id']}>{actor}"
        await chosen(admin, await panel(admin, say), "language", "vi")
        [line] = await lines(admin, room, least=1)
        assert line.startswith(say("vi", "log-settings"))
        # What changes nothing is not told.
        await chosen(admin, await panel(admin, say), "language", "vi")
        await admin.slash("unblock", user=pest.user["id"])
        [line] = await lines(admin, room, least=1)
        assert line.startswith(say("vi", "log-unblock"))
        assert server.rest.replies[other["id"]].empty()
    assert server.rest.faults == []


async def test_much_at_once_comes_in_few_messages(
    server: DiscordServer, shipped_services: Services, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mod_log, "_PACE", 0.2)
    admin = moderator(server)
    async with running(server, shipped_services):
        room = await server.add_channel("log")
        await log_to(admin, say, room, where=server.channel)
        shown = await panel(admin, say, "kept")
        for days in ("1", "7", "14", "30", "60") * 2:
            await chosen(admin, shown, "questions_days", days)
            await chosen(admin, shown, "answers_days", days)
        told = await lines(admin, room, least=20)
        assert len(told) >= 20
        posted = [
            one for one in server.rest.requests if one.path == f"/channels/{room['id']}/messages"
        ]
        assert len(posted) < 15


async def test_where_it_cannot_write_the_change_holds_all_the_same(
    server: DiscordServer, shipped_services: Services, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        room = await server.add_channel("log")
        await log_to(admin, say, room, where=server.channel)
        await lines(admin, room, least=1)
        server.rest.forbidden.add(room["id"])
        await chosen(admin, await panel(admin, say), "language", "vi")
        async with asyncio.timeout(PATIENCE):
            await server.rest.refusals.get()
        await server.remove_channel(room)
        await chosen(admin, await panel(admin, say), "language", "ru")
        settings = (await store.servers.state(int(server.guild["id"]))).settings
        assert settings.language == "ru"
    assert [line for line in failures(caplog) if "mod log" in line] == [
        "Cannot write the mod log: 403, 50013"
    ]
