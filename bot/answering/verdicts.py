"""What is said beside a verdict: what is on record instead, or what is not."""

from __future__ import annotations

import datetime as dt

from ..matching.times import TimeMention
from ..records.models import Language
from .judging import Judgement
from .telling import Teller
from .wording import Wording


def verdict_message(
    judgement: Judgement, language: Language, wording: Wording, teller: Teller
) -> str:
    """The message beside the record that a claim was held against; empty where it says the same."""
    match judgement.finding:
        case "same":
            return ""
        case "contrary":
            return _correction(judgement, language, wording, teller)
        case "other_time":
            times = (_point(slot.time) for slot in judgement.slots if slot.time)
            missing = ", ".join(wording.date(language, time) for time in times)
            return wording.say(language, "partial-time", missing=missing)
        case "intended":
            return wording.say(language, "check-intended")


def _correction(judgement: Judgement, language: Language, wording: Wording, teller: Teller) -> str:
    fact = judgement.ranked.fact
    for slot in judgement.slots:
        claimed = recorded = None
        if slot.time and fact.time:
            claimed = wording.date(language, _point(slot.time))
            recorded = wording.date(language, str(fact.time))
        elif slot.measure and fact.quantity:
            claimed = wording.figure(language, slot.measure.value)
            recorded = wording.quantity(language, fact.quantity)
        elif slot.place and fact.place:
            claimed = teller.name(slot.place, language)
            recorded = teller.name(fact.place, language)
        if claimed and recorded:
            return wording.say(language, "correction", claimed=claimed, recorded=recorded)
    return wording.say(language, "verdict-no")


def _point(mention: TimeMention) -> str:
    """The time as ISO 8601; of "since 2010" the year it begins."""
    period = mention.period
    if period is not None and period.last == dt.date.max:
        return str(period.first.year)
    return str(mention)
