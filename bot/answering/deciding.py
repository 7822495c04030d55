"""Which outcome a question has, and which facts are told: decided here alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ..matching.question import Question
from .answer import Outcome, Reason
from .candidates import unit_weight
from .claims import Verdict, claimed_wrongly, recorded_instead, verdict
from .conflicts import ConflictKind
from .covering import cover
from .index import FactIndex
from .overviews import pairs_wrongly
from .ranking import RankedFact

# From ANSWER on a fact is told as the answer: higher, and more right answers are withheld;
# lower, and more near misses are answered. Below NEAR nothing recorded is worth suggesting.
ANSWER: Final = 0.52
NEAR: Final = 0.25
# A question that names nobody and nothing of the subject shows less that it is about it.
NAMELESS: Final = 0.64
# A figure of something near is the easiest of false answers.
FIGURE: Final = 0.6
# A fact this close behind the first answers as well: a list goes on down to here.
CLOSE: Final = 0.85
# A later record of the same thing is told instead of the best one down to here.
LATER: Final = 0.9
# How much better a forbidden fact must fit to show that its matter was meant.
OUTDONE: Final = 0.15
# Two facts nearer than this to each other are two readings, not a better and a worse one.
TIE: Final = 0.01
# The same of two things, neither named, is asked back from this near on.
NAMESAKE: Final = 0.03
_FIGURES: Final = frozenset({"how-many", "how-much", "percent"})
MAX_TOLD: Final = 6
MAX_SUGGESTED: Final = 3


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome; the facts told and those only near; what is missing, or claimed wrongly.

    `instead` are the names on record where another was claimed; `verdict` is what a yes/no
    question gets: "open" where the record must speak for itself.
    """

    outcome: Outcome
    reason: Reason | None = None
    told: tuple[RankedFact, ...] = ()
    near: tuple[RankedFact, ...] = ()
    missing: tuple[str, ...] = ()
    small_talk: str | None = None
    names: tuple[str, ...] = ()
    verdict: Verdict | None = None
    is_comparison: bool = False
    instead: tuple[str, ...] = ()


def decide(question: Question, ranked: Sequence[RankedFact], index: FactIndex) -> Decision:
    """What to do with the ranked facts."""
    if (talk := _small_talk(question)) is not None:
        return Decision("help", small_talk=talk)
    if _is_bare_name(question, index):
        return Decision("help", near=tuple(ranked[:MAX_SUGGESTED]), names=question.entities)
    told = _told(question, ranked, index)
    allowed = [r for r in ranked if not r.conflicts]
    if len(told) == 1 and (rival := _rival(question, allowed)):
        both = (allowed[0], rival)
        return Decision("ambiguous", told=both, near=_near(ranked, both))
    if question.is_yes_no and (
        wrong := claimed_wrongly(question, ranked, told, index, least=ANSWER)
    ):
        return Decision(
            "answered", told=(wrong,), near=_near(ranked, (wrong,)),
            verdict="no", instead=recorded_instead(wrong, question, index),
        )  # fmt: skip
    if told:
        said = verdict(question, told, index) if question.is_yes_no else None
        return Decision(
            "answered", told=told, near=_near(ranked, told),
            verdict=said, is_comparison="compare" in question.modes,
        )  # fmt: skip
    return _refusal(question, ranked, index)


def _small_talk(question: Question) -> str | None:
    if not question.words:
        return "about"
    asked = question.entities or question.asks or question.times
    if question.small_talk and not asked and len(question.units) <= 1:
        return min(question.small_talk)
    return None


def _is_bare_name(question: Question, index: FactIndex) -> bool:
    return (
        len(question.units) == 1
        and any(index.is_identity(name) for name in question.entities)
        and not question.asks
        and not question.modes
        and not question.times
    )


def _told(
    question: Question, ranked: Sequence[RankedFact], index: FactIndex
) -> tuple[RankedFact, ...]:
    if "about" in question.modes and question.names_only:
        return _profile(question, ranked, index)
    if "timeline" in question.modes and len(dated := _timeline(question, ranked, index)) > 1:
        return dated
    weights = [unit_weight(unit, question, index) for unit in question.units]
    several = question.modes or len(question.times) > 1
    if several:
        sides = cover(question, ranked, weights, least=ANSWER, most=MAX_TOLD)
        return tuple(sorted(sides, key=_by_time)) if "timeline" in question.modes else sides
    least = _least(question, index)
    allowed = [r for r in ranked if not r.conflicts and r.score >= least]
    if not allowed or _is_outdone(allowed[0], ranked[0]):
        return ()
    if pairs_wrongly(allowed[0], question, ranked):
        return ()
    if not question.entities and not allowed[0].parts["intent"]:
        return ()
    if _is_of_one_name(question):
        allowed = [r for r in allowed if _is_about(r, question)]
        if not allowed:
            return ()
    if "list" in question.asks and allowed[0].fact.rank != "preferred":
        return tuple(r for r in allowed if r.score >= CLOSE * allowed[0].score)[:MAX_TOLD]
    return _latest_first(question, allowed)


def _least(question: Question, index: FactIndex) -> float:
    """How well the best fact has to fit."""
    least = ANSWER if question.entities else NAMELESS
    figures = (
        index.has_lexicon and not question.is_yes_no and not question.asks.isdisjoint(_FIGURES)
    )
    return max(least, FIGURE) if figures else least


def _is_of_one_name(question: Question) -> bool:
    """True for "who is …?" or "how old is …?": a fact that only has the name does not say."""
    return question.names_only and len(question.units) == 1 and not question.times


def _is_about(ranked: RankedFact, question: Question) -> bool:
    main = ranked.fact.entities[:1]
    if not main or question.asks & {"what", "who"}:
        return bool(ranked.parts["intent"])
    return main == question.entities[:1]


def _is_outdone(best: RankedFact, top: RankedFact) -> bool:
    """True where a fact that another year, name or measure forbids fits far better.

    Then that fact's matter was asked for, and what was asked of it is not recorded. A record of
    the same property is no other matter.
    """
    if best.fact.property and best.fact.property == top.fact.property:
        return False
    return _kinds(top) <= {"time", "entity", "measure"} and top.score - best.score > OUTDONE


def _latest_first(question: Question, allowed: Sequence[RankedFact]) -> tuple[RankedFact, ...]:
    """The best fact; where no time is asked for, its latest record and then the older ones."""
    best = allowed[0]
    if question.times or best.fact.time is None:
        return (best,)
    same = [
        r for r in allowed
        if r.fact.property == best.fact.property
        and set(r.fact.entities) == set(best.fact.entities)
        and r.fact.direction == best.fact.direction
        and r.fact.time is not None
        and r.score >= LATER * best.score
    ]  # fmt: skip
    return tuple(reversed(_one_a_time(same, most=MAX_TOLD)))


def _rival(question: Question, allowed: Sequence[RankedFact]) -> RankedFact | None:
    """The fact that fits as well as the best and is another reading of the question.

    Of keywords it is another property; of "when was the treaty signed?" another treaty.
    """
    if len(allowed) < 2 or question.modes or question.times:
        return None
    first, second = allowed[0], allowed[1]
    if not question.asks:
        is_other = not set(first.fact.properties) & set(second.fact.properties)
        near = first.score - second.score < TIE and first.fact.rank != "preferred"
        return second if is_other and near else None
    if "when" not in question.asks or question.entities:
        return None
    return next((r for r in allowed[1:] if _is_same_of_another(first, r)), None)


def _is_same_of_another(first: RankedFact, other: RankedFact) -> bool:
    return (
        first.score - other.score < NAMESAKE
        and first.fact.property == other.fact.property
        and first.fact.entities[:1] != other.fact.entities[:1]
    )


def _profile(
    question: Question, ranked: Sequence[RankedFact], index: FactIndex
) -> tuple[RankedFact, ...]:
    """What something is, then what else is recorded of it above all."""
    known = [r for r in ranked if not r.conflicts]
    known.sort(
        key=lambda r: (
            r.fact.entities[:1] != question.entities[:1],
            r.fact.property not in index.definitions,
        )
    )
    return tuple(known[:MAX_TOLD])


def _timeline(
    question: Question, ranked: Sequence[RankedFact], index: FactIndex
) -> tuple[RankedFact, ...]:
    dated = [
        r for r in ranked
        if r.fact.time and all(mention.fits(r.fact.time) for mention in question.times)
    ]  # fmt: skip
    milestones = [r for r in dated if r.fact.property in index.milestones and not r.conflicts]
    best = next((r for r in ranked if not r.conflicts), None)
    if len(milestones) > 1 and best and not _is_outdone(milestones[0], best):
        return _one_a_time(milestones, most=MAX_TOLD)
    # Of a narrower subject, such as a vaccine, all that has happened.
    events = [
        r for r in dated
        if r.fact.property in index.events
        and (not r.conflicts or (_kinds(r) == {"measure"} and r.parts["intent"] == 1.0))
    ]  # fmt: skip
    return _one_a_time([r for r in events if r.score >= CLOSE * events[0].score], most=MAX_TOLD)


def _one_a_time(ranked: Sequence[RankedFact], *, most: int) -> tuple[RankedFact, ...]:
    """The best fact of each time, the best `most` of them, the earliest first."""
    best: dict[str, RankedFact] = {}
    for fact in ranked:
        best.setdefault(str(fact.fact.time), fact)
    return tuple(sorted(list(best.values())[:most], key=_by_time))


def _by_time(ranked: RankedFact) -> tuple[int, str]:
    time = ranked.fact.time
    return (time.first.toordinal() if time else 0, ranked.fact.id)


def _near(ranked: Sequence[RankedFact], told: Sequence[RankedFact] = ()) -> tuple[RankedFact, ...]:
    shown = {r.fact.id for r in told}
    near = [r for r in ranked if r.fact.id not in shown and r.score >= NEAR]
    return tuple(near[:MAX_SUGGESTED])


def _refusal(question: Question, ranked: Sequence[RankedFact], index: FactIndex) -> Decision:
    other_time = [r for r in ranked if r.score >= ANSWER and _kinds(r) == {"time"}]
    if other_time and not _is_outdone(other_time[0], ranked[0]):
        best = other_time[0]
        # What names nobody is told where another year's record shows that its matter was meant.
        on_time = [
            r for r in ranked
            if not r.conflicts and r.score >= ANSWER and r.fact.property == best.fact.property
        ]  # fmt: skip
        if on_time and question.times:
            return Decision("answered", told=(on_time[0],), near=_near(ranked, on_time[:1]))
        same = _one_a_time(
            [r for r in other_time if r.fact.property == best.fact.property], most=MAX_SUGGESTED
        )
        return Decision(
            "partial", "not_recorded", told=same,
            near=_near(ranked, same), missing=_times(best),
        )  # fmt: skip
    if _on_topic(question, ranked, index):
        return Decision("no_answer", "not_recorded", near=_near(ranked))
    return Decision("no_answer", "off_topic")


def _times(ranked: RankedFact) -> tuple[str, ...]:
    """The times asked for that the fact has not."""
    return tuple(dict.fromkeys(c.detail for c in ranked.conflicts if c.kind == "time"))


def _kinds(ranked: RankedFact) -> set[ConflictKind]:
    return {conflict.kind for conflict in ranked.conflicts}


def _on_topic(question: Question, ranked: Sequence[RankedFact], index: FactIndex) -> bool:
    known = index.identities.union(index.kinds)
    names_known = not known.isdisjoint(question.entities)
    return names_known or (bool(ranked) and ranked[0].score >= NAMELESS)
