"""`/study stats`: what somebody has come to, as a picture, in words and as a table."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from typing import Any, Final

import discord
from discord import app_commands, ui

from ....pictures.picture import Theme
from ....pictures.progress import Progress as Drawn
from ....pictures.progress import Study, study
from ....records.models import Language
from ....study.memory.planning import Plan
from ....study.memory.statistics import WEEKS_BACK, Progress, progress_of
from ...desk.desking import Desking
from ...desk.press import Pressed, desk_button, on_press
from ...desk.rights import Right
from ...layout import framed
from ...locales import said
from ...picturing.showing import THEMES
from ...replying import NOBODY
from ...telling import tell
from ..decks import deck_of
from .group import STUDY

_TABLE: Final = "study-table"
# So many days of answers are drawn.
_DRAWN: Final = 30


class StudyStats(Desking):
    """Tells people how their studies go."""

    @STUDY.command(
        name=said("command-study-stats", "stats"),
        description=said("command-study-stats-description", "What you know by now, and what comes"),
    )
    @app_commands.rename(theme=said("option-theme", "theme"))
    @app_commands.describe(
        theme=said("option-theme-description", "Colours of the picture; dark where not chosen")
    )
    @app_commands.choices(theme=THEMES)
    async def stats(self, interaction: discord.Interaction, theme: Theme | None = None) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        language = await self._spoken(interaction)
        progress = await self._progress(interaction, language)
        if not progress.cards:
            await self._say(interaction, "study-stats-none")
            return
        figures = "\n".join(self._figures(progress, language))
        plan = await self._drawn(interaction, progress, language)
        picture = await self._kit.easel.draw(plan, theme or "dark")
        file = discord.File(io.BytesIO(picture.png), "vrafacts.png", description=picture.alt)
        gallery: ui.MediaGallery[Any] = ui.MediaGallery(
            discord.MediaGalleryItem(file, description=picture.alt)
        )
        label = self._kit.wording.say(language, "button-csv")
        row: ui.ActionRow[Any] = ui.ActionRow(desk_button(label, _TABLE))
        try:
            await interaction.followup.send(
                view=framed(ui.TextDisplay(figures), gallery, row), file=file,
                ephemeral=True, allowed_mentions=NOBODY,
            )  # fmt: skip
        except discord.Forbidden:
            # Where files are not allowed, the words say it all.
            await tell(interaction, figures)

    @on_press(_TABLE, Right.ANY)
    async def _progress_table(self, pressed: Pressed) -> None:
        """Gives the figures of the picture, as they are now, as a table."""
        interaction, language = pressed.interaction, pressed.language
        await interaction.response.defer(ephemeral=True, thinking=True)
        progress = await self._progress(interaction, language)
        if not progress.cards:
            await self._say(interaction, "study-stats-none")
            return
        plan = await self._drawn(interaction, progress, language)
        about = self._kit.wording.say(language, "picture-table", count=len(plan.table) - 1)
        file = discord.File(io.BytesIO(plan.csv), "vrafacts.csv", description=about)
        try:
            await interaction.followup.send(
                content=about, file=file, ephemeral=True, allowed_mentions=NOBODY
            )
        except discord.Forbidden:
            await self._say(interaction, "picture-no-table")

    async def _progress(self, interaction: discord.Interaction, language: Language) -> Progress:
        """What the person has come to, in all servers."""
        studies, user_id, now = self._kit.store.studies, interaction.user.id, interaction.created_at
        unplanned = Plan.unplanned(language)
        standing = await studies.standing(user_id, None, now, unplanned=unplanned)
        reviews = await studies.reviews(user_id, since=now - dt.timedelta(weeks=WEEKS_BACK))
        return progress_of([*standing.memories.values()], reviews, standing.plan.zone, now)

    async def _drawn(
        self, interaction: discord.Interaction, progress: Progress, language: Language
    ) -> Study:
        """What the picture shows; what is new is counted where the person asks."""
        edition = await self._edition(interaction)
        deck = await deck_of(edition)
        new = max(len(deck.chosen(language)) - progress.cards, 0)
        drawn = Drawn(
            cards=(
                ("new", new),
                ("learning", progress.learning),
                ("review", progress.young + progress.mature),
                ("relearning", progress.relearning),
            ),
            reviews=progress.reviews[-_DRAWN:],
            due=progress.coming,
            retention=progress.recalled,
        )
        return study(drawn, self._kit.wording, language)

    def _figures(self, progress: Progress, language: Language) -> Iterator[str]:
        def say(key: str, **values: object) -> str:
            return self._kit.wording.say(language, f"study-stats-{key}", **values)

        yield f"**{self._kit.wording.say(language, 'study-stats')}**"
        yield "- " + say(
            "cards",
            count=progress.cards,
            learning=progress.learning + progress.relearning,
            young=progress.young,
            mature=progress.mature,
        )
        if progress.known is not None:
            yield "- " + say("known", share=round(100 * progress.known))
        counts = [count for _, count in progress.reviews]
        week, month = sum(counts[-7:]), sum(counts[-30:])
        yield "- " + say("answers", today=counts[-1], week=week, month=month)
        if progress.streak > 1:
            yield "- " + say("streak", count=progress.streak)
        if progress.recalled is not None:
            yield "- " + say("recalled", share=round(100 * progress.recalled), weeks=WEEKS_BACK)
        if progress.recalled_mature is not None:
            yield "- " + say("recalled-mature", share=round(100 * progress.recalled_mature))
        coming = [count for _, count in progress.coming]
        yield "- " + say("coming", today=coming[0], tomorrow=coming[1], week=sum(coming))
