"""A folder with only ids, texts and references, on another subject, can be asked at once."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from tests.conftest import FactsFolder

SOURCES = """
- id: harbour-gazette
  title: The Harbour Gazette
  publisher: Gazette Press
  published: 2019-06
  language: en
"""
RECORDS = """
- id: ferry-opening
  text:
    en: The ferry line between Marlow Bay and Tern Island opened in 1994.
    ru: Паромная линия между бухтой Марлоу и островом Терн открылась в 1994 году.
  references: [{source: harbour-gazette, paragraph: 1}]
- id: ferry-passengers
  text:
    en: The ferry to Tern Island carried 82,000 passengers in 2018.
    vi: Phà tới đảo Tern chở 82.000 hành khách trong năm 2018.
  references: [{source: harbour-gazette, paragraph: 2}]
- id: lighthouse-keeper
  text: {en: The Harbour Society has kept the lighthouse on Tern Island since 2003.}
  references: [{source: harbour-gazette, paragraph: 3}]
- id: museum-collection
  text: {en: The museum of Marlow Bay shows 340 ship models.}
  references: [{source: harbour-gazette, paragraph: 4}]
- id: cod-catch
  text:
    en: Iceland landed 900 tonnes of cod on Tern Island in 2018.
    ru: В 2018 году Исландия выгрузила на острове Терн 900 тонн трески.
  references: [{source: harbour-gazette, paragraph: 5}]
"""


@pytest.fixture
def answerer(facts_folder: FactsFolder) -> Answerer:
    folder = facts_folder({"sources.yaml": SOURCES, "records/moon.yaml": RECORDS})
    return Answerer(FactBook.load(folder))


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("When did the ferry line to Tern Island open?", "ferry-opening"),
        ("How many passengers did the ferry carry in 2018?", "ferry-passengers"),
        ("who keeps the lighthouse on tern island", "lighthouse-keeper"),
        ("ship models in the Marlow Bay museum", "museum-collection"),
        ("Когда открылась паромная линия?", "ferry-opening"),
        ("phà chở bao nhiêu hành khách năm 2018", "ferry-passengers"),
        # No lexicon has the adjectives of the countries such a folder names.
        ("исландская треска в 2018 году", "cod-catch"),
    ],
)
def test_plain_questions_find_bare_facts(answerer: Answerer, question: str, fact: str) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    assert answer.answers[0].fact_id == fact
    assert answer.answers[0].sources[0].id == "harbour-gazette"


@pytest.mark.parametrize(
    "question",
    [
        "How many passengers did the ferry carry in 2011?",
        "How many passengers did the airport of Marlow Bay serve in 2018?",
        "Who is the mayor of Marlow Bay?",
        "What is the capital of Peru?",
    ],
)
def test_what_is_not_recorded_is_not_answered(answerer: Answerer, question: str) -> None:
    assert answerer.ask(question).outcome != "answered"


def test_a_fact_without_the_asked_language_says_so(answerer: Answerer) -> None:
    stated = answerer.ask("ship models in the museum of Marlow Bay", locale="ru").answers[0]
    assert stated.text.startswith("The museum")
    assert stated.note == "Запись есть только на английском языке."
