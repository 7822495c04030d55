"""What somebody studies from where they are: the cards there, and what they remember of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ....records.models import Language
from ....study.cards.card import Card, Deck
from ....study.memory.days import beginning, day_of
from ....study.memory.planning import Agenda, Done, Plan, Stage, Standing, agenda, stage_of
from ....study.memory.scheduling import Memory, Rating, outcomes

_DAY = dt.timedelta(days=1)


def scope_of(card: Card, shipped: Deck, guild_id: int | None) -> int:
    """0 for a card as shipped, else the server whose it is: each is remembered by itself."""
    as_shipped = shipped.cards.get(card.id)
    if guild_id is None or (as_shipped and as_shipped.digest == card.digest):
        return 0
    return guild_id


@dataclass(frozen=True)
class Session:
    """Where a person stands with the cards of one place at one moment.

    `topic` is the one that all cards are of, empty for every one.
    """

    deck: Deck
    shipped: Deck
    guild_id: int | None
    standing: Standing
    language: Language
    now: dt.datetime
    topic: str = ""
    beyond: bool = False

    @property
    def plan(self) -> Plan:
        """The person's plan; of a session of one topic, that topic's."""
        return replace(self.standing.plan, topic="") if self.topic else self.standing.plan

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """The cards that can be asked."""
        return self.deck.chosen(self.language, topic=self.topic)

    @cached_property
    def memories(self) -> Mapping[str, Memory]:
        """What is remembered of the cards.

        Of what a server says otherwise than the shipped facts, those may have been learnt.
        """
        found = {card.id: self.own(card) or self._elsewhere(card) for card in self.cards}
        return {name: memory for name, memory in found.items() if memory}

    @cached_property
    def agenda(self) -> Agenda:
        """What is left for the day."""
        return self._agenda(self.standing.today, self.now, beyond=self.beyond)

    @property
    def tomorrow(self) -> Agenda:
        """What the next day brings, if nothing more is done on this one."""
        night = beginning(day_of(self.now, self.plan.zone) + 2 * _DAY, self.plan.zone)
        return self._agenda((), night - dt.timedelta(seconds=1), beyond=False)

    @property
    def last(self) -> Done | None:
        """The last review of the day that was made here; None where there is none."""
        here = {0, self.guild_id}
        return next((one for one in reversed(self.standing.today) if one.scope in here), None)

    def asked(self, key: str) -> Card | None:
        """The card of that key, where it can still be asked; None where it cannot."""
        card = self.deck.by_key.get(key)
        return card if card and self.language in card.sides else None

    def scope(self, card: Card) -> int:
        """In which scope a card is remembered."""
        return scope_of(card, self.shipped, self.guild_id)

    def own(self, card: Card) -> Memory | None:
        """What is remembered of a card in its own scope."""
        return self.standing.memories.get((self.scope(card), card.id))

    def seen(self, card: Card) -> int:
        """How often a card was reviewed in its own scope."""
        memory = self.own(card)
        return memory.reviews if memory else 0

    def stage(self, card: Card) -> Stage:
        """In which state a card is."""
        return stage_of(card, self.memories.get(card.id))

    def outcomes(self, card: Card) -> Mapping[Rating, Memory]:
        """What each rating would make of a card now."""
        return outcomes(self.own(card), card.digest, self.now)

    def _elsewhere(self, card: Card) -> Memory | None:
        memory = self.standing.memories.get((0, card.id))
        return memory if memory and memory.digest != card.digest else None

    def _agenda(self, today: Sequence[Done], now: dt.datetime, *, beyond: bool) -> Agenda:
        return agenda(self.cards, self.memories, today, self.plan, now, beyond=beyond)
