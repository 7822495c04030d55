"""Which questions ask for the same, whatever their language and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from ..records.models import Language
from .question import Question

# What two questions share of their ideas: higher, and another language's wording of a question is
# kept apart; lower, and trade and trade targets become one.
_SHARED: Final = 0.4
# How like the words must be that nothing is known of: less than this is another matter.
_WORDS_ALIKE: Final = 70
# "How much" and "how many" are one word in Vietnamese; of the kinds left out each language says
# something else in the same question.
_KINDS: Final = {
    "when": "when", "where": "where", "who": "who", "who-said": "who", "why": "why",
    "rank": "rank", "percent": "figure", "how-much": "figure", "how-many": "figure",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Gist:
    """What a question is about: `fixed` are the names, numbers and times, which differ or do not.

    `words` are those that nothing is known of.
    """

    language: Language
    fixed: frozenset[str]
    ideas: frozenset[str]
    kinds: frozenset[str]
    words: str


def grouped(questions: Sequence[Question]) -> list[list[int]]:
    """The positions of the questions that ask for the same, together; each in its order.

    The same are those with the same names and times and mostly the same ideas. Where nothing else
    is known of them, the words decide.
    """
    groups: dict[frozenset[str], list[tuple[_Gist, list[int]]]] = {}
    found: list[list[int]] = []
    for position, question in enumerate(questions):
        gist = _gist(question)
        near = groups.setdefault(gist.fixed, [])
        for first, positions in near:
            if _are_alike(first, gist):
                positions.append(position)
                break
        else:
            near.append((gist, [position]))
            found.append(near[-1][1])
    return found


def _gist(question: Question) -> _Gist:
    meant = {term for unit in question.units for term in unit.terms}
    unknown = (
        question.words[place].key
        for unit in question.units
        if not unit.terms
        for place in range(unit.start, unit.end)
    )
    return _Gist(
        language=question.language,
        fixed=frozenset(t for t in meant if t.startswith(("e:", "n:")))
        | {str(time) for time in question.times},
        ideas=frozenset(t for t in question.terms if t.startswith(("c:", "p:"))),
        kinds=frozenset(_KINDS[ask] for ask in question.asks if ask in _KINDS),
        words=" ".join(unknown),
    )


def _are_alike(one: _Gist, other: _Gist) -> bool:
    if one.kinds and other.kinds and one.kinds.isdisjoint(other.kinds):
        return False
    share_words = one.language == other.language and bool(one.words and other.words)
    if share_words and fuzz.token_sort_ratio(one.words, other.words) < _WORDS_ALIKE:
        return False
    if one.ideas or other.ideas:
        shared = 2 * len(one.ideas & other.ideas) / (len(one.ideas) + len(other.ideas))
        return shared >= _SHARED
    return share_words or not (one.words or other.words)
