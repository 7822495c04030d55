"""Corrections to those who were told the old thing: a reply beneath each reply that told it."""

from __future__ import annotations

import asyncio
from asyncio import sleep
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import aiohttp
import discord
from discord.ext import commands

from ..errors import StoreError
from ..moderation.correcting import retold, tells_otherwise
from ..moderation.told import Told
from ..records.models import Fact, Language
from .amending import Amendment, amended, is_right
from .desk.curator import Changed
from .edition import Edition
from .failures import log, log_failure
from .kit import Kit
from .locales import language_of
from .replying import NOBODY
from .retold import is_correction, language_in, said_of

if TYPE_CHECKING:
    from . import Host

# Seconds between two replies that are looked at in one server.
_PACE: Final = 1.0


class Corrections(commands.Cog, name="VRA Facts: corrections"):
    """Tells of a correction wherever a server's replies told the old thing.

    What has not been told yet when the bot is stopped is told no more: the ids stay, and the next
    change of the fact reaches those replies too.
    """

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._kit = kit
        # One change after the other in each server, so that all of them keep to the pace.
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._running: set[asyncio.Task[None]] = set()

    async def cog_unload(self) -> None:
        """Tells no more."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    @commands.Cog.listener()
    async def on_vrafacts_change(self, changed: Changed) -> None:
        """Looks after the replies that told what a change made in this process has changed."""
        before = changed.before.book.facts
        facts = retold(changed.revisions, before, changed.after.book.facts)
        if not facts or not changed.after.settings.corrections:
            return
        round_ = _Round(changed.guild_id, {name: before.get(name) for name in facts})
        task = asyncio.create_task(self._go_round(round_), name="vrafacts-corrections")
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _go_round(self, round_: _Round) -> None:
        try:
            async with self._turns[round_.guild_id]:
                settings = (await self._kit.at(round_.guild_id)).settings
                left = settings.corrections
                for reply in await self._replies(round_, most=left):
                    if left and not round_.is_done(reply.message_id, reply.fact_ids):
                        left -= await self._tried(reply, round_)
                        await sleep(_PACE)
        except StoreError as error:
            log.warning("Who was told the old thing cannot be told of a correction: %s", error)
        except Exception as error:  # noqa: BLE001 -- the host's error handler is left alone
            log_failure("Sending corrections", error)

    async def _replies(self, round_: _Round, *, most: int) -> list[Told]:
        """The replies that told of the facts, each once, the newest first."""
        found: dict[int, Told] = {}
        told: defaultdict[int, list[str]] = defaultdict(list)
        for fact in round_.before:
            # Beneath each may stand an earlier correction, which counts with it.
            for reply in await self._kit.ledger.of(round_.guild_id, fact, most=2 * most):
                found[reply.message_id] = reply
                told[reply.message_id].append(fact)
        return [
            Told(
                guild_id=reply.guild_id,
                channel_id=reply.channel_id,
                message_id=message_id,
                fact_ids=tuple(told[message_id]),
                created_at=reply.created_at,
            )
            for message_id, reply in sorted(found.items(), reverse=True)
        ]

    async def _tried(self, reply: Told, round_: _Round) -> bool:
        """True where a reply was corrected; where the bot can no longer speak, it is forgotten."""
        try:
            return await self._correct(reply, round_)
        except (discord.Forbidden, discord.NotFound):
            self._kit.ledger.forget(reply.message_id)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.warning("No correction in channel %d: %s", reply.channel_id, type(error).__name__)
        return False

    async def _correct(self, reply: Told, round_: _Round) -> bool:
        edition = await self._kit.at(reply.guild_id)
        if not self._may_speak(reply.channel_id, edition):
            return False
        place = self._bot.get_partial_messageable(reply.channel_id, guild_id=reply.guild_id)
        message = await place.fetch_message(reply.message_id)
        corrected = reply.message_id
        if is_correction(message) and message.reference and message.reference.message_id:
            corrected = message.reference.message_id
        language = language_in(message) or self._language(reply.guild_id, edition)
        amendments = [
            one
            for one in _amendments(message, reply.fact_ids, round_.before, edition)
            if not round_.is_done(corrected, [one.fact_id])
            and tells_otherwise(one.before, one.now, language)
        ]
        wrong = [one for one in amendments if not is_right(one, edition, language)]
        for view in amended(wrong, edition, language):
            sent = await place.send(
                view=view,
                reference=discord.MessageReference(
                    message_id=corrected,
                    channel_id=reply.channel_id,
                    guild_id=reply.guild_id,
                    fail_if_not_exists=False,
                ),
                mention_author=False,
                allowed_mentions=NOBODY,
            )
            self._kit.ledger.note(
                sent, edition.settings, guild_id=reply.guild_id, channel_id=reply.channel_id
            )
        round_.note(corrected, [one.fact_id for one in amendments])
        return bool(wrong)

    def _may_speak(self, channel_id: int, edition: Edition) -> bool:
        """Whether the server still wants the bot there."""
        parent = getattr(self._bot.get_channel(channel_id), "parent_id", None)
        return edition.is_read and edition.settings.answers_in(channel_id, parent)

    def _language(self, guild_id: int, edition: Edition) -> Language:
        guild = self._bot.get_guild(guild_id)
        return edition.settings.language or language_of(guild.preferred_locale if guild else None)


@dataclass(frozen=True, slots=True)
class _Round:
    """The corrections of one change: what the facts were before, and which replies are done."""

    guild_id: int
    before: Mapping[str, Fact | None]
    _done: set[tuple[int, str]] = field(default_factory=set)

    def is_done(self, message_id: int, facts: Sequence[str]) -> bool:
        """Whether nothing is left to be said to a reply."""
        return self._done.issuperset((message_id, fact) for fact in facts)

    def note(self, message_id: int, facts: Sequence[str]) -> None:
        """Notes that a reply needs nothing more about the facts."""
        self._done.update((message_id, fact) for fact in facts)


def _amendments(
    message: discord.Message,
    facts: Sequence[str],
    before: Mapping[str, Fact | None],
    edition: Edition,
) -> Iterator[Amendment]:
    said = said_of(message)
    for fact in facts:
        # The reply may have been turned to another page since.
        if fact in said:
            yield Amendment(fact, before[fact], edition.book.facts.get(fact), said[fact])
