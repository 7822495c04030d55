"""`/facts review` by the form of a fact: a suggestion edited and approved, a fact corrected."""

from __future__ import annotations

from ....moderation.claiming import known_source, tidy
from ....moderation.drafting import Words
from ..curating.editing import Editing
from ..curating.fact_form import Target
from ..curating.revising import Attempt
from ..press import Pressed, on_press


class Correcting(Editing):
    """Opens the form of a fact to decide about a suggestion or a report."""

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
        target = Target(one.language, number=one.number, any_language=True)
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
            await self._review_again(pressed, place, "review-outdated")
            return
        written = fact.text.best(one.language)[1]
        seen = edition.state.revision_of("fact", fact.id)
        target = Target(written, fact.id, seen, one.number)
        reason = self._entry_name(pressed, one)
        await self._open_standing(pressed.interaction, edition, target, reason)
