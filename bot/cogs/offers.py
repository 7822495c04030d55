"""What is offered while somebody types: topics, names, sources and facts, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from discord.app_commands import Choice

from ..answering.wording import Wording
from ..matching.choosing import Chooser
from ..matching.normalise import clean, fold
from ..pictures.charts import charted
from ..pictures.graph import met
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Entity, Fact, Language, Phrasings, Source, Texts

# Discord's own limits.
_CHOICES: Final = 25
_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of thing to choose from: found by any label, shown by its name in a language."""

    chooser: Chooser
    name: Callable[[str, Language], str]

    def choices(self, typed: str, language: Language) -> list[Choice[str]]:
        """What fits what was typed so far, as Discord offers it."""
        found = self.chooser.best(typed, most=_CHOICES)
        return [Choice(name=_short(self.name(one, language)), value=one) for one in found]

    def meant(self, text: str) -> str | None:
        """The id chosen, or the likeliest where somebody typed on without choosing; or None."""
        if text in self.chooser:
            return text
        if not fold(clean(text)):
            return None
        return next(iter(self.chooser.best(text, most=1)), None)


@dataclass(frozen=True, slots=True)
class Offers:
    """All that the commands offer of one book."""

    topics: Offer
    entities: Offer
    sources: Offer
    facts: Offer
    figures: Offer
    charts: Offer
    met: Offer

    @classmethod
    def of(cls, book: FactBook, wording: Wording) -> Offers:
        """The offers of a book: only what there are facts about."""
        facts = book.facts
        properties = book.catalogue.properties
        used = {
            properties[p].topic for f in facts.values() for p in f.properties if p in properties
        }
        topics = {name: label for name, label in book.catalogue.topics.items() if name in used}
        named = dict.fromkeys(name for fact in facts.values() for name in fact.entities)
        entities = {name: book.entities[name] for name in named if name in book.entities}
        cited = {reference.source for fact in facts.values() for reference in fact.references}
        sources = {name: source for name, source in book.sources.items() if name in cited}
        return cls(
            topics=_of_topics(topics),
            entities=_of_entities(entities),
            sources=_offer(
                {name: _cited(source, wording) for name, source in sources.items()},
                lambda name, language: wording.cited(language, sources[name]),
            ),
            facts=of_facts(facts),
            figures=of_facts({name: fact for name, fact in facts.items() if fact.quantity}),
            charts=_of_topics({name: topics[name] for name in charted(book) if name in topics}),
            met=_of_entities({name: entities[name] for name in met(book) if name in entities}),
        )


def of_facts(facts: Mapping[str, Fact]) -> Offer:
    """The offer of some facts, by their ids and by what they say in any language."""
    return _offer(
        {name: _texts(fact.text) for name, fact in facts.items()},
        lambda name, language: facts[name].text.best(language)[0],
    )


def _of_topics(topics: Mapping[str, Texts]) -> Offer:
    return _offer(
        {name: _texts(label) for name, label in topics.items()},
        lambda name, language: topics[name].best(language)[0],
    )


def _of_entities(entities: Mapping[str, Entity]) -> Offer:
    return _offer(
        {name: [*_texts(e.name), *_phrases(e.aliases)] for name, e in entities.items()},
        lambda name, language: entities[name].name.best(language)[0],
    )


def _offer(labels: Mapping[str, list[str]], name: Callable[[str, Language], str]) -> Offer:
    # An id typed as it stands, or as words, finds its own.
    own = {one: [one, one.replace("-", " "), *texts] for one, texts in labels.items()}
    return Offer(Chooser(own), name)


def _cited(source: Source, wording: Wording) -> list[str]:
    return [wording.cited(language, source) for language in LANGUAGES]


def _texts(texts: Texts) -> list[str]:
    return [text for language in texts.languages if (text := texts.get(language))]


def _phrases(phrasings: Phrasings) -> Iterator[str]:
    for language in LANGUAGES:
        yield from getattr(phrasings, language)


def _short(text: str) -> str:
    return text if len(text) <= _NAME else f"{text[: _NAME - 1].rpartition(' ')[0]}…"
