"""`/study stats`: what somebody has come to, in words and as a picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import discord

from ...records.models import Language
from ...study.planning import Plan
from ...study.statistics import WEEKS_BACK, Progress, progress_of
from ..desk.desking import Desking
from ..desk.page import page, show
from ..locales import said
from .study_group import STUDY


class StudyStats(Desking):
    """Tells people how their studies go."""

    @STUDY.command(
        name=said("command-study-stats", "stats"),
        description=said("command-study-stats-description", "What you know by now, and what comes"),
    )
    async def stats(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        language, now = await self._spoken(interaction), interaction.created_at
        studies, user_id = self._kit.store.studies, interaction.user.id
        unplanned = Plan.unplanned(language)
        standing = await studies.standing(user_id, None, now, unplanned=unplanned)
        reviews = await studies.reviews(user_id, since=now - dt.timedelta(weeks=WEEKS_BACK))
        progress = progress_of([*standing.memories.values()], reviews, standing.plan.zone, now)
        # A picture of `progress` is attached here, and shown above the words.
        await show(interaction, page([self._in_words_of(progress, language)]))

    def _in_words_of(self, progress: Progress, language: Language) -> str:
        if not progress.cards:
            return self._kit.wording.say(language, "study-stats-none")
        return "\n".join(self._figures(progress, language))

    def _figures(self, progress: Progress, language: Language) -> Iterator[str]:
        def say(key: str, **values: object) -> str:
            return self._kit.wording.say(language, f"study-stats-{key}", **values)

        yield f"**{self._kit.wording.say(language, 'study-stats')}**"
        yield "- " + say(
            "cards",
            count=progress.cards,
            learning=progress.learning,
            young=progress.young,
            mature=progress.mature,
        )
        if progress.known is not None:
            yield "- " + say("known", share=round(100 * progress.known))
        counts = [count for _, count in progress.reviews]
        yield "- " + say(
            "answers", today=counts[-1], week=sum(counts[-7:]), month=sum(counts[-30:])
        )
        if progress.streak > 1:
            yield "- " + say("streak", count=progress.streak)
        if progress.recalled is not None:
            yield "- " + say("recalled", share=round(100 * progress.recalled), weeks=WEEKS_BACK)
        if progress.recalled_mature is not None:
            yield "- " + say("recalled-mature", share=round(100 * progress.recalled_mature))
        coming = [count for _, count in progress.coming]
        yield "- " + say("coming", today=coming[0], tomorrow=coming[1], week=sum(coming))
