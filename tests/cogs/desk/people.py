"""Who is at the desk: moderators by their permissions or by a role, and members."""

from __future__ import annotations

from typing import Any

from tests.discord_server import DiscordServer, Member, Reply, payloads
from tests.discord_server.components import Kind

MANAGE_GUILD = 1 << 5
MANAGER = str(int(payloads.PERMISSIONS) | MANAGE_GUILD)

# Words that would do something where they are not made harmless.
HOSTILE = {
    "mentions": "@everyone <@&1300000000000000001> <@5> and <#5>",
    "marks": "||spoiler|| **bold** `code` ```block``` [there](https://evil.example) > # -# ~~x~~",
    "turned": "\u202eturned\u202c \u200bhidden\u200d \u0301\u0301\u0301\u0301\u0301\u0301e",
    "long": "word " * 200,
    "unbroken": "`" * 1000,
    "null": "a\0b\ud800c",
}


def moderator(server: DiscordServer, **more: Any) -> Member:
    """Somebody who may manage the server."""
    return server.member(permissions=MANAGER, **more)


def earlier(server: DiscordServer, custom_id: str, **more: Any) -> Reply:
    """A message of the bot's with a button of that id, as another version may have sent it."""
    button = {"type": Kind.BUTTON, "style": 2, "label": "A button", "custom_id": custom_id}
    parts = [{"type": Kind.ACTION_ROW, "components": [button]}]
    return Reply("", {}, server.earlier(components=parts, flags=payloads.COMPONENTS_V2, **more))
