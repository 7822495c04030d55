"""Waiting for what other processes tell through the database."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from ..errors import StoreError


class Ear:
    """Wakes who waits on it when something is told, or when it can hear no longer."""

    def __init__(self, lost: str) -> None:
        self._lost = lost
        self._is_lost = False
        self._told = asyncio.Event()

    def tell(self, *_: object) -> None:
        """Something has been told."""
        self._told.set()

    def lose(self, *_: object) -> None:
        """Nothing will be heard any more."""
        self._is_lost = True
        self._told.set()

    async def wait(self, seconds: float) -> None:
        """Returns once something was told since the last wait, at the latest after so long.

        Raises StoreError where nothing will be.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._told.wait()
        self._told.clear()
        if self._is_lost:
            raise StoreError(self._lost)
