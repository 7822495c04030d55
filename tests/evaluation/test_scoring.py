"""The scoring rules, each with the answers that stand on either side of it."""

from __future__ import annotations

import pytest

from bot.answering.answer import Answer, Citation, Outcome, StatedFact
from bot.evaluation.scoring import GoldQuestion, is_false_answer, is_right, missing_groups


def gold(kind: str = "lookup", *must: list[str], expect: str = "answered") -> GoldQuestion:
    return GoldQuestion.model_validate(
        {
            "id": "q",
            "lang": "en",
            "q": "?",
            "kind": kind,
            "expect": expect,
            "sources": ["almanac", "atlas"] if expect == "answered" else [],
            "must": must,
            "note": "keys not named here are let be",
        }
    )


def answer(*texts: str, outcome: Outcome = "answered", source: str = "atlas") -> Answer:
    return Answer(
        question="?",
        outcome=outcome,
        language="en",
        intent=None,
        confidence=1.0,
        reason=None,
        message="What the bot says besides the facts: 1967.",
        topic=None,
        answers=tuple(
            StatedFact(
                fact_id=f"fact-{position}",
                text=text,
                score=1.0,
                as_of=None,
                speaker=None,
                note="A note: 1967.",
                disputed=False,
                sources=(Citation(source, None, None, None, "¶1"),),
            )
            for position, text in enumerate(texts)
        ),
        suggestions=(),
    )


@pytest.mark.parametrize("kind", ["lookup", "who", "definition", "yesno"])
def test_the_first_answer_alone_must_hold_every_group(kind: str) -> None:
    question = gold(kind, ["1967"], ["Bangkok", "Băng Cốc"])

    assert is_right(question, answer("Founded in Bangkok in 1967."))
    assert not is_right(question, answer("Founded in 1967.", "Founded in Bangkok."))
    assert missing_groups(question, answer("Founded in 1967.")) == (("Bangkok", "Băng Cốc"),)


@pytest.mark.parametrize("kind", ["list", "compare", "timeline"])
def test_the_first_six_answers_together_may_hold_the_groups(kind: str) -> None:
    question = gold(kind, ["Laos"], ["Brunei"])

    assert is_right(question, answer("Laos", "a", "b", "c", "d", "Brunei"))
    assert not is_right(question, answer("Laos", "a", "b", "c", "d", "e", "Brunei"))


@pytest.mark.parametrize("outcome", ["partial", "ambiguous", "no_answer", "help"])
def test_hedging_does_not_pay(outcome: Outcome) -> None:
    assert not is_right(gold("lookup", ["1967"]), answer("In 1967.", outcome=outcome))


def test_the_first_answer_comes_from_a_gold_source() -> None:
    assert is_right(gold("list"), answer("x", source="almanac"))
    assert not is_right(gold("list"), answer("x", source="rumour"))
    assert not is_right(gold("list"), answer())


def test_neither_message_nor_note_counts() -> None:
    assert not is_right(gold("lookup", ["1967"]), answer("Founded long ago."))


@pytest.mark.parametrize("kind", ["near_miss", "off_topic"])
def test_a_gap_may_be_answered_by_anything_but_an_answer(kind: str) -> None:
    question = gold(kind, expect="no_answer")

    assert is_false_answer(question, answer("x"))
    assert not is_right(question, answer("x"))
    for outcome in ("partial", "ambiguous", "no_answer", "help"):
        assert is_right(question, answer("x", outcome=outcome))
        assert not is_false_answer(question, answer("x", outcome=outcome))


def test_a_wrong_answer_to_a_recorded_question_is_no_false_answer() -> None:
    assert not is_false_answer(gold("lookup", ["1967"]), answer("In 1966."))


@pytest.mark.parametrize(
    ("alternative", "text", "is_there"),
    [
        ("1967", "It was founded in 1967.", True),
        ("16", "It was signed in 2016.", False),
        ("16", "It has 16 projects.", True),
        ("16", "It has 16, perhaps 17 projects.", True),
        ("16", "It is 1.16 billion.", False),
        ("4", "It was US$4.58 billion.", False),
        ("4", "Là 4,58 tỷ USD.", False),
        ("4", "In place 4.", True),
        ("4 tỷ", "Đạt 14 tỷ USD.", False),
        ("4 billion", "About 3.4 billion.", False),
        ("4 billion", "About US$4 billion.", True),
        ("4.58", "US$4.58 billion", True),
        ("4.58", "4,58 tỷ", False),
        ("4.58", "14.58 billion", False),
        ("4.58", "4.581", False),
        ("7%", "up 7% on the year", True),
        ("7%", "up 17% on the year", False),
        ("7 %", "на 7\u00a0% больше", True),
        ("7 %", "на 7 % больше", True),
        ("60m ", "60m doses", True),
        ("60m ", "60 m", False),
        ("60 млн", "60\u00a0млн доз", True),
        ("100 000", "100\u00a0000 доз", True),
        ("100\u202f000", "100 000 доз", True),
        ("100", "100\u00a0000 доз", False),
        ("000", "100\u202f000 доз", False),
        ("1/3", "1/3 of the oil", True),
        ("1/3", "11/3", False),
        ("4-е", "4-е место", True),
        ("4-е", "24-е место", False),
        ("3/2021", "tháng 3/2021", True),
        ("3/2021", "13/2021", False),
        ("4th", "ranking 24th", False),
        ("не ", "Россия не входит", True),
        ("не ", "нефть", False),
        ("asean", "The ASEAN members", True),
        ("hạt nhân", "HẠT NHÂN", True),
        ("hat nhan", "hạt nhân", True),
        ("đại học", "Dai hoc", True),
        ("Дунг Куат", "дунг куат", True),
        ("Нгуен", "НГУЁН", True),
        ("cyber", "cybersecurity", True),
        ("c.ber", "cyber", False),
    ],
)
def test_an_alternative_is_found_folded_and_its_numbers_whole(
    alternative: str, text: str, is_there: bool
) -> None:
    assert is_right(gold("lookup", [alternative]), answer(text)) is is_there


def test_one_alternative_of_a_group_suffices() -> None:
    assert is_right(gold("lookup", ["four billion", "4 tỷ"]), answer("Đạt 4 tỷ USD."))
