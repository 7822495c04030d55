"""What went wrong: a line for the log without anybody's words, and a kind one for people."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Final

import discord
from discord import app_commands

from ..answering.wording import Wording
from .layout import notice
from .locales import language_of

log = logging.getLogger(__name__)

# Enough places to see which stage broke and who called it.
_FRAMES: Final = 5


def log_failure(where: str, error: BaseException) -> None:
    """One line with the kind of `error` and the places it came through, the innermost first.

    Its own text is left out, since it may quote what a person asked.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    log.error("%s failed: %s at %s", where, type(error).__name__, places or "an unknown place")


async def apologise(
    interaction: discord.Interaction, error: app_commands.AppCommandError, wording: Wording
) -> None:
    """Logs the failure of a command once and says so to the person alone.

    A command that was not let in has been answered already, or came twice.
    """
    if isinstance(error, app_commands.CheckFailure):
        return
    name = interaction.command.qualified_name if interaction.command else "command"
    log_failure(f"/{name}", error)
    text = wording.say(language_of(interaction.locale), "discord-sorry")
    send = (
        interaction.followup.send
        if interaction.response.is_done()
        else interaction.response.send_message
    )
    # An interaction that Discord has given up takes no apology either.
    with suppress(discord.HTTPException):
        await send(
            view=notice(text), ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )
