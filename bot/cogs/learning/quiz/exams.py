"""Exams: between one person and the bot, moved on by every press, until all answers are told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import discord
from discord.utils import utcnow

from ....storage.quizzes import Session
from ....study.quiz import rules
from ....study.quiz.course import Quiz
from ....study.quiz.rules import Step
from ...edition import Edition
from ...layout import notice
from ...replying import NOBODY
from ..decks import deck_of
from .asked import card_of
from .questions import Sheet
from .reports import exam_buttons, exam_report

if TYPE_CHECKING:
    from ...kit import Kit


async def show_exam(
    kit: Kit, interaction: discord.Interaction, edition: Edition, session: Session
) -> None:
    """Shows where an exam stands, in answer to what was deferred: a question, or the end.

    Every press brings a token of its own, so that an exam may last as long as somebody likes.
    """
    session = await _at_a_question(kit, edition, session)
    sheet = Sheet(session, edition, kit.wording)
    if session.quiz.phase != "over":
        card = await card_of(edition, session.quiz.asked)
        if card:
            await interaction.edit_original_response(view=sheet.open(card), allowed_mentions=NOBODY)
            return
    first, *others = exam_report(sheet, await deck_of(edition))
    buttons = exam_buttons(sheet)
    await interaction.edit_original_response(
        view=notice(first, row=() if others else buttons), allowed_mentions=NOBODY
    )
    for number, text in enumerate(others, start=1):
        row = buttons if number == len(others) else ()
        await interaction.followup.send(
            view=notice(text, row=row), ephemeral=True, allowed_mentions=NOBODY
        )


async def _at_a_question(kit: Kit, edition: Edition, session: Session) -> Session:
    """The exam with a question that can still be asked, or at its end."""
    while session.quiz.phase != "over" and not await card_of(edition, session.quiz.asked):
        number = session.quiz.round
        session, _ = await kit.store.quizzes.change(session.number, partial(_passed_over, number))
    return session


def _passed_over(number: int, quiz: Quiz) -> Step:
    return Step(rules.pass_over(quiz, number, utcnow()))
