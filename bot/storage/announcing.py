"""Telling other processes that a server has changed something."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

# A host may have channels of its own in the same database.
CHANNEL: Final = "vrafacts_changes"


async def announce(connection: AsyncConnection, guild_id: int) -> None:
    """Tells those who listen, once the transaction of `connection` is on the disk.

    Only PostgreSQL can; elsewhere the versions have to be looked at.
    """
    if connection.dialect.name == "postgresql":
        await connection.execute(
            text("SELECT pg_notify(:channel, :server)"),
            {"channel": CHANNEL, "server": str(guild_id)},
        )
