"""Which properties a question asks for: rules made of ideas, scored by how much is there."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..records.lexicon import Catalogue

# A property half of whose ideas are missing is not what was asked for.
_LEAST: float = 0.3
# Kinds of answer that any fact may give.
NEUTRAL_ASKS = frozenset({"what", "yes-no", "list", "how"})
# A property that gives no answer of the kind asked for is less likely meant.
_OTHER_ASK: float = 0.7


@dataclass(frozen=True, slots=True)
class ScoredIntent:
    """A property and how well the question fits it, from 0 to 1."""

    name: str
    score: float


class IntentRules:
    """The catalogue's properties, ready to be scored against the terms of a question."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._properties = catalogue.properties
        count = Counter(c for p in catalogue.properties.values() for c in p.concepts)
        total = len(catalogue.properties) + 1
        self._weight = {c: math.log(total / n) + 0.1 for c, n in count.items()}
        self._totals = {
            name: sum(self._weight[c] for c in intent.concepts)
            for name, intent in catalogue.properties.items()
        }
        self._by_concept: Mapping[str, list[str]] = defaultdict(list)
        for name, intent in catalogue.properties.items():
            for concept in intent.concepts:
                self._by_concept[concept].append(name)

    def score(self, terms: Collection[str], asks: Collection[str]) -> tuple[ScoredIntent, ...]:
        """The properties that fit, best first; equal ones in the order of their names."""
        named = {term[2:] for term in terms if term.startswith("p:")}
        concepts = {term[2:] for term in terms if term.startswith("c:")}
        possible = {n for c in concepts for n in self._by_concept.get(c, ())} | named
        specific = set(asks) - NEUTRAL_ASKS
        scored: list[ScoredIntent] = []
        for name in possible & self._properties.keys():
            intent = self._properties[name]
            total = self._totals[name]
            present = sum(self._weight[c] for c in intent.concepts if c in concepts)
            score = 1.0 if name in named else present / total if total else 0.0
            if specific and not specific & set(intent.asks):
                score *= _OTHER_ASK
            if score >= _LEAST:
                scored.append(ScoredIntent(name, round(score, 4)))
        return tuple(sorted(scored, key=lambda s: (-s.score, s.name)))
