"""What an upload changes of a server's records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..records.factbook import FactBook
from ..records.overlay import Overlay
from ..records.plain import plain
from .changes import Change, Kind, Revision


def changes_of(upload: Overlay, revisions: Iterable[Revision], book: FactBook) -> list[Change]:
    """The changes that lay an upload over a server's records; none to what is so already.

    `revisions` are the latest of each record, `book` the shipped facts.
    """
    latest = {(one.kind, one.key): one for one in revisions}
    changes: list[Change] = []
    for kind, key, values in _parts(upload):
        was = latest.get((kind, key))
        if values == (was.record if was and was.state != "shipped" else _shipped(book, kind, key)):
            continue
        change = Change(
            kind=kind, key=key, action="import", record=values,
            state="retired" if values is None else "own",
            based_on=was.number if was else 0,
        )  # fmt: skip
        changes.append(change)
    return changes


Values = Mapping[str, Any] | None


def _parts(overlay: Overlay) -> Iterable[tuple[Kind, str, Values]]:
    groups: dict[Kind, Mapping[str, Any]] = {
        "source": overlay.sources,
        "entity": overlay.entities,
        "fact": overlay.facts,
        "alias": overlay.aliases,
        "word": overlay.words,
    }
    for kind, records in groups.items():
        for key, record in records.items():
            yield kind, key, record and plain(record)
    for key in sorted(overlay.disputed):
        yield "dispute", key, {}


def _shipped(book: FactBook, kind: Kind, key: str) -> Values:
    groups: dict[Kind, Mapping[str, Any]] = {
        "source": book.sources,
        "entity": book.entities,
        "fact": book.facts,
    }
    record = groups.get(kind, {}).get(key)
    return record and plain(record)
