"""Whether moderators doubt a fact: said of it wherever it is told, until they have decided."""

from __future__ import annotations

from collections.abc import Iterable

from .changes import Change
from .server import ServerState


def disputed(state: ServerState, fact_id: str) -> list[Change]:
    """What marks a fact as disputed; nothing where it is."""
    if _is_disputed(state, fact_id):
        return []
    based_on = state.revision_of("dispute", fact_id)
    return [Change(kind="dispute", key=fact_id, action="dispute", record={}, based_on=based_on)]


def settled(state: ServerState, fact_ids: Iterable[str]) -> list[Change]:
    """What takes the mark from those of the facts that have it."""
    return [
        Change(
            kind="dispute",
            key=fact_id,
            action="settle",
            state="shipped",
            based_on=state.revision_of("dispute", fact_id),
        )
        for fact_id in dict.fromkeys(fact_ids)
        if _is_disputed(state, fact_id)
    ]


def _is_disputed(state: ServerState, fact_id: str) -> bool:
    latest = state.latest("dispute", fact_id)
    return latest is not None and latest.state == "own"
