"""What every cog of the desk does alike: asks for the right, and answers presses and forms."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

import discord
from discord import app_commands

from ...errors import ConflictError, DecidedError, OwnChangeError, RecordsError, StoreError
from ...records.models import Language
from ..commanding import Commanding
from ..edition import Edition
from ..failures import log, log_failure
from ..kit import Kit
from ..telling import tell
from .curator import Curator
from .press import Pressed, handlers_of
from .rights import Right, has_right

# Faults told at once; the rest is counted.
_FAULTS = 20


class Desking(Commanding):
    """A cog of the desk. `right` is what its commands take; presses name their own."""

    right: ClassVar[Right] = Right.REVIEW
    anywhere = True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._curator = Curator(kit)
        self._handlers = handlers_of(self)
        # One listener hears of every press: with one a cog each would cost a task a cog.
        kit.pressed |= dict.fromkeys(self._handlers, self.answer_press)

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

    async def answer_press(
        self, interaction: discord.Interaction, action: str, argument: str
    ) -> None:
        """Answers a press, a choice or a form of this cog."""
        right, handle = self._handlers[action]
        try:
            if not await self._kit.admission.admits(interaction, counts=False, anywhere=True):
                return
            if await self._may(interaction, right):
                edition = await self._kit.at(interaction.guild_id)
                language = await self._spoken(interaction)
                await handle(Pressed(interaction, argument, edition, language))
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
