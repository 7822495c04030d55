"""`/chart` and `/graph`, and the tables of all pictures."""

from __future__ import annotations

import asyncio
import io
from typing import Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from ...errors import NothingToDrawError
from ...pictures.picture import Theme
from ..desk.desking import Desking
from ..desk.press import Pressed, on_press
from ..desk.rights import Right
from ..everywhere import everywhere
from ..locales import language_of, said
from ..replying import NOBODY
from .showing import CSV, THEMES, refuse, show
from .sketch import Kind, Sketch

Typed = Range[str, 1, 100]

_FILE: Final = "vrafacts.csv"
_PRIVATE: Final = said("option-private", "private")
_PRIVATELY: Final = said("option-private-description", "Show the reply to you alone")
_THEME: Final = said("option-theme", "theme")
_THEMES: Final = said("option-theme-description", "Colours of the picture; dark where not chosen")


class Pictures(Desking, name="VRA Facts: pictures"):
    """Draws figures, and who met whom; gives the table of a picture to who asks for it."""

    right = Right.ANY
    anywhere = False

    @app_commands.command(
        name=said("command-chart", "chart"),
        description=said("command-chart-description", "A picture of the figures on record"),
    )
    @app_commands.rename(kind=said("option-chart-kind", "kind"), theme=_THEME, private=_PRIVATE)
    @app_commands.describe(
        kind=said("option-chart-kind-description", "Trade, investment …; without it, all"),
        theme=_THEMES,
        private=_PRIVATELY,
    )
    @app_commands.choices(theme=THEMES)
    @everywhere
    async def chart(
        self,
        interaction: discord.Interaction,
        kind: Typed | None = None,
        theme: Theme | None = None,
        private: bool | None = None,
    ) -> None:
        offers = (await self._edition(interaction)).offers
        chosen = offers.topics.meant(kind) if kind else ""
        await self._show(interaction, Kind.CHART, chosen, theme=theme, private=private)

    @app_commands.command(
        name=said("command-graph", "graph"),
        description=said("command-graph-description", "A picture of who met whom"),
    )
    @app_commands.rename(name=said("option-name", "name"), theme=_THEME, private=_PRIVATE)
    @app_commands.describe(
        name=said("option-graph-name-description", "Only whom this one met"),
        theme=_THEMES,
        private=_PRIVATELY,
    )
    @app_commands.choices(theme=THEMES)
    @everywhere
    async def graph(
        self,
        interaction: discord.Interaction,
        name: Typed | None = None,
        theme: Theme | None = None,
        private: bool | None = None,
    ) -> None:
        offers = (await self._edition(interaction)).offers
        chosen = offers.entities.meant(name) if name else ""
        await self._show(interaction, Kind.GRAPH, chosen, theme=theme, private=private)

    @chart.autocomplete("kind")
    async def _kinds(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        offers = (await self._edition(interaction)).offers
        return offers.charts.choices(typed, language_of(interaction.locale))

    @graph.autocomplete("name")
    async def _names(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        offers = (await self._edition(interaction)).offers
        return offers.met.choices(typed, language_of(interaction.locale))

    async def _show(
        self,
        interaction: discord.Interaction,
        kind: Kind,
        chosen: str | None,
        *,
        theme: Theme | None,
        private: bool | None,
    ) -> None:
        if chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        hidden = await self._hides(interaction, private)
        await show(interaction, self._kit, Sketch(kind, chosen), theme=theme, hidden=hidden)

    @on_press(CSV, Right.ANY)
    async def _table(self, pressed: Pressed) -> None:
        """Gives the table of a picture to who pressed, in their language."""
        interaction = pressed.interaction
        sketch = Sketch.parse(pressed.argument)
        if sketch is None:
            await self._say(interaction, "press-too-old")
            return
        try:
            plan = await asyncio.to_thread(sketch.plan, pressed.edition, pressed.language)
        except NothingToDrawError:
            await refuse(interaction, self._kit, sketch)
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        about = self._kit.wording.say(pressed.language, "picture-table", count=len(plan.table) - 1)
        file = discord.File(io.BytesIO(plan.csv), filename=_FILE, description=about)
        try:
            await interaction.followup.send(
                content=about, file=file, ephemeral=True, allowed_mentions=NOBODY
            )
        except discord.Forbidden:
            await self._say(interaction, "picture-no-table")
