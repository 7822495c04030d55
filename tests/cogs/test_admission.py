"""Who is held back, how they are told, and that each event is answered once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.settings import Settings
from tests.discord_server import DiscordServer

from .talking import LOCALES, TRADE, Say, fact_ids, failures, running, set_clock

NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def strict(settings: Settings, shipped_services: Services) -> Services:
    """Services that hold back who asks a third time within half a minute."""
    slow = settings.model_copy(update={"cooldown_questions": 2, "cooldown_seconds": 30.0})
    return replace(shipped_services, settings=slow)


async def test_two_questions_at_once_are_never_punished(
    server: DiscordServer, settings: Settings, shipped_services: Services
) -> None:
    async with running(server, replace(shipped_services, settings=settings)):
        member = server.member()
        replies = [await member.slash("ask", question=TRADE["en"]) for _ in range(2)]
        replies += [await member.mention(TRADE["en"]) for _ in range(2)]

    assert [fact_ids(reply)[0] for reply in replies] == ["trade-turnover-2024"] * 4


@in_each_language
async def test_who_asks_too_fast_is_told_privately_when_to_come_again(
    server: DiscordServer,
    strict: Services,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
) -> None:
    member = server.member(locale=LOCALES[language])
    async with running(server, strict):
        set_clock(monkeypatch, NOON)
        reply = await member.slash("ask", question=TRADE[language])
        await member.slash("topic", topic="trade")

        again = f"<t:{int(NOON.timestamp()) + 31}:R>"
        for held in (
            await member.slash("ask", question=TRADE[language]),
            await member.slash("help"),
        ):
            assert held.is_private
            assert held.text == say(language, "wait", again=again)
        # To read on is no question.
        read = await member.press(reply, say(language, "button-more"))
        assert say(language, "wait", again=again) not in read.text

        # Another channel is free, and so is another member.
        direct = await member.slash("ask", channel=member.direct_channel, question=TRADE[language])
        other = await server.member("Minh").slash("ask", question=TRADE[language])
        assert fact_ids(direct) == fact_ids(other) == fact_ids(reply)

        set_clock(monkeypatch, NOON + dt.timedelta(seconds=31))
        later = await member.slash("ask", question=TRADE[language])
        assert fact_ids(later) == fact_ids(reply)


async def test_the_notice_is_in_the_language_that_the_member_chose(
    server: DiscordServer, strict: Services, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = server.member()
    async with running(server, strict):
        set_clock(monkeypatch, NOON)
        await member.slash("language", language="vi")
        await member.slash("help")
        held = await member.slash("help")

    assert held.text == say("vi", "wait", again=f"<t:{int(NOON.timestamp()) + 31}:R>")


async def test_typing_does_not_use_up_a_members_questions(
    server: DiscordServer, strict: Services
) -> None:
    member = server.member()
    async with running(server, strict):
        for length in range(10):
            assert await member.autocomplete("topic", "topic", "diplomacy"[:length])
        for _ in range(2):
            assert fact_ids(await member.slash("topic", topic="trade"))
        # Nor does it end where they are used up.
        assert await member.autocomplete("topic", "topic", "trade")


@in_each_language
async def test_the_notice_on_a_message_goes_by_itself(
    server: DiscordServer,
    settings: Settings,
    shipped_services: Services,
    say: Say,
    language: Language,
) -> None:
    brief = settings.model_copy(update={"cooldown_questions": 1, "cooldown_seconds": 0.1})
    member = server.member()
    async with running(server, replace(shipped_services, settings=brief)):
        await member.slash("language", channel=member.direct_channel, language=language)
        await member.mention(TRADE[language])
        message = await member.send_mention(TRADE[language])
        notice = await member.reply_to(message)
        gone = await member.reply_to(message)
        # It is no answer, so an edit of the question gets none in its place.
        assert member.replies_waiting(message) == 0

    assert notice.text.startswith(say(language, "wait", again="<t:").rstrip("!. "))
    assert fact_ids(notice) == []
    assert notice.allowed_mentions == {"parse": [], "replied_user": False}
    assert gone.deleted


async def test_who_chats_beneath_a_reply_is_not_told_over_and_over_to_ping(
    server: DiscordServer, strict: Services
) -> None:
    member, minh = server.member(), server.member("Minh")
    async with running(server, strict):
        reply = await member.mention(TRADE["en"])
        chatter = [await minh.send_reply(reply, "really?", ping=False) for _ in range(5)]
        await member.mention(TRADE["en"])

    assert [minh.replies_waiting(message) for message in chatter] == [1, 1, 0, 0, 0]


async def test_a_command_that_comes_twice_is_answered_once(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    readers.gateway.repeating = True

    replies = [
        await member.slash("ask", question=TRADE["en"]),
        await member.slash("topic", topic="trade"),
        await member.slash("language", language="en"),
        await member.slash("about"),
    ]
    await member.slash("help")

    assert [member.replies_waiting(reply.key) for reply in replies] == [0] * len(replies)
    assert failures(caplog) == []


async def test_choices_asked_for_twice_leave_a_line_without_what_was_typed(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    readers.gateway.repeating = True

    assert await member.autocomplete("fact", "fact", "my secret word of trade")
    await member.slash("help")

    # It is discord.py that answers and logs these.
    assert len(failures(caplog)) <= 1
    assert "secret" not in caplog.text


async def test_what_discord_sends_of_things_to_come_is_survived(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])
    token = await member.send_press(reply, "More")
    whole = readers.rest.pending[token].interaction

    await readers.gateway.dispatch("MOON_PHASE_UPDATE", {"phase": "full"})
    await readers.gateway.dispatch("INTERACTION_CREATE", whole | {"id": "1", "type": 99})
    await readers.gateway.dispatch(
        "INTERACTION_CREATE",
        whole | {"id": "2", "data": {"custom_id": "vra1:?", "component_type": 99}},
    )

    assert fact_ids(await member.slash("ask", question=TRADE["en"])) == fact_ids(reply)
    assert not [line for line in failures(caplog) if "failed" in line]
