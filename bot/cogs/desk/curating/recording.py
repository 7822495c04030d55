"""`/facts entity`: whom and what facts are about."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final, get_args

import discord
from discord import app_commands
from discord.app_commands import Choice

from ....answering.foreseeing import Foreseen, foresee
from ....moderation.changes import Change
from ....moderation.complaints import Complaint, Wrong
from ....moderation.differing import differences, summed_up
from ....moderation.entering import entity_from, entity_words, phrases_of
from ....records.models import Entity, Kind
from ....records.plain import plain, restored
from ...edition import Edition
from ...harmless import line
from ...locales import language_of, said
from ...meanings import ENTITY
from ..group import FACTS
from ..press import Pressed, on_press
from .naming import Naming, Typed
from .proposing import Made, phrase_of
from .record_form import ENTITY_FORM, Filled, changed_ids, filled_in
from .revisions import fitting, told_differences

_KINDS: Final = [Choice(name=said(f"kind-{kind}", kind), value=kind) for kind in get_args(Kind)]
_NAMED: Final = 150
# Of so many names it is told that they mean something else as well.
_TOLD: Final = 8
# Letters of what differs: with what the names would match it fits into one message.
_DIFFERENCES: Final = 1_200

# The names of an entity, each with what would come of it.
Matched = Sequence[tuple[str, Foreseen]]


class Recording(Naming):
    """Adds and changes entities, each after showing what its names would match."""

    @FACTS.command(
        name=said("command-facts-entity", "entity"),
        description=said(
            "command-facts-entity-description", "Add or change a person, body, place …"
        ),
    )
    @app_commands.rename(entity=said("option-entity", "entity"), kind=said("option-kind", "kind"))
    @app_commands.describe(
        entity=said(
            "option-changed-entity-description",
            "To change one there is; leave it out for a new one",
        ),
        kind=said("option-kind-description", "What it is; needed for a new one"),
    )
    @app_commands.choices(kind=_KINDS)
    async def entity(
        self,
        interaction: discord.Interaction,
        entity: Typed | None = None,
        kind: Choice[str] | None = None,
    ) -> None:
        edition = await self._edition(interaction)
        meant = edition.meanings.entities.meant(entity) if entity else None
        if entity and meant is None:
            await self._say(interaction, "no-such-choice")
            return
        key = (meant or "").removeprefix(ENTITY)
        before = self._entity_alone(edition, key)
        if kind is None and before is None:
            await self._say(interaction, "entity-which-kind")
            return
        named = kind.value if kind else before.kind if before else ""
        seen = edition.state.revision_of("entity", key)
        words = entity_words(before) if before else {}
        await self._open_record(interaction, Filled(ENTITY_FORM, seen, key, named, words))

    @entity.autocomplete("entity")
    async def _changeable_entities(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        offer = (await self._edition(interaction)).meanings.entities
        return offer.choices(typed, language_of(interaction.locale))

    @on_press(ENTITY_FORM)
    async def _entity_sent(self, pressed: Pressed) -> None:
        """Shows what a form would change, and what its names would match, to be confirmed."""
        interaction, edition = pressed.interaction, pressed.edition
        filled = filled_in(pressed, ENTITY_FORM)
        before = self._entity_alone(edition, filled.key)
        if filled.kind not in get_args(Kind) or (filled.key and before is None):
            await self._say(interaction, "press-too-old")
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        shipped = self._kit.editions.base.book.entities
        taken = changed_ids(edition, "entity").union(shipped, edition.book.entities)
        found = entity_from(filled.words, filled.kind, before=before, taken=taken)
        if isinstance(found, list):
            await self._mend_record(pressed, filled, found)
            return
        was, now = plain(before) if before else None, plain(found)
        if now == was:
            await self._say(interaction, "fact-unchanged")
            return
        # Of hundreds of names that takes its time, in which others are answered.
        foreseen = await asyncio.to_thread(_foreseen, edition, found, before)
        if wrong := _hollow_names(foreseen):
            await self._mend_record(pressed, filled, wrong)
            return
        change = Change(
            kind="entity", key=found.id, action="edit" if before else "add", record=now,
            based_on=filled.seen,
        )  # fmt: skip
        lead = self._kit.wording.say(
            pressed.language,
            "entity-changed" if before else "entity-new",
            name=line(found.name.best(pressed.language)[0], _NAMED),
            id=found.id,
        )
        told = told_differences(differences(was, now), pressed.language, self._kit.wording)
        differing = fitting(told, _DIFFERENCES)
        await self._ask_to_confirm(
            interaction, Made(change, summed_up(was, now), filled),
            [lead, *differing, *self._entity_matched(pressed, foreseen)],
        )  # fmt: skip

    def _entity_matched(self, pressed: Pressed, foreseen: Matched) -> list[str]:
        """What its new names mean already, and the facts that have their words."""
        if not foreseen:
            return []
        edition, language = pressed.edition, pressed.language
        taken = {phrase: one.others for phrase, one in foreseen if one.others}
        told = [
            self._kit.wording.say(
                language,
                "entity-others",
                text=line(phrase, _NAMED),
                others=self._terms_named(edition, language, others),
            )
            for phrase, others in [*taken.items()][:_TOLD]
        ]
        facts = dict.fromkeys(fact for _, one in foreseen for fact in one.facts)
        return [*told, self._facts_having(edition, language, list(facts))]

    def _entity_alone(self, edition: Edition, key: str) -> Entity | None:
        """An entity without the further names that the server gave it apart; None if not there."""
        if key not in edition.book.entities:
            return None
        latest = edition.state.latest("entity", key)
        own = restored(Entity, latest.record, name=key) if latest and latest.record else None
        return own if isinstance(own, Entity) else self._kit.editions.base.book.entities.get(key)


def _foreseen(edition: Edition, entity: Entity, before: Entity | None) -> Matched:
    """What would come of each name that an entity did not have before."""
    known = set(phrases_of(before)) if before else set()
    return [
        (phrase, foresee(edition.answerer, phrase, language, f"{ENTITY}{entity.id}"))
        for language, phrase in phrases_of(entity)
        if (language, phrase) not in known
    ]


def _hollow_names(foreseen: Matched) -> list[Wrong]:
    """What of the new names must not be taken in, since it would match nearly anything."""
    wrong: list[Wrong] = []
    for phrase, one in foreseen:
        if phrase_of(phrase) is None:
            wrong.append(Complaint("naming-odd"))
        elif one.refusal:
            wrong.append(Complaint(f"naming-{one.refusal}", {"text": phrase}))
    return wrong
