"""Who is answered now: every event once, and everybody within reason."""

from __future__ import annotations

import math
from collections.abc import Hashable

import discord

from ..settings import Settings
from ..storage.store import Store
from .editions import Editions
from .layout import notice
from .locales import preferred
from .patience import Patience, Seen


class Admission:
    """Lets each event in once, and holds back who asks very fast in one channel."""

    def __init__(self, settings: Settings, editions: Editions, store: Store) -> None:
        self._store = store
        self._editions = editions
        self._patience = Patience(settings.cooldown_questions, settings.cooldown_seconds)
        self._seen = Seen()

    def is_new(self, event: Hashable) -> bool:
        """True where Discord has not sent this event before; `event` is its id."""
        return self._seen.is_new(event)

    def wait(self, message: discord.Message) -> float:
        """Seconds until the author's next question is welcome here; 0.0 where this one is."""
        return self._patience.wait(
            (message.author.id, message.channel.id), message.created_at.timestamp()
        )

    async def admits(self, interaction: discord.Interaction, *, counts: bool = True) -> bool:
        """True where the interaction is to be answered; else it is told when to come again.

        One that does not count, a page turned, is always welcome.
        """
        if not self.is_new(interaction.id):
            return False
        if not counts:
            return True
        who = (interaction.user.id, interaction.channel_id)
        seconds = self._patience.wait(who, interaction.created_at.timestamp())
        if not seconds:
            return True
        language = await preferred(self._store, interaction.user.id, interaction.locale)
        again = math.ceil(interaction.created_at.timestamp() + seconds)
        text = self._editions.wording.say(language, "wait", again=f"<t:{again}:R>")
        await interaction.response.send_message(view=notice(text), ephemeral=True)
        return False
