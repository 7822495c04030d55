"""Which properties are taken for one another, told from the facts and the gold alone."""

from __future__ import annotations

from bot.answering.answer import Answer, Outcome
from bot.evaluation.confusion import Confusion, confusions
from bot.evaluation.scored import Scored
from bot.evaluation.scoring import GoldQuestion
from bot.records.models import Fact


def fact(name: str, text: str, *, about: str | None, source: str = "atlas") -> Fact:
    return Fact.model_validate(
        {"id": name, "property": about, "text": {"en": text}, "references": [{"source": source}]}
    )


def miss(
    *must: list[str], q: str = "How far?", intent: str | None = None, outcome: Outcome = "answered"
) -> Scored:
    gold = GoldQuestion.model_validate(
        {
            "id": "q",
            "lang": "en",
            "q": q,
            "kind": "lookup" if must else "near_miss",
            "expect": "answered" if must else "no_answer",
            "sources": ["atlas"] if must else [],
            "must": must,
        }
    )
    answer = Answer(q, outcome, "en", intent, 1.0, None, "", None, (), ())
    return Scored(gold, answer, 1.0)


FACTS = [
    fact("near", "The Moon is 384,400 km away.", about="distance"),
    fact("wide", "The Moon is 3,474 km wide, and 384,400 km off.", about="size"),
    fact("rumour", "The Moon weighs 9 grams.", about="weight", source="gossip"),
    fact("bare", "The Moon is grey.", about=None),
]


def test_the_expected_property_is_that_of_the_fact_which_holds_all_that_is_wanted() -> None:
    mixed = confusions([miss(["3,474"], ["384,400"], intent="distance")], FACTS)

    assert mixed == [Confusion("size", "distance", 1)]


def test_of_several_such_facts_the_one_in_the_words_of_the_question_is_meant() -> None:
    for q, expected in [("How far away is the Moon?", "distance"), ("How wide, km?", "size")]:
        (mixed,) = confusions([miss(["384,400"], q=q, intent="age")], FACTS)
        assert mixed.expected == expected


def test_where_nothing_is_told_the_outcome_stands_in_its_place() -> None:
    guessed = miss(["3,474"], intent="distance", outcome="no_answer")
    nameless = miss(["3,474"], intent=None)

    assert confusions([guessed, nameless], FACTS) == [
        Confusion("size", "no_answer", 1),
        Confusion("size", "answered", 1),
    ]


def test_what_no_fact_with_a_property_would_answer_is_passed_over() -> None:
    gap = miss(intent="distance")
    lacking, other_source, bare = (miss([word]) for word in ("1959", "grams", "grey"))

    assert confusions([gap, lacking, other_source, bare], FACTS) == []


def test_the_most_frequent_ten_come_first() -> None:
    misses = [miss(["3,474"], intent=f"other-{n}") for n in range(12)]
    mixed = confusions([*misses, misses[5]], FACTS)

    assert mixed[0] == Confusion("size", "other-5", 2)
    assert len(mixed) == 10
