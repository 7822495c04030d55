"""What was asked and is not on record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ..records.models import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """A question that found no answer; not whose it was."""

    number: int
    question: str
    language: Language
    created_at: dt.datetime
