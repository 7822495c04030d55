"""“Check this message”: what somebody wrote, held against the facts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands
from discord.ext import commands

from ..answering.answer import StatedFact
from ..answering.checking import Check, Statement, Verdict
from ..records.models import Language
from .button import PressButton
from .everywhere import CONTEXTS, INSTALLS
from .failures import apologise
from .giving_way import add_menu
from .harmless import line
from .kit import Kit
from .layout import joined, notice
from .locales import said
from .replying import NOBODY
from .ticket import Action, Kind, Subject, Ticket

if TYPE_CHECKING:
    from . import Host

_MARKS: Final[dict[Verdict, str]] = {
    "supported": "✅", "contradicted": "❌", "not_covered": "❔",
}  # fmt: skip
# What one statement may take; a whole one with its facts always fits a message.
_CLAIM: Final = 400
_FACT: Final = 600
_SOURCES: Final = 300
_FACTS: Final = 2


class Checks(commands.Cog, name="VRA Facts: checks"):
    """The menu of a message, and what it shows to who used it."""

    def __init__(self, bot: Host, kit: Kit) -> None:
        self._bot = bot
        self._kit = kit
        self.menu = app_commands.ContextMenu(
            name=said("command-check", "Check this message"),
            callback=self._check,
            allowed_installs=INSTALLS,
            allowed_contexts=CONTEXTS,
        )
        self.menu.add_check(kit.admission.admits)
        self.menu.error(self._apologise)

    async def cog_load(self) -> None:
        add_menu(self.menu, self._bot.tree)

    async def cog_unload(self) -> None:
        self._bot.tree.remove_command(self.menu.name, type=self.menu.type)

    async def _check(self, interaction: discord.Interaction, message: discord.Message) -> None:
        # A long message takes its time, in which others are answered.
        await interaction.response.defer(ephemeral=True, thinking=True)
        language = await self._kit.language(interaction, private=True)
        edition = await self._kit.at(interaction.guild_id)
        check = await asyncio.to_thread(
            edition.checker.check,
            message.content,
            locale=language,
            today=message.created_at.date(),
        )
        if not check.statements:
            text = self._kit.wording.say(language, "check-nothing")
            await interaction.followup.send(
                view=notice(text), ephemeral=True, allowed_mentions=NOBODY
            )
            return
        ticket = Ticket(Action.SHOW, interaction.user.id, language, Subject(Kind.CHECK))
        button = PressButton.of(ticket, self._kit.wording.say(language, "button-show"))
        for text in joined(self._told(check, message, language), "\n\n"):
            await interaction.followup.send(
                view=notice(text, row=[button]), ephemeral=True, allowed_mentions=NOBODY
            )

    def _told(self, check: Check, message: discord.Message, language: Language) -> Iterator[str]:
        count = len(check.statements)
        lead = self._kit.wording.say(language, "check-introduction", count=count)
        yield f"{lead}\n-# {message.jump_url}"
        for statement in check.statements:
            yield "\n".join(self._lines(statement, language))

    def _lines(self, statement: Statement, language: Language) -> Iterator[str]:
        label = self._kit.wording.say(language, f"check-{statement.verdict.replace('_', '-')}")
        yield f"> {line(statement.text, _CLAIM)}"
        yield f"{_MARKS[statement.verdict]} **{label}**"
        if statement.message:
            yield line(statement.message, _CLAIM)
        for fact in statement.facts[:_FACTS]:
            yield from self._fact(fact, language)

    def _fact(self, fact: StatedFact, language: Language) -> Iterator[str]:
        yield line(fact.text, _FACT)
        cited = "; ".join(self._kit.wording.citations(language, fact.sources))
        source = self._kit.wording.say(language, "reply-source", source=line(cited, _SOURCES))
        yield f"-# {source} · `{fact.fact_id}`"

    async def _apologise(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        await apologise(interaction, error, self._kit.wording)
