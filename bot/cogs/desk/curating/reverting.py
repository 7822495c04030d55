"""`/facts revert`: a fact as it once was, by the number of a revision."""

from __future__ import annotations

import re
from typing import Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ....errors import StoreError
from ....moderation.changes import Change, Revision, State
from ...locales import said
from ..forms import Field, form, written
from ..group import FACTS
from ..press import Pressed, desk_id, on_press
from .revising import Revising
from .revisions import Record

# Chosen in the history: which revision; and sent off: why.
TO: Final = "fact-to"
_FORM: Final = "fact-revert"
_CHOSEN = re.compile(r"(?P<seen>\d{1,6})\.(?P<key>[a-z0-9-]{1,64})")
_SENT = re.compile(r"(?P<to>\d{1,6})\.(?P<seen>\d{1,6})\.(?P<key>[a-z0-9-]{1,64})")
_LARGEST: Final = 999_999
_REASON: Final = 300
_CHOICES: Final = 25


class Reverting(Revising):
    """Puts facts back as they were."""

    @FACTS.command(
        name=said("command-facts-revert", "revert"),
        description=said("command-facts-revert-description", "Put a fact back as it once was"),
    )
    @app_commands.rename(
        fact=said("option-fact", "fact"),
        revision=said("option-revision", "revision"),
        reason=said("option-reason", "reason"),
    )
    @app_commands.describe(
        fact=said("option-fact-description", "Its id or a few of its words"),
        revision=said("option-revision-description", "Its number in the history; 0: as shipped"),
        reason=said("option-reason-description", "Why; it stands in the history"),
    )
    async def revert(
        self,
        interaction: discord.Interaction,
        fact: Range[str, 1, 100],
        revision: Range[int, 0, _LARGEST],
        reason: Range[str, 1, _REASON],
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        key = await self._fact_meant(interaction, fact)
        if key is None:
            await self._say(interaction, "no-such-choice")
            return
        seen = (await self._edition(interaction)).state.revision_of("fact", key)
        await self._revert_fact(interaction, key, to=revision, seen=seen, reason=reason)

    @revert.autocomplete("fact")
    async def _revertible(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await self._all_fact_choices(interaction, typed)

    @revert.autocomplete("revision")
    async def _revision_numbers(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[int]]:
        """The revisions of the fact that was chosen before."""
        fact = str(getattr(interaction.namespace, "fact", None) or "")
        if not fact or not await self._may_see_facts(interaction):
            return []
        try:
            key = await self._fact_meant(interaction, fact)
            entries = await self._fact_entries(interaction, key) if key else []
        except StoreError:
            return []
        fitting = (entry for entry in entries[1:] if str(typed) in str(entry.number))
        return [Choice(name=entry.name[:100], value=entry.number) for entry in fitting][:_CHOICES]

    @on_press(TO)
    async def _revert_chosen(self, pressed: Pressed) -> None:
        """Asks why."""
        match = _CHOSEN.fullmatch(pressed.argument)
        [to] = pressed.chosen[:1] or [""]
        if match is None or not re.fullmatch(r"\d{1,6}", to):
            await self._say(pressed.interaction, "press-too-old")
            return
        say, language = self._kit.wording.say, pressed.language
        reason = Field(
            name="reason",
            label=say(language, "fact-form-reason"),
            example=say(language, "fact-form-reason-example"),
            most=_REASON,
        )
        custom_id = desk_id(_FORM, f"{to}.{pressed.argument}")
        title = say(language, "fact-revert-form", number=to)
        await pressed.interaction.response.send_modal(form(custom_id, title, [reason]))

    @on_press(_FORM)
    async def _revert_sent(self, pressed: Pressed) -> None:
        match = _SENT.fullmatch(pressed.argument)
        if match is None:
            await self._say(pressed.interaction, "press-too-old")
            return
        await pressed.interaction.response.defer(ephemeral=True, thinking=True)
        await self._revert_fact(
            pressed.interaction, match["key"], to=int(match["to"]), seen=int(match["seen"]),
            reason=written(pressed.interaction).get("reason", "")[:_REASON],
        )  # fmt: skip

    async def _revert_fact(
        self, interaction: discord.Interaction, key: str, *, to: int, seen: int, reason: str
    ) -> None:
        """Puts a fact back as it was at the revision `to`; its author saw it at `seen`."""
        revisions = await self._kit.store.curation.history(interaction.guild_id or 0, "fact", key)
        by_number = {one.number: one for one in revisions}
        if to not in by_number and not (to == 0 and self._fact_shipped(key)):
            await self._say(interaction, "fact-no-such-revision", number=str(to), fact=key)
            return
        if revisions and revisions[-1].number != seen:
            await self._tell_fact_conflict(interaction, key, seen)
            return
        state, record = _left_by(by_number.get(to))
        if (state, record) == _left_by(revisions[-1] if revisions else None):
            await self._say(interaction, "fact-unchanged")
            return
        change = Change(
            kind="fact", key=key, action="revert", state=state, record=record,
            based_on=revisions[-1].number if revisions else 0,
        )  # fmt: skip
        await self._revise_facts(interaction, [change], reason=reason, done="fact-reverted")


def _left_by(revision: Revision | None) -> tuple[State, Record]:
    """The state and the record that a revision leaves; without one, as the files have it."""
    return (revision.state, revision.record) if revision else ("shipped", None)
