"""All facts by term, and how much each term tells."""

from __future__ import annotations

import math

from ..matching.implied import NAMED
from ..matching.reading import Reader
from ..matching.vocabulary import TERRITORY
from ..records.factbook import FactBook
from ..records.models import Fact, Kind, Language
from .affected import affected
from .annotating import Annotator
from .describing import Describer, IndexedFact
from .postings import Postings

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

    Facts are read in `language`, and in another only where they lack it. Laid over the index of
    another book, it reads anew only the facts that may be described otherwise.
    """

    def __init__(
        self, book: FactBook, reader: Reader, language: Language, below: FactIndex | None = None
    ) -> None:
        self.book = book
        self.postings: Postings = Postings(below.postings if below else None)
        # The facts that the index below does not have as they are here.
        self.changed = affected(book, reader, below) if below else frozenset(book.facts)
        self.facts: dict[int, IndexedFact] = dict(below.facts) if below else {}
        self.positions: dict[str, int] = dict(below.positions) if below else {}
        texts = Annotator(reader, below.texts if below else None)
        self._take_in(Describer(book, texts, language))
        # Kept for indexes laid over this one.
        self.texts: Annotator = below.texts if below else texts
        self._total = len(book.facts) + 1
        self._telling = math.log(self._total / 0.5)
        self._light = {f"c:{idea}" for idea in book.catalogue.light}
        # Ideas that another subject never records may well be recorded here.
        self.strict = frozenset(
            idea
            for idea in book.catalogue.strict
            if book.has_lexicon or self.postings.get(f"c:{idea}")
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
            used = {term for position in self.facts for term in self.postings.of(position)}
            named = {term[2:] for term in used if term.startswith("e:")}
            self.identities |= named - book.entities.keys()

    def _take_in(self, describe: Describer) -> None:
        free = max(self.positions.values(), default=-1) + 1
        for gone in self.positions.keys() - self.book.facts.keys():
            position = self.positions.pop(gone)
            self.postings.put(position, {})
            del self.facts[position]
        for fact in self.book.facts.values():
            if fact.id in self.changed:
                position = self.positions.setdefault(fact.id, free)
                free = max(free, position + 1)
                terms = describe.terms(fact)
                self.postings.put(position, terms)
                self.facts[position] = describe.indexed(fact, terms)

    def indexed(self, fact: Fact) -> IndexedFact:
        """What finding and ranking know of a fact of the book."""
        return self.facts[self.positions[fact.id]]

    def is_strict(self, terms: tuple[str, ...], asks: frozenset[str]) -> bool:
        """True where every reading of a piece is an idea that nothing else may stand for."""
        return bool(terms) and all(
            term[2:] in self.strict
            or (term[2:] in self.superlatives and "yes-no" not in asks)
            or (term[2:] in self.amounts and asks & _OF_AMOUNTS)
            or (term[2:] in self.happenings and asks & _OF_HAPPENINGS)
            for term in terms
        )

    def terms_of(self, fact: Fact) -> tuple[str, ...]:
        """All terms that a fact of the book is found by."""
        return self.postings.of(self.positions[fact.id])

    def names_of(self, fact: Fact) -> set[str]:
        """All that a fact names or belongs to, with the states its capitals speak for."""
        found = {*fact.entities, *fact.context, *filter(None, (fact.place, fact.stated_by))}
        if fact.direction:
            found |= set(fact.direction.sides)
        found |= self.indexed(fact).names
        return found | {self._stands_for[name] for name in found if name in self._stands_for}

    def is_identity(self, name: str) -> bool:
        """True for a name that means one thing and no other, known to a fact or not."""
        return name in self.identities or name.startswith((TERRITORY, NAMED))

    def weight(self, term: str) -> float:
        """From nearly 0 for what stands in every fact to 1 for what stands in none."""
        having = len(self.postings.get(term) or ())
        rarity = math.log(self._total / (having + 0.5)) / self._telling
        return max(_LEAST_WEIGHT, rarity) * (_LIGHT if term in self._light else 1.0)
