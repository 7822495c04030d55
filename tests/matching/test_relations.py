"""How the pieces of a question stand to each other: what is left out, from where to where."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.matching.reading import Reader
from bot.records.factbook import FactBook


@pytest.fixture(scope="module")
def reader(shipped: FactBook) -> Reader:
    return Reader(shipped)


@pytest.mark.parametrize(
    ("question", "excluded"),
    [
        ("Besides oil and gas, what do they cooperate in?", {"c:oil", "c:gas"}),
        ("In which fields do they cooperate except oil and gas?", {"c:oil", "c:gas"}),
        ("Apart from trade, in which fields do Vietnam and Russia cooperate?", {"c:trade"}),
        ("Ngoài dầu khí, Việt Nam và Nga hợp tác trong lĩnh vực nào?", {"c:oil", "c:gas"}),
        (
            "Кроме нефти и газа, в каких сферах сотрудничают Вьетнам и Россия?",
            {"c:oil", "c:gas"},
        ),
        ("Помимо торговли, где сотрудничают Россия и Вьетнам?", {"c:trade"}),
        ("In which fields do Vietnam and Russia cooperate?", set()),
    ],
)
def test_what_is_left_out_is_not_asked_for(
    reader: Reader, question: str, excluded: set[str]
) -> None:
    read = reader.read(question)
    assert read.excluded == excluded
    assert "c:cooperation" in read.terms
    assert not read.terms & excluded


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("Russian investment in Vietnam", {("russia", "from"), ("vietnam", "to")}),
        ("Vietnamese investment in Russia", {("vietnam", "from"), ("russia", "to")}),
        ("investment from Russia into Vietnam", {("russia", "from"), ("vietnam", "to")}),
        ("investment by Vietnam in Russia", {("vietnam", "from"), ("russia", "to")}),
        ("đầu tư của Nga vào Việt Nam", {("russia", "from"), ("vietnam", "to")}),
        ("đầu tư từ Việt Nam sang Nga", {("vietnam", "from"), ("russia", "to")}),
        ("российские инвестиции во Вьетнаме", {("russia", "from"), ("vietnam", "to")}),
        ("инвестиции из Вьетнама в Россию", {("vietnam", "from"), ("russia", "to")}),
        ("the prime minister of Malaysia", set()),
        ("trade between Vietnam and Russia", set()),
    ],
)
def test_a_name_may_be_where_something_comes_from_or_goes_to(
    reader: Reader, question: str, roles: set[tuple[str, str]]
) -> None:
    assert set(reader.read(question).roles) == roles


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many projects has Russia invested in in Vietnam?", "199"),
        ("How many Vietnamese investment projects are there in Russia?", "16"),
        ("Nga có bao nhiêu dự án đầu tư tại Việt Nam?", "199"),
        ("Việt Nam có bao nhiêu dự án đầu tư tại Nga?", "16"),
        ("Сколько российских инвестиционных проектов во Вьетнаме?", "199"),
        ("Сколько вьетнамских инвестиционных проектов в России?", "16"),
    ],
)
def test_one_direction_is_not_told_for_the_other(
    answerer: Answerer, question: str, figure: str
) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    assert figure in answer.answers[0].text


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many doses of Sputnik Light did Russia donate to Vietnam?", "100,000 doses"),
        ("How many member states does ASEAN have?", "10"),
        ("Nga đã tặng Việt Nam bao nhiêu liều Sputnik Light?", "100.000 liều"),
        ("Сколько доз «Спутника Лайт» Россия подарила Вьетнаму?", "100 000 доз"),
    ],
)
def test_what_is_counted_is_what_the_figure_is_of(
    answerer: Answerer, question: str, figure: str
) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    assert figure in answer.answers[0].text


@pytest.mark.parametrize(
    "question",
    [
        "How many ships did Russia donate to Vietnam?",
        "How many hospitals does Russia have in Vietnam?",
        "Nga có bao nhiêu bệnh viện ở Việt Nam?",
        "Сколько больниц у России во Вьетнаме?",
        "Сколько студентов из Вьетнама учится в России?",
    ],
)
def test_a_number_of_something_else_is_not_told(answerer: Answerer, question: str) -> None:
    answer = answerer.ask(question)
    assert (answer.outcome, answer.answers) == ("no_answer", ())


@pytest.mark.parametrize(
    "question",
    [
        "Who signed the 2001 declaration?",
        "Who signed the treaty of 1994?",
        "Ai ký tuyên bố năm 2001?",
        "Кто подписал декларацию 2001 года?",
    ],
)
def test_whoever_is_named_beside_a_deed_has_not_done_it(answerer: Answerer, question: str) -> None:
    # When and where it was signed is on record, and who recalled it.
    answer = answerer.ask(question)
    assert (answer.outcome, answer.answers) == ("no_answer", ())
