"""A server's revisions as an overlay of records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ..records.factbook import FactBook
from ..records.faults import Fault
from ..records.models import Entity, Fact, Phrasings, Source
from ..records.overlay import Overlay, askable, overlaid
from ..records.plain import restored
from ..records.references import ENTITIES, INTENTS, dangling
from .changes import Change, Kind, Revision

_MODELS: Final[Mapping[Kind, type[Any]]] = {
    "fact": Fact, "source": Source, "entity": Entity, "alias": Phrasings, "word": Phrasings,
}  # fmt: skip
_KINDS: Final[Mapping[str, Kind]] = {"Fact": "fact", "Entity": "entity"}

At = tuple[Kind, str]
# By kind and key: a record, True for a dispute, None for what is withdrawn.
Held = dict[At, Any]


def overlay_of(revisions: Iterable[Revision], book: FactBook) -> tuple[Overlay, list[Fault]]:
    """The records as the latest revisions leave them, and what of them had to be left out.

    Left out is what this version cannot read, and what names something that the shipped facts in
    `book` no longer have; the shipped record then shows again, unless it names what the server has
    withdrawn. A fact is in dispute where the state of its dispute is "own".
    """
    held, faults = _held(revisions)
    while loose := _loose(book, held):
        faults.extend(loose.values())
        for at in loose:
            if at in held:
                del held[at]
            else:
                held[at] = None
    return _overlay(book, held), faults


def faults_of(
    book: FactBook, revisions: Iterable[Revision], changes: Iterable[Change]
) -> list[Fault]:
    """Everything that would be wrong with a server's records after some changes, and is not yet."""
    before, _ = _held(revisions)
    known = set(_unborne(book, before))
    after = dict(before)
    changes = list(changes)
    for change in changes:
        if change.state == "shipped":
            after.pop((change.kind, change.key), None)
    changed, faults = _held(changes)
    after |= changed
    faults += [_fault(*problem) for problem in _unborne(book, after) if problem not in known]
    return faults


def _held(revisions: Iterable[Revision | Change]) -> tuple[Held, list[Fault]]:
    """What is kept by kind and key, and what of it cannot be read."""
    held: Held = {}
    faults: list[Fault] = []
    for one in revisions:
        at = one.kind, one.key
        if one.state == "retired":
            held[at] = None
        elif one.state == "own":
            read = _read(one)
            if isinstance(read, list):
                faults.extend(read)
            else:
                held[at] = read
    return held, faults


def _read(one: Revision | Change) -> Any:
    model = _MODELS.get(one.kind)
    if model is None:
        return True
    read = restored(model, one.record or {}, name=f"{one.kind} {one.key}")
    if getattr(read, "id", one.key) != one.key:
        return [_fault((one.kind, one.key), "id", "is another than the record's own")]
    return read


def _loose(book: FactBook, held: Held) -> dict[At, Fault]:
    """The records that name what is not there: the server's own, or the shipped where none is."""
    found = {problem[0]: _fault(*problem) for problem in _unborne(book, held)}
    return {at: fault for at, fault in found.items() if at in held} or found


def _unborne(book: FactBook, held: Held) -> Iterator[tuple[At, str, str]]:
    """What names what is not there, in which field, and what is wrong with it."""
    after = overlaid(book, _overlay(book, held), version="")
    for place, field, message in dangling(after):
        model, _, key = place.partition("/")
        yield (_KINDS[model], key), field, message
    for (kind, key), record in held.items():
        if record is None:
            continue
        if kind == "alias" and key not in after.entities and ("entity", key) not in held:
            yield (kind, key), "", f"{key} is not in {ENTITIES}"
        elif kind == "dispute" and key not in after.facts and ("fact", key) not in held:
            yield (kind, key), "", f"there is no fact {key}"
        elif kind == "word" and not askable(book, key):
            yield (kind, key), "", f"{key} is not in {INTENTS}"


def _fault(at: At, field: str, message: str) -> Fault:
    return Fault(" ".join(at), 0, "", field, message)


def _overlay(book: FactBook, held: Held) -> Overlay:
    shipped: dict[Kind, Mapping[str, Any]] = {
        "fact": book.facts, "source": book.sources, "entity": book.entities,
    }  # fmt: skip
    groups: dict[Kind, dict[str, Any]] = {kind: {} for kind in (*_MODELS, "dispute")}
    for (kind, key), record in held.items():
        # What only the server had leaves nothing to withdraw.
        if record is not None or key in shipped.get(kind, {}):
            groups[kind][key] = record
    # Names and doubts go with what they are about.
    facts, entities = {**book.facts, **groups["fact"]}, {**book.entities, **groups["entity"]}
    return Overlay(
        facts=groups["fact"],
        sources=groups["source"],
        entities=groups["entity"],
        aliases={key: names for key, names in groups["alias"].items() if entities.get(key)},
        words=groups["word"],
        disputed=frozenset(key for key in groups["dispute"] if facts.get(key)),
    )
