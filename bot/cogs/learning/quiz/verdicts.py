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
    why = [line(explained(card, verdict, sheet.language, sheet.wording), _WHY)] if verdict else []
    if credit == 1.0:
        return "\n".join(
            [sheet.say("quiz-you-right", points=sheet.points(given.points)), *why,
             sheet.fact(card.fact_id)]
        )  # fmt: skip
    key = "quiz-you-partly" if credit else "quiz-you-wrong"
    head = sheet.say(key, points=sheet.points(given.points))
    tries = sheet.quiz.plan.tries
    if sheet.quiz.phase != "asking":
        after = sheet.say("quiz-see-it")
    elif 0 < tries <= given.tries:
        after = sheet.say("quiz-wait-for-it")
    else:
        after = sheet.say("quiz-try-again", left=max(tries - given.tries, 0))
    return "\n".join([head, *why, after])
