"""`/block` and `/unblock`: whom the bot answers no more, where, and who may say so."""

from __future__ import annotations

import pytest

from bot.services import Services
from tests.cogs.talking import TRADE, Say, fact_ids, running
from tests.discord_server import DiscordServer

from .people import MANAGER, moderator, role_for

HOSTILE = "@everyone <@&5> **bold** ||gone|| `code` \u202eturned [x](https://evil.example) " * 3


async def test_who_is_blocked_is_not_answered_here_and_still_gets_what_is_theirs(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin, member, other = moderator(server), server.member("Pest"), server.member()
    pest = member.user["id"]
    async with running(server, shipped_services):
        elsewhere = (await server.join("Elsewhere"))["channels"][0]
        reply = await member.slash("ask", question=TRADE["en"])
        done = await admin.slash("block", user=pest, reason=HOSTILE[:300])
        assert done.is_private
        assert done.text == say("en", "block-done", member=f"<@{pest}>")
        assert done.allowed_mentions["parse"] == []

    async with running(server, shipped_services):
        for refused in (
            await member.slash("ask", question=TRADE["en"]),
            await member.slash("help"),
            await member.press(reply, say("en", "button-more")),
            await member.press(reply, say("en", "button-flag")),
            await member.press(reply, say("en", "button-drop")),
            await member.menu("Check this message", reply),
            await member.slash("settings"),
        ):
            assert refused.is_private
            assert refused.text == say("en", "admission-blocked")
        silent = [await member.send_mention(TRADE["en"]), await member.send_reply(reply, "Why?")]
        assert (await member.slash("privacy")).text == say("en", "privacy")
        assert (await member.slash("mydata export")).files
        assert (await member.slash("mydata delete")).text == say("en", "mydata-deleted")
        assert [member.replies_waiting(message) for message in silent] == [0, 0]
        # Only they, and only here; to have oneself forgotten does not undo it.
        assert fact_ids(await other.mention(TRADE["en"]))
        assert fact_ids(await member.direct(TRADE["en"]))
        for channel in (member.direct_channel, elsewhere):
            assert fact_ids(await member.slash("ask", channel=channel, question=TRADE["en"]))
        assert (await member.slash("ask", question=TRADE["en"])).text == refused.text

        again = await admin.slash("block", user=pest)
        assert again.text == say("en", "block-already", member=f"<@{pest}>")
        # Another server's admins cannot undo it.
        away = await admin.slash("unblock", channel=elsewhere, user=pest)
        assert away.text == say("en", "unblock-already", member=f"<@{pest}>")
        assert (await member.slash("help")).text == refused.text
        # Who is made a manager since can help themselves.
        member.permissions = MANAGER
        undone = await member.slash("unblock", user=pest)
        assert undone.text == say("en", "unblock-done", member=f"<@{pest}>")
        member.permissions = other.permissions
        assert fact_ids(await member.mention(TRADE["en"]))
    assert server.rest.faults == []


async def test_nobody_is_blocked_who_looks_after_the_server_nor_oneself_nor_the_bot(
    readers: DiscordServer, say: Say
) -> None:
    admin, manager = moderator(readers), moderator(readers, name="Manager")
    leading = await role_for(admin, readers, say, "admins")
    reviewing = await role_for(admin, readers, say, "reviewers")
    elder = readers.member("Elder", roles=[leading])
    reviewer, member = readers.member("Reviewer", roles=[reviewing]), readers.member()

    for user, key in (
        (admin.user, "block-yourself"), (readers.bot, "block-me"),
        (manager.user, "block-admin"), (elder.user, "block-admin"),
    ):  # fmt: skip
        refused = await admin.slash("block", user=user["id"])
        assert refused.is_private
        assert refused.text == say("en", key, member=f"<@{user['id']}>")
    for one in (member, reviewer):
        for command in ("block", "unblock"):
            refused = await one.slash(command, user=elder.user["id"])
            assert refused.text == say("en", "desk-not-yours-admin")
    # Somebody who has left, and a reviewer, can be; by whom a role lets, too.
    stranger = "1234567890123456789"
    for user_id in (stranger, reviewer.user["id"]):
        done = await elder.slash("block", user=user_id)
        assert done.text == say("en", "block-done", member=f"<@{user_id}>")
    retired = await reviewer.slash("facts retire", fact="trade-turnover-2024", reason="No.")
    assert retired.text == say("en", "admission-blocked")


async def test_without_the_database_nobody_is_said_to_be_blocked(
    server: DiscordServer, shipped_services: Services, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    admin, member = moderator(server), server.member()
    async with running(server, shipped_services) as store:
        await store.close()
        for command in ("block", "unblock"):
            told = await admin.slash(command, user=member.user["id"])
            assert told.is_private
            assert told.text == say("en", "desk-lost")
        assert fact_ids(await member.mention(TRADE["en"]))
    assert "Traceback" not in caplog.text
