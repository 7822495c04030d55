"""What somebody wrote or sent, for some minutes: so that they need not do it again."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

import discord
from cachetools import TTLCache

T = TypeVar("T")

_MOST: Final = 200
# Seconds: as long as Discord lets a private message be changed.
_SECONDS: Final = 900.0


class Kept(Generic[T]):
    """Values in memory, each for the one who sent it, in the server they sent it in."""

    def __init__(self, most: int = _MOST) -> None:
        self._held: TTLCache[tuple[int | None, int, str], T] = TTLCache(most, _SECONDS)

    def keep(self, interaction: discord.Interaction, value: T, *, name: str = "") -> str:
        """Keeps a value, and gives the name to ask for it by: one of its own, or that given."""
        name = name or str(interaction.id)
        self._held[self._key(interaction, name)] = value
        return name

    def of(self, interaction: discord.Interaction, name: str) -> T | None:
        """What was kept by that name for the same person in the same server; None if gone."""
        return self._held.get(self._key(interaction, name))

    def take(self, interaction: discord.Interaction, name: str) -> T | None:
        """The same, which then is there no more."""
        return self._held.pop(self._key(interaction, name), None)

    @staticmethod
    def _key(interaction: discord.Interaction, name: str) -> tuple[int | None, int, str]:
        return interaction.guild_id, interaction.user.id, name
