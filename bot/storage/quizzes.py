"""Quizzes as they stand, so that each goes on where it was, whatever becomes of the process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from ..study.quiz.course import Asked, Given, Plan, Quiz
from ..study.quiz.rules import Step
from .database import Database, inserting
from .tables import quiz_answers, quizzes


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A quiz and where it is held; `message_id` is the message that asks its present question.

    Who started it is None once they had themselves forgotten, `guild_id` in direct messages.
    """

    number: int
    guild_id: int | None
    channel_id: int
    user_id: int | None
    message_id: int | None
    created_at: dt.datetime
    quiz: Quiz


class Quizzes:
    """The quizzes of all servers; not what was answered, only what it was worth."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(
        self, quiz: Quiz, *, guild_id: int | None, channel_id: int, user_id: int
    ) -> Session | None:
        """Keeps a new quiz; None, and nothing is kept, where one runs in the channel."""
        row = {
            "guild_id": guild_id,
            "channel_id": channel_id,
            "user_id": user_id,
            "plan": asdict(quiz.plan),
            "created_at": quiz.opened_at,
            **_standing(quiz, channel_id),
        }
        adding = (
            inserting(self._database, quizzes)
            .values(row)
            .on_conflict_do_nothing(index_elements=[quizzes.c.running_in])
            .returning(quizzes.c.id)
        )

        async def add(connection: AsyncConnection) -> int | None:
            number: int | None = (await connection.execute(adding)).scalar_one_or_none()
            return number

        number = await self._database.write(add)
        if number is None:
            return None
        return Session(
            number=number,
            guild_id=guild_id,
            channel_id=channel_id,
            user_id=user_id,
            message_id=None,
            created_at=quiz.opened_at,
            quiz=quiz,
        )

    async def session(self, number: int) -> Session | None:
        """A quiz by its number; None where there is none any more."""
        found = await self._database.read(lambda connection: _where(connection, _is(number)))
        return next(iter(found), None)

    async def running_in(self, channel_id: int) -> Session | None:
        """The quiz that all can see in a channel and that is not over; None where there is none."""
        wanted = quizzes.c.running_in == channel_id
        found = await self._database.read(lambda connection: _where(connection, wanted))
        return next(iter(found), None)

    async def running(self) -> list[Session]:
        """All quizzes that somebody sees in a channel and that are not over, the oldest first."""
        wanted = quizzes.c.running_in.is_not(None)
        return await self._database.read(lambda connection: _where(connection, wanted))

    async def change(self, number: int, step: Callable[[Quiz], Step]) -> tuple[Session, Step]:
        """Keeps what `step` makes of a quiz, and gives both; of two at once, one comes after.

        `step` is given the quiz as it stands at that moment, and may be called again. Raises
        KeyError where there is no quiz of that number any more.
        """

        async def work(connection: AsyncConnection) -> tuple[Session, Step]:
            # Who else would change it waits here, and then sees what this has made of it.
            locked = select(quizzes.c.id).where(_is(number)).with_for_update()
            if await connection.scalar(locked) is None:
                raise KeyError(number)
            [before] = await _where(connection, _is(number))
            done = step(before.quiz)
            if done.quiz == before.quiz:
                return before, done
            await self._write(connection, before, done.quiz)
            # A new question has no message yet.
            is_same = done.quiz.round == before.quiz.round
            message_id = before.message_id if is_same else None
            return replace(before, quiz=done.quiz, message_id=message_id), done

        return await self._database.write(work)

    async def keep_message(self, number: int, *, of_round: int, message_id: int | None) -> None:
        """Keeps which message asks the question of a round, unless the quiz has gone on."""
        await self._database.write(
            lambda connection: connection.execute(
                update(quizzes)
                .where(_is(number), quizzes.c.round == of_round)
                .values(message_id=message_id)
            )
        )

    async def _write(self, connection: AsyncConnection, before: Session, after: Quiz) -> None:
        values = _standing(after, before.channel_id)
        if after.round != before.quiz.round:
            values["message_id"] = None
        await connection.execute(update(quizzes).where(_is(before.number)).values(values))
        rows = [
            {
                "quiz_id": before.number,
                "round": one.round,
                "user_id": one.user_id,
                "tries": one.tries,
                "credit": one.credit,
                "points": one.points,
                "created_at": one.at,
            }
            for one in set(after.given) - set(before.quiz.given)
        ]
        if rows:
            adding = inserting(self._database, quiz_answers)
            key = [column.name for column in quiz_answers.primary_key]
            changed = {name: adding.excluded[name] for name in rows[0] if name not in key}
            await connection.execute(
                adding.on_conflict_do_update(index_elements=key, set_=changed), rows
            )


def _is(number: int) -> ColumnElement[bool]:
    return quizzes.c.id == number


def _standing(quiz: Quiz, channel_id: int) -> dict[str, Any]:
    is_held = not quiz.is_private and quiz.phase != "over"
    return {
        "running_in": channel_id if is_held else None,
        "course": {"order": list(quiz.order), "void": sorted(quiz.void)},
        "phase": quiz.phase,
        "round": quiz.round,
        "hints": quiz.hints,
        "opened_at": quiz.opened_at,
    }


async def _where(connection: AsyncConnection, wanted: ColumnElement[bool]) -> list[Session]:
    rows = (await connection.execute(select(quizzes).where(wanted).order_by(quizzes.c.id))).all()
    given: dict[int, list[Given]] = {row.id: [] for row in rows}
    if rows:
        answers = (
            select(quiz_answers)
            .where(quiz_answers.c.quiz_id.in_(given))
            .order_by(quiz_answers.c.round, quiz_answers.c.created_at, quiz_answers.c.user_id)
        )
        for one in await connection.execute(answers):
            given[one.quiz_id].append(
                Given(one.round, one.user_id, one.tries, one.credit, one.points, one.created_at)
            )
    return [_session(row, given[row.id]) for row in rows]


def _session(row: Row[Any], given: Sequence[Given]) -> Session:
    return Session(
        number=row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        user_id=row.user_id,
        message_id=row.message_id,
        created_at=row.created_at,
        quiz=Quiz(
            plan=_plan(row.plan),
            order=tuple(row.course["order"]),
            opened_at=row.opened_at,
            phase=row.phase,
            round=row.round,
            hints=row.hints,
            void=frozenset(row.course["void"]),
            given=tuple(given),
        ),
    )


def _plan(kept: Mapping[str, Any]) -> Plan:
    questions = tuple(
        Asked(one["card"], one["digest"], tuple(one["choices"]), one["right"])
        for one in kept["questions"]
    )
    return Plan(**{**kept, "questions": questions})
