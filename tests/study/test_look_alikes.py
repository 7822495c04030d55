"""Words that look like a name are not the name: a chair is no air. Written by hand."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.study.cards.answers import NameAnswer
from bot.study.cards.card import Card
from bot.study.grading.grader import Grader
from tests.conftest import FactsFolder
from tests.study.cards import name

ENTITIES = """
- {id: air, kind: topic, name: {en: air, vi: không khí, ru: воздух}}
- {id: war, kind: topic, name: {en: war, vi: chiến tranh, ru: война}}
- {id: health, kind: topic, name: {en: health, vi: sức khỏe, ru: здоровье}}
- {id: culture, kind: topic, name: {en: culture, vi: văn hóa, ru: культура}}
- {id: funding, kind: topic, name: {en: funding, vi: tài trợ, ru: финансирование}}
- {id: steel, kind: product, name: {en: steel, vi: thép, ru: сталь}}
- {id: peace, kind: topic, name: {en: peace, vi: hòa bình, ru: мир}}
- {id: slovenia, kind: state, name: {en: Slovenia, vi: Slovenia, ru: Словения}}
- {id: niger, kind: state, name: {en: Niger, vi: Niger, ru: Нигер}}
- {id: iran, kind: state, name: {en: Iran, vi: Iran, ru: Иран}}
- {id: mali, kind: state, name: {en: Mali, vi: Mali, ru: Мали}}
- {id: ha-nam, kind: place, name: {en: Ha Nam, vi: Hà Nam, ru: Ханам}}
- {id: van-an, kind: person, name: {en: Nguyen Van An, vi: Nguyễn Văn An, ru: Нгуен Ван Ан}}
- {id: ivanov, kind: person, name: {en: Pavel Ivanov, vi: Pavel Ivanov, ru: Павел Иванов}}
- {id: first-forum, kind: event, name: {en: first forum, vi: diễn đàn thứ nhất, ru: первый форум}}
- {id: third-forum, kind: event, name: {en: third forum, vi: diễn đàn lần thứ ba, ru: третий форум}}
"""


@pytest.fixture
def grader(facts_folder: FactsFolder, shipped: FactBook) -> Grader:
    folder = facts_folder({"lexicon/entities.yaml": ENTITIES})
    return Grader(Answerer(FactBook.load(folder)))


LOOK_ALIKES = {
    "air": ["chair", "hair", "aire", "ar", "airs", "fair", "repair", "affair", "a chair", "err",
            "không", "khí", "вздох", "воздушный шар", "отдых"],
    "war": ["warm", "wars", "was", "award", "chiến", "tranh", "chiến thắng", "вой", "воин"],
    "health": ["wealth", "heath", "stealth", "sức", "khỏe", "сдоровье и богатство"],
    "culture": ["vulture", "cult", "couture", "agriculture", "văn", "hóa", "культ", "скульптура"],
    "funding": ["finding", "founding", "fund", "tài", "trợ", "фонд"],
    "steel": ["steal", "steep", "thép gai", "стол", "стиль", "стать"],
    "peace": ["piece", "pace", "hòa", "bình", "мэр", "мирт", "пир"],
    "slovenia": ["Slovakia", "Словакия", "Slavonia", "Словакии"],
    "niger": ["Nigeria", "Нигерия", "Нигерии", "nicer"],
    "iran": ["Iraq", "Ирак", "Ираке", "ran", "Irak"],
    "mali": ["Malta", "Malawi", "Somali", "Bali", "Мальта", "Малави"],
    "ha-nam": ["Hà Lan", "Ha Lan", "Nam", "Hà", "Việt Nam", "Вьетнам"],
    "van-an": ["Nguyễn", "Nguyen", "Van", "An", "Nguyễn Văn", "Nguyễn Văn Bình", "Nguyễn Văn Em"],
    "ivanov": ["Ivan", "Иван", "Pavel", "Павел", "Petr Ivanov", "Павел Петров", "Павлов"],
    "first-forum": ["third forum", "forum", "the forum", "third", "diễn đàn", "третий форум"],
}  # fmt: skip

RIGHT = {
    "air": ["air", "the air", "Air!", "không khí", "khong khi", "воздух", "воздуха"],
    "war": ["war", "the war", "chiến tranh", "chien tranh", "война", "войны", "vojna"],
    "health": ["health", "healht", "sức khoẻ", "suc khoe", "здоровье", "здоровьем", "здоровъе"],
    "culture": ["culture", "cultrue", "văn hoá", "van hoa", "культуры", "kultura"],
    "slovenia": ["Slovenia", "Slovenija", "Slovennia", "Словении", "Slovneia"],
    "niger": ["Niger", "Нигере"],
    "van-an": ["nguyen van an", "NGUYỄN VĂN AN", "Nguyễnn Văn An", "Нгуен Ван Ан"],
    "ivanov": ["Pavel Ivanov", "Ivanov Pavel", "Павла Иванова", "Pavel Ivanof", "Pavla Ivanova"],
    "first-forum": ["first forum", "the first forum", "первом форуме", "dien dan thu nhat"],
}


def card(entity: str) -> Card:
    return name(entity)


def test_look_alikes_do_not_pass(grader: Grader) -> None:
    passed = {
        (entity, text): grader.grade(card(entity), text)
        for entity, texts in LOOK_ALIKES.items()
        for text in texts
        if grader.grade(card(entity), text).credit
    }
    assert passed == {}


def test_what_is_only_written_otherwise_does(grader: Grader) -> None:
    failed = {
        (entity, text): grader.grade(card(entity), text)
        for entity, texts in RIGHT.items()
        for text in texts
        if not grader.grade(card(entity), text).is_right
    }
    assert failed == {}


def test_a_name_that_two_bear_is_right_for_both(facts_folder: FactsFolder) -> None:
    entities = """
- {id: one, kind: person, name: {en: Ivan One}, aliases: {en: [Ivan]}}
- {id: two, kind: person, name: {en: Ivan Two}, aliases: {en: [Ivan]}}
"""
    book = FactBook.load(facts_folder({"lexicon/entities.yaml": entities}))
    grader = Grader(Answerer(book))
    for entity in ("one", "two"):
        assert isinstance(card(entity).answer, NameAnswer)
        assert grader.grade(card(entity), "Ivan").is_right
    assert not grader.grade(card("one"), "Ivan Two").is_right
    # As near to the one as to the other.
    assert not grader.grade(card("one"), "Ivan Twone").is_right


def test_a_laid_over_book_has_its_own_names(
    facts_folder: FactsFolder, shipped: FactBook, grader: Grader
) -> None:
    folder = facts_folder(
        {
            "lexicon/entities.yaml": ENTITIES.replace("Pavel Ivanov", "Oleg Orlov").replace(
                "Павел Иванов", "Олег Орлов"
            )
        }
    )
    other = grader.over(Answerer(FactBook.load(folder)))
    assert other.grade(card("ivanov"), "Oleg Orlov").is_right
    assert not grader.grade(card("ivanov"), "Oleg Orlov").is_right
    assert not other.grade(card("ivanov"), "Pavel Ivanof").is_right
    assert other.grade(card("air"), "воздуха").is_right
