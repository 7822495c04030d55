"""`/facts add|edit|retire|restore|history|revert`: the facts themselves."""

from __future__ import annotations

import discord
from discord import app_commands

from ...moderation.changes import Change
from ..locales import said
from ..telling import tell
from .desking import Desking
from .group import FACTS


class Editing(Desking):
    """Adds, changes and withdraws facts, and tells their history."""

    @FACTS.command(
        name=said("command-facts-retire", "retire"),
        description=said("command-facts-retire-description", "Withdraw a fact in this server"),
    )
    @app_commands.rename(fact=said("option-fact", "fact"), reason=said("option-reason", "reason"))
    @app_commands.describe(
        fact=said("option-fact-description", "Words from it, or its id"),
        reason=said("option-reason-description", "Why; it stands in the history"),
    )
    async def retire(
        self,
        interaction: discord.Interaction,
        fact: app_commands.Range[str, 1, 100],
        reason: app_commands.Range[str, 1, 300],
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition = await self._edition(interaction)
        chosen = edition.offers.facts.meant(fact)
        if chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        change = Change(
            kind="fact", key=chosen, action="retire", state="retired",
            based_on=edition.state.revision_of("fact", chosen),
        )  # fmt: skip
        await self._curator.change(interaction, [change], reason=reason)
        text = self._kit.wording.say(await self._spoken(interaction), "fact-retired", fact=chosen)
        await tell(interaction, text)
