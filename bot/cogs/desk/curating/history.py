"""`/facts history`: who changed a fact, when, why and how."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import app_commands, ui
from discord.app_commands import Choice, Range

from ....records.models import Language
from ...layout import ROOM
from ...locales import said
from ...replying import NOBODY
from ..group import FACTS
from ..press import Pressed, desk_button, desk_id, on_press
from .choosing import Choosing
from .reverting import TO
from .revisions import Entry

_PAGE: Final = "fact-history"
_ARGUMENT = re.compile(r"(?P<page>\d{1,4})\.(?P<key>[a-z0-9-]{1,64})")
# Entries on one page; each can be chosen to go back to.
_ENTRIES: Final = 8
_COLOUR: Final = 0x3B6FB6


class History(Choosing):
    """Tells the history of facts."""

    @FACTS.command(
        name=said("command-facts-history", "history"),
        description=said("command-facts-history-description", "Who changed a fact, when and why"),
    )
    @app_commands.rename(fact=said("option-fact", "fact"))
    @app_commands.describe(fact=said("option-fact-description", "Its id or a few of its words"))
    async def history(self, interaction: discord.Interaction, fact: Range[str, 1, 100]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        key = await self._fact_meant(interaction, fact)
        view = await self._history_view(interaction, key, 0) if key else None
        if view is None:
            await self._say(interaction, "no-such-choice")
            return
        await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=NOBODY)

    @history.autocomplete("fact")
    async def _history_choices(
        self, interaction: discord.Interaction, typed: str
    ) -> list[Choice[str]]:
        return await self._all_fact_choices(interaction, typed)

    @on_press(_PAGE)
    async def _history_turned(self, pressed: Pressed) -> None:
        """Turns to another page; where there are fewer by now, to the last."""
        interaction, match = pressed.interaction, _ARGUMENT.fullmatch(pressed.argument)
        await interaction.response.defer()
        view = (
            await self._history_view(interaction, match["key"], int(match["page"]))
            if match
            else None
        )
        if view is None:
            await self._say(interaction, "press-too-old")
            return
        await interaction.edit_original_response(view=view, allowed_mentions=NOBODY)

    async def _history_view(
        self, interaction: discord.Interaction, key: str, page: int
    ) -> ui.LayoutView | None:
        """A page of a fact's history, from 0; None where the server never had the fact."""
        language = await self._spoken(interaction)
        entries = await self._fact_entries(interaction, key)
        if not entries:
            return None
        title = self._kit.wording.say(language, "fact-history", fact=key)
        pages = _pages(entries, ROOM - len(title))
        page = min(page, len(pages) - 1)
        latest = entries[0].number
        parts: list[ui.Item[Any]] = [ui.TextDisplay(title)]
        parts += [ui.TextDisplay(entry.text) for entry in pages[page]]
        if len(pages) > 1:
            parts.append(self._history_turning(language, key, page, len(pages)))
        if earlier := [entry for entry in pages[page] if entry.number != latest]:
            parts.append(self._history_menu(language, f"{latest}.{key}", earlier))
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.Container(*parts, accent_colour=_COLOUR))
        # As in `layout`: presses are answered from the interaction.
        view.stop()
        return view

    def _history_turning(
        self, language: Language, key: str, page: int, pages: int
    ) -> ui.ActionRow[Any]:
        def button(label: str, to: int) -> ui.Button[Any]:
            text = self._kit.wording.say(language, label, page=str(to + 1), pages=str(pages))
            return desk_button(text, _PAGE, f"{to}.{key}")

        back = [button("button-page-back", page - 1)] if page else []
        on = [button("button-page-on", page + 1)] if page + 1 < pages else []
        return ui.ActionRow(*back, *on)

    def _history_menu(
        self, language: Language, argument: str, earlier: Sequence[Entry]
    ) -> ui.ActionRow[Any]:
        """The menu of what can be gone back to."""
        return ui.ActionRow(
            ui.Select(
                custom_id=desk_id(TO, argument),
                placeholder=self._kit.wording.say(language, "fact-revert-choose"),
                options=[
                    discord.SelectOption(label=entry.name[:100], value=str(entry.number))
                    for entry in earlier
                ],
            )
        )


def _pages(entries: Sequence[Entry], room: int) -> list[list[Entry]]:
    """The entries in pages that each fit into so many letters."""
    pages: list[list[Entry]] = [[]]
    left = room
    for entry in entries:
        if pages[-1] and (len(entry.text) > left or len(pages[-1]) == _ENTRIES):
            pages.append([])
            left = room
        pages[-1].append(entry)
        left -= len(entry.text)
    return pages
