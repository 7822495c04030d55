"""`/deck export`: the cards of what is answered here, as a file for one person."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import AsyncIterator
from typing import Any

import pytest
from pypdf import PdfReader

from bot.client import Client
from bot.cogs import editions
from bot.moderation.changes import Change
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say
from tests.discord_server import DiscordServer, Reply, online

NOW = dt.datetime(2026, 3, 4, tzinfo=dt.UTC)


def the_file(reply: Reply) -> tuple[str, bytes]:
    """The one file of a reply that only who asked can see."""
    assert reply.is_private, reply.text
    assert reply.allowed_mentions == {"parse": []}
    ((name, content),) = reply.files.items()
    assert name.isascii()
    return name, content


def table(reply: Reply) -> list[list[str]]:
    name, content = the_file(reply)
    assert name.endswith(".csv")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_cards_come_in_three_forms_with_a_word_on_what_to_do_with_them(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])

    reply = await member.slash("deck export")
    name, content = the_file(reply)
    assert name == "vrafacts.apkg"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "collection.anki2" in archive.namelist()
    assert "Anki" in reply.text

    # A topic is found by its name in any language; a table of one topic, in another language.
    topic = {"en": "trade", "vi": "thương mại", "ru": "торговля"}[language]
    reply = await member.slash("deck export", topic=topic, format="csv", language="vi")
    head, *rows = table(reply)
    assert next(iter(reply.files)) == "vrafacts-trade-vi.csv"
    assert head[0] == say("vi", "deck-column-language")
    assert {row[1] for row in rows} == {"Thương mại"}
    assert reply.text == say(language, "deck-ready-csv", count=len(rows))

    # A handout is in the reader's language, where none is named.
    reply = await member.slash("deck export", topic="defence", format="pdf")
    name, content = the_file(reply)
    assert name == f"vrafacts-defence-{language}.pdf"
    titles = {
        "en": "Study questions: Defence",
        "vi": "Câu hỏi ôn tập: Quốc phòng",
        "ru": "Вопросы для повторения: Оборона",
    }
    metadata = PdfReader(io.BytesIO(content)).metadata
    assert metadata
    assert metadata.title == titles[language]

    offered = await member.autocomplete("deck export", "topic", topic[:4])
    assert "trade" in [choice["value"] for choice in offered]


@pytest.fixture
async def theirs(
    server: DiscordServer,
    services: Services,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[DiscordServer]:
    """The bot in a server that has changed a fact, withdrawn one, and added one."""
    # However busy the machine is, what a server has changed is waited for.
    monkeypatch.setattr(editions, "_PATIENCE", 60.0)
    guild_id = int(server.guild["id"])
    added = {
        "id": "far-side",
        "text": {"en": "Luna 3 first showed the far side of the Moon in October 1959. =1+1"},
        "references": [{"source": "clipping-2019"}],
    }
    mended = {
        "id": "apollo-landing",
        "text": {"en": "Apollo 11 brought the first people to the Moon on 20 July 1969."},
        "references": [{"source": "clipping-2019", "paragraph": 2}],
    }
    changes = [
        Change(kind="fact", key="far-side", action="add", record=added),
        Change(kind="fact", key="apollo-landing", action="edit", record=mended),
        Change(kind="fact", key="moon-distance", action="retire", state="retired"),
    ]
    await store.curation.change(guild_id, changes, author_id=7, reason="It is so", at=NOW)
    async with online(server, Client(services, store)):
        yield server


async def test_a_server_has_its_own_cards_and_nobody_else_does(
    theirs: DiscordServer, say: Say
) -> None:
    member = theirs.member()
    own = table(await member.slash("deck export", format="csv"))
    assert any("Luna 3" in cell for row in own for cell in row)
    assert any("20 July 1969" in cell for row in own for cell in row)
    assert not any("384" in cell for row in own for cell in row)

    # What it withdrew was all that there was in Russian.
    for form in ("apkg", "pdf"):
        reply = await member.slash("deck export", language="ru", format=form)
        assert reply.is_private
        assert reply.text == say("en", "deck-none")
        assert not reply.files

    elsewhere = await theirs.join("Moscow")
    (channel,) = elsewhere["channels"]
    for place in (channel, member.direct_channel, member.group_channel):
        others = table(await member.slash("deck export", channel=place, format="csv"))
        assert not any("Luna 3" in cell or "20 July" in cell for row in others for cell in row)
        assert any("384" in cell for row in others for cell in row)


async def test_where_there_is_no_such_topic_or_no_file_can_be_it_is_said_kindly(
    discord: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = discord.member(locale="vi")

    async def refused(key: str, **options: Any) -> None:
        reply = await member.slash("deck export", **options)
        assert reply.is_private
        assert reply.text == say("vi", key)
        assert not reply.files

    await refused("no-such-choice", topic="@everyone \u202e`x`")
    for status in (403, 413):
        discord.rest.fail(1, status, path="^/webhooks/")
        await refused("deck-no-files", format="csv")
    assert "Traceback" not in caplog.text
    assert table(await member.slash("deck export", format="csv"))
