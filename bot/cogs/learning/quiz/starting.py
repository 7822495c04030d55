"""Begins a quiz: draws its questions, keeps it, and has it held."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from discord.utils import utcnow

from ....records.models import Language
from ....storage.quizzes import Session
from ....study.quiz import rules
from ....study.quiz.course import Form, Mode, Plan
from ....study.quiz.drawing import plan_of
from ...edition import Edition
from ..decks import deck_of

if TYPE_CHECKING:
    from ...kit import Kit


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to be asked; `topic` is empty for all, `seen` was asked just now.

    It `is_alone` in direct messages.
    """

    topic: str
    mode: Mode
    form: Form
    questions: int
    language: Language
    is_alone: bool
    seen: Collection[str] = ()

    @classmethod
    def again(cls, plan: Plan) -> Wish:
        """The same quiz with other questions."""
        return cls(
            topic=plan.topic,
            mode=plan.mode,
            form=plan.form,
            questions=len(plan.questions),
            language=plan.language,
            is_alone=plan.is_alone,
            seen=frozenset(one.card for one in plan.questions),
        )


async def draw(edition: Edition, wish: Wish, rng: Random) -> Plan:
    """The questions that are wished for, as far as there are any."""
    await deck_of(edition)
    # What is like what takes a while to find out.
    return await asyncio.to_thread(_drawn, edition, wish, rng)


def _drawn(edition: Edition, wish: Wish, rng: Random) -> Plan:
    return plan_of(
        edition.learning.deck.chosen(wish.language, topic=wish.topic, graded=True),
        topic=wish.topic,
        mode=wish.mode,
        form=wish.form,
        most=wish.questions,
        language=wish.language,
        rng=rng,
        wrong=lambda card: edition.learning.choices.wrong_choices(card, wish.language, rng=rng),
        seen=wish.seen,
        is_alone=wish.is_alone,
    )


async def open_quiz(
    kit: Kit, plan: Plan, *, guild_id: int | None, channel_id: int, user_id: int
) -> Session | None:
    """The quiz, kept and open; None where one runs in the channel. Raises StoreError."""
    return await kit.store.quizzes.begin(
        rules.begin(plan, utcnow()), guild_id=guild_id, channel_id=channel_id, user_id=user_id
    )
