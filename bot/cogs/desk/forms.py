"""Forms of several fields, and what was written into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from ..modals import parts

# Discord's own limits.
_TITLE, _LABEL, _EXAMPLE, _TEXT = 45, 45, 100, 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One text field of a form; `name` is what it is read back by."""

    name: str
    label: str
    example: str = ""
    value: str = ""
    most: int = 400
    is_long: bool = False
    is_needed: bool = True


def to_read(label: str, text: str) -> Field:
    """A field that shows a text and is not read back.

    A form of discord.py 2.6 takes no plain text beside its fields.
    """
    return Field(
        name="there", label=label, value=text, most=max(len(text), 1), is_long=True, is_needed=False
    )


def form(custom_id: str, title: str, fields: Sequence[Field | ui.Label[Any]]) -> ui.Modal:
    """A form of at most five fields, filled in with the values they have."""
    modal = ui.Modal(title=title[:_TITLE], custom_id=custom_id)
    for field in fields:
        if isinstance(field, ui.Label):
            modal.add_item(field)
            continue
        text: ui.TextInput[Any] = ui.TextInput(
            custom_id=field.name,
            style=discord.TextStyle.long if field.is_long else discord.TextStyle.short,
            placeholder=field.example[:_EXAMPLE] or None,
            default=field.value[: min(field.most, _TEXT)] or None,
            required=field.is_needed,
            max_length=min(field.most, _TEXT),
        )
        modal.add_item(ui.Label(text=field.label[:_LABEL], component=text))
    # What is written into it is read from the interaction, so discord.py need not wait for it.
    modal.stop()
    return modal


def written(interaction: discord.Interaction) -> dict[str, str]:
    """What was written into each field of a form that was sent, by its name."""
    data: Any = interaction.data or {}
    return {
        str(part.get("custom_id")): str(part.get("value") or "").strip()
        for part in parts(data.get("components", []))
        if "value" in part
    }
