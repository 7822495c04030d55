"""In which language a reply is: the option's, the question's, the member's, or Discord's."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from bot.client import Client
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.discord_server import DiscordServer, Member, Reply, loopback, online

from .talking import LOCALES, TRADE, Say, labels

# Names and figures are the same in each language.
NEUTRAL = "Gazprom 2024?"

InServer = Callable[[str], Awaitable[DiscordServer]]


@pytest.fixture
async def in_server(
    monkeypatch: pytest.MonkeyPatch, shipped_services: Services, store: Store
) -> AsyncIterator[InServer]:
    """A server set to a language, with the bot online in it."""
    async with AsyncExitStack() as stack:

        async def start(locale: str) -> DiscordServer:
            server = await stack.enter_async_context(loopback(monkeypatch, guild_locale=locale))
            await stack.enter_async_context(online(server, Client(shipped_services, store)))
            return server

        yield start


async def choose(member: Member, language: Language | None) -> None:
    given: dict[str, Any] = {"language": language} if language else {}
    await member.slash("language", **given)


def language_of(reply: Reply, say: Say) -> list[str]:
    """The languages in which the buttons are labelled."""
    return [code for code in LANGUAGES if say(code, "button-whyy") in labels(reply)]


@pytest.mark.parametrize(
    ("option", "question", "chosen", "locale", "guild", "private", "expected"),
    [
        # The option comes first,
        ("ru", TRADE["vi"], "en", "en-US", "en-US", False, "ru"),
        ("vi", NEUTRAL, "ru", "ru", "ru", True, "vi"),
        # then the question's language,
        (None, TRADE["vi"], "ru", "ru", "ru", False, "vi"),
        (None, TRADE["ru"], "en", "vi", "en-US", True, "ru"),
        (None, TRADE["en"], "vi", "vi", "vi", False, "en"),
        # then what the member chose,
        (None, NEUTRAL, "ru", "vi", "vi", False, "ru"),
        (None, NEUTRAL, "vi", "en-US", "ru", True, "vi"),
        # then Discord's: the member's in private, the server's in public,
        (None, NEUTRAL, None, "ru", "vi", True, "ru"),
        (None, NEUTRAL, None, "ru", "vi", False, "vi"),
        (None, NEUTRAL, None, "vi", "ru", False, "ru"),
        # the other one where we do not speak that, and English where we speak neither.
        (None, NEUTRAL, None, "ja", "vi", True, "vi"),
        (None, NEUTRAL, None, "ru", "de", False, "ru"),
        (None, NEUTRAL, None, "ja", "de", False, "en"),
    ],
)
async def test_a_question_is_answered_in(
    in_server: InServer,
    say: Say,
    option: Language | None,
    question: str,
    chosen: Language | None,
    locale: str,
    guild: str,
    private: bool,
    expected: str,
) -> None:
    member = (await in_server(guild)).member(locale=locale)
    if chosen:
        await choose(member, chosen)

    given: dict[str, Any] = {"language": option} if option else {}
    reply = await member.slash("ask", question=question, private=private, **given)

    assert language_of(reply, say) == [expected]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_message_is_answered_in_the_members_language_else_in_the_servers(
    in_server: InServer, say: Say, language: Language
) -> None:
    server = await in_server(LOCALES[language])
    chooser, other = server.member(), server.member("Minh")
    chosen: Language = "en" if language == "ru" else "ru"
    await choose(chooser, chosen)

    assert language_of(await other.mention(NEUTRAL), say) == [language]
    assert language_of(await chooser.mention(NEUTRAL), say) == [chosen]
    assert language_of(await chooser.direct(NEUTRAL), say) == [chosen]
    assert language_of(await other.mention(TRADE["vi"]), say) == ["vi"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_lists_are_in_the_members_language_else_in_the_servers(
    in_server: InServer, say: Say, language: Language
) -> None:
    server = await in_server(LOCALES[language])
    other: Language = "vi" if language == "ru" else "ru"
    member = server.member(locale=LOCALES[other])

    for expected, channel in [
        (language, server.channel),
        (other, member.direct_channel),
        (other, member.group_channel),
    ]:
        reply = await member.slash("topic", channel=channel, topic="trade")
        assert say(expected, "button-cite") in labels(reply)

    await choose(member, other)
    assert say(other, "button-cite") in labels(await member.slash("topic", topic="trade"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_said_to_one_alone_is_in_the_language_they_chose(
    in_server: InServer, say: Say, language: Language
) -> None:
    server = await in_server("en-US")
    member = server.member(locale="en-US")
    public = await server.member("Minh").slash("ask", question=TRADE["en"])
    await choose(member, language)

    told = [
        await member.slash("privacy"),
        await member.slash("topic", topic="zzzzqqqq"),
        await member.slash("timeline", to="soon"),
        await member.press(public, "Remove"),
        await member.submit(await member.press(public, "Not right"), "Not so."),
    ]
    form = await member.press(public, "Follow up")
    why = await member.press(public, "Why this answer")

    kept = " ".join(say(language, key) for key in ("report-kept", "suggest-dm"))
    keys = ("privacy", "no-such-choice", "no-such-time", "press-not-yours")
    assert [reply.text for reply in told] == [*(say(language, key) for key in keys), kept]
    assert form.text.startswith(say(language, "form-question"))
    assert why.text.startswith(say(language, "why", version="").split("(")[0])
