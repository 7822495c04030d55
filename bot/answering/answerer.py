"""The whole path from a question's text to its Answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..matching.normalise import sentences
from ..matching.question import Question, Reader
from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Fact, Language
from .answer import Answer, Citation, StatedFact, Suggestion
from .candidates import find
from .deciding import MAX_TOLD, Decision, decide
from .explaining import explain
from .index import FactIndex
from .messages import Messages
from .ranking import RankedFact, rank
from .wording import Wording

# A message answered less surely than this is asked sentence by sentence as well, and a sentence
# answered more surely by this much is told instead.
_CERTAIN: Final = 0.8
_SURER: Final = 0.15


class Answerer:
    """Answers questions from one FactBook; rules and names compile once a language."""

    def __init__(self, book: FactBook) -> None:
        self.book = book
        self.wording = Wording(book)
        self._messages = Messages(book, self.wording)
        self._reader = Reader(book)
        self._indexes: dict[Language, FactIndex] = {}

    def warm(self) -> None:
        """Compiles what questions in each language need, so that none has to wait for it."""
        for language in LANGUAGES:
            self._index(language)

    def _index(self, language: Language) -> FactIndex:
        index = self._indexes.get(language)
        if index is None:
            index = self._indexes[language] = FactIndex(self.book, self._reader, language)
        return index

    def ask(
        self, text: str, *, locale: Language | None = None, context: Answer | None = None
    ) -> Answer:
        """The answer to `text`, in `locale` where given, else in the question's language.

        `context` is the answer given before: a question without a subject of its own ("and in
        2013?") is asked about that answer's topic. Where a long message as a whole gets no answer,
        its sentences are asked one by one.
        """
        whole = self._answer(self._read(text, locale, context), locale)
        if whole.confidence >= _CERTAIN or len(parts := sentences(text)) < 2:
            return whole
        questions = [self._read(part, locale, context) for part in parts]
        answers = [self._answer(q, locale or whole.language) for q in questions if q.asks]
        answered = [answer for answer in answers if answer.outcome == "answered"]
        surest = max((answer.confidence for answer in answered), default=0.0)
        if not answered or (whole.outcome == "answered" and surest < whole.confidence + _SURER):
            return whole
        told = dict.fromkeys(stated for answer in answered for stated in answer.answers)
        return replace(answered[0], question=text, answers=tuple(told)[:MAX_TOLD])

    def _read(self, text: str, locale: Language | None, context: Answer | None) -> Question:
        question = self._reader.read(text, locale=locale)
        if context and context.topic and _lacks_subject(question):
            about = self._reader.read(f"{text} {context.topic}", locale=locale)
            return replace(about, text=text)
        return question

    def _answer(self, question: Question, locale: Language | None) -> Answer:
        index = self._index(question.language)
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
            topic=self._topic(decision, language),
            answers=tuple(self._stated(r, language) for r in decision.told),
            suggestions=tuple(
                Suggestion(r.fact.id, r.fact.text.best(language)[0], self._citations(r.fact))
                for r in decision.near
            ),
            explanation=explain(question, ranked, decision, self.book),
        )

    def _intent(self, question: Question, decision: Decision) -> str | None:
        if decision.told:
            return decision.told[0].fact.property
        return question.intents[0].name if question.intents else None

    def _topic(self, decision: Decision, language: Language) -> str | None:
        if not decision.told:
            return None
        fact = decision.told[0].fact
        intent = self.book.catalogue.properties.get(fact.property or "")
        label = [intent.label.best(language)[0]] if intent else []
        names = [self._messages.name(name, language) for name in fact.entities[:3]]
        return ", ".join([*label, *names]) or None

    def _stated(self, ranked: RankedFact, language: Language) -> StatedFact:
        fact = ranked.fact
        text, written_in = fact.text.best(language)
        notes = [fact.note.best(language)[0]] if fact.note else []
        if written_in != language:
            notes.append(self.wording.say(language, "other-language", language=written_in))
        return StatedFact(
            fact_id=fact.id,
            text=text,
            score=min(ranked.score, 1.0),
            as_of=str(fact.time) if fact.time else None,
            speaker=self._speaker(fact, language),
            note=" ".join(notes) or None,
            disputed=False,
            sources=self._citations(fact),
        )

    def _speaker(self, fact: Fact, language: Language) -> str | None:
        entity = self.book.entities.get(fact.stated_by or "")
        if entity is None:
            return fact.stated_by
        name = entity.name.best(language)[0]
        return f"{name}, {entity.description.best(language)[0]}" if entity.description else name

    def _citations(self, fact: Fact) -> tuple[Citation, ...]:
        return tuple(
            Citation(
                id=source.id,
                publisher=source.publisher,
                title=source.title,
                published=str(source.published) if source.published else None,
                locator=reference.locator,
            )
            for reference in fact.references
            for source in [self.book.sources[reference.source]]
        )


def _lacks_subject(question: Question) -> bool:
    return all(unit.terms == () or unit.terms[0].startswith("n:") for unit in question.units)
