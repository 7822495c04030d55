"""Asked whether something is so, the bot says yes or no, or leaves it to the record."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer


def said(answerer: Answerer, question: str) -> str:
    """The message to a question that is answered, with plain spaces only."""
    answer = answerer.ask(question)
    assert answer.outcome == "answered"
    return " ".join(answer.message.split())


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Did trade between Vietnam and Russia reach 4.58 billion dollars in 2024?", "Yes"),
        ("Did the free trade agreement with the EAEU take effect in 2016?", "Yes"),
        ("Was the 2001 declaration signed in Hanoi?", "Yes"),
        ("Is Singapore a member of ASEAN?", "Yes"),
        ("Trade between Vietnam and Russia was 4.58 billion in 2024, correct?", "Yes"),
        ("Có đúng là kim ngạch thương mại Việt Nam – Nga năm 2024 đạt 4,58 tỷ USD không?", "Đúng"),
        ("Có phải hiệp định thương mại tự do với EAEU có hiệu lực năm 2016 không?", "Đúng"),
        ("Вступило ли соглашение о свободной торговле с ЕАЭС в силу в 2016 году?", "Да"),
        ("Правда ли, что соглашение с ЕАЭС вступило в силу в октябре 2016 года?", "Да"),
    ],
)
def test_what_is_so_is_confirmed(answerer: Answerer, question: str, yes: str) -> None:
    assert said(answerer, question).startswith(f"{yes},")


@pytest.mark.parametrize(
    ("question", "correction"),
    [
        (
            "Did the free trade agreement with the EAEU take effect in 2015?",
            "No: the records say October 2016, not 2015.",
        ),
        ("Was ASEAN founded in 1957?", "No: the records say 1967, not 1957."),
        (
            "ASEAN được thành lập năm 1957 phải không?",
            "Không, dữ kiện ghi nhận là 1967, chứ không phải 1957.",
        ),
        (
            "Правда ли, что соглашение о свободной торговле с ЕАЭС вступило в силу в 2015 году?",
            "Нет, по моим данным — октябрь 2016 г., а не 2015.",
        ),
    ],
)
def test_another_year_is_put_right(answerer: Answerer, question: str, correction: str) -> None:
    assert said(answerer, question) == correction


@pytest.mark.parametrize(
    ("question", "correction"),
    [
        (
            "Was trade between Vietnam and Russia 10 billion dollars in 2024?",
            "No: the records say US$4.58 billion, not 10 billion.",
        ),
        (
            "Are there 300 Russian investment projects in Vietnam?",
            "No: the records say 199 projects, not 300.",
        ),
        (
            "Kim ngạch thương mại Việt Nam – Nga năm 2024 có phải là 10 tỷ USD không?",
            "Không, dữ kiện ghi nhận là 4,58 tỷ USD, chứ không phải 10 tỷ.",
        ),
        (
            "Nga có tặng Việt Nam 500.000 liều Sputnik Light không?",
            "Không, dữ kiện ghi nhận là 100.000 liều, chứ không phải 500.000.",
        ),
        (
            "Правда ли, что товарооборот Вьетнама и России в 2024 году составил 10 млрд долларов?",
            "Нет, по моим данным — 4,58 млрд долл. США, а не 10 млрд.",
        ),
        (
            "Правда ли, что у России 300 инвестиционных проектов во Вьетнаме?",
            "Нет, по моим данным — 199 проектов, а не 300.",
        ),
    ],
)
def test_another_figure_is_put_right(answerer: Answerer, question: str, correction: str) -> None:
    assert said(answerer, question) == correction


@pytest.mark.parametrize(
    ("question", "correction"),
    [
        (
            "Was the 2001 declaration signed in Moscow?",
            "No: the records say Hanoi, not Moscow.",
        ),
        (
            "Was the first Russia-ASEAN summit held in Bangkok?",
            "No: the records say Kuala Lumpur, not Bangkok.",
        ),
        (
            "Tuyên bố chung năm 2001 được ký tại Moskva phải không?",
            "Không, dữ kiện ghi nhận là Hà Nội, chứ không phải Mát-xcơ-va.",
        ),
        (
            "Была ли декларация 2001 года подписана в Москве?",
            "Нет, по моим данным — Ханой, а не Москва.",
        ),
    ],
)
def test_another_place_is_put_right(answerer: Answerer, question: str, correction: str) -> None:
    assert said(answerer, question) == correction


def test_the_record_is_told_beside_the_correction(answerer: Answerer) -> None:
    (told,) = answerer.ask("Was the 2001 declaration signed in Moscow?").answers
    assert "Hanoi" in told.text
    assert told.sources


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Did Vietnam not agree to buy Sputnik V doses?", "This is what the record says:"),
        ("Is Vietnam not an ASEAN member?", "This is what the record says:"),
        ("Có phải ASEAN không được thành lập năm 1967?", "Dữ kiện ghi nhận như sau:"),
        ("Có phải Việt Nam chưa từng mua Sputnik V không?", "Dữ kiện ghi nhận như sau:"),
        ("Правда ли, что Вьетнам не купил «Спутник V»?", "Вот что есть об этом в моих данных:"),
    ],
)
def test_what_is_denied_gets_neither_yes_nor_no(
    answerer: Answerer, question: str, opening: str
) -> None:
    # "Yes" to "did it not …?" may mean either.
    assert said(answerer, question) == opening


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (
            "Did trade between Vietnam and Russia reach 10 billion dollars in 2020?",
            "This is what the record says:",
        ),
        ("Did To Lam visit Russia in 2025?", "This is what the record says:"),
        (
            "Có phải kim ngạch Việt – Nga sẽ đạt 10 tỷ USD năm 2020 không?",
            "Dữ kiện ghi nhận như sau:",
        ),
        (
            "Правда ли, что цель по товарообороту к 2020 году — 10 млрд долларов?",
            "Вот что есть об этом в моих данных:",
        ),
    ],
)
def test_what_was_only_planned_is_not_confirmed(
    answerer: Answerer, question: str, opening: str
) -> None:
    assert said(answerer, question) == opening


@pytest.mark.parametrize(
    "question",
    [
        "Was trade between Vietnam and Russia 4 billion dollars in 2018?",
        "Có phải kim ngạch thương mại Việt Nam – Nga năm 2018 là 4 tỷ USD không?",
        "Правда ли, что товарооборот России и Вьетнама в 2018 году составил 4 млрд долларов?",
    ],
)
def test_a_figure_of_another_year_contradicts_nothing(answerer: Answerer, question: str) -> None:
    answer = answerer.ask(question)
    assert answer.outcome == "partial"
    assert "2018" in answer.message
    assert "4.58" not in answer.message


@pytest.mark.parametrize(
    "question",
    [
        "Are there fewer than 100 Russian investment projects in Vietnam?",
        "Was trade between Vietnam and Russia less than 4 billion dollars in 2024?",
    ],
)
def test_a_bound_that_does_not_hold_is_denied(answerer: Answerer, question: str) -> None:
    assert said(answerer, question).startswith("No: the records say ")


@pytest.mark.parametrize(
    "question",
    [
        "Are there over 100 Russian investment projects in Vietnam?",
        "Was trade between Vietnam and Russia under 5 billion dollars in 2024?",
        "Was trade between Vietnam and Russia about 4.6 billion dollars in 2024?",
        "Kim ngạch Việt Nga năm 2024 có hơn 4 tỷ USD không?",
    ],
)
def test_a_bound_that_holds_is_not_denied(answerer: Answerer, question: str) -> None:
    assert not said(answerer, question).startswith(("No", "Không", "Нет"))
