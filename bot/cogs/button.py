"""A button that works after a restart: all it needs stands in its custom id and in its message."""

from __future__ import annotations

import re
from typing import Any, Final, Self

import discord
from discord import ui

from .ticket import TEMPLATE, Ticket

GREY: Final = discord.ButtonStyle.secondary


class PressButton(ui.DynamicItem[ui.Button[Any]], template=TEMPLATE):
    """A button with a ticket.

    It is dynamic, so that discord.py keeps nothing of the messages that have one. The press is
    answered from the interaction (`presses.py`): discord.py 2.6 does not find a dynamic button that
    stands beside a text.
    """

    def __init__(self, custom_id: str, label: str) -> None:
        super().__init__(ui.Button(style=GREY, label=label, custom_id=custom_id))

    @classmethod
    def of(cls, ticket: Ticket, label: str) -> Self:
        """The button that carries `ticket`."""
        return cls(ticket.pack(), label)

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, whichever process sent it."""
        return cls(match.string, getattr(item, "label", None) or "…")
