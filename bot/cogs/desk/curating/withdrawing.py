"""`/facts retire|restore`: facts withdrawn, and brought back."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ....moderation.changes import Change
from ...locales import said
from ..group import FACTS
from .revising import Revising

Typed = Range[str, 1, 100]
Reason = Range[str, 1, 300]


class Withdrawing(Revising):
    """Withdraws facts, and brings them back."""

    @FACTS.command(
        name=said("command-facts-retire", "retire"),
        description=said("command-facts-retire-description", "Withdraw a fact in this server"),
    )
    @app_commands.rename(fact=said("option-fact", "fact"), reason=said("option-reason", "reason"))
    @app_commands.describe(
        fact=said("option-fact-description", "Its id or a few of its words"),
        reason=said("option-reason-description", "Why; it stands in the history"),
    )
    async def retire(self, interaction: discord.Interaction, fact: Typed, reason: Reason) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        key = await self._standing_fact(interaction, fact)
        if key is None:
            return
        edition = await self._edition(interaction)
        change = Change(
            kind="fact", key=key, action="retire", state="retired",
            based_on=edition.state.revision_of("fact", key),
        )  # fmt: skip
        await self._revise_facts(interaction, [change], reason=reason, done="fact-retired")

    @FACTS.command(
        name=said("command-facts-restore", "restore"),
        description=said("command-facts-restore-description", "Bring a withdrawn fact back"),
    )
    @app_commands.rename(fact=said("option-fact", "fact"), reason=said("option-reason", "reason"))
    @app_commands.describe(
        fact=said("option-fact-description", "Its id or a few of its words"),
        reason=said("option-reason-description", "Why; it stands in the history"),
    )
    async def restore(self, interaction: discord.Interaction, fact: Typed, reason: Reason) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition = await self._edition(interaction)
        key = (await self._facts_withdrawn(interaction)).meant(fact)
        if key is None or fact in edition.book.facts:
            await self._say(interaction, "fact-none-withdrawn")
            return
        revisions = await self._kit.store.curation.history(interaction.guild_id or 0, "fact", key)
        standing = [one for one in revisions if one.state != "retired"]
        change = Change(
            kind="fact", key=key, action="restore",
            state=standing[-1].state if standing else "shipped",
            record=standing[-1].record if standing else None,
            based_on=edition.state.revision_of("fact", key),
        )  # fmt: skip
        await self._revise_facts(interaction, [change], reason=reason, done="fact-restored")

    @retire.autocomplete("fact")
    async def _retirable(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await self._fact_choices(interaction, typed)

    @restore.autocomplete("fact")
    async def _restorable(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        return await self._withdrawn_fact_choices(interaction, typed)
