"""Reminders: who asked for it is told once a day, at their hour, that something is due."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import discord
from discord.ext import commands
from discord.utils import utcnow

from ....errors import StoreError
from ....records.models import Language
from ....study.memory.days import zone_of
from ....study.memory.planning import Plan, Standing
from ...desk.page import page
from ...desk.press import desk_button
from ...failures import log, log_failure
from ...harmless import line
from ...kit import Kit
from ...replying import NOBODY
from ..decks import deck_of
from .pages import GO
from .plan import QUIET
from .session import Session, scope_of
from .sitting import Sitting

if TYPE_CHECKING:
    from ... import Host

# Seconds between two looks: so late a reminder may come.
_PAUSE: Final = 300.0
_SERVER: Final = 100


class Reminding(commands.Cog, name="VRA Facts: reminders"):
    """Writes to those who asked for it."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._kit = kit
        self._task: asyncio.Task[None] | None = None

    async def cog_load(self) -> None:
        """Begins once the bot is there."""
        self._task = asyncio.create_task(self._keep_reminding(), name="vrafacts")

    async def cog_unload(self) -> None:
        """Reminds nobody any more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _keep_reminding(self) -> None:
        await self._bot.wait_until_ready()
        while True:
            try:
                await self.remind(utcnow())
            except StoreError as error:
                log.warning("Who wants to be reminded cannot be read yet: %s", error)
            except Exception as error:  # noqa: BLE001 -- the next look may go well
                log_failure("Reminding", error)
            await asyncio.sleep(_PAUSE)

    async def remind(self, now: dt.datetime) -> None:
        """Tells everybody whose hour it is and for whom something is due.

        Raises StoreError where it cannot be read who asked for it.
        """
        for user_id, plan, reminded_on in await self._kit.store.studies.reminders():
            local = now.astimezone(zone_of(plan.zone))
            day = local.date().isoformat()
            if local.hour != plan.remind_at or reminded_on == day:
                continue
            try:
                await self._remind(user_id, plan, day, now)
            except StoreError as error:
                log.warning("Somebody could not be reminded: %s", error)
            except Exception as error:  # noqa: BLE001 -- one's must not keep others from theirs
                log_failure("Reminding somebody", error)

    async def _remind(self, user_id: int, plan: Plan, day: str, now: dt.datetime) -> None:
        studies = self._kit.store.studies
        language = await self._kit.store.people.language_of(user_id) or plan.language
        standing = await studies.standing(user_id, None, now, unplanned=plan)
        due = await self._due(standing, language, now)
        # Of all processes one has it to do; whatever becomes of it, it is not tried again that day.
        if not due or not await studies.claim_reminder(user_id, day):
            return
        try:
            channel = await self._bot.create_dm(discord.Object(user_id))
            view = self._reminder(user_id, due, language)
            await channel.send(view=view, allowed_mentions=NOBODY)
        except discord.HTTPException as error:
            log.info("Somebody takes no reminder today: %d, %d", error.status, error.code)

    async def _due(
        self, standing: Standing, language: Language, now: dt.datetime
    ) -> Mapping[int, int]:
        """How many cards wait, by the scope they are of; no scope for which there are none."""
        shipped = await deck_of(self._kit.editions.base)
        counts: dict[int, int] = {}
        for scope in sorted({scope for scope, _ in standing.memories}):
            edition = await self._kit.at(scope or None)
            deck = await deck_of(edition)
            session = Session(deck, shipped, scope or None, standing, language, now)
            agenda = session.agenda
            waiting = [*agenda.corrected, *agenda.steps, *agenda.due]
            count = sum(scope_of(card, shipped, scope or None) == scope for card in waiting)
            if count:
                counts[scope] = count
        return counts

    def _reminder(
        self, user_id: int, due: Mapping[int, int], language: Language
    ) -> discord.ui.LayoutView:
        def say(key: str, **values: object) -> str:
            return self._kit.wording.say(language, key, **values)

        lines = [say("study-remind", count=sum(due.values()))]
        for scope, count in due.items():
            # What a server says otherwise than the shipped facts is studied there.
            if scope and (guild := self._bot.get_guild(scope)):
                server = line(guild.name, _SERVER)
                lines.append(f"- {say('study-remind-server', server=server, count=count)}")
        lines.append(f"-# {say('study-remind-why')}")
        start = desk_button(
            say("study-go"), GO, Sitting(user_id), style=discord.ButtonStyle.primary
        )
        return page(["\n".join(lines)], [[start, desk_button(say("study-remind-stop"), QUIET)]])
