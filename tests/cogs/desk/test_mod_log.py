"""The mod log: every change as a short line where a server wants to read it."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from bot.client import Client
from bot.cogs.desk.admin import mod_log
from bot.cogs.desk.curator import EVENT, Changed
from bot.moderation.audit import Entry
from bot.moderation.changes import Revision
from bot.moderation.submissions import Decision
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import Say, failures, running
from tests.discord_server import PATIENCE, DiscordServer, Member, online
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
        setting = f"{say('en', 'log-settings')}: {say('en', 'setting-log-channel')}"
        assert await lines(admin, room, least=1) == [
            f"{setting}: {say('en', 'setting-none')} → <#{room['id']}>{actor}"
        ]
        await log_to(admin, say, other, where=other)
        # A new server may be greeted there as well.
        own = f"{say('ru', 'log-settings')}: {say('ru', 'setting-log-channel')}: "
        while not any(line.startswith(own) for line in await lines(admin, other, least=1)):
            pass

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
    server: DiscordServer, shipped_services: Services, store: Store, say: Say
) -> None:
    admin = moderator(server)
    client = Client(shipped_services, store)
    async with online(server, client):
        room = await server.add_channel("log")
        await log_to(admin, say, room, where=server.channel)
        await lines(admin, room, least=1)
        guild_id, actor_id = int(server.guild["id"]), int(admin.user["id"])
        at = dt.datetime.now(dt.UTC)
        edition = await client.get_cog("VRA Facts: mod log")._kit.at(guild_id)  # type: ignore[union-attr]
        revisions = [
            Revision(
                kind="fact", key=f"fact-{number}", number=1, action="import", state="own",
                record={}, author_id=actor_id, approver_id=None, reason="", created_at=at,
            )
            for number in range(500)
        ]  # fmt: skip
        client.dispatch(EVENT, Changed(guild_id, actor_id, tuple(revisions), edition, edition))
        for number in range(100):
            entry = Entry(
                number=0, actor_id=actor_id, action="block", target=str(number), created_at=at
            )
            client.dispatch(mod_log.DONE, guild_id, [entry])

        told = await lines(admin, room, least=60)
        assert told[0].startswith(f"{say('en', 'log-import')}: {say('en', 'log-fact')} (500) · ")
        assert told[-1] == say("en", "log-more", count=41)
        assert len(told) == 61


async def test_a_change_that_another_approved_names_both(
    server: DiscordServer, shipped_services: Services, store: Store, say: Say
) -> None:
    admin = moderator(server)
    client = Client(shipped_services, store)
    async with online(server, client):
        room = await server.add_channel("log")
        await log_to(admin, say, room, where=server.channel)
        await lines(admin, room, least=1)
        guild_id, at = int(server.guild["id"]), dt.datetime.now(dt.UTC)
        edition = await client.get_cog("VRA Facts: mod log")._kit.at(guild_id)  # type: ignore[union-attr]
        revision = Revision(
            kind="word", key="p:trade", number=2, action="edit", state="own", record={},
            author_id=5, approver_id=6, reason=HOSTILE, created_at=at,
        )  # fmt: skip
        decision = Decision(number=12, outcome="approved")
        client.dispatch(EVENT, Changed(guild_id, 6, (revision,), edition, edition, decision))

        decided, changed = await lines(admin, room, least=2)
        assert decided == f"{say('en', 'log-did-approved')}: {say('en', 'log-review')} `12` · <@6>"
        assert changed.startswith(f"{say('en', 'log-did-edit')}: {say('en', 'log-word')} `p:trade`")
        assert changed.endswith(" · <@5> ✓ <@6>")
    assert server.rest.faults == []


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
