"""What is submitted for review: a suggestion, an objection to an answer, a moderator's draft."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from ..records.models import Language
from .changes import Change

# A draft is a moderator's own change that another person has to approve.
Form = Literal["suggestion", "report", "draft"]
# How a member is told what became of it.
Tell = Literal["dm", "channel", "no"]
Outcome = Literal["open", "approved", "merged", "declined"]
# So many of a member can wait in a server: whoever reads them has other things to do.
MOST_OPEN: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One suggestion, report or draft, and what became of it.

    Raises ValueError where a time has no zone: another machine would read another time.
    """

    form: Form
    guild_id: int | None
    """The server it was made in; None in a direct message."""
    user_id: int | None
    """Who made it; None once they had themselves forgotten."""
    language: Language
    text: str
    """The claim, what is not right, or the reason; empty where its author had it forgotten."""
    source: str = ""
    """A link or title, as the member wrote it."""
    date: str = ""
    """When it was, as the member wrote it."""
    fact_ids: tuple[str, ...] = ()
    """The facts of the answer objected to, in its order; none where it told of none."""
    changes: tuple[Change, ...] = ()
    """What a draft would change."""
    tell: Tell = "no"
    channel_id: int | None = None
    """Where it was made."""
    created_at: dt.datetime
    number: int = 0
    """Its number; 0 before it is kept."""
    outcome: Outcome = "open"
    decided_by: int | None = None
    decided_at: dt.datetime | None = None
    answer: str = ""
    """Why it was declined, in the moderator's words."""
    fact_id: str | None = None
    """The fact it became or was merged into."""

    def __post_init__(self) -> None:
        for moment in (self.created_at, self.decided_at):
            if moment and moment.tzinfo is None:
                raise ValueError("a time needs its zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a moderator decided about a submission."""

    number: int
    outcome: Outcome
    answer: str = ""
    fact_id: str | None = None
