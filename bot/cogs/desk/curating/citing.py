"""`/facts source`: the articles that facts are read in."""

from __future__ import annotations

import re

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ....errors import ConflictError, StoreError
from ....moderation.changes import Change
from ....moderation.differing import summed_up
from ....moderation.entering import source_from, source_words
from ....records.models import ID_FORM
from ....records.plain import plain
from ...edition import Edition
from ...failures import log
from ...harmless import line
from ...locales import language_of, said
from ...telling import tell
from ..curator import Waiting
from ..group import FACTS
from ..press import Pressed, on_press
from .record_form import SOURCE_FORM, Filled, RecordForms, changed_ids, filled_in

_CITED, _ID = 600, 64


class Citing(RecordForms):
    """Adds and changes sources."""

    @FACTS.command(
        name=said("command-facts-source", "source"),
        description=said("command-facts-source-description", "Add or change an article"),
    )
    @app_commands.rename(source=said("option-source", "source"), key=said("option-id", "id"))
    @app_commands.describe(
        source=said(
            "option-changed-source-description",
            "To change one there is; leave it out for a new one",
        ),
        key=said("option-id-description", "For a new one; left out, it is made of its words"),
    )
    async def source(
        self,
        interaction: discord.Interaction,
        source: Range[str, 1, 100] | None = None,
        key: Range[str, 1, _ID] | None = None,
    ) -> None:
        edition, chosen = await self._edition(interaction), key or ""
        if not source and chosen and not re.match(ID_FORM, chosen):
            await self._say(interaction, "record-id-odd", id=line(chosen, _ID))
            return
        if source:
            meant = edition.meanings.sources.meant(source)
            if meant is None:
                await self._say(interaction, "no-such-choice")
                return
            chosen = meant
        elif chosen in self._source_ids(edition):
            await self._say(interaction, "record-id-taken", id=line(chosen, _ID))
            return
        before = edition.book.sources.get(chosen)
        seen = edition.state.revision_of("source", chosen)
        words = source_words(before) if before else {}
        await self._open_record(interaction, Filled(SOURCE_FORM, seen, chosen, words=words))

    @source.autocomplete("source")
    async def _changeable_sources(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        offer = (await self._edition(interaction)).meanings.sources
        return offer.choices(typed, language_of(interaction.locale))

    @on_press(SOURCE_FORM)
    async def _source_sent(self, pressed: Pressed) -> None:
        """Makes the source of a form."""
        interaction, edition, say = pressed.interaction, pressed.edition, self._kit.wording.say
        filled = filled_in(pressed, SOURCE_FORM)
        before = edition.book.sources.get(filled.key)
        await interaction.response.defer(ephemeral=True, thinking=True)
        found = source_from(
            filled.words, filled.key, before=before, taken=self._source_ids(edition),
            reader=edition.answerer.reader, language=pressed.language,
        )  # fmt: skip
        if isinstance(found, list):
            await self._mend_record(pressed, filled, found)
            return
        was, now = plain(before) if before else None, plain(found)
        if now == was:
            await self._say(interaction, "fact-unchanged")
            return
        change = Change(
            kind="source", key=found.id, action="edit" if before else "add", record=now,
            based_on=filled.seen,
        )  # fmt: skip
        try:
            made = await self._curator.change(interaction, [change], reason=summed_up(was, now))
        except ConflictError:
            text, row = await self._record_conflict(pressed, change, filled)
            await tell(interaction, text, row=row)
            return
        except StoreError as error:
            log.warning("An article could not be kept: %s", error)
            text = "\n".join(say(pressed.language, key) for key in ("desk-lost", "fact-words-kept"))
            await tell(interaction, text, row=[self._way_back(pressed, filled, "button-fact-mend")])
            return
        if isinstance(made, Waiting):
            await self._say(interaction, "fact-waiting", number=str(made.number))
            return
        cited = line(self._kit.wording.cited(pressed.language, found), _CITED)
        await tell(interaction, say(pressed.language, "source-kept", source=cited, id=found.id))

    def _source_ids(self, edition: Edition) -> frozenset[str]:
        """The ids that no new source can have."""
        shipped = self._kit.editions.base.book.sources
        return changed_ids(edition, "source").union(shipped, edition.book.sources)
