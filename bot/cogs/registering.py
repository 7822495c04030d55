"""The commands registered with Discord beside those in the code: what differs, and registering it.

Discord gives back what it was sent in another shape: it adds ids, puts null or nothing for a
default, and permissions into a string. Only a difference that a member could notice counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
from discord import app_commands
from discord.http import Route

Payload = Mapping[str, Any]

_MENUS: Final = {2: "user menu", 3: "message menu"}
# All that discord.py sends of a command, an option or a choice, in the order of telling.
_FIELDS: Final = (
    "type", "name_localizations", "description", "description_localizations", "nsfw",
    "default_member_permissions", "dm_permission", "contexts", "integration_types", "required",
    "autocomplete", "channel_types", "min_value", "max_value", "min_length", "max_length",
    "choices", "options",
)  # fmt: skip
_DEFAULTS: Final = {
    "type": 1, "description": "", "nsfw": False, "dm_permission": True, "required": False,
    "autocomplete": False,
}  # fmt: skip
_SETS: Final = {"contexts", "integration_types", "channel_types"}
_LOCALIZED: Final = {"name_localizations", "description_localizations"}
# Where the code does not say these, Discord settles them, and what it settled is no difference.
_SETTLED: Final = {"contexts", "integration_types"}
# A command of one server has none of these.
_GLOBAL_ONLY: Final = {"contexts", "integration_types", "dm_permission"}


@dataclass(frozen=True, slots=True)
class Change:
    """A command that is not as registered, and the fields in which ("options.question.type")."""

    command: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What registering would do, by the names of the commands; false where it would do nothing."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    @property
    def lines(self) -> list[str]:
        """A line for each command: "+ /ask", "- /old" or "~ /topic: description, nsfw"."""
        return [
            *(f"+ {name}" for name in self.added),
            *(f"- {name}" for name in self.removed),
            *(f"~ {change.command}: {', '.join(change.fields)}" for change in self.changed),
        ]


def difference(registered: Sequence[Payload], offered: Sequence[Payload]) -> Difference:
    """What sets the commands that Discord has apart from those that the code offers."""
    old, new = ({_name(payload): payload for payload in side} for side in (registered, offered))
    changes = [
        Change(name, tuple(_changes(old[name], payload)))
        for name, payload in new.items()
        if name in old
    ]
    return Difference(
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        changed=tuple(change for change in changes if change.fields),
    )


async def synchronise(
    tree: app_commands.CommandTree[Any],
    *,
    guild: discord.abc.Snowflake | None = None,
    dry_run: bool = False,
) -> Difference:
    """Registers the commands of the tree where they differ, and returns in what they differed.

    With `guild` the global commands are registered as its own, in this one server; a dry run
    registers nothing. The client must be logged in. Raises discord.HTTPException.
    """
    if guild is not None:
        tree.copy_global_to(guild=guild)
    found = difference(await _registered(tree, guild), await _offered(tree, guild))
    if found and not dry_run:
        await tree.sync(guild=guild)
    return found


async def _registered(
    tree: app_commands.CommandTree[Any], guild: discord.abc.Snowflake | None
) -> Sequence[Payload]:
    client = tree.client
    # discord.py's own methods leave the translations out.
    place = "/guilds/{guild_id}" if guild else ""
    route = Route(
        "GET",
        f"/applications/{{application_id}}{place}/commands",
        application_id=client.application_id,
        guild_id=guild.id if guild else None,
    )
    commands: Sequence[Payload] = await client.http.request(
        route, params={"with_localizations": "true"}
    )
    return commands if guild is None else [_of_one_server(command) for command in commands]


async def _offered(
    tree: app_commands.CommandTree[Any], guild: discord.abc.Snowflake | None
) -> Sequence[Payload]:
    payloads: list[Payload] = [
        await command.get_translated_payload(tree, tree.translator)
        if tree.translator
        else command.to_dict(tree)
        for command in tree.get_commands(guild=guild)
    ]
    return payloads if guild is None else [_of_one_server(payload) for payload in payloads]


def _of_one_server(command: Payload) -> Payload:
    return {name: value for name, value in command.items() if name not in _GLOBAL_ONLY}


def _name(payload: Payload) -> str:
    menu = _MENUS.get(payload.get("type") or 1)
    return f"{payload['name']} ({menu})" if menu else f"/{payload['name']}"


def _changes(registered: Payload, offered: Payload, path: str = "") -> Iterator[str]:
    """The fields in which two commands, or two options, of one name differ."""
    old, new = _said(registered), _said(offered)
    for field in _FIELDS:
        before, after = old.get(field), new.get(field)
        if (field in _SETTLED and after is None) or (
            field == "dm_permission" and "contexts" in new
        ):
            continue  # dm_permission follows from the contexts
        if field in _LOCALIZED:
            yield from (f"{path}{field}.{code}" for code in _differing(before, after))
        elif field == "options":
            yield from _changed_options(before or (), after or (), f"{path}{field}")
        elif before != after:
            yield f"{path}{field}"


def _changed_options(old: Sequence[Payload], new: Sequence[Payload], path: str) -> Iterator[str]:
    known = {option["name"]: option for option in old}
    # Members are offered the options in this order.
    if [*known] != [option["name"] for option in new]:
        yield path
    for option in new:
        name = option["name"]
        if name in known:
            yield from _changes(known[name], option, f"{path}.{name}.")


def _differing(old: Payload | None, new: Payload | None) -> list[str]:
    """The keys under which the two do not hold the same."""
    old, new = old or {}, new or {}
    return sorted(key for key in {*old, *new} if old.get(key) != new.get(key))


def _said(payload: Payload) -> dict[str, Any]:
    """The fields that say more than Discord's defaults, each in one form."""
    return {
        field: _in_one_form(field, value)
        for field, value in payload.items()
        if value is not None and value not in ([], {}) and value != _DEFAULTS.get(field)
    }


def _in_one_form(field: str, value: Any) -> Any:
    if field in _SETS:
        return sorted(value)
    if field == "default_member_permissions":
        return str(value)
    if field == "choices":
        return [(one["name"], one["value"], one.get("name_localizations") or {}) for one in value]
    return value
