"""Names that facts use and no lexicon has: of a folder that brings records and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale

from ..records.factbook import FactBook
from ..records.models import Fact, Language
from .normalise import fold

# What an entity is called that only the texts of facts name.
NAMED = "named-"
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\S")
_NAME_FROM = 3


def implied_names(book: FactBook, language: Language) -> Iterator[tuple[str, str]]:
    """Each name with the id it stands for, in the order of the facts; none twice."""
    territories = _territories(language)
    found: dict[tuple[str, str], None] = {}
    for fact in book.facts.values():
        for entity_id in _ids(fact):
            if entity_id in book.entities:
                continue
            slug = entity_id.replace("-", " ")
            for name in (slug, *territories.get(slug, ())):
                found[name, entity_id] = None
        for name in _named(fact.text.get(language) or ""):
            found[name, NAMED + fold(name)] = None
    yield from found


def _named(text: str) -> Iterator[str]:
    """Capitals in a row within a sentence; what begins one may be any word."""
    words = ["", *_WORD.findall(text)]
    run: list[str] = []
    for before, word in zip(words, [*words[1:], ""], strict=True):
        if word[:1].isupper() and (run or before[-1:].isalnum()):
            run.append(word)
            continue
        if len(name := " ".join(run)) >= _NAME_FROM:
            yield name
        run = []


def _ids(fact: Fact) -> Iterator[str]:
    yield from (*fact.entities, *fact.context)
    yield from filter(None, (fact.place, fact.stated_by))
    if fact.direction:
        yield from fact.direction.sides


def _territories(language: Language) -> dict[str, list[str]]:
    """What the countries are called in `language`, by their English names in small letters."""
    english = Locale("en").territories
    return {
        name.casefold(): [Locale(language).territories[code]]
        for code, name in english.items()
        if code in Locale(language).territories
    }
