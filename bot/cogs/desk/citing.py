"""`/facts source`: the articles that facts are read in."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ...moderation.changes import Change
from ...moderation.entering import source_from, source_words
from ...records.plain import plain
from ..edition import Edition
from ..harmless import line
from ..locales import language_of, said
from ..telling import tell
from .curator import Waiting
from .forms import written
from .group import FACTS
from .press import Pressed, on_press
from .record_form import SOURCE_FORM, RecordForms, changed_ids, seen_in

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
        await self._open_record(interaction, SOURCE_FORM, f"{seen}.{chosen}", words)

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
        seen, key = seen_in(pressed.argument)
        before = edition.book.sources.get(key)
        await interaction.response.defer(ephemeral=True, thinking=True)
        entered = written(interaction)
        found = source_from(
            entered, key, before=before, taken=self._source_ids(edition),
            reader=edition.answerer.reader, language=pressed.language,
        )  # fmt: skip
        if isinstance(found, list):
            await self._mend_record(pressed, SOURCE_FORM, entered, found)
            return
        change = Change(
            kind="source", key=found.id, action="edit" if before else "add", record=plain(found),
            based_on=seen,
        )  # fmt: skip
        made = await self._curator.change(interaction, [change], reason="")
        if isinstance(made, Waiting):
            await self._say(interaction, "fact-waiting", number=str(made.number))
            return
        cited = line(self._kit.wording.cited(pressed.language, found), _CITED)
        await tell(interaction, say(pressed.language, "source-kept", source=cited, id=found.id))

    def _source_ids(self, edition: Edition) -> frozenset[str]:
        """The ids that no new source can have."""
        shipped = self._kit.editions.base.book.sources
        return changed_ids(edition, "source").union(shipped, edition.book.sources)
