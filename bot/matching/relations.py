"""How the pieces of a question stand to each other: direction, exception, count and deed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .morphology import is_animate
from .slots import Unit
from .spelling import Word
from .vocabulary import NEGATION, Match

# "How many of the big projects": so many words may stand before what is counted, but no comma.
_COUNTED_WITHIN = 2
_DEED_WITHIN = 2
_WHICH = ("a:what", "a:list")
_CHOSEN = ("e:", "n:")
_STOP = re.compile(r"[,;:.?!]")


def roles(
    matches: Sequence[Match], pieces: Sequence[Unit], *, has_cases: bool
) -> tuple[tuple[str, str], ...]:
    """Which names stand behind a word of direction: (entity, "to" | "from")."""
    found: list[tuple[str, str]] = []
    for match in matches:
        if match.term.startswith("o:"):
            # "The prime minister of Malaysia" is whose he is, not where something comes from.
            if match.term == "o:from" and any(
                unit.is_name and unit.end in (match.start, match.start - 1) for unit in pieces
            ):
                continue
            for unit in pieces:
                if unit.start == match.end and not unit.is_name:
                    break
                # A small word may come between, but where names have cases it begins a clause.
                near = (match.end,) if has_cases else (match.end, match.end + 1)
                if unit.is_name and unit.start in near and not _is_choice(unit, matches):
                    found += [(t[2:], match.term[2:]) for t in unit.terms if t[:2] == "e:"]
                    break
    return tuple(found)


def alternatives(matches: Sequence[Match], pieces: Sequence[Unit]) -> tuple[Unit, ...]:
    """The pieces with "Moscow or Hanoi" as one, which either of the two explains."""
    joined = list(pieces)
    for match in matches:
        if match.term != "o:or":
            continue
        for position, (one, other) in enumerate(pairwise(joined)):
            # "The 120th or 125th": an ending may stand between.
            near = match.start - one.end in (0, 1) and other.start == match.end
            alike = one.is_name == other.is_name and _kind(one) == _kind(other)
            if near and alike and _kind(one) in _CHOSEN:
                terms = tuple(sorted({*one.terms, *other.terms}))
                joined[position : position + 2] = [Unit(one.start, other.end, terms, one.is_name)]
                break
    return tuple(joined)


def _is_choice(unit: Unit, matches: Sequence[Match]) -> bool:
    return any(m.term == "o:or" and unit.start < m.start < unit.end for m in matches)


def _kind(unit: Unit) -> str:
    return unit.terms[0][:2] if unit.terms else ""


def modes(matches: Sequence[Match], pieces: Sequence[Unit]) -> frozenset[str]:
    """The ways of asking; "Russia in Vietnam or Vietnam in Russia" compares of itself."""
    named = [unit.terms for unit in pieces if unit.is_name]
    both_ways = any(
        one == last and other == third and one != other
        for one, other, third, last in zip(named, named[1:], named[2:], named[3:], strict=False)
    )
    found = {m.term[2:] for m in matches if m.term.startswith("m:")}
    return frozenset(found | {"compare"} if both_ways else found)


def is_negated(matches: Sequence[Match]) -> bool:
    return any(match.term == NEGATION for match in matches)


def aside(
    cleaned: str, words: Sequence[Word], matches: Sequence[Match], pieces: Sequence[Unit]
) -> list[Unit]:
    """The ideas that a word of exception puts aside: of "besides oil and gas, what …?" two."""
    found: list[Unit] = []
    for match in matches:
        if match.term != "o:except":
            continue
        end = match.end
        for unit in pieces:
            if unit.start < end:
                continue
            # What is put aside stands together.
            between = cleaned[words[end - 1].token.end : words[unit.start].token.start]
            if unit.is_name or unit.start > end + 1 or _STOP.search(between):
                break
            found.append(unit)
            end = unit.end
    return found


def deed(matches: Sequence[Match], pieces: Sequence[Unit]) -> tuple[str, ...]:
    """The terms of what stands behind "who", names and empty words aside: what somebody did."""
    for match in matches:
        if match.term == "a:who":
            end = match.end
            for unit in pieces:
                if unit.start < end:
                    continue
                # "Кто её подписал", "ai là người ký": small words may come between.
                if unit.start > end + _DEED_WITHIN:
                    break
                if not unit.is_name:
                    return unit.terms
                end = unit.end
    return ()


def sought(matches: Sequence[Match], pieces: Sequence[Unit]) -> tuple[str, ...]:
    """The terms of what stands beside "which", names aside: "which Vietnamese firm"."""
    # "The worth of the projects which firms …" asks for no firm.
    first = min((m.start for m in matches if m.term[:2] == "a:"), default=0)
    which = next((m for m in matches if m.term in _WHICH and m.start == first), None)
    if which is None:
        return ()
    begins = {which.end, *(unit.end for unit in pieces if unit.is_name and unit.start == which.end)}
    for unit in pieces:
        # "Which company" may be a phrase for it as a whole.
        within = unit.start <= which.start < which.end < unit.end
        if not unit.is_name and (within or unit.start in begins or unit.end == which.start):
            return unit.terms
    return ()


def counted(
    cleaned: str, words: Sequence[Word], matches: Sequence[Match], pieces: Sequence[Unit]
) -> tuple[tuple[str, ...], ...]:
    """The terms of each piece close behind "how many": what is counted, and what goes with it."""
    for match in matches:
        if match.term == "a:how-many":
            found: list[tuple[str, ...]] = []
            for unit in pieces:
                if unit.start < match.end:
                    continue
                between = cleaned[words[match.end - 1].token.end : words[unit.start].token.start]
                if (
                    unit.is_name
                    or unit.start > match.end + _COUNTED_WITHIN
                    or _STOP.search(between)
                ):
                    break
                found.append(unit.terms)
            return tuple(found)
    return ()


def counted_word(
    words: Sequence[Word], matches: Sequence[Match], pieces: Sequence[Unit]
) -> int | None:
    """The position among `pieces` of what is counted but is no idea of the lexicon.

    It stands right behind "how many": a word nobody knows, or the people of a country
    ("сколько русских"), whom a fact about the country does not number.
    """
    ends = {match.end for match in matches if match.term == "a:how-many"}
    # "Какого числа" asks when as well, and counts nothing.
    ends -= {match.end for match in matches if match.term == "a:when"}
    for position, unit in enumerate(pieces):
        if unit.start in ends and (
            not unit.terms or (unit.is_name and is_animate(words[unit.start].token.text))
        ):
            return position
    return None
