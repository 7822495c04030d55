"""Grades a date: whatever the Reader reads, if it is one time and nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from ...answering.answerer import Answerer
from ...matching.times import TimeMention
from ...records.models import LANGUAGES, Language
from ...records.period import Period
from ..cards.answers import DateAnswer
from .verdicts import Verdict
from .wrapping import Typed, Wrapping

# 2021/4/6 and 2021.04.06: the year comes first in all of them.
_YEAR_FIRST: Final = re.compile(r"(?<![\d./-])(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?(?![\d./-])")
# What less than the recorded date is worth, by how many parts each has.
_LONGEST_ENDING: Final = 3
_LESS: Final = {(1, 3): 1 / 3, (2, 3): 2 / 3, (1, 2): 1 / 2}


class DateGrader:
    """Grades dates as one book's Reader reads them."""

    def __init__(self, answerer: Answerer, wrapping: Wrapping) -> None:
        self._answerer = answerer
        self._wrapping = wrapping
        # "6th", "5-го", "2016-м"; a decade is looked for before.
        endings = {
            re.escape(word)
            for lexicon in answerer.book.lexicons.values()
            for word in lexicon.claims.get("ordinals", ())
            if len(word) <= _LONGEST_ENDING
        }
        either = "|".join([*sorted(endings), rf"-[^\W\d_]{{1,{_LONGEST_ENDING}}}"])
        self._ending = re.compile(rf"(?<=\d)(?:-?(?:{either}))\b", re.IGNORECASE)

    def grade(
        self, answer: DateAnswer, typed: Typed, beside: Collection[str], language: Language
    ) -> Verdict:
        """What a typed date is worth."""
        if not any(char.isdecimal() for char in typed.text):
            return Verdict(0.0, "wrong")
        verdicts = [
            self._verdict(answer.period, times, language)
            for times in self._readings(typed, beside)
            if times
        ]
        if not verdicts and len(self._times(typed.text, language)) > 1:
            return Verdict(0.0, "several")
        return max(verdicts, key=lambda verdict: verdict.credit, default=Verdict(0.0, "wrong"))

    def _readings(self, typed: Typed, beside: Collection[str]) -> Iterator[list[TimeMention]]:
        """The times that the answer may name, if all else in it says nothing."""
        whole = _YEAR_FIRST.sub(_hyphened, typed.text)
        for code in LANGUAGES:
            if any(t.period and t.period.is_range for t in self._times(whole, code)):
                # "The 1990s", "1990-е", "2001-2012".
                if read := self._alone(Typed.read(whole), beside, code):
                    yield read
                continue
            read = self._alone(Typed.read(self._ending.sub("", whole)), beside, code)
            if read:
                yield read

    def _alone(self, typed: Typed, beside: Collection[str], code: Language) -> list[TimeMention]:
        cores = list(self._wrapping.cores(typed, beside, dated=True))
        texts = [typed.part(start, end) for start, end in [*cores[:1], *cores[-1:]]]
        texts += [typed.without(self._wrapping.inner(typed.words)).text]
        for text in dict.fromkeys(texts):
            question = self._answerer.reader.read(text, language=code)
            left = [
                word.token.text
                for place, word in enumerate(question.words)
                if not any(t.start <= place < t.end for t in question.times)
            ]
            if (
                question.times
                and not question.figures
                and self._wrapping.is_around(left, beside, dated=True)
            ):
                return list(question.times)
        return []

    def _times(self, text: str, code: Language) -> tuple[TimeMention, ...]:
        return self._answerer.reader.read(text, language=code).times

    def _verdict(self, recorded: Period, times: list[TimeMention], language: Language) -> Verdict:
        if len(times) > 1:
            return Verdict(0.0, "several")
        said = self._answerer.wording.date(language, str(times[0]))
        period = times[0].period
        if period is None:
            return Verdict(0.0, "less-precise" if times[0].fits(recorded) else "wrong", said)
        if period.is_range:
            return Verdict(0.0, "vague", said)
        if (period.first, period.last) == (recorded.first, recorded.last):
            return Verdict(1.0, "exact", said)
        if recorded.covers(period):
            return Verdict(1.0, "more-precise", said)
        if period.covers(recorded):
            return Verdict(_LESS[_parts(period), _parts(recorded)], "less-precise", said)
        return Verdict(0.0, "wrong", said)


def _parts(period: Period) -> int:
    return period.text.count("-") + 1


def _hyphened(match: re.Match[str]) -> str:
    return "-".join(group for group in match.groups() if group)
