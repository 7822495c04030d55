"""Leaves out the cards that ask again what others ask."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from ...records.models import Fact, Language
from .answers import NameAnswer, NumberAnswer, Recall
from .card import Card


def distinct(cards: Collection[Card], facts: Mapping[str, Fact]) -> Iterator[Card]:
    """The cards without those that ask again what a shorter one asks.

    Where two names fit one sentence, the card accepts both.
    """
    kept: dict[object, Card] = {}
    fitting: dict[tuple[Language, str, str], set[str]] = {}
    for card in cards:
        for language, side in card.sides.items():
            if isinstance(card.answer, NameAnswer):
                names = fitting.setdefault((language, side.prompt, side.stem), set())
                names.add(card.answer.entity)
    for card in sorted(cards, key=lambda card: _length(facts[card.fact_id])):
        for what in _asked_again(card, facts[card.fact_id]):
            kept.setdefault(what, card)
    for card in cards:
        what = _asked_again(card, facts[card.fact_id])
        if any(kept[one] is not card for one in what):
            continue
        if isinstance(card.answer, NameAnswer):
            others = frozenset().union(
                *(fitting[code, side.prompt, side.stem] for code, side in card.sides.items())
            )
            answer = replace(card.answer, others=others - {card.answer.entity})
            yield replace(card, answer=answer)
        else:
            yield card


def _asked_again(card: Card, fact: Fact) -> list[object]:
    """What a card asks, so that another that asks the same has one of these in common."""
    if isinstance(card.answer, Recall):
        return [tuple(side.stem for side in card.sides.values())]
    answer = (
        replace(card.answer, scale=1.0) if isinstance(card.answer, NumberAnswer) else card.answer
    )
    return [(answer, name, fact.entities[:1]) for name in fact.properties] or [card.id]


def _length(fact: Fact) -> int:
    return len(fact.text.best("en")[0])
