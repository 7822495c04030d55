"""Questions in plain messages: asked, followed up, edited, taken back, and merely overheard."""

from __future__ import annotations

import asyncio

import discord
import pytest

from bot.records.models import LANGUAGES, Language
from tests.discord_server import PATIENCE, DiscordServer, Member, Reply

from .talking import LOCALES, TRADE, Say, custom_id, fact_ids, failures, labels, set_clock, standing

AND_2013 = {"en": "And in 2013?", "vi": "Còn năm 2013?", "ru": "А в 2013 году?"}
PIZZA = {
    "en": "best pizza in town",
    "vi": "quán pizza nào ngon nhất thành phố",
    "ru": "лучшая пицца в городе",
}
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


async def unanswered(member: Member, *message_ids: str) -> list[int]:
    """How many replies came to the messages, once one to a later message is there."""
    await member.mention("hello?")
    return [member.replies_waiting(message_id) for message_id in message_ids]


@in_each_language
async def test_a_mention_in_the_middle_of_talk_is_left_alone(
    readers: DiscordServer, language: Language
) -> None:
    talk = {
        "en": "yesterday I showed {} to my cat, she liked it",
        "vi": "hôm qua tôi cho con mèo xem {} rồi, nó thích lắm",
        "ru": "вчера показал {} своей кошке, ей понравилось",
    }
    member = readers.member(locale=LOCALES[language])
    said = talk[language].format(readers.mention)

    message = await member.say(said, mentions=[readers.bot])

    assert await unanswered(member, message) == [0]


@in_each_language
async def test_a_question_within_talk_is_answered(
    readers: DiscordServer, language: Language
) -> None:
    before, _, after = TRADE[language].rstrip("?").partition(" ")
    member = readers.member(locale=LOCALES[language])

    message = await member.say(f"{before} {readers.mention} {after}", mentions=[readers.bot])

    assert fact_ids(await member.reply_to(message))[0] == "trade-turnover-2024"


@in_each_language
async def test_what_is_asked_directly_and_not_recorded_is_said_to_be_so(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])

    for reply in (await member.mention(PIZZA[language]), await member.direct(PIZZA[language])):
        assert say(language, "off-topic", count=0).rstrip(".") in reply.text
        assert fact_ids(reply) == []
        assert say(language, "button-whyy") in labels(reply)


@in_each_language
async def test_a_follow_up_about_something_else_is_not_answered_from_the_subject_before(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])

    reply = await member.reply(await member.mention(TRADE[language]), PIZZA[language])

    assert say(language, "button-more") not in labels(reply)


@in_each_language
async def test_a_mention_without_a_question_gets_help_in_the_members_language(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member()
    await member.slash("language", language=language)

    for reply in (await member.mention(""), await member.mention(" \n "), await member.direct("")):
        assert reply.text == say(language, "help-discord", bot=readers.mention)
        assert reply.allowed_mentions == {"parse": [], "replied_user": False}


@in_each_language
async def test_a_mention_alone_beneath_anothers_message_is_told_how_to_check_it(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member()
    await member.slash("language", language=language)
    earlier = await readers.member("Minh").say("Trade was US$9 billion, believe me.")

    message = await member.say(
        readers.mention,
        mentions=[readers.bot],
        type=19,
        message_reference={"type": 0, "message_id": earlier, "channel_id": readers.channel["id"]},
        referenced_message=readers.rest.messages.get(earlier) | {"content": ""},
    )

    reply = await member.reply_to(message)
    assert reply.text == say(language, "mention-of-another")


@in_each_language
async def test_a_reply_that_pings_the_bot_is_a_follow_up(
    readers: DiscordServer, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    for first in (
        await member.mention(TRADE[language]),
        await member.direct(TRADE[language]),
        await member.slash("ask", question=TRADE[language]),
    ):
        second = await member.reply(first, AND_2013[language])
        assert fact_ids(second)[0] == "trade-turnover-and-growth-2013"
        assert f"> {TRADE[language]}\n> ↳ {AND_2013[language]}" in second.text


async def test_a_reply_to_what_was_picked_is_about_that(readers: DiscordServer, say: Say) -> None:
    member = readers.member()
    reply = await member.mention("When did he visit?")
    second = custom_id(reply, "2")
    picked = await member.press(reply, custom_id=second)
    chosen = await member.slash("fact", fact="xuan-phuc-visit-russia-late-2021")

    for one in (picked, chosen):
        assert fact_ids(one) == ["xuan-phuc-visit-russia-late-2021"]
        followed = await member.reply(one, "Who said that?")
        assert fact_ids(followed)[0] == "xuan-phuc-visit-russia-late-2021"
        silent = await member.send_reply(one, "Who said that?", ping=False)
        form = await member.press(await member.reply_to(silent), say("en", "button-next"))
        assert fact_ids(await member.submit(form, "Who said that?"))[0] == fact_ids(one)[0]


@in_each_language
async def test_a_reply_without_a_ping_gets_a_button_that_asks_for_its_words(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member()
    await member.slash("language", language=language)
    first = await member.mention(TRADE[language])

    offer = await member.reply_to(await member.send_reply(first, AND_2013[language], ping=False))
    assert say(language, "reply-unread") in offer.text
    assert AND_2013[language] not in offer.text
    assert labels(offer) == [say(language, "button-next")]
    form = await member.press(offer, say(language, "button-next"))
    second = await member.submit(form, AND_2013[language])

    assert fact_ids(second)[0] == "trade-turnover-and-growth-2013"
    assert f"> {TRADE[language]}\n> ↳ {AND_2013[language]}" in second.text


async def test_a_reply_without_a_ping_to_what_answers_no_question_is_left_alone(
    readers: DiscordServer,
) -> None:
    member = readers.member()
    listed = await member.slash("topic", topic="trade")
    about_other = await readers.member("Minh").say("hm")

    messages = [
        await member.send_reply(listed, "thanks", ping=False),
        await member.send_reply(about_other, "thanks", ping=False),
    ]

    assert await unanswered(member, *messages) == [0, 0]


@in_each_language
async def test_an_edited_question_is_answered_anew_in_the_same_reply(
    readers: DiscordServer, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    message = await member.send_mention(TRADE[language].replace("2024", "2017"))
    first = await member.reply_to(message)

    await member.edit(message, f"{readers.mention} {TRADE[language]}")
    second = await member.reply_to(message)

    assert second.updated
    assert second.message["id"] == first.message["id"]
    assert f"> {TRADE[language]}" in second.text
    assert fact_ids(second)[0] == "trade-turnover-2024"
    assert second.allowed_mentions == {"parse": []}


async def test_an_edited_direct_message_is_answered_anew(readers: DiscordServer) -> None:
    member = readers.member()
    message = await member.say("best pizza in town", channel=member.direct_channel)
    first = await member.reply_to(message)

    await member.edit(message, TRADE["en"])
    second = await member.reply_to(message)

    assert second.message["id"] == first.message["id"]
    assert fact_ids(second)[0] == "trade-turnover-2024"


async def test_an_edit_that_adds_the_mention_is_answered_while_it_is_fresh(
    readers: DiscordServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = readers.member()
    # The bot's own clock says how old a message is, so these are of now and of then.
    old = await member.say(TRADE["en"])
    set_clock(monkeypatch, discord.utils.utcnow())
    fresh = await member.say(TRADE["en"])

    for message in (old, fresh):
        await member.edit(message, f"{readers.mention} {TRADE['en']}")
    reply = await member.reply_to(fresh)

    assert not reply.updated
    assert fact_ids(reply)[0] == "trade-turnover-2024"
    assert member.replies_waiting(old) == 0
    # And the next edit changes that reply.
    await member.edit(fresh, f"{readers.mention} When was ASEAN founded?")
    again = await member.reply_to(fresh)
    assert again.message["id"] == reply.message["id"]
    assert fact_ids(again)[0] == "asean-founded-1967"


async def test_a_links_preview_is_no_edit(readers: DiscordServer) -> None:
    member = readers.member()
    message = await member.send_mention(f"{TRADE['en']} https://example.org/")
    reply = await member.reply_to(message)

    await member.unfurl(message)

    assert await unanswered(member, message) == [0]
    assert standing(readers, reply) == reply.text


async def test_the_reply_goes_with_its_question(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    message = await member.send_mention(TRADE["en"])
    reply = await member.reply_to(message)
    other = await member.mention(TRADE["en"])

    await member.delete(message)

    assert (await member.reply_to(message)).deleted
    assert reply.message["id"] not in readers.rest.messages
    assert other.message["id"] in readers.rest.messages
    assert failures(caplog) == []


async def test_a_question_taken_back_whose_reply_is_gone_already_is_no_failure(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    message = await member.send_mention(TRADE["en"])
    reply = await member.reply_to(message)
    assert (await member.press(reply, say("en", "button-drop"))).deleted

    await member.edit(message, f"{readers.mention} When was ASEAN founded?")
    async with asyncio.timeout(PATIENCE):
        await readers.rest.refusals.get()
    await member.delete(message)
    async with asyncio.timeout(PATIENCE):
        await readers.rest.refusals.get()

    assert isinstance(await member.mention(TRADE["en"]), Reply)
    assert not [line for line in failures(caplog) if "failed" in line]


async def test_a_message_that_comes_twice_is_answered_once(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    readers.gateway.repeating = True

    for reply in (await member.mention(TRADE["en"]), await member.direct(TRADE["en"])):
        await member.slash("help")
        assert member.replies_waiting(reply.key) == 0

    assert failures(caplog) == []
