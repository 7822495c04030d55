"""Where our commands may be used: in servers, with the bot, and among friends; or in servers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from discord import app_commands

INSTALLS: Final = app_commands.AppInstallationType(guild=True, user=True)
CONTEXTS: Final = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)

C = TypeVar("C")


def everywhere(command: C) -> C:
    """The command installed to servers and to users, and offered in every context."""
    return _placed(
        command,
        app_commands.allowed_installs(guilds=True, users=True),
        app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True),
    )


def in_servers(command: C) -> C:
    """The command offered in the servers that the bot is in."""
    return _placed(
        command,
        app_commands.allowed_installs(guilds=True, users=False),
        app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False),
    )


def _placed(command: C, *decorators: Callable[[C], C]) -> C:
    for decorate in decorators:
        command = decorate(command)
    return command
