"""Buttons of an earlier run, of another version, and of nobody: answered, or refused kindly."""

from __future__ import annotations

import pytest

from bot.records.models import LANGUAGES, Language
from bot.services import Services
from tests.discord_server import DiscordServer, Reply
from tests.discord_server.payloads import COMPONENTS_V2

from .talking import LOCALES, TRADE, VISIT, Say, fact_ids, failures, labels, running, standing

# Of a reply in English to nobody in particular.
STATE = "0:en:0.0"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_button_works_after_a_restart(
    server: DiscordServer, shipped_services: Services, say: Say, language: Language
) -> None:
    member = server.member(locale=LOCALES[language])
    asked = TRADE[language].replace("2024", "2017")
    async with running(server, shipped_services):
        reply = await member.slash("ask", question=asked)
        private = await member.slash("ask", question=asked, private=True)
        listed = await member.slash("topic", topic="trade")
        unsure = await member.slash("ask", question=VISIT[language])

    async with running(server, shipped_services):
        for action in ("whyy", "cite", "time"):
            assert (await member.press(reply, say(language, f"button-{action}"))).is_private
        for action in ("next", "flag"):
            assert (await member.press(reply, say(language, f"button-{action}"))).modal
        for code in [*(code for code in LANGUAGES if code != language), language]:
            turned = await member.press(reply, say(code, f"button-lang-{code}"))
        assert turned.text == reply.text
        page = await member.press(listed, next(one for one in labels(listed) if "▶" in one))
        assert not set(fact_ids(page)) & set(fact_ids(listed))
        shown = await member.press(private, say(language, "button-show"))
        public = await member.reply_to(shown.key)
        assert public.text == private.text
        more = await member.press(reply, say(language, "button-more"))
        assert not set(fact_ids(more)) & set(fact_ids(reply)[:1])
        picked = await member.press(unsure, "1")
        assert len(fact_ids(picked)) == 1
        assert (await member.press(reply, say(language, "button-drop"))).deleted


async def test_a_reply_to_a_message_still_turns_after_a_restart(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    member = server.member()
    async with running(server, shipped_services):
        mentioned = await member.mention(TRADE["en"])
        direct = await member.direct(TRADE["en"])

    async with running(server, shipped_services):
        for reply in (mentioned, direct):
            more = await member.press(reply, say("en", "button-more"))
            assert more.updated
            followed = await member.reply(reply, "And in 2013?")
            assert fact_ids(followed)[0] == "trade-turnover-and-growth-2013"


def earlier(server: DiscordServer, custom_id: str) -> Reply:
    """A reply that stands there with a button of that id."""
    button = {"type": 2, "style": 2, "label": "?", "custom_id": custom_id}
    parts = [{"type": 10, "content": "Long ago"}, {"type": 1, "components": [button]}]
    return Reply("", {}, server.earlier(components=parts, flags=COMPONENTS_V2))


FORGED = [
    # Of other versions.
    "vra0:more:0:en:0.1:q",
    "vra2:whatever there may be",
    "vra9999:",
    # Of this one, but nothing that it wrote.
    "vra1:",
    "vra1:page",
    f"vra1:jump:{STATE}:q",
    "vra1:page:0:fr:0.0:q",
    "vra1:page:-1:en:0.0:q",
    "vra1:page:0:en:1000.0:q",
    f"vra1:page:{STATE}:x",
    f"vra1:page:{STATE}:f' OR 1=1 --",
    f"vra1:page:{STATE}:f../../etc/passwd\n",
    f"vra1:page:{STATE}:ltrade",
    f"vra1:page:{STATE}:ltrade.2001.2012.",
    f"vra1:page:{STATE}:ltrade.zzzz.",
    f"vra1:page:{STATE}:l.2012.2001",
    f"vra1:cite:{STATE}:ltrade.2024-13.",
    # What they name is nothing on record.
    f"vra1:page:{STATE}:fno-such-fact",
    f"vra1:pick:{STATE}:fno-such-fact",
    f"vra1:next:{STATE}:fno-such-fact",
    f"vra1:time:{STATE}:fno-such-fact",
    f"vra1:page:{STATE}:tno-such-topic",
    f"vra1:show:{STATE}:eno-such-name",
    f"vra1:lang:{STATE}:sno-such-source",
    f"vra1:page:{STATE}:lno-such-topic..",
    # A reply that should quote its question, and does not.
    f"vra1:more:{STATE}:q",
    f"vra1:next:{STATE}:q",
    f"vra1:whyy:{STATE}:q",
]


async def test_what_cannot_be_answered_is_refused_to_the_presser_alone(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    messages = {forged: earlier(readers, forged) for forged in FORGED}

    for language in LANGUAGES:
        member = readers.member(locale=LOCALES[language])
        refused = {forged: await member.press(message) for forged, message in messages.items()}
        assert [forged for forged, reply in refused.items() if not reply.is_private] == []
        told = {forged: reply.text for forged, reply in refused.items()}
        assert told == dict.fromkeys(FORGED, say(language, "press-too-old"))

    for message in messages.values():
        assert standing(readers, message) == message.text
    assert failures(caplog) == []


async def test_a_comparison_of_facts_that_are_no_more_is_refused(
    readers: DiscordServer, say: Say
) -> None:
    refused = await readers.member().press(earlier(readers, f"vra1:lang:{STATE}:c"))

    assert refused.text == say("en", "press-too-old")


@pytest.mark.parametrize(
    ("state", "last"),
    [
        ("0:en:999.0", "◀ 2/3"),
        ("0:en:0.99", "Show to channel"),
        ("ffffffffffffffff:en:0.0", "2/3 ▶"),
    ],
)
async def test_what_counts_too_far_does_no_harm(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture, state: str, last: str
) -> None:
    copy = await readers.member().press(earlier(readers, f"vra1:page:{state}:ttrade"))

    assert copy.is_private
    assert last in labels(copy)
    assert failures(caplog) == []


async def test_buttons_of_others_are_left_to_them(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()

    tokens = [
        await member.send_press(earlier(readers, custom_id))
        for custom_id in ("vra", "vra1", "vraX:more", " vra1:more:0:en:0.0:q", "host:vra1:page")
    ]
    await member.slash("help")

    assert [member.replies_waiting(token) for token in tokens] == [0] * len(tokens)
    assert failures(caplog) == []
