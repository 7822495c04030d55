"""What a store holds, looked at as no command does: all servers at once."""

from __future__ import annotations

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
