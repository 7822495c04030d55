"""Facts found without a question: by topic, by name, by source, by id, in time, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..records.factbook import FactBook
from ..records.models import Fact, Language
from ..records.period import Period
from .answer import Answer
from .comparing import difference
from .messages import Messages
from .telling import Teller
from .wording import Wording


class Browser:
    """Lists the facts of one book as Answers, so that they are shown as any other."""

    def __init__(self, book: FactBook, wording: Wording) -> None:
        self._book = book
        self._wording = wording
        self._teller = Teller(book, wording)
        self._messages = Messages(book, wording, self._teller)
        catalogue = book.catalogue
        self._topics = {name: intent.topic for name, intent in catalogue.properties.items()}
        self._turning_points = {*catalogue.milestones, *catalogue.events}
        self._definitions = frozenset(catalogue.definitions)

    def topic(self, name: str, language: Language) -> Answer:
        """All facts of a topic, in the order of the records."""
        return self._list(self._of_topic(name), self._label(name, language), language)

    def entity(self, name: str, language: Language) -> Answer:
        """All facts about someone or something: what it is, then those it is the subject of."""
        entity = self._book.entities.get(name)
        if entity is None:
            return self._list([], name, language)
        about = [f for f in self._book.facts.values() if name in f.entities]
        about.sort(key=lambda f: (f.entities[0] != name, f.property not in self._definitions))
        title = self._teller.name(name, language)
        if entity.description:
            title = f"{title} – {entity.description.best(language)[0]}"
        return self._list(about, title, language)

    def source(self, name: str, language: Language) -> Answer:
        """All facts read in a source, in the order of its paragraphs."""
        places = {
            fact.id: reference.paragraph or 0
            for fact in self._book.facts.values()
            for reference in fact.references
            if reference.source == name
        }
        told = [self._book.facts[fact] for fact in sorted(places, key=lambda fact: places[fact])]
        source = self._book.sources.get(name)
        title = self._wording.cited(language, source) if source else name
        return self._list(told, title, language)

    def fact(self, name: str, language: Language) -> Answer:
        """One fact, with those that differ from it or took its place."""
        fact = self._book.facts.get(name)
        if fact is None:
            return self._list([], name, language)
        return self._told([fact, *self._teller.beside(fact)], "", language)

    def timeline(self, topic: str | None, period: Period | None, language: Language) -> Answer:
        """The dated facts of a topic, the earliest first; of none, the turning points of all.

        With `period`, those alone that fall into it.
        """
        facts = self._of_topic(topic) if topic else list(self._book.facts.values())
        dated = [
            (fact.time.first, fact)
            for fact in facts
            if fact.time
            and fact.rank != "deprecated"
            and (topic or fact.property in self._turning_points)
            and (period is None or period.overlaps(fact.time))
        ]
        dated.sort(key=lambda pair: pair[0])
        title = self._label(topic, language) if topic else ""
        told = [fact for _, fact in dated]
        title = self._wording.say(language, "browse-timeline", topic=title, named=len(title))
        if period:
            title = f"{title}, {self._wording.date(language, str(period))}"
        return self._list(told, title, language)

    def compare(self, names: Sequence[str], language: Language) -> Answer:
        """Two facts side by side; the message tells how far their figures are apart.

        They stand in the order in which it speaks of them: the earlier first.
        """
        facts = [self._book.facts[name] for name in names if name in self._book.facts]
        message = self._messages.difference(facts, language)
        if found := difference(facts):
            facts = [found.first, found.second]
        return self._told(
            facts, message or self._wording.say(language, "browse-incomparable"), language
        )

    def _of_topic(self, name: str) -> list[Fact]:
        return [
            fact
            for fact in self._book.facts.values()
            if name in {self._topics.get(prop) for prop in fact.properties}
        ]

    def _label(self, topic: str, language: Language) -> str:
        label = self._book.catalogue.topics.get(topic)
        return label.best(language)[0] if label else topic

    def _list(self, facts: Sequence[Fact], title: str, language: Language) -> Answer:
        message = self._wording.say(language, "browse", title=title, count=len(facts))
        return self._told(facts, message, language)

    def _told(self, facts: Iterable[Fact], message: str, language: Language) -> Answer:
        told = tuple(self._teller.stated(fact, 1.0, language) for fact in facts)
        first = self._book.facts[told[0].fact_id] if told else None
        return Answer(
            question="",
            outcome="answered" if told else "no_answer",
            language=language,
            intent=None,
            confidence=1.0 if told else 0.0,
            reason=None if told else "not_recorded",
            message=message,
            topic=self._teller.topic(first, language) if first else None,
            answers=told,
            suggestions=(),
        )
