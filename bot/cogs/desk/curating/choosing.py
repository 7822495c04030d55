"""Facts and revisions to choose from: those there are, and those there were."""

from __future__ import annotations

from typing import Final

import discord
from discord.app_commands import Choice

from ....errors import StoreError
from ....records.models import Fact
from ....records.plain import plain, restored
from ...locales import language_of
from ...offers import Offer, of_facts
from ..desking import Desking
from ..rights import has_right
from .revisions import Entry, Record, RevisionTeller

# Discord offers at most 25 choices; so many of them are facts withdrawn.
_CHOICES: Final = 25
_WITHDRAWN: Final = 5


class Choosing(Desking):
    """Offers facts while somebody types, and knows which they mean."""

    async def _fact_choices(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        """Facts that there are."""
        offered = (await self._edition(interaction)).offers.facts
        return offered.choices(typed, language_of(interaction.locale))

    async def _withdrawn_fact_choices(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        """Facts that the server has withdrawn; none to who may not bring them back."""
        if not await self._may_see_facts(interaction):
            return []
        try:
            offered = await self._facts_withdrawn(interaction)
        except StoreError:
            # Whoever sends the command is told.
            return []
        return offered.choices(typed, language_of(interaction.locale))

    async def _all_fact_choices(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        """Both."""
        withdrawn = (await self._withdrawn_fact_choices(interaction, typed))[:_WITHDRAWN]
        standing = await self._fact_choices(interaction, typed)
        return [*standing[: _CHOICES - len(withdrawn)], *withdrawn]

    async def _may_see_facts(self, interaction: discord.Interaction) -> bool:
        """Whether who is still typing has the right; nothing else asks before they have sent it."""
        edition = await self._edition(interaction)
        return has_right(interaction, edition.settings, self.right)

    async def _standing_fact(self, interaction: discord.Interaction, typed: str) -> str | None:
        """The fact meant of those that there are; None where the person has been told of none.

        The id of one withdrawn never means another that is only like it.
        """
        edition = await self._edition(interaction)
        if typed in edition.book.facts:
            return typed
        if edition.state.latest("fact", typed):
            await self._say(interaction, "fact-gone", fact=typed)
            return None
        meant = edition.offers.facts.meant(typed)
        if meant is None:
            await self._say(interaction, "no-such-choice")
        return meant

    async def _fact_meant(self, interaction: discord.Interaction, typed: str) -> str | None:
        """The fact meant, there or withdrawn; None where there is none like it."""
        edition = await self._edition(interaction)
        if typed in edition.book.facts or edition.state.latest("fact", typed):
            return typed
        standing = edition.offers.facts.meant(typed)
        return standing or (await self._facts_withdrawn(interaction)).meant(typed)

    async def _fact_entries(self, interaction: discord.Interaction, key: str) -> list[Entry]:
        """The history of a fact, the newest first; empty where the server never had it."""
        revisions = await self._kit.store.curation.history(interaction.guild_id or 0, "fact", key)
        language = await self._spoken(interaction)
        return RevisionTeller(self._kit.wording, language, self._fact_shipped(key)).history(
            revisions
        )

    async def _facts_withdrawn(self, interaction: discord.Interaction) -> Offer:
        """What can be chosen of the facts that the server has withdrawn."""
        withdrawn = await self._kit.store.curation.withdrawn(interaction.guild_id or 0, "fact")
        facts: dict[str, Fact] = {}
        for key, record in withdrawn.items():
            fact = restored(Fact, record or self._fact_shipped(key) or {}, name=key)
            if isinstance(fact, Fact):
                facts[key] = fact
        return of_facts(facts)

    def _fact_shipped(self, key: str) -> Record:
        """The record of a fact that the files have."""
        fact = self._kit.editions.base.book.facts.get(key)
        return plain(fact) if fact else None
