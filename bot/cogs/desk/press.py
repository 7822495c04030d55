"""The desk's buttons, selects and forms: an action and its argument in the custom id.

Nothing in a custom id is trusted: who pressed, where, and what it names is looked up anew each
time, so that a forged or outdated one does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

import discord
from discord import ui

from ...records.models import Language
from ..edition import Edition
from .rights import Right

VERSION: Final = 1
DESK_ID: Final = re.compile(
    r"vrad(?P<version>\d{1,4}):(?P<action>[a-z-]{2,16}):(?P<argument>[\s\S]*)"
)


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press, choice or form sent: by whom and where is in `interaction`.

    `edition` is what the server is answered from, `language` that of the person.
    """

    interaction: discord.Interaction
    argument: str
    edition: Edition
    language: Language

    @property
    def chosen(self) -> tuple[str, ...]:
        """What was chosen in a select."""
        data: Any = self.interaction.data or {}
        return tuple(map(str, data.get("values", ())))


Handler = Callable[[Any, Pressed], Awaitable[None]]
H = TypeVar("H", bound=Handler)


def desk_id(action: str, argument: object = "") -> str:
    """The custom id of a button, select or form; at most 100 characters long."""
    return f"vrad{VERSION}:{action}:{argument}"


def desk_button(
    label: str,
    action: str,
    argument: object = "",
    *,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    disabled: bool = False,
) -> ui.Button[Any]:
    """A button that works after a restart; its press is answered by `on_press`."""
    custom_id = desk_id(action, argument)
    return ui.Button(style=style, label=label[:80], custom_id=custom_id, disabled=disabled)


def on_press(action: str, right: Right = Right.REVIEW) -> Callable[[H], H]:
    """Has a method of a desk cog answer what bears `action`, from those who have the right."""

    def mark(handler: H) -> H:
        handler.__desk_press__ = (action, right)  # type: ignore[attr-defined]  # read below
        return handler

    return mark


def handlers_of(cog: object) -> dict[str, tuple[Right, Callable[[Pressed], Awaitable[None]]]]:
    """The methods of a cog that answer presses, by their action."""
    # A cog put together from several classes may have two methods of one name.
    return {
        mark[0]: (mark[1], partial(value, cog))
        for base in type(cog).__mro__
        for value in vars(base).values()
        if (mark := getattr(value, "__desk_press__", None))
    }
