"""Pictures on Discord: the picture with its alt text and sources, and its table on a press."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

import pytest
from PIL import Image

from bot.cogs.harmless import as_written
from bot.moderation.changes import Change
from bot.pictures.palette import PALETTES
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.discord_server import DiscordServer, Reply, payloads
from tests.discord_server.components import Kind, walk

from .desk.people import HOSTILE, earlier
from .talking import LOCALES, Say, failures, labels, running

NO_FILES = str(int(payloads.PERMISSIONS) & ~payloads.ATTACH_FILES)


def shown(reply: Reply) -> tuple[Image.Image, str]:
    """The picture of a reply, and what is said to who cannot see it."""
    parts = list(walk(reply.message["components"]))
    [gallery] = [part for part in parts if part["type"] == Kind.MEDIA_GALLERY]
    [item] = gallery["items"]
    [(name, content)] = reply.files.items()
    assert item["media"]["url"] == f"attachment://{name}"
    [attached] = reply.message["attachments"]
    assert attached["description"] == item["description"]
    image = Image.open(io.BytesIO(content))
    image.load()
    return image, item["description"]


def table(reply: Reply) -> list[list[str]]:
    [content] = reply.files.values()
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_figures_are_drawn_in_ones_language_with_sources_and_table(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    [trade, investment] = await member.autocomplete("chart", "kind", "")
    assert [trade["value"], investment["value"]] == ["trade", "investment"]

    reply = await member.slash("chart", kind=trade["value"], private=True)
    image, alt = shown(reply)
    assert (image.format, image.width) == ("PNG", 1080)
    assert image.convert("RGB").getpixel((1, 1)) == tuple(
        bytes.fromhex(PALETTES["dark"].ground[1:])
    )
    assert "2013" in alt
    assert say(language, "picture-aim") in alt
    assert reply.is_private
    told = [as_written(line) for line in reply.text.splitlines()]
    assert [line.split(",")[0] for line in told] == [
        "-# [1] APA", "-# [2] Hanoi Times", "-# [3] Vietnam News Agency",
    ]  # fmt: skip

    data = await member.press(reply, say(language, "button-csv"))
    assert data.is_private
    rows = table(data)
    assert data.text == say(language, "picture-table", count=len(rows) - 1)
    assert [row[1] for row in rows[1:4]] == ["2013", "2020", "2024"]
    assert [row[2] for row in rows[1:4]] == ["4000000000", "10000000000", "4580000000"]
    assert failures(caplog) == []


async def test_a_timeline_and_a_graph_are_drawn_as_they_are_asked_for(
    readers: DiscordServer, say: Say
) -> None:
    member = readers.member()
    options: dict[str, Any] = {"from": "2013", "to": "2020-12", "theme": "light"}
    reply = await member.slash("timeline", topic="trade", picture=True, **options)
    image, alt = shown(reply)
    assert image.convert("RGB").getpixel((1, 1)) == (255, 255, 255)
    assert not reply.is_private
    assert "US$10 billion" in alt
    assert "2024" not in alt
    rows = table(await member.press(reply, say("en", "button-csv")))
    assert {row[0] for row in rows[1:]} <= {"2013", "2014", "2016-10", "2020"}

    [choice, *_] = await member.autocomplete("graph", "name", "путин")
    reply = await member.slash("graph", name=choice["value"])
    assert "Vladimir Putin" in shown(reply)[1]
    assert "5 April 2021, phone call" in shown(reply)[1]
    assert "Lavrov" in shown(await member.slash("graph"))[1]

    plain = await member.slash("timeline", topic="trade")
    assert "CSV" not in labels(plain)
    direct = await member.slash("chart", channel=member.direct_channel)
    assert shown(direct)[0].width == 1080


async def test_what_is_not_recorded_is_told_to_one_alone(discord: DiscordServer, say: Say) -> None:
    """The book is of the Moon: it has no figure, no milestone and no meeting."""
    member = discord.member()
    for command in ("chart", "graph"):
        reply = await member.slash(command)
        assert (reply.is_private, reply.files) == (True, {})
        assert reply.text == say("en", f"picture-nothing-{command}")
    reply = await member.slash("timeline", picture=True, to="1801")
    assert reply.text == say("en", "picture-nothing-timeline")
    tried: list[tuple[str, dict[str, Any]]] = [
        ("chart", {"kind": "qqqq"}),
        ("graph", {"name": "qqqq"}),
    ]
    for command, unknown in tried:
        assert (await member.slash(command, **unknown)).text == say("en", "no-such-choice")


async def test_the_table_comes_after_a_restart_and_forged_buttons_do_nothing(
    server: DiscordServer,
    shipped_services: Services,
    say: Say,
    caplog: pytest.LogCaptureFixture,
) -> None:
    member = server.member()
    async with running(server, shipped_services):
        reply = await member.slash("graph")

    async with running(server, shipped_services):
        assert len(table(await member.press(reply, "CSV"))) > 9
        refused = {
            "": "press-too-old",
            "x": "press-too-old",
            "t.2001": "press-too-old",
            "ttrade.2001": "press-too-old",
            "c../../etc": "press-too-old",
            "t.99999999.": "picture-nothing-timeline",
            "t.2016.2001": "picture-nothing-timeline",
            "cqqqq": "picture-nothing-chart",
            "gjoe-biden": "picture-nothing-graph",
        }
        for argument, key in refused.items():
            custom_id = f"vrad1:picture-csv:{argument}"
            shown_before = earlier(server, custom_id)
            answer = await member.press(shown_before, custom_id=custom_id)
            assert answer.is_private
            assert answer.text == say("en", key), argument
            assert answer.files == {}
    assert failures(caplog) == []


async def test_where_files_are_not_allowed_it_is_told_in_words(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    readers.app_permissions = NO_FILES
    member = readers.member()
    reply = await member.slash("chart", kind="trade")

    assert reply.files == {}
    assert say("en", "picture-no-files") in reply.text
    assert "2013: US$4 billion" in reply.text
    assert "Hanoi Times" in reply.text
    refused = await member.press(reply, "CSV")
    assert (refused.is_private, refused.text) == (True, say("en", "picture-no-table"))
    assert failures(caplog) == []


async def test_a_server_sees_its_own_records_and_no_other_does(
    server: DiscordServer,
    shipped_services: Services,
    store: Store,
    caplog: pytest.LogCaptureFixture,
) -> None:
    source = next(iter(shipped_services.book.sources))
    hostile = " ".join(HOSTILE.values()).replace("\0", "")[:1000]
    facts = [
        {
            "id": "own-trade-2030",
            "text": {"en": f"Our own figure. {hostile}"},
            "references": [{"source": source}],
            "property": "trade-target",
            "entities": ["vietnam", "russia"],
            "time": 2030,
            "quantity": {"amount": 1.2345e10, "unit": "USD"},
            "stance": "planned",
        },
        {
            "id": "own-meeting-2031",
            "text": {"en": hostile},
            "references": [{"source": source}],
            "property": "meeting",
            "entities": ["joe-biden", "xi-jinping"],
            "time": 2031,
        },
    ]
    changes = [Change(kind="fact", key=str(f["id"]), action="add", record=f) for f in facts]
    now = dt.datetime.now(dt.UTC)
    await store.curation.change(int(server.guild["id"]), changes, author_id=7, reason="Own", at=now)
    async with running(server, shipped_services):
        there = (await server.join("Others"))["channels"][0]
        member = server.member()
        tried: list[tuple[str, dict[str, Any], str]] = [
            ("chart", {"kind": "trade"}, "12.34 billion"),
            ("graph", {}, "Joe Biden"),
            ("timeline", {"picture": True, "topic": "trade", "from": "2020"}, "Our own figure"),
        ]
        for command, options, own in tried:
            here = await member.slash(command, **options)
            other = await member.slash(command, channel=there, **options)
            assert own in shown(here)[1], command
            assert own not in shown(other)[1], command
            assert "own-" in str(table(await member.press(here, "CSV")))
            assert "own-" not in str(table(await member.press(other, "CSV")))
        assert await member.autocomplete("graph", "name", "joe biden", channel=there) == []
    assert failures(caplog) == []
