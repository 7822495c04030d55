"""The forms of entities and sources: opened, and opened again with what was written into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import discord
from discord import ui

from ....moderation.changes import Change
from ....moderation.complaints import Complaint, Wrong
from ....moderation.entering import Entered, carried_over, entity_words, source_words
from ....records.models import Entity, Source
from ....records.plain import plain, restored
from ...edition import Edition
from ...harmless import line
from ...kit import Kit
from ...telling import tell
from ..attempts import Kept
from ..desking import Desking
from ..forms import Field, form, written
from ..press import Pressed, desk_button, desk_id, on_press
from .revisions import Record, RevisionTeller, record_at

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


@dataclass(frozen=True, slots=True)
class Filled:
    """A form and what is written into it; `action` is what sending it does, and is its kind.

    `key` is the record that it changes, and `seen` the revision its author saw. The kind of an
    entity is in `kind`.
    """

    action: str
    seen: int = 0
    key: str = ""
    kind: str = ""
    words: Entered = field(default_factory=dict)

    @property
    def argument(self) -> str:
        """What stands in the custom id."""
        return f"{self.kind}.{self.seen}.{self.key}"


class RecordForms(Desking):
    """Shows the forms of records, and what is wrong with what was written into them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._records_entered: Kept[Filled] = Kept()

    async def _open_record(self, interaction: discord.Interaction, filled: Filled) -> None:
        """Opens a form as far as it is filled in."""
        spoken, say = await self._spoken(interaction), self._kit.wording.say
        action = filled.action
        fields = [
            Field(
                name=name,
                label=say(spoken, f"{action}-form-{name}"),
                example=say(spoken, f"{action}-form-{name}-example"),
                value=filled.words.get(name, ""),
                most=most,
                is_long=name in _LONG,
                is_needed=False,
            )
            for name, most in _MOST[action].items()
        ]
        title = say(spoken, f"{action}-form")
        await interaction.response.send_modal(form(desk_id(action, filled.argument), title, fields))

    async def _mend_record(self, pressed: Pressed, filled: Filled, wrong: Sequence[Wrong]) -> None:
        """Says what is wrong, with a button back to what was written."""
        say, language = self._kit.wording.say, pressed.language
        told: list[str] = []
        for one in wrong[:_TOLD]:
            if isinstance(one, Complaint):
                values = {name: line(str(value), _VALUE) for name, value in one.values.items()}
                told.append(say(language, one.key, **values))
            else:
                told.append(line(str(one), _VALUE))
        button = self._way_back(pressed, filled, "button-fact-mend")
        await tell(pressed.interaction, "\n".join(told), row=[button])

    async def _record_conflict(
        self, pressed: Pressed, change: Change, filled: Filled
    ) -> tuple[str, list[ui.Button[Any]]]:
        """What was changed since the form was opened, and the way back to it with what is written.

        What its author had left alone is there as it is now.
        """
        guild_id, say = pressed.interaction.guild_id or 0, self._kit.wording.say
        edition = await self._kit.editions.refresh(guild_id)
        revisions = await self._kit.store.curation.history(guild_id, change.kind, change.key)
        base = self._kit.editions.base.book
        below = (base.entities if filled.action == ENTITY_FORM else base.sources).get(change.key)
        shipped = plain(below) if below else None
        texts = [say(pressed.language, "fact-changed-meanwhile", fact=change.key)]
        if revisions:
            teller = RevisionTeller(self._kit.wording, pressed.language, shipped)
            texts.append(teller.since(revisions, change.based_on))
        if filled.key:
            now = edition.state.revision_of(change.kind, change.key)
            was, is_now = (
                _words(filled.action, record_at(revisions, number, shipped))
                for number in (filled.seen, now)
            )
            words = carried_over(filled.words, was=was, now=is_now)
            filled = replace(filled, seen=now, words=words)
        texts.append(say(pressed.language, "fact-words-kept"))
        label = "button-fact-again" if filled.key else "button-fact-mend"
        return "\n".join(texts), [self._way_back(pressed, filled, label)]

    def _way_back(self, pressed: Pressed, filled: Filled, label: str) -> ui.Button[Any]:
        """A button that opens a form again with what was written into it."""
        name = self._records_entered.keep(pressed.interaction, filled)
        return desk_button(
            self._kit.wording.say(pressed.language, label), _AGAIN, name,
            style=discord.ButtonStyle.primary,
        )  # fmt: skip

    @on_press(_AGAIN)
    async def _record_again(self, pressed: Pressed) -> None:
        filled = self._records_entered.of(pressed.interaction, pressed.argument)
        if filled is None:
            await self._say(pressed.interaction, "naming-gone")
        else:
            await self._open_record(pressed.interaction, filled)


def changed_ids(edition: Edition, kind: str) -> frozenset[str]:
    """The ids of all records that a server has ever changed, those withdrawn among them."""
    return frozenset(one.key for one in edition.state.revisions if one.kind == kind)


def filled_in(pressed: Pressed, action: str) -> Filled:
    """The form that was sent, with what is written into it; of no record where it is forged."""
    kind, _, rest = pressed.argument.partition(".")
    seen, _, key = rest.partition(".")
    number = int(seen) if seen.isdecimal() and len(seen) < 10 else 0
    return Filled(action, number, key, kind, written(pressed.interaction))


def _words(action: str, record: Record) -> Entered:
    """What stands in the form of a record; nothing where there is none."""
    values = record or {}
    if action == ENTITY_FORM:
        entity = restored(Entity, values, name="")
        return entity_words(entity) if isinstance(entity, Entity) else {}
    source = restored(Source, values, name="")
    return source_words(source) if isinstance(source, Source) else {}
