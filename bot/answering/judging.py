"""Whether one recorded fact says what a claim says, or precisely the contrary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ..matching.slots import Unit
from ..matching.times import TimeMention
from ..records.models import Fact
from ..records.period import OPEN, Period
from .candidates import Candidate
from .claims import CONFIRMED, begins_then, is_itself_there
from .describing import INHERITED, INTENDED, IndexedFact
from .measuring import Measure, recorded_measure
from .ranking import RankedFact
from .said import Claim, Said
from .siblings import Siblings
from .subject import ABOUT, ABOUT_FIGURE, is_about, is_named

Finding = Literal["same", "contrary", "other_time", "intended"]

# A place that is not on record takes a good part of a score with it; the vetoes here do the rest.
_LEAST: Final = 0.45


@dataclass(frozen=True, slots=True)
class Slot:
    """A time, a figure or a place that a claim has otherwise than the record."""

    time: TimeMention | None = None
    measure: Measure | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A fact and what it says to a claim.

    `slots` are what the claim has otherwise; none where it denies what is so, or turns a rise into
    a fall.
    """

    finding: Finding
    ranked: RankedFact
    slots: tuple[Slot, ...] = ()


def is_possible(claim: Claim, candidate: Candidate) -> bool:
    """False where a claim has anything but figures, times and a place that a fact leaves open.

    It costs little, and spares most facts the ranking.
    """
    return all(
        _is_explained(claim, unit, done) or _place(claim, unit) is not None
        for unit, done in zip(claim.question.units, candidate.explained, strict=True)
    )


def judge(
    claim: Claim, ranked: RankedFact, indexed: IndexedFact, told: Said, siblings: Siblings
) -> Judgement | None:
    """What a fact says to a claim; None where it speaks of something else.

    `told` is the fact's own text as read.
    """
    fact = ranked.fact
    own = recorded_measure(fact, indexed)
    if ranked.score < _LEAST or not is_about(claim, ranked, own, told, siblings):
        return None
    is_either_way = fact.id in siblings.mirrored and not claim.question.roles
    if is_either_way and claim.said.measures:
        return None
    places = _other_places(claim, ranked)
    figures = _other_figures(claim, own, told)
    if places is None or figures is None or not _has_trend(claim, told):
        return None
    times = [m for m in claim.question.times if not _is_on_time(claim, m, indexed)]
    slots = (*places, *figures, *(Slot(time=mention) for mention in times))
    turns = claim.said.trend * told.trend < 0
    denied = claim.said.denies is not told.denies
    if (fact.stance in INTENDED or told.roles["intends"]) and not claim.is_intended:
        return None if slots or denied or turns else Judgement("intended", ranked)
    if not (slots or denied or turns):
        is_latest = fact.id not in siblings.older or bool(claim.question.times)
        is_own_word = fact.stance != "opinion" or fact.stated_by in claim.names
        return Judgement("same", ranked) if is_latest and is_own_word else None
    if times and fact.property not in claim.index.once:
        is_only_time = not (places or figures or denied or turns)
        return Judgement("other_time", ranked, slots) if is_only_time else None
    if fact.stance != "reported" or is_either_way or not is_named(claim, fact, siblings):
        return None
    if fact.id in siblings.repeated and not claim.question.times:
        return None
    if denied and (slots or turns or not _is_denial(claim, fact, told)):
        return None
    if times and not _means_beginning(claim, ranked, times):
        return None
    return Judgement("contrary", ranked, slots)


def _is_explained(claim: Claim, unit: Unit, done: float, fact: Fact | None = None) -> bool:
    """True for what a fact explains by so much, or what needs no explaining."""
    if unit.start < unit.end and claim.apart.issuperset(range(unit.start, unit.end)):
        return True
    kinds = claim.index.kinds
    if any(kinds.get(term[2:]) == "office" for term in unit.terms) and done >= INHERITED:
        # An office is known by who holds it: "Foreign Minister Lavrov said".
        return any(kinds.get(name) == "person" for name in claim.names)
    return done >= CONFIRMED and (
        fact is None or is_itself_there(unit, fact, claim.question, claim.index)
    )


def _place(claim: Claim, unit: Unit) -> str | None:
    named = [term[2:] for term in unit.terms if term.startswith("e:")]
    return next((name for name in named if claim.index.kinds.get(name) == "place"), None)


def _other_places(claim: Claim, ranked: RankedFact) -> list[Slot] | None:
    """The places claimed where another is on record; None where anything else differs."""
    fact = ranked.fact
    place = fact.place if fact.property in claim.index.once else None
    other: list[Slot] = []
    for unit, done in zip(claim.question.units, ranked.explained, strict=True):
        if _is_explained(claim, unit, done, fact):
            continue
        claimed = _place(claim, unit)
        if claimed is None or place is None or claimed == place:
            return None
        other.append(Slot(place=claimed))
    elsewhere = {slot.place for slot in other}
    if any(
        c.kind in ("measure", "direction") or (c.kind == "entity" and c.detail not in elsewhere)
        for c in ranked.conflicts
    ):
        return None
    return other


def _is_on_time(claim: Claim, mention: TimeMention, indexed: IndexedFact) -> bool:
    fact = indexed.fact
    if fact.time and fact.property in claim.index.once:
        return mention.fits(fact.time) and begins_then(mention, fact)
    own = [time for time in (fact.time, fact.valid) if time] or indexed.times or indexed.around
    if fact.stance in INTENDED:
        # Plans of 2021 for 2030 are of no year in between.
        own = [end for time in own for end in _ends(time)]
    elif len(fact.properties) > 1:
        # Of several facts in one each has its own time.
        own = [time for time in own if not time.is_range]
    return any(mention.fits(time) for time in own) and begins_then(mention, fact)


def _ends(period: Period) -> list[Period]:
    return [Period.parse(end) for end in str(period).split("/") if end != OPEN]


def _other_figures(claim: Claim, own: Measure | None, told: Said) -> list[Slot] | None:
    """The figures claimed where another of the same is on record; None where none is."""
    alike = [one for one in claim.said.measures if own and one.is_of(own.of)]
    # Of several figures nobody can tell which is meant; "12 new projects" are some of all.
    is_clear = len(alike) == 1 and not claim.said.roles["narrows"]
    other: list[Slot] = []
    for measure in claim.said.measures:
        # A figure of nothing may be any of the fact's; one of something only that thing's.
        is_own = own is not None and (not measure.of or measure.is_of(own.of))
        likeness = measure.likeness(own.value) if own and is_own else None
        if likeness == "same" or any(measure.is_same(recorded) for recorded in told.measures):
            continue
        if likeness != "other" or measure not in alike or not is_clear:
            return None
        other.append(Slot(measure=measure))
    return other


def _has_trend(claim: Claim, told: Said) -> bool:
    """False where the claim says that something rises or falls and the fact does not."""
    rises, falls = claim.said.roles["rises"], claim.said.roles["falls"]
    return not (rises or falls) or (not (rises and falls) and told.trend != 0)


def _is_denial(claim: Claim, fact: Fact, told: Said) -> bool:
    """True where what one denies can be nothing but what the other says."""
    if claim.said.names_denial or (told.names_denial and claim.said.denies):
        return False
    happened = claim.question.times and fact.property in claim.index.once
    return bool(happened or claim.said.measures or len(claim.names & {*fact.entities}) > 1)


def _means_beginning(claim: Claim, ranked: RankedFact, times: Sequence[TimeMention]) -> bool:
    """True where the times claimed are when it came about, and not when it was so."""
    begun, valid = ranked.fact.time, ranked.fact.valid
    if begun is None or any(m.fits(begun) and begins_then(m, ranked.fact) for m in times):
        return False
    if claim.said.measures:
        # "75 years before 2025"
        return False
    if all(m.period and m.period.last == dt.date.max for m in times):
        return True
    was_so = valid is not None and any(m.fits(valid) for m in times)
    return ranked.parts["intent"] >= (ABOUT if was_so else ABOUT_FIGURE)
