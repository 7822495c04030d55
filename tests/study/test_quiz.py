"""What a quiz makes of answers, time and presses, mode by mode."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from bot.matching.normalise import fold
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES
from bot.records.period import Period
from bot.study.cards.answers import Answer, DateAnswer, ListAnswer, NameAnswer, NumberAnswer
from bot.study.cards.card import Card, Side
from bot.study.cards.making import deck_of
from bot.study.quiz import rules
from bot.study.quiz.course import BREAK, Asked, Form, Mode, Plan, Quiz
from bot.study.quiz.drawing import plan_of
from bot.study.quiz.hinting import Between, Decade, Letters, Year, dropped, hint_for
from bot.study.quiz.rules import PAUSE, Step
from bot.study.quiz.scoring import missed, missed_by, places

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
LAN, MINH, IVAN, NOBODY = 1, 2, 3, 4


@pytest.fixture(scope="module")
def answerer(shipped: FactBook) -> Answerer:
    return Answerer(shipped)


def later(seconds: float) -> dt.datetime:
    return NOON + dt.timedelta(seconds=seconds)


def begun(mode: Mode = "normal", form: Form = "choice", questions: int = 4) -> Quiz:
    asked = tuple(Asked(f"card-{n}", "d", tuple("abcd"), 1) for n in range(questions))
    seconds = 0 if mode == "exam" else 30
    return rules.begin(
        Plan(topic="", mode=mode, form=form, language="en", seconds=seconds, questions=asked), NOON
    )


def says(quiz: Quiz, user_id: int, credit: float, at: float = 1) -> Step:
    """Somebody answers the question that is open."""
    return rules.answer(quiz, user_id, credit, number=quiz.round, now=later(at))


def asked_on(quiz: Quiz, *worth: tuple[int, float]) -> Quiz:
    """The next question, once these have answered and the time is over."""
    for user_id, credit in worth:
        quiz = says(quiz, user_id, credit).quiz
    if quiz.phase == "asking":
        quiz = rules.tick(quiz, quiz.opened_at + dt.timedelta(seconds=30))
    assert quiz.phase == "between"
    return rules.tick(quiz, quiz.opened_at + BREAK)


def test_in_a_normal_quiz_everybody_has_one_choice_and_late_answers_do_not_count() -> None:
    quiz = begun()
    first = says(quiz, LAN, 1.0)
    assert (first.outcome, first.given and first.given.points) == ("taken", 1.0)
    again = says(says(first.quiz, MINH, 0.0).quiz, MINH, 1.0)
    assert again.outcome == "again"
    assert [(one.user_id, one.points) for one in again.quiz.given] == [(LAN, 1.0), (MINH, 0.0)]

    assert rules.tick(again.quiz, later(29.9)) == again.quiz
    closed = rules.tick(again.quiz, later(30))
    assert closed.phase == "between"
    assert says(closed, IVAN, 1.0).outcome == "closed"
    after = rules.tick(closed, later(30) + BREAK)
    assert (after.phase, after.round, after.opened_at) == ("asking", 1, later(30) + BREAK)
    late = rules.answer(after, IVAN, 1.0, number=0, now=later(40))
    assert (late.outcome, late.quiz) == ("closed", after)


def test_a_question_closes_once_all_who_take_part_have_answered() -> None:
    quiz = asked_on(begun(), (LAN, 1.0), (MINH, 0.0))
    # In the first one nobody knows yet who will.
    assert quiz.round == 1
    one = says(quiz, LAN, 1.0).quiz
    newcomer = says(one, IVAN, 1.0).quiz
    assert newcomer.phase == "asking"
    assert says(newcomer, MINH, 1.0).quiz.phase == "between"
    # Who left without a word is waited for in two questions.
    third = asked_on(asked_on(quiz, (LAN, 1.0)), (LAN, 1.0))
    assert says(third, LAN, 0.0).quiz.phase == "between"


def test_what_is_typed_may_be_tried_three_times_and_the_best_counts() -> None:
    quiz = asked_on(begun(form="typed"), (LAN, 1.0))
    assert quiz.plan.tries == 3
    for credit in (0.0, 0.5):
        quiz = says(quiz, LAN, credit).quiz
        assert quiz.phase == "asking"
    last = says(quiz, LAN, 0.25)
    assert last.given == replace(quiz.given[-1], tries=3, at=last.quiz.given[-1].at)
    assert (last.quiz.given[-1].credit, last.quiz.given[-1].points) == (0.5, 0.5)
    assert last.quiz.phase == "between"
    right = says(begun(form="typed"), LAN, 1.0).quiz
    assert says(right, LAN, 0.0).outcome == "again"


def test_in_a_race_the_first_whole_answer_takes_it() -> None:
    quiz = says(begun("race"), LAN, 0.0).quiz
    assert says(quiz, LAN, 1.0).outcome == "again"
    won = says(quiz, MINH, 1.0).quiz
    assert won.phase == "between"
    assert says(won, IVAN, 1.0).outcome == "closed"
    assert [(one.user_id, one.points) for one in places(won)] == [(MINH, 1.0), (LAN, 0.0)]

    typed = says(begun("race", "typed"), LAN, 0.7).quiz
    assert typed.given[0].points == 0.0
    assert says(typed, LAN, 1.0, at=1 + PAUSE.total_seconds() - 0.1).outcome == "soon"
    assert says(typed, LAN, 1.0, at=1 + PAUSE.total_seconds()).quiz.phase == "between"


def test_in_survival_who_is_wrong_or_silent_is_out() -> None:
    quiz = asked_on(begun("survival", questions=9), (LAN, 1.0), (MINH, 0.5), (IVAN, 0.0))
    assert says(quiz, IVAN, 1.0).outcome == "out"
    assert says(quiz, NOBODY, 1.0).outcome == "out"
    # A question that is skipped puts nobody out.
    quiz = rules.tick(rules.skip(quiz, 1, later(2)), later(2) + BREAK)
    quiz = says(quiz, LAN, 1.0).quiz
    both = says(quiz, MINH, 1.0).quiz
    assert both.phase == "between"
    one = rules.tick(rules.tick(quiz, later(99)), later(199))
    assert one.phase == "ending"
    none = says(rules.tick(both, later(99)), LAN, 0.0).quiz
    assert rules.tick(rules.tick(none, later(199)), later(299)).phase == "ending"


def test_alone_one_survives_to_the_first_mistake() -> None:
    quiz = asked_on(asked_on(begun("survival"), (LAN, 1.0)), (LAN, 1.0))
    assert (quiz.phase, quiz.round) == ("asking", 2)
    wrong = says(quiz, LAN, 0.0).quiz
    assert rules.tick(wrong, later(999)).phase == "ending"


def test_what_was_missed_is_repeated_until_it_was_right_once() -> None:
    quiz = asked_on(begun("repeat", questions=2), (LAN, 0.0), (MINH, 0.5))
    quiz = asked_on(quiz, (LAN, 1.0), (MINH, 0.0))
    assert (quiz.round, quiz.asked.card) == (2, "card-0")
    quiz = asked_on(quiz, (LAN, 0.0), (MINH, 0.0))
    assert (quiz.round, quiz.asked.card) == (3, "card-0")
    quiz = asked_on(quiz, (LAN, 1.0), (MINH, 0.0))
    assert quiz.phase == "ending"
    assert missed_by(quiz, LAN) == []
    assert missed_by(quiz, MINH) == ["card-0", "card-1"]
    assert missed(quiz) == {"card-0": 1, "card-1": 1}
    skipped = rules.skip(begun("repeat", questions=1), 0, later(1))
    assert rules.tick(skipped, later(99)).phase == "ending"


def test_an_exam_goes_from_answer_to_answer_without_time() -> None:
    quiz = begun("exam", questions=2)
    assert quiz.is_private
    assert quiz.ends_at is None
    first = says(quiz, LAN, 0.0)
    assert (first.quiz.phase, first.quiz.round) == ("asking", 1)
    assert says(first.quiz, LAN, 1.0).quiz.phase == "over"
    assert rules.skip(first.quiz, 1, later(2)).phase == "over"


def test_a_hint_halves_what_is_answered_after_it() -> None:
    quiz = says(begun(), LAN, 1.0).quiz
    assert dropped(quiz) is None
    hinted = rules.hint(quiz, 0)
    assert dropped(hinted) in {0, 2, 3}
    quiz = says(hinted, MINH, 1.0).quiz
    assert [one.points for one in quiz.given] == [1.0, 0.5]
    assert rules.hint(hinted, 1) == hinted
    assert asked_on(quiz).hints == 0


def test_a_pause_holds_everything_and_the_question_then_has_its_whole_time() -> None:
    paused = rules.pause(says(begun(), LAN, 1.0).quiz)
    assert says(paused, MINH, 1.0).outcome == "paused"
    assert rules.tick(paused, later(9999)) == paused
    on = rules.go_on(paused, later(100))
    assert (on.phase, on.ends_at, len(on.given)) == ("asking", later(130), 1)
    between = rules.tick(on, later(130))
    assert rules.pause(between) == rules.go_on(between, later(131)) == between


def test_stopping_and_silence_end_it_and_nothing_happens_afterwards() -> None:
    stopped = rules.stop(says(begun(), LAN, 1.0).quiz, later(2))
    assert stopped.phase == "ending"
    assert [one.points for one in places(stopped)] == [1.0]
    over = rules.told(stopped)
    for after in (
        rules.stop(over, later(3)), rules.skip(over, 0, later(3)), rules.hint(over, 0),
        rules.pause(over), rules.go_on(over, later(3)), rules.tick(over, later(99)),
        rules.pass_over(over, 0, later(3)), says(over, MINH, 1.0).quiz,
    ):  # fmt: skip
        assert after == over

    silent = begun(questions=9)
    for _ in range(3):
        silent = asked_on(silent)
    assert (silent.phase, silent.round) == ("ending", 2)
    heard = asked_on(asked_on(asked_on(begun(questions=9)), (LAN, 0.0)))
    assert heard.phase == "asking"


def test_a_question_that_cannot_be_asked_any_more_is_passed_over() -> None:
    quiz = rules.pass_over(begun(), 0, later(1))
    assert (quiz.phase, quiz.round) == ("asking", 1)
    assert quiz.void == {0}
    assert rules.pass_over(quiz, 0, later(1)) == quiz
    assert "card-0" not in missed(says(quiz, LAN, 0.0).quiz)


def test_who_has_as_much_shares_the_place() -> None:
    quiz = begun()
    for user_id, credit in ((IVAN, 1.0), (LAN, 0.3), (MINH, 1.0), (NOBODY, 0.1)):
        quiz = says(quiz, user_id, credit).quiz
    assert [(one.number, one.user_id) for one in places(quiz)] == [
        (1, MINH), (1, IVAN), (3, LAN), (4, NOBODY),
    ]  # fmt: skip


EVENT = st.tuples(
    st.sampled_from(["answer", "hint", "skip", "pause", "go on", "tick", "pass over", "stop"]),
    st.sampled_from([LAN, MINH, IVAN]),
    st.sampled_from([0.0, 0.3, 0.5, 1.0]),
    st.integers(0, 2),
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["normal", "race", "survival", "repeat", "exam"]),
    st.sampled_from(["choice", "typed"]),
    st.lists(EVENT, max_size=40),
)
def test_whatever_happens_points_are_right_and_nothing_goes_backwards(
    mode: Mode, form: Form, events: Sequence[tuple[str, int, float, int]]
) -> None:
    quiz, now = begun(mode, form), 0.0
    for name, user_id, credit, ago in events:
        now += 4
        before, number, at = quiz, quiz.round - ago, later(now)
        match name:
            case "answer":
                quiz = rules.answer(quiz, user_id, credit, number=number, now=at).quiz
            case "hint":
                quiz = rules.hint(quiz, number)
            case "skip":
                quiz = rules.skip(quiz, number, at)
            case "pause":
                quiz = rules.pause(quiz)
            case "go on":
                quiz = rules.go_on(quiz, at)
            case "tick":
                now += 40
                quiz = rules.tick(quiz, later(now))
            case "pass over":
                quiz = rules.pass_over(quiz, number, at)
            case "stop":
                quiz = rules.stop(quiz, at) if ago == 2 else quiz
        assert quiz.round >= before.round
        assert set(before.order) == set(quiz.order) or len(quiz.order) > len(before.order)
        assert before.phase not in {"over", "ending"} or quiz == before
        # One row for a person and a round, and nobody loses what they had.
        held = {(one.round, one.user_id): one.points for one in quiz.given}
        assert len(held) == len(quiz.given)
        assert all(held[one.round, one.user_id] >= one.points for one in before.given)
        assert all(0 <= points <= 1 for points in held.values())
        if mode == "race":
            won = [one.round for one in quiz.given if one.points]
            assert len(won) == len(set(won))


ASEAN = NameAnswer("asean")


def card(number: int, wanted: Answer = ASEAN, **side: str) -> Card:
    words = {"prompt": "Who?", "stem": "___ met.", "answer": "ASEAN"} | side
    return Card(
        id=f"fact-{number // 2}.{number}", fact_id=f"fact-{number // 2}", topic="", answer=wanted,
        sides={"en": Side(**words)}, digest="d",
    )  # fmt: skip


def drawn(cards: Sequence[Card], most: int, *, seed: int = 1, seen: Sequence[str] = ()) -> Plan:
    return plan_of(
        cards, topic="", mode="normal", form="choice", most=most, language="en",
        rng=random.Random(seed), seen=seen,
        wrong=lambda card: ("X", "Y", "Z") if card.fact_id != "fact-9" else ("X", "X", "X"),
    )  # fmt: skip


def test_questions_are_drawn_from_many_facts_and_not_again() -> None:
    cards = [card(number) for number in range(20)]
    plan = drawn(cards, 9)
    facts = [one.card.split(".")[0] for one in plan.questions]
    assert len(set(facts)) == 9
    assert "fact-9" not in facts
    assert all(one.choices[one.right] == "ASEAN" for one in plan.questions)
    assert len({one.right for one in plan.questions}) > 1
    assert drawn(cards, 9) == plan
    assert drawn(cards, 9, seed=2) != plan
    others = [card(2 * number, NameAnswer(f"body-{number % 3}")) for number in range(9)]
    first = [one.card for one in drawn(others, 3).questions]
    assert len({int(one.split(".")[1]) // 2 % 3 for one in first}) == 3
    seen = [one.card for one in plan.questions]
    assert not {one.card for one in drawn(cards, 9, seen=seen).questions} & set(seen)
    assert len(drawn(cards, 50).questions) == 18
    assert drawn([], 5).questions == ()


def number(amount: float) -> NumberAnswer:
    return NumberAnswer(amount, "USD", scale=1.0)


@pytest.mark.parametrize(
    ("answer", "said", "hint"),
    [
        (DateAnswer(Period.parse(2001)), "2001", Decade(2000)),
        (DateAnswer(Period.parse("2012-07-27")), "27 July 2012", Year(2012)),
        (DateAnswer(Period.parse("../1995")), "1995", Decade(1990)),
        (number(4.58e9), "4.58e9", Between(1e9, 1e10, "USD")),
        (number(10), "10", Between(1, 100, "USD")),
        (number(0.3), "0.3", Between(0.1, 1, "USD")),
        (number(0), "0", Between(-1, 1, "USD")),
        (NameAnswer("a"), "Sergey Lavrov", Letters("S… L…")),
        (ListAnswer(("a", "b")), "Laos, Q", Letters("L… …")),
    ],
)
def test_a_hint_leads_to_the_answer_and_does_not_give_it(
    answer: Answer, said: str, hint: object
) -> None:
    found = hint_for(card(1, answer, answer=said), "en")
    if isinstance(found, Between) and isinstance(hint, Between):
        assert (found.least, found.most) == pytest.approx((hint.least, hint.most))
        assert float(said) not in {found.least, found.most}
    else:
        assert found == hint
        assert said not in str(found)


def test_no_hint_gives_an_answer_that_is_shipped(answerer: Answerer) -> None:
    cards = deck_of(answerer).cards.values()
    for one, language in product((card for card in cards if card.is_graded), LANGUAGES):
        if language not in one.sides:
            continue
        said, hint = one.sides[language].answer, hint_for(one, language)
        if isinstance(hint, Letters):
            assert fold(said) not in fold(hint.text), one.id
        elif isinstance(hint, Between) and isinstance(one.answer, NumberAnswer):
            assert hint.least < abs(one.answer.amount) < hint.most, one.id
        elif isinstance(hint, Year):
            assert said != str(hint.year), one.id


def test_a_year_that_the_sentence_tells_is_no_hint() -> None:
    asked = card(1, DateAnswer(Period.parse("2012-07-27")), stem="On ___ 2012", answer="27 July")
    assert hint_for(asked, "en") == Letters("2… J…")
