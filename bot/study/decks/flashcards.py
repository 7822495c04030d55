"""Cards in one language each, with all that is told about their facts, in plain words."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ...answering.answer import Citation
from ...answering.answerer import Answerer
from ...answering.wording import Wording
from ...records.models import LANGUAGES, Language
from ..cards.answers import ListAnswer, Recall
from ..cards.card import Card, Deck

# A letter that nobody can write: what stands in a sentence until its text does.
_HOLE: Final = "\ue000"


@dataclass(frozen=True, slots=True)
class Cited:
    """A source in words, the paragraphs cited from it ("¶7, ¶9"), and its address; or ""."""

    id: str
    text: str
    locator: str
    url: str

    @property
    def whole(self) -> str:
        """The source with its paragraphs."""
        return ", ".join(filter(None, (self.text, self.locator)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Flashcard:
    """A card in one language; what is not known of its fact is empty.

    A language has the name that its own speakers give it. `as_of` is ISO 8601. `fact` is the whole
    fact, and `size` how many things the answer names: 0 where it is the fact itself.
    """

    card_id: str
    language: Language
    language_name: str
    topic: str
    topic_name: str
    properties: tuple[str, ...]
    prompt: str
    question: str
    answer: str
    size: int
    fact: str
    note: str
    speaker: str
    as_of: str
    sources: tuple[Cited, ...]


def flashcards(
    deck: Deck,
    answerer: Answerer,
    *,
    languages: Collection[Language] = LANGUAGES,
    topic: str = "",
) -> tuple[Flashcard, ...]:
    """The cards of a deck in these languages: by language, then by topic, as the book has them."""
    topics = [*answerer.book.catalogue.topics, ""]
    return tuple(
        _flashcard(card, answerer, language)
        for language in LANGUAGES
        if language in languages
        for card in sorted(
            deck.chosen(language, topic=topic),
            # What is of no topic comes last, and of a topic that has no name just before.
            key=lambda card: (
                topics.index(card.topic) if card.topic in topics else len(topics) - 1.5
            ),
        )
    )


def labelled(wording: Wording, language: Language, key: str, name: str, text: str) -> str:
    """The sentence `key` with the text in it as `name`; empty where the text is.

    A speaker's name with an office, or a note with a doubt, may be longer than Fluent takes.
    """
    return wording.say(language, key, **{name: _HOLE}).replace(_HOLE, text) if text else ""


def _flashcard(card: Card, answerer: Answerer, language: Language) -> Flashcard:
    fact = answerer.book.facts[card.fact_id]
    told = answerer.teller.stated(fact, 1.0, language)
    name = answerer.book.catalogue.topics.get(card.topic)
    label = name.best(language)[0] if name else card.topic
    side = card.sides[language]
    return Flashcard(
        card_id=card.id,
        language=language,
        language_name=_capital(answerer.wording.say(language, f"language-{language}")),
        topic=card.topic,
        topic_name=_capital(_clean(label or answerer.wording.say(language, "deck-other"))),
        properties=fact.properties,
        prompt=_clean(side.prompt),
        question=_clean(side.stem),
        answer=_clean(side.answer),
        size=_size(card),
        fact=_clean(told.text),
        note=_clean(told.note or ""),
        speaker=_clean(told.speaker or ""),
        as_of=told.as_of or "",
        sources=tuple(_cited(told.sources, answerer, language)),
    )


def _size(card: Card) -> int:
    match card.answer:
        case Recall():
            return 0
        case ListAnswer(members):
            return len(members)
        case _:
            return 1


def _cited(
    citations: Sequence[Citation], answerer: Answerer, language: Language
) -> Iterator[Cited]:
    """Each source once."""
    for name in dict.fromkeys(citation.id for citation in citations):
        of_it = [citation for citation in citations if citation.id == name]
        locators = dict.fromkeys(citation.locator for citation in of_it if citation.locator)
        text = answerer.wording.citation(language, replace(of_it[0], locator=""))
        url = answerer.book.sources[name].url or ""
        yield Cited(name, _clean(text), ", ".join(locators), url)


def _clean(text: str) -> str:
    """The text on one line, without what hides or turns its letters."""
    text = unicodedata.normalize("NFC", text)
    shown = (c for c in text if unicodedata.category(c) not in {"Cf", "Co", "Cn", "Cs"})
    return " ".join("".join(shown).split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
