"""A host's commands come first: ours of the same name go under a group of our own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from discord import AppCommandType, app_commands
from discord.ext import commands

from ..errors import HostError
from .everywhere import CONTEXTS, INSTALLS
from .failures import log
from .locales import said

if TYPE_CHECKING:
    from . import Host

GROUP: Final = "vrafacts"
_MORE: Final = "more"
_US: Final = "VRA Facts"
# Discord's own limits, for a bot and for a group.
_COMMANDS: Final = 100
_IN_A_GROUP: Final = 25

_Command = app_commands.Command[Any, ..., Any] | app_commands.Group


def give_way(cogs: Sequence[commands.Cog], bot: Host) -> None:
    """Moves the commands of `cogs` for which the host has no room beneath `/vrafacts`, and logs it.

    There is no room for one whose name the host uses, and for none where together they would be
    more than Discord takes. Raises HostError where the host has a cog or a group of our name.
    """
    for cog in cogs:
        if bot.get_cog(cog.qualified_name):
            raise HostError(
                f"This bot has a cog {cog.qualified_name!r} already: VRA Facts is loaded once, "
                "and no other cog may have that name."
            )
    theirs = bot.tree.get_commands(type=AppCommandType.chat_input)
    # A host may have commands that it keeps out of its tree for now, as Red does.
    kept = [command for cog in bot.cogs.values() for command in cog.get_app_commands()]
    names = {command.name for command in (*theirs, *kept)}
    ours = [command for cog in cogs for command in cog.__cog_app_commands__]
    is_full = len(theirs) + len(ours) > _COMMANDS
    clashing = [command for command in ours if is_full or command.name in names]
    if not clashing:
        return
    if GROUP in names or len(theirs) == _COMMANDS:
        raise HostError(
            f"This bot has no room for commands of ours: they would go beneath /{GROUP}, which is "
            "taken, or is one command more than Discord allows."
        )
    why = "too many commands for more" if is_full else "a command of that name"
    _move(clashing, cogs)
    for command in clashing:
        log.warning("/%s is /%s here: this bot has %s", command.name, command.qualified_name, why)


def add_menu(menu: app_commands.ContextMenu, tree: app_commands.CommandTree[Any]) -> None:
    """Adds a menu of ours, under a name of its own where the host has one of that name.

    No group can hold it. Where the host has as many as fit, ours is left out; both are logged.
    """
    name = menu.name
    if tree.get_command(name, type=menu.type):
        menu.name = f"{name} ({_US})"
        log.warning("The menu %r is %r here: this bot has one of that name", name, menu.name)
    try:
        tree.add_command(menu)
    except app_commands.CommandLimitReached:
        log.warning("The menu %r is left out: this bot has as many as Discord allows", name)


def moved_commands(tree: app_commands.CommandTree[Any]) -> list[str]:
    """The full names of our commands that gave way ("vrafacts ask")."""
    group = tree.get_command(GROUP)
    moved: list[_Command] = group.commands if isinstance(group, app_commands.Group) else []
    more = [c for one in moved if one.name == _MORE for c in getattr(one, "commands", ())]
    return [command.qualified_name for command in (*moved, *more) if command.name != _MORE]


def _move(clashing: Sequence[_Command], cogs: Sequence[commands.Cog]) -> None:
    group = app_commands.Group(
        name=said("command-group", GROUP),
        description=said("command-group-description", "Facts about Vietnam, Russia and ASEAN"),
        allowed_installs=INSTALLS,
        allowed_contexts=CONTEXTS,
    )
    beyond = _beyond(clashing)
    if beyond:
        more = app_commands.Group(
            name=said("command-more", _MORE),
            description=said("command-more-description", "More about the facts"),
            parent=group,
        )
        for command in beyond:
            more.add_command(command)
    for command in clashing:
        if command not in beyond:
            group.add_command(command)
    for cog in cogs:
        cog.__cog_app_commands__ = [c for c in cog.__cog_app_commands__ if c not in clashing]
    # The first cog brings the group, and takes it away again.
    cogs[0].__cog_app_commands__.append(group)


def _beyond(clashing: Sequence[_Command]) -> Sequence[_Command]:
    """Those for which a group has no room, and that a group in it can hold: no groups."""
    if len(clashing) <= _IN_A_GROUP:
        return ()
    plain = [command for command in clashing if not isinstance(command, app_commands.Group)]
    # The group that holds them takes a place itself.
    return plain[_IN_A_GROUP - 1 - len(clashing) :]
