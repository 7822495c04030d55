"""Which of the names in a fact are worth asking for: a list that it tells, or the rarest."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Final

from ...records.factbook import FactBook
from ...records.models import Fact, Language
from .passages import Passage, Span

# A name that more of the facts have than this is guessed without knowing any of them.
_COMMON: Final = 0.08
# So small a book has no common names.
_FEW_FACTS: Final = 20
# Names asked for, of one fact.
_MOST_NAMES: Final = 2
# What an enumeration has between two of its names: a comma, an "and", an article.
_LONGEST_JOIN: Final = 8
_FEWEST_MEMBERS: Final = 2

Passages = Mapping[Language, Passage]


class Names:
    """The names of one book, as what a card may ask for."""

    def __init__(self, book: FactBook) -> None:
        self._book = book

    def members(self, fact: Fact, passages: Passages) -> tuple[str, ...]:
        """The names of one kind that the fact enumerates, where it is asked for a list."""
        known = self._book.catalogue.properties
        if not any("list" in known[name].asks for name in fact.properties if name in known):
            return ()
        found = [self._enumerated(fact, passage) for passage in passages.values()]
        if not found or any(set(one) != set(found[0]) for one in found):
            return ()
        members = found[0]
        # "Russia and Thailand have …": those it is about are no answer, unless it counts them.
        counts = fact.quantity is not None and fact.quantity.amount == len(members)
        is_answer = counts or fact.entities[0] not in members
        return members if is_answer and self._are_all(members, fact) else ()

    def _are_all(self, members: Collection[str], fact: Fact) -> bool:
        """Whether they are several, and all that the fact has of their kind."""
        entities = self._book.entities
        kinds = {entities[name].kind for name in members}
        alike = {
            name for name in fact.entities if name in entities and entities[name].kind in kinds
        }
        own = alike - {fact.entities[0]} | (alike & set(members))
        return len(members) >= _FEWEST_MEMBERS and own == set(members) and kinds != {"topic"}

    def _enumerated(self, fact: Fact, passage: Passage) -> tuple[str, ...]:
        """The longest run of names of one kind with nothing but a comma or an "and" between."""
        runs: list[list[str]] = []
        before: tuple[Span, str] | None = None
        for span, names in passage.named():
            own = [n for n in names if n in fact.entities]
            if len(own) != 1 or own[0] not in self._book.entities:
                before = None
                continue
            if before and before[1] == own[0]:
                # A short form in brackets: "the Regional Forum (ARF)".
                before = (span, own[0])
                continue
            if before and self._goes_on(passage, before, (span, own[0])):
                runs[-1].append(own[0])
            else:
                runs.append([own[0]])
            before = (span, own[0])
        # The two sides of every relation are no list to learn.
        telling = (run for run in runs if not all(map(self._is_common, run)))
        longest = max(telling, key=len, default=[])
        return tuple(longest) if len(set(longest)) == len(longest) else ()

    def _goes_on(self, passage: Passage, one: tuple[Span, str], other: tuple[Span, str]) -> bool:
        entities = self._book.entities
        joined = passage.between(one[0], other[0]).strip(" «»“”\"'()")
        alike = entities[one[1]].kind == entities[other[1]].kind
        return alike and len(joined) <= _LONGEST_JOIN and "." not in joined

    def telling(self, fact: Fact, passages: Passages, members: Collection[str]) -> list[str]:
        """The names worth asking for: the rarest that the fact names, in the order of its own."""
        # Whose word it is matters where it is an opinion or a hope, and not a figure.
        speaker = fact.stated_by if fact.stance != "reported" else None
        told = fact.entities or tuple(
            name for passage in passages.values() for _, names in passage.named() for name in names
        )
        own = dict.fromkeys([*told, fact.place, speaker])
        named = [
            name
            for name in own
            if name and self._is_worth_asking(name, fact)
            and name not in members
            and any(passage.names([name]) for passage in passages.values())
        ]  # fmt: skip
        rarest = sorted(named, key=lambda name: self._counts[name])[:_MOST_NAMES]
        return [name for name in named if name in rarest]

    def _is_worth_asking(self, name: str, fact: Fact) -> bool:
        entity = self._book.entities.get(name)
        if entity is None or (self._is_common(name) and not self._is_who(name, fact)):
            return False
        if entity.stands_for in fact.entities and name != fact.place:
            # "Cambodia ([…]) chaired …" would ask for no more than a capital.
            return False
        # An idea is a name only of what came about: "raised their relations to a …".
        return entity.kind != "topic" or fact.property in self.happenings

    def _is_who(self, name: str, fact: Fact) -> bool:
        """Whether the fact tells first of all that it was this one: "Russia was the largest …"."""
        known = self._book.catalogue.properties.get(fact.property or "")
        tells_who = known is not None and known.asks[0] == "who"
        return tells_who and name == fact.entities[0]

    def _is_common(self, name: str) -> bool:
        total = len(self._book.facts)
        return total > _FEW_FACTS and self._counts[name] > math.ceil(_COMMON * total)

    @cached_property
    def happenings(self) -> frozenset[str]:
        """The properties of what happened."""
        catalogue = self._book.catalogue
        return frozenset({*catalogue.milestones, *catalogue.events, *catalogue.once})

    @cached_property
    def _counts(self) -> Counter[str]:
        """How many facts have each name."""
        return Counter(
            name
            for fact in self._book.facts.values()
            for name in {*fact.entities, fact.place, fact.stated_by}
            if name
        )
