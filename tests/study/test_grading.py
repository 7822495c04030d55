"""Answers are accepted as people type them, in any language and script, and nothing else is."""

from __future__ import annotations

import pytest

from bot.records.period import Period
from bot.study.cards.answers import DateAnswer
from bot.study.cards.card import Card
from bot.study.grading.grader import Grader
from tests.study.cards import (
    CHANGE,
    COUNT,
    DAY,
    DOSES,
    FALL,
    FOUNDERS,
    LAVROV,
    MONEY,
    MONTH,
    RANK,
    SHARE,
    TONS,
    YEAR,
    YEARS,
    card,
    name,
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "2001",
        "in 2001",
        "In the year 2001.",
        "năm 2001",
        "vào năm 2001 ạ",
        "в 2001 году",
        "2001 г.",
        "2001-м",
        "I think it was 2001",
        "по-моему, в 2001-м",
        "hình như là 2001",
        "  2001  ",
        "**2001**",
    ],
)
def test_a_year_is_right_in_any_language(grader: Grader, text: str) -> None:
    assert grader.grade(YEAR, text).credit == 1


@pytest.mark.parametrize(
    "text",
    [
        "April 2021",
        "4/2021",
        "04.2021",
        "2021-04",
        "2021/04",
        "tháng 4 năm 2021",
        "thang 4 nam 2021",
        "tháng tư 2021",
        "T4/2021",
        "в апреле 2021 г.",
        "апрель 2021",
        "апреля 2021 года",
    ],
)
def test_a_month_is_right_in_any_language(grader: Grader, text: str) -> None:
    assert grader.grade(MONTH, text).reason == "exact"


@pytest.mark.parametrize(
    "text",
    [
        "6/4/2021",
        "06.04.2021",
        "6 April 2021",
        "April 6, 2021",
        "6th of April 2021",
        "2021-04-06",
        "on the 6th of April, 2021",
        "2021/4/6",
        "ngày 6 tháng 4 năm 2021",
        "mùng 6 tháng 4 năm 2021",
        "6 апреля 2021 года",
        "6-го апреля 2021",
        "6.4.2021 г.",
    ],
)
def test_a_day_is_right_in_any_language(grader: Grader, text: str) -> None:
    assert grader.grade(DAY, text).reason == "exact"


@pytest.mark.parametrize(
    ("asked", "text", "credit", "reason"),
    [
        (DAY, "2021", 1 / 3, "less-precise"),
        (DAY, "April 2021", 2 / 3, "less-precise"),
        (MONTH, "2021", 1 / 2, "less-precise"),
        (MONTH, "6/4/2021", 1, "more-precise"),
        (YEAR, "tháng 3 năm 2001", 1, "more-precise"),
        (DAY, "6 April", 0, "less-precise"),
        (DAY, "4/6/2021", 0, "wrong"),
        (DAY, "7 April 2021", 0, "wrong"),
        (MONTH, "May 2021", 0, "wrong"),
    ],
)
def test_a_date_counts_for_as_much_as_it_says(
    grader: Grader, asked: Card, text: str, credit: float, reason: str
) -> None:
    verdict = grader.grade(asked, text)
    assert verdict.credit == pytest.approx(credit)
    assert verdict.reason == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1950 2001 2012", "several"),
        ("2001 or 2002", "several"),
        ("before 2001", "vague"),
        ("since 2001", "vague"),
        ("до 2001", "vague"),
        ("trước năm 2001", "vague"),
        ("từ 2001", "vague"),
        ("с 2001 года", "vague"),
        ("the 1990s", "vague"),
        ("1999-2003", "vague"),
        ("not 2001", "negated"),
        ("không phải 2001", "negated"),
        ("не в 2001", "negated"),
        ("2001 chair", "wrong"),
        ("20001", "wrong"),
        ("twenty", "wrong"),
        ("2001 US dollars", "wrong"),
        ("", "empty"),
        ("?!", "empty"),
        ("\u200b", "empty"),
    ],
)
def test_what_only_has_the_year_in_it_is_not_the_year(
    grader: Grader, text: str, reason: str
) -> None:
    assert (grader.grade(YEAR, text).credit, grader.grade(YEAR, text).reason) == (0, reason)


def test_a_word_of_the_question_may_be_said_again(grader: Grader) -> None:
    since = card(DateAnswer(Period.parse("2001")), "They have been partners since […].")
    assert grader.grade(since, "since 2001").is_right
    assert grader.grade(since, "partners since 2001").is_right
    assert not grader.grade(since, "before 2001").is_right


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (
            MONEY,
            [
                "4.58",
                "4,58",
                "4.58 billion",
                "4,58 tỷ",
                "4,58 tỉ USD",
                "4,58 млрд долл. США",
                "US$4.58 billion",
                "$4.58bn",
                "4580000000",
                "4 580 000 000",
                "4.580.000.000",
                "4,580,000,000",
                "4580 million",
                "4580 млн",
                "4,58 tỷ đô la Mỹ",
                "4.58 миллиарда долларов",
                "trade reached 4.58 billion dollars",
                "4 tỷ 580 triệu",
                "about 4.58 billion",
                "4.58 billion in 2024",
            ],
        ),
        (
            SHARE,
            [
                "33.3",
                "33,3 %",
                "33.3%",
                "a third",
                "1/3",
                "⅓",
                "one third",
                "một phần ba",
                "треть",
                "33,3 phần trăm",
                "33,3 процента",
                "33.33",
            ],
        ),
        (
            FALL,
            [
                "8.8",
                "8,8%",
                "-8.8",
                "−8,8 %",
                "minus 8.8",
                "минус 8,8",
                "fell by 8.8%",
                "giảm 8,8%",
                "снизилась на 8,8%",
            ],
        ),
        (CHANGE, ["-8.8", "минус 8,8%", "fell 8.8%"]),
        (
            COUNT,
            [
                "199",
                "199 projects",
                "199 dự án",
                "199 проектов",
                "one hundred and ninety-nine",
                "сто девяносто девять",
                "một trăm chín mươi chín",
                "199 investment projects",
            ],
        ),
        (
            DOSES,
            [
                "100,000",
                "100.000",
                "100 000",
                "100\u00a0000",
                "100000",
                "100 nghìn",
                "100 тыс.",
                "100k",
                "100 thousand doses",
                "100.000 liều",
                "сто тысяч доз",
                "một trăm nghìn",
            ],
        ),
        (
            RANK,
            [
                "4",
                "4th",
                "fourth",
                "thứ tư",
                "thứ 4",
                "4-е место",
                "четвёртое",
                "number 4",
                "No. 4",
                "hạng 4",
                "#4",
                "bốn",
            ],
        ),
        (
            TONS,
            [
                "3.42",
                "3,42 triệu tấn",
                "3.42 million tonnes",
                "3,42 млн т",
                "3420000",
                "3,42 млн тонн",
            ],
        ),
        (YEARS, ["20", "20 years", "20 năm", "20 лет", "hai mươi năm", "двадцать", "twenty years"]),
    ],
)
def test_a_figure_is_right_however_it_is_written(
    grader: Grader, asked: Card, texts: list[str]
) -> None:
    found = {text: grader.grade(asked, text).reason for text in texts}
    assert found == dict.fromkeys(texts, "exact")


@pytest.mark.parametrize(
    ("asked", "text", "reason"),
    [
        (MONEY, "4.6 billion", "rounded"),
        (MONEY, "about 4.6", "rounded"),
        (MONEY, "4,6 tỷ", "rounded"),
        (TONS, "3,4 млн", "rounded"),
        (SHARE, "33%", "rounded"),
        (MONEY, "5 billion", "wrong"),
        (MONEY, "4.5", "wrong"),
        (MONEY, "4.59", "wrong"),
        (MONEY, "-4.58", "wrong"),
        (MONEY, "four", "wrong"),
        (MONEY, "4.58 million", "scale"),
        (MONEY, "4.58 billion tonnes", "unit"),
        (MONEY, "4,58 tỷ tấn", "unit"),
        (MONEY, "4.58 billion euros", "unit"),
        (MONEY, "€4.58 billion", "unit"),
        (MONEY, "4.58%", "unit"),
        (MONEY, "4.58 billion bananas", "unit"),
        (MONEY, "4-5 billion", "vague"),
        (MONEY, "over 4 billion", "vague"),
        (MONEY, "4.58 billion in 2013", "several"),
        (MONEY, "2024 2024", "several"),
        (MONEY, "in 2024", "wrong"),
        (MONEY, "not 4.58 billion", "negated"),
        (MONEY, "billions", "wrong"),
        (SHARE, "30", "wrong"),
        (SHARE, "34%", "wrong"),
        (SHARE, "a quarter", "wrong"),
        (SHARE, "33.3 USD", "unit"),
        (FALL, "+8.8", "wrong"),
        (FALL, "rose 8.8%", "wrong"),
        (FALL, "tăng 8,8%", "wrong"),
        (FALL, "9", "wrong"),
        (CHANGE, "8.8", "wrong"),
        (COUNT, "200", "wrong"),
        (COUNT, "1,99", "wrong"),
        (COUNT, "199 countries", "unit"),
        (COUNT, "over 199", "vague"),
        (COUNT, "hơn 199", "vague"),
        (COUNT, "более 199", "vague"),
        (COUNT, "198 or 199", "several"),
        (DOSES, "100", "scale"),
        (DOSES, "10,000", "wrong"),
        (YEARS, "20 projects", "unit"),
        (YEARS, "twenty-one", "wrong"),
        (YEARS, "nonsense", "wrong"),
    ],
)
def test_a_figure_that_is_not_the_recorded_one(
    grader: Grader, asked: Card, text: str, reason: str
) -> None:
    verdict = grader.grade(asked, text)
    assert (verdict.credit, verdict.reason) == (float(reason == "rounded"), reason)


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (
            LAVROV,
            [
                "Lavrov",
                "sergei lavrov",
                "Sergey Lavrov",
                "LAVROV!",
                "Лавров",
                "Лаврова",
                "с Лавровым",
                "Лавров Сергей",
                "ông Lavrov",
                "Mr. Lavrov",
                "it's Lavrov",
                "I think it was Lavrov",
                "led by Lavrov",
                "**Lavrov**",
                "lavrof",
                "Lavorv",
                "Lavrova",
                "Foreign Minister Lavrov",
                "Russian Foreign Minister Sergei Lavrov",
                "Ngoại trưởng Nga Lavrov",
                "министр иностранных дел России Сергей Лавров",
            ],
        ),
        (
            name("vietnam"),
            [
                "Vietnam",
                "viet nam",
                "Việt Nam",
                "VIET-NAM",
                "Вьетнам",
                "во Вьетнаме",
                "nước Việt Nam",
                "the country of Vietnam",
                "Vietnm",
                "Veitnam",
                "V'etnam",
            ],
        ),
        (
            name("nguyen-phu-trong"),
            [
                "Nguyễn Phú Trọng",
                "nguyen phu trong",
                "Nguyen Phu Trogn",
                "Нгуен Фу Чонг",
                "Нгуен Фу Чонгом",
                "ông Nguyễn Phú Trọng",
            ],
        ),
        (name("australia"), ["Australia", "Úc", "Австралия", "Австралии", "Autsralia"]),
        (name("united-states"), ["US", "us", "USA", "Mỹ", "Hoa Kỳ", "США", "Соединенные Штаты"]),
        (name("cambodia"), ["Cambodia (Phnom Penh)", "Campuchia (Phnom Penh)"]),
        (name("eaeu"), ["Eurasian Economic Union (EAEU)", "Liên minh Kinh tế Á – Âu (EAEU)"]),
        (name("laos", "cambodia"), ["Lào", "Cambodia", "Камбоджа"]),
    ],
)
def test_a_name_is_right_in_any_form(grader: Grader, asked: Card, texts: list[str]) -> None:
    assert [text for text in texts if not grader.grade(asked, text).is_right] == []


@pytest.mark.parametrize(
    ("asked", "text", "reason"),
    [
        (LAVROV, "Putin", "wrong"),
        (LAVROV, "Lavrov and Putin", "several"),
        (LAVROV, "Lavrov, Putin", "several"),
        (LAVROV, "Russia and Lavrov", "several"),
        (LAVROV, "Vietnamese Prime Minister Lavrov", "several"),
        (LAVROV, "not Lavrov", "negated"),
        (LAVROV, "không phải Lavrov", "negated"),
        (LAVROV, "не Лавров", "negated"),
        (LAVROV, "Lav", "wrong"),
        (LAVROV, "minister", "wrong"),
        (LAVROV, "Levron", "wrong"),
        (name("australia"), "Austria", "wrong"),
        (name("australia"), "Австрия", "wrong"),
        (name("australia"), "Австрии", "wrong"),
        (name("australia"), "Asia", "wrong"),
        (name("vietnam"), "Hanoi", "wrong"),
        (name("vietnam"), "Vietnam is wrong", "wrong"),
        (name("vietnam"), "anything but Vietnam", "wrong"),
        (name("vietnam"), "South Vietnam", "wrong"),
        (name("vietnam"), "Nam Việt Nam", "wrong"),
        (name("vietnam"), "Vietnam or Russia", "several"),
        (name("russia"), "Moscow", "wrong"),
        (name("laos"), "Los", "wrong"),
        (name("laos"), "Lao Cai", "wrong"),
        (name("strategic-partnership"), "comprehensive strategic partnership", "wrong"),
        (name("comprehensive-strategic-partnership"), "strategic partnership", "wrong"),
        (name("sputnik-v"), "Sputnik Light", "wrong"),
        (name("ho-chi-minh"), "Ho Chi Minh City", "wrong"),
        (name("thailand"), "Thai Nguyen", "wrong"),
        (name("iran"), "Iraq", "wrong"),
    ],
)
def test_what_is_like_a_name_is_not_the_name(
    grader: Grader, asked: Card, text: str, reason: str
) -> None:
    assert (grader.grade(asked, text).credit, grader.grade(asked, text).reason) == (0, reason)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Indonesia, Malaysia, the Philippines, Singapore and Thailand", 1),
        ("thailand singapore philippines malaysia indonesia", 1),
        ("Индонезия; Малайзия; Филиппины; Сингапур; Таиланд", 1),
        ("Индонезией, Малайзией, Филиппинами, Сингапуром и Таиландом", 1),
        ("- Thái Lan\n- Singapore\n- Philippines\n- Malaysia\n- Indonesia", 1),
        ("1. Indonesia 2. Malaysia 3. Philippines 4. Singapore 5. Thailand", 1),
        ("I think it was Indonesa, Malasia, Philipines, Singapor, Thailnd", 1),
        ("Indonesia, Malaysia và Thái Lan", 0.6),
        ("Thailand, Thailand, Thái Lan, Таиланд", 0.2),
        ("Thailand, Singapore, Vietnam", 0.2),
        ("Thailand, Vietnam", 0),
        ("Thailand, Vietnam, Laos, Cambodia", 0),
        ("Thailand, Atlantis", 0),
        ("not Thailand, Singapore", 0),
        ("nobody", 0),
        ("xyz", 0),
    ],
)
def test_a_list_counts_by_its_members(grader: Grader, text: str, credit: float) -> None:
    verdict = grader.grade(FOUNDERS, text)
    assert verdict.credit == pytest.approx(credit)
    assert {*verdict.found, *verdict.missing} == set(FOUNDERS.answer.members)  # type: ignore[union-attr]


def test_a_list_tells_what_was_found_and_what_was_not(grader: Grader) -> None:
    verdict = grader.grade(FOUNDERS, "Singapore, Malaysia, Laos", "vi")
    assert verdict.found == ("malaysia", "singapore")
    assert verdict.missing == ("indonesia", "philippines", "thailand")
    assert verdict.read_as == "Malaysia, Singapore"


def test_an_answer_says_in_the_asked_language_what_it_was_read_as(grader: Grader) -> None:
    assert grader.grade(YEAR, "tháng 3/2001", "ru").read_as == "март 2001\u202fг."
    assert grader.grade(LAVROV, "Putin", "vi").read_as == "Vladimir Putin"
    assert grader.grade(name("russia"), "Вьетнам", "vi").read_as == "Việt Nam"
    assert grader.grade(MONEY, "4,6 tỷ", "en").read_as == "US$4.6 billion"
