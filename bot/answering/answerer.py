"""The whole path from a question's text to its Answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from ..matching.morphology import is_word
from ..matching.normalise import sentences
from ..matching.question import Question
from ..matching.reading import Reader
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Fact, Language
from ..records.overlay import is_laid_over
from .answer import Answer, StatedFact
from .candidates import find
from .conversing import is_about_last, questions_in, wants, without_scene
from .deciding import MAX_TOLD, Decision, decide
from .explaining import explain
from .index import FactIndex
from .messages import Messages
from .ranking import rank
from .telling import Teller
from .wording import Wording

# A message answered less surely than this is asked sentence by sentence as well, and a sentence
# answered more surely by this much is told instead.
_CERTAIN: Final = 0.8
_SURER: Final = 0.15
# A follow-up is about so many of the entities that the fact before was about.
_CARRIED: Final = 2


class Answerer:
    """Answers questions from one FactBook; rules and names compile once a language."""

    def __init__(self, book: FactBook, below: Answerer | None = None) -> None:
        self.book = book
        # The one whose readings are shared; a book of its own has none.
        self.below = below
        self.wording: Wording = below.wording if below else Wording(book)
        self.teller = Teller(book, self.wording)
        self._messages = Messages(book, self.wording, self.teller)
        self.reader: Reader = below.reader.over(book) if below else Reader(book)
        self._indexes: dict[Language, FactIndex] = {}

    def over(self, book: FactBook) -> Answerer:
        """The Answerer of a book that `overlaid` has laid over this one's, or over the one below.

        It answers as one made for that book alone does, and reads only what has changed.
        """
        below = self.below or self
        return Answerer(book, below if is_laid_over(book, below.book) else None)

    def warm(self) -> None:
        """Compiles what questions in each language need, so that none has to wait for it."""
        for language in LANGUAGES:
            self.index(language)
            # A dictionary is read with the first word looked up.
            is_word("", language)

    def language(self, text: str) -> Language | None:
        """The language that a text shows to be in; None where it does not ("ASEAN 2016?")."""
        return self.reader.language(text)

    def ask(
        self,
        text: str,
        *,
        locale: Language | None = None,
        fallback: Language | None = None,
        context: Answer | None = None,
        today: dt.date | None = None,
    ) -> Answer:
        """The answer to `text`, in `locale` where given, else in the question's language.

        `fallback` is the language where the text shows none ("ASEAN 2016?").

        `context` is the answer given before: a question without a subject of its own ("and in
        2013?") is asked about that answer's subject, and the message says so; "more" tells what
        else is recorded of it, "source?" where it was read. Of a message with several questions
        each is answered; where a long message gets no sure answer, its sentences are asked alone.
        `today` says what "last year" is.
        """
        question = self.reader.read(text, locale=locale or fallback, today=today)
        if context and context.answers:
            if wants(question, "more"):
                return self.more(context, text=text, locale=locale)
            if wants(question, "source"):
                return replace(context, question=text, message=self._messages.sources(context))
            if is_about_last(question):
                carried = self._carried(question, context, locale)
                if carried.outcome == "answered" or "again" in question.follow_ups:
                    return carried
        whole = self._answer(question, locale)
        several = self._several(text, locale)
        if several is not None:
            return several
        if whole.confidence >= _CERTAIN:
            return whole
        return self._surest_part(text, whole, locale) or whole

    def _several(self, text: str, locale: Language | None) -> Answer | None:
        """One answer to all questions of a message; it says which of them has none.

        None where none is answered, or where one is no question of its own.
        """
        asked = questions_in(text)
        if len(asked) < 2:
            return None
        answers: list[Answer] = []
        unanswered: list[str] = []
        for part in asked:
            question = self.reader.read(part, locale=locale)
            before = answers[-1] if answers else None
            leans = before is not None and is_about_last(question)
            answer = (
                self._carried(question, before, locale)
                if before is not None and leans
                else self._answer(question, locale)
            )
            if unanswered and not question.entities:
                # It is about the question before, which has no answer.
                return None
            if answer.outcome == "answered":
                answers.append(answer)
            elif answer.outcome == "no_answer" and question.asks and question.units:
                unanswered.append(part)
            else:
                return None
        # What is only half sure is better asked as a whole.
        least = _CERTAIN if unanswered else 0.0
        if not answers or min(answer.confidence for answer in answers) < least:
            return None
        answer = _joined(text, answers)
        if unanswered:
            return replace(answer, message=self._messages.unanswered(answer, unanswered))
        return answer

    def _surest_part(self, text: str, whole: Answer, locale: Language | None) -> Answer | None:
        """The answer to the sentence or clause that is answered far more surely than the whole."""
        parts = sentences(text)
        questions = [self.reader.read(p, locale=locale) for p in parts] if len(parts) > 1 else []
        if not questions and (split := without_scene(text)):
            scene, clause = (self.reader.read(part, locale=locale) for part in split)
            if not (scene.asks or scene.entities or scene.times) and clause.entities:
                questions = [clause]
        answers = [self._answer(q, locale or whole.language) for q in questions if q.asks]
        answered = [answer for answer in answers if answer.outcome == "answered"]
        surest = max((answer.confidence for answer in answered), default=0.0)
        if not answered or (whole.outcome == "answered" and surest < whole.confidence + _SURER):
            return None
        return _joined(text, answered)

    def _carried(self, question: Question, context: Answer, locale: Language | None) -> Answer:
        """The answer to a question about the subject of the answer before."""
        fact = self.book.facts[context.answers[0].fact_id]
        has_own_idea = any(unit.terms and not unit.is_name for unit in question.units)
        names = fact.entities[:_CARRIED] if not question.entities else ()
        prop = fact.property if not has_own_idea else None
        answer = self._answer(self.reader.about(question, names, prop), locale)
        subject = self.teller.subject(names, prop, answer.language)
        return replace(answer, message=self._messages.carried(answer, subject))

    def more(self, context: Answer, *, text: str = "", locale: Language | None = None) -> Answer:
        """What else is recorded of the subject of the answer before; `text` is what asked for it.

        An answer without facts has no more either.
        """
        if not context.answers:
            return context
        shown = dict.fromkeys([*context.shown, *(stated.fact_id for stated in context.answers)])
        fact = self.book.facts[context.answers[0].fact_id]
        near = [self.book.facts[suggestion.fact_id] for suggestion in context.suggestions]
        alike = [f for f in self.book.facts.values() if self.teller.are_akin(fact, f)]
        further = dict.fromkeys(f.id for f in (*near, *alike) if f.id not in shown)
        language = locale or context.language
        told = [self.teller.stated(self.book.facts[i], 0.0, language) for i in further][:MAX_TOLD]
        return replace(
            context,
            question=text,
            outcome="answered" if told else "no_answer",
            reason=None if told else "not_recorded",
            message=self._messages.further(len(told), language),
            answers=tuple(told),
            suggestions=(),
            shown=tuple(shown),
        )

    def index(self, language: Language) -> FactIndex:
        """The facts as they are found in a language; compiled when it is first asked for."""
        index = self._indexes.get(language)
        if index is None:
            below = self.below.index(language) if self.below else None
            index = self._indexes[language] = FactIndex(self.book, self.reader, language, below)
        return index

    def _answer(self, question: Question, locale: Language | None) -> Answer:
        index = self.index(question.language)
        ranked = rank(find(question, index), question, index)
        decision = decide(question, ranked, index)
        language = locale or question.language
        return Answer(
            question=question.text,
            outcome=decision.outcome,
            language=language,
            intent=self._intent(question, decision),
            confidence=min(decision.told[0].score, 1.0) if decision.told else 0.0,
            reason=decision.reason,
            message=self._messages.of(decision, language),
            topic=self.teller.topic(decision.told[0].fact, language) if decision.told else None,
            answers=self._told(decision, language),
            suggestions=tuple(self.teller.suggestion(r.fact, language) for r in decision.near),
            why=partial(explain, question, ranked, decision, self.book),
        )

    def _told(self, decision: Decision, language: Language) -> tuple[StatedFact, ...]:
        """The facts decided on, each followed by what differs from it or took its place."""
        scores: dict[str, tuple[Fact, float]] = {}
        for ranked in decision.told:
            for fact in (ranked.fact, *self.teller.beside(ranked.fact)):
                scores.setdefault(fact.id, (fact, ranked.score))
        return tuple(self.teller.stated(fact, score, language) for fact, score in scores.values())

    def _intent(self, question: Question, decision: Decision) -> str | None:
        if decision.told:
            return decision.told[0].fact.property
        return question.intents[0].name if question.intents else None


def _joined(text: str, answers: Sequence[Answer]) -> Answer:
    """Several answers as one: what is told in order, each fact once, and each message once."""
    told = dict.fromkeys(stated for answer in answers for stated in answer.answers)
    messages = dict.fromkeys(answer.message for answer in answers if answer.message)
    first = answers[0]
    return replace(first, question=text, message=" ".join(messages), answers=tuple(told)[:MAX_TOLD])
