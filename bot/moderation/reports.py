"""A member's objection to an answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..records.models import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Somebody pressed "Not right": about which facts, in which language, and why.

    Raises ValueError where `created_at` has no zone: another machine would read another time.
    """

    guild_id: int | None
    """The server it was asked in; None in a direct message."""
    user_id: int | None
    """Who objects; None once they had themselves forgotten."""
    fact_ids: tuple[str, ...]
    """The facts of the answer in its order; none where the answer was that none is known."""
    language: Language
    reason: str
    """In the member's words; empty where they gave none or had themselves forgotten."""
    created_at: dt.datetime

    def __post_init__(self) -> None:
        if self.created_at.tzinfo is None:
            raise ValueError("created_at needs a time zone")
