"""Takes an answer to the question of a quiz: what it is worth, and what becomes of it."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from ....storage.quizzes import Session
from ....study.cards.card import Card
from ....study.grading.verdicts import Verdict
from ....study.quiz import rules
from ....study.quiz.course import Asked
from ....study.quiz.rules import Step
from ...edition import Edition
from .asked import card_of
from .ids import Mark
from .questions import Sheet
from .verdicts import told_of

if TYPE_CHECKING:
    from ...kit import Kit

# More than this nobody types for an answer, and a long text takes long to compare.
LONGEST: Final = 300
# Letters of Cyrillic keyboards that look like those on the buttons, and what else stands for them.
_CHOICES: Final = (
    {"a", "1", "\u0430"}, {"b", "2", "\u0432"}, {"c", "3", "\u0441"}, {"d", "4", "\u0434"},
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taken:
    """An answer that came to something: the quiz after it, and what to say to who gave it."""

    sheet: Sheet
    step: Step
    card: Card | None
    verdict: Verdict | None = None
    credit: float = 0.0

    @property
    def told(self) -> str:
        """What the person alone is told."""
        if self.card is None:
            return self.sheet.say("quiz-passed-over")
        return told_of(self.sheet, self.step, self.card, self.verdict)


async def take(
    kit: Kit,
    edition: Edition,
    session: Session,
    mark: Mark,
    *,
    user_id: int,
    text: str = "",
    at: dt.datetime,
) -> Taken:
    """Takes a choice, the one that `mark` names, or what somebody typed.

    What is typed is graded here and not kept. Raises StoreError; and KeyError where the quiz is
    not kept any more.
    """
    sheet = Sheet(session, edition, kit.wording)
    plan = session.quiz.plan
    if not 0 <= mark.round < len(session.quiz.order):
        return Taken(sheet, Step(session.quiz, "closed"), None)
    asked = plan.questions[session.quiz.order[mark.round]]
    if (mark.place is None) == bool(asked.choices) or (mark.place or 0) > len(asked.choices):
        # Nothing that we have sent.
        return Taken(sheet, Step(session.quiz, "closed"), None)
    card = await card_of(edition, asked)
    if card is None:
        return Taken(sheet, Step(session.quiz, "closed"), None)
    verdict = None
    if mark.place is None:
        grade = partial(edition.learning.grader.grade, card, text[:LONGEST], plan.language)
        verdict = await asyncio.to_thread(grade)
        credit = verdict.credit
    else:
        credit = float(mark.place == asked.right)
    after, step = await kit.store.quizzes.change(
        session.number,
        partial(rules.answer, user_id=user_id, credit=credit, number=mark.round, now=at),
    )
    if master := kit.rooms.of(session.channel_id):
        master.wake(after)
    return Taken(Sheet(after, edition, kit.wording), step, card, verdict, credit)


def choice_in(asked: Asked, text: str) -> int | None:
    """The place of the choice that somebody wrote: its letter, its number, or its words."""
    wanted = text.strip(" .)").casefold()
    for place, choice in enumerate(asked.choices):
        if wanted in _CHOICES[place] or wanted == choice.casefold():
            return place
    return None
