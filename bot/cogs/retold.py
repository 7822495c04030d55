"""What a message of ours says, read back from it: its facts, and its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import discord

from ..records.models import LANGUAGES, Language
from .layout import texts_of, walk
from .ticket import CUSTOM_ID, Action, Ticket

_SMALL: Final = "-# "
_QUOTE: Final = "> "
# The last line of a fact names its id; what others have written never comes unescaped.
_ID = re.compile(r"-# .*`([a-z0-9-]{1,64})`")
_NUMBER = re.compile(r"\*\*\d+\.\*\* ")
# Which component of a correction says that it is one, and in which language.
CORRECTION_IDS: Final[dict[Language, int]] = {"en": 7101, "vi": 7102, "ru": 7103}


def said_of(message: discord.Message) -> dict[str, str]:
    """What a reply of ours says of each fact it shows, small print and all, by the fact's id.

    It is empty where the id stands alone, as it does where a fact was withdrawn.
    """
    said: dict[str, str] = {}
    for text in texts_of(message):
        lines: list[str] = []
        for line in text.splitlines():
            lines.append(line)
            if match := _ID.fullmatch(line):
                said.setdefault(match[1], _NUMBER.sub("", _block(lines), count=1))
                lines = []
    return said


def language_in(message: discord.Message) -> Language | None:
    """The language a reply of ours is in; None where it does not show."""
    for part in walk(message.components):
        match = CUSTOM_ID.fullmatch(getattr(part, "custom_id", None) or "")
        ticket = Ticket.parse(match["version"], match["state"]) if match else None
        # Those lead to the same in another language.
        if ticket and ticket.action is not Action.LANGUAGE:
            return ticket.language
    return next((code for code in LANGUAGES if CORRECTION_IDS[code] in _ids(message)), None)


def is_correction(message: discord.Message) -> bool:
    """Whether it corrects an earlier reply."""
    return not _ids(message).isdisjoint(CORRECTION_IDS.values())


def _ids(message: discord.Message) -> set[Any]:
    return {getattr(part, "id", None) for part in walk(message.components)}


def _block(lines: Iterable[str]) -> str:
    """The lines of one fact; those of a checked message begin with what was checked."""
    lines = list(lines)
    if not any(line.startswith(_QUOTE) for line in lines):
        return "\n".join(lines) if not lines[0].startswith(_SMALL) else ""
    first = max(place for place, line in enumerate(lines) if not line.startswith(_SMALL))
    return "\n".join(lines[first:])
