"""What a picture is to show, as the custom id of its button holds it: enough to draw it again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from ...errors import NothingToDrawError
from ...pictures.charts import chart
from ...pictures.graph import graph
from ...pictures.picture import Plan
from ...pictures.timeline import timeline
from ...records.models import Language
from ..edition import Edition
from ..replying import period_of

_PACKED: Final = re.compile(
    r"(?P<kind>[tcg])(?P<name>[a-z0-9-]{0,64})(?:\.(?P<begins>\d{0,8})\.(?P<ends>\d{0,8}))?",
    re.ASCII,
)
# A day, month or year without its hyphens.
_DIGITS: Final = re.compile(r"(\d{4})(\d{2})?(\d{2})?", re.ASCII)


class Kind(StrEnum):
    """What is drawn."""

    TIMELINE = "t"
    CHART = "c"
    GRAPH = "g"


@dataclass(frozen=True, slots=True)
class Sketch:
    """A timeline or chart of a topic, or whom one met; of all where `name` is empty.

    A timeline may have a time in which it begins and ends (ISO 8601).
    """

    kind: Kind
    name: str = ""
    begins: str = ""
    ends: str = ""

    def pack(self) -> str:
        """It in 82 characters at most."""
        times = f".{self.begins}.{self.ends}" if self.begins or self.ends else ""
        return f"{self.kind}{self.name}{times.replace('-', '')}"

    @classmethod
    def parse(cls, packed: str) -> Self | None:
        """The sketch that was packed; None where it was not."""
        match = _PACKED.fullmatch(packed)
        if match is None:
            return None
        begins, ends = (_iso(match[part] or "") for part in ("begins", "ends"))
        return cls(Kind(match["kind"]), match["name"], begins, ends)

    def plan(self, edition: Edition, language: Language) -> Plan:
        """What is drawn of it, from the records of a server.

        Raises NothingToDrawError where they have nothing of it, or it has a time that is none.
        """
        book, wording = edition.book, edition.answerer.wording
        name = self.name or None
        match self.kind:
            case Kind.TIMELINE:
                try:
                    period = period_of(self.begins, self.ends)
                except ValueError as error:
                    raise NothingToDrawError(str(error)) from None
                return timeline(book, wording, language, topic=name, period=period)
            case Kind.CHART:
                return chart(book, wording, language, topic=name)
            case Kind.GRAPH:
                return graph(book, wording, language, name=name)


def _iso(digits: str) -> str:
    match = _DIGITS.fullmatch(digits)
    return "-".join(filter(None, match.groups())) if match else digits
