"""Hearing that a server has changed something, in this process or in another."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Final

from ..errors import StoreError
from .announcing import CHANNEL
from .database import Database
from .servers import Servers

log = logging.getLogger(__name__)

# Seconds between looks at the versions: where the database tells of changes by itself, that is only
# for what a broken connection may have missed.
_LOOKING: Final = 0.3
_TOLD: Final = 5.0


async def watch(database: Database, servers: Servers) -> AsyncIterator[dict[int, int]]:
    """The versions of all servers, at once and then whenever one may have changed.

    While the database cannot be reached nothing comes; what has changed meanwhile comes after. Ends
    once the database is closed.
    """
    known: dict[int, int] | None = None
    is_lost = False
    between = _TOLD if database.dialect == "postgresql" else _LOOKING
    while True:
        try:
            async with database.hearing(CHANNEL) as ear:
                while True:
                    # What is told while they are read is heard at the next wait.
                    found = await servers.versions()
                    is_lost = False
                    if found != known:
                        known = found
                        yield found
                    await ear.wait(between)
        except StoreError as error:
            if database.is_closed:
                return
            if not is_lost:
                log.warning("Changes of other processes are not seen for now: %s", error)
            is_lost = True
            await asyncio.sleep(_LOOKING)
