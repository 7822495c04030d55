"""`/facts review` of reports: the fact is corrected, withdrawn or marked as disputed."""

from __future__ import annotations

from ....moderation.changes import Change
from ....moderation.disputing import disputed, settled
from ....moderation.submissions import Decision, Submission
from ..curator import Waiting
from ..press import Pressed, on_press
from .docket import Place
from .reviewing import Reviewing


class Objections(Reviewing):
    """Decides about what members said is not right."""

    @on_press("review-agree")
    async def _agree_with_report(self, pressed: Pressed) -> None:
        """The member is right, and what was wrong has been put right already."""
        if found := await self._entry_pressed(pressed, "report"):
            one, place = found
            decision = Decision(number=one.number, outcome="approved", fact_id=place.fact_of(one))
            await self._close_entry(pressed, one, decision)

    @on_press("review-retire")
    async def _retire_reported(self, pressed: Pressed) -> None:
        if not (found := await self._reported_fact(pressed)):
            return
        one, _, fact = found
        state = pressed.edition.state
        change = Change(
            kind="fact", key=fact, action="retire", state="retired",
            based_on=state.revision_of("fact", fact),
        )  # fmt: skip
        await self._decide_entry(
            pressed, one, Decision(number=one.number, outcome="approved", fact_id=fact),
            [change, *settled(state, one.fact_ids)],
            author_id=None, reason=self._entry_name(pressed, one), is_own=True,
        )  # fmt: skip

    @on_press("review-dispute")
    async def _dispute_reported(self, pressed: Pressed) -> None:
        if found := await self._reported_fact(pressed):
            one, place, fact = found
            await self._mark_reported(pressed, one, place, disputed(pressed.edition.state, fact))

    @on_press("review-settle")
    async def _settle_reported(self, pressed: Pressed) -> None:
        if found := await self._reported_fact(pressed):
            one, place, fact = found
            await self._mark_reported(pressed, one, place, settled(pressed.edition.state, [fact]))

    async def _mark_reported(
        self, pressed: Pressed, one: Submission, place: Place, changes: list[Change]
    ) -> None:
        """Marks a fact as disputed, or no longer; the report goes on waiting."""
        told = ""
        for change in changes:
            made = await self._curator.change(
                pressed.interaction, [change], reason=self._entry_name(pressed, one)
            )
            told = (
                self._review_words(pressed, "review-waits", number=str(made.number))
                if isinstance(made, Waiting)
                else self._review_words(pressed, f"review-{change.action}", fact=change.key)
            )
        await self._review_on(pressed.interaction, place, told)

    async def _reported_fact(self, pressed: Pressed) -> tuple[Submission, Place, str] | None:
        """A report that waits, and the fact that it is about, where that is told; else None."""
        if not (found := await self._entry_pressed(pressed, "report")):
            return None
        one, place = found
        fact = place.fact_of(one)
        if fact is None or fact not in pressed.edition.book.facts:
            await self._review_again(pressed, place, "review-outdated")
            return None
        return one, place, fact
