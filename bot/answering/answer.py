"""What the bot says to a question: the shape that `--json` prints and Discord shows."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from ..records.models import Language, Stance

Outcome = Literal["answered", "partial", "ambiguous", "no_answer", "help"]
Reason = Literal["not_recorded", "off_topic"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as it is shown; `published` is ISO 8601, `locator` names the paragraph ("¶21")."""

    id: str
    publisher: str | None
    title: str | None
    published: str | None
    locator: str


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact in the answer's language. `score` runs from 0 to 1, `as_of` is ISO 8601.

    Of a disputed one the note says who doubts it: another source, or a server's moderators.
    """

    fact_id: str
    text: str
    score: float
    as_of: str | None
    speaker: str | None
    note: str | None
    disputed: bool
    sources: tuple[Citation, ...]
    stance: Stance = "reported"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A recorded fact that is near what was asked, and where it was read."""

    fact_id: str
    text: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole reply. `message` is what is said besides the facts; `why` tells how it was found.

    `shown` are the ids of facts told of the same subject before, which "more" need not repeat.
    """

    question: str
    outcome: Outcome
    language: Language
    intent: str | None
    confidence: float
    reason: Reason | None
    message: str
    topic: str | None
    answers: tuple[StatedFact, ...]
    suggestions: tuple[Suggestion, ...]
    shown: tuple[str, ...] = ()
    why: Callable[[], tuple[str, ...]] = field(default=tuple, repr=False, compare=False)

    @property
    def explanation(self) -> tuple[str, ...]:
        """How the answer was found, line by line; put together only where somebody asks."""
        return self.why()

    def to_json(self, question_id: str | None = None) -> dict[str, Any]:
        """The object that `--json` prints: plain dicts, lists, strings and numbers."""
        fields = dataclasses.asdict(self)
        del fields["why"], fields["shown"]
        for stated in fields["answers"]:
            # Each text words itself what is only expected, planned or thought.
            del stated["stance"]
        return {"id": question_id, **fields}
