"""The group of commands that moderators keep a server's facts with."""

from __future__ import annotations

from typing import Final

from discord import app_commands

from ..locales import said

# Seen by all, since a role that the bot's settings name need not be one that Discord knows of.
FACTS: Final = app_commands.Group(
    name=said("command-facts", "facts"),
    description=said("command-facts-description", "Keep this server's facts right (moderators)"),
    allowed_contexts=app_commands.AppCommandContext(
        guild=True, dm_channel=False, private_channel=False
    ),
    allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
)
