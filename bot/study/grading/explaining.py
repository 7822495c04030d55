"""Says in a sentence why an answer was accepted, in part or whole, or why it was not."""

from __future__ import annotations

from typing import Final

from ...answering.wording import Wording
from ...records.models import Language
from ..cards.answers import DateAnswer
from ..cards.card import Card
from .verdicts import Verdict

_PARTS: Final = ("year", "month", "day")


def explained(card: Card, verdict: Verdict, language: Language, wording: Wording) -> str:
    """Why an answer got the verdict it did; the right answer is left to be told beside it."""
    named, total = len(verdict.found), len(verdict.found) + len(verdict.missing)
    key = f"verdict-{verdict.reason}"
    if verdict.reason == "members" and not verdict.is_right:
        # Wrong names take away what right ones gave.
        is_reduced = round(verdict.credit * total) < named
        key = "verdict-members-and-others" if is_reduced else "verdict-members-some"
    elif verdict.reason == "less-precise" and not verdict.credit:
        key = "verdict-without-year"
    elif verdict.reason == "wrong" and verdict.read_as:
        key = "verdict-wrong-read"
    return wording.say(
        language, key, read=verdict.read_as, named=named, total=total, recorded=_recorded(card)
    )


def _recorded(card: Card) -> str:
    """How precise the date is that the card wants to be told."""
    answer = card.answer
    return _PARTS[answer.period.text.count("-")] if isinstance(answer, DateAnswer) else ""
