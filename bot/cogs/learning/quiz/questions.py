"""The question of a quiz as a message: open, standing still, or closed with its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import discord
from discord import ui

from ....answering.wording import Wording
from ....records.models import Language, Quantity
from ....storage.quizzes import Session
from ....study.cards.card import Card
from ....study.quiz.course import Quiz
from ....study.quiz.hinting import Between, Decade, Letters, Year, dropped, hint_for
from ....study.quiz.scoring import Place, places
from ...edition import Edition
from ...harmless import harmless, line
from ...layout import Stating, framed
from .ids import Mark

LETTERS: Final = "ABCD"
# Choices no longer than this stand on their buttons, which a phone shows in full.
_ON_BUTTON: Final = 28
# With these a question fits into a message, whatever a server's facts are like.
_PROMPT, _STEM, _CHOICE = 100, 900, 200
# More names than this are counted.
_NAMES: Final = 12
# After so many questions the scores are shown.
_BOARD_EVERY: Final = 5
_BOARD: Final = 8
# What these are is said in terms of several people.
_TOGETHER: Final = frozenset({"normal", "race"})
_OPEN, _HELD, _CLOSED = 0x3B6FB6, 0x7A7F87, 0x2E8B57


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the messages of one quiz are written from."""

    session: Session
    edition: Edition
    wording: Wording

    @property
    def quiz(self) -> Quiz:
        """The quiz."""
        return self.session.quiz

    @property
    def language(self) -> Language:
        """The language of the quiz."""
        return self.quiz.plan.language

    @property
    def mark(self) -> Mark:
        """What its buttons carry."""
        return Mark(self.session.number, self.quiz.round, is_exam=self.quiz.is_private)

    def open(self, card: Card) -> ui.LayoutView:
        """The open question, with its buttons; or standing still, with those that go on."""
        is_paused = self.quiz.phase == "paused"
        parts: list[ui.Item[Any]] = [ui.TextDisplay(self._head()), *self._asked(card)]
        if is_paused:
            parts.append(ui.TextDisplay(self.say("quiz-paused")))
        else:
            parts += [ui.ActionRow(*self._answers()), *self._small()]
        parts.append(ui.ActionRow(*self._controls()))
        return framed(*parts, colour=_HELD if is_paused else _OPEN)

    def closed(self, card: Card) -> ui.LayoutView:
        """The closed question: the right answer, the fact with its source, and who was right."""
        parts: list[ui.Item[Any]] = [ui.TextDisplay(self._head())]
        right = line(card.sides[self.language].answer, _CHOICE)
        # The fact says again what the sentence with the gap said.
        answer = self.say("quiz-right", answer=right)
        parts.append(ui.TextDisplay(f"{self._prompt(card)}\n{answer}"))
        parts.append(ui.TextDisplay(self.fact(card.fact_id)))
        parts.append(ui.TextDisplay(self._who()))
        if (self.quiz.round + 1) % _BOARD_EVERY == 0 and self.quiz.phase == "between":
            parts += [ui.Separator(), ui.TextDisplay(self.board(_BOARD))]
        return framed(*parts, colour=_CLOSED)

    def withdrawn(self) -> ui.LayoutView:
        """In the place of a question that can no longer be asked."""
        text = f"{self._head()}\n{self.say('quiz-passed-over')}"
        return framed(ui.TextDisplay(text), colour=_HELD)

    def fact(self, fact_id: str) -> str:
        """A fact with its sources, as every reply shows it; empty where it was withdrawn."""
        told = self.edition.replies.browser.fact(fact_id, self.language).answers
        stating = Stating(self.language, self.wording)
        return next((stating.fact(one) for one in told if one.fact_id == fact_id), "")

    def board(self, most: int) -> str:
        """Who has how many points, the best first."""
        stood = places(self.quiz)
        lines = [self._place(one) for one in stood[:most]]
        if len(stood) > most:
            lines.append(self.say("quiz-board-more", count=len(stood) - most))
        return "\n".join([f"**{self.say('quiz-board')}**", *lines])

    def say(self, key: str, **values: object) -> str:
        """A sentence in the language of the quiz."""
        return self.wording.say(self.language, key, **values)

    def points(self, points: float) -> str:
        """Points with at most one decimal, as the language writes it."""
        return self.say(
            "quiz-points", count=points, points=self.wording.figure(self.language, points)
        )

    def _place(self, place: Place) -> str:
        return self.say(
            "quiz-board-line",
            place=place.number,
            member=f"<@{place.user_id}>",
            points=self.points(place.points),
            right=place.right,
        )

    def _head(self) -> str:
        quiz = self.quiz
        planned, topic = len(quiz.plan.questions), quiz.plan.topic
        label = self.edition.book.catalogue.topics.get(topic)
        is_plain = quiz.plan.is_alone and quiz.plan.mode == "normal"
        parts = [
            self.say("quiz-question", number=quiz.round + 1, count=max(planned, quiz.round + 1)),
            *([] if is_plain else [self.say(f"quiz-mode-{quiz.plan.mode}")]),
            *([line(label.best(self.language)[0], 100)] if label else []),
        ]
        return " · ".join([f"**{parts[0]}**", *parts[1:]])

    def _prompt(self, card: Card) -> str:
        return f"### {line(card.sides[self.language].prompt, _PROMPT)}"

    def _asked(self, card: Card) -> Iterator[ui.Item[Any]]:
        stem = harmless(card.sides[self.language].stem, _STEM)
        yield ui.TextDisplay(f"{self._prompt(card)}\n{stem}")
        choices = self.quiz.asked.choices
        if self._are_long:
            gone = dropped(self.quiz)
            yield ui.TextDisplay(
                "\n".join(
                    f"**{LETTERS[place]}.** {line(text, _CHOICE)}"
                    for place, text in enumerate(choices)
                    if place != gone
                )
            )
        if self.quiz.hints and not choices:
            yield ui.TextDisplay(self.say("quiz-hint", hint=self._hint(card)))

    @property
    def _are_long(self) -> bool:
        return max((len(text) for text in self.quiz.asked.choices), default=0) > _ON_BUTTON

    def _hint(self, card: Card) -> str:
        match hint_for(card, self.language):
            case Decade(first):
                return self.say("quiz-hint-decade", first=str(first))
            case Year(year):
                return self.say("quiz-hint-year", year=str(year))
            case Between(least, most, unit):
                low, high = (
                    self.wording.quantity(self.language, Quantity(amount=amount, unit=unit))
                    for amount in (least, most)
                )
                return self.say("quiz-hint-between", least=low, most=high)
            case Letters(text):
                return line(text, _CHOICE)

    def _answers(self) -> Sequence[ui.Button[Any]]:
        mark = self.mark
        blue = discord.ButtonStyle.primary
        choices, gone = self.quiz.asked.choices, dropped(self.quiz)
        if not choices:
            return [mark.button(self.say("button-quiz-type"), "quiz-type", style=blue)]
        return [
            replace(mark, place=place).button(
                LETTERS[place] if self._are_long else f"{LETTERS[place]}. {text}",
                "quiz-pick",
                style=blue,
            )
            for place, text in enumerate(choices)
            if place != gone
        ]

    def _controls(self) -> Sequence[ui.Button[Any]]:
        """For who started it and for moderators; others are told so."""
        mark = self.mark
        names = ["hint", "skip", "pause", "stop"]
        if self.quiz.phase == "paused":
            names = ["go", "skip", "stop"]
        elif self.quiz.hints:
            names.remove("hint")
        if self.quiz.is_private and "pause" in names:
            names.remove("pause")
        return [mark.button(self.say(f"button-quiz-{name}"), f"quiz-{name}") for name in names]

    def _small(self) -> Iterator[ui.Item[Any]]:
        """How to answer, and until when; all of it with the first question."""
        quiz, ends = self.quiz, self.quiz.ends_at
        lines = [self.say("quiz-ends", when=f"<t:{round(ends.timestamp())}:R>")] if ends else []
        if quiz.round == 0:
            if not (quiz.plan.is_alone and quiz.plan.mode in _TOGETHER):
                lines.append(self.say(f"quiz-rules-{quiz.plan.mode}"))
            if quiz.plan.form == "typed" and not quiz.is_private:
                how = "quiz-how-alone" if quiz.plan.is_alone else "quiz-how"
                lines.append(f"{self.say(how)} {self.say(f'quiz-tries-{quiz.plan.tries}')}")
        if quiz.hints:
            lines.append(self.say("quiz-half"))
        if lines:
            yield ui.TextDisplay("\n".join(f"-# {text}" for text in lines))

    def _who(self) -> str:
        """Who was right, and who in part."""
        standing = self.quiz.given_in(self.quiz.round).values()
        if self.quiz.plan.is_alone and standing:
            [given] = standing
            key = "right" if given.is_right else "partly" if given.credit else "wrong"
            return self.say(f"quiz-you-{key}", points=self.points(given.points))
        right = [one.user_id for one in standing if one.is_right]
        part = [one.user_id for one in standing if 0 < one.credit < 1]
        lines = [
            self.say(
                key,
                members=", ".join(f"<@{one}>" for one in people[:_NAMES]),
                more=max(len(people) - _NAMES, 0),
            )
            for key, people in (("quiz-were-right", right), ("quiz-were-partly-right", part))
            if people
        ]
        return "\n".join(lines) or self.say("quiz-nobody" if standing else "quiz-silence")
