"""Answers that are written in the channel: taken, and not told what they are worth.

Whoever types before all must not help others, so that only a race, which the first right answer
ends, shows what an answer was, and direct messages, where there are no others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import discord
from discord.utils import utcnow

from ....errors import StoreError
from ...failures import log
from ...layout import notice
from ...replying import NOBODY
from .ids import Mark
from .quizmaster import Quizmaster
from .taking import Taken, choice_in, take

if TYPE_CHECKING:
    from ...kit import Kit

TAKEN, RIGHT, PARTLY, WRONG, SOON, TOO_LATE = "📨", "✅", "🟡", "❌", "⏳", "🚫"
# Seconds after which a word on how to answer goes again.
_GOING: Final = 20.0


async def hear(kit: Kit, master: Quizmaster, message: discord.Message, text: str) -> None:
    """Takes the answer in a message, of which `text` is all but the mention of the bot."""
    if await master.is_late(message):
        await _show(message, TOO_LATE)
        return
    session = master.session
    mark = Mark(session.number, session.quiz.round)
    if session.quiz.asked.choices:
        place = choice_in(session.quiz.asked, text)
        if place is None:
            await _explain(kit, master, message, "quiz-which" if text else "quiz-unread")
            return
        mark = Mark(mark.number, mark.round, place)
    elif not text:
        # A reply that does not ping the bot comes without its words.
        await _explain(kit, master, message, "quiz-unread")
        return
    try:
        edition = await kit.at(session.guild_id)
        taken = await take(
            kit, edition, session, mark, user_id=message.author.id, text=text, at=utcnow()
        )
    except (StoreError, KeyError) as error:
        # Without a sign it is looked at again when the quiz is taken up.
        log.warning("An answer to a quiz could not be kept: %s", type(error).__name__)
        return
    await _show(message, _sign(taken))


def _sign(taken: Taken) -> str:
    if taken.step.outcome in {"soon", "paused"}:
        return SOON
    if taken.step.outcome != "taken" or taken.step.given is None:
        return TOO_LATE
    plan = taken.sheet.quiz.plan
    if plan.mode != "race" and not plan.is_alone:
        return TAKEN
    if plan.is_alone and 0 < taken.credit < 1:
        return PARTLY
    return RIGHT if taken.credit == 1 else WRONG


async def _show(message: discord.Message, sign: str) -> None:
    try:
        await message.add_reaction(sign)
    except discord.Forbidden:
        # Where it may not react it may still write.
        with suppress(discord.HTTPException):
            await _reply(message, sign)
    except discord.HTTPException as error:
        # What was written is taken all the same.
        log.warning("Cannot react to an answer: %d, %d", error.status, error.code)
    except RuntimeError:
        # The bot was stopped at that moment.
        log.info("An answer was taken without a sign")


async def _explain(kit: Kit, master: Quizmaster, message: discord.Message, key: str) -> None:
    await _reply(message, kit.wording.say(master.session.quiz.plan.language, key))


async def _reply(message: discord.Message, text: str) -> None:
    await message.reply(
        view=notice(text), delete_after=_GOING, mention_author=False, allowed_mentions=NOBODY
    )
