"""What belongs to a server: nobody elsewhere sees or changes it, and nobody here without the right.

Every command and every action of a button, select or form is tried; a new one has to be told here.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from bot.client import Client
from bot.cogs.desk import press
from bot.cogs.desk.desking import Desking
from bot.moderation.audit import Wanted
from bot.moderation.changes import Change
from bot.moderation.submissions import Submission
from bot.moderation.told import Told
from bot.services import Services
from bot.storage.store import Store
from bot.study.daily import Daily
from bot.study.standings import Score
from tests.cogs.learning.scoring import scored
from tests.cogs.talking import Say
from tests.discord_server import DiscordServer, Member, Reply, online
from tests.discord_server.components import Kind, walk
from tests.discord_server.payloads import Payload

from .people import MANAGER, earlier, moderator

# Stands in everything that one server has of its own, and nowhere else.
SECRET = "Quortzal"
FACT, SOURCE, ENTITY = "quortzal-crater", "quortzal-paper", "quortzal-society"
# May do all that Discord lets anybody do.
ADMINISTRATOR = str(int(MANAGER) | 1 << 3)
NOW = dt.datetime.now(dt.UTC)
ASKED = f"Who found the {SECRET} crater?"

# What each command is given, as though its user knew what the other server has. Those that tell of
# a person are tried as well: of this one they know nothing.
COMMANDS: dict[str, dict[str, Any]] = {
    "ask": {"question": ASKED},
    "topic": {"topic": SECRET},
    "entity": {"name": ENTITY},
    "source": {"source": SOURCE},
    "fact": {"fact": FACT},
    "timeline": {"topic": SECRET},
    "chart": {"kind": SECRET},
    "graph": {"name": ENTITY},
    "compare": {"first": FACT, "second": FACT},
    "help": {},
    "about": {},
    "privacy": {},
    "language": {},
    "mydata export": {},
    "mydata delete": {},
    "deck export": {"format": "csv"},
    "study cards": {"topic": SECRET},
    "study plan": {"topic": SECRET},
    "study stats": {},
    "suggest": {},
    "mysuggestions": {},
    "reload": {},
    "quiz start": {"topic": SECRET},
    "quiz stop": {},
    "settings": {},
    "block": {"user": 0},
    "unblock": {"user": 0},
    "audit": {},
    "leaderboard show": {},
    "leaderboard join": {},
    "leaderboard leave": {},
    "leaderboard reset": {},
    "daily set": {"channel_": 0, "hour": 9},
    "daily off": {},
    "daily show": {},
    "facts add": {},
    "facts edit": {"fact": FACT},
    "facts retire": {"fact": FACT, "reason": "Mine"},
    "facts restore": {"fact": FACT, "reason": "Mine"},
    "facts history": {"fact": FACT},
    "facts revert": {"fact": FACT, "revision": 1, "reason": "Mine"},
    "facts import": {"file": 0, "reason": "Mine"},
    "facts export": {},
    "facts review": {},
    "facts gaps": {},
    "facts stale": {},
    "facts untranslated": {},
    "facts source": {"source": SOURCE},
    "facts entity": {"kind": "person", "entity": ENTITY},
    "facts alias": {"entity": ENTITY, "language": "en", "name": "Mine"},
    "facts word": {"what": SECRET, "language": "en", "word": "mine"},
}
OF_MODERATORS = {
    *(name for name in COMMANDS if name.startswith("facts ")),
    "settings", "block", "unblock", "audit", "leaderboard reset",
    "daily set", "daily off", "daily show",
}  # fmt: skip
# What a forged custom id may carry.
ARGUMENTS = (
    "",
    "0",
    "1",
    "1.0",
    FACT,
    f"{FACT}:1",
    f"en:{FACT}:1:0",
    f"{ENTITY}:1",
    "1:0:1",
    ":::",
)


@pytest.fixture
async def theirs(store: Store, server: DiscordServer) -> int:
    """A server that has something of everything; its id."""
    guild_id = int(server.guild["id"])
    sentence = f"The {SECRET} crater was found by the {SECRET} society in 2019."
    changes = [
        Change(kind="source", key=SOURCE, action="add", record={"id": SOURCE, "title": SECRET}),
        Change(
            kind="entity", key=ENTITY, action="add",
            record={"id": ENTITY, "kind": "body", "name": {"en": f"{SECRET} society"}},
        ),
        Change(
            kind="fact", key=FACT, action="add",
            record={
                "id": FACT, "text": {"en": sentence}, "time": 2019, "entities": [ENTITY],
                "references": [{"source": SOURCE}], "review_by": 2020,
            },
        ),
        Change(kind="alias", key="lunar-society", action="add", record={"en": [f"{SECRET} club"]}),
        Change(kind="dispute", key=FACT, action="dispute", record={}),
    ]  # fmt: skip
    await store.servers.change_settings(guild_id, {"keep_questions": True}, by=7, at=NOW)
    await store.curation.change(guild_id, changes, author_id=7, reason=SECRET, at=NOW)
    for form in ("suggestion", "report"):
        await store.queue.submit(
            Submission(
                form=form,
                guild_id=guild_id,
                user_id=7,
                language="en",
                text=SECRET,
                source=SECRET,
                fact_ids=(FACT,),
                created_at=NOW,
            )
        )
    await store.servers.block(guild_id, 8, by=7, at=NOW, reason=SECRET)
    await store.gaps.add(guild_id, f"What is a {SECRET}?", "en", at=NOW)
    told = Told(guild_id=guild_id, channel_id=1, message_id=1, fact_ids=(FACT,), created_at=NOW)
    await store.answers.add([told])
    await store.standings.join(guild_id, 7, at=NOW)
    await scored(store, guild_id, Score(user_id=7, topic="trade", points=4321, asked=5))
    daily = Daily(
        guild_id=guild_id, channel_id=4321, hour=9, zone="UTC", form="fact",
        posted_on=NOW.date() + dt.timedelta(days=9),
    )  # fmt: skip
    await store.dailies.set(daily, by=7, at=NOW)
    return guild_id


@pytest.fixture
async def bot(
    theirs: int, server: DiscordServer, services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """The bot in that server, asked as often and as fast as somebody likes."""
    patient = services.settings.model_copy(update={"cooldown_questions": 0})
    async with online(server, Client(Services(patient, services.book, services.answerer), store)):
        yield server


async def all_of(store: Store, guild_id: int) -> list[Any]:
    """All that is kept of a server."""
    numbers = await store.queue.waiting(guild_id)
    return [
        await store.servers.state(guild_id),
        [await store.queue.submission(guild_id, number) for number in numbers],
        await store.log.entries(guild_id, Wanted(), most=1000),
        await store.gaps.questions(guild_id),
        await store.answers.of(guild_id, FACT, most=10),
        await store.standings.of(guild_id),
        await store.dailies.of(guild_id),
    ]


async def use(member: Member, name: str, channel: Payload) -> Reply:
    """The reply to a command, with what it needs besides words."""
    options = dict(COMMANDS[name])
    if "user" in options:
        options["user"] = member.user["id"]
    if "channel_" in options:
        options["channel_"] = channel["id"]
    if "file" in options:
        options["file"] = member.attach("mine.yaml", b"[]")
    return await member.slash(name, channel=channel, **options)


def everything(reply: Reply) -> str:
    """All that came, and was not a word that the member wrote."""
    files = [content.decode(errors="replace") for content in reply.files.values()]
    return json.dumps([reply.message, reply.modal, reply.body, files], default=str)


async def sent(member: Member, form: Reply) -> Reply:
    """The reply to a form with the same in every field for text."""
    assert form.modal is not None
    fields = [part for part in walk(form.modal["components"]) if part["type"] == Kind.TEXT_INPUT]
    values = {part["custom_id"]: "Mine, 2019"[: part.get("max_length", 4000)] for part in fields}
    return await member.submit(form, **values)


def named(commands: list[Payload], before: str = "") -> Iterator[str]:
    for command in commands:
        name = f"{before} {command['name']}".strip()
        below = [part for part in command.get("options") or [] if part["type"] in {1, 2}]
        if command.get("type", 1) in {1, 2} and below:
            yield from named(below, name)
        elif command.get("type", 1) in {1, 2}:
            yield name


def test_every_command_is_tried(bot: DiscordServer) -> None:
    assert set(named(bot.rest.commands)) == set(COMMANDS)


async def test_the_server_itself_is_answered(bot: DiscordServer) -> None:
    assert SECRET in (await bot.member().slash("ask", question=ASKED)).text
    assert SECRET in everything(await moderator(bot).slash("facts history", fact=FACT))


async def test_no_command_shows_or_changes_what_another_server_has(
    bot: DiscordServer, store: Store, theirs: int
) -> None:
    there = (await bot.join("Others"))["channels"][0]
    other = bot.member("Minh", permissions=ADMINISTRATOR)
    before = await all_of(store, theirs)
    for name in COMMANDS:
        reply = await use(other, name, there)
        if reply.modal:
            # What somebody wrote is theirs to see again.
            assert SECRET not in everything(reply), name
            continue
        shown = everything(reply).replace(ASKED, "").replace(FACT, "").replace(ENTITY, "")
        assert SECRET not in shown, name
    assert await all_of(store, theirs) == before


async def test_no_name_that_another_server_has_is_offered(bot: DiscordServer) -> None:
    there = (await bot.join("Others"))["channels"][0]
    other = moderator(bot, "Minh")
    for name, option in (
        ("fact", "fact"), ("entity", "name"), ("source", "source"), ("facts edit", "fact"),
        ("facts retire", "fact"), ("facts restore", "fact"), ("facts history", "fact"),
        ("facts revert", "fact"), ("facts source", "source"), ("facts alias", "entity"),
    ):  # fmt: skip
        given = {key: value for key, value in COMMANDS[name].items() if key != option}
        offered = await other.autocomplete(name, option, SECRET, channel=there, **given)
        assert SECRET not in json.dumps(offered), name


async def test_without_the_right_no_command_shows_or_changes_anything(
    bot: DiscordServer, store: Store, theirs: int, say: Say
) -> None:
    member = bot.member("Minh")
    before = await all_of(store, theirs)
    for name in OF_MODERATORS:
        reply = await use(member, name, bot.channel)
        refusals = [say("en", f"desk-not-yours-{right}") for right in ("review", "admin")]
        assert reply.is_private, name
        assert reply.text in refusals, name
    assert await all_of(store, theirs) == before


def actions(cog: type = Desking) -> set[str]:
    """All that the buttons and forms of the cogs can ask for."""
    marks = (getattr(value, "__desk_press__", None) for value in vars(cog).values())
    own = {mark[0] for mark in marks if mark}
    return own.union(*map(actions, cog.__subclasses__()))


@pytest.mark.parametrize("is_here", [True, False])
async def test_no_forged_press_or_form_shows_or_changes_anything(
    bot: DiscordServer, store: Store, theirs: int, is_here: bool
) -> None:
    channel = bot.channel if is_here else (await bot.join("Others"))["channels"][0]
    member = bot.member("Minh") if is_here else moderator(bot, "Minh")
    before = await all_of(store, theirs)
    for action in sorted(actions()):
        for argument in ARGUMENTS:
            shown = earlier(bot, press.desk_id(action, argument), channel=channel)
            reply = await member.press(shown, custom_id=press.desk_id(action, argument))
            texts = [everything(reply)]
            if reply.modal:
                texts.append(everything(await sent(member, reply)))
            told = " ".join(texts).replace(FACT, "").replace(ENTITY, "")
            assert SECRET not in told, (action, argument)
    assert await all_of(store, theirs) == before
