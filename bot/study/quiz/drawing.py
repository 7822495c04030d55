"""Draws the questions of a quiz."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Final

from ...records.models import Language
from ..cards.answers import Answer
from ..cards.card import Card
from .course import Asked, Form, Mode, Plan

if TYPE_CHECKING:
    from random import Random

# Seconds for a question: to read it and four choices on a phone, or to type besides.
_SECONDS: Final[dict[Form, int]] = {"choice": 30, "typed": 60}
# Beside the right one.
_WRONG: Final = 3


def plan_of(
    cards: Sequence[Card],
    *,
    topic: str,
    mode: Mode,
    form: Form,
    most: int,
    language: Language,
    rng: Random,
    wrong: Callable[[Card], Sequence[str]],
    seen: Collection[str] = (),
    is_alone: bool = False,
) -> Plan:
    """A quiz of at most so many of these cards; those `seen` just now come only for want of others.

    `wrong` gives the wrong choices of a card; one with too few of them is left out where somebody
    chooses. There may be no question at all.
    """
    questions: list[Asked] = []
    for card in _drawn(cards, seen, rng):
        asked = _asked(card, form, language, rng, wrong)
        questions += [asked] if asked else []
        if len(questions) == most:
            break
    return Plan(
        topic=topic,
        mode=mode,
        form=form,
        language=language,
        # An exam is between one person and the bot: nobody waits.
        seconds=0 if mode == "exam" else _SECONDS[form],
        questions=tuple(questions),
        is_alone=is_alone,
    )


def _drawn(cards: Sequence[Card], seen: Collection[str], rng: Random) -> list[Card]:
    """The cards in the order of chance; of one fact the second comes after the first of others.

    One card of a fact may say what another asks. So may one of the same answer, which is dull too.
    """
    drawn = list(cards)
    rng.shuffle(drawn)
    count: Counter[str | Answer] = Counter()
    turns: dict[str, tuple[int, ...]] = {}
    for card in drawn:
        alike = (card.fact_id, card.answer)
        turns[card.id] = tuple(count[one] for one in alike)
        count.update(alike)
    return sorted(drawn, key=lambda card: (card.id in seen, turns[card.id]))


def _asked(
    card: Card, form: Form, language: Language, rng: Random, wrong: Callable[[Card], Sequence[str]]
) -> Asked | None:
    if form == "typed":
        return Asked(card.id, card.digest)
    choices = [card.sides[language].answer, *wrong(card)][: _WRONG + 1]
    if len(set(choices)) <= _WRONG:
        return None
    right = choices[0]
    rng.shuffle(choices)
    return Asked(card.id, card.digest, tuple(choices), choices.index(right))
