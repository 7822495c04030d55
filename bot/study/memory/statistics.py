"""How somebody's studies go: what they know, how much they do, and how well they remember."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from .days import day_of
from .planning import Done
from .scheduling import Memory, Phase, Rating, retrievability

# A card is mature once it is put off for three weeks or more, as Anki counts it.
_MATURE: Final = 21
# Days back of which the reviews are counted, and ahead of which it is told what comes.
WEEKS_BACK: Final = 12
AHEAD: Final = 7
_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """What somebody has come to.

    `learning`, `relearning`, `young` and `mature` count cards; `known` is the share of them that
    FSRS takes to be remembered now. `reviews` are counted by day, from the earliest to today, and
    `coming` the cards that fall due by day, from today on. `streak` is the days in a row until now.
    Of what was asked again after days, `recalled` is the share that was remembered,
    `recalled_mature` that of mature cards; each is None where there was nothing.
    """

    learning: int
    relearning: int
    young: int
    mature: int
    known: float | None
    reviews: tuple[tuple[dt.date, int], ...]
    coming: tuple[tuple[dt.date, int], ...]
    streak: int
    recalled: float | None
    recalled_mature: float | None

    @property
    def cards(self) -> int:
        """All cards that were ever reviewed."""
        return self.learning + self.relearning + self.young + self.mature


def progress_of(
    memories: Collection[Memory], reviews: Sequence[Done], zone: str, now: dt.datetime
) -> Progress:
    """What somebody has come to, from what they remember and their reviews of the last weeks."""
    today = day_of(now, zone)
    by_day = Counter(day_of(one.at, zone) for one in reviews)
    # What is overdue comes today.
    due = Counter(max(day_of(one.due, zone), today) for one in memories)
    phases = Counter(one.phase for one in memories)
    mature = sum(one.days >= _MATURE for one in memories)
    chances = [retrievability(one, now) for one in memories]
    return Progress(
        learning=phases[Phase.Learning],
        relearning=phases[Phase.Relearning],
        young=phases[Phase.Review] - mature,
        mature=mature,
        known=sum(chances) / len(chances) if chances else None,
        reviews=tuple(
            (day, by_day[day])
            for day in (today - number * _DAY for number in reversed(range(WEEKS_BACK * 7)))
        ),
        coming=tuple((day, due[day]) for day in (today + number * _DAY for number in range(AHEAD))),
        streak=_streak(by_day.keys(), today),
        recalled=recalled(reviews),
        recalled_mature=recalled(one for one in reviews if one.days >= _MATURE),
    )


def recalled(reviews: Iterable[Done]) -> float | None:
    """The share remembered of what was asked again after days; None where nothing was."""
    asked = [one for one in reviews if one.stage == "review"]
    return sum(one.rating != Rating.Again for one in asked) / len(asked) if asked else None


def _streak(days: Collection[dt.date], today: dt.date) -> int:
    """So many days in a row were studied on; today may be yet to come."""
    day = today if today in days else today - _DAY
    count = 0
    while day in days:
        count += 1
        day -= _DAY
    return count
