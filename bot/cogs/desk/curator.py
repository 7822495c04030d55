"""The one way a change takes: checked, kept, answered from, and told to who follows changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from ...errors import OwnChangeError, RecordsError, StoreError
from ...moderation.changes import Change, Revision
from ...moderation.laying import faults_of
from ...moderation.submissions import Decision, Submission
from ..edition import Edition
from ..failures import log
from ..kit import Kit

# The event that cogs hear of every change by; its argument is a Changed.
EVENT = "vrafacts_change"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change made: the revisions, and what the server was answered from before and after."""

    guild_id: int
    actor_id: int
    revisions: tuple[Revision, ...]
    before: Edition
    after: Edition
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A change that another person has to approve first; `number` is its place in the queue."""

    number: int


class Curator:
    """Makes changes to a server's records."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    async def change(
        self,
        interaction: discord.Interaction,
        changes: Sequence[Change],
        *,
        reason: str,
        author_id: int | None = None,
        decision: Decision | None = None,
    ) -> Changed | Waiting:
        """Makes the changes; when this returns, questions are answered from them.

        `author_id` is who wrote them, where that is not who makes them now. Where the server wants
        another person to approve, what one person wrote and makes waits in the queue instead.

        Raises RecordsError where the records would have faults, ConflictError and DecidedError as
        the store does, OwnChangeError where somebody would approve what they wrote, and StoreError.
        """
        guild_id, actor_id = interaction.guild_id, interaction.user.id
        if guild_id is None:
            raise ValueError("only servers have records of their own")
        before = await self._kit.at(guild_id)
        faults = faults_of(self._kit.editions.base.book, before.state.revisions, changes)
        if faults:
            raise RecordsError(faults)
        is_own = author_id is None or author_id == actor_id
        if before.settings.second_person and is_own and changes:
            if decision:
                raise OwnChangeError
            return await self._draft(interaction, changes, reason=reason)
        made = await self._kit.store.curation.change(
            guild_id,
            changes,
            author_id=actor_id if author_id is None else author_id,
            approver_id=None if is_own else actor_id,
            reason=reason,
            at=interaction.created_at,
            decision=decision,
        )
        after = before
        try:
            after = await self._kit.editions.refresh(guild_id)
        except StoreError as error:
            # It is kept, and will be answered from as soon as the database can be read again.
            log.warning("What a server has changed cannot be read yet: %s", error)
        changed = Changed(guild_id, actor_id, tuple(made), before, after, decision)
        interaction.client.dispatch(EVENT, changed)
        return changed

    async def _draft(
        self, interaction: discord.Interaction, changes: Sequence[Change], *, reason: str
    ) -> Waiting:
        draft = Submission(
            form="draft",
            guild_id=interaction.guild_id,
            user_id=interaction.user.id,
            language=await self._kit.language(interaction, private=True),
            text=reason,
            changes=tuple(changes),
            tell="dm",
            channel_id=interaction.channel_id,
            created_at=interaction.created_at,
        )
        return Waiting(await self._kit.store.queue.submit(draft))
