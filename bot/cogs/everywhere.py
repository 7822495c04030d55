"""Where our commands may be used: in servers, with the bot, and among friends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from discord import app_commands

INSTALLS: Final = app_commands.AppInstallationType(guild=True, user=True)
CONTEXTS: Final = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)

C = TypeVar("C")


def everywhere(command: C) -> C:
    """The command installed to servers and to users, and offered in every context."""
    decorators: tuple[Callable[[C], C], ...] = (
        app_commands.allowed_installs(guilds=True, users=True),
        app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True),
    )
    for decorate in decorators:
        command = decorate(command)
    return command
