"""Batches of fresh questions: the score each had before anybody looked into it, and has now.

The first score alone says how strangers are answered; every later one has been tuned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import BaseModel, ConfigDict

from ..records.models import Language
from .report import Report
from .scored import Share

# Beside the batches: a JSON line a batch.
FIRST_SCORES = "first-scores.jsonl"


class FirstScore(BaseModel):
    """What a batch came to on the day it was first asked: right and false answers of how many.

    `confidence` holds, by the least confidence of a band, the right of all that was answered.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    asked_on: date
    writer: str
    right: dict[Language, tuple[int, int]]
    false: tuple[int, int]
    confidence: dict[str, tuple[int, int]] = {}


def first_confidence(scores: Iterable[FirstScore]) -> Iterator[tuple[str, Share]]:
    """By band of confidence, how many of the first answers to all batches were right."""
    bands: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for score in scores:
        for band, count in score.confidence.items():
            bands[band].append(count)
    for band, counts in sorted(bands.items(), reverse=True):
        yield band, Share(sum(right for right, _ in counts), sum(total for _, total in counts))


def compared(first: FirstScore, now: Report) -> Iterator[tuple[str, str, Share, Share]]:
    """Batch, what is counted (a language, or "false"), then and now."""
    present = now.right_by_language()
    for language, (count, total) in first.right.items():
        yield first.file, language, Share(count, total), present.get(language, Share(0, 0))
    yield first.file, "false", Share(*first.false), now.false_answers()
