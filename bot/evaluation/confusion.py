"""Which properties are taken for one another: the expected one, and what was told instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from ..answering.answer import Answer
from ..records.models import Fact, Language
from .scored import Scored
from .scoring import GoldQuestion, fold, is_stated

_MOST_LISTED: Final = 10


@dataclass(frozen=True, slots=True)
class Confusion:
    """The property that was to be told, what came instead, and how often.

    What came instead is a property too, or, where nothing was told as the answer, the outcome.
    """

    expected: str
    told: str
    count: int


def confusions(misses: Iterable[Scored], facts: Collection[Fact]) -> list[Confusion]:
    """The most frequent confusions; questions that no single fact answers are passed over."""
    pairs = Counter(
        (expected, _told(one.answer))
        for one in misses
        if (expected := _expected(one.gold, one.answer.language, facts))
    )
    return [Confusion(*pair, count) for pair, count in pairs.most_common(_MOST_LISTED)]


def _told(answer: Answer) -> str:
    return (answer.outcome == "answered" and answer.intent) or answer.outcome


def _expected(gold: GoldQuestion, language: Language, facts: Iterable[Fact]) -> str | None:
    """The property of the fact that would have been right.

    Questions come without it. Where several facts hold what is wanted, that which shares the most
    words with the question is meant: it needs no rule of the bot's, whose mistakes are looked for.
    """
    asked = _words(gold.q)
    right = (
        (_likeness(asked, _words(text)), fact.property)
        for fact in facts
        for text in [fact.text.best(language)[0]]
        if fact.property and is_stated(gold, text, (r.source for r in fact.references))
    )
    return max(right, default=(0.0, None))[1]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


def _likeness(some: set[str], others: set[str]) -> float:
    """From 0 to 1: the words that both hold, of all words."""
    return len(some & others) / (len(some | others) or 1)
