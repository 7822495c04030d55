"""A server's records as a file in the format of facts/, which an upload reads back unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import yaml

from .factbook import FactBook
from .models import Entity, Fact, Phrasings, Source
from .overlay import Overlay
from .plain import plain
from .references import named_entities

_Base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

_HEAD: Final = "# Facts and what belongs to them. The format is in facts/README.md.\n"
# What is shorter stands on one line: {source: vna-2025-energy-pillar, paragraph: 21}.
_ONE_LINE: Final = 120
# No sentence is broken into lines.
_WIDTH: Final = 1_000_000


class _Dumper(_Base):  # type: ignore[misc]  # libyaml's class has no types
    """Writes as the files in facts/ are written: short parts on one line, no aliases."""

    def represent_sequence(self, tag: str, sequence: Any, flow_style: Any = None) -> Any:
        node = super().represent_sequence(tag, sequence, flow_style)
        node.flow_style = all(isinstance(child, yaml.ScalarNode) for child in node.value)
        return node

    def represent_mapping(self, tag: str, mapping: Any, flow_style: Any = None) -> Any:
        node = super().represent_mapping(tag, mapping, flow_style)
        parts = [part for pair in node.value for part in pair]
        node.flow_style = (
            all(isinstance(part, yaml.ScalarNode) for part in parts)
            and sum(len(part.value) for part in parts) <= _ONE_LINE
        )
        return node

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _number(dumper: Any, value: float) -> Any:
    """Whole numbers without a point: 4580000000."""
    if value.is_integer() and abs(value) < 1e15:
        return dumper.represent_int(int(value))
    return dumper.represent_float(value)


class _Open(dict[str, Any]):
    """A mapping that stands on lines of its own, however short."""


def _open(dumper: Any, value: _Open) -> Any:
    node = dumper.represent_dict(dict(value))
    node.flow_style = False
    return node


_Dumper.add_representer(float, _number)
_Dumper.add_representer(_Open, _open)


def export(overlay: Overlay) -> str:
    """The file whose reading gives the same overlay; the same for equal overlays."""
    return "\n".join([_HEAD, *_sections(overlay)]) if overlay != Overlay() else f"{_HEAD}{{}}\n"


def written(value: Any) -> str:
    """The values as the files in facts/ write them."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def whole(book: FactBook) -> Overlay:
    """All that a server is answered from: the facts, the sources, and the entities they name."""
    wanted = [name for fact in book.facts.values() for _, name in named_entities(fact)]
    entities: dict[str, Entity] = {}
    while wanted:
        entity = book.entities.get(wanted.pop())
        if entity and entity.id not in entities:
            entities[entity.id] = entity
            wanted.extend(filter(None, (entity.stands_for, entity.place)))
    return Overlay(
        facts=book.facts, sources=book.sources, entities=entities, disputed=book.disputed
    )


def _sections(overlay: Overlay) -> Iterator[str]:
    yield from _records("sources", overlay.sources)
    yield from _records("entities", overlay.entities)
    yield from _records("facts", overlay.facts)
    yield from _phrasings("aliases", overlay.aliases)
    yield from _phrasings("words", overlay.words)
    yield from _ids("retired", _withdrawn(overlay.facts))
    yield from _ids("retired_sources", _withdrawn(overlay.sources))
    yield from _ids("retired_entities", _withdrawn(overlay.entities))
    yield from _ids("disputed", overlay.disputed)


def _records(key: str, records: Mapping[str, Fact | Source | Entity | None]) -> Iterator[str]:
    own = [written([_Open(plain(one))]) for _, one in sorted(records.items()) if one]
    if own:
        yield f"{key}:\n" + "\n".join(own)


def _phrasings(key: str, phrasings: Mapping[str, Phrasings]) -> Iterator[str]:
    if phrasings:
        yield written({key: {name: plain(one) for name, one in sorted(phrasings.items())}})


def _withdrawn(records: Mapping[str, Fact | Source | Entity | None]) -> Iterable[str]:
    return (name for name, one in records.items() if one is None)


def _ids(key: str, ids: Iterable[str]) -> Iterator[str]:
    if listed := sorted(ids):
        yield written({key: listed})
