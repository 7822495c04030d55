"""Whom or what a name names, in any language and script, with a slip of the hand allowed for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal, NamedTuple, get_args

import cyrtranslit  # type: ignore[import-untyped]
from babel import Locale
from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Entity, Language
from .implied import implied_names
from .morphology import is_word, lemma
from .normalise import clean, fold, is_cyrillic, key, tokens
from .spelling import forms
from .transliteration import SPELLINGS, to_ascii
from .vocabulary import TERRITORY

Way = Literal["name", "alias", "script", "typo"]

_WAYS: Final[tuple[Way, ...]] = get_args(Way)
# So many slips are allowed a name of so many letters; a shorter one has too many neighbours.
_ONE_SLIP_FROM: Final = 5
_TWO_SLIPS_FROM: Final = 9
# A shorter word is one of some language too often for a dictionary to tell.
_TELLING_FROM: Final = 4
_SHORT: Final = 3
# Of more words than a name has nobody looks the cases up.
_MOST_CASES: Final = 5


class Named(NamedTuple):
    """The ids of all that bear a name, and how it was known for theirs."""

    ids: frozenset[str]
    way: Way


@dataclass(frozen=True, slots=True)
class _Form:
    """A name as its small letters without marks; `word_keys` where its cases are told by keys."""

    words: tuple[str, ...]
    way: Way
    word_keys: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.words)


class Names:
    """All names of one book's entities and, beside them, of the countries of the world.

    Laid over the names of another book it reads anew only what is not the same there.
    """

    def __init__(self, book: FactBook, below: Names | None = None) -> None:
        self.entities = book.entities
        self.forms: dict[str, tuple[_Form, ...]] = {}
        for entity in book.entities.values():
            is_same = below is not None and below.entities.get(entity.id) is entity
            self.forms[entity.id] = below.forms[entity.id] if below and is_same else _forms(entity)
        for name, entity_id in _implied(book):
            forms = self.forms.get(entity_id, ())
            self.forms[entity_id] = (*forms, _form(name, "alias" if forms else "name"))
        self._written: dict[str, dict[str, Way]] = {}
        self._joined: dict[str, set[str]] = {}
        self._cased: dict[str, dict[str, str]] = {}
        self._turned: dict[tuple[str, ...], set[str]] = {}
        for entity_id, forms in self.forms.items():
            self._take_in(entity_id, forms)
        for code, forms in _territories():
            known_as = {i for form in forms for i in self._written.get(form.text, ())}
            for entity_id in known_as or {TERRITORY + code}:
                self._take_in(entity_id, forms)
        self._longest = max(
            (len(f.words) for forms in self.forms.values() for f in forms), default=0
        )

    def _take_in(self, entity_id: str, forms: Iterable[_Form]) -> None:
        entity = self.entities.get(entity_id)
        for form in forms:
            self._written.setdefault(form.text, {}).setdefault(entity_id, form.way)
            self._joined.setdefault("".join(form.words), set()).add(entity_id)
            if form.word_keys:
                self._cased.setdefault(form.word_keys, {}).setdefault(entity_id, form.text)
            # Family names come first or last: "Путин Владимир".
            if entity and entity.kind == "person" and len(form.words) > 1:
                self._turned.setdefault(tuple(sorted(form.words)), set()).add(entity_id)

    def find(self, text: str) -> Named | None:
        """Whom the whole of `text` names, or None."""
        cleaned = clean(text)
        return self.find_words([token.text for token in tokens(cleaned)])

    def find_words(self, words: Sequence[str]) -> Named | None:
        """Whom these words together name, or None."""
        if not words:
            return None
        if named := self.find_written(words):
            return named
        folded = tuple(map(fold, words))
        joined = self._joined.get("".join(folded)) or self._turned.get(tuple(sorted(folded)))
        if joined:
            return Named(frozenset(joined), "alias")
        if any(map(is_cyrillic, words)):
            return self._in_a_case(words, "alias")
        return self._in_a_case(list(map(_cyrillic, words)), "script")

    def find_written(self, words: Sequence[str]) -> Named | None:
        """Whom these words name as they stand, but for marks and capitals; or None."""
        named = self._written.get(" ".join(map(fold, words)))
        return Named(frozenset(named), min(named.values(), key=_WAYS.index)) if named else None

    def _in_a_case(self, words: Sequence[str], way: Way) -> Named | None:
        """Whom Russian words name in whatever case."""
        found = self._cased.get(_keys(words))
        if found is None and len(words) <= _MOST_CASES and any(map(is_cyrillic, words)):
            # A stem may change with its case: "Павла" is of "Павел".
            found = self._cased.get(_keys(map(lemma, words)))
        if not found:
            return None
        # Of two names with one stem, as of Australia and Austria, it is the one more alike.
        typed = fold(" ".join(words))
        alike = {i: Prefix.similarity(typed, form) for i, form in found.items()}
        ids = frozenset(i for i, length in alike.items() if length == max(alike.values()))
        return Named(ids, way)

    def find_mistyped(self, words: Sequence[str], wanted: frozenset[str]) -> Named | None:
        """Whom of `wanted` these words name but for a slip; None where they may name another."""
        folded = [fold(word) for word in words]
        letters = "".join(folded)
        nearest: dict[int, set[str]] = {}
        for form, slips in self._near(letters):
            nearest.setdefault(slips, set()).add(form)
        meant = nearest[min(nearest)] if nearest else set()
        ids = frozenset(entity_id for form in meant for entity_id in self._joined[form])
        if not ids or not ids <= wanted:
            return None
        is_person = any(self.entities[i].kind == "person" for i in ids if i in self.entities)
        likely = any(
            len(division) == len(folded)
            and all(
                _is_slip(typed, name, is_person=is_person)
                for typed, name in zip(folded, division, strict=True)
            )
            for form in meant
            for division in self._divisions[form]
        )
        return Named(ids, "typo") if likely else None

    def _near(self, letters: str) -> Iterator[tuple[str, int]]:
        """The names that these letters may be slips of, each with how many there are."""
        if len(letters) < _ONE_SLIP_FROM:
            return
        for length in range(len(letters) - 2, len(letters) + 3):
            allowed = _slips(min(length, len(letters)))
            choices = self._by_start.get((letters[0], length))
            if not allowed or not choices:
                continue
            for form, slips, _ in process.extract(
                letters, choices, scorer=OSA.distance, score_cutoff=allowed, limit=None
            ):
                yield form, int(slips)

    @cached_property
    def _by_start(self) -> dict[tuple[str, int], list[str]]:
        # A first letter is seldom mistyped, and keeping it keeps "chair" from "air".
        found: dict[tuple[str, int], list[str]] = {}
        for letters in self._joined:
            if letters:
                found.setdefault((letters[0], len(letters)), []).append(letters)
        return found

    @cached_property
    def _divisions(self) -> dict[str, set[tuple[str, ...]]]:
        """The ways that a name's letters are divided into words."""
        found: dict[str, set[tuple[str, ...]]] = {letters: set() for letters in self._joined}
        for text in self._written:
            words = tuple(text.split())
            found["".join(words)].add(words)
        return found

    def spans(self, words: Sequence[str]) -> list[tuple[int, int, Named]]:
        """The names that stand in these words, the longest first, none within another; in order."""
        found: list[tuple[int, int, Named]] = []
        start = 0
        while start < len(words):
            for end in range(min(start + self._longest, len(words)), start, -1):
                named = self.find_words(words[start:end])
                if named:
                    found.append((start, end, named))
                    start = end - 1
                    break
            start += 1
        return found


def _is_slip(typed: str, name: str, *, is_person: bool) -> bool:
    """True where one word may be another but for a slip, and is none of its own."""
    if typed == name:
        return True
    # Of Vietnamese names each short word tells people apart; "wealth" is no mistyped "health".
    if is_person and len(name) <= _SHORT:
        return False
    if OSA.distance(typed, name) > max(1, _slips(min(len(typed), len(name)))):
        return False
    language: Language = "ru" if is_cyrillic(typed) else "en"
    is_other = len(typed) >= _TELLING_FROM and is_word(typed, language)
    return not is_other or key(typed, language) == key(name, language)


def _slips(letters: int) -> int:
    return 0 if letters < _ONE_SLIP_FROM else 1 if letters < _TWO_SLIPS_FROM else 2


def _forms(entity: Entity) -> tuple[_Form, ...]:
    found: dict[_Form, None] = {}
    for language in LANGUAGES:
        names = (entity.name.get(language), *getattr(entity.aliases, language))
        for position, name in enumerate(names):
            # A phrase with a gap is how a thing is asked for, and no name of it.
            if name and "…" not in name:
                found[_form(name, "alias" if position else "name")] = None
                if is_cyrillic(name):
                    found[_form(to_ascii(name), "script")] = None
    return tuple(found)


def _form(name: str, way: Way) -> _Form:
    words = [token.text for token in tokens(clean(name))]
    cased = _keys(words) if any(map(is_cyrillic, words)) else ""
    return _Form(tuple(map(fold, words)), way, cased)


def _keys(words: Iterable[str]) -> str:
    return " ".join(forms(word, "ru")[0] for word in words)


@lru_cache(maxsize=4096)
def _cyrillic(word: str) -> str:
    for latin, simple in SPELLINGS:
        word = word.replace(latin, simple)
    return str(cyrtranslit.to_cyrillic(word, "ru"))


def _implied(book: FactBook) -> Iterator[tuple[str, str]]:
    if not book.has_lexicon:
        for language in LANGUAGES:
            yield from implied_names(book, language)


@lru_cache(maxsize=1)
def _territories() -> tuple[tuple[str, tuple[_Form, ...]], ...]:
    """The countries of the world by code: one that no fact is about is another country."""
    codes = [c for c in map(str, Locale("en").territories) if len(c) == 2 and c.isalpha()]
    return tuple(
        (
            code.lower(),
            tuple(
                _form(name, "alias")
                for language in LANGUAGES
                if (name := Locale(language).territories.get(code))
            ),
        )
        for code in codes
    )
