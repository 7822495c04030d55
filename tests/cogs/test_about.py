"""What the bot is and keeps, the language somebody chooses, and the greeting of a new server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.client import Client
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.discord_server import DiscordServer, online, payloads
from tests.discord_server.payloads import Payload

from .talking import LOCALES, Say, failures, labels, running

# Names and figures are the same in each language.
NEUTRAL = "Gazprom 2024?"
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@in_each_language
async def test_help_tells_one_alone_how_to_ask(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    reply = await readers.member(locale=LOCALES[language]).slash("help")

    assert reply.is_private
    assert reply.text == say(language, "help-discord", bot=readers.mention)
    offered = {f"`/{command['name']}`" for command in readers.rest.commands if command["type"] == 1}
    assert {name for name in offered if name not in reply.text} == {"`/help`"}


@in_each_language
async def test_about_counts_the_facts_and_names_every_article(
    readers: DiscordServer, shipped: FactBook, say: Say, language: Language
) -> None:
    reply = await readers.member(locale=LOCALES[language]).slash("about")

    assert reply.is_private
    head, *cited = reply.text.split("\n- ")
    for count in (len(shipped.facts), len(shipped.sources), len(shipped.entities)):
        assert str(count) in head
    assert shipped.version in head
    assert len(cited) == len(shipped.sources)
    assert any("Bernama" in line for line in cited)


@in_each_language
async def test_privacy_tells_what_is_kept(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])

    for channel in (readers.channel, member.direct_channel, member.group_channel):
        reply = await member.slash("privacy", channel=channel)
        assert reply.is_private
        assert reply.text == say(language, "privacy")


@in_each_language
async def test_a_language_is_chosen_used_and_left_again(
    server: DiscordServer, shipped_services: Services, say: Say, language: Language
) -> None:
    member = server.member(locale="en-GB")
    async with running(server, shipped_services):
        chosen = await member.slash("language", language=language)
        used = await member.slash("ask", question=NEUTRAL)

    async with running(server, shipped_services) as store:
        after_restart = await member.slash("ask", question=NEUTRAL)
        others = await server.member("Minh").slash("ask", question=NEUTRAL)
        left = await member.slash("language")
        afterwards = await member.slash("ask", question=NEUTRAL)
        kept = await store.people.kept_about(int(member.user["id"]))

    assert chosen.is_private
    assert chosen.text == say(language, "language-chosen")
    assert say(language, "button-more") in labels(used)
    assert say(language, "button-more") in labels(after_restart)
    assert left.is_private
    assert left.text == say("en", "language-left")
    assert say("en", "button-more") in labels(afterwards)
    assert say("en", "button-more") in labels(others)
    assert kept["language"] is None


async def test_the_languages_to_choose_from_are_named_in_each(readers: DiscordServer) -> None:
    command = next(one for one in readers.rest.commands if one["name"] == "language")
    [option] = command["options"]

    assert [choice["value"] for choice in option["choices"]] == list(LANGUAGES)
    assert [choice["name_localizations"]["ru"] for choice in option["choices"]] == [
        "английский", "вьетнамский", "русский",
    ]  # fmt: skip


@pytest.fixture
async def ready(
    server: DiscordServer, shipped_services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """The server with a bot that has seen all its servers, and so knows a new one."""
    client = Client(shipped_services, store)
    # In seconds; so long discord.py waits for one more.
    client._connection.guild_ready_timeout = 0.05
    async with online(server, client):
        await client.wait_until_ready()
        yield server


@in_each_language
async def test_a_new_server_is_greeted_once_in_its_language(
    ready: DiscordServer, say: Say, language: Language
) -> None:
    guild = await ready.join("Newcomers", locale=LOCALES[language])
    [channel] = guild["channels"]

    greeting = await ready.member().reply_to(channel["id"])

    assert greeting.text == say(language, "help-discord", bot=ready.mention)
    assert not greeting.is_private
    assert greeting.allowed_mentions["parse"] == []
    await ready.member().slash("help")
    assert ready.rest.replies[channel["id"]].empty()


async def test_a_server_that_comes_twice_is_greeted_once(ready: DiscordServer, say: Say) -> None:
    ready.gateway.repeating = True
    guild = await ready.join("Newcomers")
    [channel] = guild["channels"]

    await ready.member().reply_to(channel["id"])
    await ready.member().slash("help")
    await ready.member().slash("help")

    assert ready.rest.replies[channel["id"]].empty()


async def test_a_server_that_takes_the_bot_in_again_is_greeted_again(
    ready: DiscordServer, say: Say
) -> None:
    guild = await ready.join("Readers", locale="vi")
    [channel] = guild["channels"]
    await ready.member().reply_to(channel["id"])
    await ready.leave(guild)

    member = guild["members"][0] | {"joined_at": payloads.later()}
    await ready.join(**guild | {"members": [member]})
    ready.rest.channels.foreign.discard(channel["id"])

    assert (await ready.member().reply_to(channel["id"])).text


def closed(channel: Payload, guild_id: str) -> Payload:
    """The channel where nobody but its owner may write."""
    nobody = {"id": guild_id, "type": 0, "allow": "0", "deny": payloads.PERMISSIONS}
    return channel | {"permission_overwrites": [nobody]}


async def test_the_greeting_goes_where_the_bot_may_write(ready: DiscordServer) -> None:
    guild_id = payloads.snowflake()
    first, second, third = (
        payloads.text_channel(name, guild_id=guild_id) for name in ("rules", "staff", "chat")
    )
    # What Discord says and what it lets happen may differ.
    ready.rest.forbidden.add(second["id"])
    await ready.join(
        "Newcomers", id=guild_id, channels=[closed(first, guild_id), second, third],
        roles=[everyone(guild_id)], system_channel_id=first["id"],
    )  # fmt: skip

    assert (await ready.member().reply_to(third["id"])).text
    assert ready.rest.replies[first["id"]].empty()


async def test_a_server_without_a_place_to_write_is_left_in_peace(
    ready: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    guild_id = payloads.snowflake()
    channel = closed(payloads.text_channel("rules", guild_id=guild_id), guild_id)
    await ready.join("Newcomers", id=guild_id, channels=[channel], roles=[everyone(guild_id)])
    await ready.join("Empty", channels=[])

    await ready.member().slash("help")

    assert ready.rest.replies[channel["id"]].empty()
    assert failures(caplog) == []


def everyone(guild_id: str) -> Payload:
    """The role that everybody has, and the bot no other."""
    guild = payloads.guild("", bot=payloads.user("Facts", bot=True), locale="en-US")
    [role] = guild["roles"]
    return role | {"id": guild_id}  # type: ignore[no-any-return]
