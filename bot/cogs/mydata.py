"""`/mydata`: what is kept about a person, as a file, or gone."""

from __future__ import annotations

import io
import json
from typing import ClassVar

import discord
from discord import app_commands

from ..errors import StoreError
from .admission import EVEN_BLOCKED
from .commanding import Commanding
from .everywhere import CONTEXTS, INSTALLS
from .failures import log
from .layout import notice
from .locales import said
from .replying import NOBODY

_FILE = "vrafacts.json"


class MyData(Commanding, name="VRA Facts: your data"):
    """Gives people what is kept about them, and deletes it, at once and in all servers."""

    anywhere = True

    group: ClassVar = app_commands.Group(
        name=said("command-mydata", "mydata"),
        description=said("command-mydata-description", "What is kept about you"),
        allowed_installs=INSTALLS,
        allowed_contexts=CONTEXTS,
    )

    @group.command(
        name=said("command-mydata-export", "export"),
        description=said("command-mydata-export-description", "Get it as a file, here and now"),
        extras=EVEN_BLOCKED,
    )
    async def export(self, interaction: discord.Interaction) -> None:
        language = await self._kit.language(interaction, private=True)
        # The store may take its time.
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            kept = await self._kit.store.people.kept_about(interaction.user.id)
        except StoreError as error:
            await self._fail(interaction, error)
            return
        text = json.dumps(kept, ensure_ascii=False, indent=2)
        about = self._kit.wording.say(language, "mydata-exported")
        file = discord.File(io.BytesIO(text.encode()), filename=_FILE, description=about)
        await interaction.followup.send(
            content=about, file=file, ephemeral=True, allowed_mentions=NOBODY
        )

    @group.command(
        name=said("command-mydata-delete", "delete"),
        description=said("command-mydata-delete-description", "Delete it, at once and everywhere"),
        extras=EVEN_BLOCKED,
    )
    async def delete(self, interaction: discord.Interaction) -> None:
        language = await self._kit.language(interaction, private=True)
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            await self._kit.store.people.forget(interaction.user.id)
        except StoreError as error:
            await self._fail(interaction, error)
            return
        text = self._kit.wording.say(language, "mydata-deleted")
        await interaction.followup.send(view=notice(text), ephemeral=True, allowed_mentions=NOBODY)

    async def _fail(self, interaction: discord.Interaction, error: StoreError) -> None:
        log.warning("What is kept about somebody could not be reached: %s", error)
        language = await self._kit.language(interaction, private=True)
        text = self._kit.wording.say(language, "mydata-lost")
        await interaction.followup.send(view=notice(text), ephemeral=True, allowed_mentions=NOBODY)
