"""Which channels have a quiz now, so that what is written there can be an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from .quizmaster import Quizmaster


class Rooms:
    """The quizzes that this process holds, by their channels."""

    def __init__(self) -> None:
        self._masters: dict[int, Quizmaster] = {}

    def enter(self, master: Quizmaster) -> None:
        """Has a quiz hear what is written in its channel."""
        self._masters[master.session.channel_id] = master

    def leave(self, master: Quizmaster) -> None:
        """Has it hear nothing more."""
        if self._masters.get(master.session.channel_id) is master:
            del self._masters[master.session.channel_id]

    def all(self) -> list[Quizmaster]:
        """Every quiz there is."""
        return list(self._masters.values())

    def of(self, channel_id: int | None) -> Quizmaster | None:
        """The quiz in a channel; None where there is none."""
        return self._masters.get(channel_id or 0)

    def heard_by(self, message: discord.Message) -> Quizmaster | None:
        """The quiz that a message answers: it replies to one of its questions, or mentions the bot.

        A reply to something else that the bot has said is a question of its own.
        """
        master = self.of(message.channel.id)
        if master is None or master.session.quiz.phase in {"ending", "over"}:
            return None
        earlier = message.reference.resolved if message.reference else None
        if not isinstance(earlier, discord.Message) or earlier.author.id != master.bot_id:
            return master
        return master if master.has_asked(earlier) else None
