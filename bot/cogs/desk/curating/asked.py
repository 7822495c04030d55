"""What was asked in a server and is not on record, put together by what it asks for."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ....answering.answer import Answer
from ....matching.likeness import grouped
from ....matching.normalise import clean, fold
from ....matching.question import Question
from ....moderation.gaps import Unanswered
from ....records.models import LANGUAGES, Language
from ....storage.store import Store
from ...edition import Edition

# To read and to ask this many anew takes some two seconds; of more than that the newest count.
_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that ask for the same, the newest first."""

    asked: tuple[Unanswered, ...]

    @property
    def number(self) -> int:
        """What the gap is known by as long as its first question is there."""
        return self.asked[-1].number

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its questions."""
        return tuple(one.number for one in self.asked)

    @property
    def commonest(self) -> Unanswered:
        """The wording most used, and of those used alike the newest."""
        [(wording, _)] = Counter(_wording(one) for one in self.asked).most_common(1)
        return next(one for one in self.asked if _wording(one) == wording)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it was asked in."""
        used = {one.language for one in self.asked}
        return tuple(code for code in LANGUAGES if code in used)


async def gaps_of(store: Store, edition: Edition, guild_id: int) -> list[Gap]:
    """The gaps of a server, the most asked first; what its edition answers by now is dropped.

    Raises StoreError where the database cannot be used.
    """
    kept = await store.gaps.questions(guild_id)
    # It takes its time, in which others are answered.
    gaps, answered = await asyncio.to_thread(_sorted, edition, kept)
    if answered:
        await store.gaps.drop(guild_id, answered)
    return gaps


async def drop_gap(store: Store, edition: Edition, guild_id: int, number: int) -> bool:
    """Drops the questions of the gap of that number; False where there is none.

    Raises StoreError where the database cannot be used.
    """
    kept = await store.gaps.questions(guild_id)
    if number not in {one.number for one in kept}:
        return False
    gaps = await asyncio.to_thread(_gaps, edition, kept)
    numbers = next((gap.numbers for gap in gaps if number in gap.numbers), ())
    await store.gaps.drop(guild_id, numbers)
    return bool(numbers)


def unknown_words(question: Question) -> str:
    """The words of a question of which nothing is known, as they were typed."""
    places = (
        place for unit in question.units if not unit.terms for place in range(unit.start, unit.end)
    )
    return " ".join(question.words[place].token.text for place in places)


def _sorted(edition: Edition, kept: Sequence[Unanswered]) -> tuple[list[Gap], list[int]]:
    """The gaps, and the numbers of the questions that are answered by now."""
    gaps: list[Gap] = []
    answered: list[int] = []
    for gap in _gaps(edition, kept):
        told = {
            _wording(one)
            for one in _distinct(gap.asked)
            if (answer := _answer(edition, one)) and answer.outcome == "answered"
        }
        open_ones = tuple(one for one in gap.asked if _wording(one) not in told)
        answered += [one.number for one in gap.asked if _wording(one) in told]
        gaps += [Gap(open_ones)] if open_ones else []
    gaps.sort(key=lambda gap: (-len(gap.asked), -gap.asked[0].number))
    return gaps, answered


def _gaps(edition: Edition, kept: Sequence[Unanswered]) -> list[Gap]:
    distinct = _distinct(kept)[:_MOST]
    by_wording: defaultdict[str, list[Unanswered]] = defaultdict(list)
    for one in kept:
        by_wording[_wording(one)].append(one)
    read = [_read(edition, one) for one in distinct]
    gaps: list[Gap] = []
    for places in grouped(read):
        asked = [one for place in places for one in by_wording[_wording(distinct[place])]]
        gaps.append(Gap(tuple(sorted(asked, key=lambda one: -one.number))))
    return gaps


def _distinct(kept: Iterable[Unanswered]) -> list[Unanswered]:
    """The first of each wording."""
    first: dict[str, Unanswered] = {}
    for one in kept:
        first.setdefault(_wording(one), one)
    return list(first.values())


def _wording(asked: Unanswered) -> str:
    """What differs in nothing but capitals and marks is one wording."""
    return fold(clean(asked.question)).strip(" ?.!")


def _read(edition: Edition, asked: Unanswered) -> Question:
    reader = edition.answerer.reader
    return reader.read(asked.question, locale=asked.language, today=asked.created_at.date())


def _answer(edition: Edition, asked: Unanswered) -> Answer | None:
    """What the question gets now, after those that it leans on."""
    answer = before = None
    for text in asked.question.splitlines():
        if text in edition.book.facts:
            answer = edition.replies.browser.fact(text, asked.language)
        else:
            answer = edition.answerer.ask(
                text, fallback=asked.language, context=before, today=asked.created_at.date()
            )
        before = answer if answer.answers else before
    return answer
