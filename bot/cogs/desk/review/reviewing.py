"""`/facts review`: what members submitted, and drafts, one by one until all is decided."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import discord

from ....errors import DecidedError, OwnChangeError
from ....moderation.changes import Change
from ....moderation.disputing import settled
from ....moderation.submissions import Decision, Form, Submission
from ...locales import said
from ..curator import Waiting
from ..desking import Desking
from ..group import FACTS
from ..page import page, show
from ..press import Pressed, on_press
from .docket import Entry, Place
from .outcomes import outcome_of

# Seconds that a form waits for what it is filled in with: Discord waits for three in all.
_PATIENCE: Final = 1.0


class Reviewing(Desking):
    """Shows the queue, and goes on to the next entry once one is decided."""

    @FACTS.command(
        name=said("command-facts-review", "review"),
        description=said("command-facts-review-description", "Decide about what was submitted"),
    )
    async def review(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._review_on(interaction, Place(0))

    @on_press("review-at")
    async def _turn_review(self, pressed: Pressed) -> None:
        await pressed.interaction.response.defer()
        await self._review_on(pressed.interaction, Place.parse(pressed.argument) or Place(0))

    @on_press("review-about")
    async def _choose_reported(self, pressed: Pressed) -> None:
        await pressed.interaction.response.defer()
        place = Place.parse(f"{pressed.argument}.{''.join(pressed.chosen)}")
        await self._review_on(pressed.interaction, place or Place(0))

    async def _entry_pressed(
        self, pressed: Pressed, *forms: Form
    ) -> tuple[Submission, Place] | None:
        """What a button is about, where it waits and is of one of the forms.

        Else the queue goes on, and says what became of it.
        """
        await pressed.interaction.response.defer()
        place = Place.parse(pressed.argument) or Place(0)
        one = await self._submitted(pressed.interaction, place)
        if one and _is_waiting(one, place, forms):
            return one, place
        await self._review_on(pressed.interaction, place, self._became_words(pressed, one))
        return None

    async def _entry_for_form(
        self, pressed: Pressed, *forms: Form
    ) -> tuple[Submission, Place] | None:
        """The same for what is answered with a form, before which nothing can be shown."""
        place = Place.parse(pressed.argument) or Place(0)
        try:
            async with asyncio.timeout(_PATIENCE):
                one = await self._submitted(pressed.interaction, place)
        except TimeoutError:
            await self._say(pressed.interaction, "desk-lost")
            return None
        if one and _is_waiting(one, place, forms):
            return one, place
        await pressed.interaction.response.defer()
        await self._review_on(pressed.interaction, place, self._became_words(pressed, one))
        return None

    async def _decide_entry(
        self,
        pressed: Pressed,
        one: Submission,
        decision: Decision,
        changes: Sequence[Change] = (),
        *,
        author_id: int | None,
        reason: str,
        is_own: bool = False,
    ) -> None:
        """Decides about a submission by some changes, and goes on to the next.

        Where the server wants another person to approve, what `is_own` work of the moderator waits
        as a draft, and the submission with it.
        """
        interaction = pressed.interaction
        try:
            await self._curator.change(
                interaction, changes, reason=reason, author_id=author_id, decision=decision
            )
            told = self._decided_words(pressed, one, decision)
        except DecidedError as error:
            told = self._became_words(pressed, error.submission)
        except OwnChangeError:
            if not is_own:
                raise
            waiting = await self._curator.change(interaction, changes, reason=reason)
            number = waiting.number if isinstance(waiting, Waiting) else 0
            told = self._review_words(pressed, "review-waits", number=str(number))
        await self._review_on(interaction, Place(one.number), told)

    async def _decide_by_fact(
        self, pressed: Pressed, number: int, changes: Sequence[Change], *, reason: str
    ) -> None:
        """Decides by a fact that the moderator wrote, the first of the changes."""
        place, fact = Place(number), changes[0]
        one = await self._submitted(pressed.interaction, place)
        if not one or not _is_waiting(
            one, place, ["suggestion" if fact.action == "add" else "report"]
        ):
            await self._review_on(pressed.interaction, place, self._became_words(pressed, one))
            return
        decision = Decision(number=number, outcome="approved", fact_id=fact.key)
        await self._decide_entry(
            pressed, one, decision, [*changes, *settled(pressed.edition.state, one.fact_ids)],
            author_id=None, reason=reason, is_own=True,
        )  # fmt: skip

    async def _close_entry(self, pressed: Pressed, one: Submission, decision: Decision) -> None:
        """Decides without changing a fact; none that the submission is about stays disputed."""
        changes = settled(pressed.edition.state, one.fact_ids)
        # That follows from the decision, and nobody has written it.
        author_id = pressed.interaction.application_id if changes else None
        reason = self._entry_name(pressed, one)
        await self._decide_entry(
            pressed, one, decision, changes, author_id=author_id, reason=reason
        )

    async def _review_on(
        self, interaction: discord.Interaction, place: Place, told: str = ""
    ) -> None:
        """Shows what waits at a place, or next to it, beneath what is told."""
        queue, guild_id = self._kit.store.queue, interaction.guild_id or 0
        language, edition = await self._spoken(interaction), await self._edition(interaction)
        waiting = await queue.waiting(guild_id)
        while waiting:
            at = min(bisect_left(waiting, place.number), len(waiting) - 1)
            one = await queue.submission(guild_id, waiting[at])
            if one is None:
                # Its author has had it forgotten just now.
                del waiting[at]
                continue
            if one.number != place.number or place.fact >= len(one.fact_ids):
                place = Place(one.number)
            below, wording = self._kit.editions.base, self._kit.wording
            entry = Entry(one, place, waiting, edition, below, language, wording)
            await show(interaction, entry.view(told))
            return
        empty = self._kit.wording.say(language, "review-empty")
        await show(interaction, page([told, empty]))

    async def _review_again(
        self, pressed: Pressed, place: Place, key: str, **values: object
    ) -> None:
        """Shows what waits at a place, and says why nothing was done about it."""
        told = self._review_words(pressed, key, **values)
        await self._review_on(pressed.interaction, place, told)

    async def _submitted(self, interaction: discord.Interaction, place: Place) -> Submission | None:
        return await self._kit.store.queue.submission(interaction.guild_id or 0, place.number)

    def _became_words(self, pressed: Pressed, one: Submission | None) -> str:
        """What became of what a button was about."""
        if one is None:
            return self._review_words(pressed, "review-gone")
        if one.outcome == "open":
            return self._review_words(pressed, "review-outdated")
        became = self._entry_state(pressed, one)
        return f"{self._review_words(pressed, 'desk-decided-meanwhile')}\n{became}"

    def _decided_words(self, pressed: Pressed, one: Submission, decision: Decision) -> str:
        became = replace(
            one, outcome=decision.outcome, answer=decision.answer, fact_id=decision.fact_id
        )
        return f"✅ {self._entry_state(pressed, became)}"

    def _entry_state(self, pressed: Pressed, one: Submission) -> str:
        outcome = outcome_of(one, pressed.language, self._kit.wording)
        return f"**{self._entry_name(pressed, one)}:** {outcome}"

    def _entry_name(self, pressed: Pressed, one: Submission) -> str:
        """What it is called in the history of what it changes: "Suggestion #12"."""
        return self._review_words(pressed, f"review-{one.form}", number=str(one.number))

    def _review_words(self, pressed: Pressed, key: str, **values: object) -> str:
        return self._kit.wording.say(pressed.language, key, **values)


def _is_waiting(one: Submission, place: Place, forms: Sequence[Form]) -> bool:
    is_there = place.fact < max(len(one.fact_ids), 1)
    return one.outcome == "open" and one.form in forms and is_there
