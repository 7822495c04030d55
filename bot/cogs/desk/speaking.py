"""In which language a fact was written, and what of it says the old thing still."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import discord
from discord import ui

from ...moderation.changes import Change
from ...records.models import LANGUAGES, Fact, Language
from ...records.plain import plain
from ..edition import Edition
from ..layout import notice
from ..replying import NOBODY
from ..telling import tell
from .curating.fact_form import Target
from .curating.revising import Revising
from .curator import Waiting
from .press import Pressed, desk_button, on_press

_OTHER: Final = "fact-language"


class Speaking(Revising):
    """Says which language a claim was taken for, and takes it for another."""

    async def _tell_languages(
        self, interaction: discord.Interaction, fact: Fact, before: Fact | None, target: Target
    ) -> None:
        """Says what somebody may not expect of the fact that they wrote: its language, or the rest.

        `before` is the fact as it was, None where it is new. Nothing is said of a fact that waits
        for another person.
        """
        edition, spoken = await self._edition(interaction), await self._spoken(interaction)
        kept = edition.book.facts.get(fact.id)
        if kept is None or plain(kept) != plain(fact):
            return
        if before and (left := list(self._left(edition, fact, before, target.language, spoken))):
            await tell(interaction, "\n".join(left))
        elif before is None and target.any_language and target.language != spoken:
            await interaction.followup.send(
                view=self._kept_as(edition, fact.id, target.language, spoken),
                ephemeral=True,
                allowed_mentions=NOBODY,
            )

    def _left(
        self, edition: Edition, fact: Fact, before: Fact, written: Language, spoken: Language
    ) -> Iterator[str]:
        """What may say the old thing still after the text in one language was changed."""
        was, now = before.text.get(written), fact.text.get(written)
        if not was or not now or was == now:
            return
        if others := [code for code in fact.text.languages if code != written]:
            names = ", ".join(self._named(spoken, code) for code in others)
            yield self._kit.wording.say(spoken, "fact-other-languages", languages=names)
        annotate = edition.answerer.reader.annotate
        told, tells = (
            {figure.value for figure in annotate(text, written).figures} for text in (was, now)
        )
        if fact.quantity and fact.quantity.amount in told - tells:
            figure = self._kit.wording.quantity(spoken, fact.quantity)
            yield self._kit.wording.say(spoken, "fact-other-figure", figure=figure)

    @on_press(_OTHER)
    async def _other_language(self, pressed: Pressed) -> None:
        """Takes the text of a fact that has one alone for another language."""
        interaction, target = pressed.interaction, Target.parse(pressed.argument)
        fact = pressed.edition.book.facts.get(target.key) if target else None
        if target is None or fact is None or len({*fact.text.languages, target.language}) != 2:
            await self._say(interaction, "press-too-old")
            return
        await interaction.response.defer()
        text, read = fact.text.best(target.language)
        change = Change(
            kind="fact", key=fact.id, action="edit",
            record={**plain(fact), "text": {target.language: text}}, based_on=target.seen,
        )  # fmt: skip
        reason = " → ".join(self._named(pressed.language, code) for code in (read, target.language))
        made = await self._curator.change(interaction, [change], reason=reason)
        if isinstance(made, Waiting):
            await self._say(interaction, "fact-waiting", number=str(made.number))
            return
        view = self._kept_as(made.after, fact.id, target.language, pressed.language)
        await interaction.edit_original_response(view=view, allowed_mentions=NOBODY)

    def _kept_as(
        self, edition: Edition, fact_id: str, written: Language, spoken: Language
    ) -> ui.LayoutView:
        """Which language a fact is kept in, with a button for each other."""
        seen = edition.state.revision_of("fact", fact_id)
        row = [
            desk_button(self._named(spoken, code), _OTHER, Target(code, fact_id, seen))
            for code in LANGUAGES
            if code != written
        ]
        name = self._named(spoken, written)
        text = self._kit.wording.say(spoken, "fact-read-as", language=name)
        view: ui.LayoutView = notice(text, row=row)
        return view

    def _named(self, spoken: Language, code: Language) -> str:
        return self._kit.wording.say(spoken, f"language-{code}")
