"""What the buttons of a question do: choose, type, and lead the quiz."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import discord
from discord.utils import utcnow

from ....storage.quizzes import Session
from ....study.quiz import rules
from ....study.quiz.course import Quiz
from ....study.quiz.rules import Step
from ...desk.desking import Desking
from ...desk.forms import Field, form, written
from ...desk.press import Pressed, on_press
from ...desk.rights import Right, has_right
from ...telling import tell
from .exams import show_exam
from .ids import Mark
from .taking import LONGEST, take

_FIELD = "answer"


class Playing(Desking):
    """Answers presses in quizzes."""

    @on_press("quiz-pick", Right.ANY)
    async def _pick(self, pressed: Pressed) -> None:
        mark = Mark.parse(pressed.argument)
        if mark and mark.place is not None:
            await self._take(pressed, mark)
        else:
            await self._say(pressed.interaction, "press-too-old")

    @on_press("quiz-type", Right.ANY)
    async def _type(self, pressed: Pressed) -> None:
        mark = Mark.parse(pressed.argument)
        if mark is None:
            await self._say(pressed.interaction, "press-too-old")
            return
        say = self._kit.wording.say
        title = say(pressed.language, "quiz-form", number=mark.round + 1)
        field = Field(name=_FIELD, label=say(pressed.language, "quiz-form-answer"), most=LONGEST)
        # A form must come at once, so whether the question is still open shows when it is sent.
        modal = form(replace(mark, place=None).id("quiz-sent"), title, [field])
        await pressed.interaction.response.send_modal(modal)

    @on_press("quiz-sent", Right.ANY)
    async def _sent(self, pressed: Pressed) -> None:
        mark = Mark.parse(pressed.argument)
        text = written(pressed.interaction).get(_FIELD, "")
        if mark and mark.place is None and text:
            await self._take(pressed, mark, text)
        else:
            await self._say(pressed.interaction, "press-too-old")

    @on_press("quiz-hint", Right.ANY)
    async def _hint(self, pressed: Pressed) -> None:
        await self._lead(pressed, rules.hint)

    @on_press("quiz-skip", Right.ANY)
    async def _skip(self, pressed: Pressed) -> None:
        now = utcnow()
        await self._lead(pressed, lambda quiz, number: rules.skip(quiz, number, now))

    @on_press("quiz-pause", Right.ANY)
    async def _pause(self, pressed: Pressed) -> None:
        await self._lead(pressed, lambda quiz, number: _of(quiz, number, rules.pause(quiz)))

    @on_press("quiz-go", Right.ANY)
    async def _go(self, pressed: Pressed) -> None:
        now = utcnow()
        await self._lead(pressed, lambda quiz, number: _of(quiz, number, rules.go_on(quiz, now)))

    @on_press("quiz-stop", Right.ANY)
    async def _stop(self, pressed: Pressed) -> None:
        now = utcnow()
        await self._lead(pressed, lambda quiz, number: _of(quiz, number, rules.stop(quiz, now)))

    async def _take(self, pressed: Pressed, mark: Mark, text: str = "") -> None:
        interaction = pressed.interaction
        session = await self._deferred(pressed, mark)
        if session is None:
            return
        taken = await take(
            self._kit, pressed.edition, session, mark, user_id=interaction.user.id, text=text,
            at=utcnow(),
        )  # fmt: skip
        if session.quiz.is_private:
            after = await self._kit.store.quizzes.session(session.number)
            await show_exam(self._kit, interaction, pressed.edition, after or session)
        else:
            await tell(interaction, taken.told)

    async def _lead(self, pressed: Pressed, change: Callable[[Quiz, int], Quiz]) -> None:
        """Does what who started the quiz, or a moderator, has pressed."""
        interaction, mark = pressed.interaction, Mark.parse(pressed.argument)
        session = await self._deferred(pressed, mark)
        if session is None or mark is None:
            return
        is_theirs = interaction.user.id == session.user_id
        if not is_theirs and not has_right(interaction, pressed.edition.settings, Right.REVIEW):
            await self._say(interaction, "quiz-not-yours")
            return

        def step(quiz: Quiz) -> Step:
            changed = change(quiz, mark.round)
            return Step(changed, "closed" if changed == quiz else "taken")

        after, done = await self._kit.store.quizzes.change(session.number, step)
        if session.quiz.is_private:
            await show_exam(self._kit, interaction, pressed.edition, after)
            return
        if master := self._kit.rooms.of(after.channel_id):
            master.wake(after)
        await self._say(interaction, f"quiz-led-{done.outcome}")

    async def _deferred(self, pressed: Pressed, mark: Mark | None) -> Session | None:
        """The quiz that a button belongs to, once that was acknowledged; None, and told, if none.

        It is looked for where the button was pressed; an exam belongs to one person.
        """
        interaction = pressed.interaction
        # An exam changes its own message, of the others' presses a word of its own tells.
        is_exam = mark is not None and mark.is_exam
        await interaction.response.defer(ephemeral=True, thinking=not is_exam)
        session = await self._found(interaction, mark) if mark else None
        if session is None:
            await self._say(interaction, "press-too-old")
        return session

    async def _found(self, interaction: discord.Interaction, mark: Mark) -> Session | None:
        master = self._kit.rooms.of(interaction.channel_id)
        if master and master.session.number == mark.number:
            session: Session | None = master.session
        else:
            session = await self._kit.store.quizzes.session(mark.number)
        if session is None or session.quiz.is_private != mark.is_exam:
            return None
        place = (interaction.guild_id, interaction.channel_id)
        if (session.guild_id, session.channel_id) != place:
            return None
        is_theirs = session.user_id == interaction.user.id
        return session if is_theirs or not session.quiz.is_private else None


def _of(quiz: Quiz, number: int, changed: Quiz) -> Quiz:
    """The change of what was pressed in this round; another message's buttons are too old."""
    return changed if quiz.round == number else quiz
