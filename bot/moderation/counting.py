"""What changes would do to a server's records, told before they are made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..records.factbook import FactBook
from ..records.overlay import Overlay
from .changes import Change, Kind, Revision


@dataclass(frozen=True, slots=True)
class Effects:
    """The keys of the records that changes would add, change or withdraw."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: tuple[str, ...]


def effects(changes: Iterable[Change], book: FactBook, revisions: Iterable[Revision]) -> Effects:
    """What changes would do to the records of `book`, of which `revisions` are the latest."""
    records: Mapping[Kind, Mapping[str, Any]] = {
        "fact": book.facts, "source": book.sources, "entity": book.entities,
    }  # fmt: skip
    own = {(one.kind, one.key) for one in revisions if one.state == "own"}
    added, changed, withdrawn = list[str](), list[str](), list[str]()
    for one in changes:
        is_there = (one.kind, one.key) in own or one.key in records.get(one.kind, {})
        fitting = withdrawn if one.state == "retired" else changed if is_there else added
        fitting.append(one.key)
    return Effects(tuple(added), tuple(changed), tuple(withdrawn))


def size(records: Overlay) -> int:
    """How many records an overlay lays over a book, those it withdraws included."""
    groups = (records.facts, records.sources, records.entities, records.aliases, records.words)
    return sum(map(len, groups)) + len(records.disputed)
