"""The claims of a sentence that joins several, each a clause with something to check."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..matching.question import Question

# What stands between two claims, but not inside "4,58" or "Russia-ASEAN".
_BREAK = re.compile(r"[,;:()]|\s-\s")

# Nobody joins more claims than that into a sentence.
_MOST = 12


def clauses(question: Question, text: str, joins: Collection[int]) -> list[str]:
    """The clauses of `text`, the cleaned text of the question; one where it joins nothing.

    `joins` are the positions of words such as "and". "Vietnam and Russia" joins no claims: what
    has no idea of its own, or nothing to check, goes with the clause beside it.
    """
    if any(text[w.token.start : w.token.end] != w.token.text for w in question.words):
        # Russian in Latin letters is read in its own, and stands elsewhere there.
        return [text]
    parts = [*_parts(question, text, joins)]
    merged: list[tuple[int, int]] = []
    opening: int | None = None
    for start, end in parts:
        if _claims(question, start, end):
            merged.append((start if opening is None else opening, end))
            opening = None
        elif merged:
            merged[-1] = (merged[-1][0], end)
        elif opening is None:
            opening = start
    if not 1 < len(merged) <= _MOST:
        return [text]
    words = question.words
    return [_written(text, words[a].token.start, words[b - 1].token.end) for a, b in merged]


def _written(text: str, start: int, end: int) -> str:
    """The clause with the signs that stand at its ends and are no words: $ and %."""
    opening = re.search(r"[^\s,;:()]*$", text[:start])
    closing = re.match(r"[^\s,;:()]*", text[end:])
    first = start - len(opening.group()) if opening else start
    return text[first : end + len(closing.group()) if closing else end]


def _parts(question: Question, text: str, joins: Collection[int]) -> Iterator[tuple[int, int]]:
    words = question.words
    ends = {unit.end for unit in question.units if unit.is_name}
    starts = {unit.start for unit in question.units if unit.is_name}
    # "Vietnam and Russia" are one subject.
    joins = {p for p in joins if not (p in ends and p + 1 in starts)}
    start = 0
    for position in range(1, len(words)):
        between = text[words[position - 1].token.end : words[position].token.start]
        if position in joins or _BREAK.search(between):
            if start < position:
                yield start, position
            start = position + 1 if position in joins else position
    if start < len(words):
        yield start, len(words)


def _claims(question: Question, start: int, end: int) -> bool:
    own = [unit for unit in question.units if start <= unit.start and unit.end <= end]
    has_idea = any(t[:2] in ("c:", "p:") for unit in own for t in unit.terms)
    exact = [(one.start, one.end) for one in question.figures]
    exact += [(one.start, one.end) for one in question.times]
    is_exact = any(start <= first and last <= end for first, last in exact)
    return has_idea and (is_exact or any(unit.is_name for unit in own))
