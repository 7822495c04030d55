"""`/facts review` by the form of a fact: a suggestion edited and approved, a fact corrected."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from ...errors import ConflictError
from ...moderation.changes import Change
from ...moderation.claiming import known_source, tidy
from ...moderation.disputing import settled
from ...moderation.drafting import Words
from ...moderation.submissions import Decision
from .curator import Changed
from .docket import Place
from .editing import Editing
from .fact_form import Target
from .press import Pressed, on_press
from .reviewing import Reviewing
from .revising import Attempt


class Correcting(Editing, Reviewing):
    """Decides about suggestions and reports by what is written into the form of a fact."""

    @on_press("review-edit")
    async def _edit_suggested(self, pressed: Pressed) -> None:
        if not (found := await self._entry_for_form(pressed, "suggestion")):
            return
        one, _ = found
        source = tidy(one.source)
        words = Words(
            claim=tidy(one.text),
            sources=known_source(pressed.edition.book, source) or source,
            date=tidy(one.date),
            reason=self._entry_name(pressed, one),
        )
        target = Target(one.language, number=one.number)
        await self._open_fact_form(pressed.interaction, Attempt(target, words), pressed.language)

    @on_press("review-correct")
    async def _correct_reported(self, pressed: Pressed) -> None:
        if not (found := await self._entry_for_form(pressed, "report")):
            return
        one, place = found
        edition = pressed.edition
        fact = edition.book.facts.get(place.fact_of(one) or "")
        if fact is None:
            await pressed.interaction.response.defer()
            outdated = self._review_words(pressed, "review-outdated")
            await self._review_on(pressed.interaction, place, outdated)
            return
        written = fact.text.best(one.language)[1]
        seen = edition.state.revision_of("fact", fact.id)
        target = Target(written, fact.id, seen, one.number)
        reason = self._entry_name(pressed, one)
        await self._open_standing(pressed.interaction, edition, target, reason)

    async def _revise_facts(
        self,
        interaction: discord.Interaction,
        changes: Sequence[Change],
        *,
        reason: str,
        done: str,
        attempt: Attempt | None = None,
    ) -> Changed | None:
        """Makes the changes, and decides about the submission that the form was opened for."""
        target = attempt.target if attempt else None
        if attempt is None or target is None or not target.number:
            return await super()._revise_facts(
                interaction, changes, reason=reason, done=done, attempt=attempt
            )
        edition, place = await self._edition(interaction), Place(target.number)
        pressed = Pressed(interaction, "", edition, await self._spoken(interaction))
        one = await self._submitted(interaction, place)
        is_of_form = one and one.form == ("report" if target.key else "suggestion")
        if one is None or one.outcome != "open" or not is_of_form:
            await self._review_on(interaction, place, self._became_words(pressed, one))
            return None
        fact = changes[0].key
        decision = Decision(number=one.number, outcome="approved", fact_id=fact)
        whole = [*changes, *settled(edition.state, one.fact_ids)]
        try:
            await self._decide_entry(
                pressed, one, decision, whole, author_id=None, reason=reason, is_own=True
            )
        except ConflictError:
            await self._tell_fact_conflict(interaction, fact, changes[0].based_on, attempt)
        return None
