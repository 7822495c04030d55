"""How somebody learns: their cards, their reviews, what they keep, and what will be due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from ..answering.wording import Wording
from ..errors import NothingToDrawError
from ..records.models import Language
from .picture import Plan, alt_of, table_of

State = Literal["new", "learning", "review", "relearning"]
Count = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Progress:
    """The numbers of one person: cards by state, reviews a day, and cards due a day.

    `retention` is the share of reviews that were remembered; None where there are none.
    """

    cards: tuple[tuple[State, int], ...]
    reviews: tuple[tuple[dt.date, int], ...]
    due: tuple[tuple[dt.date, int], ...]
    retention: float | None = None


@dataclass(frozen=True, slots=True)
class Study(Plan):
    """A person's progress, ready to be drawn; each part with its heading.

    Where nothing has been asked again yet, nothing is told of what is kept.
    """

    cards_title: str
    cards: tuple[Count, ...]
    retention_title: str
    retention: float | None
    reviews_title: str
    reviews: tuple[Count, ...]
    due_title: str
    due: tuple[Count, ...]


def study(progress: Progress, wording: Wording, language: Language) -> Study:
    """The progress in words. Raises NothingToDrawError where there is no card."""
    if not any(count for _, count in progress.cards):
        raise NothingToDrawError("There is no card yet to draw progress of.")
    say = wording.say
    cards = tuple((say(language, f"picture-cards-{state}"), n) for state, n in progress.cards)
    kept = progress.retention
    share = "" if kept is None else wording.share(language, kept).lstrip("+")
    titles = {
        "cards": say(language, "picture-cards", count=sum(n for _, n in cards)),
        "retention": share and say(language, "picture-retention", share=share),
        "reviews": _counted(wording, language, "picture-reviews", progress.reviews),
        "due": _counted(wording, language, "picture-due", progress.due),
    }
    title = say(language, "picture-study")
    listed = "; ".join(f"{name}: {count}" for name, count in cards)
    parts = (f"{titles['cards']}: {listed}", *filter(None, list(titles.values())[1:]))
    days = [
        f"{wording.date(language, day.isoformat())}: {count}"
        for day, count in progress.due
        if count
    ]
    return Study(
        title=title,
        keys=(),
        sources=(),
        noted="",
        remark="",
        alt=alt_of(title, [*parts, "; ".join(days)] if days else parts),
        table=table_of(
            ("part", "what", "number"),
            *(("cards", state, count) for state, count in progress.cards),
            *(("reviews", day.isoformat(), count) for day, count in progress.reviews),
            *(("due", day.isoformat(), count) for day, count in progress.due),
            ("retention", "", progress.retention),
        ),
        cards_title=titles["cards"],
        cards=cards,
        retention_title=titles["retention"],
        retention=progress.retention,
        reviews_title=titles["reviews"],
        reviews=_days(wording, language, progress.reviews),
        due_title=titles["due"],
        due=_days(wording, language, progress.due),
    )


def _counted(
    wording: Wording, language: Language, key: str, days: tuple[tuple[dt.date, int], ...]
) -> str:
    return wording.say(language, key, count=sum(n for _, n in days), days=len(days))


def _days(
    wording: Wording, language: Language, days: tuple[tuple[dt.date, int], ...]
) -> tuple[Count, ...]:
    return tuple((wording.day(language, day), count) for day, count in days)
