"""What buttons do, in three languages, for the asker and for others."""

from __future__ import annotations

import asyncio
import re

import pytest

from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from tests.discord_server import PATIENCE, DiscordServer, Member

from .talking import (
    LOCALES,
    MODERATOR,
    TRADE,
    VISIT,
    Say,
    custom_id,
    fact_ids,
    failures,
    labels,
    standing,
)  # fmt: skip

ANSWERS = {
    "en": "reached US$4.58 billion in 2024",
    "vi": "đạt 4,58 tỷ USD",
    "ru": "составил 4,58 млрд долл. США",
}
MISSING = {
    "en": "Who is the ambassador of Russia to Vietnam?",
    "vi": "Ai là đại sứ Nga tại Việt Nam?",
    "ru": "Кто посол России во Вьетнаме?",
}


def asker(server: DiscordServer, language: Language) -> Member:
    return server.member(locale=LOCALES[language])


in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@in_each_language
async def test_more_tells_everything_further_once_and_then_that_this_is_all(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=TRADE[language])
    told = fact_ids(reply)[:1]
    more = say(language, "button-more")

    while more in labels(reply):
        reply = await member.press(reply, more)
        assert reply.updated
        assert f"> {TRADE[language]}" in reply.text
        told += fact_ids(reply)
        assert len(told) < 100

    assert len(told) > 5
    assert len(set(told)) == len(told)
    assert say(language, "further", count=0) in reply.text


@in_each_language
async def test_why_tells_the_presser_alone_how_the_answer_was_found(
    readers: DiscordServer, shipped: FactBook, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=TRADE[language])

    why = await member.press(reply, say(language, "button-whyy"))

    assert why.is_private
    assert say(language, "why", version=shipped.version) in why.text
    assert "trade-turnover-2024" in why.text
    assert "time" in why.text
    assert standing(readers, reply) == reply.text


@in_each_language
async def test_sources_are_cited_in_four_styles_to_copy(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=TRADE[language])

    cited = await member.press(reply, say(language, "button-cite"))

    assert cited.is_private
    titles = [say(language, f"cite-{style}") for style in ("plain", "apa", "gost", "bibtex")]
    assert re.findall(r"^\*\*(.+)\*\*$", cited.text, re.MULTILINE) == titles
    plain, apa, gost, bibtex = re.findall(r"```(?:bibtex)?\n(.+?)\n```", cited.text, re.DOTALL)
    assert plain.startswith("Vietnam News Agency, ")
    assert "([2025, May])" in apa
    assert " // " in gost
    assert bibtex.startswith("@misc{vna-2025-energy-pillar,")
    assert standing(readers, reply) == reply.text


@in_each_language
async def test_timeline_goes_from_the_earliest_to_the_latest_over_its_pages(
    readers: DiscordServer, shipped: FactBook, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=TRADE[language])

    timeline = await member.press(reply, say(language, "button-time"))
    assert timeline.is_private
    told = fact_ids(timeline)
    while ons := [button for button in timeline.buttons if button.label.endswith("▶")]:
        timeline = await member.press(timeline, ons[0].label)
        assert timeline.updated
        told += fact_ids(timeline)

    begin = [shipped.facts[name].time for name in told]
    days = [time.first for time in begin if time]
    assert len(days) == len(told) > 5
    assert days == sorted(days)
    assert len(set(told)) == len(told)
    assert standing(readers, reply) == reply.text


@in_each_language
async def test_each_language_is_one_press_away_and_so_is_the_way_back(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    first = reply = await member.slash("ask", question=TRADE[language])
    names = {"en": "English", "vi": "Tiếng Việt", "ru": "Русский"}
    assert names[language] not in labels(reply)

    for other in [code for code in LANGUAGES if code != language]:
        reply = await member.press(reply, names[other])
        assert reply.updated
        assert ANSWERS[other] in reply.text
        assert say(other, "button-more") in labels(reply)
    reply = await member.press(reply, names[language])

    assert reply.text == first.text


@in_each_language
async def test_a_private_reply_can_be_shown_to_all(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    private = await member.slash("ask", question=TRADE[language], private=True)
    assert private.is_private

    pressed = await member.press(private, say(language, "button-show"))
    public = await member.reply_to(pressed.key)

    assert pressed.updated
    assert pressed.text == say(language, "shown")
    assert not pressed.buttons
    assert not public.is_private
    assert public.text == private.text
    assert say(language, "button-drop") in labels(public)
    assert say(language, "button-show") not in labels(public)


@in_each_language
async def test_a_reply_is_removed_by_who_asked_and_by_a_moderator_but_by_nobody_else(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member, drop = asker(readers, language), say(language, "button-drop")
    other = readers.member("Minh", locale=LOCALES[language])
    moderator = readers.member("Olga", locale=LOCALES[language], permissions=MODERATOR)
    first, second = [await member.slash("ask", question=TRADE[language]) for _ in range(2)]

    refused = await other.press(first, drop)
    assert refused.is_private
    assert refused.text == say(language, "press-not-yours")
    assert standing(readers, first) == first.text

    assert (await member.press(first, drop)).deleted
    assert (await moderator.press(second, drop)).deleted
    for gone in (first, second):
        assert gone.message["id"] not in readers.rest.messages


async def test_a_reply_that_two_remove_at_once_is_gone_and_nothing_has_failed(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member, drop = readers.member(), say("en", "button-drop")
    moderator = readers.member("Olga", permissions=MODERATOR)
    reply = await member.slash("ask", question=TRADE["en"])

    for one in (member, moderator):
        await one.send_press(reply, drop)
    async with asyncio.timeout(PATIENCE):
        refused = await readers.rest.refusals.get()
    await member.slash("help")

    assert refused.method == "DELETE"
    assert reply.message["id"] not in readers.rest.messages
    assert failures(caplog) == []


@in_each_language
async def test_which_one_is_answered_in_place(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=VISIT[language])
    offered = fact_ids(reply)
    assert len(offered) == 2

    picked = await member.press(reply, custom_id=custom_id(reply, "2"))

    assert picked.updated
    assert fact_ids(picked) == [offered[1]]
    assert f"> {VISIT[language]}" in picked.text
    assert say(language, "picked") in picked.text


@in_each_language
async def test_did_you_mean_is_answered_in_place(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=MISSING[language])
    near = fact_ids(reply)[-1]

    picked = await member.press(reply, str(len(fact_ids(reply))))

    assert picked.updated
    assert fact_ids(picked) == [near]
    assert say(language, "button-next") in labels(picked)


@in_each_language
async def test_anothers_press_gives_them_a_private_copy_and_leaves_the_reply_alone(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = asker(readers, language)
    reply = await member.slash("ask", question=VISIT[language])
    other = readers.member("Minh", locale=LOCALES[language])
    foreign = "English" if language != "en" else "Русский"

    copies = [
        await other.press(reply, say(language, "button-more")),
        await other.press(reply, foreign),
        await other.press(reply, custom_id=custom_id(reply, "1")),
        await other.press(reply, say(language, "button-time")),
        await other.press(reply, say(language, "button-cite")),
        await other.press(reply, say(language, "button-whyy")),
    ]

    assert all(copy.is_private and not copy.updated for copy in copies)
    assert standing(readers, reply) == reply.text
    # What is theirs they turn in place.
    turned = await other.press(copies[2], foreign)
    assert turned.updated
    assert fact_ids(turned) == fact_ids(copies[2]) == fact_ids(reply)[:1]
    # And it can be shown, for it is theirs.
    pressed = await other.press(turned, say("en" if language != "en" else "ru", "button-show"))
    assert not (await other.reply_to(pressed.key)).is_private


async def test_a_press_that_comes_twice_is_answered_once(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])
    readers.gateway.repeating = True

    for label in (say("en", "button-more"), say("en", "button-cite"), say("en", "button-next")):
        pressed = await member.press(reply, label)
        await member.slash("help")
        assert member.replies_waiting(pressed.key) == 0

    assert readers.rest.refusals.empty()
    assert failures(caplog) == []
