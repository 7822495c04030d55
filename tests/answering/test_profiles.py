"""Of a name alone the bot tells first what it is, of a figure first the latest."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from tests.conftest import FactsFolder


@pytest.mark.parametrize(
    ("question", "first", "name"),
    [
        ("Tell me about ASEAN", "asean-what-it-is", "asean"),
        ("What do you know about Vietsovpetro?", "vietsovpetro-owners-2021", "vietsovpetro"),
        ("Tell me about Maria Zakharova", "zakharova-office-2021", "maria-zakharova"),
        ("Cho tôi biết về ASEAN", "asean-what-it-is", "asean"),
        ("Hãy giới thiệu về Vietsovpetro", "vietsovpetro-owners-2021", "vietsovpetro"),
        ("Расскажи об АСЕАН", "asean-what-it-is", "asean"),
        ("Расскажи о «Вьетсовпетро»", "vietsovpetro-owners-2021", "vietsovpetro"),
    ],
)
def test_what_it_is_comes_first_and_then_what_else_is_known(
    shipped: FactBook, answerer: Answerer, question: str, first: str, name: str
) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    told = [fact.fact_id for fact in answer.answers]
    assert told[0] == first
    assert len(told) > 2
    # Whoever only said something has it told as well.
    facts = [shipped.facts[fact_id] for fact_id in told]
    assert all(name in (*fact.entities, fact.stated_by) for fact in facts)


@pytest.mark.parametrize("question", ["Tell me about Peru", "Расскажи о Перу"])
def test_of_whom_nothing_is_recorded_nothing_is_told(answerer: Answerer, question: str) -> None:
    answer = answerer.ask(question)
    assert (answer.outcome, answer.answers) == ("no_answer", ())


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How big is trade between Vietnam and Russia?", ["US$4.58 billion", "US$4 billion"]),
        ("Kim ngạch thương mại Việt Nam – Nga là bao nhiêu?", ["4,58 tỷ USD", "4 tỷ USD"]),
        ("Каков товарооборот Вьетнама и России?", ["4,58 млрд", "4 млрд"]),
    ],
)
def test_where_no_year_is_asked_for_the_latest_figure_comes_first(
    answerer: Answerer, question: str, figures: list[str]
) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    for figure, fact in zip(figures, answer.answers, strict=True):
        assert figure in fact.text


TURNOVERS = "".join(
    f"""
- id: trade-{year}
  text: {{en: "Trade between Vietnam and Russia came to US${billions} billion in {year}."}}
  references: [{{source: almanac-2020, paragraph: {year - 2000}}}]
  property: trade-turnover
  entities: [vietnam, russia]
  time: {year}
  quantity: {{amount: {billions}e9, unit: USD}}
"""
    for year, billions in [(2017, 5.2), (2019, 4.9), (2018, 6.1)]
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "How big is trade between Vietnam and Russia?",
            ["trade-2019", "trade-2018", "trade-2017"],
        ),
        ("How big was trade between Vietnam and Russia in 2018?", ["trade-2018"]),
    ],
)
def test_older_records_follow_the_latest_unless_a_year_is_asked_for(
    facts_folder: FactsFolder, question: str, told: list[str]
) -> None:
    folder = facts_folder({"records/moon.yaml": TURNOVERS})
    answer = Answerer(FactBook.load(folder)).ask(question)
    assert [fact.fact_id for fact in answer.answers] == told
