"""The table, read back by Python's csv module."""

from __future__ import annotations

import csv
import io

import pytest

from bot.answering.answerer import Answerer
from bot.records.models import LANGUAGES, Language
from bot.study.cards.card import Deck
from bot.study.decks.flashcards import flashcards
from bot.study.decks.table import table
from tests.conftest import FactsFolder

from .moon import DECK, DISTANCE, hostile, moon

HEADS = {
    "en": ["Language", "Topic", "What is wanted", "Question", "Answer"],
    "vi": ["Ngôn ngữ", "Chủ đề", "Điều cần trả lời", "Câu hỏi", "Đáp án"],
    "ru": ["Язык", "Тема", "Что нужно назвать", "Вопрос", "Ответ"],
}


def rows(answerer: Answerer, deck: Deck, language: Language = "en") -> list[list[str]]:
    data = table(flashcards(deck, answerer), answerer.wording, language=language)
    # Excel takes it for UTF-8 by this mark alone.
    assert data.startswith(b"\xef\xbb\xbf")
    # RFC 4180.
    assert data.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_back_as_it_was_written(facts_folder: FactsFolder, language: Language) -> None:
    head, *cells = rows(moon(facts_folder), DECK, language)
    assert head[:5] == HEADS[language]
    assert [len(row) for row in cells] == [len(head)] * 7
    # By language, then by topic; what has none comes last.
    assert [row[0] for row in cells] == ["English"] * 3 + ["Tiếng Việt"] * 2 + ["Русский"] * 2
    assert [row[-1] for row in cells[:3]] == [
        "moon-distance.number", "moon-landing.date", "moon-origin.recall",
    ]  # fmt: skip
    side = DISTANCE.sides["ru"]
    assert cells[5] == [
        "Русский", "Расстояния", side.prompt, side.stem, side.answer,
        "Луна удалена от Земли в среднем на 384 400 километров.", "Это среднее значение.",
        "Лунное общество", "2020", cells[5][9], "https://lunar.example/almanac?page=1&view=all",
        DISTANCE.id,
    ]  # fmt: skip
    assert "¶7, ¶9" in cells[5][9]


def test_no_cell_is_a_formula_however_the_lists_of_a_country_are_divided(
    facts_folder: FactsFolder,
) -> None:
    answerer, deck = hostile(facts_folder)
    table_rows = rows(answerer, deck)
    for row in table_rows:
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))
            for part in cell.replace("\n", ";").split(";"):
                assert not part.lstrip().startswith(("=", "+", "-", "@"))
    formula = next(row for row in table_rows if row[-1] == "formula.recall")
    assert formula[4] == """'=HYPERLINK("https://evil.example";"x");'=1+1"""
    assert formula[9].startswith("'@SUM(A1), “=cmd")
