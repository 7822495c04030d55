"""Slips of the finger are read as what was meant; words that are other words are left alone."""

from __future__ import annotations

import pytest

from bot.matching.reading import Reader
from bot.records.factbook import FactBook


@pytest.fixture(scope="module")
def reader(shipped: FactBook) -> Reader:
    return Reader(shipped)


EN = "What is known about the {} and about culture?"
RU = "Что известно про {} и про культуру?"


@pytest.mark.parametrize(
    ("sentence", "typed", "meant"),
    [
        (EN, "agreemnet", "agreement"),
        (EN, "investmnets", "investments"),
        (EN, "partnerhsip", "partnership"),
        (EN, "compnaies", "companies"),
        (EN, "companeis", "companies"),
        (EN, "treatis", "treaties"),
        (EN, "prodution", "production"),
        (EN, "exprot", "export"),
        (EN, "sumit", "summit"),
        (EN, "vacine", "vaccine"),
        (EN, "Vietnma", "Vietnam"),
        (EN, "Vietsovptero", "Vietsovpetro"),
        (RU, "соглашние", "соглашение"),
        (RU, "договорв", "договоров"),
        (RU, "инвестций", "инвестиций"),
        (RU, "сотрудничетсво", "сотрудничество"),
        (RU, "торголвю", "торговлю"),
        (RU, "вакцны", "вакцины"),
        (RU, "Вьетсовптеро", "Вьетсовпетро"),
        (RU, "Захаорву", "Захарову"),
    ],
)
def test_a_slip_is_read_as_the_word_that_was_meant(
    reader: Reader, sentence: str, typed: str, meant: str
) -> None:
    terms = reader.read(sentence.format(meant)).terms
    assert len(terms) > 1
    assert reader.read(sentence.format(typed)).terms == terms


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("faster", "foster"),
        ("signal", "signed"),
        ("tirade", "trade"),
        ("visor", "visa"),
        ("визирь", "визит"),
        ("торговка", "торговля"),
    ],
)
def test_a_word_of_the_dictionary_is_no_slip(reader: Reader, word: str, near: str) -> None:
    terms = reader.read(near).terms
    assert terms
    assert not terms & reader.read(word).terms


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hiep dinh thuong mai", "hiệp định thương mại"),
        ("dau tu", "đầu tư"),
        ("chuyến tham", "chuyến thăm"),
        ("thươngg mại", "thương mại"),
        ("kim nghạch thương mại", "kim ngạch thương mại"),
    ],
)
def test_vietnamese_may_miss_its_marks_or_have_a_letter_too_many(
    reader: Reader, typed: str, meant: str
) -> None:
    terms = reader.read(meant).terms
    assert terms
    assert reader.read(typed).terms == terms


@pytest.mark.parametrize(
    ("syllables", "near"),
    [
        ("đầu từ", "đầu tư"),
        ("đâu tư", "đầu tư"),
        ("đầu tưu", "đầu tư"),
        ("thường mại", "thương mại"),
        ("năm faster", "năm foster"),
    ],
)
def test_other_marks_and_short_syllables_are_other_words(
    reader: Reader, syllables: str, near: str
) -> None:
    assert not reader.read(syllables).terms & reader.read(near).terms
