"""What every cog of the desk does alike: asks for the right, and answers presses and forms."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, ClassVar

import discord
from discord import app_commands
from discord.ext import commands

from ...errors import ConflictError, DecidedError, OwnChangeError, RecordsError, StoreError
from ...records.models import Language
from ..commanding import Commanding
from ..edition import Edition
from ..failures import log, log_failure
from ..kit import Kit
from ..telling import tell
from .curator import Curator
from .press import DESK_ID, VERSION, Pressed, handlers_of, is_known
from .rights import Right, has_right

# Faults told at once; the rest is counted.
_FAULTS = 20


class Desking(Commanding):
    """A cog of the desk. `right` is what its commands take; presses name their own."""

    right: ClassVar[Right] = Right.REVIEW
    anywhere = True
    # One of the cogs tells of buttons that no cog knows any more.
    answers_for_all: ClassVar[bool] = False

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._curator = Curator(kit)
        self._handlers = handlers_of(self)

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """True for who is let in and has the right; else they are told."""
        return await super().interaction_check(interaction) and await self._may(
            interaction, self.right
        )

    async def cog_app_command_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        """Says what kept a command from being done."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        if not await self._explained(interaction, cause):
            await super().cog_app_command_error(interaction, error)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Answers a press, a choice or a form of this cog."""
        data: Any = interaction.data or {}
        match = DESK_ID.fullmatch(data.get("custom_id", ""))
        if match is None:
            return
        action = match["action"] if int(match["version"]) == VERSION else ""
        known = self._handlers.get(action)
        if known is None and (is_known(action) or not self.answers_for_all):
            return
        try:
            if not await self._kit.admission.admits(interaction, counts=False, anywhere=True):
                return
            if known is None:
                await self._say(interaction, "press-too-old")
            elif await self._may(interaction, known[0]):
                edition = await self._kit.at(interaction.guild_id)
                language = await self._spoken(interaction)
                await known[1](Pressed(interaction, match["argument"], edition, language))
        except Exception as error:  # noqa: BLE001 -- a press is never left without an answer
            with suppress(discord.HTTPException):
                if not await self._explained(interaction, error):
                    log_failure("A press at the desk", error)
                    await self._say(interaction, "discord-sorry")

    async def _may(self, interaction: discord.Interaction, right: Right) -> bool:
        """True for who has the right; else they are told so, and nobody else."""
        edition = await self._kit.at(interaction.guild_id)
        if has_right(interaction, edition.settings, right):
            return True
        key = f"desk-not-yours-{right}" if interaction.guild_id else "desk-servers-only"
        await self._say(interaction, key)
        return False

    async def _explained(self, interaction: discord.Interaction, error: BaseException) -> bool:
        """Tells the person what kept them from it; False where there is nothing to tell."""
        language = await self._spoken(interaction)
        say = self._kit.wording.say
        match error:
            case StoreError():
                log.warning("The desk could not use the database: %s", error)
                text = say(language, "desk-lost")
            case RecordsError():
                told = "\n".join(f"- {fault}" for fault in error.faults[:_FAULTS])
                more = max(len(error.faults) - _FAULTS, 0)
                text = f"{say(language, 'desk-faults', more=more)}\n```\n{told[:3500]}\n```"
            case OwnChangeError():
                text = say(language, "desk-another-person")
            case ConflictError():
                text = say(language, "desk-changed-meanwhile")
            case DecidedError():
                text = say(language, "desk-decided-meanwhile")
            case _:
                return False
        await tell(interaction, text)
        return True

    async def _say(self, interaction: discord.Interaction, key: str, **values: object) -> None:
        """Says a sentence to the person alone."""
        text = self._kit.wording.say(await self._spoken(interaction), key, **values)
        await tell(interaction, text)

    async def _spoken(self, interaction: discord.Interaction) -> Language:
        return await self._kit.language(interaction, private=True)

    async def _edition(self, interaction: discord.Interaction) -> Edition:
        return await self._kit.at(interaction.guild_id)
