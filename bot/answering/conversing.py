"""A message among others: how it leans on the answer before, and which questions it holds."""

from __future__ import annotations

from ..matching.normalise import sentences
from ..matching.question import Question

# Fewer words than this before a comma set no scene that could be left out.
_SCENE_FROM = 3


def is_about_last(question: Question) -> bool:
    """True for a question without a subject of its own: "and in 2013?", "who signed it?"."""
    if question.small_talk and not (question.units or question.times or question.asks):
        return False
    ideas = [unit for unit in question.units if unit.terms and not unit.terms[0].startswith("n:")]
    unknown = sum(not unit.terms for unit in question.units)
    if unknown and unknown >= len(ideas) and "again" not in question.follow_ups:
        # "Best pizza in town" is about something else, and not about what was spoken of.
        return False
    if any(unit.is_name for unit in ideas):
        # "And Russia?" has a subject, and nothing to ask about it.
        return "again" in question.follow_ups and question.names_only and not question.asks
    # "Ký ở đâu?", "who signed?": languages leave the subject out that was just spoken of.
    return len(ideas) <= 1 or "again" in question.follow_ups


def wants(question: Question, follow_up: str) -> bool:
    """True where a message says no more than "more" or "source?"."""
    return follow_up in question.follow_ups and not question.terms and not question.times


def questions_in(text: str) -> list[str]:
    """The sentences that end as questions do."""
    return [sentence for sentence in sentences(text) if sentence.endswith("?")]


def without_scene(text: str) -> tuple[str, str] | None:
    """What stands before the last comma, and behind it; None where either is too little to tell.

    "My husband worked on a platform, so tell me, what is Vietsovpetro?" asks in its last clause.
    """
    scene, comma, clause = text.rpartition(",")
    if not comma or len(scene.split()) < _SCENE_FROM or " " not in clause.strip():
        return None
    return scene, clause.strip()
