"""A button that works after a restart: all it needs stands in its custom id and in its message."""

from __future__ import annotations

from typing import Any, Final, Self

import discord
from discord import ui

from .ticket import Ticket

GREY: Final = discord.ButtonStyle.secondary


class PressButton(ui.Button[Any]):
    """A button with a ticket.

    It has no callback: a press is answered from the interaction (`presses.py`), whichever process
    sent the button. discord.py's own dynamic items are not found beside a text in 2.6, and it would
    keep them for a host that has let go of us.
    """

    @classmethod
    def of(cls, ticket: Ticket, label: str) -> Self:
        """The button that carries `ticket`."""
        return cls(style=GREY, label=label, custom_id=ticket.pack())
