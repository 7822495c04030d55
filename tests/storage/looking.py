"""What a store holds, looked at as no command does; and waiting for what is to come."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace

from sqlalchemy import true

from bot.moderation.submissions import Submission
from bot.storage.queue import submissions_where
from bot.storage.store import Store


async def submitted(store: Store, guild_id: int | None = None) -> tuple[Submission, ...]:
    """All that was submitted, in its order, or what was in one server; without the numbers."""
    found = await store._database.read(lambda connection: submissions_where(connection, true()))
    return tuple(
        replace(one, number=0) for one in found if guild_id is None or one.guild_id == guild_id
    )


async def until(condition: Callable[[], bool] | Callable[[], Awaitable[bool]]) -> None:
    """Waits until it holds."""
    end = time.monotonic() + 60
    while True:
        found = condition()
        if found if isinstance(found, bool) else await found:
            return
        assert time.monotonic() < end
        await asyncio.sleep(0.005)
