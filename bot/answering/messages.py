"""What the bot says besides the facts: what is missing or claimed wrongly, how figures differ."""

from __future__ import annotations

from collections.abc import Sequence

from ..records.factbook import FactBook
from ..records.models import Fact, Language
from ..records.period import Period
from .answer import Answer
from .comparing import difference
from .conflicts import FIRST_COUNTED
from .deciding import Decision
from .ranking import RankedFact
from .telling import Teller
from .wording import Wording


class Messages:
    """Says the message of a decision, with the wording and the names of one book."""

    def __init__(self, book: FactBook, wording: Wording, teller: Teller) -> None:
        self._book = book
        self._wording = wording
        self._teller = teller

    def of(self, decision: Decision, language: Language) -> str:
        """The message beside the facts; empty where the facts say it all."""
        say = self._wording.say
        match decision.outcome:
            case "help" if decision.names:
                return say(
                    language, "help-name", name=self._teller.name(decision.names[0], language)
                )
            case "help":
                return say(language, f"help-{decision.small_talk}")
            case "partial":
                missing = ", ".join(self._wording.date(language, t) for t in decision.missing)
                return say(language, "partial-time", missing=missing)
            case "no_answer" if decision.reason == "off_topic":
                topics = self._topics(language)
                return say(language, "off-topic", topics=", ".join(topics), count=len(topics))
            case "no_answer":
                return say(language, "not-recorded", near=len(decision.near))
            case "ambiguous":
                return say(language, "ambiguous")
            case "answered" if decision.verdict == "no":
                return self._correction(decision, language)
            case "answered" if decision.verdict:
                return say(language, f"verdict-{decision.verdict}")
            case "answered":
                told = [ranked.fact for ranked in decision.told]
                return self.difference(told, language) if decision.is_comparison else ""

    def carried(self, answer: Answer, subject: str) -> str:
        """The message of an answer to a follow-up, led by what it was taken to be about."""
        taken = self._wording.say(answer.language, "carried", subject=subject)
        return f"{taken} {answer.message}".strip()

    def unanswered(self, answer: Answer, questions: Sequence[str]) -> str:
        """The message of an answer, followed by the questions that it leaves open."""
        left = self._wording.say(answer.language, "unanswered", questions=" ".join(questions))
        return f"{answer.message} {left}".strip()

    def sources(self, answer: Answer) -> str:
        """Where the facts told before were read, a source a line."""
        cited = [source for fact in answer.answers for source in fact.sources]
        return "\n".join(
            self._wording.say(answer.language, "reply-source", source=citation)
            for citation in self._wording.citations(answer.language, cited)
        )

    def further(self, count: int, language: Language) -> str:
        """What introduces more facts, or says that there are none."""
        return self._wording.say(language, "further", count=count)

    def _names(self, entity_ids: Sequence[str], language: Language) -> str:
        return ", ".join(self._teller.name(entity_id, language) for entity_id in entity_ids)

    def _correction(self, decision: Decision, language: Language) -> str:
        """Says what is on record instead of what was claimed, where the record has such a value."""
        wrong = decision.told[0]
        for conflict in wrong.conflicts:
            claimed = recorded = None
            if conflict.kind == "time" and wrong.fact.time and _differ(conflict.detail, wrong.fact):
                claimed = self._wording.date(language, conflict.detail)
                recorded = self._wording.date(language, str(wrong.fact.time))
            elif conflict.kind == "figure" and wrong.fact.quantity and _is_its_only(wrong):
                claimed = self._wording.figure(language, float(conflict.detail))
                recorded = self._wording.quantity(language, wrong.fact.quantity)
            elif conflict.kind == "entity":
                claimed = self._teller.name(conflict.detail, language)
                recorded = self._names(decision.instead, language)
            if claimed and recorded:
                return self._wording.say(language, "correction", claimed=claimed, recorded=recorded)
        return self._wording.say(language, "verdict-no")

    def difference(self, facts: Sequence[Fact], language: Language) -> str:
        """How far two figures of `facts` lie apart; empty where no two can be compared."""
        found = difference(facts)
        if found is None or not (found.first.quantity and found.second.quantity):
            return ""
        by_time = str(found.first.time) != str(found.second.time)
        alike = set(found.first.entities) == set(found.second.entities)
        return self._wording.say(
            language,
            "difference",
            first=self._wording.quantity(language, found.first.quantity),
            second=self._wording.quantity(language, found.second.quantity),
            difference=self._wording.quantity(language, found.amount),
            share=self._wording.share(language, found.share),
            unit="percent" if found.amount.unit == "%" else "other",
            **{
                "of-first": self._label(found.first, language, by_time=by_time, alike=alike),
                "of-second": self._label(found.second, language, by_time=by_time, alike=alike),
            },
        )

    def _label(self, fact: Fact, language: Language, *, by_time: bool, alike: bool) -> str:
        if by_time and fact.time:
            date = self._wording.date(language, str(fact.time))
            return ", ".join([date, *([] if alike else [self._names(fact.entities[:2], language)])])
        if fact.direction:
            return " → ".join(self._teller.name(name, language) for name in fact.direction.sides)
        return self._names(fact.entities[:2], language)

    def _topics(self, language: Language) -> list[str]:
        """The topics there are facts about, in the order of the catalogue."""
        known = self._book.catalogue.properties
        used = {
            known[p].topic for f in self._book.facts.values() for p in f.properties if p in known
        }
        topics = self._book.catalogue.topics
        return [label.best(language)[0] for name, label in topics.items() if name in used]


def _is_its_only(wrong: RankedFact) -> bool:
    """True where no other figure of the fact could be what was claimed: "two ministers" is none."""
    return len({figure for figure in wrong.figures if figure >= FIRST_COUNTED}) == 1


def _differ(claimed: str, fact: Fact) -> bool:
    """True where the time on record is another one, and no less precise form of the claimed."""
    return fact.time is not None and not fact.time.overlaps(Period.parse(claimed))
