"""The scenes of quizzes: a question, its answer, and what a quiz came to."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import Random
from typing import Any, Final

import pytest
from discord.utils import snowflake_time

from bot.cogs.edition import Edition
from bot.cogs.learning.quiz import quizzing
from bot.cogs.learning.quiz.starting import Wish, draw
from bot.study.quiz import course
from bot.study.quiz.course import Plan
from tests.discord_server import PATIENCE, DiscordServer, Member, Reply

from .scene import EN_PHONE, RU_PHONE, VI_PHONE, Scene

# What players choose: the places of buttons.
_PLACES: Final = (3, 1, 3)
_CLOSES: Final = re.compile(r"<t:\d+:R>")
_ALL_PLACES: Final = ((0, 0, 1), (3, 2, 1), (3, 1, 2))


@asynccontextmanager
async def _begun(member: Member, seed: int, **options: Any) -> AsyncIterator[None]:
    """A quiz of the same questions every time, in which nobody needs time to read."""

    async def drawn(edition: Edition, wish: Wish, _: Random) -> Plan:
        return await draw(edition, wish, Random(seed))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quizzing, "draw", drawn)
        patch.setattr(course, "BREAK", dt.timedelta(0))
        await member.slash("quiz start", **options)
        yield


async def _posted(server: DiscordServer, action: str = "", *, after: int = 0) -> Reply:
    """The bot's latest message in the channel, once it has a button that does so, or none."""
    async with asyncio.timeout(PATIENCE):
        while True:
            standing = server.rest.messages.standing_in(server.channel["id"], after=after)
            if standing:
                reply = Reply("", {}, standing[-1])
                actions = {str(one.custom_id).split(":")[1] for one in reply.buttons}
                if action in actions or (not action and not actions):
                    return reply
            await asyncio.sleep(0.01)


async def _answered(players: Sequence[Member], shown: Reply, *places: int) -> None:
    """Each of the players chooses the answer at a place of their own."""
    buttons = [one.custom_id for one in shown.buttons]
    for player, place in zip(players, places, strict=True):
        await player.press(shown, custom_id=buttons[place])


def _players(server: DiscordServer) -> list[Member]:
    return [server.member(name) for name in ("Minh", "Lan", "Đức")]


async def _skip(member: Member, shown: Reply) -> None:
    [skip] = [one for one in shown.buttons if ":quiz-skip:" in str(one.custom_id)]
    await member.press(shown, custom_id=skip.custom_id)


async def _open(server: DiscordServer, member: Member) -> Reply:
    async with _begun(member, 11, questions=10):
        shown = await _posted(server, "quiz-pick")
        await member.slash("quiz stop")
        await _posted(server, "quiz-again")
    return _at_its_time(shown)


def _at_its_time(shown: Reply) -> Reply:
    """The question as it looks when it has just come: its messages are dated in another year."""
    closes = round(snowflake_time(int(shown.message["id"])).timestamp()) + 30
    return Reply("", {}, json.loads(_CLOSES.sub(f"<t:{closes}:R>", json.dumps(shown.message))))


async def _closed(server: DiscordServer, member: Member) -> Reply:
    async with _begun(member, 11, questions=2):
        shown = await _posted(server, "quiz-pick")
        await _answered(_players(server), shown, *_PLACES)
        await member.slash("quiz stop")
        await _posted(server, "quiz-again")
    return Reply("", {}, server.rest.messages.get(shown.message["id"]))


async def _over(server: DiscordServer, member: Member) -> Reply:
    players = _players(server)
    async with _begun(member, 11, questions=3):
        latest = 0
        for number, places in enumerate(_ALL_PLACES):
            shown = await _posted(server, "quiz-pick", after=latest)
            latest = int(shown.message["id"])
            await _answered(players, shown, *places)
            if number == 0:
                # Nobody knows before who takes part.
                await _skip(member, shown)
        return await _posted(server, "quiz-again", after=latest)


QUIZZED: Final = (
    Scene(
        "quiz", EN_PHONE,
        "A question with a gap, four choices as buttons, and buttons to lead the quiz.",
        "`/quiz start`: everybody in the channel answers.",
        _open,
    ),
    Scene(
        "quiz-closed-vi", VI_PHONE,
        "A closed question: the right answer, the fact with its source, and who was right.",
        "The answer, with its source, in Vietnamese.",
        _closed,
    ),
    Scene(
        "quiz-over-ru", RU_PHONE,
        "The end of a quiz: places with points, what was missed, and buttons to go on.",
        "The end of a quiz, in Russian: what was missed can be studied.",
        _over,
    ),
)  # fmt: skip
