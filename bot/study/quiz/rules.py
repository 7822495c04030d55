"""The rules of a quiz: what each event makes of where it stands.

Every event names the round it belongs to, so that one that comes too late does nothing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final, Literal

from .course import Given, Plan, Quiz

# What became of an answer: taken; or not, since the question is closed or stands still, they have
# no try left, tried a moment ago, or are out.
Outcome = Literal["taken", "closed", "paused", "again", "soon", "out"]

# Between two tries of one person in a race: else whoever types fastest would guess through.
PAUSE: Final = dt.timedelta(seconds=3)
# Half of a list is enough to stay in.
_SURVIVES: Final = 0.5
# After so many questions in a row that nobody answered, nobody is there.
_SILENT: Final = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A quiz after an event, and what became of the answer where the event was one."""

    quiz: Quiz
    outcome: Outcome = "taken"
    given: Given | None = None


def begin(plan: Plan, now: dt.datetime) -> Quiz:
    """A quiz with its first question open."""
    return Quiz(plan=plan, order=tuple(range(len(plan.questions))), opened_at=now)


def answer(quiz: Quiz, user_id: int, credit: float, *, number: int, now: dt.datetime) -> Step:
    """Takes what somebody answered to the question of a round, worth `credit` from 0 to 1."""
    if number != quiz.round or quiz.phase not in {"asking", "paused"}:
        return Step(quiz, "closed")
    if quiz.phase == "paused":
        return Step(quiz, "paused")
    if quiz.plan.mode == "survival":
        left = survivors(quiz, quiz.round)
        if left is not None and user_id not in left:
            return Step(quiz, "out")
    standing = quiz.given_in(number)
    earlier = standing.get(user_id)
    if earlier and _is_done(quiz, earlier):
        return Step(quiz, "again", earlier)
    if earlier and quiz.plan.mode == "race" and now - earlier.at < PAUSE:
        return Step(quiz, "soon", earlier)
    points = _points(quiz, credit)
    given = Given(
        number,
        user_id,
        tries=earlier.tries + 1 if earlier else 1,
        credit=max(credit, earlier.credit if earlier else 0.0),
        points=max(points, earlier.points if earlier else 0.0),
        at=now,
    )
    others = tuple(one for one in quiz.given if one.round != number)
    after = replace(quiz, given=(*others, *(standing | {user_id: given}).values()))
    return Step(_closed(after, now) if _is_settled(after) else after, "taken", given)


def hint(quiz: Quiz, number: int) -> Quiz:
    """The question with a hint, once; from now on it is worth half."""
    is_open = quiz.phase == "asking" and quiz.round == number
    return replace(quiz, hints=1) if is_open else quiz


def skip(quiz: Quiz, number: int, now: dt.datetime) -> Quiz:
    """The question closed; what was answered counts, and who was silent loses nothing."""
    if quiz.phase not in {"asking", "paused"} or quiz.round != number:
        return quiz
    return _closed(replace(quiz, void=quiz.void | {number}), now)


def pass_over(quiz: Quiz, number: int, now: dt.datetime) -> Quiz:
    """The next question in the place of one that can no longer be asked."""
    if quiz.phase not in {"asking", "paused"} or quiz.round != number:
        return quiz
    return _next(replace(quiz, void=quiz.void | {number}), now)


def pause(quiz: Quiz) -> Quiz:
    """The open question standing still."""
    return replace(quiz, phase="paused") if quiz.phase == "asking" else quiz


def go_on(quiz: Quiz, now: dt.datetime) -> Quiz:
    """The question open again, its time from the beginning; also after a restart."""
    is_held = quiz.phase in {"asking", "paused"}
    return replace(quiz, phase="asking", opened_at=now) if is_held else quiz


def stop(quiz: Quiz, now: dt.datetime) -> Quiz:
    """The quiz at its end, wherever it stood; an open question is closed."""
    if quiz.phase in {"ending", "over"}:
        return quiz
    if quiz.phase != "between":
        quiz = replace(quiz, void=quiz.void | {quiz.round})
    return _ended(quiz, now)


def tick(quiz: Quiz, now: dt.datetime) -> Quiz:
    """The quiz once the time of its phase is over; the same before."""
    if quiz.ends_at is None or now < quiz.ends_at:
        return quiz
    return _closed(quiz, now) if quiz.phase == "asking" else _next(quiz, now)


def told(quiz: Quiz) -> Quiz:
    """The quiz once its end was told."""
    return replace(quiz, phase="over")


def survivors(quiz: Quiz, before: int) -> frozenset[int] | None:
    """Who has made no mistake in the rounds before one; None where nobody has answered yet."""
    first = min((one.round for one in quiz.given if one.round < before), default=None)
    if first is None:
        return None
    left = set(quiz.given_in(first))
    for number in range(first, before):
        standing = quiz.given_in(number)
        left -= {one.user_id for one in standing.values() if one.credit < _SURVIVES}
        if number not in quiz.void:
            left &= standing.keys()
    return frozenset(left)


def _points(quiz: Quiz, credit: float) -> float:
    if quiz.plan.mode == "race" and credit < 1.0:
        return 0.0
    return round(credit / 2 if quiz.hints else credit, 1)


def _is_done(quiz: Quiz, given: Given) -> bool:
    return given.is_right or 0 < quiz.plan.tries <= given.tries


def _is_settled(quiz: Quiz) -> bool:
    """Whether an open question need not wait for anybody."""
    standing = quiz.given_in(quiz.round)
    if quiz.plan.mode == "race" and any(one.is_right for one in standing.values()):
        return True
    if quiz.is_private:
        return True
    awaited = _awaited(quiz)
    return bool(awaited) and all(
        user_id in standing and _is_done(quiz, standing[user_id]) for user_id in awaited
    )


def _awaited(quiz: Quiz) -> frozenset[int]:
    """Who takes part: in the first question nobody knows yet, and some leave without a word."""
    if quiz.plan.is_alone:
        return frozenset(quiz.given_in(quiz.round))
    if quiz.plan.mode == "survival":
        return survivors(quiz, quiz.round) or frozenset()
    earlier = {one.round for one in quiz.given if one.round < quiz.round}
    latest = sorted(earlier)[-2:]
    return frozenset(one.user_id for one in quiz.given if one.round in latest)


def _closed(quiz: Quiz, now: dt.datetime) -> Quiz:
    number, order = quiz.round, quiz.order
    standing = quiz.given_in(number).values()
    if quiz.plan.mode == "repeat" and (standing or number not in quiz.void):
        is_missed = not any(one.is_right for one in standing)
        order = (*order, order[number]) if is_missed else order
    closed = replace(quiz, phase="between", order=order, opened_at=now)
    return _next(closed, now) if quiz.is_private else closed


def _next(quiz: Quiz, now: dt.datetime) -> Quiz:
    if is_last(quiz):
        return _ended(quiz, now)
    return replace(quiz, phase="asking", round=quiz.round + 1, hints=0, opened_at=now)


def is_last(quiz: Quiz) -> bool:
    """Whether no question comes after the one of this round, once it is closed."""
    if quiz.round + 1 == len(quiz.order):
        return True
    if quiz.is_private:
        return False
    counted = [one for one in range(quiz.round + 1) if one not in quiz.void]
    if len(counted) >= _SILENT and not any(map(quiz.given_in, counted[-_SILENT:])):
        return True
    if quiz.plan.mode == "survival":
        left = survivors(quiz, quiz.round + 1)
        began = {one.user_id for one in quiz.given}
        # Alone one goes on to the first mistake.
        return left is not None and len(left) < min(len(began), 2)
    return False


def _ended(quiz: Quiz, now: dt.datetime) -> Quiz:
    # An exam tells its end in answer to the last press.
    return replace(quiz, phase="over" if quiz.is_private else "ending", opened_at=now)
