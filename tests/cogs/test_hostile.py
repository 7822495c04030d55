"""Text meant to do harm: it does none in whichever field it comes."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest

from bot.storage.store import Store
from tests.discord_server import DiscordServer, Reply
from tests.storage.looking import submitted

from .talking import TRADE, Say, fact_ids, failures, labels, standing

HOSTILE = {
    "everyone": "@everyone @here <@&1300000000000000001> <@1300000000000000002> <#5> </ask:1>",
    "markdown": "# big **bold** __under__ ~~gone~~ ||spoiler|| `code` ```block``` > quote - list",
    "links": "[safe](https://evil.example/_x_) <https://evil.example> https://evil.example",
    "invites": "join https://discord.gg/abcdef or discord.gg/abcdef or Discord.com/invite/abcdef",
    "invisible": "tra\u200bde \u2060\ufeff\u00ad\u180e of\u2063 20\u200d24 \U000e0041\U000e007f",
    "turned": "\u202etrade \u2067of\u2069 \u200f2024\u202c",
    "zalgo": "".join(letter + "\u0335\u0321\u0489" * 12 for letter in "trade of 2024"),
    "controls": "trade\x00 of\x07 \x1b[31m2024\x1b[0m\u2028\u2029",
    "long": "trade " * 66,
    "one word": "x" * 400,
    "escapes": "\\" * 200 + "@everyone",
    "braces": "{question} {0} %s $(reboot) ${HOME} '; DROP TABLE reports; --",
    "ours": "vra1:drop:0:en:0.0:q `trade-turnover-2024` > ↳ -# Source: me",
    "emoji": "<:nope:123456789012345678> <a:b:1> <t:0:R> <id:customize> 🏴‍☠️",
}
hostile = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


def harm(reply: Reply) -> list[str]:
    """What in the quoted questions would do something, or hide it."""
    quotes = [line for line in reply.text.splitlines() if line.startswith("> ")]
    assert quotes
    found: list[str] = []
    for quote in quotes:
        said = quote.removeprefix("> ").removeprefix("↳ ")
        plain = re.sub(r"\\[\\*_~|`<>#\[\]()-]", "", said)
        found += re.findall(r"@everyone|@here|\]\(|://|[*_~|`<]|^(?:#|-|>) ", plain)
        found += re.findall(r"(?i)discord(?:app)?\.(?:gg|com/invite)/", said)
        # The joiner is what keeps the pieces of a mention or a link apart.
        shown = said.replace("\u200b", "")
        found += [one for one in shown if unicodedata.category(one) in {"Cc", "Cf", "Co", "Cs"}]
        found += re.findall(r"[\u0300-\u036f\u0483-\u0489]{4,}", said)
    assert reply.allowed_mentions["parse"] == []
    return found


async def test_a_question_comes_back_harmless(readers: DiscordServer) -> None:
    member = readers.member()
    first = await member.slash("ask", question=TRADE["en"])

    found = {
        name: [
            *harm(await member.slash("ask", question=text)),
            *harm(await member.mention(f"{text}?")),
            *harm(await member.direct(text)),
            *harm(await member.reply(first, text)),
        ]
        for name, text in HOSTILE.items()
    }

    assert found == {name: [] for name in HOSTILE}


@hostile
async def test_what_is_written_into_forms_does_no_harm(
    readers: DiscordServer, store: Store, say: Say, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])

    followed = await member.submit(await member.press(reply, "Follow up"), text[:400])
    thanks = await member.submit(await member.press(reply, "Not right"), text)

    assert harm(followed) == []
    assert thanks.text == f"{say('en', 'report-kept')} {say('en', 'suggest-dm')}"
    # Kept as it was written, for those who read it to judge.
    [report] = await submitted(store)
    assert report.text == text.strip().replace("\0", "\N{REPLACEMENT CHARACTER}")
    assert failures(caplog) == []


@hostile
async def test_every_button_beneath_a_hostile_question_works(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=f"{TRADE['en']} {text}", private=True)

    why = await member.press(reply, "Why this answer")
    assert why.is_private
    assert len(re.findall("```", why.text)) % 2 == 0
    turned = await member.press(reply, "Русский")
    back = await member.press(turned, "English")
    # The question is read back from the quote as it was asked.
    assert standing(readers, reply) == back.text == reply.text
    shown = await member.press(back, "Show to channel")
    public = await member.reply_to(shown.key)
    assert public.text == reply.text
    assert harm(public) == []
    assert failures(caplog) == []


async def test_names_and_times_do_no_harm(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    options = [("topic", "topic"), ("entity", "name"), ("source", "source"), ("fact", "fact")]

    for text in HOSTILE.values():
        for command, option in options:
            assert len(await member.autocomplete(command, option, text[:100])) <= 25
            filled: dict[str, Any] = {option: text[:100]}
            reply = await member.slash(command, **filled)
            assert reply.allowed_mentions["parse"] == []
            # What was typed is not said again, found or not.
            found = say("en", "button-cite") in labels(reply)
            assert found or reply.text == say("en", "no-such-choice")
        assert (await member.slash("timeline", to=text[:10])).text == say("en", "no-such-time")
    assert failures(caplog) == []


@pytest.mark.parametrize("text", ["\u200b", "\u202e\u2066", " \u00a0 ", "\U000e0041"])
async def test_a_question_that_nobody_can_see_gets_help(
    readers: DiscordServer, say: Say, text: str
) -> None:
    member = readers.member()

    for reply in (await member.slash("ask", question=text), await member.direct(text)):
        assert fact_ids(reply) == []
        assert not reply.text.startswith("> \n")
        assert "`/ask`" in reply.text or say("en", "button-whyy") in labels(reply)


@pytest.mark.parametrize("piece", ["trade ", "торговля ", "x", "@everyone ", "*", "e\u0301", "🌙"])
async def test_four_thousand_characters_are_quoted_in_part_and_answered(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture, piece: str
) -> None:
    member = readers.member()
    text = (piece * 4_000)[:4_000].strip().ljust(4_000, "x")

    for reply in (await member.slash("ask", question=text), await member.direct(text)):
        assert reply.text.splitlines()[0].endswith("…")
        assert harm(reply) == []
        [why] = [one.custom_id for one in reply.buttons if ":whyy:" in str(one.custom_id)]
        assert (await member.press(reply, custom_id=why)).is_private
    assert failures(caplog) == []
