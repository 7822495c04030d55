"""Who is at the desk: moderators by their permissions or by a role, and members."""

from __future__ import annotations

from typing import Any

from tests.discord_server import DiscordServer, Member, payloads

MANAGE_GUILD = 1 << 5
MANAGER = str(int(payloads.PERMISSIONS) | MANAGE_GUILD)


def moderator(server: DiscordServer, **more: Any) -> Member:
    """Somebody who may manage the server."""
    return server.member(permissions=MANAGER, **more)
