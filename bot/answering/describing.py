"""A fact as weighted terms: from its annotations, and from its own text.

The text is read by the same Reader as questions are: a bare fact is found by the words it is
written in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..matching.slots import Unit
from ..matching.spelling import Word
from ..records.factbook import FactBook
from ..records.models import Fact, Intent, Language, Texts
from ..records.period import Period
from .annotating import Annotator

# Whose word a fact is: any fact with a speaker gives this.
WHO_SAID = "who-said"

# How much a term counts that a fact says itself; that stands beside it (its speaker, the name
# of its property); that it only inherits (the meeting it belongs to, what its names are).
OWN = 1.0
BESIDE = 0.9
INHERITED = 0.7
# A Vietnamese syllable says little without its neighbour.
SYLLABLE = 0.5
# What is said of these is said of every fact about them; a state is too many things.
DESCRIBED = frozenset({"person", "company", "event", "project", "product", "document"})
# A fact that has the idea in a name, and not what bears the name.
_NAMESAKE = 0.6
_OF_FIGURES = frozenset({"how-many", "how-much", "percent", "rank"})
# What has one of these stances has not come about.
INTENDED = frozenset({"expected", "planned"})
# A fact of more entities lists them; the main one comes first, and the others say less.
_ABOUT = 3
_OTHER_ENTITY = 0.3
# A sum of money has a value, whatever else it measures; its unit is an ISO 4217 code.
_CURRENCY = re.compile(r"[A-Z]{3}")
_SUM = "c:value"
RANK = "c:rank"


@dataclass(frozen=True, slots=True)
class IndexedFact:
    """A fact with all that finding and ranking need of it.

    `core` holds the terms it is about with the share of each, `names` the entities it names
    itself, `held` the ideas it records rather than mentions; `times` the periods it speaks of,
    `around` those of the events it belongs to and of its sources; `gives` the kinds of answer it
    holds.
    """

    fact: Fact
    core: Mapping[str, float]
    names: frozenset[str]
    properties: tuple[str, ...]
    held: frozenset[str]
    times: tuple[Period, ...]
    around: tuple[Period, ...]
    gives: frozenset[str]
    counts: frozenset[str]
    units: frozenset[str]
    figures: tuple[float, ...]
    places: frozenset[str]
    is_negated: bool


class Describer:
    """Turns facts into terms; reads each name and label once."""

    def __init__(self, book: FactBook, texts: Annotator, language: Language) -> None:
        self._book = book
        self._texts = texts
        self._language: Language = language
        self._sums = sums(book)
        self._of_entity: dict[str, frozenset[str]] = {}

    def terms(self, fact: Fact) -> dict[str, float]:
        """Every term of a fact with its strength, from nearly 0 to 1."""
        terms: dict[str, float] = {}
        for term, strength in self._terms(fact):
            if strength > terms.get(term, 0.0):
                terms[term] = strength
        names = [term[2:] for term in terms if term.startswith("e:")]
        for name in (*fact.context, *names):
            for term in self._entity_terms(name):
                terms.setdefault(term, INHERITED)
        return terms

    def indexed(self, fact: Fact, terms: Mapping[str, float]) -> IndexedFact:
        """The fact, whose terms are given, with all that finding and ranking need."""
        names = frozenset(t[2:] for t, s in terms.items() if t[:2] == "e:" and s == OWN)
        return IndexedFact(
            fact=fact,
            core=dict(self._core(fact)),
            names=names,
            properties=tuple(p for p in fact.properties if p in self._book.catalogue.properties),
            held=frozenset(self._held(fact)) if self._intents(fact) else frozenset(terms),
            times=self._times(fact),
            around=self._around(fact),
            gives=frozenset(self._gives(fact, terms, names)),
            counts=frozenset(self._counts(fact, terms)),
            units=frozenset(self._unit(fact)),
            figures=self._figures(fact),
            places=self._places(names),
            is_negated=self._texts.read(*fact.text.best(self._language)).is_negated,
        )

    def _terms(self, fact: Fact) -> Iterator[tuple[str, float]]:
        direction = fact.direction.sides if fact.direction else ()
        for name in (*fact.entities, *direction, *filter(None, (fact.place,))):
            yield f"e:{name}", OWN
        yield from ((term, OWN) for term in self._read(fact.text))
        if fact.quantity:
            yield f"n:{fact.quantity.amount:g}", OWN
            yield from ((term, OWN) for term in self._read(Texts(en=fact.quantity.unit)))
        yield from ((f"p:{name}", OWN) for name in fact.properties)
        yield from ((term, OWN) for term in self._held(fact))
        for intent in self._intents(fact):
            yield from ((term, BESIDE) for term in self._read(intent.label))
        for name in fact.properties:
            # A property that no catalogue has speaks by its own name.
            if name not in self._book.catalogue.properties:
                yield from ((t, BESIDE) for t in self._read(Texts(en=name.replace("-", " "))))
        if fact.stated_by:
            yield f"e:{fact.stated_by}", BESIDE
        if fact.stance in INTENDED:
            yield from ((f"c:{idea}", BESIDE) for idea in self._book.catalogue.intentions)
        for question in getattr(fact.questions, self._language):
            for term in self._read(Texts(**{self._language: question})):
                yield term, BESIDE

    def _intents(self, fact: Fact) -> list[Intent]:
        known = self._book.catalogue.properties
        return [known[name] for name in fact.properties if name in known]

    def _core(self, fact: Fact) -> Iterator[tuple[str, float]]:
        # The main entity is what a fact is about, others less; a long list is what it says.
        others = fact.entities[1:] if len(fact.entities) <= _ABOUT else ()
        yield from ((f"e:{name}", 1.0) for name in fact.entities[:1])
        yield from ((f"e:{name}", _OTHER_ENTITY) for name in others)
        for intent in self._intents(fact)[:1]:
            yield from ((f"c:{concept}", 1.0) for concept in intent.concepts)

    def _held(self, fact: Fact) -> Iterator[str]:
        for intent in self._intents(fact):
            yield from (f"c:{concept}" for concept in intent.concepts)
        if self._sums & set(fact.properties):
            yield _SUM
        if fact.quantity and fact.quantity.unit == "rank":
            yield RANK

    def _counts(self, fact: Fact, terms: Mapping[str, float]) -> Iterable[str]:
        """What a number in the fact may be a number of: its unit and its property."""
        unit = set(self._unit(fact))
        # Of what no lexicon has an idea, such as percent, the rest of the fact must tell.
        if not any(t[:2] == "c:" for t in unit):
            return terms
        # Of a fact of several properties only those that are figures are counted.
        intents = self._intents(fact)
        counted = (i for i in intents if i is intents[0] or _OF_FIGURES.intersection(i.asks))
        return unit.union(f"c:{idea}" for intent in counted for idea in intent.concepts)

    def _unit(self, fact: Fact) -> Iterator[str]:
        if fact.quantity:
            yield from self._read(Texts(en=fact.quantity.unit))

    def _gives(self, fact: Fact, terms: Mapping[str, float], names: Iterable[str]) -> Iterator[str]:
        intents = self._intents(fact)
        # Who signed something is not where it was signed.
        happened = not {*self._book.catalogue.once}.isdisjoint(fact.properties)
        for intent in intents:
            yield from (ask for ask in intent.asks if ask != "where" or fact.place or not happened)
        bare = not intents
        if bare:
            yield from ("who", "where")
        # The day a state was reported is not the day it came about; its property says which.
        if bare and self._times(fact):
            yield "when"
        kinds = {entity.kind for name in names if (entity := self._book.entities.get(name))}
        if "person" in kinds and bare:
            yield "who"
        if fact.stated_by:
            yield WHO_SAID
        if fact.place or "place" in kinds:
            yield "where"
        if fact.quantity:
            yield from self._measured(fact.quantity.unit)
        elif bare and any(t.startswith("n:") for t in terms):
            yield from ("how-much", "how-many", "percent", "rank")

    @staticmethod
    def _measured(unit: str) -> tuple[str, ...]:
        if unit == "rank":
            return ("rank",)
        return ("how-much", "percent" if unit == "%" else "how-many")

    def _entity_terms(self, name: str) -> frozenset[str]:
        """The entity itself, and what its description says of it: whose minister, whose venture."""
        if name not in self._of_entity:
            entity = self._book.entities.get(name)
            found = {f"e:{name}"}
            if entity and entity.kind in DESCRIBED and entity.description:
                found |= {t for t in self._read(entity.description) if self._may_inherit(t)}
            if entity:
                found |= {f"e:{other}" for other in (entity.stands_for, entity.place) if other}
            self._of_entity[name] = frozenset(found)
        return self._of_entity[name]

    def _may_inherit(self, term: str) -> bool:
        if not term.startswith("e:"):
            return True
        entity = self._book.entities.get(term[2:])
        return entity is not None and entity.kind in ("state", "office")

    def _read(self, texts: Texts) -> Iterator[str]:
        text, language = texts.best(self._language)
        read = self._texts.read(text, language)
        for unit in read.units:
            yield from unit.terms
            for part in unit.parts:
                yield from part.terms
        yield from (term for term, _ in word_terms(read.words, range(len(read.words)), language))

    def _times(self, fact: Fact) -> tuple[Period, ...]:
        read = self._texts.read(*fact.text.best(self._language))
        written = [mention.period for mention in read.times if mention.period]
        return tuple(dict.fromkeys([t for t in (fact.time, fact.valid) if t] + written))

    def _figures(self, fact: Fact) -> tuple[float, ...]:
        written = [f.value for f in self._texts.read(*fact.text.best(self._language)).figures]
        return (fact.quantity.amount, *written) if fact.quantity else tuple(written)

    def _places(self, names: Iterable[str]) -> frozenset[str]:
        known = self._book.entities
        return frozenset(name for name in names if name in known and known[name].kind == "place")

    def _around(self, fact: Fact) -> tuple[Period, ...]:
        events = [self._book.entities.get(name) for name in (*fact.context, *fact.entities)]
        sources = [self._book.sources.get(r.source) for r in fact.references]
        # A span of years, as of a plan, would let any year in it pass for the fact's.
        found = [e.time for e in events if e and e.time and not e.time.is_range]
        found += [s.published for s in sources if s and s.published]
        return tuple(dict.fromkeys(found))


def sums(book: FactBook) -> set[str | None]:
    """The properties of which a sum of money is recorded."""
    return {
        fact.property
        for fact in book.facts.values()
        if fact.quantity and is_currency(fact.quantity.unit)
    }


def is_currency(unit: str) -> bool:
    """True where a quantity is a sum of money."""
    return _CURRENCY.fullmatch(unit) is not None


def word_terms(
    words: Sequence[Word], positions: Iterable[int], language: Language
) -> Iterator[tuple[str, float]]:
    """The terms of words as they stand, with their strengths: in Vietnamese also in pairs."""
    for position in positions:
        word = words[position]
        if language != "vi":
            yield f"w:{language}:{word.key}", OWN
            continue
        yield f"w:vi:{word.key}", SYLLABLE
        if position:
            yield f"w:vi:{words[position - 1].key} {word.key}", OWN
        if position + 1 < len(words):
            yield f"w:vi:{word.key} {words[position + 1].key}", OWN


def unit_terms(
    unit: Unit, words: Sequence[Word], language: Language
) -> Iterator[tuple[str, float]]:
    """What a fact may have that explains the unit whole, each with how well it does."""
    # A name's words tell of the idea in it, and less of what bears the name.
    ideas = _NAMESAKE if unit.is_name else OWN
    yield from ((term, OWN if term[:2] == "e:" else ideas) for term in unit.terms)
    if not unit.terms or (unit.end - unit.start == 1 and not unit.is_name):
        yield from word_terms(words, range(unit.start, unit.end), language)
