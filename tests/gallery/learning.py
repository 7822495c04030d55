"""The scenes of learning: cards, what somebody has come to, a leaderboard, and a fact a day."""

from __future__ import annotations

import asyncio
import datetime as dt
from functools import cache
from typing import Final

import pytest
from discord.utils import utcnow

from bot.answering.answerer import Answerer
from bot.cogs.learning.daily import posting
from bot.records.factbook import FactBook
from bot.study.cards.card import Deck
from bot.study.cards.making import deck_of
from bot.study.quiz import course
from tests.cogs.desk.people import moderator
from tests.cogs.learning.playing import Room, press, type_in
from tests.cogs.talking import set_clock
from tests.discord_server import DiscordServer, Member, Reply

from .scene import EN, EN_PHONE, RU_PHONE, VI_PHONE, Play, Scene

_SHOW: Final = "vrad1:study-show:"
_RATE: Final = "vrad1:study-rate:"
_DAY: Final = dt.timedelta(days=1)
_WEEKS: Final = 3
# Which rating is given, counted from "again"; turn by turn.
_RATINGS: Final = (2, 2, 3, 2, 1, 2, 0, 2)
# Of six questions each knows so many.
_KNOWN: Final = {"Lan": 6, "Minh": 4, "Olga": 3}


async def _press(member: Member, shown: Reply, action: str, *, at: int = 0) -> Reply:
    """Presses the button that does so, the one `at` that place of several."""
    found = [str(one.custom_id) for one in shown.buttons if action in str(one.custom_id)]
    return await member.press(shown, custom_id=found[at])


def _card(*, shown: bool) -> Play:
    """Somebody takes their first card, and may look at its answer."""

    async def play(_: DiscordServer, member: Member) -> Reply:
        page = await member.slash("study cards")
        return await _press(member, page, _SHOW) if shown else page

    return play


async def _studied(_: DiscordServer, member: Member) -> Reply:
    begun = utcnow() - _WEEKS * 7 * _DAY
    turn = 0
    with pytest.MonkeyPatch.context() as patch:
        await member.slash("study plan", new=5)
        for day in range(_WEEKS * 7):
            # A day of rest now and then.
            if day % 6 == 4:
                continue
            set_clock(patch, begun + day * _DAY)
            page = await member.slash("study cards")
            while any(_SHOW in str(one.custom_id) for one in page.buttons):
                page = await _press(member, page, _SHOW)
                page = await _press(member, page, _RATE, at=_RATINGS[turn % len(_RATINGS)])
                turn += 1
        return await member.slash("study stats", theme="dark")


@cache
def _deck() -> Deck:
    return deck_of(Answerer(FactBook.load()))


def _answer(shown: Reply) -> str:
    """The right answer to a question of a quiz."""
    text = shown.text.replace("\\", "")
    sides = (card.sides.get("en") for card in _deck().cards.values())
    return next(side.answer for side in sides if side and side.stem in text)


async def _ranked(server: DiscordServer, member: Member) -> Reply:
    players = {name: server.member(name) for name in _KNOWN}
    room = Room(server)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(course, "BREAK", dt.timedelta(seconds=0.05))
        for name in _KNOWN:
            await players[name].slash("leaderboard join")
        starter = players["Lan"]
        await starter.slash("quiz start", questions=6, answers="typed", topic="asean")
        for number in range(1, 7):
            shown = await room.question(number)
            for name, known in _KNOWN.items():
                if number <= known:
                    await type_in(players[name], shown, _answer(shown))
            await press(starter, shown, "Next")
        await room.report()
    # Points are counted once the end is told.
    shown = await players["Minh"].slash("leaderboard show")
    while starter.user["id"] not in shown.text:
        await asyncio.sleep(0.1)
        shown = await players["Minh"].slash("leaderboard show")
    return shown


async def _daily(server: DiscordServer, member: Member) -> Reply:
    channel = await server.add_channel("daily")
    await moderator(server).slash(
        "daily set", channel_=channel["id"], hour=9, zone="UTC", topic="trade"
    )
    tomorrow = utcnow().replace(hour=9, minute=1) + 2 * _DAY
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(posting, "utcnow", lambda: tomorrow)
        return await member.reply_to(channel["id"])


LEARNING: Final = (
    Scene(
        "study-card", VI_PHONE,
        "A study card in Vietnamese: what is wanted, a sentence with a gap, and a button.",
        "`/study cards`, in Vietnamese: a fact with a gap.",
        _card(shown=False),
    ),
    Scene(
        "study-answer", VI_PHONE,
        "The card with its answer and source; four buttons, each with when it would come again.",
        "… and what was in the gap. How well did you know it?",
        _card(shown=True),
    ),
    Scene(
        "study-stats-ru", RU_PHONE,
        "Study progress in Russian: figures in words, and bars of cards, answers and days to come.",
        "`/study stats`, in Russian, after three weeks.",
        _studied,
    ),
    Scene(
        "leaderboard", EN_PHONE,
        "Three members of a server in the order of their points, with how many questions.",
        "`/leaderboard show`: only who joined is on it.",
        _ranked,
    ),
    Scene(
        "daily-fact", EN,
        "The fact of the day in a channel, with its source and the buttons of every reply.",
        "`/daily`: a fact each day in a channel.",
        _daily,
    ),
)  # fmt: skip
