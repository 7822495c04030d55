"""A fact as it is told: in a language, with its speaker, notes and sources."""

from __future__ import annotations

from collections.abc import Sequence

from ..records.factbook import FactBook
from ..records.models import Fact, Language
from .answer import Citation, StatedFact, Suggestion
from .disputes import disputes
from .wording import Wording

# A topic names so many of a fact's entities.
_NAMED = 3


class Teller:
    """Puts facts of one book into words."""

    def __init__(self, book: FactBook, wording: Wording) -> None:
        self._book = book
        self._wording = wording
        self._disputes = disputes(book.facts.values())

    def name(self, entity_id: str, language: Language) -> str:
        """What an entity is called; an unknown one by its id."""
        entity = self._book.entities.get(entity_id)
        return entity.name.best(language)[0] if entity else entity_id

    def stated(self, fact: Fact, score: float, language: Language) -> StatedFact:
        """The fact in `language`, or in its own and saying so."""
        return StatedFact(
            fact_id=fact.id,
            text=fact.text.best(language)[0],
            score=min(score, 1.0),
            as_of=str(fact.time) if fact.time else None,
            speaker=self._speaker(fact, language),
            note=" ".join(self._notes(fact, language)) or None,
            disputed=fact.id in self._disputes or fact.id in self._book.disputed,
            sources=_citations(fact, self._book),
            stance=fact.stance,
        )

    def suggestion(self, fact: Fact, language: Language) -> Suggestion:
        """The fact as something near what was asked."""
        return Suggestion(fact.id, fact.text.best(language)[0], _citations(fact, self._book))

    def beside(self, fact: Fact) -> list[Fact]:
        """What is told right after a fact: those that differ from it, and what superseded it."""
        ids = [*self._disputes.get(fact.id, ()), *filter(None, (fact.superseded_by,))]
        return [self._book.facts[other] for other in ids if other in self._book.facts]

    def are_akin(self, one: Fact, other: Fact) -> bool:
        """True where two facts are about the same thing in the same field."""
        return one.entities[:1] == other.entities[:1] and self._field(one) == self._field(other)

    def _field(self, fact: Fact) -> str | None:
        intent = self._book.catalogue.properties.get(fact.property or "")
        return intent.topic if intent else None

    def topic(self, fact: Fact, language: Language) -> str | None:
        """What a fact is about: its property and its main entities."""
        return self.subject(fact.entities[:_NAMED], fact.property, language) or None

    def subject(self, names: Sequence[str], prop: str | None, language: Language) -> str:
        """A property and entities in words: "trade turnover, Vietnam, Russia"."""
        intent = self._book.catalogue.properties.get(prop or "")
        label = [intent.label.best(language)[0]] if intent else []
        return ", ".join([*label, *(self.name(name, language) for name in names)])

    def _notes(self, fact: Fact, language: Language) -> list[str]:
        say = self._wording.say
        # What is long is cut off at its end, and a doubt must not be.
        notes = [say(language, "reply-disputed")] if fact.id in self._disputes else []
        if fact.id in self._book.disputed:
            notes.append(say(language, "reply-doubted"))
        if fact.note:
            notes.append(fact.note.best(language)[0])
        written_in = fact.text.best(language)[1]
        if written_in != language:
            notes.append(say(language, "other-language", language=written_in))
        successor = self._book.facts.get(fact.superseded_by or "")
        if successor:
            notes.append(say(language, "superseded", by=successor.text.best(language)[0]))
        return notes

    def _speaker(self, fact: Fact, language: Language) -> str | None:
        entity = self._book.entities.get(fact.stated_by or "")
        if entity is None:
            return fact.stated_by
        name = entity.name.best(language)[0]
        return f"{name}, {entity.description.best(language)[0]}" if entity.description else name


def _citations(fact: Fact, book: FactBook) -> tuple[Citation, ...]:
    return tuple(
        Citation(
            id=source.id,
            publisher=source.publisher,
            title=source.title,
            published=str(source.published) if source.published else None,
            locator=reference.locator,
        )
        for reference in fact.references
        for source in [book.sources[reference.source]]
    )
