"""Years, months and days that a text names, as periods or as a day of any year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..records.period import OPEN, Period
from .spelling import Word
from .vocabulary import FILLER, Match

_LEAP_YEAR = 2000
_FIRST_YEAR, _LAST_YEAR = 1800, 2150
_DAY_MONTH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)")
_ISO = re.compile(r"(?<![\d./-])(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_MONTH_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{4})(?!\d)")
_RANGE = re.compile(r"(?<!\d)(\d{4}) ?- ?(\d{4})(?!\d)")
# The 1990s, and so in Russian with its own endings; in Vietnamese a word in front says so.
_DECADE = re.compile(r"(?<!\d)((?:1[89]|20)\d0)(?:'?s|-?ы?(?:х|е))\b")
_YEARS_OFF = {"this-year": 0, "last-year": -1, "next-year": 1}
# How many words may stand between a month and its year, or a relation and its year.
_REACH = 2
# What may stand between them: fillers and words of direction.
_EMPTY = (FILLER, "o:")


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time in a text, from token `start` to `end` (exclusive).

    `period` is None where only a month, or a month and a day, is named.
    """

    start: int
    end: int
    period: Period | None
    month: int | None = None
    day: int | None = None

    def fits(self, other: Period) -> bool:
        """True where `other` could be the time that is meant.

        A figure of the whole year is none of a month; but what held for years held in it.
        """
        if self.period is not None:
            return self.period.covers(other) or (
                self.period.overlaps(other) and (other.is_range or self.period.is_range)
            )
        if other.first.month != other.last.month or other.first.year != other.last.year:
            return False
        days = other.last.day - other.first.day
        return other.first.month == self.month and (
            self.day is None or days > 0 or other.first.day == self.day
        )

    def __str__(self) -> str:
        if self.period is not None:
            return self.period.text
        return f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


def read_times(
    cleaned: str,
    words: Sequence[Word],
    matches: Sequence[Match],
    *,
    today: dt.date | None = None,
) -> tuple[TimeMention, ...]:
    """Every time named in the text, in order; `matches` brings the months and the relations.

    "Last year" is a time where `today` is given.
    """
    relations = [m for m in matches if m.term.startswith("r:")]
    found = [
        *(_opened(mention, relations, matches) for mention in _numeric(cleaned, words)),
        *_relative(matches, today),
    ]
    taken = {position for mention in found for position in range(mention.start, mention.end)}
    # A number inside a name (a forum of 2030, a congress of 1986) is no time of its own.
    taken |= {
        p
        for m in matches
        if m.term.startswith("e:") and not m.is_open
        for p in range(m.start, m.end)
    }
    years = {p: int(w.token.text) for p, w in enumerate(words) if p not in taken and _is_year(w)}
    for match in matches:
        if match.term.startswith("t:") and not taken & set(range(match.start, match.end)):
            mention = _month(match, words, years)
            if _is_plain_word(match, mention, words, matches):
                continue
            found.append(mention)
            taken |= set(range(mention.start, mention.end))
    single = [
        _related(position, year, relations, matches)
        for position, year in years.items()
        if position not in taken
    ]
    found += _joined(single)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _joined(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """A beginning and, close behind it, an end as one range: "from 2001 to 2016"."""
    joined: list[TimeMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.period is not None
            and before.period.text.endswith(f"/{OPEN}")
            and mention.period is not None
            and mention.start <= before.end + 1
            and before.period.first < mention.period.first
        ):
            text = f"{before.period.first.year}/{mention.period.last.year}"
            joined[-1] = TimeMention(before.start, mention.end, Period.parse(text))
        else:
            joined.append(mention)
    return joined


def _is_year(word: Word) -> bool:
    text = word.token.text
    return len(text) == 4 and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _relative(matches: Sequence[Match], today: dt.date | None) -> list[TimeMention]:
    if today is None:
        return []
    return [
        TimeMention(m.start, m.end, Period.parse(today.year + _YEARS_OFF[m.term[2:]]))
        for m in matches
        if m.term.startswith("r:") and m.term[2:] in _YEARS_OFF
    ]


def _numeric(cleaned: str, words: Sequence[Word]) -> list[TimeMention]:
    found: list[TimeMention] = []
    for pattern, order in (
        (_RANGE, "ranges"), (_DECADE, "decade"), (_ISO, "ymd"), (_DAY_MONTH_YEAR, "dmy"),
        (_MONTH_YEAR, "my"),
    ):  # fmt: skip
        for hit in pattern.finditer(cleaned):
            inside = [
                p for p, w in enumerate(words)
                if w.token.start < hit.end() and w.token.end > hit.start()
            ]  # fmt: skip
            if not inside or any(m.start <= inside[0] < m.end for m in found):
                continue
            period = _numeric_period(hit, order)
            if period is not None:
                found.append(TimeMention(inside[0], inside[-1] + 1, period))
    return found


def _opened(
    mention: TimeMention, relations: Sequence[Match], matches: Sequence[Match]
) -> TimeMention:
    """A decade behind "since" goes on from its first year."""
    since = _relation(mention.start, relations, matches)
    if (
        since is None
        or since.term != "r:since"
        or not mention.period
        or not mention.period.is_range
    ):
        return mention
    first = mention.period.first
    return TimeMention(since.start, mention.end, Period(f"{first.year}/..", first, dt.date.max))


def _numeric_period(hit: re.Match[str], order: str) -> Period | None:
    numbers = [int(group) for group in hit.groups() if group]
    try:
        if order == "decade":
            return _decade(numbers[0])
        if order == "ranges":
            if not all(_FIRST_YEAR <= n <= _LAST_YEAR for n in numbers):
                return None
            return Period.parse(f"{numbers[0]}/{numbers[1]}")
        if order != "ymd":
            numbers.reverse()
        return Period.parse("-".join(f"{n:02d}" for n in numbers))
    except ValueError:
        return None


def _decade(year: int) -> Period:
    return Period.parse(f"{year}/{year + 9}")


def _month(match: Match, words: Sequence[Word], years: dict[int, int]) -> TimeMention:
    month = int(match.term.partition(":")[2])
    start, end, day, year = match.start, match.end, None, None
    if start and (number := _day(words[start - 1])):
        start, day = start - 1, number
    elif end < len(words) and (number := _day(words[end])):
        end, day = end + 1, number
    for position in range(end, min(end + _REACH, len(words))):
        if position in years:
            end, year = position + 1, years[position]
            break
    # A leap year has every day there is.
    if day is not None and day > calendar.monthrange(year or _LEAP_YEAR, month)[1]:
        day = None
    if year is None:
        return TimeMention(start, end, None, month, day)
    if day is not None:
        return TimeMention(start, end, Period.parse(f"{year}-{month:02d}-{day:02d}"), month, day)
    return TimeMention(start, end, Period.parse(f"{year}-{month:02d}"), month)


def _is_plain_word(
    match: Match, mention: TimeMention, words: Sequence[Word], matches: Sequence[Match]
) -> bool:
    """True for "may" as in "if I may ask": an empty word, small, with no day or year beside it."""
    alone = (mention.start, mention.end) == (match.start, match.end)
    small = all(word.token.text.islower() for word in words[match.start : match.end])
    empty = any(m.term == FILLER and (m.start, m.end) == (match.start, match.end) for m in matches)
    return alone and small and empty


def _day(word: Word) -> int | None:
    text = word.token.text
    return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 else None


def _relation(position: int, relations: Sequence[Match], matches: Sequence[Match]) -> Match | None:
    """The word of relation before a time, as "since"."""
    # "с 2005 года" is since 2005, "с Индонезией в 2005" is not: only empty words come between.
    empty = {p for m in matches if m.term[:2] in _EMPTY for p in range(m.start, m.end)}
    near = [
        m for m in relations
        if m.end <= position <= m.end + _REACH and set(range(m.end, position)) <= empty
    ]  # fmt: skip
    return near[-1] if near else None


def _related(
    position: int, year: int, relations: Sequence[Match], matches: Sequence[Match]
) -> TimeMention:
    relation = _relation(position, relations, matches)
    start = relation.start if relation else position
    name = relation.term.partition(":")[2] if relation else ""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if name == "since":
        period = Period(f"{year}/..", first, dt.date.max)
    elif name == "before":
        # "Before 2030" asks as often for what is due by 2030 as for what came earlier.
        period = Period(f"../{year}", dt.date.min, last)
    elif name == "decade" and year % 10 == 0:
        period = _decade(year)
    elif name in ("year-before", "year-after"):
        period = Period.parse(year - 1 if name == "year-before" else year + 1)
    else:
        period = Period(str(year), first, last)
    return TimeMention(start, position + 1, period)
