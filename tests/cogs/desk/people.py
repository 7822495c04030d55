"""Who is at the desk: moderators by their permissions or by a role, and members."""

from __future__ import annotations

from tests.cogs.talking import Say
from tests.discord_server import DiscordServer, Member, Reply, payloads
from tests.discord_server.payloads import Payload

MANAGE_GUILD = 1 << 5
MANAGER = str(int(payloads.PERMISSIONS) | MANAGE_GUILD)


def moderator(server: DiscordServer, name: str = "Lan", *, locale: str = "en-US") -> Member:
    """Somebody who may manage the server."""
    return server.member(name, locale=locale, permissions=MANAGER)


async def panel(
    admin: Member, say: Say, page: str = "where", *, channel: Payload | None = None
) -> Reply:
    """A page of the panel of `/settings`."""
    shown = await admin.slash("settings", channel=channel)
    return shown if page == "where" else await admin.press(shown, say("en", f"settings-{page}"))


async def chosen(admin: Member, shown: Reply, name: str, *values: str) -> Reply:
    """The panel after choosing in the select of a setting."""
    return await admin.choose(shown, *values, custom_id=f"vrad1:set:{name}")


async def role_for(admin: Member, server: DiscordServer, say: Say, name: str) -> Payload:
    """A role that a setting ("reviewers", "admins") names from now on."""
    role = await server.add_role(name)
    shown = await panel(admin, say, "people")
    await chosen(admin, shown, name, role["id"])
    return role
