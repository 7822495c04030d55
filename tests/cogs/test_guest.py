"""The extension in another bot: it answers there, changes nothing else, and leaves nothing."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from tests.discord_server import TOKEN, DiscordServer, Member, Reply
from tests.discord_server.gateway import Intent

HOST = Path(__file__).parent / "host"
CHECKOUT = Path(__file__).resolve().parents[2]
LAUNCH = CHECKOUT / "tests" / "discord_server" / "launch.py"

QUESTION = "How far is the Moon away from the Earth?"
ANSWER = "The Moon is 384,400 kilometres away from the Earth on average."

# What the extension may add to; the rest of the host's state is the host's.
OURS = {"commands", "menus", "cogs", "listeners", "modules", "objects", "tasks", "threads"}

WHY = "How this answer was found"
# What the host says while it has no such command.
AWAY = "Not here now."

Host = Callable[..., AbstractAsyncContextManager[Path]]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel is installed, without its dependencies."""
    wheels, site = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("site")
    for command in (
        ["hatchling", "build", "--target", "wheel", "--directory", wheels],
        ["pip", "install", "--no-index", "--no-deps", "--target", site, "-f", wheels, "vrafacts"],
    ):
        subprocess.run([sys.executable, "-m", *map(str, command)], check=True, cwd=CHECKOUT)
    return site


@pytest.fixture
def host(
    server: DiscordServer,
    settings: Settings,
    environment: dict[str, str],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Host:
    """Keeps a host online, and gives the file of its log, which must not end in a traceback."""

    @asynccontextmanager
    async def online(
        *arguments: str, module: str = "main", extension: str = "vrafacts", **more: str
    ) -> AsyncIterator[Path]:
        is_wheel = extension == "vrafacts"
        folder = request.getfixturevalue("installed") if is_wheel else CHECKOUT
        log = tmp_path / "host.log"
        with log.open("wb") as errors:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", LAUNCH, server.rest_url, server.gateway_url,
                module, extension, *arguments,
                cwd=tmp_path,
                stderr=errors,
                env={
                    **environment,
                    "PYTHONPATH": os.pathsep.join(map(str, [folder, HOST, tmp_path])),
                    "BOT_FACTS_DIR": str(settings.facts_dir),
                    "BOT_DATA_DIR": str(settings.data_dir),
                    "HOST_TOKEN": TOKEN,
                    **more,
                },
            )  # fmt: skip
        ended = asyncio.create_task(process.wait())
        connected = asyncio.create_task(server.gateway.until_connected())
        try:
            await asyncio.wait({ended, connected}, return_when=asyncio.FIRST_COMPLETED)
            assert not ended.done(), log.read_text()
            await connected
            yield log
        finally:
            connected.cancel()
            if process.returncode is None:
                process.terminate()
            await ended
        told = log.read_text()
        assert "Traceback" not in told
        assert "Moon" not in told

    return online


async def state(member: Member, when: str = "now") -> dict[str, Any]:
    """What the host says of itself."""
    states: dict[str, Any] = json.loads((await member.direct("!state")).files["state.json"])
    return dict(states[when])


def changed(before: dict[str, Any], now: dict[str, Any]) -> set[str]:
    return {part for part in before if before[part] != now[part]}


async def is_gone(member: Member, *, but: frozenset[str] = frozenset()) -> None:
    """Returns once the host is as it was; what was under way may come to its end."""
    before = await state(member, "before")
    for _ in range(50):
        left = changed(before, await state(member)) - but
        if not left:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"left behind: {left}")


@pytest.mark.parametrize("extension", ["vrafacts", "bot"])
async def test_a_host_gets_the_same_and_keeps_what_is_its_own(
    extension: str, server: DiscordServer, host: Host
) -> None:
    member, other = server.member(), server.member("Minh")
    async with host(extension=extension):
        asked = await member.slash("ask", question=QUESTION)
        assert ANSWER in asked.text
        assert asked.allowed_mentions["parse"] == []
        for reply in (await member.mention(QUESTION), await member.direct(QUESTION)):
            assert ANSWER in reply.text
            assert reply.allowed_mentions == {"parse": [], "replied_user": False}
        await use_everything(member, other, asked)

        # A command of the host's gets the host's answer and no second one.
        module = Path((await member.direct("!bot")).text)
        assert module == (HOST / "bot.py" if extension == "vrafacts" else CHECKOUT / module)
        before, now = await state(member, "before"), await state(member)
        assert changed(before, now) == OURS
        assert {"ask", "topic", "help"} <= set(now["commands"])

        await member.direct("!reload")
        await use_everything(member, other, asked)
        # How many connections to the database are open follows from what was asked.
        assert changed(now, await state(member)) <= {"objects", "threads"}

        await member.direct("!unload")
        await is_gone(member)
        presses = [await other.send_press(asked, "Why this answer") for _ in range(2)]
        form = await member.send_press(asked, "Follow up")
        message = await member.say(QUESTION, channel=member.direct_channel)

        assert (await member.direct("!load")).text == "done"
        # What was pressed and said meanwhile is answered by nobody, then or later.
        assert ANSWER in (await member.direct(QUESTION)).text
        for key in (*presses, form, message):
            assert member.replies_waiting(key) == 0
        await use_everything(member, other, asked)

    for replies in server.rest.replies.values():
        assert replies.empty()
    registered = [request for request in server.rest.requests if request.method == "PUT"]
    assert len(registered) == 1


async def use_everything(member: Member, other: Member, shown: Reply) -> None:
    """Presses what is beneath a reply, sends its forms and leaves one open."""
    assert WHY in (await other.press(shown, "Why this answer")).text
    turned = await member.press(shown, "Tiếng Việt")
    assert turned.updated
    assert "384.400 km" in turned.text
    assert ANSWER in (await member.press(turned, "English")).text
    followed = await member.submit(await member.press(shown, "Follow up"), QUESTION)
    assert ANSWER in followed.text
    report = await other.submit(await other.press(shown, "Not right"), "It is nearer.")
    assert report.is_private
    assert "Thank you" in report.text
    assert (await member.press(shown, "Follow up")).modal is not None


async def test_questions_asked_while_it_is_reloaded_get_one_answer_or_the_hosts(
    server: DiscordServer, host: Host
) -> None:
    member, other = server.member(), server.member("Minh")
    asked: list[str] = []
    put: list[str] = []
    done = asyncio.Event()

    async def keep_asking(shown: Reply) -> None:
        while not done.is_set():
            asked.append(await member.send_slash("ask", question=QUESTION))
            put.append(await other.say(QUESTION, channel=other.direct_channel))
            put.append(await other.send_press(shown, "Why this answer"))
            await asyncio.sleep(0.02)

    async with host(BOT_COOLDOWN_QUESTIONS="0"):
        shown = await member.slash("ask", question=QUESTION)
        asking = asyncio.create_task(keep_asking(shown))
        for command in ("!reload", "!unload", "!load", "!unload"):
            assert (await server.member().direct(command)).text == "done"
            await asyncio.sleep(0.2)
        done.set()
        await asking
        answers = [(await member.reply_to(token)).text for token in asked]
        await is_gone(server.member())

    assert {ANSWER in text for text in answers} == {True, False}
    assert all(ANSWER in text or text == AWAY for text in answers)
    assert [member.replies_waiting(token) for token in asked] == [0] * len(asked)
    assert {other.replies_waiting(key) for key in put} == {0, 1}


async def test_a_hosts_commands_of_the_same_name_stay_and_ours_are_found_beneath_a_group(
    server: DiscordServer, host: Host
) -> None:
    member = server.member()
    async with host("--own") as log:
        assert (await member.slash("ask", question=QUESTION)).text == "The host's own answer."
        assert (await member.slash("help")).text == "The host's own help."
        shown = await member.slash("vrafacts ask", question=QUESTION)
        assert ANSWER in shown.text
        assert WHY in (await member.press(shown, "Why this answer")).text
        assert await member.autocomplete("fact", "fact", "moon")
        for help_text in (await member.slash("vrafacts help"), await member.mention("")):
            assert "`/vrafacts ask`, `/vrafacts help`" in help_text.text
        said = await member.say(ANSWER)
        checked = await member.menu("Check this message", said)
        assert checked.text == "The host's own check."
        ours = await member.menu("Check this message (VRA Facts)", said)
        assert ours.is_private
        assert "nothing in this message" in ours.text
        told = log.read_text()
        assert "'Check this message' is 'Check this message (VRA Facts)' here" in told
        assert "/ask is /vrafacts ask here: this bot has a command of that name" in told
        assert "/help is /vrafacts help here" in told
        assert "/topic is" not in told

        assert (await member.direct("!reload")).text == "done"
        assert ANSWER in (await member.slash("vrafacts ask", question=QUESTION)).text
        assert "vrafacts ask" in (await state(member))["commands"]
        await member.direct("!unload")
        await is_gone(member)
        assert (await member.slash("ask", question=QUESTION)).text == "The host's own answer."


async def test_settings_are_given_in_code(
    server: DiscordServer, settings: Settings, host: Host, tmp_path: Path
) -> None:
    member = server.member()
    own = {
        "facts_dir": str(settings.facts_dir),
        "data_dir": str(tmp_path / "own"),
        "cooldown_questions": 1,
    }
    async with host("--settings", json.dumps(own), BOT_FACTS_DIR="", BOT_DATA_DIR=""):
        shown = await member.slash("ask", question=QUESTION)
        assert ANSWER in shown.text
        assert "<t:" in (await member.slash("ask", question=QUESTION)).text
        assert list((tmp_path / "own").iterdir())

        twice = (await member.direct("!load")).text
        assert twice.startswith("HostError: ")
        assert "VRA Facts is loaded once" in twice
        assert WHY in (await server.member().press(shown, "Why this answer")).text

        assert (await member.direct("!unload")).text == "done"
        # Only what was imported stays, as with any module.
        await is_gone(member, but=frozenset({"modules", "objects"}))
        assert (await member.direct("!load")).text == "done"
        assert ANSWER in (await member.slash("ask", question=QUESTION)).text


async def test_what_cannot_be_served_is_said_and_the_host_goes_on(
    server: DiscordServer, host: Host, tmp_path: Path
) -> None:
    member = server.member()
    async with host():
        await member.direct("!unload")
        (tmp_path / ".env").write_text("BOT_COOLDOWN_SECONDS=soon\n")

        refusal = (await member.direct("!load")).text

        assert "SettingsError: BOT_COOLDOWN_SECONDS" in refusal
        assert (await member.direct("!echo still here")).text == "still here"
        await is_gone(member)
        (tmp_path / ".env").unlink()
        assert (await member.direct("!load")).text == "done"
        assert ANSWER in (await member.slash("ask", question=QUESTION)).text


@pytest.mark.parametrize("intents", [["guilds"], []])
async def test_commands_and_buttons_need_no_intents(
    intents: list[str], server: DiscordServer, host: Host
) -> None:
    member = server.member()
    async with host("--intents", *intents):
        put = [
            await member.send_mention(QUESTION),
            await member.say(QUESTION, channel=member.direct_channel),
        ]
        shown = await member.slash("ask", question=QUESTION)
        assert ANSWER in shown.text
        await use_everything(member, server.member("Minh"), shown)
        direct = await member.slash("ask", question=QUESTION, channel=member.direct_channel)
        assert ANSWER in direct.text
        assert [member.replies_waiting(key) for key in put] == [0, 0]
        assert (await member.press(shown, "Remove")).deleted


async def test_a_host_that_reads_everything_and_has_no_prefix(
    server: DiscordServer, host: Host
) -> None:
    server.gateway.granted = Intent.MESSAGE_CONTENT
    member = server.member()
    wanted = ["guilds", "guild_messages", "dm_messages", "message_content"]
    async with host("--intents", *wanted, "--prefix"):
        unasked = await member.say(QUESTION)
        shown = await member.mention(QUESTION)
        assert ANSWER in shown.text
        # A reply that pings nobody comes with its words here.
        assert ANSWER in (await member.reply(shown, QUESTION, ping=False)).text
        assert ANSWER in (await member.direct(QUESTION)).text
        assert member.replies_waiting(unasked) == 0


async def test_a_hosts_prefix_is_the_hosts(server: DiscordServer, host: Host) -> None:
    server.gateway.granted = Intent.MESSAGE_CONTENT
    member = server.member()
    wanted = ["guilds", "guild_messages", "dm_messages", "message_content"]
    mention = f"{server.mention} "
    async with host("--intents", *wanted, "--prefix", "!", mention):
        echoed = await member.say(f"!echo {QUESTION}")
        assert (await member.reply_to(echoed)).text == QUESTION
        by_mention = await member.send_mention("echo hello")
        assert (await member.reply_to(by_mention)).text == "hello"
        mistyped = await member.say(f"!ekho {QUESTION}", channel=member.direct_channel)
        assert (await member.direct("!echo hello")).text == "hello"
        await member.edit(mistyped, f"!echo {QUESTION}")
        # What only begins with the mention is a question to us.
        assert ANSWER in (await member.mention(QUESTION)).text
        for key in (echoed, by_mention, mistyped):
            assert member.replies_waiting(key) == 0


async def test_a_host_in_two_shards_is_answered_in_both(server: DiscordServer, host: Host) -> None:
    member = server.member()
    async with host("--shards", "2"):
        assert (await member.direct("!ready")).text == "done"
        east = await server.join("East", shard=1)
        [channel] = east["channels"]
        assert "/ask" in (await member.reply_to(channel["id"])).text
        for where in (server.channel, channel, member.direct_channel):
            shown = await member.slash("ask", question=QUESTION, channel=where)
            assert ANSWER in shown.text
            assert WHY in (await member.press(shown, "Why this answer")).text
        before, now = await state(member, "before"), await state(member)
        assert changed(before, now) == OURS
        await member.direct("!unload")
        await is_gone(member)

    assert [one["shard"] for one in server.gateway.identifies] == [[0, 2], [1, 2]]


async def test_the_lines_on_the_page_for_hosts_are_a_bot(
    server: DiscordServer, host: Host, tmp_path: Path
) -> None:
    page = (CHECKOUT / "docs" / "plugin.md").read_text()
    whole, names, code = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    load = 'await self.load_extension("vrafacts")'
    assert load in whole
    other = whole.replace(load, "\n".join([*within(code), *within(names)]).strip())
    (tmp_path / "first.py").write_text(whole)
    (tmp_path / "second.py").write_text(other)
    member = server.member()

    async with host(module="first", TOKEN=TOKEN):
        assert ANSWER in (await member.slash("ask", question=QUESTION)).text
        assert ANSWER in (await member.mention(QUESTION)).text
    assert translation(server) == {}
    # Settings in code are all there is, so these are the facts that come with it.
    async with host(module="second", TOKEN=TOKEN):
        for _ in range(30):
            reply = await member.slash("ask", question="When was ASEAN founded?")
            assert "1967" in reply.text
    assert {"vi": "hỏi", "ru": "спросить"}.items() <= translation(server).items()
    assert (tmp_path / "data").is_dir()


def translation(server: DiscordServer) -> dict[str, str]:
    """What `/ask` is called in other languages."""
    [ask] = [command for command in server.rest.commands if command["name"] == "ask"]
    return ask["name_localizations"] or {}


def within(block: str) -> list[str]:
    """The lines as they stand in a method of the bot's own class."""
    lines = block.replace("bot.tree", "self.tree").replace("(bot,", "(self,").splitlines()
    return [f"        {line}" for line in lines if line]
