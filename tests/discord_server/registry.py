"""The commands that the bot registered, for all of Discord or for one server."""

from __future__ import annotations

from typing import Any

from .payloads import Payload, snowflake
from .refusals import RefusalError
from .request import Request

ADMINISTRATOR = 1 << 3

_LOCALIZED = ("name_localizations", "description_localizations")
# What Discord leaves out of what it returns, since it is so where nothing is said.
_OPTION_DEFAULTS: Payload = {"required": False, "autocomplete": False, "options": [], "choices": []}


class Registry:
    """The routes of application commands; `everywhere` and `in_guild` hold what is registered.

    `closed` names the servers that are not open to the bot.
    """

    def __init__(self, application_id: str) -> None:
        self.everywhere: list[Payload] = []
        self.in_guild: dict[str, list[Payload]] = {}
        self.closed: set[str] = set()
        self._application_id = application_id
        self._version = 0

    def offered(
        self, guild_id: str | None, *, context: int, installation: int, permissions: str
    ) -> list[Payload]:
        """What somebody with those permissions is offered in that server, or outside of servers."""
        has = int(permissions)

        def is_offered(command: Payload) -> bool:
            fits = command["contexts"] is None or context in command["contexts"]
            needed = command["default_member_permissions"]
            # Zero is for administrators alone.
            enough = int(needed or 0) or ADMINISTRATOR
            is_able = has & ADMINISTRATOR or has & enough == enough
            is_free = guild_id is None or needed is None or is_able
            # Whoever installed it, direct messages with the bot are open.
            is_there = context == 1 or installation in command["integration_types"]
            return fits and bool(is_free) and is_there

        registered = self.in_guild.get(guild_id or "", []) + self.everywhere
        return [command for command in registered if is_offered(command)]

    def put(self, request: Request, guild_id: str = "") -> tuple[int, Any]:
        before = {(old["name"], old["type"]): old["id"] for old in self._of(guild_id)}
        self._version += 1
        registered = [
            _registered(command)
            | {
                "id": before.get((command["name"], command.get("type", 1))) or snowflake(),
                "application_id": self._application_id,
                "version": str(self._version),
                **({"guild_id": guild_id} if guild_id else {}),
            }
            for command in request.body
        ]
        if guild_id:
            self.in_guild[guild_id] = registered
        else:
            self.everywhere = registered
        return 200, registered

    def get(self, request: Request, guild_id: str = "") -> tuple[int, Any]:
        if request.query.get("with_localizations", "").lower() in {"true", "1"}:
            return 200, self._of(guild_id)
        return 200, [_without(command, _LOCALIZED) for command in self._of(guild_id)]

    def _of(self, guild_id: str) -> list[Payload]:
        if guild_id in self.closed:
            raise RefusalError(403, 50001, "Missing Access")
        return self.in_guild.get(guild_id, []) if guild_id else self.everywhere


def _registered(command: Payload) -> Payload:
    """The command as Discord gives it back: what was not said is there, with its default."""
    defaults: Payload = {
        "type": 1,
        "description": "",
        "name_localizations": None,
        "description_localizations": None,
        "default_member_permissions": None,
        "dm_permission": True,
        "contexts": None,
        "integration_types": [0, 1],
        "nsfw": False,
    }
    told = {key: value for key, value in command.items() if value is not None}
    whole = defaults | told
    if command.get("options"):
        whole["options"] = [_option(option) for option in command["options"]]
    else:
        whole.pop("options", None)
    return whole


def _option(option: Payload) -> Payload:
    kept = {
        key: value
        for key, value in option.items()
        if value is not None and _OPTION_DEFAULTS.get(key, ...) != value
    }
    if "options" in kept:
        kept["options"] = [_option(part) for part in kept["options"]]
    return dict.fromkeys(_LOCALIZED) | kept


def _without(command: Payload, keys: tuple[str, ...]) -> Payload:
    kept = {key: value for key, value in command.items() if key not in keys}
    if "options" in kept:
        kept["options"] = [_without(option, keys) for option in kept["options"]]
    return kept
