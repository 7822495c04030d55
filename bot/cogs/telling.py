"""What is said to one person alone, wherever their interaction stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from .layout import joined, notice
from .replying import NOBODY


async def tell(
    interaction: discord.Interaction, text: str, *, row: Sequence[ui.Button[Any]] = ()
) -> None:
    """Says something to the person alone, with buttons beneath."""
    send = (
        interaction.followup.send
        if interaction.response.is_done()
        else interaction.response.send_message
    )
    await send(view=notice(text, row=row), ephemeral=True, allowed_mentions=NOBODY)


async def tell_all(interaction: discord.Interaction, texts: Iterable[str]) -> None:
    """Says it to the person alone, in as many messages as it takes."""
    for text in joined(texts):
        await tell(interaction, text)
