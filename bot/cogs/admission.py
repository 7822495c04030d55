"""Who is answered now: every event once, where a server has it, and everybody within reason."""

from __future__ import annotations

import math
from collections.abc import Hashable
from typing import TYPE_CHECKING, Final

import discord

from ..moderation.server import ServerSettings
from ..settings import Settings
from .edition import Edition
from .patience import Limit, Patience, Seen
from .telling import tell

if TYPE_CHECKING:
    from .kit import Kit

# The extras of a command that answers those as well whom a server has blocked.
EVEN_BLOCKED: Final = {"even_blocked": True}


class Admission:
    """Lets each event in once, and keeps to what a server has settled: where, whom, how often."""

    def __init__(self, settings: Settings, kit: Kit) -> None:
        self._kit = kit
        self._limit = Limit(settings.cooldown_questions, settings.cooldown_seconds)
        self._patience = Patience()
        self._seen = Seen()

    def is_new(self, event: Hashable) -> bool:
        """True where Discord has not sent this event before; `event` is its id."""
        return self._seen.is_new(event)

    def hears(self, message: discord.Message, edition: Edition) -> bool:
        """True where the server has its author answered, and there."""
        settings, channel, author = edition.settings, message.channel, message.author
        if not edition.is_read:
            return False
        if not settings.answers_in(channel.id, getattr(channel, "parent_id", None)):
            return False
        if settings.where == "except" and isinstance(channel, discord.PartialMessageable):
            # A thread that is not known here may be in one of these channels.
            return False
        return author.id not in edition.state.blocked or (
            isinstance(author, discord.Member) and author.guild_permissions.manage_guild
        )

    def wait(self, message: discord.Message, edition: Edition) -> float:
        """Seconds until the author's next question is welcome here; 0.0 where this one is."""
        return self._patience.wait(
            (message.author.id, message.channel.id),
            message.created_at.timestamp(),
            self._limit_of(edition.settings),
        )

    async def admits(
        self, interaction: discord.Interaction, *, counts: bool = True, anywhere: bool = False
    ) -> bool:
        """True where the interaction is to be answered; else the person is told why not.

        One that does not count, a page turned, need not wait. One that is for `anywhere` answers
        no question: it works in every channel, and as often as the bot itself lets it.
        """
        if not self.is_new(interaction.id):
            return False
        edition = await self._kit.at(interaction.guild_id)
        if not edition.is_read and not _is_theirs(interaction):
            await self._refuse(interaction, "admission-unread")
            return False
        if interaction.user.id in edition.state.blocked and not _is_answered_still(interaction):
            await self._refuse(interaction, "admission-blocked")
            return False
        parent = getattr(interaction.channel, "parent_id", None)
        if not anywhere and not edition.settings.answers_in(interaction.channel_id, parent):
            await self._refuse_here(interaction, edition.settings)
            return False
        if not counts:
            return True
        seconds = self._patience.wait(
            (interaction.user.id, interaction.channel_id),
            interaction.created_at.timestamp(),
            self._limit if anywhere else self._limit_of(edition.settings),
        )
        if seconds:
            again = math.ceil(interaction.created_at.timestamp() + seconds)
            await self._refuse(interaction, "wait", again=f"<t:{again}:R>")
        return not seconds

    def _limit_of(self, settings: ServerSettings) -> Limit:
        """The server's own, as far as it has one."""
        questions, seconds = settings.cooldown_questions, settings.cooldown_seconds
        return Limit(
            self._limit.questions if questions is None else questions,
            seconds or self._limit.seconds,
        )

    async def _refuse_here(
        self, interaction: discord.Interaction, settings: ServerSettings
    ) -> None:
        if settings.where == "except":
            await self._refuse(interaction, "admission-not-here")
            return
        # Those that are gone say nothing to anybody.
        known = interaction.guild.get_channel_or_thread if interaction.guild else bool
        channels = ", ".join(f"<#{one}>" for one in sorted(settings.channels) if known(one))
        key = "admission-elsewhere" if channels else "admission-nowhere"
        await self._refuse(interaction, key, channels=channels)

    async def _refuse(self, interaction: discord.Interaction, key: str, **values: object) -> None:
        language = await self._kit.language(interaction, private=True)
        await tell(interaction, self._kit.wording.say(language, key, **values))


def _is_answered_still(interaction: discord.Interaction) -> bool:
    """Whether somebody who is blocked is answered: about what is theirs, and to undo it."""
    return _is_theirs(interaction) or interaction.permissions.manage_guild


def _is_theirs(interaction: discord.Interaction) -> bool:
    """Whether a command is about what is kept about who uses it."""
    command = interaction.command
    return command is not None and bool(command.extras.get("even_blocked"))
