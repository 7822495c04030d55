"""The proof: races of twenty members, through refusals of Discord's and a restart in the middle."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from bot.services import Services
from tests.cogs.talking import running
from tests.discord_server import DiscordServer, Member, Reply

from .playing import FIRST, Room, choose, type_in, until, year_in

QUESTIONS, MEMBERS = 10, 20
# By which question the bot is stopped, its question open.
AWAY = 5


def letter(shown: Reply, *, right: bool) -> str:
    """The letter of the right choice, or of a wrong one."""
    year = year_in(shown.text)
    choices = [one.label for one in shown.buttons if one.label[1:3] == ". "]
    return next(one[0] for one in choices if (one[3:] == year) == right)


class Racer:
    """Somebody who answers by button, form, reply and mention in turn."""

    def __init__(self, member: Member, room: Room, form: str) -> None:
        self.member = member
        self.id = member.user["id"]
        self._room = room
        self._form = form
        self._turn = int(self.id)

    async def answer(self, shown: Reply, *, right: bool) -> bool | None:
        """Whether they were told that they are first; None where a sign on their message tells."""
        self._turn += 1
        way = self._turn % 3
        if way == 0:
            if self._form == "choice":
                told = await choose(self.member, shown, right=right)
            else:
                told = await type_in(self.member, shown, self._words(shown, right=right))
            return "Right" in told.text
        await self.write(shown, right=right, is_reply=way == 1)
        return None

    async def write(self, shown: Reply, *, right: bool, is_reply: bool) -> str:
        """The id of a message with their answer."""
        words = self._words(shown, right=right)
        if is_reply:
            return await self.member.send_reply(shown, words)
        return await self.member.send_mention(words, channel=self._room.channel)

    def _words(self, shown: Reply, *, right: bool) -> str:
        if self._form == "choice":
            return letter(shown, right=right)
        return year_in(shown.text) if right else str(FIRST - 1)


def signs(room: Room) -> dict[str, list[str]]:
    """How the bot has marked the messages that members wrote in a channel, by their ids."""
    return {
        message["id"]: [one["emoji"]["name"] for one in message.get("reactions", [])]
        for message in room.server.rest.messages.standing_in(room.channel["id"])
        if message["author"]["id"] != room.server.bot["id"]
    }


class Race:
    """One race in one channel, and who has won which question."""

    def __init__(self, room: Room, form: str, seed: int) -> None:
        self.room = room
        self.form = form
        self.racers = [
            Racer(room.server.member(f"{form}-{number}"), room, form) for number in range(MEMBERS)
        ]
        self.won: Counter[str] = Counter()
        self._rng = random.Random(seed)
        self._winner: asyncio.Future[str] | None = None

    async def begin(self) -> None:
        await self.racers[0].member.slash(
            "quiz start", mode="race", questions=QUESTIONS, answers=self.form,
            channel=self.room.channel,
        )  # fmt: skip

    async def question(self, number: int, *, fast: int = 5) -> None:
        """A question in which some are wrong, and then several are right at the same moment."""
        shown = await self.room.question(number)
        wrong, right = self.drawn(fast)
        await asyncio.gather(*(one.answer(shown, right=False) for one in wrong))
        told = await asyncio.gather(*(one.answer(shown, right=True) for one in right))
        await self.count(number)
        first = [one.id for one, is_first in zip(right, told, strict=True) if is_first]
        assert first in ([], [self._last])

    def drawn(self, fast: int) -> tuple[list[Racer], list[Racer]]:
        order = self._rng.sample(self.racers, 2 * fast)
        return order[:fast], order[fast:]

    async def count(self, number: int) -> None:
        closed = await self.room.closed(number)
        [self._last] = re.findall(r"Right: <@(\d+)>", closed.text)
        self.won[self._last] += 1

    async def end(self) -> None:
        """The scores are those of who was first, and every message stands there once."""
        report = (await self.room.report()).text
        points = re.findall(r"\*\*(\d+)\.\*\* <@(\d+)> – ([\d.]+) points?, (\d+) right", report)
        assert {who: float(sum_) for _, who, sum_, _ in points if sum_ != "0"} == self.won
        assert {who: int(right) for _, who, _, right in points if right != "0"} == self.won
        assert sum(self.won.values()) == QUESTIONS
        places = [int(place) for place, *_ in points]
        assert places == [1 + sum(float(o[2]) > float(p[2]) for o in points) for p in points]

        heads = [re.findall(r"Question (\d+) of", one.text) for one in self.room.messages]
        assert heads == [*([str(n)] for n in range(1, QUESTIONS + 1)), []]


def is_signed(race: Race) -> bool:
    """Whether all who wrote were given a sign; it is never more than one."""
    given = {len(found) for found in signs(race.room).values()}
    assert given <= {0, 1}
    return given == {1}


async def both(races: list[Race], do: Callable[[Race], Awaitable[None]]) -> None:
    await asyncio.gather(*(do(race) for race in races))


async def test_two_races_of_twenty_go_through_a_restart_and_refusals(
    quick: None,
    server: DiscordServer,
    quick_services: Services,
    caplog: pytest.LogCaptureFixture,
) -> None:
    elsewhere = Room(server, await server.add_channel("elsewhere"))
    races = [Race(Room(server), "typed", 1), Race(elsewhere, "choice", 2)]
    async with running(server, quick_services):
        await both(races, Race.begin)
        for number in range(1, AWAY):
            server.rest.fail(3, 429, path=r"/channels/\d+/messages", retry_after=0.02)
            server.rest.fail(2, 429, path="/webhooks/", retry_after=0.02)
            await both(races, partial(Race.question, number=number))
        server.rest.fail(1, 502, path=r"/channels/\d+/messages")
        shown = [await race.room.question(AWAY) for race in races]
        early = [race.racers[:3] for race in races]
        for open_, wrong in zip(shown, early, strict=True):
            await asyncio.gather(*(one.answer(open_, right=False) for one in wrong))
        await until(lambda: all(map(is_signed, races)))

    away = []
    for race, open_ in zip(races, shown, strict=True):
        # The first of those who write while nobody listens has it; a press comes to nothing.
        first, second, third = race.racers[10:13]
        away.append((first.id, await first.write(open_, right=True, is_reply=True)))
        await second.write(open_, right=True, is_reply=False)
        before = server.rest.messages.get(open_.message["id"])
        token = await third.member.send_press(open_, custom_id=open_.buttons[0].custom_id)
        assert server.rest.messages.get(open_.message["id"]) == before
        assert third.member.replies_waiting(token) == 0

    async with running(server, quick_services) as store:
        for race, (first_id, message_id) in zip(races, away, strict=True):
            await race.count(AWAY)
            assert race.won[first_id] >= 1
            assert signs(race.room)[message_id] == ["✅"]
        for number in range(AWAY + 1, QUESTIONS + 1):
            server.rest.fail(3, 429, path=r"/channels/\d+/messages", retry_after=0.02)
            await both(races, partial(Race.question, number=number))
        await both(races, Race.end)
        await until(lambda: all(map(is_signed, races)))
        await until(lambda: not [one for one in asyncio.all_tasks() if "quiz" in one.get_name()])
        assert await store.quizzes.running() == []
    # discord.py tells of what it was refused; of the bot's own there is nothing to tell.
    assert [one.getMessage() for one in caplog.records if one.name.startswith("bot.")] == []
    assert server.rest.faults == []
