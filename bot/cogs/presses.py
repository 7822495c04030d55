"""Presses of the buttons of a reply, now or after a restart, by the asker or by others."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

import discord
from discord.ext import commands

from .desk.press import DESK_ID, VERSION
from .edition import Edition
from .failures import log_failure
from .kit import Kit
from .layout import Shown, fact_ids, quoted
from .pressing import Press
from .telling import tell
from .ticket import CUSTOM_ID, Action, Kind, Ticket


class Presses(commands.Cog, name="VRA Facts: buttons"):
    """Answers presses and the modals they open.

    Who asked turns the pages of their own reply; anybody else gets a private one to turn.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    async def cog_unload(self) -> None:
        """Ends what the cogs share."""
        await self._kit.stop()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answers a press of a button of ours, or what was written into a form of ours."""
        data: Any = interaction.data or {}
        custom_id = data.get("custom_id", "")
        if desk := DESK_ID.fullmatch(custom_id):
            await self._answer_desk(interaction, desk)
        elif match := CUSTOM_ID.fullmatch(custom_id):
            await self._answer_reply(interaction, match)

    async def _answer_desk(self, interaction: discord.Interaction, match: re.Match[str]) -> None:
        """Hands a press over to the cog that knows it; tells of one that none knows any more."""
        is_ours = int(match["version"]) == VERSION
        answer = self._kit.pressed.get(match["action"]) if is_ours else None
        if answer:
            await answer(interaction, match["action"], match["argument"])
        elif await self._kit.admission.admits(interaction, counts=False, anywhere=True):
            with suppress(discord.HTTPException):
                await self._tell(interaction, "press-too-old")

    async def _answer_reply(self, interaction: discord.Interaction, match: re.Match[str]) -> None:
        try:
            ticket = Ticket.parse(match["version"], match["state"])
            if await self._kit.admission.admits(
                interaction,
                # To turn a page is no question; a form holds one.
                counts=interaction.type is discord.InteractionType.modal_submit,
                # Where nothing is answered any more, what was can still be removed.
                anywhere=ticket is not None and ticket.action is Action.REMOVE,
            ):
                await self._answer(interaction, ticket)
        except Exception as error:  # noqa: BLE001 -- a press is never left without an answer
            log_failure("A button", error)
            with suppress(discord.HTTPException):
                await self._tell(interaction, "discord-sorry")

    async def _answer(self, interaction: discord.Interaction, ticket: Ticket | None) -> None:
        """Does what a button says; None stands for one that this version of the bot never wrote."""
        edition = await self._kit.at(interaction.guild_id)
        message = interaction.message
        shown = _shown(message, ticket, edition) if message and ticket else None
        if message is None or shown is None or ticket is None:
            await self._tell(interaction, "press-too-old")
        else:
            await Press(self._kit, edition, interaction, message, shown).answer(ticket)

    async def _tell(self, interaction: discord.Interaction, key: str) -> None:
        text = self._kit.wording.say(await self._kit.language(interaction, private=True), key)
        await tell(interaction, text)


def _shown(message: discord.Message, ticket: Ticket, edition: Edition) -> Shown | None:
    """What the reply shows after the press; None where that can no longer be told."""
    questions = quoted(message)
    if ticket.subject.kind is Kind.CHECK and ticket.action is not Action.SHOW:
        return None
    if not edition.replies.knows(ticket.subject, questions, fact_ids(message)):
        return None
    return Shown(ticket.to(Action.PAGE), questions, private=message.flags.ephemeral)
