"""`/quiz`: starts and stops quizzes, and has those go on that another process left."""

from __future__ import annotations

import asyncio
from random import SystemRandom
from typing import TYPE_CHECKING, ClassVar, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands
from discord.utils import utcnow

from ....errors import StoreError
from ....storage.quizzes import Session
from ....study.quiz import rules
from ....study.quiz.course import Form, Mode
from ....study.quiz.rules import Step
from ....study.quiz.scoring import missed_by
from ...desk.press import Pressed, on_press
from ...desk.rights import Right, has_right
from ...edition import Edition
from ...failures import log
from ...keeping import would_hear_of
from ...kit import Kit
from ...locales import language_of, said
from ..decks import deck_of
from .exams import show_exam
from .ids import Mark
from .missed import study_missed
from .playing import Playing
from .quizmaster import Quizmaster
from .starting import Wish, draw, open_quiz

if TYPE_CHECKING:
    from ... import Host

Typed = Range[str, 1, 100]

_MODES: Final = [
    Choice(name=said("quiz-mode-normal", "everybody answers"), value="normal"),
    Choice(name=said("quiz-mode-race", "race"), value="race"),
    Choice(name=said("quiz-mode-survival", "survival"), value="survival"),
    Choice(name=said("quiz-mode-repeat", "repeat what was missed"), value="repeat"),
    Choice(name=said("quiz-mode-exam", "exam"), value="exam"),
]
_FORMS: Final = [
    Choice(name=said("quiz-form-choice", "multiple choice"), value="choice"),
    Choice(name=said("quiz-form-typed", "typed"), value="typed"),
]
# Seconds until quizzes that wait for the database are looked for again.
_AGAIN: Final = 10.0


class Quizzing(Playing, name="VRA Facts: quizzes"):
    """Lets members quiz each other on the facts."""

    right = Right.ANY
    anywhere = False

    group: ClassVar = app_commands.Group(
        name=said("command-quiz", "quiz"),
        description=said("command-quiz-description", "Learn the facts together"),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=False
        ),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )

    def __init__(self, bot: Host, kit: Kit) -> None:
        super().__init__(kit)
        self._bot = bot
        self._rng = SystemRandom()
        self._task: asyncio.Task[None] | None = None
        self._arrived = asyncio.Event()

    async def cog_load(self) -> None:
        """Takes up the quizzes that were going on, as soon as the servers are known."""
        self._task = asyncio.create_task(self._take_up(), name="vrafacts")

    async def cog_unload(self) -> None:
        """Leaves every quiz where it stands, for the next process."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await asyncio.gather(*(master.stop() for master in self._kit.rooms.all()))

    @group.command(
        name=said("command-quiz-start", "start"),
        description=said("command-quiz-start-description", "Start a quiz in this channel"),
    )
    @app_commands.rename(
        topic=said("option-topic", "topic"),
        mode=said("option-quiz-mode", "mode"),
        questions=said("option-quiz-questions", "questions"),
        answers=said("option-quiz-answers", "answers"),
    )
    @app_commands.describe(
        topic=said("option-quiz-topic-description", "One topic; leave it out for all"),
        mode=said("option-quiz-mode-description", "How it is played"),
        questions=said("option-quiz-questions-description", "How many; 10 if you say nothing"),
        answers=said("option-quiz-answers-description", "Chosen from four, or typed"),
    )
    @app_commands.choices(mode=_MODES, answers=_FORMS)
    async def start(
        self,
        interaction: discord.Interaction,
        topic: Typed | None = None,
        mode: Mode = "normal",
        questions: Range[int, 1, 50] = 10,
        answers: Form = "choice",
    ) -> None:
        edition = await self._edition(interaction)
        chosen = edition.offers.topics.meant(topic) if topic else ""
        if chosen is None:
            await self._say(interaction, "no-such-choice")
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        is_private = mode == "exam" or interaction.guild_id is None
        language = await self._kit.language(interaction, private=is_private)
        await self._begin(
            interaction,
            edition,
            Wish(
                topic=chosen, mode=mode, form=answers, questions=questions, language=language,
                is_alone=interaction.guild_id is None,
            ),
        )  # fmt: skip

    @start.autocomplete("topic")
    async def _topics(self, interaction: discord.Interaction, typed: str) -> list[Choice[str]]:
        edition = await self._edition(interaction)
        return edition.offers.topics.choices(typed, language_of(interaction.locale))

    @group.command(
        name=said("command-quiz-stop", "stop"),
        description=said("command-quiz-stop-description", "Stop the quiz in this channel"),
    )
    async def stop(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        edition = await self._edition(interaction)
        session = await self._kit.store.quizzes.running_in(interaction.channel_id or 0)
        if session is None or session.guild_id != interaction.guild_id:
            await self._say(interaction, "quiz-none")
            return
        is_theirs = interaction.user.id == session.user_id
        if not is_theirs and not has_right(interaction, edition.settings, Right.REVIEW):
            await self._say(interaction, "quiz-not-yours")
            return
        after, _ = await self._kit.store.quizzes.change(
            session.number, lambda quiz: Step(rules.stop(quiz, utcnow()))
        )
        if master := self._kit.rooms.of(after.channel_id):
            master.wake(after)
        else:
            self._hold(after, again=True)
        await self._say(interaction, "quiz-led-taken")

    @on_press("quiz-again", Right.ANY)
    async def _again(self, pressed: Pressed) -> None:
        interaction, mark = pressed.interaction, Mark.parse(pressed.argument)
        await interaction.response.defer(ephemeral=True, thinking=True)
        session = await self._found(interaction, mark) if mark else None
        if session is None:
            await self._say(interaction, "press-too-old")
        else:
            await self._begin(interaction, pressed.edition, Wish.again(session.quiz.plan))

    @on_press("quiz-study", Right.ANY)
    async def _study(self, pressed: Pressed) -> None:
        interaction, mark = pressed.interaction, Mark.parse(pressed.argument)
        await interaction.response.defer(ephemeral=True, thinking=True)
        session = await self._found(interaction, mark) if mark else None
        if session is None:
            await self._say(interaction, "press-too-old")
            return
        cards = (await deck_of(pressed.edition)).cards
        count = await study_missed(
            self._kit,
            pressed.edition,
            [cards[one] for one in missed_by(session.quiz, interaction.user.id) if one in cards],
            user_id=interaction.user.id,
            guild_id=interaction.guild_id,
            language=pressed.language,
            at=session.created_at,
        )
        await self._say(interaction, "quiz-study-kept" if count else "quiz-study-none", count=count)

    @commands.Cog.listener()
    async def on_guild_available(self, _guild: discord.Guild) -> None:
        """Takes up what went on in a server that Discord could not reach before."""
        self._arrived.set()

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Closes a question whose message somebody has deleted."""
        master = self._kit.rooms.of(payload.channel_id)
        try:
            if master:
                await master.lose(payload.message_id)
        except (StoreError, KeyError):
            log.warning("A question that was deleted stays open until its time is over")

    async def _begin(self, interaction: discord.Interaction, edition: Edition, wish: Wish) -> None:
        is_exam = wish.mode == "exam"
        if not is_exam and not _has_place(interaction):
            await self._say(interaction, "quiz-no-place")
            return
        plan = await draw(edition, wish, self._rng)
        if not plan.questions:
            await self._say(interaction, "quiz-no-cards")
            return
        session = await open_quiz(
            self._kit, plan, guild_id=interaction.guild_id,
            channel_id=interaction.channel_id or 0, user_id=interaction.user.id,
        )  # fmt: skip
        if session is None:
            await self._say(interaction, "quiz-busy")
        elif is_exam:
            await show_exam(self._kit, interaction, edition, session)
        else:
            self._hold(session)
            await self._say(interaction, "quiz-begun", count=len(plan.questions))

    def _hold(self, session: Session, *, again: bool = False) -> None:
        standing = self._kit.rooms.of(session.channel_id)
        if standing is None or standing.session.number != session.number:
            Quizmaster(self._bot, self._kit, session).start(again=again)

    def _is_held_here(self, session: Session) -> bool:
        if session.guild_id is None:
            return would_hear_of(self._bot, 0)
        return self._bot.get_guild(session.guild_id) is not None

    async def _take_up(self) -> None:
        """Goes on with the quizzes held here, whenever this process comes to hear of them."""
        await self._bot.wait_until_ready()
        while True:
            self._arrived.clear()
            try:
                for session in await self._kit.store.quizzes.running():
                    if self._is_held_here(session):
                        self._hold(session, again=True)
            except StoreError as error:
                log.warning("The quizzes that were going on could not be read yet: %s", error)
                await asyncio.sleep(_AGAIN)
            else:
                await self._arrived.wait()


def _has_place(interaction: discord.Interaction) -> bool:
    """Whether the bot may ask in the channel; who uses it in direct messages reads it there."""
    may = interaction.app_permissions
    is_thread = isinstance(interaction.channel, discord.Thread)
    sends = may.send_messages_in_threads if is_thread else may.send_messages
    return interaction.guild_id is None or (may.view_channel and sends)
