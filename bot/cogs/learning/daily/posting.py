"""Posting each day what servers have set: once, by one process, at the hour of their zone."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import aiohttp
import discord
from discord.ext import commands
from discord.utils import utcnow

from ....errors import StoreError
from ....moderation.audit import Entry
from ....storage.dailies import STOPPED
from ....study.daily import Daily, due, is_unconfirmed, next_of, nonce_of
from ...desk.admin.mod_log import DONE
from ...edition import Edition
from ...failures import log, log_failure
from ...kit import Kit
from ...replying import NOBODY
from ..zones import names, zone_of
from .choosing import lacking_in, language_in, wanted_of
from .post import fact_post, question_post

if TYPE_CHECKING:
    from ... import Host

# Seconds: it is looked at when a minute begins.
_MINUTE: Final = 60.0
# Many servers choose the same hour.
_AT_ONCE: Final = 5
# Seconds for Discord to take a post; by then it is known no more whether it has.
_SENDING: Final = 20.0


class DailyPosts(commands.Cog, name="VRA Facts: daily posts"):
    """Looks every minute where something is due, and posts it."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._kit = kit
        self._dailies = kit.store.dailies
        self._task: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begins as soon as the servers are known."""
        self._task = asyncio.create_task(self._go_on(), name="vrafacts")

    async def cog_unload(self) -> None:
        """Posts no more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _go_on(self) -> None:
        await self._bot.wait_until_ready()
        # Reading them takes a moment, in which others are answered.
        await asyncio.to_thread(names)
        while True:
            try:
                await self.look_around()
            except StoreError as error:
                log.warning("What is due cannot be read, and is posted later: %s", error)
            except Exception as error:  # noqa: BLE001 -- the next minute is another one
                log_failure("Looking for what is due", error)
            await asyncio.sleep(_MINUTE - utcnow().timestamp() % _MINUTE)

    async def look_around(self) -> None:
        """Posts all that is due in the servers of this process. Raises StoreError."""
        turn = asyncio.Semaphore(_AT_ONCE)

        async def look_at(daily: Daily) -> None:
            async with turn:
                try:
                    await self._look_at(daily)
                except StoreError as error:
                    log.warning("A daily post waits for the database: %s", error)
                except Exception as error:  # noqa: BLE001 -- one server's must not keep others'
                    log_failure("A daily post", error)

        await asyncio.gather(*map(look_at, await self._dailies.all()))

    async def _look_at(self, daily: Daily) -> None:
        guild = self._bot.get_guild(daily.guild_id)
        zone = zone_of(daily.zone)
        if guild is None or guild.unavailable or zone is None:
            return
        # Those before it may have taken their time.
        now = utcnow()
        day = due(daily, zone, now)
        is_begun = is_unconfirmed(daily, now)
        if day is None and not is_begun:
            return
        edition = await self._kit.at(guild.id)
        if not edition.is_read:
            # What is not known now may be known in a minute.
            return
        told = await self._dailies.told(guild.id)
        if day:
            await self._post(guild, daily, day, edition, told, now)
        elif daily.posted_on and told:
            log.warning("A daily post of server %d may not have arrived: sent again", guild.id)
            await self._send(guild, daily, daily.posted_on, edition, told, now)

    async def _post(
        self,
        guild: discord.Guild,
        daily: Daily,
        day: dt.date,
        edition: Edition,
        told: Sequence[str],
        now: dt.datetime,
    ) -> None:
        wanted = await wanted_of(daily, edition, language_in(edition, guild), now.date())
        found = next_of(wanted, told, guild_id=guild.id)
        if not await self._dailies.claim(daily, day, found[1] if found else told, at=now):
            # Another process has it.
            return
        begun = replace(daily, posted_on=day, claimed_at=now)
        if found is None:
            log.warning("There is nothing to post in server %d today", guild.id)
            await self._dailies.confirm(guild.id, day)
            return
        await self._send(guild, begun, day, edition, found[1], now)

    async def _send(
        self,
        guild: discord.Guild,
        daily: Daily,
        day: dt.date,
        edition: Edition,
        told: Sequence[str],
        now: dt.datetime,
    ) -> None:
        """Sends the last of what is `told` by then; again, Discord takes it for the same."""
        view = self._view(guild, daily, edition, told[-1])
        channel = guild.get_channel(daily.channel_id)
        if view is None:
            # It was withdrawn since it was chosen.
            await self._dailies.confirm(guild.id, day)
        elif not isinstance(channel, discord.TextChannel) or lacking_in(channel):
            await self._fail(guild, daily, day, told[:-1], now)
        else:
            try:
                async with asyncio.timeout(_SENDING):
                    post = await channel.send(
                        view=view, nonce=nonce_of(daily, day), allowed_mentions=NOBODY
                    )
            except (discord.Forbidden, discord.NotFound):
                await self._fail(guild, daily, day, told[:-1], now)
            except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
                log.warning("A daily post may not have arrived: %s", type(error).__name__)
            else:
                self._kit.ledger.note(
                    post, edition.settings, guild_id=guild.id, channel_id=channel.id
                )
                await self._dailies.confirm(guild.id, day)

    def _view(
        self, guild: discord.Guild, daily: Daily, edition: Edition, chosen: str
    ) -> discord.ui.LayoutView | None:
        language = language_in(edition, guild)
        if daily.form == "fact":
            known = chosen in edition.book.facts
            return fact_post(edition, chosen, language) if known else None
        card = edition.learning.deck.cards.get(chosen)
        return question_post(edition, card, language) if card and language in card.sides else None

    async def _fail(
        self,
        guild: discord.Guild,
        daily: Daily,
        day: dt.date,
        told: Sequence[str],
        now: dt.datetime,
    ) -> None:
        """Notes that nothing could be posted; after three days it is given up, and told so."""
        log.warning("Server %d has a daily post in a channel that is closed to us", guild.id)
        if await self._dailies.fail(daily, day, told, by=guild.me.id, at=now):
            entry = Entry(
                number=0, actor_id=guild.me.id, action=STOPPED, target=str(daily.channel_id),
                created_at=now,
            )  # fmt: skip
            self._bot.dispatch(DONE, guild.id, [entry])
