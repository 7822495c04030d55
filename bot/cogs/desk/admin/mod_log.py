"""The mod log: every change as a short line in the channel that a server has chosen for it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

import discord
from discord.ext import commands

from ....moderation.audit import Entry
from ...failures import log, log_failure
from ...kit import Kit
from ...layout import joined, notice
from ...locales import language_of
from ...replying import NOBODY
from ..curator import Changed
from .chronicle import Chronicle

if TYPE_CHECKING:
    from ... import Host

# The event of what is done besides changes of records: a server's id, and entries of its log.
DONE: Final = "vrafacts_done"
# Seconds between two messages in one server; what is done meanwhile comes together.
_PACE: Final = 1.0
# More than this at once is counted, and stands in /audit.
_LINES: Final = 60


class ModLog(commands.Cog, name="VRA Facts: mod log"):
    """Writes what moderators do where their server wants to read it."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._kit = kit
        self._waiting: dict[int, list[Entry]] = {}
        self._posting: dict[int, asyncio.Task[None]] = {}

    async def cog_unload(self) -> None:
        """Writes no more."""
        tasks = list(self._posting.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @commands.Cog.listener()
    async def on_vrafacts_change(self, changed: Changed) -> None:
        """Tells of a change of records, and of what was decided with it."""
        self._add(changed.guild_id, _entries_of(changed))

    @commands.Cog.listener()
    async def on_vrafacts_done(self, guild_id: int, entries: list[Entry]) -> None:
        """Tells of anything else."""
        self._add(guild_id, entries)

    def _add(self, guild_id: int, entries: Iterable[Entry]) -> None:
        self._waiting.setdefault(guild_id, []).extend(entries)
        if guild_id not in self._posting:
            task = asyncio.create_task(self._post(guild_id), name="vrafacts")
            self._posting[guild_id] = task

    async def _post(self, guild_id: int) -> None:
        try:
            while entries := self._waiting.pop(guild_id, None):
                try:
                    await self._write(guild_id, entries)
                except discord.HTTPException as error:
                    log.warning("Cannot write the mod log: %d, %d", error.status, error.code)
                except Exception as error:  # noqa: BLE001 -- what was done is done
                    log_failure("The mod log", error)
        finally:
            del self._posting[guild_id]

    async def _write(self, guild_id: int, entries: list[Entry]) -> None:
        settings = (await self._kit.at(guild_id)).settings
        guild = self._bot.get_guild(guild_id)
        channel = guild.get_channel(settings.log_channel or 0) if guild else None
        if guild is None or not isinstance(channel, discord.TextChannel):
            return
        may = channel.permissions_for(guild.me)
        if not (may.view_channel and may.send_messages):
            log.warning("The mod log of server %d cannot be written to", guild_id)
            return
        language = settings.language or language_of(guild.preferred_locale)
        chronicle = Chronicle(language, self._kit.wording)
        lines = [f"{chronicle.told(one)} · {chronicle.who(one)}" for one in entries[:_LINES]]
        if len(entries) > _LINES:
            more = len(entries) - _LINES
            lines.append(self._kit.wording.say(language, "log-more", count=more))
        for text in joined(lines):
            await channel.send(view=notice(text), allowed_mentions=NOBODY)
            await asyncio.sleep(_PACE)


def _entries_of(changed: Changed) -> Iterator[Entry]:
    """A change as its entries in the audit log; what was imported together is one."""
    at = discord.utils.utcnow()

    def entry(action: str, target: str, detail: Mapping[str, object]) -> Entry:
        return Entry(
            number=0, actor_id=changed.actor_id, action=action, target=target,
            detail=detail, created_at=at,
        )  # fmt: skip

    decision = changed.decision
    if decision:
        number = str(decision.number)
        yield entry(f"review.{decision.outcome}", number, {"reason": decision.answer})
    imported = [one for one in changed.revisions if one.action == "import"]
    if imported:
        counts = Counter[str](one.kind for one in imported)
        yield entry("import", "", {**counts, "reason": imported[0].reason})
    for one in changed.revisions:
        if one.action != "import":
            author = one.author_id if one.approver_id else None
            detail = {"reason": one.reason, "author": author}
            yield entry(f"{one.kind}.{one.action}", one.key, detail)
