"""A picture as a reply: the picture with its alt text, its sources beneath, and its table."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import app_commands, ui

from ...errors import NothingToDrawError
from ...pictures.picture import Plan, Theme
from ...records.models import Language
from ..desk.press import desk_button
from ..harmless import harmless, line
from ..kit import Kit
from ..layout import framed
from ..locales import said
from ..replying import NOBODY
from ..telling import tell
from .sketch import Sketch

CSV: Final = "picture-csv"
_FILE: Final = "vrafacts.png"
_TITLE: Final = 200
_SOURCE: Final = 350
# All text of a message fits into Discord's four thousand characters together.
_SOURCES: Final = 2_400
_SPOKEN: Final = 1_100

THEMES: Final = [
    app_commands.Choice(name=said("theme-dark", "dark"), value="dark"),
    app_commands.Choice(name=said("theme-light", "light"), value="light"),
]


async def show(
    interaction: discord.Interaction,
    kit: Kit,
    sketch: Sketch,
    *,
    theme: Theme | None,
    hidden: bool,
) -> None:
    """Answers a command with a picture, or says why there is none."""
    language = await kit.language(interaction, private=hidden)
    edition = await kit.at(interaction.guild_id)
    try:
        # A server may have thousands of facts.
        plan = await asyncio.to_thread(sketch.plan, edition, language)
    except NothingToDrawError:
        await refuse(interaction, kit, sketch)
        return
    await interaction.response.defer(ephemeral=hidden, thinking=True)
    picture = await kit.easel.draw(plan, theme or "dark")
    file = discord.File(io.BytesIO(picture.png), filename=_FILE, description=picture.alt)
    reply = _Reply(kit, plan, sketch, language)
    try:
        await interaction.followup.send(
            view=reply.with_picture(file), file=file, ephemeral=hidden, allowed_mentions=NOBODY
        )
    except discord.Forbidden:
        # Where files are not allowed, it is told in words.
        await interaction.followup.send(
            view=reply.in_words(), ephemeral=hidden, allowed_mentions=NOBODY
        )


async def refuse(interaction: discord.Interaction, kit: Kit, sketch: Sketch) -> None:
    """Says to the person alone that nothing is recorded of what they would see."""
    language = await kit.language(interaction, private=True)
    await tell(
        interaction, kit.wording.say(language, f"picture-nothing-{sketch.kind.name.lower()}")
    )


class _Reply:
    """One reply in the making."""

    def __init__(self, kit: Kit, plan: Plan, sketch: Sketch, language: Language) -> None:
        self._say = kit.wording.say
        self._plan = plan
        self._sketch = sketch
        self._language = language

    def with_picture(self, file: discord.File) -> ui.LayoutView:
        """The picture, its sources and the button for its table."""
        shown = discord.MediaGalleryItem(file, description=self._plan.alt)
        return self._framed(ui.MediaGallery(shown))

    def in_words(self) -> ui.LayoutView:
        """What the picture says, where it cannot be attached."""
        title = f"**{line(self._plan.title, _TITLE)}**"
        spoken = harmless(self._plan.alt.removeprefix(self._plan.title).lstrip(". "), _SPOKEN)
        no_files = self._say(self._language, "picture-no-files")
        return self._framed(*map(ui.TextDisplay, filter(None, (title, no_files, spoken))))

    def _framed(self, *parts: ui.Item[Any]) -> ui.LayoutView:
        sources: list[ui.Item[Any]] = [ui.TextDisplay(text) for text in self._sources()]
        label = self._say(self._language, "button-csv")
        row: ui.ActionRow[Any] = ui.ActionRow(desk_button(label, CSV, self._sketch.pack()))
        return framed(*parts, *sources, row)

    def _sources(self) -> Sequence[str]:
        """The numbered sources in one text; those that do not fit are counted."""
        lines: list[str] = []
        for number, source in enumerate(self._plan.sources):
            text = f"-# {line(source, _SOURCE)}"
            if sum(map(len, lines)) + len(text) > _SOURCES:
                left = len(self._plan.sources) - number
                lines.append(f"-# {self._say(self._language, 'reply-more', count=left)}")
                break
            lines.append(text)
        return ["\n".join(lines)] if lines else []
