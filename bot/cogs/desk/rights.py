"""Who may do what at the desk, asked anew at every command, press and form."""

from __future__ import annotations

from enum import StrEnum

import discord

from ...moderation.server import ServerSettings


class Right(StrEnum):
    """What it takes: to be anybody, to look after facts, or to look after the bot here."""

    ANY = "any"
    REVIEW = "review"
    ADMIN = "admin"


def has_right(interaction: discord.Interaction, settings: ServerSettings, right: Right) -> bool:
    """Whether somebody may do it now, in the server they are in.

    Who may manage the server may do all; else it takes a role that the settings name. Discord sends
    both with every interaction, so what was taken from somebody a moment ago counts no more.
    """
    if right is Right.ANY:
        return True
    user = interaction.user
    if interaction.guild_id is None or not isinstance(user, discord.Member):
        return False
    if interaction.permissions.manage_guild:
        return True
    roles = settings.admins if right is Right.ADMIN else settings.admins | settings.reviewers
    return any(user.get_role(role) for role in roles)
