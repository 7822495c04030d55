"""What our replies in servers tell, by ids: gathered in memory, and written in the background."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from typing import Final

import discord

from ..errors import StoreError
from ..moderation.server import ServerSettings
from ..moderation.told import Told
from ..storage.store import Store
from .failures import log_failure
from .retold import said_of

log = logging.getLogger(__name__)

# Seconds between two writes; so much is lost at most where the process is killed.
_WRITING: Final = 1.0
# Replies that wait for the database; where it cannot be reached for longer, the oldest go.
_WAITING: Final = 10_000
# Seconds for the last write: the process ends within ten.
_ENDING: Final = 2.0


class Ledger:
    """Keeps which facts each public reply in a server tells, and nothing of what was asked.

    It never delays or fails an answer: what it is told goes into memory.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        # By message; None where a reply is gone, or tells nothing any more.
        self._waiting: OrderedDict[int, Told | None] = OrderedDict()
        self._writing: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()
        self._is_lost = False

    def start(self) -> None:
        """Writes from now on."""
        self._writing = asyncio.create_task(self._write_on(), name="vrafacts-ledger")

    async def stop(self) -> None:
        """Writes what waits, if that takes no longer than a moment, and then no more."""
        if self._writing is None:
            return
        self._writing.cancel()
        await asyncio.gather(self._writing, return_exceptions=True)
        try:
            async with asyncio.timeout(_ENDING):
                await self.write()
        except (StoreError, TimeoutError):
            log.warning("The ids of %d replies could not be kept", len(self._waiting))

    def note(
        self,
        reply: discord.Message,
        settings: ServerSettings,
        *,
        guild_id: int | None,
        channel_id: int | None,
    ) -> None:
        """Keeps what a reply tells now, unless it is private or the server wants no corrections."""
        if guild_id is None or channel_id is None:
            return
        if not settings.corrections or reply.flags.ephemeral:
            return
        told = Told(
            guild_id=guild_id,
            channel_id=channel_id,
            message_id=reply.id,
            fact_ids=tuple(said_of(reply)),
            created_at=reply.created_at,
        )
        self._put(reply.id, told if told.fact_ids else None)

    def note_response(
        self,
        interaction: discord.Interaction,
        sent: discord.InteractionCallbackResponse[discord.Client] | discord.Message | None,
        settings: ServerSettings,
    ) -> None:
        """The same of what answered an interaction, in a server that the bot itself is in."""
        reply = sent.resource if isinstance(sent, discord.InteractionCallbackResponse) else sent
        if isinstance(reply, discord.Message) and interaction.is_guild_integration():
            self.note(
                reply,
                settings,
                guild_id=interaction.guild_id,
                channel_id=interaction.channel_id,
            )

    def forget(self, message_id: int) -> None:
        """Forgets a reply: it is gone, or cannot be answered to any more."""
        self._put(message_id, None)

    async def of(self, guild_id: int, fact_id: str, *, most: int) -> list[Told]:
        """At most so many replies that tell a fact in a server, the newest first.

        Raises StoreError.
        """
        await self.write()
        return await self._store.answers.of(guild_id, fact_id, most=most)

    async def write(self) -> None:
        """Writes what waits. Raises StoreError, and keeps it, where that cannot be."""
        async with self._turn:
            batch = dict(self._waiting)
            if not batch:
                return
            await self._store.answers.add([told for told in batch.values() if told])
            if gone := [one for one, told in batch.items() if told is None]:
                await self._store.answers.drop(gone)
            for message_id, told in batch.items():
                # What has come meanwhile waits for the next time.
                if self._waiting.get(message_id) is told:
                    del self._waiting[message_id]

    async def _write_on(self) -> None:
        while True:
            await asyncio.sleep(_WRITING)
            try:
                await self.write()
            except StoreError as error:
                if not self._is_lost:
                    log.warning("The ids of replies wait for the database: %s", error)
                self._is_lost = True
            except Exception as error:  # noqa: BLE001 -- what comes next is written all the same
                log_failure("Keeping the ids of replies", error)
            else:
                self._is_lost = False

    def _put(self, message_id: int, told: Told | None) -> None:
        self._waiting[message_id] = told
        self._waiting.move_to_end(message_id)
        if len(self._waiting) > _WAITING:
            self._waiting.popitem(last=False)
