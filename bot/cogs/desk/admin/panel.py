"""The panel of `/settings`: a page of settings as they are now, each with what changes it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

import discord
from discord import ChannelType, SelectDefaultValue, SelectDefaultValueType, SelectOption, ui

from ....answering.wording import Wording
from ....moderation.server import ServerSettings
from ....records.models import Language
from ..press import desk_button, desk_id
from .settable import CHOICES, IDS, PAGES, ROLES, TOGGLES, choices, in_words, key_of, written

# Discord's own limit of what is chosen in one select.
_MOST: Final = 25
_COLOUR: Final = 0x3B6FB6
# Where somebody can ask; in a forum that is in its posts.
_ASKED_IN: Final = [
    ChannelType.text, ChannelType.news, ChannelType.voice, ChannelType.stage_voice,
    ChannelType.forum,
]  # fmt: skip
_LOGGED_IN: Final = [ChannelType.text, ChannelType.news]


class Panel:
    """The settings of one server as somebody sees them."""

    def __init__(
        self,
        settings: ServerSettings,
        guild: discord.Guild | None,
        language: Language,
        wording: Wording,
    ) -> None:
        self._settings = settings
        self._guild = guild
        self._language = language
        self._wording = wording

    def view(self, page: str) -> ui.LayoutView:
        """One page, with buttons that lead to the others."""
        parts: list[ui.Item[Any]] = [ui.TextDisplay(f"### {self._say(f'settings-{page}')}")]
        for name in PAGES[page]:
            parts.append(ui.TextDisplay(self._told(name)))
            parts.append(ui.ActionRow(self._control(name)))
            if self._gone(name):
                parts.append(
                    ui.ActionRow(desk_button(self._say("settings-take-out"), "set-gone", name))
                )
        tabs = [
            desk_button(self._say(f"settings-{one}"), "settings", one, disabled=one == page)
            for one in PAGES
        ]
        view = ui.LayoutView(timeout=None)
        view.add_item(
            ui.Container(*parts, ui.Separator(), ui.ActionRow(*tabs), accent_colour=_COLOUR)
        )
        # Presses are answered from the interaction.
        view.stop()
        return view

    def _told(self, name: str) -> str:
        """The setting's name and what it is for; how it is now a select beneath shows itself."""
        key = key_of(name)
        head = f"**{self._say(key)}**"
        if name in TOGGLES:
            value = getattr(self._settings, name)
            head = f"**{self._say(key)}:** {in_words(name, value, self._language, self._wording)}"
        lines = [head, f"-# {self._say(f'{key}-about')}"]
        if lost := self._gone(name):
            listed = ", ".join(f"`{one}`" for one in sorted(lost)[:_MOST])
            lines.append(f"⚠️ {self._say('settings-gone', ids=listed)}")
        if name == "channels" and self._settings.where == "only" and not self._present(name):
            lines.append(f"⚠️ {self._say('settings-nowhere')}")
        return "\n".join(lines)

    def _control(self, name: str) -> ui.Item[Any]:
        if name in TOGGLES:
            return self._toggle(name)
        return self._menu(name) if name in CHOICES else self._ids(name)

    def _toggle(self, name: str) -> ui.Item[Any]:
        is_on = getattr(self._settings, name)
        label = self._say("settings-turn-off" if is_on else "settings-turn-on")
        return desk_button(label, "set-toggle", f"{name}:{'off' if is_on else 'on'}")

    def _menu(self, name: str) -> ui.Item[Any]:
        now = written(getattr(self._settings, name))
        options = [
            SelectOption(
                label=in_words(name, value, self._language, self._wording)[:100],
                value=key,
                default=key == now,
            )
            for key, value in choices(name, self._settings).items()
        ]
        return ui.Select(custom_id=desk_id("set", name), options=options)

    def _ids(self, name: str) -> ui.Item[Any]:
        """A select of roles or channels, filled with those there are."""
        is_role = name in ROLES
        kind = SelectDefaultValueType.role if is_role else SelectDefaultValueType.channel
        filled = [
            SelectDefaultValue(id=one, type=kind) for one in sorted(self._present(name))[:_MOST]
        ]
        fields: dict[str, Any] = {
            "custom_id": desk_id("set", name),
            "placeholder": self._say("settings-choose"),
            "min_values": 0,
            "max_values": 1 if name == "log_channel" else _MOST,
            "default_values": filled,
        }
        if is_role:
            return ui.RoleSelect(**fields)
        kinds = _LOGGED_IN if name == "log_channel" else _ASKED_IN
        return ui.ChannelSelect(channel_types=kinds, **fields)

    def _present(self, name: str) -> frozenset[int]:
        return ids_of(self._settings, name) - self._gone(name)

    def _gone(self, name: str) -> frozenset[int]:
        if name not in IDS:
            return frozenset()
        return gone(name, ids_of(self._settings, name), self._guild)

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._language, key, **values)


def ids_of(settings: ServerSettings, name: str) -> frozenset[int]:
    """The channels or roles that a setting names."""
    value = getattr(settings, name)
    if isinstance(value, frozenset):
        return value
    return frozenset({value}) if value else frozenset()


def gone(name: str, ids: Collection[int], guild: discord.Guild | None) -> frozenset[int]:
    """Those of the roles or channels that the server no longer has."""
    # Of a server that Discord cannot reach just now nothing is known.
    if guild is None or guild.unavailable:
        return frozenset()
    known = guild.get_role if name in ROLES else guild.get_channel_or_thread
    return frozenset(one for one in ids if known(one) is None)
