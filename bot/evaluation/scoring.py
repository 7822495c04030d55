"""Whether an Answer is right for a gold question: pure rules, no files, no clock."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from ..answering.answer import Answer
from ..records.models import Language

Kind = Literal[
    "lookup", "who", "definition", "yesno", "list", "compare", "timeline", "near_miss", "off_topic"
]

# These ask for several facts, and as many answers together may give them.
_PLURAL: Final = frozenset({"list", "compare", "timeline"})
_COUNTED_ANSWERS: Final = 6


class GoldQuestion(BaseModel):
    """A question with what a right answer holds: one alternative of each group in `must`."""

    model_config = ConfigDict(frozen=True)

    id: str
    lang: Language
    q: str
    kind: Kind
    expect: Literal["answered", "no_answer"]
    sources: tuple[str, ...] = ()
    must: tuple[tuple[str, ...], ...] = ()


def is_right(gold: GoldQuestion, answer: Answer) -> bool:
    """True where the answer counts: a hedge is no answer, and any answer to a gap is false."""
    if gold.expect == "no_answer":
        return answer.outcome != "answered"
    return (
        answer.outcome == "answered"
        and any(source.id in gold.sources for fact in answer.answers[:1] for source in fact.sources)
        and not missing_groups(gold, answer)
    )


def is_false_answer(gold: GoldQuestion, answer: Answer) -> bool:
    """True where something was answered that is not on record."""
    return gold.expect == "no_answer" and answer.outcome == "answered"


def missing_groups(gold: GoldQuestion, answer: Answer) -> tuple[tuple[str, ...], ...]:
    """The groups of which no alternative stands in the texts that count for this kind."""
    counted = answer.answers[: _COUNTED_ANSWERS if gold.kind in _PLURAL else 1]
    return _missing(gold, "\n".join(fact.text for fact in counted))


def is_stated(gold: GoldQuestion, text: str, sources: Iterable[str]) -> bool:
    """True where this text, read in these sources, says alone all that is wanted."""
    return not _missing(gold, text) and any(source in gold.sources for source in sources)


def _missing(gold: GoldQuestion, text: str) -> tuple[tuple[str, ...], ...]:
    folded = fold(text)
    return tuple(group for group in gold.must if not _holds_any(folded, group))


def _holds_any(folded: str, alternatives: Sequence[str]) -> bool:
    return any(_form(alternative).search(folded) for alternative in alternatives)


@lru_cache(maxsize=4096)
def _form(alternative: str) -> re.Pattern[str]:
    """What finds an alternative in a folded text, its numbers whole and its spaces as any."""
    folded = fold(alternative)
    pattern = r"\s".join(map(re.escape, re.split(r"\s", folded)))
    if folded[:1].isdigit():
        pattern = r"(?<!\d)(?<!\d[.,\u00a0\u202f])" + pattern
    if folded[-1:].isdigit():
        pattern += r"(?!\d)(?![.,\u00a0\u202f]\d)"
    return re.compile(pattern)


@lru_cache(maxsize=4096)  # each miss is held against the texts of all facts
def fold(text: str) -> str:
    """Case-folded, without diacritics; a marked letter of any script loses its mark."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
