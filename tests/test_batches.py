"""Every question of every batch is right or known to be missed, and so with the development ones.

A change that makes a known miss right, or anything else wrong, also rewrites the list:

    python -m bot eval --history tests/questions/batches \
        --record tests/questions/batches/known-failures.txt
    python -m bot eval ../shared/eval/dev.jsonl --record tests/questions/dev-known-failures.txt
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.evaluation.history import FIRST_SCORES, FirstScore
from bot.evaluation.reading import read_lines
from bot.evaluation.scoring import GoldQuestion, is_right

QUESTIONS = Path(__file__).parent / "questions"
BATCHES = {
    path.name: [*read_lines(GoldQuestion, path)]
    for path in sorted(QUESTIONS.glob("batches/*.jsonl"))
    if path.name != FIRST_SCORES
}
ASKED = [gold for batch in BATCHES.values() for gold in batch]
KNOWN = (QUESTIONS / "batches" / "known-failures.txt").read_text(encoding="utf-8").split()


def failed(gold: GoldQuestion, answerer: Answerer, known: list[str]) -> str | None:
    """What is not as the list of known failures has it, or None."""
    answer = answerer.ask(gold.q)
    if is_right(gold, answer) is (gold.id not in known):
        return None
    if gold.id in known:
        return f"{gold.id} is right now: take it off the list of known failures. {gold.q}"
    told = answer.answers[0].fact_id if answer.answers else answer.reason
    return f"{gold.id} is missed now, by {answer.outcome} ({told}): {gold.q}"


# A test tells of all questions of its batch: a test for each would take three times as long.
@pytest.mark.parametrize("batch", BATCHES)
def test_each_question_is_right_unless_it_is_known_to_be_missed(
    answerer: Answerer, batch: str
) -> None:
    wrong = [told for gold in BATCHES[batch] if (told := failed(gold, answerer, KNOWN))]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_the_development_questions_are_right_but_for_the_known_failures(
    answerer: Answerer, shared: Path
) -> None:
    known = (QUESTIONS / "dev-known-failures.txt").read_text(encoding="utf-8").split()
    asked = [*read_lines(GoldQuestion, shared / "eval" / "dev.jsonl")]
    if told := [*filter(None, (failed(gold, answerer, known) for gold in asked))]:
        pytest.fail("\n".join(told), pytrace=False)
    assert set(known) <= {gold.id for gold in asked}


def test_no_two_questions_share_an_id_and_the_known_failures_are_among_them() -> None:
    ids = [gold.id for gold in ASKED]

    assert sorted(ids) == sorted(set(ids))
    assert sorted(KNOWN) == sorted(set(KNOWN) & set(ids))


def test_every_batch_has_its_first_score() -> None:
    first = [score.file for score in read_lines(FirstScore, QUESTIONS / "batches" / FIRST_SCORES)]

    assert sorted(first) == sorted(BATCHES)
