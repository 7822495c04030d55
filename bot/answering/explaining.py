"""Why an answer is what it is, line by line, for `--explain`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..matching.question import Question
from ..records.factbook import FactBook
from .claims import CONFIRMED
from .deciding import ANSWER, CLOSE, NAMELESS, NEAR, OUTDONE, TIE, Decision
from .ranking import ABOUT, EXPLAINED, INTENT, KIND, RankedFact

_SHOWN = 5


def explain(
    question: Question, ranked: Sequence[RankedFact], decision: Decision, book: FactBook
) -> tuple[str, ...]:
    """The language, slots, intents, candidates with each part of their scores, and the outcome."""
    words = [w.key for w in question.words]
    lines = [
        f"facts: version {book.version}, {len(book.facts)} facts",
        f"language: {question.language}",
        f"words: {' '.join(words)}",
        f"entities: {_list(question.entities)}",
        f"times: {_list(str(mention) for mention in question.times)}",
        f"figures: {_list(f'{figure.value:g}' for figure in question.figures)}",
        f"asks: {_list(sorted(question.asks))}; modes: {_list(sorted(question.modes))}",
        "intents: " + _list(f"{i.name} {i.score:.2f}" for i in question.intents[:_SHOWN]),
    ]
    for unit in question.units:
        piece = " ".join(words[unit.start : unit.end])
        lines.append(f"piece: {piece} = {_list(unit.terms)}")
    for place, candidate in enumerate(ranked[:_SHOWN], start=1):
        parts = ", ".join(f"{name} {value:.2f}" for name, value in candidate.parts.items())
        against = "; ".join(f"{c.kind} {c.detail}" for c in candidate.conflicts)
        line = f"candidate {place}: {candidate.fact.id} {candidate.score:.3f} ({parts})"
        lines.append(f"{line} against: {against}" if against else line)
    reason = f" ({decision.reason})" if decision.reason else ""
    lines.append(f"outcome: {decision.outcome}{reason}; answered from {ANSWER} on")
    lines.append(
        f"thresholds: answer {ANSWER} (no name: {NAMELESS}), near {NEAR}, list {CLOSE}, "
        f"outdone {OUTDONE}, tie {TIE}, yes {CONFIRMED}"
    )
    weights = f"explained {EXPLAINED}, intent {INTENT}, about {ABOUT}, kind {KIND}"
    lines.append(f"weights: {weights}; rank and direction are added as they stand")
    return tuple(lines)


def _list(values: Iterable[str]) -> str:
    return ", ".join(values) or "none"
