"""Hearing that a server has changed something, in this process or in another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from typing import Final

from ..errors import StoreError
from .announcing import CHANNEL
from .database import Database
from .servers import Servers

log = logging.getLogger(__name__)

# Seconds between looks at the versions: where the database tells of changes by itself, that is only
# for what a broken connection may have missed.
_LOOKING: Final = 0.5
_TOLD: Final = 5.0


async def watch(database: Database, servers: Servers) -> AsyncIterator[dict[int, int]]:
    """The versions of all servers, at once and then whenever one may have changed; never ends.

    While the database cannot be reached nothing comes; what has changed meanwhile comes after.
    """
    known: dict[int, int] | None = None
    is_lost = False
    async with AsyncExitStack() as stack:
        heard: asyncio.Event | None = None
        while True:
            try:
                if heard is None and database.dialect == "postgresql":
                    heard = await stack.enter_async_context(database.hearing(CHANNEL))
                found = await servers.versions()
            except StoreError as error:
                if not is_lost:
                    log.warning("Changes of other processes are not seen for now: %s", error)
                is_lost, heard = True, None
                await stack.aclose()
                await asyncio.sleep(_LOOKING)
                continue
            is_lost = False
            if found != known:
                known = found
                yield found
            if heard is None:
                await asyncio.sleep(_LOOKING)
            else:
                with suppress(TimeoutError):
                    await asyncio.wait_for(heard.wait(), _TOLD)
                heard.clear()
