"""All facts by term, and how much each term tells."""

from __future__ import annotations

import math
from collections import defaultdict

from ..matching.implied import NAMED
from ..matching.reading import Reader
from ..matching.vocabulary import TERRITORY
from ..records.factbook import FactBook
from ..records.models import Fact, Kind, Language
from .describing import OWN, Describer

# Names of these kinds mean one thing and no other: a question about another one is another.
_IDENTITIES: frozenset[Kind] = frozenset(
    ("state", "person", "office", "body", "company", "agreement", "place", "project", "product",
     "document", "topic")
)  # fmt: skip
# Asked of an amount, these want that amount's figure.
_OF_AMOUNTS = frozenset({"how-much", "how-many", "percent", "rank", "yes-no"})
# Asked of a happening, these want that happening's and no other's.
_OF_HAPPENINGS = frozenset({"when", "where"})
# What a light idea tells, of what it would otherwise.
_LIGHT = 0.4
# Even what stands in every fact says a little.
_LEAST_WEIGHT = 0.15


class FactIndex:
    """All facts by term, and how much each term tells (inverse document frequency).

    Facts are read in `language`, and in another only where they lack it.
    """

    def __init__(self, book: FactBook, reader: Reader, language: Language) -> None:
        describe = Describer(book, reader, language)
        described = [describe.terms(fact) for fact in book.facts.values()]
        # Of each term the positions of the facts that have it, with its strength there.
        self.postings: dict[str, dict[int, float]] = defaultdict(dict)
        for position, terms in enumerate(described):
            for term, strength in terms.items():
                self.postings[term][position] = strength
        self.own_names = {
            fact_id: [t for t, s in terms.items() if t[:2] == "e:" and s == OWN]
            for fact_id, terms in zip(book.facts, described, strict=True)
        }
        total = len(described) + 1
        light = {f"c:{idea}" for idea in book.catalogue.light}
        self._weights = {
            term: max(_LEAST_WEIGHT, math.log(total / (len(found) + 0.5)) / math.log(total / 0.5))
            for term, found in self.postings.items()
        }
        for term in light:
            self._weights[term] = _LIGHT * self._weights.get(term, 1.0)
        self.facts = tuple(
            describe.indexed(fact, terms, self.weight)
            for fact, terms in zip(book.facts.values(), described, strict=True)
        )
        # Ideas that another subject never records may well be recorded here.
        self.strict = frozenset(
            idea
            for idea in book.catalogue.strict
            if book.has_lexicon or f"c:{idea}" in self.postings
        )
        self.has_lexicon = book.has_lexicon
        self.superlatives = frozenset(book.catalogue.superlatives)
        self.amounts = frozenset(book.catalogue.amounts)
        self.happenings = frozenset(book.catalogue.happenings)
        self.definitions = frozenset(book.catalogue.definitions)
        self.memberships = frozenset(
            name for name, intent in book.catalogue.properties.items() if intent.asks == ("yes-no",)
        )
        self.sayings = frozenset(f"c:{idea}" for idea in book.catalogue.sayings)
        self.numbered = frozenset(f"c:{idea}" for idea in book.catalogue.numbered)
        self.titles = frozenset(f"c:{idea}" for idea in book.catalogue.titles)
        self.wanted = book.catalogue.wanted
        self.milestones = book.catalogue.milestones
        self.events = frozenset({*book.catalogue.events, *book.catalogue.milestones})
        self.concepts = {name: i.concepts for name, i in book.catalogue.properties.items()}
        self.once = frozenset(book.catalogue.once)
        self.intentions = frozenset(f"c:{idea}" for idea in book.catalogue.intentions)
        self.kinds: dict[str, Kind] = {e.id: e.kind for e in book.entities.values()}
        self.places = frozenset(e for e, kind in self.kinds.items() if kind == "place")
        self.polar = frozenset(f"c:{idea}" for idea in book.catalogue.polar)
        self._stands_for = {e.id: e.stands_for for e in book.entities.values() if e.stands_for}
        self.identities = frozenset(e for e, kind in self.kinds.items() if kind in _IDENTITIES)
        if not book.has_lexicon:
            used = (term[2:] for term in self.postings if term.startswith("e:"))
            self.identities |= {name for name in used if name not in book.entities}

    def is_strict(self, terms: tuple[str, ...], asks: frozenset[str]) -> bool:
        """True where every reading of a piece is an idea that nothing else may stand for."""
        return bool(terms) and all(
            term[2:] in self.strict
            or (term[2:] in self.superlatives and "yes-no" not in asks)
            or (term[2:] in self.amounts and asks & _OF_AMOUNTS)
            or (term[2:] in self.happenings and asks & _OF_HAPPENINGS)
            for term in terms
        )

    def names_of(self, fact: Fact) -> set[str]:
        """All that a fact names or belongs to, with the states its capitals speak for."""
        found = {*fact.entities, *fact.context, *filter(None, (fact.place, fact.stated_by))}
        if fact.direction:
            found |= set(fact.direction.sides)
        found |= {t[2:] for t in self.own_names.get(fact.id, ())}
        return found | {self._stands_for[name] for name in found if name in self._stands_for}

    def is_identity(self, name: str) -> bool:
        """True for a name that means one thing and no other, known to a fact or not."""
        return name in self.identities or name.startswith((TERRITORY, NAMED))

    def weight(self, term: str) -> float:
        """From nearly 0 for what stands in every fact to 1 for what stands in none."""
        return self._weights.get(term, 1.0)
