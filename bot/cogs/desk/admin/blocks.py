"""`/block` and `/unblock`: whom the bot answers no more in a server."""

from __future__ import annotations

import discord
from discord import app_commands

from ....errors import StoreError
from ....moderation.audit import Entry
from ...everywhere import in_servers
from ...failures import log
from ...locales import said
from ..desking import Desking
from .mod_log import DONE


class Blocks(Desking):
    """Keeps members from being answered, and lets them be answered again."""

    @app_commands.command(
        name=said("command-block", "block"),
        description=said("command-block-description", "Answer somebody no more here (admins)"),
    )
    @app_commands.rename(user=said("option-user", "user"), reason=said("option-reason", "reason"))
    @app_commands.describe(
        user=said("option-user-description", "A member, or an id"),
        reason=said("option-block-reason-description", "Why; it stands in the audit log"),
    )
    @in_servers
    async def block(
        self,
        interaction: discord.Interaction,
        user: discord.User,
        reason: app_commands.Range[str, 1, 300] = "",
    ) -> None:
        if why_not := await self._untouchable(interaction, user):
            await self._say(interaction, why_not, member=user.mention)
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        done = await self._kit.store.servers.block(
            _server(interaction), user.id,
            by=interaction.user.id, at=interaction.created_at, reason=reason,
        )  # fmt: skip
        await self._tell(interaction, "block", user, done=done, reason=reason)

    @app_commands.command(
        name=said("command-unblock", "unblock"),
        description=said("command-unblock-description", "Answer somebody again here (admins)"),
    )
    @app_commands.rename(user=said("option-user", "user"))
    @app_commands.describe(user=said("option-user-description", "A member, or an id"))
    @in_servers
    async def unblock(self, interaction: discord.Interaction, user: discord.User) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        done = await self._kit.store.servers.unblock(
            _server(interaction), user.id, by=interaction.user.id, at=interaction.created_at
        )
        await self._tell(interaction, "unblock", user, done=done)

    async def _untouchable(
        self, interaction: discord.Interaction, user: discord.User | discord.Member
    ) -> str | None:
        """The sentence that says why somebody cannot be blocked; None where they can."""
        if user.id == interaction.user.id:
            return "block-yourself"
        if user.id == interaction.application_id or user == interaction.client.user:
            return "block-me"
        if isinstance(user, discord.Member):
            may = user.resolved_permissions or user.guild_permissions
            admins = (await self._edition(interaction)).settings.admins
            if may.manage_guild or any(user.get_role(role) for role in admins):
                return "block-admin"
        return None

    async def _tell(
        self,
        interaction: discord.Interaction,
        action: str,
        user: discord.User | discord.Member,
        *,
        done: bool,
        reason: str = "",
    ) -> None:
        """Has the change hold, and tells of it."""
        if not done:
            await self._say(interaction, f"{action}-already", member=user.mention)
            return
        try:
            await self._kit.editions.refresh(_server(interaction))
        except StoreError as error:
            # It is kept, and will hold as soon as the database can be read again.
            log.warning("Whom a server has blocked cannot be read yet: %s", error)
        entry = Entry(
            number=0, actor_id=interaction.user.id, action=action, target=str(user.id),
            detail={"reason": reason}, created_at=interaction.created_at,
        )  # fmt: skip
        interaction.client.dispatch(DONE, interaction.guild_id, [entry])
        await self._say(interaction, f"{action}-done", member=user.mention)


def _server(interaction: discord.Interaction) -> int:
    if interaction.guild_id is None:
        raise ValueError("only servers block anybody")
    return interaction.guild_id
