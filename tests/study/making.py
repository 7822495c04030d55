"""Cards made by hand, for what does not depend on how they are made of facts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.study.cards.answers import Recall
from bot.study.cards.card import Card, Side
from bot.study.memory.planning import Done, Stage
from bot.study.memory.scheduling import Memory, Rating, Review, replayed

# A Sunday noon in Hanoi.
NOON = dt.datetime(2026, 11, 22, 5, tzinfo=dt.UTC)
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


def card(name: str, *, fact: str = "", topic: str = "moon", digest: str = "first") -> Card:
    """A card "fact.kind" of its own fact, unless told."""
    side = Side(prompt="Which?", stem=f"The stem of {name} is ____.", answer=f"Answer {name}")
    return Card(
        id=name,
        fact_id=fact or name.partition(".")[0],
        topic=topic,
        answer=Recall(),
        sides={"en": side, "vi": side, "ru": side},
        digest=digest,
    )


def corrected(one: Card, digest: str = "second") -> Card:
    """The same card after its fact was corrected."""
    return replace(one, digest=digest)


def memory(*ratings: Rating, at: dt.datetime, digest: str = "first") -> Memory:
    """What reviews leave that all came when the card was due, the last of them at a moment."""
    reviews: list[Review] = []
    moment = at
    for rating in ratings:
        reviews.append(Review(digest, rating, moment))
        after = replayed(reviews)
        assert after is not None
        moment = after.due
    after = replayed(reviews)
    assert after is not None
    back = at - after.last
    moved = replayed(replace(one, at=one.at + back) for one in reviews)
    assert moved is not None
    return moved


def done(name: str, stage: Stage, at: dt.datetime, rating: Rating = Rating.Good) -> Done:
    """A review that was kept."""
    return Done(number=1, scope=0, card=name, rating=rating, stage=stage, days=0, at=at)
