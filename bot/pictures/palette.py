"""The colours of both themes: told apart by the colour-blind, and 4.5:1 on their background."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .picture import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """`fact` is what is so, `aim` what was planned or expected; `faint` only frames."""

    ground: str
    text: str
    muted: str
    fact: str
    aim: str
    faint: str
    panel: str


PALETTES: Final[Mapping[Theme, Palette]] = {
    "dark": Palette(
        ground="#1e1f22", text="#f2f3f5", muted="#b9bec6", fact="#5ab8f0", aim="#f0a830",
        faint="#5c6069", panel="#2b2d31",
    ),
    "light": Palette(
        ground="#ffffff", text="#17181b", muted="#53565d", fact="#005ea8", aim="#9a4f00",
        faint="#b4b9c1", panel="#f0f2f5",
    ),
}  # fmt: skip
