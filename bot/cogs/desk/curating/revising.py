"""What all that changes facts does alike: it makes the change, and tells what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import discord

from ....errors import ConflictError
from ....moderation.changes import Change
from ....moderation.drafting import Drafting, Words, carried_over
from ....records.models import Fact, Language
from ....records.plain import restored
from ...edition import Edition
from ...harmless import line
from ...kit import Kit
from ...layout import Stating
from ...replying import NOBODY
from ...telling import tell
from ..attempts import Kept
from ..curator import Changed
from ..page import page
from ..press import desk_button
from .choosing import Choosing
from .fact_form import Target
from .revisions import RevisionTeller, record_at

# Opens a form again, with what was written into it.
AGAIN: Final = "fact-again"
# Of a fact that is there no more so much is shown.
_QUOTE: Final = 600


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody wrote into the form of a fact."""

    target: Target
    words: Words


class Revising(Choosing):
    """Changes facts, and tells what became of it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._fact_attempts: Kept[Attempt] = Kept()

    async def _revise_facts(
        self,
        interaction: discord.Interaction,
        changes: Sequence[Change],
        *,
        reason: str,
        done: str,
        attempt: Attempt | None = None,
    ) -> Changed | None:
        """Makes changes, the first of which is about the fact that is told of in the end.

        Returns what was changed; None where it waits for another person, or was not done.

        `done` is the key of what is said then. Raises as `Curator.change`, but for ConflictError:
        that is told, with what `attempt` holds to be tried again.
        """
        key = changes[0].key
        try:
            made = await self._curator.change(interaction, changes, reason=reason)
        except ConflictError:
            await self._tell_fact_conflict(interaction, key, changes[0].based_on, attempt)
            return None
        if isinstance(made, Changed):
            await self._tell_revised(interaction, made, key, done)
            return made
        await self._say(interaction, "fact-waiting", number=str(made.number))
        return None

    async def _tell_revised(
        self, interaction: discord.Interaction, made: Changed, key: str, done: str
    ) -> None:
        """Tells what was done, with the fact as the server is now told it."""
        language = await self._spoken(interaction)
        text = self._kit.wording.say(language, done, fact=key)
        if key not in made.after.book.facts:
            was = made.before.book.facts.get(key)
            quoted = f"\n> {line(was.text.best(language)[0], _QUOTE)}" if was else ""
            await tell(interaction, text + quoted)
            return
        [fact] = made.after.replies.browser.fact(key, language).answers
        # Without the buttons of an answer: there is nothing to be done about it just now.
        view = page([text, Stating(language, self._kit.wording).fact(fact)])
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)

    async def _tell_fact_conflict(
        self, interaction: discord.Interaction, key: str, seen: int, attempt: Attempt | None = None
    ) -> None:
        """Tells what was changed since the revision `seen`, and offers to change what it is now."""
        guild_id = interaction.guild_id or 0
        edition = await self._kit.editions.refresh(guild_id)
        revisions = await self._kit.store.curation.history(guild_id, "fact", key)
        language = await self._spoken(interaction)
        shipped = self._fact_shipped(key)
        texts = [self._kit.wording.say(language, "fact-changed-meanwhile", fact=key)]
        if revisions:
            teller = RevisionTeller(self._kit.wording, language, shipped)
            texts.append(teller.since(revisions, seen))
        row = []
        now = edition.book.facts.get(key)
        if attempt and attempt.target.key and now:
            drafting = self._fact_drafting(edition, attempt.target.language, language)
            before = restored(Fact, record_at(revisions, seen, shipped) or {}, name=key)
            words = carried_over(
                attempt.words,
                before=drafting.words_of(before) if isinstance(before, Fact) else Words(),
                now=drafting.words_of(now),
            )
            target = replace(attempt.target, seen=edition.state.revision_of("fact", key))
            attempt = Attempt(target, words)
        if attempt and (now or not attempt.target.key):
            texts.append(self._kit.wording.say(language, "fact-words-kept"))
            name = self._fact_attempts.keep(interaction, attempt)
            is_new = not attempt.target.key
            label = self._kit.wording.say(
                language, "button-fact-mend" if is_new else "button-fact-again"
            )
            row.append(desk_button(label, AGAIN, name, style=discord.ButtonStyle.primary))
        await tell(interaction, "\n".join(texts), row=row)

    def _fact_drafting(self, edition: Edition, written: Language, spoken: Language) -> Drafting:
        """What reads a form whose claim is in `written`, filled in by who speaks `spoken`."""
        base = self._kit.editions.base.book
        changed = (one.key for one in edition.state.revisions)
        return Drafting(
            book=edition.book,
            reader=edition.answerer.reader,
            language=written,
            more=self._kit.wording.say(spoken, "fact-form-more"),
            taken=frozenset((*base.facts, *base.sources, *changed)),
        )
