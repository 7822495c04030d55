"""`/facts untranslated`: facts lacking a language, and a form to add it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.records.models import LANGUAGES, Language
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say
from tests.discord_server import DiscordServer, Reply

from .people import filled, moderator

LANDING = "apollo-landing"
TEXTS: dict[Language, str] = {
    "en": "Apollo 11 brought the first people to the Moon in July 1969.",
    "vi": "Tháng 7 năm 1969, Apollo 11 đưa những người đầu tiên lên Mặt Trăng.",
    "ru": "В июле 1969 года «Аполлон-11» доставил на Луну первых людей.",
}


def offered(reply: Reply) -> list[str]:
    """What can be added, as "vi.apollo-landing"."""
    ids = [str(button.custom_id) for button in reply.buttons]
    return [one.split(":", 2)[2] for one in ids if ":translate:" in one]


def earlier(server: DiscordServer, custom_id: str, **more: Any) -> Any:
    """A message of ours with one button."""
    part = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
    return server.earlier(components=[{"type": 1, "components": [part]}], **more)


async def test_what_lacks_a_language_is_listed_and_translated(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin, member = moderator(discord), discord.member()
    listed = await admin.slash("facts untranslated")
    assert listed.is_private
    assert say("en", "untranslated", count=2) in listed.text
    crater = ["vi.shouting-crater", "ru.shouting-crater"]
    assert offered(listed) == [f"vi.{LANDING}", f"ru.{LANDING}", *crater]
    assert offered(await admin.slash("facts untranslated", language="en")) == []

    for language in ("vi", "ru"):
        form = await admin.press(listed, custom_id=f"vrad1:translate:{language}.{LANDING}")
        # The text there is stands above the one to be written.
        assert TEXTS["en"] in str(form.modal)
        done = await admin.submit(form, text=TEXTS[language])
        assert say("en", "fact-edited", fact=LANDING) in done.text
        listed = await admin.slash("facts untranslated")
    assert offered(listed) == crater

    await member.slash("language", language="vi")
    told = await member.slash("fact", fact=LANDING)
    assert TEXTS["vi"] in told.text
    [first, second] = await store.curation.history(int(discord.guild["id"]), "fact", LANDING)
    assert (second.record or {})["text"] == TEXTS
    assert first.reason == say("en", "translate-reason")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_speaks_the_moderators_language_and_keeps_to_one_that_lacks(
    discord: DiscordServer, say: Say, language: Language
) -> None:
    admin = moderator(discord, locale=LOCALES[language])
    listed = await admin.slash("facts untranslated", language="ru")

    assert offered(listed) == [f"ru.{LANDING}", "ru.shouting-crater"]
    form = await admin.press(listed, custom_id=f"vrad1:translate:ru.{LANDING}")
    assert say(language, "translate", language="ru") in form.text
    assert say(language, "translate-text", language="ru") in form.text
    assert (await admin.press(listed, custom_id="vrad1:translate:ru.shouting-crater")).modal
    assert not re.search(r"@everyone|\[there\]\(|(?<!\\)<#5>", listed.text)


async def test_nothing_is_added_twice_or_empty_or_by_who_may_not(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin, other, member = moderator(discord), moderator(discord), discord.member()
    elsewhere = await discord.join("Others")
    assert (await member.slash("facts untranslated")).text == say("en", "desk-not-yours-review")
    pressed = f"vrad1:translate:vi.{LANDING}"
    refused = await member.press(earlier(discord, pressed))
    assert refused.text == say("en", "desk-not-yours-review")

    forms = [await one.press(earlier(discord, pressed)) for one in (admin, other)]
    assert (await admin.submit(forms[0], text="   ")).text == say("en", "translate-empty")
    await admin.submit(forms[0], text="\u202e@everyone `||` **Apollo** " + "x" * 1400)
    late = await other.submit(forms[1], text=TEXTS["vi"])
    assert say("en", "fact-changed-meanwhile", fact=LANDING) in late.text
    # What was written is not lost with it.
    again = await other.press(late, say("en", "button-fact-again"))
    assert filled(again)["claim"] == TEXTS["vi"]
    for forged in (f"vi.{LANDING}", f"xx.{LANDING}", f"en.{LANDING}", "vi.no-such-fact", "vi", ""):
        told = await admin.press(earlier(discord, f"vrad1:translate:{forged}"))
        assert told.text == say("en", "translate-not-lacking")

    # In another server nothing has changed.
    channel = elsewhere["channels"][0]
    there = await admin.slash("facts untranslated", language="vi", channel=channel)
    assert f"vi.{LANDING}" in offered(there)
    assert await store.curation.history(int(elsewhere["id"]), "fact", LANDING) == []
    [one] = await store.curation.history(int(discord.guild["id"]), "fact", LANDING)
    assert (one.record or {})["text"]["en"] == TEXTS["en"]


async def test_what_we_ship_lacks_no_language(readers: DiscordServer, say: Say) -> None:
    listed = await moderator(readers).slash("facts untranslated")
    assert listed.text == f"**{say('en', 'untranslated', count=0)}**"
    assert listed.buttons == []
