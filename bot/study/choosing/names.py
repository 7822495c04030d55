"""Names that might be taken for the right one: of its kind, and met in the same company."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from ..cards.answers import NameAnswer
from ..cards.card import Card, Deck
from ..grading.number_words import words_of
from .recorded import Recorded


class NearNames:
    """The names of one book, the likeliest to be taken for another first."""

    def __init__(self, recorded: Recorded, deck: Deck) -> None:
        self._recorded = recorded
        self._entities = recorded.book.entities
        self._deck = deck
        self._beside: dict[str, frozenset[str]] = {}
        self._descriptions: dict[str, frozenset[str]] = {}

    def near(self, card: Card, right: Collection[str]) -> list[str]:
        """Names of the right ones' kind that no record gives for the same, the nearest first."""
        book = self._recorded.book
        fact = book.facts[card.fact_id]
        first = next(iter(right))
        if self._entities[first].kind == "topic":
            # A war, an idea and a rank of relations: in place of one the others are nonsense.
            return []
        told = self._recorded.told(fact)
        taken = self._recorded.names(card) | told
        near = [
            entity.id
            for entity in self._entities.values()
            if entity.kind == self._entities[first].kind
            and entity.id not in taken
            # "On the shelf of Hanoi" is said of Vietnam.
            and entity.stands_for not in told
            and not any(self._are_kin(entity.id, one) for one in right)
        ]
        company = self._recorded.company(fact)
        others = told - set(right)

        def likeness(name: str) -> tuple[float, str]:
            beside = self._company(name)
            shared = len(beside & others) + len(beside & self._company(first))
            points = 2.0 * (name in company) + min(shared, 4) / 2 + 1.0 * (name in self._asked)
            return -points - self._alikeness(name, first), name

        return sorted(near, key=likeness)

    def _company(self, name: str) -> frozenset[str]:
        """What stands beside a name in the records: a person's office and state, and so on."""
        if name not in self._beside:
            told = (self._recorded.told(fact) for fact in self._recorded.beside(name))
            self._beside[name] = frozenset().union(*told) - {name}
        return self._beside[name]

    @cached_property
    def _asked(self) -> frozenset[str]:
        """The names that other cards ask for."""
        answers = (card.answer for card in self._deck.cards.values())
        return frozenset(answer.entity for answer in answers if isinstance(answer, NameAnswer))

    def _alikeness(self, name: str, other: str) -> float:
        """How like two names are by what they are said to be: capitals, cities, news agencies."""
        one, two = self._entities[name], self._entities[other]
        ours, theirs = self._described(name), self._described(other)
        shared = len(ours & theirs) / max(len(ours | theirs), 1)
        near = 1.0 * (bool(one.stands_for) == bool(two.stands_for))
        return 6 * shared + near + 1.5 * bool(one.place and one.place == two.place)

    def _described(self, name: str) -> frozenset[str]:
        """The keys of the words that say what a name is."""
        if name not in self._descriptions:
            entity = self._entities[name]
            text, language = (entity.description or entity.name).best("en")
            self._descriptions[name] = frozenset(words_of([text], language))
        return self._descriptions[name]

    def _are_kin(self, one: str, other: str) -> bool:
        """True where one stands for the other, or lies in it."""
        return one in self._over(other) or other in self._over(one)

    def _over(self, name: str) -> set[str]:
        """What a name stands for, what it lies in, and so on upwards."""
        found: set[str] = set()
        open_names = [name]
        while open_names:
            entity = self._entities.get(open_names.pop())
            for above in filter(None, (entity.stands_for, entity.place) if entity else ()):
                if above not in found:
                    found.add(above)
                    open_names.append(above)
        return found
