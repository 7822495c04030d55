"""`/settings`: one private panel, on which every choice holds at once."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from ....errors import StoreError
from ....moderation.audit import Entry
from ....moderation.server import ServerSettings
from ....records.models import Language
from ...everywhere import in_servers
from ...failures import log
from ...locales import said
from ...replying import NOBODY
from ..desking import Desking
from ..press import Pressed, on_press
from ..rights import Right
from .mod_log import DONE
from .panel import Panel, gone, ids_of
from .settable import CHOICES, IDS, PAGES, TOGGLES, choices, page_of

_ON_OFF = {"on": True, "off": False}


class SettingsPanel(Desking):
    """Shows what a server has settled, and settles it otherwise."""

    @app_commands.command(
        name=said("command-settings", "settings"),
        description=said("command-settings-description", "How I work in this server (admins)"),
    )
    @in_servers
    async def settings(self, interaction: discord.Interaction) -> None:
        settings = (await self._edition(interaction)).settings
        panel = self._panel(interaction, settings, await self._spoken(interaction))
        await interaction.response.send_message(
            view=panel.view(next(iter(PAGES))), ephemeral=True, allowed_mentions=NOBODY
        )

    @on_press("settings", Right.ADMIN)
    async def _turn_panel(self, pressed: Pressed) -> None:
        if pressed.argument not in PAGES:
            await self._say(pressed.interaction, "press-too-old")
            return
        panel = self._panel(pressed.interaction, pressed.edition.settings, pressed.language)
        await pressed.interaction.response.edit_message(
            view=panel.view(pressed.argument), allowed_mentions=NOBODY
        )

    @on_press("set", Right.ADMIN)
    async def _choose(self, pressed: Pressed) -> None:
        name, chosen = pressed.argument, pressed.chosen
        offered = choices(name, pressed.edition.settings) if name in CHOICES else {}
        if name in IDS and all(one.isdecimal() for one in chosen):
            await self._choose_ids(pressed, name)
        elif len(chosen) == 1 and chosen[0] in offered:
            await self._set(pressed, name, offered[chosen[0]])
        else:
            await self._say(pressed.interaction, "press-too-old")

    @on_press("set-toggle", Right.ADMIN)
    async def _switch(self, pressed: Pressed) -> None:
        # The button says what it is to be, so that two who press it at once agree.
        name, _, wanted = pressed.argument.partition(":")
        if name in TOGGLES and wanted in _ON_OFF:
            await self._set(pressed, name, _ON_OFF[wanted])
        else:
            await self._say(pressed.interaction, "press-too-old")

    @on_press("set-gone", Right.ADMIN)
    async def _take_out(self, pressed: Pressed) -> None:
        name = pressed.argument
        if name not in IDS:
            await self._say(pressed.interaction, "press-too-old")
            return
        ids = ids_of(pressed.edition.settings, name)
        left = ids - gone(name, ids, pressed.interaction.guild)
        await self._set(pressed, name, _as_value(name, left))

    async def _choose_ids(self, pressed: Pressed, name: str) -> None:
        interaction, guild = pressed.interaction, pressed.interaction.guild
        ids = frozenset(map(int, pressed.chosen))
        if interaction.guild_id in ids:
            await self._say(interaction, "settings-everyone")
            return
        if gone(name, ids, guild):
            await self._say(interaction, "press-too-old")
            return
        if name == "log_channel":
            for channel in ids:
                if not _can_write(guild, channel):
                    await self._say(interaction, "settings-cannot-write", channel=f"<#{channel}>")
                    return
        else:
            # Those that are gone cannot be shown in the select; they are taken out by a button.
            known = ids_of(pressed.edition.settings, name)
            ids |= gone(name, known, guild)
        await self._set(pressed, name, _as_value(name, ids))

    async def _set(self, pressed: Pressed, name: str, value: Any) -> None:
        """Makes the change, has it hold from here on, and shows how things are now."""
        interaction = pressed.interaction
        if interaction.guild_id is None:
            raise ValueError("only servers have settings")
        await interaction.response.defer()
        settings = await self._kit.store.servers.change_settings(
            interaction.guild_id,
            {name: value},
            by=interaction.user.id,
            at=interaction.created_at,
        )
        try:
            await self._kit.editions.refresh(interaction.guild_id)
        except StoreError as error:
            # It is kept, and will hold as soon as the database can be read again.
            log.warning("What a server has set cannot be read yet: %s", error)
        self._tell_of(interaction, name, pressed.edition.settings, settings)
        panel = self._panel(interaction, settings, pressed.language)
        await interaction.edit_original_response(
            view=panel.view(page_of(name)), allowed_mentions=NOBODY
        )

    def _tell_of(
        self,
        interaction: discord.Interaction,
        name: str,
        before: ServerSettings,
        after: ServerSettings,
    ) -> None:
        was, now = (one.model_dump(mode="json")[name] for one in (before, after))
        if was == now:
            return
        entry = Entry(
            number=0,
            actor_id=interaction.user.id,
            action=f"settings.{name}",
            target=name,
            detail={"from": was, "to": now},
            created_at=interaction.created_at,
        )
        interaction.client.dispatch(DONE, interaction.guild_id, [entry])

    def _panel(
        self, interaction: discord.Interaction, settings: ServerSettings, language: Language
    ) -> Panel:
        return Panel(settings, interaction.guild, language, self._kit.wording)


def _as_value(name: str, ids: frozenset[int]) -> frozenset[int] | int | None:
    """The ids as the setting holds them."""
    return next(iter(ids), None) if name == "log_channel" else ids


def _can_write(guild: discord.Guild | None, channel_id: int) -> bool:
    channel = guild.get_channel(channel_id) if guild else None
    if guild is None or channel is None:
        return False
    may = channel.permissions_for(guild.me)
    return may.view_channel and may.send_messages
