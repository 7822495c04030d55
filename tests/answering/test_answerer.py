"""What holds for every question, whatever is typed."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.answerer import Answerer
from tests.test_questions import cases

WORDS = sorted({word for case in cases() for word in case.values[1]["q"].split()})
ODDITIES = ["²", "٢٠٢٤", "30 February", "31.02.2021", "2013-2009", "\u202e", "\u0301", "@everyone"]
# Salads of known words reach further into the engine than random letters do.
TYPED = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from([*WORDS, *ODDITIES, "?", ". ", "\n"]), max_size=60).map(" ".join),
)


@pytest.fixture(scope="module")
def answerer(answerer: Answerer) -> Answerer:
    answerer.warm()
    return answerer


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TYPED)
def test_whatever_is_typed_gets_an_outcome(answerer: Answerer, text: str) -> None:
    answer = answerer.ask(text)
    stated = answer.outcome in ("answered", "partial", "ambiguous")
    assert bool(answer.answers) == stated
    assert answer.message or answer.outcome == "answered"
    assert all(fact.sources for fact in answer.answers)
    json.dumps(answer.to_json())


@pytest.mark.parametrize(
    "change",
    [str.upper, str.lower, "hey bot, {}".format, "{} please".format, "{} thanks!".format],
    ids=["capitals", "small", "called", "please", "thanks"],
)
@pytest.mark.parametrize(
    "question",
    [
        "How big was trade between Vietnam and Russia in 2024?",
        "Which companies own Vietsovpetro?",
        "When did the free trade agreement with the EAEU take effect?",
    ],
)
def test_how_it_is_said_changes_nothing(answerer: Answerer, question: str, change: object) -> None:
    assert callable(change)
    first = answerer.ask(question).answers[0].fact_id
    assert [fact.fact_id for fact in answerer.ask(change(question)).answers][:1] == [first]


def test_an_answer_can_be_asked_for_in_another_language(answerer: Answerer) -> None:
    answer = answerer.ask("trade in 2024", locale="vi")
    assert answer.language == "vi"
    assert "4,58 tỷ USD" in answer.answers[0].text


def test_a_follow_up_leans_on_the_answer_before(answerer: Answerer) -> None:
    first = answerer.ask("How big was trade between Vietnam and Russia in 2024?")
    follow = answerer.ask("and in 2013?", context=first)
    assert follow.outcome == "answered"
    assert "4 billion" in follow.answers[0].text


def test_two_readings_that_fit_alike_are_both_offered(answerer: Answerer) -> None:
    answer = answerer.ask("nuclear Vietnam Russia")
    assert answer.outcome == "ambiguous"
    assert len(answer.answers) == 2
    assert answer.message


def test_the_explanation_shows_the_parts_of_each_score(answerer: Answerer) -> None:
    lines = answerer.ask("Vietnam-Russia trade in 2024").explanation
    assert "language: en" in lines
    assert "times: 2024" in lines
    [best] = [line for line in lines if line.startswith("candidate 1:")]
    assert all(part in best for part in ("explained", "intent", "about", "kind"))
