"""Draws pictures beside the event loop, one at a time, and keeps those drawn last."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Final

from cachetools import LRUCache

from ...pictures.picture import Picture, Plan, Theme

# So many bytes of pictures are kept: some two hundred of them.
_KEPT: Final = 16_000_000


class Easel:
    """Makes pictures of plans; what was drawn before is there at once.

    A thread is enough: what draws gives way every few milliseconds.
    """

    def __init__(self, kept: int = _KEPT) -> None:
        self._drawn: LRUCache[str, Picture] = LRUCache(kept, getsizeof=_size)
        self._turn = asyncio.Lock()

    async def draw(self, plan: Plan, theme: Theme) -> Picture:
        """The picture of a plan."""
        key = await asyncio.to_thread(_key, plan, theme)
        if (known := self._drawn.get(key)) is not None:
            return known
        async with self._turn:
            # Somebody else may have waited for the same.
            picture = self._drawn.get(key)
            if picture is None:
                picture = await asyncio.to_thread(_draw, plan, theme)
                if _size(picture) <= self._drawn.maxsize:
                    self._drawn[key] = picture
            return picture


def _key(plan: Plan, theme: Theme) -> str:
    # By what is drawn, so that servers share what they have in common.
    return hashlib.sha256(repr((theme, plan)).encode()).hexdigest()


def _draw(plan: Plan, theme: Theme) -> Picture:
    # What draws takes half a second and some memory to load, and many never ask for a picture.
    from ...pictures.drawing import draw  # noqa: PLC0415 -- as said

    return draw(plan, theme)


def _size(picture: Picture) -> int:
    cells = sum(len(cell) for row in picture.table for cell in row)
    # A letter of Python's takes four bytes at most.
    return len(picture.png) + 4 * (len(picture.alt) + cells)
