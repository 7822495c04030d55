"""What a server's moderators change, and the history that it leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

# What can be changed: a fact, a source or an entity whole; an entity's further names; further words
# for a property ("p:trade-turnover") or an idea ("c:trade"); and whether a fact is in dispute.
Kind = Literal["fact", "source", "entity", "alias", "word", "dispute"]
# The server's own, as `record` says; as the files have it, so nothing where they have none; or
# withdrawn, though the files have it.
State = Literal["own", "shipped", "retired"]
Action = Literal["add", "edit", "retire", "restore", "revert", "import", "dispute", "settle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record as it is to become; `based_on` is the revision its author saw, 0 where none was.

    `record` is in the form of the files in facts/, and only there where `state` is "own".
    """

    kind: Kind
    key: str
    action: Action
    state: State = "own"
    record: Mapping[str, Any] | None = None
    based_on: int = 0

    def __post_init__(self) -> None:
        if (self.state == "own") != (self.record is not None):
            raise ValueError("a record of the server's own, and no other, says what it holds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What one change made of a record; `number` counts those of this record from 1."""

    kind: Kind
    key: str
    number: int
    action: Action
    state: State
    record: Mapping[str, Any] | None
    author_id: int | None
    """Who made it; None once they had themselves forgotten."""
    approver_id: int | None
    """Who let it pass, where that is another person than the author."""
    reason: str
    created_at: dt.datetime
