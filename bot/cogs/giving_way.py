"""A host's commands come first: ours of the same name go under a group of our own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from discord import app_commands
from discord.ext import commands

from .everywhere import CONTEXTS, INSTALLS
from .failures import log
from .locales import said

GROUP: Final = "vrafacts"


def give_way(cogs: Iterable[commands.Cog], tree: app_commands.CommandTree[Any]) -> None:
    """Moves the commands of `cogs` that the host has already beneath `/vrafacts`, and logs it."""
    group = app_commands.Group(
        name=said("command-group", GROUP),
        description=said("command-group-description", "Facts about Vietnam, Russia and ASEAN"),
        allowed_installs=INSTALLS,
        allowed_contexts=CONTEXTS,
    )
    for cog in cogs:
        clashing = [c for c in cog.__cog_app_commands__ if tree.get_command(c.name)]
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
