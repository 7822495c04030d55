"""A chat message held against the facts: what is so, what is not, and what nobody recorded."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from ..matching.chat import ClaimWords, ending, readable, unabbreviated
from ..matching.morphology import is_word
from ..matching.normalise import clean
from ..matching.question import Question
from ..records.models import LANGUAGES, Fact, Language
from .answer import StatedFact
from .answerer import Answerer
from .candidates import find
from .clauses import clauses
from .judging import Judgement, is_possible, judge
from .ranking import rank
from .said import Claim, Said, SaidReader
from .siblings import siblings
from .verdicts import verdict_message

Verdict = Literal["supported", "contradicted", "not_covered"]

# A fact that says the same counts more than one that gainsays it, and that more than the rest.
_ORDER: Final = ("same", "contrary", "other_time", "intended")
# What is left unsaid in a clause is what the one before was about.
_CARRIED: Final = frozenset({"state", "body", "company"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or clause of the message, and what the facts say to it.

    `message` is what is on record instead, or what is missing; empty where there is nothing to
    add. `facts` are the records it was held against.
    """

    text: str
    verdict: Verdict
    message: str
    facts: tuple[StatedFact, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """The claims of a message in their order; none where it claims nothing that can be checked."""

    language: Language
    statements: tuple[Statement, ...]


class Checker:
    """Checks messages against the facts of one Answerer."""

    def __init__(self, answerer: Answerer, below: Checker | None = None) -> None:
        self.answerer = answerer
        self._below = below
        self._book = answerer.book
        self.words: ClaimWords = below.words if below else ClaimWords(answerer.book)
        self._reader = SaidReader(answerer.reader, self.words)
        self._siblings = siblings(
            answerer.book.facts.values(), {e.id: e.kind for e in answerer.book.entities.values()}
        )
        self._states = _states(answerer)

    def over(self, answerer: Answerer) -> Checker:
        """The Checker of an Answerer laid over this one's; what has not changed is read once."""
        return Checker(answerer, self) if answerer.below is self.answerer else Checker(answerer)

    def warm(self) -> None:
        """Reads every fact and dictionary, so that no message has to wait for it."""
        for language in LANGUAGES:
            is_word("", language)
            for fact in self._book.facts.values():
                self.told(fact, language)

    def check(
        self, text: str, *, locale: Language | None = None, today: dt.date | None = None
    ) -> Check:
        """What each claim of `text` comes to, told in `locale` or else in the message's language.

        `today` says what "last year" is.
        """
        message = readable(text)
        language = locale or self.answerer.reader.read(message).language
        found: list[Statement] = []
        carried: Question | None = None
        for sentence in self.words.sentences(message):
            question = self.answerer.reader.read(unabbreviated(sentence), today=today)
            if not self._asks(question) and _is_checkable(question):
                for written, judgement in self._sentence(question, carried, today):
                    told = written if written != question.text else sentence
                    found.append(self._statement(told, judgement, language))
            carried = self._carrying(question, carried)
        return Check(language, tuple(found))

    def _sentence(
        self, question: Question, carried: Question | None, today: dt.date | None
    ) -> list[tuple[str, Judgement | None]]:
        """The sentence as one claim where a fact says it all, or else its clauses."""
        whole = self._judge(question, carried)
        joins = self.words.find(question.words, question.language)["joins"]
        parts = clauses(question, clean(question.text), joins)
        judged: list[tuple[str, Judgement | None]] = []
        if len(parts) > 1 and (whole is None or whole.finding != "same"):
            for part in parts:
                clause = self.answerer.reader.read(part, today=today, language=question.language)
                judged.append((part, self._judge(clause, carried)))
                carried = self._carrying(clause, carried)
        return judged if any(found for _, found in judged) else [(question.text, whole)]

    def _judge(self, question: Question, carried: Question | None) -> Judgement | None:
        """What the facts say to a claim, as it stands or with the names it may leave unsaid."""
        said = self._reader.said(question, question.text, question.language)
        whole = self.answerer.reader.claimed(question)
        named = self._carried(whole)
        unsaid = [name for name in self._carried(carried) if name not in named] if carried else []
        if carried is None or not unsaid:
            return self._held(whole, said)
        about = self.answerer.reader.about(whole, unsaid, None)
        with_unsaid = self._held(replace(about, roles=about.roles or carried.roles), said)
        return with_unsaid or (self._held(whole, said) if named else None)

    def _held(self, question: Question, said: Said) -> Judgement | None:
        language = question.language
        index = self.answerer.index(language)
        claim = Claim(question, said, self._names(question), index)
        if claim.is_open:
            return None
        possible = [one for one in find(question, index) if is_possible(claim, one)]
        judged = [
            judge(
                claim, ranked, index.indexed(ranked.fact),
                self.told(ranked.fact, language), self._siblings,
            )
            for ranked in rank(possible, question, index)
        ]  # fmt: skip
        found = [judgement for judgement in judged if judgement]
        return min(found, key=lambda judgement: _ORDER.index(judgement.finding), default=None)

    def told(self, fact: Fact, language: Language) -> Said:
        """What a fact's text says; the checker below may have read it already."""
        read = (language, *fact.text.languages)
        if self._below and all(fact.id not in self.answerer.index(c).changed for c in read):
            return self._below.told(fact, language)
        return self._reader.told(fact, language)

    def _names(self, question: Question) -> frozenset[str]:
        """The names in a claim, with the states that its people speak for."""
        named = {term[2:] for term in question.terms if term.startswith("e:")}
        return frozenset(named.union(*(self._states.get(name, ()) for name in named)))

    def _carried(self, question: Question) -> tuple[str, ...]:
        return tuple(name for name in question.entities if self._kind(name) in _CARRIED)

    def _carrying(self, question: Question, before: Question | None) -> Question | None:
        """What the next clause may lean on: this one, where it names somebody."""
        return question if self._carried(question) else before

    def _kind(self, name: str) -> str | None:
        entity = self._book.entities.get(name)
        return entity.kind if entity else None

    def _asks(self, question: Question) -> bool:
        """True for a question; one that has no mark begins or ends with a word that asks."""
        mark = ending(question.text)
        if mark or question.first_ask is None:
            return mark == "?"
        vocabulary = self.answerer.reader.vocabularies[question.language]
        asking = [m for m in vocabulary.find(question.words) if m.term.startswith("a:")]
        return any(m.start == 0 or m.end == len(question.words) for m in asking)

    def _statement(self, text: str, judgement: Judgement | None, language: Language) -> Statement:
        if judgement is None:
            return Statement(text, "not_covered", "", ())
        teller = self.answerer.teller
        fact = judgement.ranked.fact
        facts = (fact, *teller.beside(fact))
        stated = tuple(teller.stated(f, judgement.ranked.score, language) for f in facts)
        message = verdict_message(judgement, language, self.answerer.wording, teller)
        return Statement(text, _VERDICTS[judgement.finding], message, stated)


_VERDICTS: Final[Mapping[str, Verdict]] = {
    "same": "supported",
    "contrary": "contradicted",
    "other_time": "not_covered",
    "intended": "not_covered",
}


def _is_checkable(question: Question) -> bool:
    """True for what names somebody or something, or has a figure or a date of what is known."""
    has_idea = any(t[:2] == "c:" for t in question.terms)
    if question.entities:
        return len(question.units) > 1 or bool(question.times or question.figures)
    return has_idea and bool(question.times or question.figures)


def _states(answerer: Answerer) -> dict[str, frozenset[str]]:
    """The states that each person and company is said to belong to where it is told what it is."""
    book = answerer.book
    found: dict[str, set[str]] = defaultdict(set)
    for fact in book.facts.values():
        if fact.property in book.catalogue.definitions and fact.entities:
            main = book.entities.get(fact.entities[0])
            if main and main.kind in ("person", "company"):
                found[main.id].update(
                    name for name in fact.entities
                    if (entity := book.entities.get(name)) and entity.kind == "state"
                )  # fmt: skip
    return {name: frozenset(states) for name, states in found.items()}
