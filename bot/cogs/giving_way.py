"""A host's commands come first: ours of the same name go under a group of our own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands
from discord.ext import commands

from .failures import log
from .locales import said

if TYPE_CHECKING:
    from . import Host

GROUP: Final = "vrafacts"


def give_way(cogs: Iterable[commands.Cog], host: Host) -> None:
    """Moves the commands of `cogs` that the host has already beneath `/vrafacts`, and logs it."""
    group = app_commands.Group(
        name=said("command-group", GROUP),
        description=said("command-group-description", "Facts about Vietnam, Russia and ASEAN"),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=True
        ),
    )
    # A host may have commands that it keeps out of its tree for now, as Red does.
    kept = [c for cog in host.cogs.values() for c in cog.get_app_commands()]
    used = host.tree.get_commands(type=discord.AppCommandType.chat_input)
    taken = {command.name for command in (*used, *kept)}
    for cog in cogs:
        clashing = [c for c in cog.__cog_app_commands__ if c.name in taken]
        if not clashing:
            continue
        for command in clashing:
            group.add_command(command)
            log.warning(
                "This bot has a command /%s of its own; ours is /%s %s",
                command.name, GROUP, command.name,
            )  # fmt: skip
        rest = [c for c in cog.__cog_app_commands__ if c not in clashing]
        # The first cog with such a command brings the group, and takes it away again.
        own = [] if len(group.commands) > len(clashing) else [group]
        cog.__cog_app_commands__ = [*rest, *own]
