"""Makes the cards of a book: what of each fact can be asked, in which languages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final, TypeVar

from ...answering.answerer import Answerer
from ...matching.normalise import key, tokens
from ...records.factbook import FactBook
from ...records.models import LANGUAGES, Fact, Language
from ...records.period import Period
from .answers import Answer, DateAnswer, ListAnswer, NameAnswer, NumberAnswer, Recall
from .asking import Names, Passages
from .card import Card, Deck, Side
from .distinct import distinct
from .passages import GAP, Passage, Span
from .prompting import Prompts

T = TypeVar("T")

# So many words of an event's own name are written like one: "52nd ASEAN Foreign Ministers' …".
_PROPER: Final = 0.25

# "[…] in the […]" of one name says nothing.
_HOLLOW: Final = re.compile(rf"{re.escape(GAP)}(?: [^\W\d_]{{1,5}}){{1,2}} {re.escape(GAP)}")


def deck_of(answerer: Answerer) -> Deck:
    """All cards that can be made from the book that `answerer` answers from."""
    maker = _Maker(answerer)
    facts = {
        fact.id: fact for fact in answerer.book.facts.values() if _is_sound(fact, answerer.book)
    }
    graded: dict[str, list[Card]] = {name: [] for name in facts}
    for card in distinct([c for fact in facts.values() for c in maker.graded(fact)], facts):
        graded[card.fact_id].append(card)
    cards = [
        card
        for fact in facts.values()
        for card in (*graded[fact.id], *maker.recalled(fact, graded[fact.id]))
    ]
    return Deck({card.id: card for card in cards})


def _is_sound(fact: Fact, book: FactBook) -> bool:
    """Whether it holds, as far as anybody knows."""
    is_held = fact.rank != "deprecated" and not fact.superseded_by
    return is_held and fact.id not in book.disputed


class _Maker:
    """Makes cards of the facts of one book."""

    def __init__(self, answerer: Answerer) -> None:
        self._book = answerer.book
        self._texts = {code: answerer.index(code).texts for code in LANGUAGES}
        self._names = Names(answerer.book)
        self._prompts = Prompts(answerer.book, answerer.wording)

    def graded(self, fact: Fact) -> list[Card]:
        """The cards of a fact that rules can grade."""
        passages = self._passages(fact)
        found = (
            self._card(fact, name, answer, passages)
            for name, answer in self._answers(fact, passages)
        )
        return [card for card in found if card.sides]

    def recalled(self, fact: Fact, graded: Collection[Card]) -> list[Card]:
        """The fact as a card for the learner to judge, in the languages that have no other."""
        asked = {language for card in graded for language in card.sides}
        unasked = {
            code: passage for code, passage in self._passages(fact).items() if code not in asked
        }
        card = self._card(fact, "recall", Recall(), unasked)
        # What others say part by part is learnt by their cards.
        sums_up = bool(fact.also) and fact.rank == "preferred"
        return [card] if card.sides and (asked or not sums_up) else []

    def _answers(self, fact: Fact, passages: Passages) -> Iterator[tuple[str, Answer]]:
        """What of a fact can be asked, each under a name of its own."""
        when = self._when(fact, passages)
        if when and not when.is_range:
            yield "when", DateAnswer(when)
        members = self._names.members(fact, passages)
        if members:
            yield "list", ListAnswer(members)
        # How many there are could be counted.
        number = self._number(fact, passages)
        if number and number.amount != len(members):
            yield "number", number
        for name in self._names.telling(fact, passages, members):
            yield name, NameAnswer(name)

    def _when(self, fact: Fact, passages: Passages) -> Period | None:
        """The time that a fact tells; None where it is only as of when it was so, or was said."""
        if fact.property is None:
            # Of a fact of text alone nothing else is known.
            return _only(
                mention.period for passage in passages.values() for mention in passage.read.times
            )
        known = self._book.catalogue.properties.get(fact.property)
        is_dated = known and known.asks == ("when",) and fact.stance == "reported"
        return fact.time if is_dated or fact.property in self._names.happenings else None

    def _number(self, fact: Fact, passages: Passages) -> NumberAnswer | None:
        if fact.quantity:
            return NumberAnswer(fact.quantity.amount, fact.quantity.unit)
        if fact.property is None:
            found = _only(
                figure.value for passage in passages.values() for figure in passage.read.figures
            )
            return None if found is None else NumberAnswer(found, "")
        return None

    def _card(self, fact: Fact, name: str, answer: Answer, passages: Passages) -> Card:
        sides: dict[Language, Side] = {}
        for language, passage in passages.items():
            answer, stem = self._asked(fact, language, passage, answer)
            if stem:
                prompt = self._prompts.prompt(language, fact, answer)
                sides[language] = Side(prompt, stem, self._prompts.answer(language, fact, answer))
        topic = self._prompts.topic(fact)
        return Card(f"{fact.id}.{name}", fact.id, topic, answer, sides, _digest(fact, answer))

    def _asked(
        self, fact: Fact, language: Language, passage: Passage, answer: Answer
    ) -> tuple[Answer, str | None]:
        """The sentence with the answer left out of it; None where it cannot be, or tells it."""
        match answer:
            case DateAnswer(period):
                spans = passage.dates(period, self._months[language])
                return answer, passage.without(spans) if spans else None
            case NumberAnswer(amount):
                figures = passage.figures(amount)
                if not figures:
                    return answer, None
                stem = passage.without([span for span, _ in figures])
                return replace(answer, scale=max(answer.scale, figures[0][1])), stem
            case NameAnswer(entity):
                return answer, self._without_names(passage, [entity], language)
            case ListAnswer(members):
                return answer, self._without_names(passage, members, language, as_one=True)
            case Recall():
                return answer, self._prompts.subject(language, fact)

    def _without_names(
        self,
        passage: Passage,
        entities: Collection[str],
        language: Language,
        *,
        as_one: bool = False,
    ) -> str | None:
        """The sentence without these names, and without those of what stands for them."""
        spans = []
        for entity in entities:
            found = self._named(passage, entity, language)
            if not found or not self._is_proper(entity, map(passage.words, found)):
                return None
            spans += found
        telling = {e.id for e in self._book.entities.values() if e.stands_for in entities}
        stem = passage.without([*spans, *passage.names(telling)], as_one=as_one)
        if not stem or self._names_any(stem, entities, language):
            return None
        return stem if as_one or not _HOLLOW.search(stem) else None

    def _named(self, passage: Passage, entity: str, language: Language) -> list[Span]:
        """Where an entity is named, by its whole name where that stands there."""
        name = self._book.entities[entity].name.get(language)
        whole = passage.spelled(_keys(name, language).split()) if name else []
        # The reader may have taken "Nga – Thái" out of "Nga – Thái Lan".
        return whole + [
            (start, end)
            for start, end in passage.names([entity])
            if not any(start < last and first < end for first, last in whole)
        ]

    def _is_proper(self, entity: str, written: Iterable[str]) -> bool:
        """Whether an event is named here, and not only spoken of: "an interview to the press"."""
        if self._book.entities[entity].kind != "event":
            return True
        return all(_capitals(words) >= _PROPER for words in written)

    def _names_any(self, stem: str, entities: Collection[str], language: Language) -> bool:
        """Whether one of the names is still there, in any of its forms."""
        written = f" {_keys(stem, language)} "
        for entity in map(self._book.entities.__getitem__, entities):
            aliases = getattr(entity.aliases, language)
            names = (*aliases, *filter(None, [entity.name.get(language)]))
            if any(f" {_keys(name, language)} " in written for name in names):
                return True
        return False

    @cached_property
    def _months(self) -> dict[Language, frozenset[str]]:
        """The keys of the words for months."""
        return {
            code: frozenset(
                key(token.text, code)
                for phrases in self._book.lexicons[code].months
                for phrase in phrases
                for token in tokens(phrase)
            )
            for code in LANGUAGES
        }

    def _passages(self, fact: Fact) -> Passages:
        return {
            code: Passage.of(text, self._texts[code].read(text, code))
            for code in LANGUAGES
            if (text := fact.text.get(code))
        }


def _capitals(text: str) -> float:
    """The share of words that begin with a capital, or are numbers."""
    words = [token.text for token in tokens(text)]
    return sum(word[0].isupper() or word[0].isdecimal() for word in words) / max(len(words), 1)


def _keys(text: str, language: Language) -> str:
    return " ".join(key(token.text, language) for token in tokens(text))


def _digest(fact: Fact, answer: Answer) -> str:
    """Names all of a fact that a learner learns by the card."""
    learnt = fact.model_dump_json(
        include={"text", "time", "quantity", "stated_by", "stance", "place", "direction"}
    )
    return hashlib.sha256(f"{learnt}{answer}".encode()).hexdigest()[:16]


def _only(values: Iterable[T | None]) -> T | None:
    """The one value that all are; None where they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
