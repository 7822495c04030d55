"""The proper names in an English text, and whether another text accounts for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from .models import Entity

_WORD = re.compile(r"[^\W_]+")
_NEW_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s|[\"“‘]$")
# The letters of US$ and A$ are part of the sign.
_CURRENCY = re.compile(r"\b[A-Z]{1,3}(?=\$)")

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    folded: str
    opens_sentence: bool

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def form(self) -> str:
        """What another text must show: the letters of an abbreviation as they are (US, not us)."""
        return self.text if self.text.isupper() and len(self.text) > 1 else self.folded


class Register:
    """All English names of entities, ready to be found in texts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._names: dict[Name, set[str]] = {}
        for entity in self._entities.values():
            for name in english_names(entity):
                self._names.setdefault(tuple(words_of(name)), set()).add(entity.id)
        self._longest = max(map(len, self._names), default=0)

    def mentioned(self, text: str) -> set[str]:
        """The ids of the entities that `text` names, with their capitals and their states."""
        found = {i for _, ids in self._spans(_words(text)) for i in ids}
        states = {state for i in found if (state := self._entities[i].stands_for)}
        capitals = {i for i, entity in self._entities.items() if entity.stands_for in found}
        return found | states | capitals

    def unexplained(self, text: str, evidence: str) -> Iterator[str]:
        """The names in `text` for which neither an entity nor a word of `evidence` accounts."""
        said = _words(_CURRENCY.sub("", text))
        entities = self.mentioned(evidence)
        words = {form for word in _words(evidence) for form in (word.text, word.folded)}
        spans = list(self._spans(said))
        named = {position for span, _ in spans for position in span}
        known = {position for span, ids in spans if ids & entities for position in span}
        inner = {word.folded for word in said if word.is_capital and not word.opens_sentence}
        unknown = [
            word.is_capital
            and position not in known
            and word.form not in words
            and (not word.opens_sentence or word.folded in inner or position in named)
            for position, word in enumerate(said)
        ]
        for is_unknown, run in groupby(zip(unknown, said, strict=True), key=itemgetter(0)):
            if is_unknown:
                yield " ".join(word.text for _, word in run)

    def _spans(self, words: Sequence[_Word]) -> Iterator[tuple[range, set[str]]]:
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                ids = self._names.get(tuple(word.folded for word in words[start:end]))
                if ids and any(word.is_capital for word in words[start:end]):
                    yield range(start, end), ids


def words_of(text: str) -> list[str]:
    """The words of `text`: small letters without marks."""
    return [word.folded for word in _words(text)]


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    end = 0
    for match in _WORD.finditer(unicodedata.normalize("NFC", text)):
        opens = not found or bool(_NEW_SENTENCE.search(text[end : match.start()]))
        found.append(_Word(match.group(), _folded(match.group()), opens))
        end = match.end()
    return found


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def english_names(entity: Entity) -> tuple[str, ...]:
    """The English name and aliases of an entity."""
    return (*filter(None, [entity.name.en]), *entity.aliases.en)
