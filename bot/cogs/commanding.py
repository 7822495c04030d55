"""What every cog with commands does alike: lets people in, and says so where it fails."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from .failures import apologise
from .kit import Kit


class Commanding(commands.Cog):
    """A cog whose commands answer from a kit."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """True for what has not come before, and from nobody who asks too fast."""
        return await self._kit.admission.admits(interaction)

    async def cog_app_command_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        """Leaves the host's error handler alone."""
        await apologise(interaction, error, self._kit.wording)
