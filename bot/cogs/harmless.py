"""Text that says what it says and does nothing: no mention, link or formatting is taken for one."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import discord

_JOINER: Final = "\u200b"
_ESCAPED = re.compile(rf"\\(.)|{_JOINER}", re.DOTALL)
_INVITATION = re.compile(r"discord(?:app)?\.(?:gg|com/invite)(?=/)", re.IGNORECASE)
# Marks heaped on one letter beyond this run over the lines above and below.
_MARKS: Final = 3
_HEAP = re.compile(rf"[^\w\s]{{{_MARKS + 1}}}")


def harmless(text: str, limit: int) -> str:
    """The text at most `limit` long, made harmless; where it is cut, it ends in "…"."""
    text = _seen_as_typed(text)
    # Between these the escaping would see one link, and leave what stands inside it alone.
    text = text.replace("](", f"]{_JOINER}(").replace("://", f":{_JOINER}//")
    # An invitation opens without "https" too.
    text = _INVITATION.sub(rf"\g<0>{_JOINER}", text)
    text = discord.utils.escape_markdown(text, ignore_links=False).replace("<", "\\<")
    text = discord.utils.escape_mentions(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip("\\ ") + "…"


def line(text: str, limit: int) -> str:
    """The same on one line."""
    return harmless(" ".join(_seen_as_typed(text).split()), limit)


def as_written(text: str) -> str:
    """The words that `harmless` was given."""
    return _ESCAPED.sub(lambda match: match[1] or "", text)


def _seen_as_typed(text: str) -> str:
    """The text without what hides or turns its letters, and with few marks on each."""
    # Nearly every text; marks are printable, but neither letters nor spaces.
    if text.isprintable() and not _HEAP.search(text):
        return text
    kept: list[str] = []
    marks = 0
    for letter in text:
        category = unicodedata.category(letter)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        # Cf hides, joins or turns the direction; Co and Cn show as boxes.
        if category in {"Cf", "Co", "Cn", "Cs"} or marks > _MARKS:
            continue
        kept.append(" " if category == "Cc" and letter != "\n" else letter)
    return "".join(kept)
