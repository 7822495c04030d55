"""`/mydata`: people get what is kept about them, and have it deleted."""

from __future__ import annotations

import json

import pytest

from bot.records.models import LANGUAGES, Language
from bot.services import Services
from tests.discord_server import DiscordServer
from tests.storage.looking import submitted

from .talking import LOCALES, TRADE, Say, running


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_kept_comes_as_a_file_and_goes_at_a_word(
    server: DiscordServer, shipped_services: Services, say: Say, language: Language
) -> None:
    member, other = server.member(locale=LOCALES[language]), server.member("Minh")
    async with running(server, shipped_services) as store:
        for one in (member, other):
            await one.slash("language", language=language)
            reply = await one.slash("ask", question=TRADE[language])
            form = await one.press(reply, say(language, "button-flag"))
            await one.submit(form, "It was 4.57.")

        exported = await member.slash("mydata export")
        assert exported.is_private
        kept = json.loads(exported.files["vrafacts.json"])
        assert kept["user_id"] == int(member.user["id"])
        assert kept["language"] == language
        assert [report["text"] for report in kept["submissions"]] == ["It was 4.57."]

        deleted = await member.slash("mydata delete")
        assert deleted.is_private
        assert deleted.text == say(language, "mydata-deleted")
        empty = json.loads((await member.slash("mydata export")).files["vrafacts.json"])
        assert (empty["language"], empty["submissions"]) == (None, [])
        # That a fact was doubted stays, and nobody else's words are touched.
        reports = await submitted(store)
        assert sorted(report.text for report in reports) == ["", "It was 4.57."]
        assert [report.user_id for report in reports] == [None, int(other.user["id"])]


async def test_where_the_store_fails_it_is_said_kindly(
    server: DiscordServer, shipped_services: Services, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = server.member()
    async with running(server, shipped_services) as store:
        await store.close()

        for part in ("export", "delete"):
            reply = await member.slash(f"mydata {part}")
            assert reply.is_private
            assert reply.text == say("en", "mydata-lost")
    assert "Traceback" not in caplog.text
