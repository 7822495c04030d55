"""A quiz where it stands: what was settled when it began, and what was answered since."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from ...records.models import Language

Mode = Literal["normal", "race", "survival", "repeat", "exam"]
Form = Literal["choice", "typed"]
# "ending": no question is left, and the end is still to be told.
Phase = Literal["asking", "between", "paused", "ending", "over"]

# To read why something is right, before the next question comes.
BREAK: Final = dt.timedelta(seconds=7)
# What is typed may be tried again where nothing hangs on being the first; the best counts.
_TRIES: Final[dict[Mode, int]] = {"normal": 3, "repeat": 3}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: a card, as it was when the quiz began.

    `choices` are the texts to choose from in their order, of which the one at `right` is right;
    there are none where the answer is typed.
    """

    card: str
    digest: str
    choices: tuple[str, ...] = ()
    right: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What was settled when a quiz began; `seconds` is the time of a question, 0 for no end.

    Where `is_alone` nobody but one person can answer.
    """

    topic: str
    mode: Mode
    form: Form
    language: Language
    seconds: int
    questions: tuple[Asked, ...]
    is_alone: bool = False

    @property
    def tries(self) -> int:
        """How often one person may answer a question; 0 for as often as they like."""
        if self.form == "choice":
            return 1
        return 0 if self.mode == "race" else _TRIES.get(self.mode, 1)


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody answered in a round: the best of their tries; `at` is the latest of them."""

    round: int
    user_id: int
    tries: int
    credit: float
    points: float
    at: dt.datetime

    @property
    def is_right(self) -> bool:
        """Whether nothing was left to say."""
        return self.credit == 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """A quiz where it stands.

    `order` has the question of each round, those to come as well. The rounds that are `void`,
    skipped or passed over, put nobody out who was silent. `opened_at` is when the phase began.
    """

    plan: Plan
    order: tuple[int, ...]
    opened_at: dt.datetime
    phase: Phase = "asking"
    round: int = 0
    hints: int = 0
    void: frozenset[int] = frozenset()
    given: tuple[Given, ...] = ()

    @property
    def asked(self) -> Asked:
        """The question of this round."""
        return self.plan.questions[self.order[self.round]]

    @property
    def is_private(self) -> bool:
        """Whether it is between who started it and the bot alone."""
        return self.plan.mode == "exam"

    @property
    def ends_at(self) -> dt.datetime | None:
        """When the phase ends by itself; None where it waits for somebody."""
        if self.phase == "between":
            return self.opened_at + BREAK
        if self.phase == "asking" and self.plan.seconds:
            return self.opened_at + dt.timedelta(seconds=self.plan.seconds)
        return None

    def given_in(self, number: int) -> dict[int, Given]:
        """What was answered in a round, by person, in the order in which they first answered."""
        return {one.user_id: one for one in self.given if one.round == number}
