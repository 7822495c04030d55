"""Puts what somebody missed in a quiz among the cards they study by themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ....records.models import Language
from ....storage.studies import Place
from ....study.cards.card import Card
from ....study.memory.planning import Plan
from ....study.memory.scheduling import Rating, Review
from ...edition import Edition
from ..decks import deck_of
from ..study.session import Session

if TYPE_CHECKING:
    from ...kit import Kit


async def study_missed(
    kit: Kit,
    edition: Edition,
    cards: Iterable[Card],
    *,
    user_id: int,
    guild_id: int | None,
    language: Language,
    at: dt.datetime,
) -> int:
    """Has cards come up in somebody's `/study cards` now; returns how many they are.

    To have missed one, `at` the time of the quiz, is to have rated it "again", whether it was known
    or new. Those reviewed since are left as they are, so that pressing twice counts once. Raises
    StoreError.
    """
    plan = Plan.unplanned(language)
    scopes = {0, guild_id or 0}
    standing = await kit.store.studies.standing(user_id, scopes, at, unplanned=plan)
    deck, shipped = await deck_of(edition), await deck_of(await kit.at(None))
    session = Session(deck, shipped, guild_id, standing, language, at)
    count = 0
    for card in cards:
        memory = session.own(card)
        if memory and memory.last >= at:
            continue
        number = await kit.store.studies.review(
            Place(user_id, session.scope(card), card.id),
            Review(card.digest, Rating.Again, at),
            stage=session.stage(card),
            seen=session.seen(card),
        )
        count += number is not None
    return count
