"""The double of Discord, played to a small bot that does each thing once."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterator, Callable
from typing import Any

import discord
import pytest

from tests.discord_server import PATIENCE, DiscordServer, loopback, online, openapi
from tests.discord_server.components import walk
from tests.discord_server.load import paced, saturating
from tests.discord_server.sample_bot import Bot

MODERATOR = str(1 << 13 | 1 << 10)


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    bot = Bot()
    async with loopback(monkeypatch) as server, online(server, bot):
        await bot.wait_until_ready()
        yield server


async def test_buttons_change_the_message_in_place(server: DiscordServer) -> None:
    lan, minh = server.member("Lan"), server.member("Minh")

    shown = await lan.slash("bells", "show")
    rung = await minh.press(await lan.press(shown, "Ring"), custom_id="ring:1")

    assert shown.text == "Rung 0 times\nA section"
    labels = [button.label for button in shown.buttons]
    assert labels == ["Read", "Ring", "Note", "Remove", "Take away", "May I?"]
    assert rung.text == "Rung 2 times\nA section"
    assert rung.updated
    assert rung.message["id"] == shown.message["id"]
    # The bot hears of its own edits too, and this one answers them.
    assert (await lan.reply_to(rung.message["id"])).text == "edited: ''"
    parts = [(part["type"], part["id"]) for part in walk(shown.message["components"])]
    assert parts[:5] == [(10, 1), (17, 2), (9, 3), (10, 4), (2, 5)]


async def test_a_button_of_before_a_restart_and_one_nobody_knows(server: DiscordServer) -> None:
    row = {"type": 1, "components": [{"type": 2, "style": 1, "label": "R", "custom_id": "ring:7"}]}
    standing = server.earlier(components=[row], flags=1 << 15)

    reply = await server.member().press(standing, "R")

    assert "Rung 8 times" in reply.text


async def test_a_form_from_a_private_message(server: DiscordServer) -> None:
    lan = server.member("Lan")
    shown = await lan.slash("bells", "show", private=True)
    form = await lan.press(shown, "Note")
    reply = await lan.submit(form, "hello", Size="Big")

    assert shown.is_private
    assert form.modal is not None
    assert form.text == "A note\nWords\nSize"
    assert reply.text == f"hello ['Big'] {shown.message['id']}"
    with pytest.raises(AssertionError, match="private"):
        await server.member("Minh").press(shown, "Note")
    with pytest.raises(AssertionError, match="empty"):
        await lan.submit(form, "hello")


@pytest.mark.parametrize("label", ["Remove", "Take away"])
async def test_what_is_removed_can_be_pressed_no_more(server: DiscordServer, label: str) -> None:
    lan = server.member("Lan")
    shown = await lan.slash("bells", "show")

    removed = await lan.press(shown, label)

    assert removed.deleted
    with pytest.raises(AssertionError, match="stands no more"):
        await lan.press(shown, "Ring")


async def test_permissions_are_those_of_who_presses(server: DiscordServer) -> None:
    shown = await server.member("Lan").slash("bells", "show")
    moderator = server.member("Minh", permissions=MODERATOR)

    assert (await server.member("Lan").press(shown, "May I?")).text == "Lan: False"
    assert (await moderator.press(shown, "May I?")).text == "Minh: True"


async def test_a_deferred_reply_with_a_file_and_a_menu(server: DiscordServer) -> None:
    lan = server.member()
    late = await lan.slash("bells", "late")
    chosen = await lan.choose(late, "Tea")

    assert late.text == "Dong"
    assert late.is_private
    assert not late.updated
    assert late.files == {"bell.txt": b"dong"}
    assert late.message["attachments"][0]["description"] == "A bell"
    assert chosen.text == "Chosen: ['t']"


async def test_follow_ups(server: DiscordServer) -> None:
    lan = server.member()
    token = await lan.send_slash("bells afterwards")
    replies = [await lan.reply_to(token) for _ in range(5)]

    assert [(reply.text, reply.is_private, reply.updated, reply.deleted) for reply in replies] == [
        ("Public still", False, False, False),
        ("Private", True, False, False),
        ("Private, edited", True, True, False),
        ("Public still", False, False, True),
        ("Last", False, False, False),
    ]


async def test_typed_options_and_autocomplete(server: DiscordServer) -> None:
    lan = server.member()

    assert await lan.autocomplete("bells add", "which", "bi", times=3) == [
        {"name": "bi 3", "value": "bi"}
    ]
    assert (await lan.slash("bells", "add", which="b", times=2)).text == "'b' 2 False"
    wrongs: list[dict[str, Any]] = [
        {"which": "b"},
        {"which": "b", "times": "2"},
        {"which": "b", "times": True},
        {"which": "b", "times": 2, "what": "b"},
    ]
    for wrong in wrongs:
        with pytest.raises(AssertionError):
            await lan.slash("bells", "add", **wrong)


async def test_a_menu_shows_the_bot_what_it_could_not_read(server: DiscordServer) -> None:
    lan = server.member("Lan")
    message = await lan.say("Among ourselves")

    assert (await lan.reply_to(message)).text == "'' to None"
    assert (await server.member("Minh").menu("Check", message)).text == "Lan: Among ourselves"


async def test_replies_with_and_without_a_ping(server: DiscordServer) -> None:
    lan, minh = server.member("Lan"), server.member("Minh")
    answer = await lan.mention("hi")
    between = await lan.say("Among ourselves")

    assert (await lan.reply(answer, "and?")).text == f"'and?' to {answer.text!r}"
    assert (await lan.reply(answer, "and?", ping=False)).text == f"'' to {answer.text!r}"
    assert (await minh.reply(between, "what?")).text == "'' to ''"
    assert (await minh.direct("hi")).text == "'hi' to None"


async def test_edited_unfurled_and_deleted_messages(server: DiscordServer) -> None:
    lan = server.member("Lan")
    message = await lan.send_mention("hi")
    await lan.reply_to(message)

    await lan.edit(message, f"{server.mention} ho")
    assert (await lan.reply_to(message)).text == f"edited: '{server.mention} ho'"
    await lan.edit(message, "among us")
    assert (await lan.reply_to(message)).text == "edited: ''"
    await lan.unfurl(await lan.send_mention("https://example.org"))
    await lan.delete(message)

    assert lan.replies_waiting(message) == 0


async def test_servers_joined_and_left_and_the_bot_taken_elsewhere(server: DiscordServer) -> None:
    lan = server.member("Lan")
    guild = await server.join("Newcomers", locale="vi")
    [channel], [strange] = guild["channels"], server.elsewhere["channels"]

    assert (await lan.reply_to(channel["id"])).text == "Hello, vi"
    there = await lan.slash("everywhere", channel=channel)
    assert there.text == "(True, False) (True, False) vi"
    assert (await lan.slash("everywhere", channel=strange)).text.startswith("(False, True) (True")
    direct = await lan.slash("everywhere", channel=lan.direct_channel)
    assert direct.text == "(False, False) (False, True) None"
    await server.leave(guild)
    with pytest.raises(AssertionError, match="none of the commands"):
        await lan.slash("bells show", channel=channel)


async def test_what_discord_forbids_is_refused_and_kept_as_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with loopback(monkeypatch) as server, online(server, Bot()):
        reply = await server.member().slash("bells", "refused")
        faults, server.rest.faults = server.rest.faults, []

    assert reply.text == "Refused"
    assert [fault.partition(": ")[2] for fault in faults] == ["text displays of 4017 characters"]


async def test_requests_fail_as_told_and_events_come_twice(server: DiscordServer) -> None:
    lan = server.member()
    server.rest.fail(2, 429, path="/channels/")
    assert (await lan.direct("hi")).text == "'hi' to None"
    posted = [request for request in server.rest.requests if request.method == "POST"]
    assert len(posted) == 3

    server.gateway.repeating = True
    await server.gateway.dispatch("SOMETHING_NEW", {"id": "1"})
    message = await lan.say("twice", channel=lan.direct_channel)
    await lan.reply_to(message)
    await lan.reply_to(message)


async def test_what_the_server_gives_is_as_described(server: DiscordServer) -> None:
    description = openapi.description()
    if description is None:
        pytest.skip(f"needs Discord's API description at {openapi.description_path()}")
    lan = server.member()
    shown = await lan.slash("bells", "show")
    form = await lan.press(shown, "Note")
    for reply in (
        shown,
        await lan.slash("bells", "late"),
        await lan.menu("Check", shown),
        await lan.mention("hi"),
        await lan.submit(form, "hello", "Big"),
    ):
        assert description.faults_of("MessageResponse", reply.message) == []
    for command in server.rest.commands:
        assert description.faults_of("ApplicationCommandResponse", command) == []


async def test_an_interaction_is_acknowledged_once_and_in_time(
    server: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    lan = server.member()
    server.gateway.repeating = True
    await lan.slash("bells", "show")
    await _until(lambda: "40060" in caplog.text)

    server.gateway.repeating = False
    token = await lan.send_slash("bells", "show")
    server.rest.pending[token].since -= 3
    await _until(lambda: "10062" in caplog.text)


async def _until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110 -- nothing tells of a line in a log
            await asyncio.sleep(0.01)


async def test_registered_commands_are_given_back(server: DiscordServer) -> None:
    http = discord.http.HTTPClient(asyncio.get_running_loop())
    await http.static_login(server.rest.token)
    [application] = {int(command["application_id"]) for command in server.rest.commands}
    whole = await http.request(
        discord.http.Route("GET", f"/applications/{application}/commands"),
        params={"with_localizations": "true"},
    )
    guild = int(server.guild["id"])
    await http.bulk_upsert_guild_commands(application, guild, [{"name": "g", "description": "g"}])
    in_guild: list[Any] = await http.get_guild_commands(application, guild)
    await http.close()

    assert whole == server.rest.commands
    assert [command["guild_id"] for command in in_guild] == [str(guild)]
    assert in_guild[0].keys().isdisjoint({"name_localizations", "description_localizations"})


async def test_a_command_is_offered_only_where_it_was_registered_for(
    server: DiscordServer,
) -> None:
    [strange] = server.elsewhere["channels"]
    with pytest.raises(AssertionError, match="none of the commands"):
        await server.member().slash("bells", "show", channel=strange)


async def test_nothing_is_kept_where_so_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async with loopback(monkeypatch, keep=False, check=False) as server, online(server, Bot()):
        ask = functools.partial(server.member().slash, "bells", "add", which="b", times=1)

        assert len(await paced(ask, times=50, rate=500)) == 50
        assert await saturating(ask, times=550, at_once=20) > 0

        rest = server.rest
        assert (rest.requests, rest.pending, rest.replies) == ([], {}, {})
