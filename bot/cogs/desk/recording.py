"""`/facts entity`: whom and what facts are about."""

from __future__ import annotations

from typing import Final, get_args

import discord
from discord import app_commands
from discord.app_commands import Choice

from ...answering.foreseeing import foresee
from ...moderation.changes import Change
from ...moderation.complaints import Complaint, Wrong
from ...moderation.entering import entity_from, entity_words, phrases_of
from ...records.models import Entity, Kind
from ...records.plain import plain, restored
from ..edition import Edition
from ..harmless import line
from ..locales import language_of, said
from ..meanings import ENTITY
from .forms import written
from .group import FACTS
from .naming import Naming, Typed
from .press import Pressed, on_press
from .proposing import Made, phrase_of
from .record_form import ENTITY_FORM, RecordForms, changed_ids, seen_in

_KINDS: Final = [Choice(name=said(f"kind-{kind}", kind), value=kind) for kind in get_args(Kind)]
_NAMED: Final = 150
# Of so many names it is told that they mean something else as well.
_TOLD: Final = 8


class Recording(Naming, RecordForms):
    """Adds and changes entities, each after showing what its names would match."""

    @FACTS.command(
        name=said("command-facts-entity", "entity"),
        description=said(
            "command-facts-entity-description", "Add or change a person, body, place …"
        ),
    )
    @app_commands.rename(kind=said("option-kind", "kind"), entity=said("option-entity", "entity"))
    @app_commands.describe(
        kind=said("option-kind-description", "What it is"),
        entity=said(
            "option-changed-entity-description",
            "To change one there is; leave it out for a new one",
        ),
    )
    @app_commands.choices(kind=_KINDS)
    async def entity(
        self, interaction: discord.Interaction, kind: Choice[str], entity: Typed | None = None
    ) -> None:
        edition, key = await self._edition(interaction), ""
        if entity:
            meant = edition.meanings.entities.meant(entity)
            if meant is None:
                await self._say(interaction, "no-such-choice")
                return
            key = meant.removeprefix(ENTITY)
        before = self._entity_alone(edition, key)
        seen = edition.state.revision_of("entity", key)
        words = entity_words(before) if before else {}
        await self._open_record(interaction, ENTITY_FORM, f"{kind.value}.{seen}.{key}", words)

    @entity.autocomplete("entity")
    async def _changeable_entities(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        offer = (await self._edition(interaction)).meanings.entities
        return offer.choices(typed, language_of(interaction.locale))

    @on_press(ENTITY_FORM)
    async def _entity_sent(self, pressed: Pressed) -> None:
        """Shows what the names of a form would match, to be confirmed."""
        interaction, edition = pressed.interaction, pressed.edition
        kind, _, rest = pressed.argument.partition(".")
        seen, key = seen_in(rest)
        before = self._entity_alone(edition, key)
        if kind not in get_args(Kind) or (key and before is None):
            await self._say(interaction, "press-too-old")
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        entered = written(interaction)
        shipped = self._kit.editions.base.book.entities
        taken = changed_ids(edition, "entity").union(shipped, edition.book.entities)
        found = entity_from(entered, kind, before=before, taken=taken)
        wrong = found if isinstance(found, list) else self._hollow_names(edition, found)
        if isinstance(found, list) or wrong:
            await self._mend_record(pressed, ENTITY_FORM, entered, wrong)
            return
        change = Change(
            kind="entity", key=found.id, action="edit" if before else "add", record=plain(found),
            based_on=seen,
        )  # fmt: skip
        lead = self._kit.wording.say(
            pressed.language,
            "entity-changed" if before else "entity-new",
            name=line(found.name.best(pressed.language)[0], _NAMED),
            id=found.id,
        )
        matched = self._entity_matched(pressed, found, before)
        await self._ask_to_confirm(interaction, Made(change), [lead, *matched])

    def _hollow_names(self, edition: Edition, entity: Entity) -> list[Wrong]:
        """What of its names must not be taken in, since it would match nearly anything."""
        wrong: list[Wrong] = []
        for language, phrase in phrases_of(entity):
            foreseen = foresee(edition.answerer, phrase, language, f"{ENTITY}{entity.id}")
            if phrase_of(phrase) is None:
                wrong.append(Complaint("naming-odd"))
            elif foreseen.refusal:
                wrong.append(Complaint(f"naming-{foreseen.refusal}", {"text": phrase}))
        return wrong

    def _entity_matched(self, pressed: Pressed, entity: Entity, before: Entity | None) -> list[str]:
        """What its new names mean already, and the facts that have their words."""
        edition = pressed.edition
        known = set(phrases_of(before)) if before else set()
        told: list[str] = []
        facts: dict[str, None] = {}
        for language, phrase in phrases_of(entity):
            if (language, phrase) in known:
                continue
            foreseen = foresee(edition.answerer, phrase, language, f"{ENTITY}{entity.id}")
            facts |= dict.fromkeys(foreseen.facts)
            if foreseen.others and len(told) < _TOLD:
                told.append(
                    self._kit.wording.say(
                        pressed.language,
                        "entity-others",
                        text=line(phrase, _NAMED),
                        others=self._terms_named(edition, pressed.language, foreseen.others),
                    )
                )
        return [*told, self._facts_having(edition, pressed.language, list(facts))]

    def _entity_alone(self, edition: Edition, key: str) -> Entity | None:
        """An entity without the further names that the server gave it apart; None if not there."""
        if key not in edition.book.entities:
            return None
        latest = edition.state.latest("entity", key)
        own = restored(Entity, latest.record, name=key) if latest and latest.record else None
        return own if isinstance(own, Entity) else self._kit.editions.base.book.entities.get(key)
