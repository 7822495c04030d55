"""From what a reply shows to the message: asked anew each time, so that nothing need be stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import replace
from operator import attrgetter
from typing import Final

import discord
from cachetools import TTLCache, cachedmethod
from discord import ui

from ..answering.answer import Answer
from ..answering.answerer import Answerer
from ..answering.browsing import Browser
from ..records.models import Language
from ..records.period import Period
from .finished import Component, Finished
from .layout import Shown, layout
from .ticket import Action, Kind, Subject, Ticket

NOBODY: Final = discord.AllowedMentions.none()
# So many questions of a conversation are quoted, and so carry on what it is about.
_QUOTED: Final = 3
# What was asked just now is asked again: by others, or by a press on the reply. It stays in memory
# for so many questions and seconds; any longer, and it would be keeping what people ask.
_HELD: Final = 256
_SECONDS: Final = 300.0
# An answer that can be explained takes some 300 bytes a letter of its question.
_LETTERS: Final = 100 * _HELD
# Whom a layout is for that all askers share.
_ANYBODY: Final = 0


class Replies:
    """Makes messages of one book's answers."""

    def __init__(self, answerer: Answerer) -> None:
        self.answerer = answerer
        self.wording = answerer.wording
        self.book = answerer.book
        self.browser = Browser(answerer.book, self.wording)
        self._languages: TTLCache[Hashable, Language | None] = TTLCache(_HELD, _SECONDS)
        self._answers: TTLCache[Hashable, Answer] = TTLCache(_LETTERS, _SECONDS, getsizeof=_size)
        self._layouts: TTLCache[Hashable, list[Component]] = TTLCache(_HELD, _SECONDS)

    @cachedmethod(attrgetter("_languages"))
    def language(self, text: str) -> Language | None:
        """The language that a text shows to be in; None where it does not."""
        return self.answerer.language(text)

    def to_question(
        self,
        questions: Sequence[str],
        *,
        asker: int,
        today: dt.date,
        private: bool = False,
        language: Language | None = None,
        fallback: Language = "en",
    ) -> tuple[Answer, Shown]:
        """The answer to the last of `questions`, and what its reply shows.

        In `language` where that is given, else in the question's own or, where it shows none, in
        `fallback`. Of the questions before it those are shown that it leans on.
        """
        kept = self._latest(questions, today)
        answer = self._asked(kept, language=language, fallback=fallback, today=today)
        if len(kept) > 1:
            alone = self._asked(kept[-1:], language=language, fallback=fallback, today=today)
            kept = kept[-1:] if answer == alone else kept
        ticket = Ticket(Action.PAGE, asker, answer.language, Subject(Kind.QUESTION))
        return answer, Shown(ticket, kept, private)

    def knows(self, subject: Subject, questions: Sequence[str], facts: Sequence[str]) -> bool:
        """True where `answer` can tell of it: what it names is on record, and no time is nonsense.

        The facts have changed since many a button was sent, and a custom id may be forged.
        """
        book, key = self.book, subject.key
        match subject.kind:
            case Kind.QUESTION:
                return bool(questions)
            case Kind.FACT:
                return key in book.facts
            case Kind.TOPIC:
                return key in book.catalogue.topics
            case Kind.ENTITY:
                return key in book.entities
            case Kind.SOURCE:
                return key in book.sources
            case Kind.CHECK:
                return True
            case Kind.COMPARISON:
                return len(facts) == 2 and set(facts) <= book.facts.keys()
            case Kind.TIMELINE:
                with suppress(ValueError):
                    topic, first, last = key.split(".")
                    period_of(first, last)
                    return not topic or topic in book.catalogue.topics
                return False

    def answer(self, shown: Shown, facts: Sequence[str], today: dt.date) -> Answer:
        """The answer that `shown` shows; `facts` are the ids a comparison is of."""
        ticket = shown.ticket
        answer = self._of(ticket.subject, shown.questions, facts, ticket.language, today)
        for _ in range(ticket.more):
            answer = self.answerer.more(answer, locale=ticket.language)
        return answer

    def view(self, answer: Answer, shown: Shown) -> ui.LayoutView:
        """The message of an answer."""
        asker = shown.ticket.asker
        shared = replace(shown, ticket=replace(shown.ticket, asker=_ANYBODY))
        # What explains an answer is large, and not shown.
        return Finished(self._layout(replace(answer, why=tuple), shared), asker)

    def timeline_of(self, answer: Answer) -> Subject:
        """The timeline that the first fact of an answer stands in."""
        told = [self.book.facts[stated.fact_id] for stated in answer.answers[:1]]
        known = self.book.catalogue.properties
        topics = [known[fact.property].topic for fact in told if fact.property in known]
        return Subject(Kind.TIMELINE, f"{topics[0] if topics else ''}..")

    def _of(
        self,
        subject: Subject,
        questions: Sequence[str],
        facts: Sequence[str],
        language: Language,
        today: dt.date,
    ) -> Answer:
        key = subject.key
        match subject.kind:
            case Kind.QUESTION:
                return self._asked(questions, language=language, fallback=language, today=today)
            case Kind.FACT:
                fact = self.browser.fact(key, language)
                # Beneath a question the fact is what somebody picked, not what answers it.
                picked = self.wording.say(language, "picked") if questions else fact.message
                return replace(fact, message=picked)
            case Kind.TOPIC:
                return self.browser.topic(key, language)
            case Kind.ENTITY:
                return self.browser.entity(key, language)
            case Kind.SOURCE:
                return self.browser.source(key, language)
            case Kind.COMPARISON:
                return self.browser.compare(facts, language)
            case Kind.CHECK:
                raise ValueError("of a checked message nothing is kept but what its reply shows")
            case Kind.TIMELINE:
                topic, first, last = key.split(".")
                return self.browser.timeline(topic or None, period_of(first, last), language)

    def _latest(self, questions: Sequence[str], today: dt.date) -> tuple[str, ...]:
        """The latest of a conversation, with the question that they follow up."""
        kept = list(questions)
        while len(kept) > _QUOTED:
            # The oldest goes, unless the next means nothing without it: "And in 2013?"
            del kept[0 if self._stands_alone(kept[1], today) else 1]
        return tuple(kept)

    def _stands_alone(self, text: str, today: dt.date) -> bool:
        return text in self.book.facts or bool(self.answerer.ask(text, today=today).answers)

    def _asked(
        self,
        questions: Sequence[str],
        *,
        language: Language | None,
        fallback: Language,
        today: dt.date,
    ) -> Answer:
        before: Answer | None = None
        for text in questions or ("",):
            answer = self._answer(text, language, fallback, before, today)
            # A question without an answer leaves the subject what it was.
            before = answer if answer.answers else before
        return answer

    @cachedmethod(attrgetter("_answers"))
    def _answer(
        self,
        text: str,
        language: Language | None,
        fallback: Language,
        before: Answer | None,
        today: dt.date,
    ) -> Answer:
        if text in self.book.facts:
            return self.browser.fact(text, language or fallback)
        return self.answerer.ask(
            text, locale=language, fallback=fallback, context=before, today=today
        )

    @cachedmethod(attrgetter("_layouts"))
    def _layout(self, answer: Answer, shown: Shown) -> list[Component]:
        made: list[Component] = layout(answer, shown, self.wording).to_components()  # type: ignore[no-untyped-call]
        return made


def _size(answer: Answer) -> int:
    # The shortest question is still read and answered.
    return max(len(answer.question), 50)


def conversation(shown: Shown) -> tuple[str, ...]:
    """What a follow-up to a reply follows: its questions, and a fact picked, by its id."""
    subject = shown.ticket.subject
    return (*shown.questions, *([subject.key] if subject.kind is Kind.FACT else []))


def period_of(first: str, last: str) -> Period | None:
    """From `first` to `last` (ISO 8601, either may be empty); None where both are.

    Raises ValueError where one is no time, or they stand in the wrong order.
    """
    if not first and not last:
        return None
    return Period.parse(f"{first or '..'}/{last or '..'}")
