"""`/facts import|export`: a server's records as a file, out and in again."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time

import pytest

from bot.client import Client
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, fact_ids, labels
from tests.discord_server import DiscordServer, Member, Reply, online, payloads
from tests.discord_server.payloads import TIMESTAMP

from .people import button, moderator

FILE = """\
sources:
- id: gazette-2026
  title: Lunar Gazette
  published: 2026-03
facts:
- id: crater-copernicus
  text:
    en: The crater Copernicus is 93 kilometres wide.
    vi: Miệng núi lửa Copernicus rộng 93 kilômét.
    ru: Кратер Коперник имеет ширину 93 километра.
  references: [{source: gazette-2026, paragraph: 2}]
- id: moon-distance
  text: {en: "The Moon is 384,399 kilometres away from the Earth on average."}
  references: [{source: almanac-2020, paragraph: 7}]
retired: [apollo-landing]
"""
ASKED: dict[Language, str] = {
    "en": "How wide is the crater Copernicus?",
    "vi": "Miệng núi lửa Copernicus rộng bao nhiêu?",
    "ru": "Какова ширина кратера Коперник?",
}


async def upload(member: Member, content: str | bytes, name: str = "facts.yaml") -> Reply:
    """The reply to a file that somebody imports."""
    data = content if isinstance(content, bytes) else content.encode()
    return await member.slash(
        "facts import", file=member.attach(name, data), reason="Spring cleaning"
    )


async def revisions(store: Store, server: DiscordServer) -> int:
    return len((await store.servers.state(int(server.guild["id"]))).revisions)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_file_is_previewed_and_then_imported_as_one_change(
    discord: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    admin, member = moderator(discord, locale=LOCALES[language]), discord.member()
    other = await discord.join("Others")
    preview = await upload(admin, FILE)

    assert preview.is_private
    assert preview.text.startswith(say(language, "import-preview", same=0))
    added, changed = (
        say(language, "import-added", count=2),
        say(language, "import-changed", count=1),
    )
    assert f"{added}: `gazette-2026`, `crater-copernicus`" in preview.text
    assert f"{changed}: `moon-distance`" in preview.text
    assert f"{say(language, 'import-withdrawn', count=1)}: `apollo-landing`" in preview.text
    assert await revisions(store, discord) == 0

    done = await admin.press(preview, say(language, "button-import"))
    assert done.text == say(language, "import-done", count=4)
    assert done.updated
    assert labels(done) == []
    answer = await member.slash("ask", question=ASKED[language])
    assert fact_ids(answer)[0] == "crater-copernicus"
    assert "384,399" in (await member.slash("fact", fact="moon-distance")).text
    for channel in (other["channels"][0], member.direct_channel):
        elsewhere = await member.slash("ask", question=ASKED[language], channel=channel)
        assert "crater-copernicus" not in fact_ids(elsewhere)
    # Pressed again, it does nothing.
    again = await admin.press(discord.earlier(**button(str(preview.buttons[0].custom_id))))
    assert again.text == say(language, "import-too-old")
    assert await revisions(store, discord) == 4


async def test_what_was_exported_is_read_back_and_changes_nothing(
    discord: DiscordServer, say: Say
) -> None:
    admin = moderator(discord)
    preview = await upload(admin, FILE)
    await admin.press(preview, say("en", "button-import"))

    out = await admin.slash("facts export")
    assert out.is_private
    [own] = out.files.values()
    assert b"crater-copernicus" in own
    assert b"shouting-crater" not in own
    whole = await admin.slash("facts export", everything=True)
    [everything] = whole.files.values()
    assert b"shouting-crater" in everything
    assert b"crater-copernicus" in everything
    for data in (own, everything):
        same = await upload(admin, data)
        assert same.text == say("en", "import-same")
        assert labels(same) == []

    other = await discord.join("Others")
    there = await admin.slash("facts export", channel=other["channels"][0])
    assert there.text == say("en", "facts-none-own")
    assert not there.files


async def test_every_fault_is_listed_and_nothing_imported(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(discord)
    two = "- id: a\n  text: {en: One.}\n  references: [{source: nowhere}]\n- id: B\n  stance: x\n"
    told = await upload(admin, two, name="my facts.yaml")
    assert told.is_private
    assert "nowhere is not in sources.yaml" in told.text.replace("\\", "")
    assert "my facts.yaml:4" in told.text
    assert labels(told) == []

    many = "".join(f"- id: f{n}\n  text: {{en: One.}}\n  tex: {n}\n" for n in range(80))
    told = await upload(admin, many)
    assert len(told.text) < 4000
    rest = await admin.reply_to(told.key)
    [listed] = rest.files.values()
    assert rest.is_private
    assert listed.count(b"\n") >= 100
    for content in (b"\xff\xfe\x00a", b"", b"just words", b"a: &a [*a]", b"facts: {", b"\x00"):
        refused = await upload(admin, content)
        assert "facts.yaml" in refused.text
        assert labels(refused) == []
    assert await revisions(store, discord) == 0


async def test_what_no_form_can_hold_is_left_to_a_file(discord: DiscordServer, say: Say) -> None:
    admin = moderator(discord)
    asked = "".join(f"    - {n} how wide is it{' and how deep' * 7}\n" for n in range(45))
    long = (
        "- id: long\n  text: {en: It is wide.}\n  references: [{source: almanac-2020}]\n"
        f"  questions:\n    en:\n{asked}"
    )
    await admin.press(await upload(admin, long), say("en", "button-import"))
    told = await admin.slash("facts edit", fact="long")
    assert told.text == say("en", "fact-too-long", fact="long")


async def test_a_file_too_large_is_not_even_fetched(discord: DiscordServer, say: Say) -> None:
    admin = moderator(discord)
    told = await upload(admin, b"#" * 1_000_001)
    assert told.text == say("en", "import-too-large", most=1000)
    assert discord.cdn.fetched == []


async def test_a_file_of_the_largest_size_is_refused_in_time(discord: DiscordServer) -> None:
    admin = moderator(discord)
    begun = time.monotonic()
    told = await upload(admin, b"- [a, b]\n" * 111_000)
    assert time.monotonic() - begun < 10
    assert "facts.yaml" in told.text


async def test_a_file_that_cannot_be_fetched(discord: DiscordServer, say: Say) -> None:
    discord.cdn.status = 404
    told = await upload(moderator(discord), FILE)
    assert told.text == say("en", "import-unread")


async def test_it_can_be_left(discord: DiscordServer, store: Store, say: Say) -> None:
    admin = moderator(discord)
    preview = await upload(admin, FILE)
    left = await admin.press(preview, say("en", "button-import-not"))
    assert left.text == say("en", "import-cancelled")
    again = await admin.press(discord.earlier(**button(str(preview.buttons[0].custom_id))))
    assert again.text == say("en", "import-too-old")
    assert await revisions(store, discord) == 0


async def test_a_change_meanwhile_is_previewed_anew(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(discord)
    preview = await upload(admin, FILE)
    await admin.slash("facts retire", fact="moon-distance", reason="Old")

    told = await admin.press(preview, say("en", "button-import"))
    assert told.text == say("en", "import-changed-meanwhile")
    anew = await admin.reply_to(told.key)
    assert f"{say('en', 'import-added', count=3)}: " in anew.text
    assert await revisions(store, discord) == 1
    done = await admin.press(anew, say("en", "button-import"))
    assert done.text == say("en", "import-done", count=4)


async def test_nobody_else_and_nowhere_else_can_it_be_confirmed(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin, other, member = moderator(discord), moderator(discord), discord.member()
    there = (await discord.join("Others"))["channels"][0]
    preview = await upload(admin, FILE)
    forged = button(str(preview.buttons[0].custom_id))

    assert (await other.press(discord.earlier(**forged))).text == say("en", "import-too-old")
    pressed = await admin.press(discord.earlier(channel=there, **forged))
    assert pressed.text == say("en", "import-too-old")
    for told in (
        await member.press(discord.earlier(**forged)),
        await member.slash("facts export"),
        await upload(member, FILE),
    ):
        assert told.is_private
        assert told.text == say("en", "desk-not-yours-review")
    admin.permissions = payloads.PERMISSIONS
    pressed = await admin.press(preview, say("en", "button-import"))
    assert pressed.text == say("en", "desk-not-yours-review")
    assert await revisions(store, discord) == 0


async def test_where_another_person_has_to_approve_it_waits(
    server: DiscordServer, services: Services, store: Store, say: Say
) -> None:
    guild = int(server.guild["id"])
    moment = dt.datetime.fromisoformat(TIMESTAMP)
    await store.servers.change_settings(guild, {"second_person": True}, by=1, at=moment)
    async with online(server, Client(services, store)):
        admin = moderator(server)
        preview = await upload(admin, FILE)
        done = await admin.press(preview, say("en", "button-import"))
        [number] = await store.queue.waiting(guild)
        assert done.text == say("en", "fact-waiting", number=str(number))
        assert await revisions(store, server) == 0


async def test_without_the_database_it_can_be_tried_again(
    discord: DiscordServer, services: Services, store: Store, say: Say
) -> None:
    admin = moderator(discord)
    await admin.slash("language", language="en")
    preview = await upload(admin, FILE)
    [path] = services.settings.data_dir.glob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE revisions RENAME TO lost")
    assert (await admin.press(preview, say("en", "button-import"))).text == say("en", "desk-lost")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE lost RENAME TO revisions")
    done = await admin.press(preview, say("en", "button-import"))
    assert done.text == say("en", "import-done", count=4)
    assert await revisions(store, discord) == 4
