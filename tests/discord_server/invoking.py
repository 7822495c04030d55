"""What people do with a bot's commands, buttons and forms, as INTERACTION_CREATE brings it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from .components import Kind
from .payloads import Payload, context_of, member, plain, snowflake


class Act(IntEnum):
    """The types of interactions."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN = 1, 2, 3, 4, 5
USER, CHANNEL, NUMBER, ATTACHMENT = 6, 7, 10, 11
SLASH_COMMAND, MESSAGE_MENU = 1, 3
_VALUES: dict[int, Any] = {
    STRING: str, INTEGER: int, BOOLEAN: bool, USER: str, CHANNEL: str,
    NUMBER: (int, float),
}  # fmt: skip


def interaction(
    act: Act,
    data: Payload,
    *,
    bot: Payload,
    channel: Payload,
    guild: Payload | None,
    author: Payload,
    owners: Payload,
    locale: str,
    app_permissions: str,
    permissions: str,
    roles: Sequence[str] = (),
    message: Payload | None = None,
) -> Payload:
    """An interaction of `author` in `channel`, which is one of `guild` or outside of all."""
    payload = {
        "id": snowflake(),
        "application_id": bot["id"],
        "type": int(act),
        "token": f"interaction-{snowflake()}",
        "version": 1,
        "data": data,
        "channel": channel,
        "channel_id": channel["id"],
        "locale": locale,
        "app_permissions": app_permissions,
        "context": context_of(channel),
        "authorizing_integration_owners": owners,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "attachment_size_limit": 10_485_760,
    }
    if message is not None:
        # Discord leaves out what the message answers, although it names it.
        shown = plain(message)
        shown.pop("referenced_message", None)
        payload["message"] = shown
    if guild is None:
        return payload | {"user": author}
    spoken = guild["preferred_locale"]
    return payload | {
        "guild_id": guild["id"],
        "guild_locale": spoken,
        "guild": {"id": guild["id"], "locale": spoken, "features": guild["features"]},
        "member": {**member(*roles), "user": author, "permissions": permissions},
    }


def find_command(commands: Sequence[Payload], name: str, kind: int) -> Payload:
    """The command of that name; only a registered one is on offer."""
    for command in commands:
        if (command["name"], command["type"]) == (name, kind):
            return command
    offered = [command["name"] for command in commands if command["type"] == kind]
    raise AssertionError(f"{name} is none of the commands {offered}")


def slash_data(
    commands: Sequence[Payload],
    path: Sequence[str],
    options: Mapping[str, Any],
    *,
    typing: str | None = None,
    resolved: Callable[..., Payload] | None = None,
) -> Payload:
    """What the client sends for a command used, or while the option `typing` is typed.

    The value of an option that takes a file is an attachment of the CDN's; `resolved` gives what
    comes along of the users and channels that are named in options.
    """
    command = find_command(commands, path[0], SLASH_COMMAND)
    levels = [command]
    for name in path[1:]:
        beneath = [part for part in levels[-1].get("options", []) if part["type"] <= GROUP]
        levels.append(_named(beneath, name))
    offered = [part for part in levels[-1].get("options", []) if part["type"] > GROUP]
    filled = []
    for key, value in options.items():
        filled.append(_filled(_named(offered, key), value, is_focused=key == typing))
    if typing is None:
        missing = {part["name"] for part in offered if part.get("required")} - set(options)
        assert not missing, f"/{' '.join(path)} is not sent without {missing}"
    named = [option["value"] for option in filled if option["type"] in {USER, CHANNEL}]
    about = {"resolved": resolved(*named)} if named and resolved else {}
    for level in reversed(levels[1:]):
        filled = [{"name": level["name"], "type": level["type"], "options": filled}]
    files = {value["id"]: value for value in options.values() if isinstance(value, dict)}
    if files:
        about = {"resolved": {"attachments": files}}
    return _command(command) | {"options": filled} | about


def menu_data(commands: Sequence[Payload], name: str, message: Payload) -> Payload:
    """What the client sends for a command of the message menu used on `message`."""
    # A message that somebody points the bot at comes whole, whoever wrote it.
    resolved = {"messages": {message["id"]: plain(message)}}
    command = find_command(commands, name, MESSAGE_MENU)
    return _command(command) | {"target_id": message["id"], "resolved": resolved}


def button_data(button: Payload) -> Payload:
    return {"custom_id": button["custom_id"], "component_type": Kind.BUTTON, "id": button["id"]}


def choice_data(select: Payload, values: Sequence[str]) -> Payload:
    """What the client sends where options, each named by label or value, are chosen."""
    fewest, most = select.get("min_values", 1), select.get("max_values", 1)
    assert fewest <= len(values) <= most, f"{len(values)} chosen of {fewest} to {most}"
    return {
        "custom_id": select["custom_id"],
        "component_type": select["type"],
        "id": select["id"],
        "values": [chosen(select, value) for value in values],
    }


def _command(command: Payload) -> Payload:
    keys = ("id", "name", "type", "guild_id")
    return {key: command[key] for key in keys if key in command}


def _named(offered: Sequence[Payload], name: str) -> Payload:
    for part in offered:
        if part["name"] == name:
            return part
    raise AssertionError(f"{name} is none of {[part['name'] for part in offered]}")


def _filled(option: Payload, value: Any, *, is_focused: bool) -> Payload:
    filled = {"name": option["name"], "type": option["type"], "value": value}
    if is_focused:
        return filled | {"focused": True}
    if option["type"] == ATTACHMENT:
        return filled | {"value": value["id"]}
    kind = _VALUES[option["type"]]
    wrong = not isinstance(value, kind) or (kind is not bool and isinstance(value, bool))
    assert not wrong, f"{option['name']} takes no {value!r}"
    offered = [choice["value"] for choice in option.get("choices", [])]
    assert not offered or value in offered, f"{option['name']} offers {offered}, not {value!r}"
    size = len(value) if isinstance(value, str) else value
    unit = "length" if isinstance(value, str) else "value"
    least, most = option.get(f"min_{unit}", size), option.get(f"max_{unit}", size)
    assert least <= size <= most, f"{option['name']} takes {least} to {most}, not {size}"
    return filled


def chosen(select: Payload, named: str) -> str:
    """The value of the option of that label or value; of an id where ids are chosen."""
    if select["type"] != Kind.STRING_SELECT:
        return named
    options = select["options"]
    found = [option["value"] for option in options if named in {option["label"], option["value"]}]
    assert found, f"{named} is none of {[option['label'] for option in options]}"
    return str(found[0])
