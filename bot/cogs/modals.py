"""The two forms: a follow-up question, and what is not right; and how somebody wants to be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, get_args

import discord
from discord import ui

from ..answering.wording import Wording
from ..moderation.submissions import Tell
from ..records.models import Language
from .ticket import Ticket

# The custom ids of the fields.
FOLLOW_UP: Final = "question"
REPORT: Final = "reason"
TELL: Final = "tell"
# The first is chosen unless somebody chooses.
_TELLS: Final[tuple[Tell, ...]] = get_args(Tell)


def ask_on(ticket: Ticket, language: Language, wording: Wording) -> ui.Modal:
    """The form for a follow-up to the reply that `ticket` belongs to."""
    return _form(ticket, FOLLOW_UP, most=400, language=language, wording=wording)


def object_to(
    ticket: Ticket, language: Language, wording: Wording, *, is_reviewed: bool
) -> ui.Modal:
    """The form to say what is not right about the facts of a reply.

    Where it `is_reviewed`, it asks how the person wants to be told what became of it.
    """
    modal = _form(ticket, REPORT, most=1000, language=language, wording=wording, is_long=True)
    if is_reviewed:
        modal.add_item(tell_choice(language, wording))
    return modal


def tell_choice(language: Language, wording: Wording) -> ui.Label[Any]:
    """The field of a form that asks how somebody wants to be told what became of it."""
    choices: ui.Select[Any] = ui.Select(custom_id=TELL, required=True)
    for tell in _TELLS:
        label = wording.say(language, f"form-tell-{tell}")
        choices.add_option(label=label, value=tell, default=tell == _TELLS[0])
    return ui.Label(text=wording.say(language, "form-tell"), component=choices)


def said_in(interaction: discord.Interaction, field: str) -> str:
    """What was written into a field of a form that was sent."""
    data: Any = interaction.data or {}
    texts = (
        part["value"]
        for part in parts(data.get("components", []))
        if part.get("custom_id") == field
    )
    return str(next(texts, "")).strip()


def chosen_in(interaction: discord.Interaction, field: str) -> str:
    """What was chosen in a field of a form that was sent; empty where nothing was."""
    data: Any = interaction.data or {}
    chosen = (
        value
        for part in parts(data.get("components", []))
        if part.get("custom_id") == field
        for value in part.get("values", ())
    )
    return str(next(chosen, ""))


def tell_in(interaction: discord.Interaction) -> Tell:
    """How somebody wants to be told, as chosen in a form; not at all where it does not ask."""
    chosen = chosen_in(interaction, TELL)
    return next((tell for tell in _TELLS if tell == chosen), "no")


def _form(
    ticket: Ticket,
    field: str,
    *,
    most: int,
    language: Language,
    wording: Wording,
    is_long: bool = False,
) -> ui.Modal:
    title = wording.say(language, f"form-{field}")
    modal = ui.Modal(title=title, custom_id=ticket.pack())
    text: ui.TextInput[Any] = ui.TextInput(
        custom_id=field,
        style=discord.TextStyle.long if is_long else discord.TextStyle.short,
        placeholder=wording.say(language, f"form-{field}-example"),
        min_length=2,
        max_length=most,
    )
    modal.add_item(ui.Label(text=wording.say(language, f"form-{field}-label"), component=text))
    # What is written into it is read from the interaction, so discord.py need not wait for it.
    modal.stop()
    return modal


def parts(components: Any) -> Iterator[dict[str, Any]]:
    """The fields of a form, whatever they are wrapped in."""
    for part in components:
        if "component" in part:
            yield from parts([part["component"]])
        elif "components" in part:
            yield from parts(part["components"])
        else:
            yield part
