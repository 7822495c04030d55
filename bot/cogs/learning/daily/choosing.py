"""What can be posted each day in a server, and whether the bot may post there."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any

import discord

from ....records.models import Language
from ....study.daily import Daily, cards_to_ask, facts_to_tell
from ...edition import Edition
from ...locales import language_of


def language_in(edition: Edition, guild: discord.Guild) -> Language:
    """The language of what is posted to a whole server."""
    return edition.settings.language or language_of(guild.preferred_locale)


async def wanted_of(
    daily: Daily, edition: Edition, language: Language, today: dt.date
) -> list[str]:
    """The ids of all that can be posted: facts, or cards where it is questions."""

    def look() -> list[str]:
        if daily.form == "fact":
            return facts_to_tell(edition.book, daily.topic, today)
        return cards_to_ask(edition.learning.deck, edition.book, daily.topic, language, today)

    # The cards may have to be made first.
    return await asyncio.to_thread(look)


def lacking_in(channel: Any) -> list[str]:
    """What the bot lacks to post in a channel of a server, by Discord's names for it."""
    may = channel.permissions_for(channel.guild.me)
    needed = {"view-channel": may.view_channel, "send-messages": may.send_messages}
    return [name for name, has in needed.items() if not has]
