"""What every cog with commands does alike: lets people in, and says so where it fails."""

from __future__ import annotations

from typing import ClassVar

import discord
from discord import app_commands
from discord.ext import commands

from .failures import apologise
from .kit import Kit


class Commanding(commands.Cog):
    """A cog whose commands answer from a kit.

    Those that answer no question, privately, work also where a server has none answered.
    """

    anywhere: ClassVar[bool] = False

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """True for what has not come before, and is to be answered now and here."""
        return await self._kit.admission.admits(interaction, anywhere=self.anywhere)

    async def _hides(self, interaction: discord.Interaction, private: bool | None) -> bool:
        """Whether a reply is for the person alone: as they say, else as the server has it."""
        if private is not None:
            return private
        return (await self._kit.at(interaction.guild_id)).settings.private

    async def cog_app_command_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        """Leaves the host's error handler alone."""
        await apologise(interaction, error, self._kit.wording)
