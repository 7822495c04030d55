"""`quiz`: questions made from the facts, to play alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Annotated, Literal

import typer

from ..answering.answerer import Answerer
from ..errors import UsageError
from ..records.models import Language
from ..study.cards.card import Card, Deck
from ..study.cards.making import deck_of
from ..study.choosing.choices import Choices
from ..study.grading.explaining import explained
from ..study.grading.grader import Grader
from ..study.grading.verdicts import Verdict
from .lines import lines
from .opening import FactsOption, open_services
from .screen import say, show_fact

_CHOICES = 4


def quiz(
    topic: Annotated[
        str, typer.Option(metavar="TOPIC", help="Ask about this topic alone, as trade or energy.")
    ] = "",
    questions: Annotated[
        int, typer.Option(min=1, max=100, help="Ask so many questions, if there are as many.")
    ] = 10,
    answers: Annotated[
        Literal["typed", "choice"], typer.Option(help="Type the answers, or choose among four.")
    ] = "typed",
    lang: Annotated[Language, typer.Option("--lang", help="Ask in this language.")] = "en",
    facts: FactsOption = None,
    seed: Annotated[
        int | None, typer.Option(help="Draw the same questions each time.", show_default=False)
    ] = None,
) -> None:
    """Play a quiz alone, with questions made from the facts.

    An answer is taken in any of the three languages; each verdict says why, and names the source.
    An empty line skips a question, Ctrl-D leaves.
    """
    answerer = open_services(facts).answerer
    deck = deck_of(answerer)
    rng = Random(seed)  # noqa: S311 -- a game
    grader = Grader(answerer)
    asked = _Asker(answerer, grader, lang, Choices(grader, deck) if answers == "choice" else None)
    drawn = asked.drawn(_cards(deck, lang, topic, answerer), rng, questions)
    asked.play(drawn, lines(kept=False))


def _cards(deck: Deck, language: Language, topic: str, answerer: Answerer) -> Sequence[Card]:
    cards = deck.chosen(language, topic=topic, graded=True)
    if not cards and topic:
        known = {card.topic for card in deck.chosen(language, graded=True)} - {""}
        told = ", ".join(name for name in answerer.book.catalogue.topics if name in known)
        raise UsageError(f"There is no question on “{topic}”. Topics: {told or 'none'}.")
    if not cards:
        raise UsageError(f"These facts give no question in the language “{language}”.")
    return cards


@dataclass(frozen=True, slots=True)
class _Question:
    """A card, and what there is to choose from: nothing where the answer is typed."""

    card: Card
    choices: tuple[str, ...] = ()


class _Asker:
    """Asks, judges and counts in one language."""

    def __init__(
        self, answerer: Answerer, grader: Grader, language: Language, choices: Choices | None
    ) -> None:
        self._answerer = answerer
        self._grader = grader
        self._language: Language = language
        self._choices = choices

    def drawn(self, cards: Sequence[Card], rng: Random, most: int) -> list[_Question]:
        """Questions in the order of lots, of different facts as long as there are any."""
        shuffled = rng.sample(cards, len(cards))
        # One card of a fact tells what another asks.
        first = list({card.fact_id: card for card in reversed(shuffled)}.values())[::-1]
        chosen = {card.id for card in first}
        rest = [card for card in shuffled if card.id not in chosen]
        found: list[_Question] = []
        for question in self._questions([*first, *rest], rng):
            found.append(question)
            if len(found) == most:
                break
        return found

    def _questions(self, cards: Sequence[Card], rng: Random) -> Iterator[_Question]:
        for card in cards:
            if self._choices is None:
                yield _Question(card)
                continue
            wrong = self._choices.wrong_choices(card, self._language, rng=rng, count=_CHOICES - 1)
            if len(wrong) == _CHOICES - 1:
                right = card.sides[self._language].answer
                yield _Question(card, tuple(rng.sample((right, *wrong), _CHOICES)))

    def play(self, questions: Sequence[_Question], typed: Iterator[str]) -> None:
        """Asks one question after another, and tells the score."""
        how = "quiz-alone-choose" if self._choices else "quiz-alone-type"
        say(self._said("quiz-alone-begin", count=len(questions)))
        say(self._said(how))
        credit = 0.0
        missed: list[Card] = []
        asked = 0
        for number, question in enumerate(questions, start=1):
            self._ask(question, number, len(questions))
            text = self._answer(question, typed)
            if text is None:
                break
            verdict = self._judged(question.card, text)
            credit += verdict.credit
            asked = number
            if not verdict.is_right:
                missed.append(question.card)
        self._close(credit, asked, missed)

    def _ask(self, question: _Question, number: int, total: int) -> None:
        side = question.card.sides[self._language]
        say()
        say(f"{number}/{total}  {side.prompt}", "bold")
        say(side.stem)
        for place, choice in enumerate(question.choices, start=1):
            say(f"  {place}  {choice}")

    def _answer(self, question: _Question, typed: Iterator[str]) -> str | None:
        """What is answered, empty where it is skipped; None where the player leaves."""
        for text in typed:
            if not question.choices or not text or text in question.choices:
                return text
            if text.isdecimal() and 1 <= int(text) <= len(question.choices):
                return question.choices[int(text) - 1]
            say(self._said("quiz-alone-choose"))
        return None

    def _judged(self, card: Card, text: str) -> Verdict:
        """The verdict, told with the right answer, the fact and its sources."""
        verdict = self._grader.grade(card, text, self._language)
        if text:
            say(explained(card, verdict, self._language, self._answerer.wording))
        if not verdict.is_right:
            say(self._said("quiz-alone-answer", answer=card.sides[self._language].answer))
        fact = self._answerer.book.facts[card.fact_id]
        stated = self._answerer.teller.stated(fact, 1.0, self._language)
        show_fact(stated, self._language, self._answerer.wording)
        return verdict

    def _close(self, credit: float, asked: int, missed: Sequence[Card]) -> None:
        figure = self._answerer.wording.figure(self._language, round(credit, 2))
        say()
        say(self._said("quiz-alone-score", points=figure, count=asked), "bold")
        if missed:
            say(self._said("quiz-alone-missed"))
        for card in missed:
            side = card.sides[self._language]
            say(f"  {side.stem} — {side.answer}")

    def _said(self, key: str, **values: object) -> str:
        return self._answerer.wording.say(self._language, key, **values)
