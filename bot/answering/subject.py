"""Whether a claim speaks of precisely what a fact records, whatever it says of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from ..records.models import Fact
from .describing import RANK
from .measuring import Measure
from .ranking import RankedFact
from .said import Claim, Said
from .siblings import Siblings

# The share of a property's ideas that a claim must name to be about it.
ABOUT: Final = 0.6
# Less of them will do where the figure is of what the fact measures, or the name tells which.
ABOUT_FIGURE: Final = 0.5
# So many entities say what a fact is about, and the rest what it says of it.
_SUBJECT: Final = 3
# Names of these kinds say by themselves which one is meant; a partnership is one of many.
_TELLING: Final = frozenset({"agreement", "document", "event", "product", "project", "company"})


def is_about(
    claim: Claim, ranked: RankedFact, own: Measure | None, told: Said, siblings: Siblings
) -> bool:
    """True where the claim names the fact's subject and what the fact records of it.

    `own` is the fact's own figure, `told` its text as read.
    """
    fact, defines = ranked.fact, claim.index.definitions
    if ranked.parts["intent"] < _least_intent(claim, fact, own, told):
        return False
    if not _names_strict_ideas(claim, fact, own):
        return False
    if any(terms.isdisjoint(ranked.held) for terms in claim.strict):
        return False
    claims = {name for name in fact.properties if name not in defines}
    if claim.said.measures:
        if _is_mixed([*told.measures, *filter(None, [own])]):
            return False
    elif len(claims) > 1 and not claims <= claim.index.once:
        # What holds several claims without a figure might have their parts mixed up; a happening
        # by two names is one claim.
        return fact.property in defines
    elif own and RANK not in own.of and fact.property not in defines:
        # A figure's fact says little to who leaves the figure out, or puts it as "half".
        return False
    return _names_subject(claim, fact, siblings)


def is_named(claim: Claim, fact: Fact, siblings: Siblings) -> bool:
    """True where nothing but this fact's matter can be meant; of a bare fact nobody can tell."""
    if not fact.entities:
        return False
    kinds = claim.index.kinds
    wanted = {name for name in fact.entities if kinds.get(name) in _TELLING}
    if fact.id in siblings.only:
        wanted -= {fact.entities[0]}
    if kinds.get(fact.entities[0]) == "topic":
        wanted |= {name for name in fact.entities if kinds.get(name) == "state"}
    return claim.names.issuperset(wanted)


def _least_intent(claim: Claim, fact: Fact, own: Measure | None, told: Said) -> float:
    main = fact.entities[0] if fact.entities else ""
    happened = fact.property in claim.index.once
    kind = claim.index.kinds.get(main) if main in claim.names else None
    if kind in _TELLING:
        return 0.0 if happened else ABOUT_FIGURE
    figures = claim.said.measures
    if claim.measures(own) or any(
        one.of and one.is_same(other) for one in figures for other in told.measures
    ):
        return ABOUT_FIGURE
    # "Strategic partners since 2001" says by its date that it means the beginning.
    return 0.0 if kind == "topic" and happened and claim.question.times else ABOUT


def _names_strict_ideas(claim: Claim, fact: Fact, own: Measure | None) -> bool:
    """False where the fact is of a narrower thing: agricultural trade is not trade."""
    ideas = claim.index.concepts.get(fact.property or "", ())
    strict = {f"c:{idea}" for idea in ideas if idea in claim.index.strict}
    # A figure of members, or in an order, says so itself.
    counted = own.of if own and claim.measures(own) else frozenset()
    return strict - counted <= claim.question.terms


def _names_subject(claim: Claim, fact: Fact, siblings: Siblings) -> bool:
    """True where the claim names whom or what the fact is about.

    That is the first entity, the second where it is of the same kind, and a body beside states;
    or in place of an event or a paper those who took part in it, where the claim has a date.
    """
    kinds = claim.index.kinds
    if not fact.entities:
        # A bare fact is about all that its own text names.
        own = claim.index.indexed(fact).names
        return bool(own) and claim.names >= own
    first, *others = fact.entities[:_SUBJECT]
    kind = kinds.get(first)
    beside = [name for name in others[:1] if kinds.get(name) == kind]
    if kind == "state":
        beside += [name for name in others if kinds.get(name) == "body"]
    if claim.names.issuperset((first, *beside)):
        return True
    parties = siblings.parties.get(fact.id, ())
    return bool(parties and claim.question.times) and claim.names.issuperset(parties)


def _is_mixed(measures: Sequence[Measure]) -> bool:
    """True where a fact has two figures of one kind, which could be taken for each other."""
    return any(
        one.value != other.value and one.is_of(other.of) for one, other in combinations(measures, 2)
    )
