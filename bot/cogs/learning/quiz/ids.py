"""What the buttons of a quiz carry: its number, the round they belong to, and a choice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final, Self

import discord
from discord import ui

from ...desk.press import desk_button, desk_id

# Numbers of a database have 64 bits; of rounds and choices there are few.
_MARK: Final = re.compile(r"(e?)(\d{1,18})\.(\d{1,4})(?:\.(\d))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mark:
    """A quiz, a round of it, and the place of a choice where the button is one.

    That it `is_exam` has to be known before the quiz is looked up.
    """

    number: int
    round: int
    place: int | None = None
    is_exam: bool = False

    @classmethod
    def parse(cls, argument: str) -> Self | None:
        """What a custom id carries; None where no version of the bot wrote it."""
        match = _MARK.fullmatch(argument)
        if match is None:
            return None
        exam, number, round_, place = match.groups()
        return cls(int(number), int(round_), int(place) if place else None, bool(exam))

    def __str__(self) -> str:
        mark = f"{'e' if self.is_exam else ''}{self.number}.{self.round}"
        return mark if self.place is None else f"{mark}.{self.place}"

    def id(self, action: str) -> str:
        """The custom id of a form."""
        return desk_id(action, self)

    def button(
        self,
        label: str,
        action: str,
        *,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> ui.Button[Any]:
        """A button that does something to the quiz."""
        return desk_button(label, action, self, style=style)


def is_answer(custom_id: str) -> bool:
    """Whether a button answers the question of a quiz."""
    return custom_id.startswith((desk_id("quiz-pick"), desk_id("quiz-type")))
