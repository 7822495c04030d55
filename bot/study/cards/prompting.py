"""The words of a card: what it asks for, what it is about, and its answer as a text."""

from __future__ import annotations

import re
from typing import Final

from ...answering.wording import Wording
from ...records.factbook import FactBook
from ...records.lexicon import Asked
from ...records.models import Fact, Language, Quantity
from .answers import Answer, DateAnswer, ListAnswer, NameAnswer, NumberAnswer, Recall

# By how many parts a date has.
_PRECISION: Final = {0: "year", 1: "month", 2: "day"}
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_LISTED: Final = frozenset({"state", "person", "body", "company", "place"})
_COUNTED: Final = {"%": "percent", "rank": "rank"}


class Prompts:
    """Words the cards of one book."""

    def __init__(self, book: FactBook, wording: Wording) -> None:
        self._book = book
        self._wording = wording

    def topic(self, fact: Fact) -> str:
        """The id of the topic that a fact belongs to; empty where it has none."""
        known = self._book.catalogue.properties
        return next((known[name].topic for name in fact.properties if name in known), "")

    def prompt(self, language: Language, fact: Fact, answer: Answer) -> str:
        """What is wanted: as an editor asks it of the property, else by the kind of the answer."""
        kind, key = self._kinds(answer)
        for name in fact.properties[:1]:
            written = self._book.lexicons[language].prompts.get(name, {}).get(kind)
            if written:
                return written
        if isinstance(answer, ListAnswer):
            return self._wording.say(language, key, count=len(answer.members))
        return self._wording.say(language, key)

    def answer(self, language: Language, fact: Fact, answer: Answer) -> str:
        """The answer in words; of a Recall the whole fact."""
        match answer:
            case DateAnswer(period):
                return self._wording.date(language, period.text)
            case NumberAnswer(amount, unit):
                # The sentence says whether it rose or fell.
                if not unit:
                    return self._wording.figure(language, abs(amount))
                return self._wording.quantity(language, Quantity(amount=abs(amount), unit=unit))
            case NameAnswer(entity):
                return self._name(language, entity)
            case ListAnswer(members):
                return ", ".join(self._name(language, member) for member in members)
        return fact.text.best(language)[0]

    def subject(self, language: Language, fact: Fact) -> str | None:
        """What a fact is about, without what it says; None where only its sentence tells."""
        known = self._book.catalogue.properties
        name = fact.property
        if name is None or name not in known or not fact.text.get(language):
            return None
        names = [self._name(language, e) for e in fact.entities if e in self._book.entities]
        when = [self._wording.date(language, fact.time.text)] if fact.time else []
        label = known[name].label.best(language)[0]
        if fact.series and fact.series.name in fact.entities:
            # What the parts of a named whole are called would tell them: "no foreign bases".
            label = ""
        about = " · ".join(filter(None, [label, ", ".join(names), *when]))
        about = about[:1].upper() + about[1:]
        if fact.series:
            position = fact.series.position
            about = self._wording.say(language, "card-one-of", about=about, position=position)
        return about

    def _name(self, language: Language, entity: str) -> str:
        return self._book.entities[entity].name.best(language)[0]

    def _kinds(self, answer: Answer) -> tuple[Asked, str]:
        """What is asked for, and the sentence that asks for it."""
        match answer:
            case DateAnswer(period):
                return "date", f"card-date-{_PRECISION[period.text.count('-')]}"
            case NumberAnswer(unit=unit):
                money = "money" if _CURRENCY.fullmatch(unit) else "count"
                return "number", f"card-number-{_COUNTED.get(unit, money)}"
            case NameAnswer(entity):
                return "name", f"card-name-{self._book.entities[entity].kind}"
            case ListAnswer(members):
                kind = self._book.entities[members[0]].kind
                return "list", f"card-list-{kind if kind in _LISTED else 'name'}"
            case Recall():
                return "recall", "card-recall"
