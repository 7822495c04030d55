"""Sources that differ are told together; what a later record replaced is told with it."""

from __future__ import annotations

import pytest

from bot.answering.answer import Answer
from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.records.models import Language
from bot.records.overlay import Overlay, overlaid
from tests.conftest import FactsFolder, RunBot

SOURCES = """
- {id: gazette, title: The Harbour Gazette, publisher: Gazette Press, published: 2019, language: en}
- {id: courier, title: The Evening Courier, publisher: Courier House, published: 2019, language: en}
"""
QUESTION = "How big was trade between Vietnam and Russia in 2017?"


def trade(
    name: str,
    source: str,
    billions: float,
    *,
    year: int = 2017,
    partner: str = "Vietnam",
    more: str = "",
) -> str:
    """A record of what trade with Russia came to in a year, as one source has it."""
    return f"""
- id: {name}
  text: {{en: "Trade between {partner} and Russia was US${billions} billion in {year}."}}
  references: [{{source: {source}, paragraph: 1}}]
  property: trade-turnover
  entities: [{partner.casefold()}, russia]
  time: {year}
  quantity: {{amount: {billions}e9, unit: USD}}
  {more}
"""


def asked(facts_folder: FactsFolder, *records: str, question: str = QUESTION) -> Answer:
    folder = facts_folder({"sources.yaml": SOURCES, "records/moon.yaml": "".join(records)})
    answer = Answerer(FactBook.load(folder)).ask(question)
    assert answer.outcome == "answered"
    return answer


def told(answer: Answer) -> dict[str, bool]:
    """The ids of the facts told, and whether each is marked as disputed."""
    return {fact.fact_id: fact.disputed for fact in answer.answers}


def test_two_figures_of_two_sources_are_both_told_and_marked(facts_folder: FactsFolder) -> None:
    answer = asked(facts_folder, trade("one", "gazette", 5.2), trade("other", "courier", 5.6))
    assert told(answer) == {"one": True, "other": True}
    assert {fact.sources[0].id for fact in answer.answers} == {"gazette", "courier"}
    assert {fact.note for fact in answer.answers} == {"The sources differ on this."}


def test_a_reader_is_told_that_the_sources_differ(
    facts_folder: FactsFolder, run_bot: RunBot
) -> None:
    records = trade("one", "gazette", 5.2) + trade("other", "courier", 5.6)
    folder = facts_folder({"sources.yaml": SOURCES, "records/moon.yaml": records})

    done = run_bot("ask", QUESTION, "--facts", folder)

    assert "The sources differ on this." in done.stdout
    assert "US$5.2 billion" in done.stdout
    assert "US$5.6 billion" in done.stdout


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(trade("other", "gazette", 5.6), id="the same source"),
        pytest.param(trade("other", "courier", 5.6, year=2018), id="another year"),
        pytest.param(trade("other", "courier", 5.6, partner="Thailand"), id="another country"),
        pytest.param(trade("other", "courier", 5.2), id="the same figure"),
        pytest.param(trade("other", "courier", 5.6, more="stance: expected"), id="an expectation"),
        pytest.param(trade("other", "courier", 5.6, more="rank: deprecated"), id="known as wrong"),
    ],
)
def test_what_contradicts_nothing_is_no_dispute(facts_folder: FactsFolder, other: str) -> None:
    answer = asked(facts_folder, trade("one", "gazette", 5.2), other)
    assert told(answer) == {"one": False}


@pytest.mark.parametrize(
    ("language", "doubt"),
    [
        ("en", "Moderators of this server are checking this record."),
        ("vi", "Điều hành viên của máy chủ này đang kiểm tra lại dữ kiện này."),
        ("ru", "Модераторы этого сервера проверяют эту запись."),
    ],
)
def test_a_record_that_moderators_doubt_says_so_before_its_note(
    facts_folder: FactsFolder, language: Language, doubt: str
) -> None:
    record = trade("one", "gazette", 5.2, more="note: {en: Rounded., vi: Tròn., ru: Округлено.}")
    other = trade("other", "gazette", 5.6, year=2018)
    book = FactBook.load(
        facts_folder({"sources.yaml": SOURCES, "records/moon.yaml": record + other})
    )
    doubted = overlaid(book, Overlay(disputed=frozenset({"one"})), version="1")

    answer = Answerer(book).over(doubted).ask(QUESTION, locale=language)

    assert told(answer) == {"one": True}
    (fact,) = answer.to_json()["answers"]
    assert fact["disputed"] is True
    assert fact["note"].startswith(doubt)
    assert len(fact["note"]) > len(doubt)
    assert told(Answerer(book).ask(QUESTION)) == {"one": False}


def test_a_record_may_be_doubted_for_two_reasons(facts_folder: FactsFolder) -> None:
    records = trade("one", "gazette", 5.2) + trade("other", "courier", 5.6)
    book = FactBook.load(facts_folder({"sources.yaml": SOURCES, "records/moon.yaml": records}))
    doubted = overlaid(book, Overlay(disputed=frozenset({"one"})), version="1")
    notes = {fact.fact_id: fact.note or "" for fact in Answerer(doubted).ask(QUESTION).answers}
    assert "sources differ" in notes["one"]
    assert "Moderators" in notes["one"]
    assert "Moderators" not in notes["other"]


def test_an_editor_may_say_what_disputes_what(facts_folder: FactsFolder) -> None:
    records = """
- id: by-fishermen
  text: {en: The lighthouse of Tern Island was built by fishermen.}
  references: [{source: gazette, paragraph: 2}]
- id: by-a-company
  text: {en: A shipping company paid for that tower.}
  references: [{source: courier, paragraph: 2}]
  disputes: [by-fishermen]
"""
    answer = asked(facts_folder, records, question="Who built the lighthouse of Tern Island?")
    assert told(answer) == {"by-fishermen": True, "by-a-company": True}


def test_what_superseded_a_record_is_named_and_told_after_it(facts_folder: FactsFolder) -> None:
    older = trade("older", "gazette", 5.2, more="superseded_by: newer")
    answer = asked(facts_folder, older, trade("newer", "courier", 5.6, year=2018))
    first, second = answer.answers
    assert (first.fact_id, second.fact_id) == ("older", "newer")
    assert first.note == f"Superseded by: {second.text}"
    assert second.note is None
