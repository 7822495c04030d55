"""The forms of entities and sources: opened, and opened again where something is to be mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import discord

from ...moderation.complaints import Complaint, Wrong
from ...moderation.entering import Entered
from ..edition import Edition
from ..harmless import line
from ..kit import Kit
from ..telling import tell
from .desking import Desking
from .forms import Field, form
from .keeping import Kept
from .press import Pressed, desk_button, desk_id, on_press

ENTITY_FORM: Final = "entity"
SOURCE_FORM: Final = "source"
_AGAIN: Final = "record-again"
# The letters that each field takes.
_MOST: Final[dict[str, dict[str, int]]] = {
    ENTITY_FORM: {
        "name-en": 120, "name-vi": 120, "name-ru": 120, "description": 900, "aliases": 3000,
    },
    SOURCE_FORM: {"title": 400, "publisher": 200, "published": 60, "url": 500, "language": 12},
}  # fmt: skip
_LONG: Final = frozenset({"description", "aliases"})
# Of all that is wrong so much is told at once.
_TOLD: Final = 12
_VALUE: Final = 250


class RecordForms(Desking):
    """Shows the forms of records, and what is wrong with what was written into them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._records_entered: Kept[tuple[str, str, Entered]] = Kept()

    async def _open_record(
        self, interaction: discord.Interaction, action: str, argument: str, words: Entered
    ) -> None:
        """Opens the form whose sending is `action`, filled in with words."""
        spoken, say = await self._spoken(interaction), self._kit.wording.say
        fields = [
            Field(
                name=name,
                label=say(spoken, f"{action}-form-{name}"),
                example=say(spoken, f"{action}-form-{name}-example"),
                value=words.get(name, ""),
                most=most,
                is_long=name in _LONG,
                is_needed=False,
            )
            for name, most in _MOST[action].items()
        ]
        title = say(spoken, f"{action}-form")
        await interaction.response.send_modal(form(desk_id(action, argument), title, fields))

    async def _mend_record(
        self, pressed: Pressed, action: str, entered: Entered, wrong: Sequence[Wrong]
    ) -> None:
        """Says what is wrong, with a button back to what was written."""
        say, language = self._kit.wording.say, pressed.language
        told: list[str] = []
        for one in wrong[:_TOLD]:
            if isinstance(one, Complaint):
                values = {name: line(str(value), _VALUE) for name, value in one.values.items()}
                told.append(say(language, one.key, **values))
            else:
                told.append(line(str(one), _VALUE))
        name = self._records_entered.keep(pressed.interaction, (action, pressed.argument, entered))
        button = desk_button(say(language, "button-fact-mend"), _AGAIN, name)
        await tell(pressed.interaction, "\n".join(told), row=[button])

    @on_press(_AGAIN)
    async def _record_again(self, pressed: Pressed) -> None:
        entered = self._records_entered.of(pressed.interaction, pressed.argument)
        if entered is None:
            await self._say(pressed.interaction, "naming-gone")
        else:
            await self._open_record(pressed.interaction, *entered)


def changed_ids(edition: Edition, kind: str) -> frozenset[str]:
    """The ids of all records that a server has ever changed, those withdrawn among them."""
    return frozenset(one.key for one in edition.state.revisions if one.kind == kind)


def seen_in(argument: str) -> tuple[int, str]:
    """The revision and the key in a form's custom id; revision 0 where it is forged."""
    seen, _, key = argument.partition(".")
    return (int(seen) if seen.isdecimal() and len(seen) < 10 else 0), key
