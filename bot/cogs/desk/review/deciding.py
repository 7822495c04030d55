"""`/facts review` of suggestions and drafts: approve, merge or decline."""

from __future__ import annotations

from textwrap import shorten
from typing import Any, Final

from discord import ui

from ....moderation.claiming import fact_from, tidy, with_source
from ....moderation.dating import period_in
from ....moderation.submissions import Decision, Submission
from ...edition import Edition
from ...harmless import line
from ...modals import chosen_in
from ..forms import Field, form, written
from ..press import Pressed, desk_id, on_press
from .docket import Place
from .reviewing import Reviewing

_REASON: Final = 500
_DATE: Final = 80
# A fact to merge into is chosen from so many, or named.
_LIKELY: Final = 5
_OPTION: Final = 100
_OTHER: Final = "-"


class Deciding(Reviewing):
    """Decides about suggestions and drafts; and declines whatever was submitted."""

    @on_press("review-approve")
    async def _approve_submitted(self, pressed: Pressed) -> None:
        if not (found := await self._entry_pressed(pressed, "suggestion", "draft")):
            return
        one, place = found
        if one.form == "draft":
            fact = next((change.key for change in one.changes if change.kind == "fact"), None)
            decision = Decision(number=one.number, outcome="approved", fact_id=fact)
            await self._decide_entry(
                pressed, one, decision, one.changes, author_id=one.user_id, reason=one.text
            )
            return
        book, state = pressed.edition.book, pressed.edition.state
        date = tidy(one.date)
        time = period_in(date, pressed.edition.answerer.reader, one.language) if date else None
        if not tidy(one.source):
            await self._review_again(pressed, place, "review-needs-source")
        elif date and time is None:
            await self._review_again(pressed, place, "review-needs-date", date=line(date, _DATE))
        else:
            changes = fact_from(
                book, state, text=one.text, language=one.language, source=one.source, time=time
            )
            decision = Decision(number=one.number, outcome="approved", fact_id=changes[-1].key)
            await self._decide_entry(
                pressed, one, decision, changes,
                author_id=one.user_id, reason=self._entry_name(pressed, one),
            )  # fmt: skip

    @on_press("review-merge")
    async def _ask_where_to_merge(self, pressed: Pressed) -> None:
        if not (found := await self._entry_for_form(pressed, "suggestion")):
            return
        one, place = found
        fields: list[Field | ui.Label[Any]] = []
        if likely := _likely(pressed.edition, one):
            select: ui.Select[Any] = ui.Select(custom_id="fact", required=True)
            for fact_id in likely:
                text = pressed.edition.book.facts[fact_id].text.best(pressed.language)[0]
                select.add_option(label=shorten(text, _OPTION, placeholder="…"), value=fact_id)
            # discord.py 2.6 cannot say that a choice may be left open.
            other = self._review_words(pressed, "review-merge-other")
            select.add_option(label=other, value=_OTHER, default=True)
            label = self._review_words(pressed, "review-merge-likely")
            fields.append(ui.Label(text=label, component=select))
        label = self._review_words(pressed, "review-merge-words")
        fields.append(Field(name="words", label=label, most=100, is_needed=False))
        title = self._review_words(pressed, "review-merge")
        await pressed.interaction.response.send_modal(
            form(desk_id("review-merged", place), title, fields)
        )

    @on_press("review-merged")
    async def _merge_suggested(self, pressed: Pressed) -> None:
        if not (found := await self._entry_pressed(pressed, "suggestion")):
            return
        one, place = found
        edition, words = pressed.edition, written(pressed.interaction).get("words", "")
        chosen = chosen_in(pressed.interaction, "fact")
        fact = edition.offers.facts.meant(words) if words else chosen
        if fact is None or fact not in edition.book.facts:
            await self._review_again(pressed, place, "review-no-such-fact")
            return
        changes = with_source(edition.book, edition.state, fact, one.source)
        await self._decide_entry(
            pressed, one, Decision(number=one.number, outcome="merged", fact_id=fact), changes,
            author_id=one.user_id, reason=self._entry_name(pressed, one),
        )  # fmt: skip

    @on_press("review-decline")
    async def _ask_why_declined(self, pressed: Pressed) -> None:
        place = Place.parse(pressed.argument) or Place(0)
        label, example = (
            self._review_words(pressed, f"review-decline-{part}") for part in ("why", "example")
        )
        why = Field(name="reason", label=label, example=example, most=_REASON, is_long=True)
        modal = form(
            desk_id("review-declined", place), self._review_words(pressed, "review-decline"), [why]
        )
        await pressed.interaction.response.send_modal(modal)

    @on_press("review-declined")
    async def _decline_submitted(self, pressed: Pressed) -> None:
        if not (found := await self._entry_pressed(pressed, "suggestion", "report", "draft")):
            return
        one, place = found
        answer = tidy(written(pressed.interaction).get("reason", ""))[:_REASON]
        if not answer:
            await self._review_again(pressed, place, "review-needs-why")
            return
        await self._close_entry(
            pressed, one, Decision(number=one.number, outcome="declined", answer=answer)
        )


def _likely(edition: Edition, claim: Submission) -> list[str]:
    """The facts that a claim is likeliest to be about."""
    answer = edition.answerer.ask(claim.text, locale=claim.language)
    told = [one.fact_id for one in answer.answers]
    near = [one.fact_id for one in answer.suggestions]
    return list(dict.fromkeys([*told, *near]))[:_LIKELY]
