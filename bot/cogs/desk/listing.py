"""Lists that turn their pages: a few things each, every one with its buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import discord
from discord import ui

from ..replying import NOBODY
from .press import desk_button

# More on one page is not read; with their buttons they keep within 40 components and 4,000 letters.
_A_PAGE: Final = 5
_TITLE: Final = 300
_COLOUR: Final = 0x3B6FB6
# What one thing may say of itself.
ENTRY: Final = 700


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a list: what is said of it, harmless already, and the buttons beneath."""

    text: str
    buttons: Sequence[ui.Button[Any]] = ()


@dataclass(frozen=True, slots=True)
class Turning:
    """How the pages of a list are turned: the action of the buttons, and what it is a list of."""

    action: str
    argument: str = ""
    page: int = 0

    def of(self, pages: int) -> list[ui.Button[Any]]:
        """The buttons of the page shown, of so many in all."""
        back = desk_button(f"◀ {self.page}/{pages}", self.action, self._at(self.page - 1))
        on = desk_button(f"{self.page + 2}/{pages} ▶", self.action, self._at(self.page + 1))
        return [*([back] if self.page else []), *([on] if self.page + 1 < pages else [])]

    def _at(self, page: int) -> str:
        return f"{page}.{self.argument}"


def turned(argument: str) -> tuple[int, str]:
    """The page that such a button turns to, and what it is a list of; the first page if forged."""
    page, _, rest = argument.partition(".")
    return (int(page) if page.isdecimal() and len(page) < 6 else 0), rest


def entry_at(texts: Sequence[str], place: int) -> str:
    """The text of a thing in the texts of a page, by its place in the list; empty if not there."""
    # The title comes first.
    return next(iter(texts[1:][place % _A_PAGE :]), "")


def listing(title: str, count: int, entry: Callable[[int], Entry], turning: Turning) -> Any:
    """One page of a list of `count` things, of which `entry` gives each by its place."""
    pages = max(-(-count // _A_PAGE), 1)
    page = min(turning.page, pages - 1)
    turning = replace(turning, page=page)
    parts: list[ui.Item[Any]] = [ui.TextDisplay(f"**{title[:_TITLE]}**")]
    for place in range(page * _A_PAGE, min((page + 1) * _A_PAGE, count)):
        one = entry(place)
        parts.append(ui.TextDisplay(one.text[:ENTRY]))
        if one.buttons:
            parts.append(ui.ActionRow(*one.buttons))
    if buttons := turning.of(pages):
        parts += [ui.Separator(), ui.ActionRow(*buttons)]
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*parts, accent_colour=_COLOUR))
    # Presses are answered from the interaction, so discord.py need keep nothing.
    view.stop()
    return view


async def show(interaction: discord.Interaction, view: Any) -> None:
    """Shows it to the person alone; what was pressed gives way to it."""
    is_press = interaction.type is discord.InteractionType.component
    if is_press and interaction.response.is_done():
        await interaction.edit_original_response(view=view, allowed_mentions=NOBODY)
    elif is_press:
        await interaction.response.edit_message(view=view, allowed_mentions=NOBODY)
    elif interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)
    else:
        await interaction.response.send_message(view=view, ephemeral=True, allowed_mentions=NOBODY)
