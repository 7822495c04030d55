"""What a server has posted each day: at which moment, and which fact or card is next."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final, Literal, get_args

from ..answering.disputes import disputes
from ..records.factbook import FactBook
from ..records.models import Fact, Language
from .cards.card import Deck

Form = Literal["fact", "question"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)

_DAY: Final = dt.timedelta(days=1)
# What was missed for longer is left: it would come close to the next day's.
_LATE: Final = dt.timedelta(hours=6)
# Where a post was begun and nobody knows whether it arrived, it is sent again under the same nonce.
# Before this it is still being sent; later Discord may have forgotten the nonce.
_AGAIN: Final = dt.timedelta(seconds=30)
_UNTIL: Final = dt.timedelta(seconds=150)


@dataclass(frozen=True, slots=True, kw_only=True)
class Daily:
    """Where a server has something posted, at which hour of which zone, and what.

    `topic` is empty for all. `posted_on` is the latest day of that zone that was posted or tried,
    `claimed_at` when that began, None once it is known how it ended.
    """

    guild_id: int
    channel_id: int
    hour: int
    zone: str
    form: Form
    topic: str = ""
    posted_on: dt.date | None = None
    claimed_at: dt.datetime | None = None


def slot(day: dt.date, hour: int, zone: dt.tzinfo) -> dt.datetime:
    """The moment at which that hour of a day begins in a zone, in UTC.

    Where clocks leave it out, that is as long after the change as the hour would have been; where
    they repeat it, the first time.
    """
    return dt.datetime.combine(day, dt.time(hour), zone).astimezone(dt.UTC)


def due(daily: Daily, zone: dt.tzinfo, now: dt.datetime) -> dt.date | None:
    """The day to be posted now: today's, from its hour on until it is too late; else None."""
    today = now.astimezone(zone).date()
    # An hour that clocks leave out at the end of a day comes on the next.
    for day in (today, today - _DAY):
        begins = slot(day, daily.hour, zone)
        is_todays = begins.astimezone(zone).date() == today
        if is_todays and begins <= now < begins + _LATE and _is_open(daily, day):
            return day
    return None


def upcoming(daily: Daily, zone: dt.tzinfo, now: dt.datetime) -> dt.datetime:
    """When the next one comes; that is past where it is due and not posted yet."""
    if ready := due(daily, zone, now):
        return slot(ready, daily.hour, zone)
    today = now.astimezone(zone).date()
    days = (today + number * _DAY for number in count(-1))
    return next(
        begins
        for day in days
        if _is_open(daily, day) and (begins := slot(day, daily.hour, zone)) > now
    )


def is_unconfirmed(daily: Daily, now: dt.datetime) -> bool:
    """Whether a post was begun, may not have arrived, and can be sent again without doubling it."""
    return daily.claimed_at is not None and _AGAIN <= now - daily.claimed_at <= _UNTIL


def nonce_of(daily: Daily, day: dt.date) -> str:
    """What Discord tells the post of a server and day by, so that it takes it once."""
    return _mixed(f"{daily.guild_id} {day}")[:24]


def facts_to_tell(book: FactBook, topic: str, today: dt.date) -> list[str]:
    """The ids of the facts, of one topic or (empty) of all, that hold and are up to date."""
    known = book.catalogue.properties
    return [
        fact.id
        for fact in _sound(book, today)
        if not topic or topic in {known[name].topic for name in fact.properties if name in known}
    ]


def cards_to_ask(
    deck: Deck, book: FactBook, topic: str, language: Language, today: dt.date
) -> list[str]:
    """The ids of the cards of such facts that can be asked in a language, and graded by rule."""
    sound = {fact.id for fact in _sound(book, today)}
    cards = deck.chosen(language, topic=topic, graded=True)
    return [card.id for card in cards if card.fact_id in sound]


def next_of(
    wanted: Collection[str], told: Sequence[str], *, guild_id: int
) -> tuple[str, tuple[str, ...]] | None:
    """What to post next, and what was told once it is; None where there is nothing to post.

    None of them comes again until all have. Each server has an order of its own, in which what was
    added since has its place.
    """
    if not wanted:
        return None
    if not set(wanted) - set(told):
        # The next round; what is not wanted now keeps its turn.
        told = [one for one in told if one not in set(wanted)]
    chosen = min(set(wanted) - set(told), key=lambda one: _mixed(f"{guild_id} {one}"))
    return chosen, (*told, chosen)


def _is_open(daily: Daily, day: dt.date) -> bool:
    return daily.posted_on is None or daily.posted_on < day


def _sound(book: FactBook, today: dt.date) -> Iterator[Fact]:
    """The facts that hold as far as anybody knows, and need not be looked at again yet."""
    doubted = book.disputed | disputes(book.facts.values()).keys()
    for fact in book.facts.values():
        is_held = fact.rank != "deprecated" and not fact.superseded_by and fact.id not in doubted
        if is_held and not (fact.review_by and fact.review_by.last < today):
            yield fact


def _mixed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
