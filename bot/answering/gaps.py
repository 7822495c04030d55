"""What is missing from the record: the questions that an editor would want to see answered."""

from __future__ import annotations

from typing import Final

from .answer import Answer
from .answerer import Answerer

# What a fact may be about; the rest of a question says how it is asked.
_SUBJECTS: Final = ("e:", "c:", "p:")
# So much of what a question is made of has to be on record: of "train a puppy" only the training is
# and of every other chat there is some word.
_MOSTLY: Final = 0.5


def is_gap(answer: Answer, answerer: Answerer) -> bool:
    """True for a question about this subject whose answer is not on record, or only one near it.

    That nothing more is recorded of what was told before is no gap.
    """
    if answer.outcome == "partial":
        return True
    if answer.outcome != "no_answer" or answer.shown:
        return False
    return answer.reason == "not_recorded" or _is_near(answer, answerer)


def _is_near(answer: Answer, answerer: Answerer) -> bool:
    """True where most of a question off the topic is what facts are about."""
    question = answerer.reader.read(answer.question, locale=answer.language)
    light = {f"c:{idea}" for idea in answerer.book.catalogue.light}
    recorded = answerer.index(question.language).postings
    near = [
        unit
        for unit in question.units
        # Looked up with `get`: brackets would add what is not there.
        if any(t.startswith(_SUBJECTS) and t not in light and recorded.get(t) for t in unit.terms)
    ]
    return len(near) > _MOSTLY * len(question.units)
