"""`/audit`: what was done in a server, to whom it may be told, and as a file."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import get_args

import pytest

from bot.answering.answerer import Answerer
from bot.cogs.desk.admin.chronicle import Chronicle
from bot.moderation.audit import Entry
from bot.moderation.changes import Action, Kind
from bot.moderation.server import ServerSettings
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, running
from tests.discord_server import DiscordServer, Reply
from tests.discord_server.payloads import COMPONENTS_V2, Payload

from .people import chosen, moderator, panel, role_for

MAY = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
HOSTILE = "@everyone <@&5> **bold** ||gone|| \u202eturned [x](https://evil.example) `code`"


async def log(
    store: Store, guild: Payload, action: str, target: str = "", *, by: int = 7,
    at: dt.datetime = MAY, **detail: object,
) -> None:  # fmt: skip
    await store.log.add(
        int(guild["id"]), actor_id=by, action=action, target=target, detail=detail, at=at
    )


def rows(reply: Reply) -> list[dict[str, str]]:
    """The entries in the file that came."""
    text = reply.files["audit.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


async def test_all_that_is_done_stands_there_newest_first_and_by_nobody_once_forgotten(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin, other, pest = moderator(server), moderator(server, name="Minh"), server.member("Pest")
    async with running(server, shipped_services):
        elsewhere = await server.join("Elsewhere")
        await chosen(admin, await panel(admin, say), "language", "vi")
        await admin.slash("facts retire", fact="trade-turnover-2024", reason="Outdated.")
        await admin.slash("block", user=pest.user["id"], reason=HOSTILE)
        await other.slash("unblock", user=pest.user["id"])

        shown = await other.slash("audit")
        assert shown.is_private
        assert shown.allowed_mentions["parse"] == []
        setting = f"{say('en', 'log-settings')}: {say('en', 'setting-language')}"
        told = [
            f"{say('en', 'log-unblock')}: <@{pest.user['id']}>",
            f"{say('en', 'log-block')}: <@{pest.user['id']}> — ",
            f"{say('en', 'log-did-retire')}: {say('en', 'log-fact')} `trade-turnover-2024`",
            f"{setting}: {say('en', 'setting-language-discord')} → {say('en', 'language-vi')}",
        ]
        places = [shown.text.index(text) for text in told]
        assert places == sorted(places)
        assert shown.text.count(f"<@{admin.user['id']}>") == 3
        assert "**bold**" not in shown.text
        assert "@everyone" not in shown.text
        away = await other.slash("audit", channel=elsewhere["channels"][0])
        assert say("en", "audit-empty") in away.text

        await admin.slash("mydata delete")
        await pest.slash("mydata delete")
        shown = await other.slash("audit")
        for person in (admin, pest):
            assert person.user["id"] not in shown.text
        assert shown.text.count(say("en", "log-forgotten")) == 5
        exported = rows(await other.press(shown, say("en", "audit-file")))
        assert [(one["action"], one["actor_id"]) for one in exported] == [
            ("unblock", other.user["id"]), ("block", ""), ("fact.retire", ""),
            ("settings.language", ""),
        ]  # fmt: skip
        assert pest.user["id"] not in str(exported)


async def test_filters_hold_on_every_page_and_in_the_file(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        for number in range(25):
            await log(store, server.guild, "fact.edit", f"fact-{number}", at=MAY)
        await log(store, server.guild, "fact.add", "fact-3", by=8)
        await log(store, server.guild, "factory", "fact-3", by=8)
        await log(store, server.guild, "review.approved", "12", by=8, at=MAY - dt.timedelta(40))
        await log(store, server.guild, "block", "5000000000000000000", by=int(admin.user["id"]))

        def told(reply: Reply) -> list[str]:
            entries = [line for line in reply.text.splitlines() if not line.startswith("-#")]
            return re.findall(r"`(fact-\d+|12)`", "\n".join(entries))

        first = await admin.slash("audit", action="fact.edit", since="2026-05")
        assert told(first) == [f"fact-{number}" for number in range(24, 14, -1)]
        second = await admin.press(first, say("en", "audit-older"))
        third = await admin.press(second, say("en", "audit-older"))
        assert told(second)[0] == "fact-14"
        assert told(third) == [f"fact-{number}" for number in range(4, -1, -1)]
        assert say("en", "audit-older") not in [one.label for one in third.buttons]
        assert told(await admin.press(third, say("en", "audit-newest"))) == told(first)
        file = await admin.press(third, say("en", "audit-file"))
        assert file.is_private
        assert len(rows(file)) == 25
        assert say("en", "audit-exported", count=25) in file.text

        assert told(await admin.slash("audit", action="fact", person="8")) == ["fact-3"]
        assert told(await admin.slash("audit", target="fact-3", person="7")) == ["fact-3"]
        assert told(await admin.slash("audit", target="`12`")) == ["12"]
        assert told(await admin.slash("audit", action="review", since="2026-05")) == []
        assert told(await admin.slash("audit", action="review", since="2026-03")) == ["12"]
        by_mention = await admin.slash("audit", target="<@5000000000000000000>")
        assert f"{say('en', 'log-block')}: <@5000000000000000000>" in by_mention.text
        assert "`factory` `fact-3`" in (await admin.slash("audit", action="factory")).text
        everything = await admin.press(await admin.slash("audit"), say("en", "audit-file"))
        assert len(rows(everything)) == 29
        ancient = await admin.press(await admin.slash("audit", since="0001"), "As a file")
        assert len(rows(ancient)) == 29
        assert say("en", "audit-empty") in (await admin.slash("audit", since="9999")).text
        for typed in ("yesterday", "2026-13", "2001/2012"):
            unread = await admin.slash("audit", since=typed)
            assert unread.text == say("en", "audit-no-such-time", since=typed)
        # What was typed and not chosen means what it is called.
        by_name = await admin.slash("audit", action=say("en", "log-block").upper())
        assert by_name.text == (await admin.slash("audit", action="block")).text
        hostile = await admin.slash("audit", target=HOSTILE[:100], action="` · 🎯 `x")
        assert say("en", "audit-empty") in hostile.text
    assert server.rest.faults == []


async def test_only_admins_read_it_whatever_they_press(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        elsewhere = await server.join("Elsewhere")
        for number in range(12):
            await log(store, elsewhere, "fact.edit", f"secret-{number}")
            await log(store, server.guild, "fact.edit", f"fact-{number}")
        leading = await role_for(admin, server, say, "admins")
        reviewing = await role_for(admin, server, say, "reviewers")
        elder = server.member("Elder", roles=[leading])
        for one in (server.member(), server.member(roles=[reviewing])):
            assert (await one.slash("audit")).text == say("en", "desk-not-yours-admin")
        shown = await elder.slash("audit")
        assert "`fact-11`" in shown.text
        older = await elder.press(shown, say("en", "audit-older"))
        assert "secret" not in shown.text + older.text
        elder.roles = []
        for label in ("audit-newest", "audit-file"):
            refused = await elder.press(shown, say("en", label))
            assert refused.text == say("en", "desk-not-yours-admin")
            assert not refused.files

        # What is forged shows this server's log at most.
        for argument, text in (("999999", "### x"), ("-1", "### x"), ("", "### x\n-# 🔧 `a")):
            button = {"type": 2, "style": 2, "label": "x", "custom_id": f"vrad1:audit:{argument}"}
            parts = [{"type": 10, "content": text}, {"type": 1, "components": [button]}]
            components = [{"type": 17, "components": parts}]
            message = server.earlier(components=components, flags=COMPONENTS_V2)
            reply = await admin.press(message)
            assert "secret" not in reply.text
            assert (reply.text == say("en", "press-too-old")) == (argument != "999999")


async def test_actions_are_offered_in_words(readers: DiscordServer, say: Say) -> None:
    admin = moderator(readers, locale="vi")
    offered = await admin.autocomplete("audit", "action", "ngôn")
    assert [one["value"] for one in offered] == ["settings.language"]
    assert say("vi", "setting-language") in offered[0]["name"]
    assert "review.merged" in {
        one["value"] for one in await admin.autocomplete("audit", "action", "review")
    }
    assert 0 < len(await admin.autocomplete("audit", "action", "")) <= 25


async def test_a_large_log_of_hostile_texts_fits_and_is_harmless(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin = moderator(server, locale=LOCALES["ru"])
    async with running(server, shipped_services) as store:
        for _ in range(12):
            await log(store, server.guild, "block", "=1+1", reason=HOSTILE * 50)
            await log(store, server.guild, HOSTILE[:40], HOSTILE * 50)
        shown = await admin.slash("audit")
        seen = len(re.findall(r"<t:\d+:f>", shown.text))
        older = await admin.press(shown, say("ru", "audit-older"))
        assert 0 < seen <= 10
        assert 0 < len(re.findall(r"<t:\d+:f>", older.text)) <= 10
        exported = rows(await admin.press(shown, say("ru", "audit-file")))
        assert len(exported) == 24
        # A spreadsheet runs nothing of it.
        assert {one["target"][:2] for one in exported} == {"'=", "'@"}
    assert server.rest.faults == []


async def test_without_the_database_it_is_said(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    admin = moderator(server)
    async with running(server, shipped_services) as store:
        await log(store, server.guild, "fact.edit", "x")
        shown = await admin.slash("audit")
        await store.close()
        for told in (
            await admin.slash("audit"), await admin.press(shown, say("en", "audit-file")),
        ):  # fmt: skip
            assert told.is_private
            assert told.text == say("en", "desk-lost")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_is_told_in_words(say: Say, answerer: Answerer, language: Language) -> None:
    chronicle = Chronicle(language, answerer.wording)
    settings = ServerSettings().model_dump(mode="json")
    actions = [f"{kind}.{action}" for kind in get_args(Kind) for action in get_args(Action)]
    actions += [f"review.{outcome}" for outcome in ("approved", "merged", "declined")]
    actions += ["import", "block", "unblock"]
    entries = [
        Entry(number=1, actor_id=1, action=action, target="x", detail={"fact": 3}, created_at=MAY)
        for action in actions
    ]
    entries += [
        Entry(
            number=1, actor_id=1, action=f"settings.{name}", target=name, created_at=MAY,
            detail={"from": value, "to": value},
        )
        for name, value in settings.items()
    ]  # fmt: skip
    for entry in entries:
        assert entry.action not in chronicle.told(entry), entry.action
        assert "_" not in chronicle.told(entry), entry.action
