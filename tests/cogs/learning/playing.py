"""Quizzes as people see them: a deck made by hand, the channel, and what each is told alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from random import Random

from bot.records.models import LANGUAGES, Language
from bot.records.period import Period
from bot.study.cards.answers import DateAnswer
from bot.study.cards.card import Card, Deck, Side
from tests.discord_server import DiscordServer, Member, Reply
from tests.discord_server.payloads import Payload

FACTS = ("moon-distance", "apollo-landing", "shouting-crater")
# Of each card: its year, and so its answer.
FIRST = 1950


def card(number: int, *, words: str = "") -> Card:
    """A card whose answer is a year of its own, told by its sentence to who writes the test."""
    year = FIRST + number
    side = Side("Which year?", f"Event {number}{words} was in […].", str(year))
    sides: dict[Language, Side] = dict.fromkeys(LANGUAGES, side)
    return Card(
        id=f"event-{number}", fact_id=FACTS[number % 3], topic="",
        answer=DateAnswer(Period.parse(year)), sides=sides, digest="1",
    )  # fmt: skip


def deck(count: int = 30) -> Deck:
    cards = [card(number) for number in range(count)]
    return Deck({one.id: one for one in cards})


def wrong(_choices: object, _card: Card, _language: Language, *, rng: Random) -> Sequence[str]:
    """Three other years."""
    return rng.sample([str(year) for year in range(1900, 1940)], 3)


def year_in(text: str) -> str:
    """The right answer to a question, as its sentence tells it."""
    return str(FIRST + int(text.split("Event ")[1].split(maxsplit=1)[0]))


class Room:
    """What stands in a channel, by who reads it."""

    def __init__(self, server: DiscordServer, channel: Payload | None = None) -> None:
        self.server = server
        self.channel = channel or server.channel

    @property
    def messages(self) -> list[Reply]:
        """The bot's messages there now, the oldest first; not those that answer somebody."""
        return [
            Reply("", {}, message)
            for message in self.server.rest.messages.standing_in(self.channel["id"])
            if message["author"]["id"] == self.server.bot["id"]
            and "interaction_metadata" not in message
        ]

    async def until(self, is_so: Callable[[list[Reply]], bool]) -> list[Reply]:
        """The messages once it is so."""
        await until(lambda: is_so(self.messages))
        return self.messages

    async def question(self, number: int) -> Reply:
        """The message of a question, once it is open."""
        found = await self.until(lambda messages: any(_is_open(one, number) for one in messages))
        return next(one for one in found if _is_open(one, number))

    async def closed(self, number: int) -> Reply:
        """The same once it is closed."""
        found = await self.until(
            lambda messages: any(_is_of(one, number) and not one.buttons for one in messages)
        )
        return next(one for one in found if _is_of(one, number) and not one.buttons)

    async def report(self) -> Reply:
        """The end of the quiz."""
        found = await self.until(lambda messages: "quiz is over" in messages[-1].text)
        return found[-1]


async def until(is_so: Callable[[], bool]) -> None:
    """Returns once it is so."""
    async with asyncio.timeout(15):
        while not is_so():  # noqa: ASYNC110 -- nothing else waits for it
            await asyncio.sleep(0.01)


def _is_of(message: Reply, number: int) -> bool:
    return f"Question {number} of" in message.text


def _is_open(message: Reply, number: int) -> bool:
    return _is_of(message, number) and bool(message.buttons)


async def private(member: Member, token: str) -> Reply:
    """What a person alone is told of a press, whatever else becomes of the message meanwhile."""
    while True:
        reply = await member.reply_to(token)
        if _is_told(reply):
            return reply


def _is_told(reply: Reply) -> bool:
    return reply.is_private and bool(reply.text)


async def press(member: Member, shown: Reply, label: str) -> Reply:
    """What a person alone is told of pressing the one button that begins so."""
    [button] = [one for one in shown.buttons if one.label.startswith(label)]
    return await private(member, await member.send_press(shown, custom_id=button.custom_id))


async def choose(member: Member, shown: Reply, *, right: bool = True) -> Reply:
    """What a person alone is told of the right choice, or of a wrong one."""
    year = year_in(shown.text)
    [button, *_] = [
        one for one in shown.buttons
        if one.label[1:3] == ". " and (one.label[3:] == year) == right
    ]  # fmt: skip
    return await private(member, await member.send_press(shown, custom_id=button.custom_id))


async def type_in(member: Member, shown: Reply, text: str) -> Reply:
    """What a person alone is told of what they write into the form."""
    [button] = [one for one in shown.buttons if ":quiz-type:" in (one.custom_id or "")]
    token = await member.send_press(shown, custom_id=button.custom_id)
    while (form := await member.reply_to(token)).modal is None:
        pass
    reply = await member.submit(form, text)
    return reply if _is_told(reply) else await private(member, reply.key)
