"""Holds one quiz in its channel: asks, closes, goes on, and tells the end.

All that a channel sees of a quiz comes from its one task, in order; whatever else changes the quiz
only wakes it. What it shows follows from what is kept, so another process can take over.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import aiohttp
import discord
from discord.utils import utcnow

from ....errors import StoreError
from ....storage.quizzes import Session
from ....study.quiz import rules
from ....study.quiz.course import Quiz
from ....study.quiz.rules import Step
from ....study.quiz.scoring import scores
from ...failures import log, log_failure
from ...layout import walk
from ...replying import NOBODY
from ..decks import deck_of
from .asked import card_of
from .ids import is_answer
from .questions import Sheet
from .reports import report

if TYPE_CHECKING:
    from ... import Host
    from ...kit import Kit

# Seconds until what failed is tried again; longer each time, up to a minute.
_AGAIN, _LONGEST = 5.0, 60.0
# Seconds for which an answer waits until it is known which message asks.
_SENDING: Final = 5.0
# Discord's code for a message that is gone.
_UNKNOWN_MESSAGE: Final = 10008

# So many messages are looked through for answers that came while nobody held the quiz.
_BACK: Final = 200
# The event of a quiz that goes on after a restart.
BACK: Final = "vrafacts_quiz_back"

Change = Callable[[Quiz], Quiz]


class Quizmaster:
    """Holds a quiz, from `start` to its end or to `stop`, after which another may take it up."""

    def __init__(self, bot: Host, kit: Kit, session: Session) -> None:
        self.session = session
        self._bot = bot
        self._kit = kit
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        # The messages of its questions by their rounds: an answer that comes late is known for one.
        known = session.message_id
        self._messages = {session.quiz.round: known} if known else {}
        self._sent = asyncio.Event()
        if known:
            self._sent.set()
        # As what the message of the present question stands there, if this process has seen to it.
        self._shown: object = None

    @property
    def bot_id(self) -> int:
        """Who asks."""
        return self._bot.user.id if self._bot.user else 0

    def has_asked(self, message: discord.Message) -> bool:
        """Whether a message is a question of this quiz; one just sent is known by its buttons."""
        ids = (getattr(part, "custom_id", None) or "" for part in walk(message.components))
        return message.id in self._messages.values() or any(map(is_answer, ids))

    async def is_late(self, message: discord.Message) -> bool:
        """Whether a message was written before the present question was there, or to another."""
        with contextlib.suppress(TimeoutError):
            # Members see a question before the bot hears that it stands there.
            async with asyncio.timeout(_SENDING):
                await self._sent.wait()
        present = self._messages.get(self.session.quiz.round)
        if present is None or message.id < present:
            return True
        replied_to = message.reference.message_id if message.reference else None
        return replied_to != present and replied_to in self._messages.values()

    def start(self, *, again: bool = False) -> None:
        """Begins, or goes on `again` where another process left off: then the time begins anew."""
        self._kit.rooms.enter(self)
        self._task = asyncio.create_task(self._hold(again=again), name="vrafacts-quiz")

    async def stop(self) -> None:
        """Lets go of it where it stands."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def wake(self, session: Session) -> None:
        """Has it show what has become of the quiz."""
        self.session = session
        self._changed.set()

    async def unanswered(self) -> list[discord.Message]:
        """What was written since the question was asked and bears no sign of ours, in order."""
        if self.session.message_id is None:
            return []
        after = discord.Object(self.session.message_id)
        found = self._channel.history(after=after, limit=_BACK, oldest_first=True)
        try:
            return [one async for one in found if not any(sign.me for sign in one.reactions)]
        except discord.HTTPException as error:
            log.warning("Earlier answers to a quiz cannot be read: %d", error.status)
            return []

    async def lose(self, message_id: int) -> None:
        """Closes the question where its message was deleted: nobody can see it any more."""
        number = self.session.quiz.round
        if message_id == self._messages.get(number):
            self._shown = (number, "closed")
            await self._change(lambda quiz: rules.skip(quiz, number, utcnow()))

    async def _hold(self, *, again: bool) -> None:
        failures = 0
        try:
            while self.session.quiz.phase != "over":
                try:
                    if again:
                        await self._change(_reopened)
                        self._bot.dispatch(BACK, self)
                    again = False
                    await self._go_on()
                    failures = 0
                except KeyError:
                    return  # it is not kept any more
                except (StoreError, discord.HTTPException, aiohttp.ClientError, OSError) as error:
                    if isinstance(error, discord.HTTPException) and error.status < 500:
                        log.warning("A quiz cannot go on in its channel: %d", error.code)
                        await self._give_up()
                        continue
                    failures += 1
                    if failures == 1:
                        log.warning("A quiz has to wait: %s", type(error).__name__)
                    await asyncio.sleep(min(_AGAIN * failures, _LONGEST))
        except Exception as error:  # noqa: BLE001 -- the others go on
            log_failure("A quiz", error)
        finally:
            self._kit.rooms.leave(self)

    async def _go_on(self) -> None:
        """Shows the quiz as it stands, and waits until it stands differently."""
        self._changed.clear()
        session = await self._kit.store.quizzes.session(self.session.number)
        if session is None:
            raise KeyError(self.session.number)
        self.session = session
        sheet = await self._sheet()
        if not sheet.edition.is_read:
            # Its facts cannot be read just now; it does not follow that they are gone.
            raise StoreError("The server's facts cannot be read just now.")
        match session.quiz.phase:
            case "asking" | "paused":
                await self._ask(sheet)
            case "between":
                await self._close(sheet)
            case "ending":
                await self._close(sheet)
                await self._report(sheet)
                return
        await self._wait()

    async def _ask(self, sheet: Sheet) -> None:
        session, quiz = self.session, self.session.quiz
        card = await card_of(sheet.edition, quiz.asked)
        if card is None:
            if session.message_id:
                await self._edit(sheet.withdrawn())
            await self._change(lambda now: rules.pass_over(now, quiz.round, utcnow()))
            return
        looks = (quiz.round, quiz.phase, quiz.hints, quiz.opened_at)
        if session.message_id is None:
            self._sent.clear()
            message = await self._send(sheet.open(card), f"q{quiz.round}")
            self._messages[quiz.round] = message.id
            self._sent.set()
            await self._kit.store.quizzes.keep_message(
                session.number, of_round=quiz.round, message_id=message.id
            )
            # What came meanwhile is in the store, and has set the event.
            self.session = replace(self.session, message_id=message.id)
        elif self._shown != looks:
            await self._edit(sheet.open(card))
        self._shown = looks

    async def _close(self, sheet: Sheet) -> None:
        quiz = self.session.quiz
        looks = (quiz.round, "closed")
        if self.session.message_id is None or self._shown == looks:
            return
        card = await card_of(sheet.edition, quiz.asked)
        message = await self._edit(sheet.closed(card) if card else sheet.withdrawn())
        self._note(message, sheet)
        self._shown = looks

    async def _report(self, sheet: Sheet) -> None:
        deck = await deck_of(sheet.edition)
        message = await self._send(report(sheet, deck), "end")
        self._note(message, sheet)
        # A card that is gone since counts for what the quiz was about.
        topics = {name: card.topic for name, card in deck.cards.items()}
        found = scores(self.session.quiz, lambda card: topics.get(card, sheet.quiz.plan.topic))
        await self._kit.store.standings.add(self.session.number, found, at=utcnow())
        await self._change(rules.told)

    async def _wait(self) -> None:
        """Until something has changed, or the time of the phase is over."""
        ends = self.session.quiz.ends_at
        left = (ends - utcnow()).total_seconds() if ends else None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(left and max(left, 0.0)):
                await self._changed.wait()
                return
        await self._change(lambda quiz: rules.tick(quiz, utcnow()))

    async def _give_up(self) -> None:
        """Ends it without a word: its channel is gone, or closed to the bot."""
        await self._change(lambda quiz: rules.told(rules.stop(quiz, utcnow())))

    async def _change(self, change: Change) -> None:
        self.session, _ = await self._kit.store.quizzes.change(
            self.session.number, lambda quiz: Step(change(quiz))
        )
        self._changed.set()

    async def _sheet(self) -> Sheet:
        edition = await self._kit.at(self.session.guild_id)
        return Sheet(self.session, edition, self._kit.wording)

    async def _send(self, view: discord.ui.LayoutView, kind: str) -> discord.Message:
        # Whoever was stopped before it had kept that this was sent sends it again: with the same
        # nonce Discord gives back what stands there.
        nonce = f"vf{self.session.number}.{kind}"
        return await self._channel.send(view=view, nonce=nonce, allowed_mentions=NOBODY)

    async def _edit(self, view: discord.ui.LayoutView) -> discord.Message | None:
        """The message of the question changed; None where somebody has deleted it."""
        message_id = self.session.message_id
        if message_id is None:
            return None
        message = self._channel.get_partial_message(message_id)
        try:
            return await message.edit(view=view, allowed_mentions=NOBODY)
        except discord.NotFound as error:
            if error.code != _UNKNOWN_MESSAGE:
                raise
            await self.lose(message_id)
            return None

    def _note(self, message: discord.Message | None, sheet: Sheet) -> None:
        """Remembers what a message tells, so that a correction can reach it."""
        if message:
            self._kit.ledger.note(
                message,
                sheet.edition.settings,
                guild_id=self.session.guild_id,
                channel_id=self.session.channel_id,
            )

    @property
    def _channel(self) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(
            self.session.channel_id, guild_id=self.session.guild_id
        )


def _reopened(quiz: Quiz) -> Quiz:
    return rules.go_on(quiz, utcnow()) if quiz.phase == "asking" else quiz
