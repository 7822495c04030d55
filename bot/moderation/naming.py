"""Ids for new records, made of their own words."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from ..matching.transliteration import to_ascii

# Long enough to be told apart, short enough to be read; a number may come after it.
_LONGEST: Final = 48
_WORDS = re.compile(r"[a-z0-9]+")
# 4.58, 384,400: one number, not two.
_GROUPED = re.compile(r"(?<=\d)[.,](?=\d)")


def named(text: str, taken: Container[str], *, otherwise: str) -> str:
    """An id that is not taken, of the first words of `text`; of `otherwise` where it has none."""
    name = ""
    for word in _WORDS.findall(_GROUPED.sub("", to_ascii(text))):
        if name and len(name) + 1 + len(word) > _LONGEST:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST]
    name = name or otherwise
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
