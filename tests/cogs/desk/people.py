"""Who is at the desk: moderators by their permissions or by a role, and members; and its forms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.cogs.talking import Say
from tests.discord_server import DiscordServer, Member, Reply, payloads
from tests.discord_server.components import walk
from tests.discord_server.payloads import Payload

MANAGE_GUILD = 1 << 5
MANAGER = str(int(payloads.PERMISSIONS) | MANAGE_GUILD)

# Words that would do something where they are not made harmless.
HOSTILE = {
    "mentions": "@everyone <@&1300000000000000001> <@5> and <#5>",
    "marks": "||spoiler|| **bold** `code` ```block``` [there](https://evil.example) > # -# ~~x~~",
    "turned": "\u202eturned\u202c \u200bhidden\u200d \u0301\u0301\u0301\u0301\u0301\u0301e",
    "long": "word " * 200,
    "unbroken": "`" * 1000,
    # Half a surrogate pair would be more of this kind; Discord sends none, and orjson, with which
    # discord.py reads where it is there, takes none. The store is tried with it.
    "null": "a\0b",
}


def moderator(server: DiscordServer, name: str = "Lan", **more: Any) -> Member:
    """Somebody who may manage the server."""
    return server.member(name, permissions=MANAGER, **more)


def filled(form: Reply) -> dict[str, str]:
    """What stands in the fields of a form, by their custom ids."""
    assert form.modal is not None, form.text
    parts: list[dict[str, Any]] = list(walk(form.modal["components"]))
    return {part["custom_id"]: part.get("value") or "" for part in parts if "custom_id" in part}


def forged(form: Reply, custom_id: str) -> Reply:
    """A form whose custom id somebody has tampered with."""
    assert form.modal is not None, form.text
    return replace(form, modal={**form.modal, "custom_id": custom_id})


def button(custom_id: str) -> dict[str, Any]:
    """A row with a button of that custom id, as a message of the bot's could hold it."""
    component = {"type": 2, "style": 2, "label": "Press", "custom_id": custom_id}
    return {"components": [{"type": 1, "components": [component]}], "flags": 1 << 15}


def earlier(server: DiscordServer, custom_id: str, **more: Any) -> Reply:
    """A message of the bot's with a button of that custom id, whoever wrote that."""
    return Reply("", {}, server.earlier(**button(custom_id), **more))


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
