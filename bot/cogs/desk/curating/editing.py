"""`/facts add|edit`: facts that moderators write."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands, ui
from discord.app_commands import Choice, Range

from ....errors import ConflictError, RecordsError, StoreError
from ....moderation.changes import Action, Change
from ....moderation.claiming import language_in
from ....moderation.complaints import Complaint, Wrong
from ....moderation.drafting import Words
from ....records.faults import Fault
from ....records.models import Fact, Language, Source
from ....records.plain import plain
from ...edition import Edition
from ...failures import log
from ...harmless import line
from ...locales import LANGUAGE_CHOICES, said
from ...telling import tell
from ..forms import written
from ..group import FACTS
from ..press import Pressed, desk_button, desk_id, on_press
from ..review.reviewing import Reviewing
from ..speaking import Speaking
from .asked import drop_gap
from .fact_form import Target, fact_form, fits, words_in
from .revising import AGAIN, Attempt

_FORM = "fact-form"
# Of all that is wrong so much is told at once; a message ends at 4,000 letters.
_ROOM = 3_300
_VALUE = 300


class Editing(Speaking, Reviewing):
    """Adds and changes facts."""

    @FACTS.command(
        name=said("command-facts-add", "add"),
        description=said("command-facts-add-description", "Add a fact, with its source"),
    )
    @app_commands.rename(language=said("option-language", "language"))
    @app_commands.describe(
        language=said("option-written-description", "The language you write; else it is seen")
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    async def add(self, interaction: discord.Interaction, language: Language | None = None) -> None:
        spoken = await self._spoken(interaction)
        target = Target(language or spoken, any_language=language is None)
        await self._open_fact_form(interaction, Attempt(target, Words()), spoken)

    @FACTS.command(
        name=said("command-facts-edit", "edit"),
        description=said("command-facts-edit-description", "Change a fact in this server"),
    )
    @app_commands.rename(
        fact=said("option-fact", "fact"), language=said("option-language", "language")
    )
    @app_commands.describe(
        fact=said("option-fact-description", "Its id or a few of its words"),
        language=said("option-edited-description", "The language of the text to change"),
    )
    @app_commands.choices(language=LANGUAGE_CHOICES)
    async def edit(
        self,
        interaction: discord.Interaction,
        fact: Range[str, 1, 100],
        language: Language | None = None,
    ) -> None:
        key = await self._standing_fact(interaction, fact)
        if key is None:
            return
        edition, spoken = await self._edition(interaction), await self._spoken(interaction)
        chosen = edition.book.facts[key]
        shown = language or chosen.text.best(spoken)[1]
        target = Target(shown, key, edition.state.revision_of("fact", key))
        await self._open_standing(interaction, edition, target)

    @edit.autocomplete("fact")
    async def _editable(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await self._fact_choices(interaction, typed)

    @on_press(AGAIN)
    async def _fact_form_again(self, pressed: Pressed) -> None:
        attempt = self._fact_attempts.of(pressed.interaction, pressed.argument)
        if attempt is None:
            await self._say(pressed.interaction, "fact-words-gone")
        else:
            await self._open_fact_form(pressed.interaction, attempt, pressed.language)

    async def _open_standing(
        self, interaction: discord.Interaction, edition: Edition, target: Target, reason: str = ""
    ) -> None:
        """Opens the form of a fact that there is, where it fits into one."""
        spoken = await self._spoken(interaction)
        drafting = self._fact_drafting(edition, target.language, spoken)
        words = replace(drafting.words_of(edition.book.facts[target.key]), reason=reason)
        if not fits(words):
            await self._say(interaction, "fact-too-long", fact=target.key)
            return
        await self._open_fact_form(interaction, Attempt(target, words), spoken)

    async def _open_fact_form(
        self, interaction: discord.Interaction, attempt: Attempt, language: Language
    ) -> None:
        custom_id = desk_id(_FORM, attempt.target)
        form = fact_form(
            custom_id, attempt.target, attempt.words,
            language=language, wording=self._kit.wording,
        )  # fmt: skip
        await interaction.response.send_modal(form)

    @on_press(_FORM)
    async def _fact_form_sent(self, pressed: Pressed) -> None:
        """Makes the fact of a form that was sent off."""
        interaction, edition = pressed.interaction, pressed.edition
        target, words = Target.parse(pressed.argument), words_in(written(interaction))
        if target is None or not _is_known(target, edition):
            await self._say(interaction, "press-too-old")
            return
        if target.number and interaction.message:
            # The queue goes on where the form was opened.
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=True, thinking=True)
        attempt = Attempt(target, words)
        if target.any_language:
            read = language_in(words.claim, edition.answerer.reader)
            target = replace(target, language=read or target.language)
        before = edition.book.facts.get(target.key)
        is_seen = target.seen == edition.state.revision_of("fact", target.key)
        if target.key and not (before and is_seen):
            await self._tell_fact_conflict(interaction, target.key, target.seen, attempt)
            return
        drafted = self._fact_drafting(edition, target.language, pressed.language).read(
            words, before
        )
        if isinstance(drafted, list):
            await self._tell_fact_wrong(interaction, drafted, attempt)
            return
        if before and plain(drafted.fact) == plain(before):
            await self._say(interaction, "fact-unchanged")
            return
        changes = _changes(drafted.fact, drafted.sources, target)
        try:
            made = None
            if target.number:
                await self._decide_by_fact(pressed, target.number, changes, reason=words.reason)
            else:
                made = await self._revise_facts(
                    interaction, changes, reason=words.reason, attempt=attempt,
                    done="fact-edited" if before else "fact-added",
                )  # fmt: skip
        except ConflictError:
            await self._tell_fact_conflict(interaction, changes[0].key, target.seen, attempt)
            return
        except RecordsError as error:
            await self._tell_fact_wrong(interaction, error.faults, attempt)
            return
        except StoreError as error:
            log.warning("A fact could not be kept: %s", error)
            keys = ("desk-lost", "fact-words-kept")
            text = "\n".join(self._kit.wording.say(pressed.language, key) for key in keys)
            button = self._back_to_form(interaction, attempt, pressed.language)
            await tell(interaction, text, row=[button])
            return
        await self._tell_languages(interaction, drafted.fact, before, target)
        if made and target.gap:
            # It goes by itself as well, as soon as the fact answers it.
            with suppress(StoreError):
                await drop_gap(self._kit.store, made.before, made.guild_id, target.gap)

    async def _tell_fact_wrong(
        self, interaction: discord.Interaction, wrong: Sequence[Wrong], attempt: Attempt
    ) -> None:
        """Says what is to be mended, with a button back to what was written."""
        language, say = await self._spoken(interaction), self._kit.wording.say
        lines: list[str] = []
        for one in wrong:
            told = self._fact_wrong(one, language)
            if sum(map(len, lines)) + len(told) > _ROOM:
                break
            lines.append(f"- {told}")
        lead = say(language, "fact-mend", more=len(wrong) - len(lines))
        button = self._back_to_form(interaction, attempt, language)
        await tell(interaction, "\n".join([lead, *lines]), row=[button])

    def _back_to_form(
        self, interaction: discord.Interaction, attempt: Attempt, language: Language
    ) -> ui.Button[Any]:
        """A button that opens the form again with what was written into it."""
        name = self._fact_attempts.keep(interaction, attempt)
        label = self._kit.wording.say(language, "button-fact-mend")
        return desk_button(label, AGAIN, name, style=discord.ButtonStyle.primary)

    def _fact_wrong(self, wrong: Wrong, language: Language) -> str:
        match wrong:
            case Fault():
                return line(str(wrong), 2 * _VALUE)
            case Complaint(key, values):
                shown = {name: line(str(value), _VALUE) for name, value in values.items()}
                return self._kit.wording.say(language, key, **shown)


def _is_known(target: Target, edition: Edition) -> bool:
    """Whether the fact of a form is or was one of this server; a new one need not be."""
    key = target.key
    if not key:
        return target.seen == 0
    return key in edition.book.facts or edition.state.latest("fact", key) is not None


def _changes(fact: Fact, sources: Sequence[Source], target: Target) -> list[Change]:
    """The fact, and the sources that are new with it."""
    action: Action = "edit" if target.key else "add"
    return [
        Change(kind="fact", key=fact.id, action=action, record=plain(fact), based_on=target.seen),
        *(
            Change(kind="source", key=source.id, action="add", record=plain(source))
            for source in sources
        ),
    ]
