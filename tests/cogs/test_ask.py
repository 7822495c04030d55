"""Questions put to the bot in Discord, and what people read in return."""

from __future__ import annotations

import asyncio
import gc
import logging
import re
from dataclasses import replace

import pytest

from bot.answering.answer import Answer
from bot.answering.answerer import Answerer
from bot.client import Client
from bot.services import Services
from bot.storage.store import Store
from tests.discord_server import PATIENCE, DiscordServer, loopback, online, openapi, payloads

QUESTION = "How far is the Moon away from the Earth?"
ANSWER = "The Moon is 384,400 kilometres away from the Earth on average."

# The second is older, and some clients write it still.
FORMS = ["<@{}>", "<@!{}>"]

IN_THREE_LANGUAGES = [
    ("en", QUESTION, ANSWER, "March 2020"),
    (
        "vi",
        "Mặt Trăng cách Trái Đất trung bình bao nhiêu km?",
        "Mặt Trăng cách Trái Đất trung bình 384.400 km.",
        "tháng 3 năm 2020",
    ),
    (
        "ru",
        "На сколько километров Луна удалена от Земли в среднем?",
        "Луна удалена от Земли в среднем на 384 400 километров.",
        "март 2020",
    ),
]


@pytest.mark.parametrize(
    ("language", "question", "answer", "published"), IN_THREE_LANGUAGES, ids=["en", "vi", "ru"]
)
async def test_slash_command_answers_in_the_language_of_the_question(
    discord: DiscordServer, language: str, question: str, answer: str, published: str
) -> None:
    reply = await discord.member().slash("ask", question=question)

    assert answer in reply.text
    assert published in reply.text
    assert {"en": "As of", "vi": "Thời điểm", "ru": "Дата"}[language] in reply.text
    assert {"en": "Lunar Society", "vi": "Lunar Society", "ru": "Лунное общество"}[
        language
    ] in reply.text
    assert "A Moon Almanac" in reply.text
    assert "Lunar Press" in reply.text
    assert "¶7" in reply.text
    assert "moon-distance" in reply.text
    assert not reply.is_private
    # The server refuses, as Discord does, what comes more than three seconds after the command.
    assert reply.after is not None


async def test_source_without_title_and_publisher_is_shown_by_what_is_known(
    discord: DiscordServer,
) -> None:
    reply = await discord.member().slash(
        "ask", question="When did Apollo 11 bring the first people to the Moon?"
    )

    assert "article of August 2019, publisher not recorded, ¶2" in reply.text


async def test_slash_command_is_answered_outside_servers_too(discord: DiscordServer) -> None:
    member = discord.member()

    direct = await member.slash("ask", channel=member.direct_channel, question=QUESTION)
    group = await member.slash("ask", channel=member.group_channel, question=QUESTION)

    assert ANSWER in direct.text
    assert ANSWER in group.text


@pytest.mark.parametrize("form", FORMS)
async def test_mention_is_a_question(discord: DiscordServer, form: str) -> None:
    reply = await discord.member().mention(QUESTION, form=form)

    assert ANSWER in reply.text
    assert reply.allowed_mentions == {"parse": [], "replied_user": False}


async def test_direct_message_is_a_question(discord: DiscordServer) -> None:
    reply = await discord.member().direct(QUESTION)

    assert ANSWER in reply.text
    assert reply.allowed_mentions == {"parse": [], "replied_user": False}


async def test_reply_that_mentions_the_bot_is_a_question(discord: DiscordServer) -> None:
    member = discord.member()
    earlier = payloads.message(discord.channel, discord.bot, "Ask me about the Moon.")
    reference = {"type": 0, "message_id": earlier["id"], "channel_id": earlier["channel_id"]}

    reply = await member.mention(
        QUESTION, type=19, message_reference=reference, referenced_message=earlier
    )

    assert ANSWER in reply.text


@pytest.mark.parametrize("form", FORMS)
async def test_mention_alone_gets_help(discord: DiscordServer, form: str) -> None:
    for reply in (await discord.member().mention("", form=form), await discord.member().direct("")):
        assert "`/ask`" in reply.text
        assert reply.allowed_mentions == {"parse": [], "replied_user": False}


async def test_only_what_is_put_to_the_bot_is_answered(discord: DiscordServer) -> None:
    member = discord.member()
    other_bot = discord.member("Otherbot", bot=True)
    itself = discord.member()
    itself.user = discord.bot

    ignored = [
        await member.say(QUESTION),
        await member.say(f"@everyone {QUESTION}", mention_everyone=True),
        await member.say(QUESTION, mentions=[{**member.user, "member": payloads.member()}]),
        await member.say(QUESTION, channel={"id": "1", "type": 0, "guild_id": "2"}),
        await other_bot.send_mention(QUESTION),
        await itself.send_mention(QUESTION),
        await member.send_mention(QUESTION, webhook_id=payloads.snowflake()),
        # Type 6: Discord's own note that a message was pinned.
        await member.send_mention(QUESTION, type=6),
    ]
    # Replies in one channel keep their order, so this one comes after any to the others.
    assert ANSWER in (await member.mention(QUESTION)).text

    assert [member.replies_waiting(message) for message in ignored] == [0] * len(ignored)


async def test_hostile_text_comes_back_harmless(discord: DiscordServer) -> None:
    question = "What of the crater Zyx, **bold** @everyone <@&1300000000000000001> <#5> ](x) `?"

    for reply in (
        await discord.member().slash("ask", question=question),
        await discord.member().mention(question),
        await discord.member().direct(question),
    ):
        assert reply.allowed_mentions["parse"] == []
        assert r"\*\*bold\*\*" in reply.text
        assert not re.search(r"@everyone|\]\(|://|(?<!\\)(<|\*\*|_)", reply.text)


async def test_a_place_where_the_bot_may_not_write_is_logged_and_left(
    discord: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    discord.rest.forbidden.add(discord.channel["id"])
    member = discord.member()

    await member.send_mention(QUESTION)
    async with asyncio.timeout(PATIENCE):
        await discord.rest.refusals.get()
    discord.rest.forbidden.clear()
    reply = await member.mention(QUESTION)

    assert ANSWER in reply.text
    [warning] = [record for record in caplog.records if record.name.startswith("bot.")]
    assert "50013" in warning.getMessage()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert QUESTION not in caplog.text


async def test_an_interaction_that_discord_has_given_up_leaves_one_line_in_the_log(
    discord: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = discord.member()

    await member.send_slash("ask", question=QUESTION)
    discord.rest.pending.clear()
    async with asyncio.timeout(PATIENCE):
        await discord.rest.refusals.get()
        await discord.rest.refusals.get()
    assert ANSWER in (await member.slash("ask", question=QUESTION)).text

    gc.collect()
    [record] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "NotFound" in record.getMessage()


class Broken(Answerer):
    """Fails at every question, quoting it."""

    def ask(self, text: str, **_: object) -> Answer:
        raise RuntimeError(f"cannot make sense of {text}")


@pytest.mark.parametrize(
    ("locale", "apology"),
    [("en-GB", "Sorry"), ("vi", "Xin lỗi"), ("ru", "Извините"), ("ja", "Sorry")],
)
async def test_failure_is_told_privately_and_logged_once_without_the_question(
    server: DiscordServer,
    services: Services,
    store: Store,
    caplog: pytest.LogCaptureFixture,
    locale: str,
    apology: str,
) -> None:
    broken = replace(services, answerer=Broken(services.book))
    async with online(server, Client(broken, store)):
        reply = await server.member(locale=locale).slash("ask", question="my secret question")

    assert reply.text.startswith(apology)
    assert reply.is_private
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "RuntimeError" in record.getMessage()
    assert "secret" not in caplog.text


async def test_failure_on_a_message_is_told_in_the_language_of_the_server(
    monkeypatch: pytest.MonkeyPatch,
    services: Services,
    store: Store,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken = replace(services, answerer=Broken(services.book))
    async with (
        loopback(monkeypatch, guild_locale="vi") as server,
        online(server, Client(broken, store)),
    ):
        reply = await server.member().mention("my secret question")

    assert reply.text.startswith("Xin lỗi")
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "RuntimeError" in record.getMessage()
    assert "secret" not in caplog.text


async def test_command_has_a_name_and_a_description_in_each_language(
    discord: DiscordServer,
) -> None:
    command = next(one for one in discord.rest.commands if one["name"] == "ask")

    assert command["name_localizations"]["vi"] == "hỏi"
    assert command["name_localizations"]["ru"] == "спросить"
    assert set(command["description_localizations"]) == {"en-US", "en-GB", "vi", "ru"}
    option = next(one for one in command["options"] if one["name"] == "question")
    assert option["required"]
    assert set(command["contexts"]) == {0, 1, 2}
    assert set(command["integration_types"]) == {0, 1}


async def test_requests_are_checked_against_discords_description(discord: DiscordServer) -> None:
    description = openapi.description()
    if description is None:
        pytest.skip(f"needs Discord's API description at {openapi.description_path()}")
    await discord.member().mention(QUESTION)

    checked = [request for request in discord.rest.requests if request.body is not None]
    assert {request.method for request in checked} == {"PUT", "POST"}
    for request in checked:
        assert description.faults(request.method, request.path, request.body) == []
    message = next(request for request in checked if request.path.endswith("/messages"))
    too_long = {"embeds": [{"description": "x" * 4097}]}
    assert description.faults("POST", message.path, too_long) != []
