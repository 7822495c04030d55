"""The end of a quiz: places, points, and what was missed, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from discord import ui

from ....study.cards.card import Deck
from ....study.quiz.scoring import missed, places
from ...harmless import line
from ...layout import ROOM, framed, joined
from .questions import Sheet

# More places than this are counted.
_PLACES: Final = 15


def report(sheet: Sheet, deck: Deck) -> ui.LayoutView:
    """The last message of a quiz that all could see."""
    head = f"### {sheet.say('quiz-over')}"
    board = sheet.board(_PLACES) if places(sheet.quiz) else sheet.say("quiz-over-silence")
    counts = missed(sheet.quiz)
    facts = _facts(sheet, deck, counts)
    parts: list[ui.Item[Any]] = [ui.TextDisplay(f"{head}\n{board}")]
    if counts:
        parts += [ui.Separator(), ui.TextDisplay(_fitting(sheet, facts, ROOM - len(head + board)))]
    parts.append(ui.ActionRow(*_buttons(sheet, study=bool(counts))))
    return framed(*parts)


def exam_report(sheet: Sheet, deck: Deck) -> list[str]:
    """What an exam comes to, in as few messages as it fits into: each question with its answer."""
    quiz = sheet.quiz
    given = {one.round: one for one in quiz.given}
    points = round(sum(one.points for one in quiz.given), 1)
    texts = [
        sheet.say(
            "quiz-exam-over",
            points=sheet.points(points),
            right=sum(one.is_right for one in quiz.given),
            count=len(quiz.plan.questions),
        )
    ]
    for number, asked in enumerate(quiz.plan.questions):
        card = deck.cards.get(asked.card)
        if card is None or card.digest != asked.digest:
            texts.append(f"**{number + 1}.** {sheet.say('quiz-passed-over')}")
            continue
        one = given.get(number)
        key = (
            "skipped"
            if one is None
            else "right"
            if one.is_right
            else "partly"
            if one.credit
            else "wrong"
        )
        side = card.sides[sheet.language]
        head = sheet.say(f"quiz-exam-{key}", number=number + 1, answer=line(side.answer, 300))
        texts.append(f"{head}\n{sheet.fact(card.fact_id)}")
    return joined(texts, "\n\n")


def exam_buttons(sheet: Sheet) -> list[ui.Button[Any]]:
    """What can be done after an exam."""
    return _buttons(sheet, study=any(not one.is_right for one in sheet.quiz.given))


def _facts(sheet: Sheet, deck: Deck, cards: Iterable[str]) -> Iterator[str]:
    """The facts of cards, each once; without those withdrawn since."""
    ids = (deck.cards[one].fact_id for one in cards if one in deck.cards)
    return filter(None, map(sheet.fact, dict.fromkeys(ids)))


def _fitting(sheet: Sheet, facts: Iterable[str], room: int) -> str:
    """As many as there is room for; each was shown with its own question, too."""
    texts: list[str] = []
    head, left = f"**{sheet.say('quiz-missed')}**", 0
    room -= len(head) + 200
    for fact in facts:
        if left or len(fact) > room:
            left += 1
            continue
        room -= len(fact) + 2
        texts.append(fact)
    if left:
        texts.append(sheet.say("quiz-missed-more", count=left))
    return f"{head}\n" + "\n\n".join(texts)


def _buttons(sheet: Sheet, *, study: bool) -> list[ui.Button[Any]]:
    names = ["study", "again"] if study else ["again"]
    return [sheet.mark.button(sheet.say(f"button-quiz-{name}"), f"quiz-{name}") for name in names]
