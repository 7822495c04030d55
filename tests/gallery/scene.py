"""What a scene of the gallery is: who does what, on which screen, and what the picture shows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.discord_server import DiscordServer, Member, Reply

from .page import Look

Play = Callable[[DiscordServer, Member], Awaitable[Reply]]

EN: Final = Look("en-US")
EN_PHONE: Final = Look("en-US", screen="phone")
VI: Final = Look("vi")
VI_PHONE: Final = Look("vi", "light", "phone")
RU: Final = Look("ru", "light")
RU_PHONE: Final = Look("ru", screen="phone")


@dataclass(frozen=True)
class Scene:
    """One picture: its file's name, what it shows in a sentence (the alt text), and what for."""

    name: str
    look: Look
    alt: str
    line: str
    play: Play


def used(command: str, **options: Any) -> Play:
    """Somebody uses a slash command."""

    async def play(_: DiscordServer, member: Member) -> Reply:
        return await member.slash(command, **options)

    return play


def asked(question: str, *then: str | Mapping[str, str], **options: Any) -> Play:
    """Somebody asks, then presses buttons by their labels and fills in what they open."""

    async def play(_: DiscordServer, member: Member) -> Reply:
        reply = await member.slash("ask", question=question, **options)
        for step in then:
            if isinstance(step, str):
                reply = await member.press(reply, label=step)
            else:
                reply = await member.submit(reply, **step)
        return reply

    return play
