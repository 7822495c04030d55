"""A file that a moderator uploads: a correct set of records, or everything that is wrong with it.

It is a list of facts, or a mapping with any of the sections below: records as the files in facts/
have them, further names and words by what they mean, and the ids of what is withdrawn or in
dispute.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from .factbook import FactBook
from .faults import Fault
from .models import Entity, Fact, Phrasings, Source
from .overlay import Overlay, askable, overlaid
from .parsing import Document, Where, parsed
from .reading import decoded
from .references import ENTITIES, record_faults
from .validating import Named, validate, validate_each

# What is read and checked whole in half a second and 100 MB at most; all the facts we ship are
# half a million bytes and 23,000 values.
MAX_BYTES: Final = 1_000_000
MAX_VALUES: Final = 50_000
# Nobody mends more at a time.
MAX_FAULTS: Final = 100

RECORDS: Final = ("sources", "entities", "facts")
PHRASINGS: Final = ("aliases", "words")
RETIRED: Final[Mapping[str, type[Any]]] = {
    "retired": Fact,
    "retired_sources": Source,
    "retired_entities": Entity,
}
DISPUTED: Final = "disputed"
SECTIONS: Final = (*RECORDS, *PHRASINGS, *RETIRED, DISPUTED)


def read_upload(
    data: bytes, *, name: str, book: FactBook, present: Overlay | None = None
) -> Overlay | list[Fault]:
    """What the file `name` would lay over a book, or all its faults; of very many the first.

    `present` is the server's overlay so far. What the file has stands in place of what is there;
    what it does not name stays, and it may refer to that.
    """
    document = _document(data, name)
    if isinstance(document, Fault):
        return [document]
    reader = _Reader(document)
    upload = reader.overlay()
    before = overlaid(book, present or Overlay(), version="before")
    after = overlaid(before, upload, version="after")
    after = replace(after, places={**after.places, **reader.places})
    known = set(record_faults(before))
    reader.faults += [fault for fault in record_faults(after) if fault not in known]
    reader.check_names(book, after, was={*book.places, *before.places})
    return _first(sorted(reader.faults), name) or upload


def _document(data: bytes, name: str) -> Document | Fault:
    if len(data) > MAX_BYTES:
        return Fault(name, 0, "", "", f"is larger than {MAX_BYTES:,} bytes; divide it")
    text = decoded(data, name=name)
    if isinstance(text, Fault):
        return text
    document = parsed(text, name=name, most=MAX_VALUES)
    if isinstance(document, Document) and document.value is None:
        return Fault(name, 0, "", "", "holds nothing")
    return document


def _first(faults: list[Fault], name: str) -> list[Fault]:
    if len(faults) <= MAX_FAULTS:
        return faults
    more = f"has {len(faults) - MAX_FAULTS:,} more faults; mend these first"
    return [*faults[:MAX_FAULTS], Fault(name, 0, "", "", more)]


class _Reader:
    """Reads the sections one by one and gathers their faults, and where each record stands."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.faults: list[Fault] = []
        self.places: dict[str, tuple[str, int]] = {}
        self._sections = self._divided()
        self._named = {key: self._keys(key) for key in PHRASINGS}
        self._ids = {key: self._listed(key) for key in (*RETIRED, DISPUTED)}

    def overlay(self) -> Overlay:
        """All that could be read."""
        return Overlay(
            sources={**self._withdrawn("retired_sources"), **self._records(Source, "sources")},
            entities={**self._withdrawn("retired_entities"), **self._records(Entity, "entities")},
            facts={**self._withdrawn("retired"), **self._records(Fact, "facts")},
            aliases=self._phrasings("aliases"),
            words=self._phrasings("words"),
            disputed=frozenset(self._ids[DISPUTED]),
        )

    def check_names(self, book: FactBook, after: FactBook, *, was: Collection[str]) -> None:
        """Gathers the names, outside records, of what is not there.

        Words are for what the book itself knows; only what `was` there can be withdrawn.
        """
        for section, model in RETIRED.items():
            for name, where in self._ids[section].items():
                key = f"{model.__name__}/{name}"
                if key in self.places:
                    self._fault(where, f"{name} is given in this file too; keep one")
                elif key not in was:
                    self._fault(where, f"there is no {model.__name__.lower()} {name}")
        for name, where in self._ids[DISPUTED].items():
            if f"Fact/{name}" not in after.places:
                self._fault(where, f"there is no fact {name}")
        for name, where in self._named["aliases"].items():
            if f"Entity/{name}" not in after.places:
                self._fault(where, f"{name} is not in {ENTITIES}")
        for name, where in self._named["words"].items():
            if not askable(book, name):
                self._fault(where, "is no property (p:…) or idea (c:…) of the lexicon")

    def _divided(self) -> dict[Any, tuple[Where, Any]]:
        """Where each section stands, and what it holds; a list is all facts."""
        value = self._document.value
        if isinstance(value, list):
            return {"facts": ((), value)}
        if not isinstance(value, dict):
            self._fault((), "must be a list of facts, or a block of sections")
            return {}
        for key in value:
            if key not in SECTIONS:
                known = ", ".join(SECTIONS)
                self._fault((key,), f"is not a section known here; there are {known}")
        return {key: ((key,), held) for key, held in value.items() if held is not None}

    def _records(self, model: type[Named], section: str) -> dict[str, Named]:
        if section not in self._sections:
            return {}
        where, _ = self._sections[section]
        kept, faults = validate_each(model, self._document, where=where, places=self.places)
        self.faults.extend(faults)
        return kept

    def _phrasings(self, section: str) -> dict[str, Phrasings]:
        kept: dict[str, Phrasings] = {}
        for name, where in self._named[section].items():
            record = f"{section}.{name}"
            result = validate(Phrasings, self._document, where=where, record=record)
            if isinstance(result, list):
                self.faults.extend(result)
            else:
                kept[name] = result
        return kept

    def _withdrawn(self, section: str) -> dict[str, None]:
        return dict.fromkeys(self._ids[section])

    def _keys(self, section: str) -> dict[str, Where]:
        """Where each key of a mapping stands."""
        section_at, value = self._sections.get(section, ((), {}))
        if not isinstance(value, dict):
            self._fault(section_at, "must be a block of keys and values")
            return {}
        for key in value:
            if not isinstance(key, str):
                self._fault((*section_at, key), "must be a word; put it in quotes")
        return {key: (*section_at, key) for key in value if isinstance(key, str)}

    def _listed(self, section: str) -> dict[str, Where]:
        """Where each id of a list stands."""
        section_at, value = self._sections.get(section, ((), []))
        if not isinstance(value, list):
            self._fault(section_at, "must be a list")
            return {}
        ids: dict[str, Where] = {}
        for position, name in enumerate(value):
            if isinstance(name, str):
                ids.setdefault(name, (*section_at, position))
            else:
                self._fault((*section_at, position), "must be text; put it in quotes")
        return ids

    def _fault(self, where: Where, message: str) -> None:
        field = ".".join(map(str, where))
        line = self._document.line(where)
        self.faults.append(Fault(self._document.file, line, "", field, message))
