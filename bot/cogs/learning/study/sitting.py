"""What the buttons of a session carry, so that it goes on after a restart."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import Final, Self

from ....study.cards.card import Card

_FORM: Final = re.compile(
    r"(?P<user>[0-9]{1,20})\.(?P<topic>[0-9a-f]{0,8})\.(?P<beyond>[01])"
    r"(?:\.(?P<card>[0-9a-f]{12})\.(?P<digest>[0-9a-f]{8})\.(?P<seen>[0-9]{1,6}))?"
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Whose session it is, of which topic, whether beyond the day's limits, and at which card.

    `topic` is a short mark, empty for every one. The card is named by its key, by what it said
    (`digest`) and by how often it had been reviewed (`seen`); `card` is empty where there is none.
    """

    user_id: int
    topic: str = ""
    beyond: bool = False
    card: str = ""
    digest: str = ""
    seen: int = 0

    @classmethod
    def parse(cls, argument: str) -> Self | None:
        """What a button carries; None where we never wrote it."""
        match = _FORM.fullmatch(argument)
        if match is None:
            return None
        return cls(
            user_id=int(match["user"]),
            topic=match["topic"],
            beyond=match["beyond"] == "1",
            card=match["card"] or "",
            digest=match["digest"] or "",
            seen=int(match["seen"] or 0),
        )

    def __str__(self) -> str:
        session = f"{self.user_id}.{self.topic}.{int(self.beyond)}"
        return f"{session}.{self.card}.{self.digest}.{self.seen}" if self.card else session

    def at(self, card: Card, seen: int) -> Self:
        """The same session at a card."""
        return replace(self, card=card.key, digest=marked(card.digest), seen=seen)

    @property
    def onwards(self) -> Self:
        """The same session at no card."""
        return replace(self, card="", digest="", seen=0)


def marked(name: str) -> str:
    """A short mark of a topic or a digest."""
    return hashlib.sha256(name.encode()).hexdigest()[:8]
