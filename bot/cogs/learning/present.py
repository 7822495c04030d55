"""Who is in a server still: of its members the bot knows only those it asks Discord for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Final

import discord

from ...study.standings import Score, placed
from ..failures import log

# Discord tells of so many at once.
_AT_ONCE: Final = 100
# Seconds; whoever asked is waiting.
_PATIENCE: Final = 3.0


async def still_here(guild: discord.Guild, scores: Iterable[Score], *, needed: int) -> list[Score]:
    """The scores, best first, without those of people who have left the server.

    They are looked for until `needed` people are found who are there; who comes after those is
    taken to be there, and so are all where Discord does not tell.
    """
    waiting = [standing.score for standing in placed(scores)]
    here: list[Score] = []
    while waiting and len(here) < needed:
        looked_at, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        members = await _members(guild, [one.user_id for one in looked_at])
        here += [one for one in looked_at if one.user_id in members]
    return here + waiting


async def _members(guild: discord.Guild, user_ids: list[int]) -> frozenset[int]:
    try:
        # For ids that are named it takes no privileged intent.
        async with asyncio.timeout(_PATIENCE):
            found = await guild.query_members(user_ids=user_ids, limit=_AT_ONCE, cache=False)
    except (TimeoutError, discord.ClientException, ConnectionError) as error:
        log.warning("Discord does not tell who is in a server still: %s", type(error).__name__)
        return frozenset(user_ids)
    return frozenset(member.id for member in found)
