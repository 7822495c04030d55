"""What a name or a word can mean, to choose from while somebody types."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ..answering.wording import Wording
from ..matching.choosing import Chooser
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Language
from ..records.overlay import IDEA, PROPERTY
from .offers import Offer

ENTITY: Final = "e:"
# An idea has dozens of words in each language; people know it by the first of them.
_WORDS: Final = 3


class Meanings:
    """The entities and the sources of a book, all of them, and what can be asked for.

    Entities, properties and ideas go by their terms: "e:vietnam", "p:trade-turnover", "c:trade".
    """

    def __init__(self, book: FactBook, wording: Wording) -> None:
        self._book = book
        self._wording = wording

    @cached_property
    def entities(self) -> Offer:
        """Persons, bodies, places and whatever else facts are about."""
        return Offer(Chooser(self._entities), self.name)

    @cached_property
    def askable(self) -> Offer:
        """Properties and ideas."""
        return Offer(Chooser(self._askable), self.name)

    @cached_property
    def everything(self) -> Offer:
        """Both; of two that fit alike the name comes first."""
        return Offer(Chooser({**self._entities, **self._askable}), self.name)

    @cached_property
    def sources(self) -> Offer:
        """Every source, by its id, also where no fact cites it."""
        sources, cited = self._book.sources, self._wording.cited
        labels = {
            name: [name, name.replace("-", " "), *(cited(code, one) for code in LANGUAGES)]
            for name, one in sources.items()
        }
        return Offer(Chooser(labels), lambda name, language: cited(language, sources[name]))

    def name(self, term: str, language: Language) -> str:
        """What a term is called in a language; an idea by its first words."""
        own = term[2:]
        if term.startswith(ENTITY) and own in self._book.entities:
            return self._book.entities[own].name.best(language)[0]
        if term.startswith(PROPERTY) and own in self._book.catalogue.properties:
            return self._book.catalogue.properties[own].label.best(language)[0]
        return ", ".join(_plain(self._book.lexicons[language].concepts.get(own, ()))) or own

    @property
    def _entities(self) -> dict[str, list[str]]:
        return {f"{ENTITY}{one}": list(self._names(one)) for one in self._book.entities}

    @property
    def _askable(self) -> dict[str, list[str]]:
        ideas = (idea for code in LANGUAGES for idea in self._book.lexicons[code].concepts)
        terms = [f"{PROPERTY}{one}" for one in self._book.catalogue.properties]
        terms += [f"{IDEA}{idea}" for idea in dict.fromkeys(ideas)]
        return {term: list(self._words(term)) for term in terms}

    def _names(self, entity_id: str) -> Iterator[str]:
        entity = self._book.entities[entity_id]
        yield from (entity_id, entity_id.replace("-", " "))
        for code in LANGUAGES:
            yield from filter(None, (entity.name.get(code), *getattr(entity.aliases, code)))

    def _words(self, term: str) -> Iterator[str]:
        own = term[2:]
        yield from (term, own, own.replace("-", " "))
        for code in LANGUAGES:
            if term.startswith(PROPERTY):
                yield self._book.catalogue.properties[own].label.get(code) or own
            else:
                yield from _plain(self._book.lexicons[code].concepts.get(own, ()))


def _plain(phrases: tuple[str, ...]) -> list[str]:
    """The first of the phrases, without what only the lexicon writes."""
    return [phrase.strip("^$ ") for phrase in phrases if "…" not in phrase][:_WORDS]
