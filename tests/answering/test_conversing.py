"""One message after another: what leans on the answer before, and several questions in one."""

from __future__ import annotations

import pytest

from bot.answering.answer import Answer
from bot.answering.answerer import Answerer

TRADE = "How big was trade between Vietnam and Russia in 2024?"
AGREEMENT = "When did the free trade agreement with the EAEU take effect?"
AGREEMENT_VI = "Hiệp định thương mại tự do với EAEU có hiệu lực khi nào?"
AGREEMENT_RU = "Когда вступило в силу соглашение о свободной торговле с ЕАЭС?"


def talk(answerer: Answerer, *messages: str) -> Answer:
    """The answer to the last message, each understood in the light of the last facts told."""
    before: Answer | None = None
    for message in messages:
        answer = answerer.ask(message, context=before)
        before = answer if answer.answers else before
    return answer


def told(answer: Answer) -> str:
    return "\n".join(fact.text for fact in answer.answers)


@pytest.mark.parametrize(
    ("first", "follow_up", "figure", "subject"),
    [
        (TRADE, "and in 2013?", "US$4 billion", "trade turnover, Vietnam, Russia"),
        (TRADE, "what about 2013?", "US$4 billion", "trade turnover, Vietnam, Russia"),
        (
            "Kim ngạch thương mại Việt Nam – Nga năm 2024 là bao nhiêu?",
            "còn năm 2013?",
            "4 tỷ USD",
            "kim ngạch thương mại, Việt Nam, Nga",
        ),
        (
            "Каков был товарооборот Вьетнама и России в 2024 году?",
            "а в 2013?",
            "4 млрд долл. США",
            "товарооборот, Вьетнам, Россия",
        ),
    ],
)
def test_another_year_is_asked_of_the_same_subject_and_the_subject_is_shown(
    answerer: Answerer, first: str, follow_up: str, figure: str, subject: str
) -> None:
    answer = talk(answerer, first, follow_up)
    assert answer.outcome == "answered"
    assert figure in told(answer)
    assert subject in answer.message


def test_a_year_without_a_record_stays_without_one(answerer: Answerer) -> None:
    answer = talk(answerer, TRADE, "and in 2018?")
    assert answer.outcome == "partial"
    assert "Nothing is recorded for 2018" in answer.message


@pytest.mark.parametrize(
    ("first", "follow_up"),
    [
        (AGREEMENT, "who signed it?"),
        (AGREEMENT, "where was it signed?"),
        (AGREEMENT_VI, "ai ký nó?"),
        (AGREEMENT_RU, "кто его подписал?"),
        (AGREEMENT_RU, "где оно было подписано?"),
        ("Who is the foreign minister of Russia?", "how old is he?"),
    ],
)
def test_what_is_not_recorded_of_it_is_not_taken_from_another(
    answerer: Answerer, first: str, follow_up: str
) -> None:
    # Other agreements have their signing on record; this one has not.
    answer = talk(answerer, first, follow_up)
    assert (answer.outcome, answer.reason) == ("no_answer", "not_recorded")
    assert answer.answers == ()


@pytest.mark.parametrize(
    ("first", "follow_up", "piece"),
    [
        ("When was the 2001 declaration signed?", "where was it signed?", "Hanoi"),
        ("Когда была подписана декларация 2001 года?", "а где?", "в Ханое"),
        ("When was the 2001 declaration signed?", "who said so?", "Maria Zakharova"),
        ("When was ASEAN founded?", "how many members does it have?", "10"),
        ("What is Vietsovpetro?", "who owns it?", "Zarubezhneft"),
    ],
)
def test_it_is_what_the_last_answer_was_about(
    answerer: Answerer, first: str, follow_up: str, piece: str
) -> None:
    answer = talk(answerer, first, follow_up)
    assert answer.outcome == "answered"
    assert piece in told(answer)


@pytest.mark.parametrize(
    ("first", "follow_up", "number"),
    [
        (
            "How many Russian investment projects are there in Vietnam?",
            "and Vietnamese projects in Russia?",
            "16",
        ),
        (
            "Сколько российских инвестиционных проектов во Вьетнаме?",
            "а вьетнамских в России?",
            "16",
        ),
    ],
)
def test_the_other_way_round_is_another_figure(
    answerer: Answerer, first: str, follow_up: str, number: str
) -> None:
    answer = talk(answerer, first, follow_up)
    assert answer.outcome == "answered"
    assert number in told(answer)
    assert "199" not in told(answer)


@pytest.mark.parametrize(
    ("first", "more", "opening"),
    [
        ("What is Vietsovpetro?", "more", "Also on record:"),
        ("What is Vietsovpetro?", "tell me more", "Also on record:"),
        (
            "Vietsovpetro sản xuất bao nhiêu tấn dầu năm 2020?",
            "thêm",
            "Ngoài ra còn có dữ kiện sau:",
        ),
        ("Сколько нефти добыл Вьетсовпетро в 2020 году?", "ещё", "Ещё по этой теме:"),
    ],
)
def test_more_tells_what_was_not_told_yet(
    answerer: Answerer, first: str, more: str, opening: str
) -> None:
    before = answerer.ask(first)
    answer = answerer.ask(more, context=before)
    assert answer.message == opening
    assert answer.answers
    assert not {fact.fact_id for fact in answer.answers} & {f.fact_id for f in before.answers}


@pytest.mark.parametrize(
    ("first", "asked", "cited"),
    [
        (TRADE, "source?", "Source: Vietnam News Agency, "),
        (AGREEMENT_VI, "nguồn?", "Nguồn: Hanoi Times, "),
        (AGREEMENT_RU, "источник?", "Источник: Hanoi Times, "),
    ],
)
def test_the_source_asked_for_is_that_of_the_last_answer(
    answerer: Answerer, first: str, asked: str, cited: str
) -> None:
    answer = talk(answerer, first, asked)
    assert answer.message.startswith(cited)
    assert "¶" in answer.message
    assert answer.answers == answerer.ask(first).answers


@pytest.mark.parametrize(
    ("thanks", "reply"),
    [
        ("thanks", "You are welcome."),
        ("ok thanks", "You are welcome."),
        ("cảm ơn nhé", "Không có gì."),
        ("спасибо", "Пожалуйста!"),
    ],
)
def test_thanks_after_an_answer_is_thanks(answerer: Answerer, thanks: str, reply: str) -> None:
    answer = talk(answerer, TRADE, thanks)
    assert (answer.outcome, answer.answers) == ("help", ())
    assert answer.message.startswith(reply)


def test_after_thanks_one_may_ask_on(answerer: Answerer) -> None:
    assert "US$4 billion" in told(talk(answerer, TRADE, "thanks", "and in 2013?"))


def test_a_question_with_a_subject_of_its_own_leaves_the_last_one(answerer: Answerer) -> None:
    answer = talk(answerer, TRADE, "What is Vietsovpetro?")
    assert answer == answerer.ask("What is Vietsovpetro?")


@pytest.mark.parametrize("message", ["and in 2013?", "more", "source?"])
def test_what_leans_on_nothing_is_not_answered(answerer: Answerer, message: str) -> None:
    assert answerer.ask(message).outcome == "no_answer"


@pytest.mark.parametrize(
    ("message", "pieces"),
    [
        (f"{TRADE} {AGREEMENT}", ["US$4.58 billion", "October 2016"]),
        (
            f"Kim ngạch thương mại Việt Nam – Nga năm 2024 là bao nhiêu? {AGREEMENT_VI}",
            ["4,58 tỷ USD", "tháng 10/2016"],
        ),
        (
            f"Каким был товарооборот Вьетнама и России в 2024 году? {AGREEMENT_RU}",
            ["4,58 млрд", "октябре 2016 года"],
        ),
        (f"{TRADE} And in 2013?", ["US$4.58 billion", "US$4 billion"]),
    ],
)
def test_each_question_of_a_message_is_answered_in_order(
    answerer: Answerer, message: str, pieces: list[str]
) -> None:
    answer = answerer.ask(message)
    assert answer.outcome == "answered"
    assert len(answer.answers) == len(pieces)
    for piece, fact in zip(pieces, answer.answers, strict=True):
        assert piece in fact.text


@pytest.mark.parametrize(
    ("message", "piece"),
    [
        (
            (
                "My grandfather drilled for oil at sea for thirty years and never told us much. We "
                "only kept his helmet. What is Vietsovpetro? Thanks so much, it means a lot to us."
            ),
            "Vietsovpetro",
        ),
        ("My husband worked on a platform, so tell me, what is Vietsovpetro?", "Vietsovpetro"),
        (
            (
                "Hello! I have a school project due tomorrow. "
                "How big was trade between Vietnam and Russia in 2024? My teacher is strict."
            ),
            "US$4.58 billion",
        ),
        (
            (
                "Ông tôi ngày xưa làm việc trên giàn khoan. Nhà tôi vẫn giữ chiếc mũ của ông. "
                "Vietsovpetro thuộc sở hữu của ai?"
            ),
            "Zarubezhneft",
        ),
        (
            (
                "Мой дед всю жизнь проработал на буровой. Мы храним его каску. "
                "Кому принадлежит «Вьетсовпетро»?"
            ),
            "Зарубежнефти",
        ),
    ],
)
def test_a_story_around_a_question_does_not_hide_it(
    answerer: Answerer, message: str, piece: str
) -> None:
    answer = answerer.ask(message)
    assert answer.outcome == "answered"
    assert piece in told(answer)


@pytest.mark.parametrize(
    ("question", "told", "open_part"),
    [
        (
            "When was ASEAN founded? How many members does NATO have?",
            "asean-founded-1967",
            "I have no record for this part: How many members does NATO have?",
        ),
        (
            "ASEAN thành lập năm nào? Giá vàng hôm nay bao nhiêu?",
            "asean-founded-1967",
            "Tôi không có dữ kiện cho phần này: Giá vàng hôm nay bao nhiêu?",
        ),
        (
            "Сколько бензин в Ханое? Каким был товарооборот России и Вьетнама в 2024 году?",
            "trade-turnover-2024",
            "На эту часть вопроса данных у меня нет: Сколько бензин в Ханое?",
        ),
    ],
)
def test_what_stays_open_of_several_questions_is_said(
    answerer: Answerer, question: str, told: str, open_part: str
) -> None:
    answer = answerer.ask(question)
    assert [stated.fact_id for stated in answer.answers] == [told]
    assert answer.message == open_part


def test_a_taunt_behind_a_question_without_answer_is_no_question(answerer: Answerer) -> None:
    answer = answerer.ask("What is the root of 1764? Or did nobody teach you high technology?")
    assert answer.outcome == "no_answer"
