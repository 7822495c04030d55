"""Grades a name or a list of names, in any language and script."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import Final

from ...matching.naming import Named, Names, Way
from ...records.factbook import FactBook
from ...records.models import Kind, Language
from ..cards.answers import ListAnswer, NameAnswer
from .verdicts import Reason, Verdict
from .wrapping import Typed, Wrapping

_REASONS: Final[dict[Way, Reason]] = {
    "name": "exact", "alias": "alias", "script": "script", "typo": "typo",
}  # fmt: skip
_DIVIDED: Final = re.compile(r"[,;\n•·/|]+|^\s*[-*]\s|\d+[.)]\s", re.MULTILINE)
# What may stand beside a person's name: "Russian Foreign Minister Sergei Lavrov".
_TITLES: Final[frozenset[Kind]] = frozenset({"office", "state", "body"})


class NameGrader:
    """Grades names with those of one book."""

    def __init__(self, book: FactBook, names: Names, wrapping: Wrapping) -> None:
        self._book = book
        self._names = names
        self._wrapping = wrapping

    def grade(
        self, answer: NameAnswer, typed: Typed, beside: Collection[str], language: Language
    ) -> Verdict:
        """What a typed name is worth: all or nothing."""
        named = self._named(typed, beside, answer.accepted)
        if named:
            right = sorted(named.ids & answer.accepted)
            if right:
                return Verdict(1.0, _REASONS[named.way], self._said(right[0], language))
            return Verdict(0.0, "wrong", self._said(min(named.ids), language))
        spans = self._names.spans(typed.words)
        named_ids = {i for _, _, found in spans for i in found.ids}
        right = sorted(named_ids & answer.accepted)
        reason: Reason = "wrong"
        if right and self._wrapping.denies(typed.words):
            reason = "negated"
        elif right and self._is_one(typed, spans, beside, answer.accepted):
            return Verdict(1.0, "alias", self._said(right[0], language))
        elif right and len(spans) > 1:
            reason = "several"
        return Verdict(0.0, reason)

    def _is_one(
        self,
        typed: Typed,
        spans: Sequence[tuple[int, int, Named]],
        beside: Collection[str],
        accepted: frozenset[str],
    ) -> bool:
        """True for one name with its short form, its capital, or a person's office beside it."""
        left = set(range(len(typed.words)))
        for start, end, named in spans:
            left -= set(range(start, end))
            if not any(self._may_stand_beside(name, accepted) for name in named.ids):
                return False
        # "Russia and Lavrov" are two.
        between = [typed.words[place] for place in sorted(left)]
        joined = self._wrapping.joins(between)
        return not joined and self._wrapping.is_around(between, beside, dated=False)

    def _may_stand_beside(self, name: str, accepted: frozenset[str]) -> bool:
        if name in accepted:
            return True
        entities = self._book.entities
        entity = entities.get(name)
        if entity is None:
            return False
        if entity.stands_for in accepted:
            return True
        return entity.kind in _TITLES and any(
            (one := entities.get(right)) is not None
            and one.kind == "person"
            and frozenset((name, right)) in self._told_together
            for right in accepted
        )

    @cached_property
    def _told_together(self) -> frozenset[frozenset[str]]:
        """The pairs of a person and what a fact names the person with."""
        people = {e.id for e in self._book.entities.values() if e.kind == "person"}
        return frozenset(
            frozenset((person, name))
            for fact in self._book.facts.values()
            for person in people.intersection((*fact.entities, fact.stated_by))
            for name in fact.entities
        )

    def grade_list(
        self, answer: ListAnswer, text: str, beside: Collection[str], language: Language
    ) -> Verdict:
        """What typed names are worth: the share of the members among them, less the wrong ones."""
        members = frozenset(answer.members)
        found: dict[str, None] = {}
        wrong: set[str] = set()
        parts = [Typed.read(part) for part in _DIVIDED.split(text)]
        if any(self._is_denied(part) for part in parts):
            return Verdict(0.0, "negated", missing=answer.members)
        for part in parts:
            for ids, words in self._several(part, beside, members):
                right = [name for name in answer.members if name in ids]
                if right:
                    found.setdefault(next((n for n in right if n not in found), right[0]))
                else:
                    wrong.add(min(ids, default=" ".join(words).casefold()))
        told = tuple(name for name in answer.members if name in found)
        missing = tuple(name for name in answer.members if name not in found)
        credit = max(0.0, (len(told) - len(wrong)) / len(answer.members))
        said = ", ".join(self._said(name, language) for name in told)
        return Verdict(credit, "members" if told else "wrong", said, told, missing)

    def _is_denied(self, part: Typed) -> bool:
        return self._wrapping.denies(part.words) and self._names.find_words(part.words) is None

    def _several(
        self, part: Typed, beside: Collection[str], members: frozenset[str]
    ) -> Iterator[tuple[frozenset[str], Sequence[str]]]:
        """The names in a part of a list; what is none has no ids."""
        if not part.words or self._wrapping.is_around(part.words, beside, dated=False):
            return
        if whole := self._named(part, beside, members):
            yield whole.ids, part.words
            return
        end = 0
        for start, stop, named in [
            *self._names.spans(part.words),
            (len(part.words), len(part.words), None),
        ]:
            between = part.words[end:start]
            end = stop
            if between and not self._wrapping.is_around(between, beside, dated=False):
                rest = Typed.read(" ".join(between))
                mistyped = self._named(rest, beside, members)
                yield (mistyped.ids if mistyped else frozenset()), between
            if named:
                yield named.ids, part.words[start:stop]

    def _named(self, typed: Typed, beside: Collection[str], wanted: frozenset[str]) -> Named | None:
        """Whom the answer names, or one of the wanted that it is a slip of; None where nobody."""
        cores = list(self._wrapping.cores(typed, beside))
        # "VN ạ" is Vietnam, said politely, though its letters together are a news agency's.
        for find in (self._names.find_written, self._names.find_words):
            for start, end in cores:
                if named := find(typed.words[start:end]):
                    return named
        for start, end in cores:
            if named := self._names.find_mistyped(typed.words[start:end], wanted):
                return named
        return None

    def _said(self, name: str, language: Language) -> str:
        entity = self._book.entities.get(name)
        return entity.name.best(language)[0] if entity else ""
