"""The audit log: that something was done, when, to what, and by whom as long as they wish."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing done. `action` is a word for machines: "fact.edit", "settings.language", "block".

    `target` is what it was done to: a record's key, a submission's number, a member's id.
    """

    number: int
    actor_id: int | None
    """Who did it; None once they had themselves forgotten."""
    action: str
    target: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    created_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries are wanted: all that is given must hold. `before` is an entry's number."""

    actor_id: int | None = None
    action: str | None = None
    """An action whole, or its beginning: "fact"."""
    target: str | None = None
    since: dt.datetime | None = None
    before: int | None = None
