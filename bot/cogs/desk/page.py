"""A page of the desk: texts and rows of buttons, for one person alone, changed in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import discord
from discord import ui

from ..replying import NOBODY

_COLOUR: Final = 0x3B6FB6


def page(texts: Iterable[str], rows: Iterable[Sequence[ui.Item[Any]]] = ()) -> ui.LayoutView:
    """The texts, divided by lines, with the rows beneath; what is empty is left out."""
    parts: list[ui.Item[Any]] = []
    for text in filter(None, texts):
        if parts:
            parts.append(ui.Separator())
        parts.append(ui.TextDisplay(text))
    parts += [ui.ActionRow(*row) for row in rows if row]
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*parts, accent_colour=_COLOUR))
    # Presses are answered from the interaction, so discord.py need not keep it.
    view.stop()
    return view


async def show(interaction: discord.Interaction, view: ui.LayoutView) -> None:
    """Shows a page in answer to what was deferred: anew to a command, else where it was pressed."""
    if interaction.message is None:
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)
    else:
        await interaction.edit_original_response(view=view, allowed_mentions=NOBODY)
