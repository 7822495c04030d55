"""The FactBook: a facts folder read whole, checked, and served by id.

A FactBook never changes. `FactBook.load` is the only place that opens the folder's files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import FactsError
from .faults import Fault
from .lexicon import Catalogue, Lexicon
from .models import LANGUAGES, Entity, Fact, Language, Source
from .parsing import Document
from .reading import read_text, read_yaml
from .references import reference_faults
from .sentences import Sentences, sentence_faults, sentences
from .validating import Named, validate, validate_each

_PACKAGE = Path(__file__).resolve().parents[1]
# The wheel carries the facts inside the package; in the checkout they lie beside it.
SHIPPED = next(f for f in (_PACKAGE / "facts", _PACKAGE.parent / "facts") if f.is_dir())


@dataclass(frozen=True, slots=True)
class FactBook:
    """All records of one folder, in the order of their files. `version` names their content.

    Where the folder has no lexicon of its own, the shipped one serves that was made for others.
    `disputed` are facts that somebody doubts who looks after them. `checked` names the folder's own
    files that could be read: only what they hold can be missed in them.
    """

    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    catalogue: Catalogue
    lexicons: Mapping[Language, Lexicon]
    wording: Mapping[Language, str]
    version: str
    has_lexicon: bool = True
    disputed: frozenset[str] = frozenset()
    places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    checked: frozenset[str] = frozenset()

    @classmethod
    def load(cls, folder: Path | None = None) -> FactBook:
        """The book in `folder`, or the shipped one.

        Raises FactsError, naming every fault, where the folder cannot be used whole.
        """
        # What comes with the bot is held against itself by the tests, and not at every start.
        book, faults = read(folder or SHIPPED, check_wording=folder is not None)
        if faults:
            raise FactsError(faults)
        return book

    def reread(self, folder: Path | None = None) -> FactBook:
        """The book in `folder`, or the shipped one, as it is now.

        Raises FactsError, naming every fault, also where it lacks a sentence that this one says.
        """
        book, faults = read(folder or SHIPPED, check_wording=False)
        if book.wording != self.wording:
            # The files that came with the bot may be those that have changed.
            wanted = sentences(self.wording["en"])
            for code, text in book.wording.items():
                faults += sentence_faults(f"wording/{code}.ftl", text, wanted=wanted)
        if faults:
            raise FactsError(sorted(faults))
        return book


def read(folder: Path, *, check_wording: bool = True) -> tuple[FactBook, list[Fault]]:
    """All that could be read in `folder`, and every fault in it, by file and line.

    Without `check_wording` the sentences are taken to be sound, which saves half the time.

    Raises FactsError where there is no such folder.
    """
    reader = _Reader(folder, check_wording=check_wording)
    book = reader.book()
    return book, sorted([*reader.faults, *reference_faults(book)])


class _Reader:
    """Reads the files one by one and gathers their faults."""

    def __init__(self, folder: Path, *, check_wording: bool) -> None:
        self.folder = folder
        self._check_wording = check_wording
        self.faults: list[Fault] = []
        self.sound: set[str] = set()
        self.digest = hashlib.sha256()
        self.places: dict[str, tuple[str, int]] = {}

    def book(self) -> FactBook:
        if not self.folder.is_dir():
            fault = Fault(str(self.folder), 0, "", "", "is not a folder of facts")
            raise FactsError([fault])
        return FactBook(
            sources=self._records(Source, [self.folder / "sources.yaml"]),
            facts=self._facts(),
            entities=self._records(Entity, [self._served("lexicon/entities.yaml")]),
            catalogue=self._single(Catalogue, "lexicon/intents.yaml"),
            lexicons={code: self._single(Lexicon, f"lexicon/{code}.yaml") for code in LANGUAGES},
            wording={code: self._wording(f"wording/{code}.ftl") for code in LANGUAGES},
            version=self.digest.hexdigest()[:12],
            has_lexicon=(self.folder / "lexicon").is_dir(),
            places=self.places,
            checked=frozenset(self.sound),
        )

    def _served(self, name: str) -> Path:
        """The folder's own file, or the shipped one where it has none."""
        own = self.folder / name
        return own if own.exists() else SHIPPED / name

    def _document(self, path: Path) -> Document | None:
        name = _name(path, self.folder)
        result = read_yaml(path, name=name)
        if isinstance(result, Fault):
            self.faults.append(result)
            return None
        self.digest.update(path.read_bytes())
        if path.is_relative_to(self.folder):
            self.sound.add(name)
        return result

    def _single(self, model: type[Any], name: str) -> Any:
        document = self._document(self._served(name))
        if document is None or document.value is None:
            return model()
        result = validate(model, document)
        if isinstance(result, list):
            self.faults.extend(result)
            self.sound.discard(name)
            return model()
        return result

    def _wording(self, name: str) -> str:
        path = self._served(name)
        text = read_text(path, name=_name(path, self.folder))
        if isinstance(text, Fault):
            self.faults.append(text)
            return ""
        self.digest.update(text.encode())
        if self._check_wording and path.is_relative_to(self.folder):
            self.faults.extend(sentence_faults(name, text, wanted=_said()))
        return text

    def _facts(self) -> dict[str, Fact]:
        records = self.folder / "records"
        for path in sorted(records.glob("*.yml")):
            message = "is passed over; name it .yaml"
            self.faults.append(Fault(_name(path, self.folder), 0, "", "", message))
        faults_before = len(self.faults)
        facts = self._records(Fact, sorted(records.glob("*.yaml")))
        if not facts and len(self.faults) == faults_before:
            self.faults.append(Fault("records/", 0, "", "", "holds no .yaml file with facts"))
        return facts

    def _records(self, model: type[Named], paths: Iterable[Path]) -> dict[str, Named]:
        kept: dict[str, Named] = {}
        for path in paths:
            document = self._document(path)
            if document is None:
                continue
            if not isinstance(document.value, list | None):
                self.sound.discard(document.file)
            records, faults = validate_each(model, document, places=self.places)
            kept |= records
            self.faults.extend(faults)
        return kept


@cache
def _said() -> Sentences:
    return sentences((SHIPPED / "wording" / "en.ftl").read_text(encoding="utf-8"))


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
