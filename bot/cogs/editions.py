"""The editions in memory: made anew in the background whenever a server has changed something."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from typing import Final

from cachetools import LRUCache, TTLCache

from ..answering.wording import Wording
from ..errors import StoreError
from ..moderation.laying import overlay_of
from ..moderation.server import ServerState
from ..records.overlay import overlaid
from ..services import Services
from ..storage.store import Store
from .edition import Edition
from .failures import log_failure

log = logging.getLogger(__name__)

# Servers with changes of their own that are held in memory, each in a few megabytes at most.
_HELD: Final = 128
# Seconds until what could not be read is tried again.
_AGAIN: Final = 1.0
# Seconds that somebody waits for their server to be read: Discord gives three for the first answer.
_PATIENCE: Final = 1.5
# So many servers are remembered as not readable just now.
_UNREAD: Final = 1_000


class Editions:
    """What every server is answered from: the shipped facts, with its own laid over them.

    Questions are answered from memory, also while a server's next edition is made and while the
    database cannot be reached.
    """

    def __init__(self, services: Services, store: Store) -> None:
        self._store = store
        self.services = services
        self.base = Edition(services.answerer, services.checker, services.learning)
        self._versions: dict[int, int] = {}
        self._held: LRUCache[int, Edition] = LRUCache(_HELD)
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._reading: dict[int, asyncio.Task[Edition]] = {}
        self._unread: TTLCache[int, Edition] = TTLCache(_UNREAD, _AGAIN)
        self._following: asyncio.Task[None] | None = None

    @property
    def wording(self) -> Wording:
        """The words of today: whoever held on to them would go on saying those of yesterday."""
        return self.base.replies.wording

    async def start(self) -> None:
        """Reads which servers have changed anything, and follows what they change from now on.

        Raises StoreError where that cannot be read.
        """
        self._versions = await self._store.servers.versions()
        await asyncio.to_thread(self.base.warm)
        self._following = asyncio.create_task(self._follow(), name="vrafacts")

    async def stop(self) -> None:
        """Follows and reads no more."""
        tasks = [*self._reading.values(), *([self._following] if self._following else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def at(self, guild_id: int | None) -> Edition:
        """The edition of a server, or the shipped one where it has none or there is no server.

        Where it has changed something that cannot be read now, one that is not `is_read`: who knows
        neither what it has withdrawn nor whom it has blocked had better say nothing.
        """
        if guild_id is None or guild_id not in self._versions:
            return self.base
        known = self._held.get(guild_id) or self._unread.get(guild_id)
        return known or await self._first(guild_id)

    async def _first(self, guild_id: int) -> Edition:
        """The edition of a server that is not in memory, as far as it can be read in time."""
        # It is read to the end also where nobody waits any more: that of a large server takes long.
        reading = self._reading.get(guild_id) or self._begin(guild_id)
        await asyncio.wait({reading}, timeout=_PATIENCE)
        try:
            if reading.done():
                return reading.result()
            log.warning("What a server has changed takes long to be read")
        except StoreError as error:
            log.warning("What a server has changed cannot be read: %s", error)
        self._unread[guild_id] = unread = self.base.unread
        return unread

    def _begin(self, guild_id: int) -> asyncio.Task[Edition]:
        reading = asyncio.create_task(self.refresh(guild_id), name="vrafacts")
        self._reading[guild_id] = reading

        def end(task: asyncio.Task[Edition]) -> None:
            del self._reading[guild_id]
            if not task.cancelled():
                # Whoever waited has been told: asyncio need not warn of it.
                task.exception()

        reading.add_done_callback(end)
        return reading

    async def refresh(self, guild_id: int) -> Edition:
        """The edition of a server as the database has it; from here on it is answered from.

        Raises StoreError where the database cannot be read.
        """
        async with self._turns[guild_id]:
            state = await self._store.servers.state(guild_id)
            base = self.base
            edition = await self._edition(state, self._held.get(guild_id, base))
            if base is not self.base:
                # The files have changed meanwhile.
                edition = await self._edition(state, self.base)
            self._held[guild_id] = edition
            self._versions[guild_id] = state.version
            return edition

    async def replace(self, services: Services) -> None:
        """Answers everybody from other shipped facts, with every server's own laid over them."""
        base = Edition(services.answerer, services.checker, services.learning)
        await asyncio.to_thread(base.warm)
        self.services, self.base = services, base
        for guild_id in list(self._held):
            async with self._turns[guild_id]:
                # It may have changed, or gone, while others were made.
                if held := self._held.get(guild_id):
                    self._held[guild_id] = await self._edition(held.state, base)

    async def _edition(self, state: ServerState, near: Edition) -> Edition:
        """The edition of a state; `near` serves where it has the same records."""
        if state.revisions == near.state.revisions:
            return near.at(state)
        if not state.revisions:
            return self.base.at(state)
        return await asyncio.to_thread(self._make, state)

    def _make(self, state: ServerState) -> Edition:
        overlay, faults = overlay_of(state.revisions, self.base.book)
        for fault in faults:
            log.warning("A record of a server is left out: %s", fault)
        book = overlaid(self.base.book, overlay, version=str(state.version))
        answerer = self.base.answerer.over(book)
        answerer.warm()
        checker, learning = self.base.checker.over(answerer), self.base.learning.over(answerer)
        edition = Edition(answerer, checker, learning, state=state)
        edition.warm()
        return edition

    async def _follow(self) -> None:
        async for versions in self._store.watch():
            self._versions = versions
            for guild_id, edition in list(self._held.items()):
                if edition.state.version != versions.get(guild_id, 0):
                    await self._follow_up(guild_id)

    async def _follow_up(self, guild_id: int) -> None:
        while True:
            try:
                await self.refresh(guild_id)
            except StoreError as error:
                log.warning("What a server has changed cannot be read yet: %s", error)
                await asyncio.sleep(_AGAIN)
            except Exception as error:  # noqa: BLE001 -- one server's must not keep others from theirs
                log_failure("Following what a server has changed", error)
                return
            else:
                return
