"""What somebody is told of their own answer: what it was worth, why, and the source where right."""

from __future__ import annotations

from ....study.cards.card import Card
from ....study.grading.explaining import explained
from ....study.grading.verdicts import Verdict
from ....study.quiz.rules import Step
from ...harmless import line
from .questions import Sheet

# What was read as an answer is named in it.
_WHY = 500


def told_of(sheet: Sheet, step: Step, card: Card, verdict: Verdict | None) -> str:
    """The words for who answered; a right answer is told to nobody who has not given it.

    `verdict` is None where a choice was made.
    """
    given = step.given
    if step.outcome != "taken" or given is None:
        return sheet.say(f"quiz-not-{step.outcome}")
    credit = verdict.credit if verdict else given.credit
    why = []
    if verdict and not _is_plain(verdict):
        why = [line(explained(card, verdict, sheet.language, sheet.wording), _WHY)]
    is_open = sheet.quiz.phase == "asking"
    if credit == 1.0:
        # Once it is closed the question has it.
        fact = [sheet.fact(card.fact_id)] if is_open else []
        return "\n".join(
            [sheet.say("quiz-you-right", points=sheet.points(given.points)), *why, *fact]
        )
    key = "quiz-you-partly" if credit else "quiz-you-wrong"
    head = sheet.say(key, points=sheet.points(given.points))
    tries = sheet.quiz.plan.tries
    if not is_open:
        after = sheet.say("quiz-see-it")
    elif 0 < tries <= given.tries:
        after = sheet.say("quiz-wait-for-it")
    else:
        after = sheet.say("quiz-try-again", left=max(tries - given.tries, 0))
    return "\n".join([head, *why, after])


def _is_plain(verdict: Verdict) -> bool:
    """Whether its reason says no more than that an answer was right, or not."""
    return verdict.reason == "exact" or (verdict.reason == "wrong" and not verdict.read_as)
