"""What in a question a fact cannot answer: another year, country, measure or kind of answer.

These forbid; as mere weights they let the nearest fact through as though it were the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..matching.question import Question
from .candidates import Candidate, is_unknown_name
from .describing import BESIDE, WHO_SAID, IndexedFact
from .index import FactIndex

ConflictKind = Literal["time", "entity", "measure", "ask", "direction", "figure"]

# These also join clauses: "the year when", "the man who".
_JOINING = frozenset({"when", "where", "who"})
# The least strength with which a fact must have a name that was asked for.
_ANY = 0.1
# A number this near to a meeting is its own.
_NUMBER_REACH = 4
# A property is named in a question that fits it at least so well.
_NAMED = 0.5
# "One of the first", "the two ministers" claim nothing.
FIRST_COUNTED = 3
# Kinds of answer a fact either holds or does not; the others any fact may serve.
_FIRM_ASKS = frozenset(
    {"when", "who", WHO_SAID, "where", "how-much", "how-many", "percent", "rank"}
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One reason why a fact is not the answer; `detail` is a name, an idea, a time or a kind."""

    kind: ConflictKind
    detail: str


class Demands:
    """What a question demands of any fact that answers it, worked out once a question."""

    def __init__(self, question: Question, index: FactIndex) -> None:
        self._question = question
        self._kinds = index.kinds
        self._index = index
        # "Which company" wants one by name.
        self._wanted = {index.wanted[t[2:]] for t in question.sought if t[2:] in index.wanted}
        self._intents = {intent.name: intent.score for intent in question.intents}
        amounts = question.asks & {"how-much", "how-many"}
        self._wants_amount = bool(amounts) and "percent" not in question.asks
        # Each name once, however often it is repeated, with the piece it first stands in.
        self._names: dict[str, int] = {}
        self._measures: list[tuple[str, ...]] = []
        self._titles: list[int] = []
        self._numbered = [
            (position, unit.terms[0][2:])
            for position, unit in enumerate(question.units)
            if unit.terms[:1]
            and unit.terms[0].startswith("n:")
            and _is_numbered(position, question, index)
        ]
        for position, unit in enumerate(question.units):
            if unit.is_name:
                # A capital that speaks for its state is a city first.
                named = [term[2:] for term in unit.terms]
                name = next((n for n in named if index.kinds.get(n) == "place"), named[0])
                if any(index.is_identity(term[2:]) for term in unit.terms):
                    self._names.setdefault(name, position)
            elif not unit.terms and is_unknown_name(unit, question):
                self._names.setdefault(question.words[unit.start].token.text, position)
            elif index.is_strict(unit.terms, question.asks):
                self._measures.append(unit.terms)
            elif "who" in question.asks and unit.terms and index.titles.issuperset(unit.terms):
                self._titles.append(position)
        deed = frozenset(question.deed)
        self._deed = deed if all(term[2:] in index.happenings for term in deed) else frozenset()
        self._places = {
            name
            for name, role in question.roles
            if role == "to" and index.kinds.get(name) == "place"
        }
        # "The prime minister of Thailand" is not one who was only spoken of in Thailand.
        several = question.names_only and len(question.units) > 1
        self._least = BESIDE if several else _ANY
        self._named = frozenset(question.entities)
        # "Zakharova to Hanoi" is not told where she only speaks of Hanoi.
        people = {n for n in question.entities if index.kinds.get(n) == "person"}
        moves = bool(self._places and people) and all(
            unit.is_name or any(t[2:] in index.happenings for t in unit.terms)
            for unit in question.units
        )
        self._moving = people if moves else frozenset()
        # A small number may be anything; asked yes or no, or in millions, it is a claim.
        self._figures = [
            figure for figure in question.figures
            if figure.is_scaled or (question.is_yes_no and figure.value >= FIRST_COUNTED)
        ]  # fmt: skip
        # Behind "is it true …" or "what …" a "where" or "who" only joins two clauses.
        joining = _JOINING if question.first_ask not in _FIRM_ASKS else frozenset()
        self._asks = (question.asks & _FIRM_ASKS) - joining
        # "Mấy lĩnh vực nào" wants them named and not counted.
        if "list" in question.asks:
            self._asks -= {"how-many"}
        said = {term for unit in question.units for term in unit.terms} & index.sayings
        if "who" in self._asks and said:
            self._asks |= {WHO_SAID}
        self._made = tuple(self._demands())

    def against(self, candidate: Candidate) -> tuple[Conflict, ...]:
        """Everything that forbids telling the fact as the answer."""
        return tuple([conflict for demand in self._made for conflict in demand(candidate)])

    def _demands(self) -> Iterator[Callable[[Candidate], Iterator[Conflict]]]:
        """The checks that can find anything, for a question demands few things."""
        question = self._question
        if question.times:
            yield self._other_times
        if self._names or self._places:
            yield self._other_names
        if (
            self._wanted or self._wants_amount
            or self._measures or self._titles or self._deed or self._numbered
            or question.counted or question.counted_word is not None or question.excluded
        ):  # fmt: skip
            yield self._other_measures
        if self._asks:
            yield self._other_kind
        if question.roles:
            yield self._other_direction
        if self._figures:
            yield self._other_figures

    def _other_times(self, candidate: Candidate) -> Iterator[Conflict]:
        indexed = candidate.indexed
        for mention in self._question.times:
            # What a fact of 2024 was said in, or printed in, is no time of its own.
            if not any(mention.fits(time) for time in indexed.times or indexed.around):
                yield Conflict("time", str(mention))

    def _other_names(self, candidate: Candidate) -> Iterator[Conflict]:
        for name, position in self._names.items():
            if candidate.explained[position] < self._least:
                yield Conflict("entity", name)
        fact = candidate.indexed.fact
        if self._moving.isdisjoint(fact.entities):
            yield from (Conflict("entity", name) for name in sorted(self._moving))
        # A fact that says where is not answered for elsewhere, though a capital speak for a state.
        if candidate.indexed.places:
            for place in sorted(self._places - candidate.indexed.places):
                yield Conflict("entity", place)

    def _other_measures(self, candidate: Candidate) -> Iterator[Conflict]:
        for terms in self._measures:
            # A measure only mentioned in passing is not what the fact records.
            if not (
                any(term in candidate.indexed.held for term in terms)
                or self._is_read_otherwise(terms, candidate)
            ):
                yield Conflict("measure", terms[0][2:])
        # "Who heads …?" wants a person, and no fact that only has the company.
        wanting = self._titles and not self._has_person(candidate.indexed)
        for position in self._titles if wanting else ():
            if not candidate.explained[position]:
                yield Conflict("measure", self._question.units[position].terms[0][2:])
        # "Who signed …?" is no matter of a fact that has no signing.
        if self._deed and not self._deed & candidate.indexed.held:
            yield Conflict("measure", min(self._deed)[2:])
        word = self._question.counted_word
        if word is not None:
            unit = self._question.units[word]
            # A name that is counted stands for a country's people; of a person there is one.
            is_people = unit.is_name and self._kinds.get(unit.terms[0][2:]) != "person"
            if is_people or not candidate.explained[word]:
                yield Conflict("measure", self._question.words[unit.start].key)
        if self._is_only_share(candidate.indexed):
            yield Conflict("measure", "share")
        if self._wanted and not self._wanted & {
            self._kinds.get(name) for name in self._index.names_of(candidate.indexed.fact)
        }:
            yield Conflict("measure", min(self._wanted))
        for term in sorted(self._question.excluded & candidate.indexed.held):
            yield Conflict("measure", term[2:])
        for position, number in self._numbered:
            if not candidate.explained[position]:
                yield Conflict("figure", number)
        first, *further = self._question.counted or ((),)
        # "How many big projects": the unit may stand a word later.
        beside = {term for terms in further for term in terms} & candidate.indexed.units
        if first and not beside and candidate.indexed.counts.isdisjoint(first):
            yield Conflict("measure", first[0][2:])

    def _is_read_otherwise(self, terms: tuple[str, ...], candidate: Candidate) -> bool:
        """True where a bare fact is asked when that was what it says in another word for it.

        "When did … join" asks for an accession, and a fact without a property only says who joined.
        """
        if "when" not in self._asks or candidate.indexed.properties:
            return False
        return any(
            set(terms) < set(unit.terms) and candidate.explained[position]
            for position, unit in enumerate(self._question.units)
        )

    def _other_kind(self, candidate: Candidate) -> Iterator[Conflict]:
        indexed = candidate.indexed
        given = self._asks & indexed.gives
        # That a plant bears the name of a place does not say where it stands.
        happened = indexed.fact.place is not None
        if indexed.places and indexed.places <= self._named and not happened:
            given -= {"where"}
        if not given:
            yield Conflict("ask", min(self._asks))

    def _other_direction(self, candidate: Candidate) -> Iterator[Conflict]:
        direction = candidate.indexed.fact.direction
        if direction is None:
            return
        other = {"to": direction.origin, "from": direction.target}
        for name, role in self._question.roles:
            if name == other.get(role):
                yield Conflict("direction", name)

    def _other_figures(self, candidate: Candidate) -> Iterator[Conflict]:
        for figure in self._figures:
            if not any(figure.fits(recorded) for recorded in candidate.indexed.figures):
                yield Conflict("figure", f"{figure.value:g}")

    def _is_only_share(self, indexed: IndexedFact) -> bool:
        """True for a percentage where an amount is asked for, and no growth or share."""
        quantity, name = indexed.fact.quantity, indexed.fact.property
        is_share = self._wants_amount and quantity is not None and quantity.unit == "%"
        return is_share and name is not None and self._intents.get(name, 0.0) < _NAMED

    def _has_person(self, indexed: IndexedFact) -> bool:
        return any(self._kinds.get(name) == "person" for name in indexed.fact.entities)


def _is_numbered(position: int, question: Question, index: FactIndex) -> bool:
    """True for the number of a meeting: the 53rd is not the 52nd."""
    number = question.units[position]
    return any(
        beside.start - number.end <= _NUMBER_REACH
        and number.start - beside.end <= _NUMBER_REACH
        and (
            not index.numbered.isdisjoint(beside.terms)
            or any(index.kinds.get(term[2:]) == "event" for term in beside.terms)
        )
        for beside in question.units
        if beside is not number
    )
