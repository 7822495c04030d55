"""Cleaning loses nothing that matters; folding and keys bring spellings together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.normalise import MAX_CHARACTERS, clean, exact, fold, is_marked, key, tokens


def test_clean_straightens_quotes_dashes_and_spaces() -> None:
    assert clean("  “Bốn không”\u00a0–\tViệt\u200bNam\n") == '"Bốn không" - ViệtNam'


def test_clean_composes_marks_typed_apart() -> None:
    assert clean("Ha\u0300 No\u0323\u0302i") == "Hà Nội"


def test_clean_removes_what_cannot_be_seen() -> None:
    assert clean("Nga\u202e\u0000\u200d?") == "Nga ?"


def test_long_text_is_read_only_so_far() -> None:
    assert len(clean("а" * 10 * MAX_CHARACTERS)) == MAX_CHARACTERS


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đà Nẵng", "da nang"),
        ("ещё", "еще"),
        ("Мой Ханой", "мой ханой"),
        ("Lăng", "lang"),
        ("Ngoại trưởng", "ngoai truong"),
    ],
)
def test_fold_drops_marks_language_by_language(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=400))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("investments", "invest", "en"),
        ("Лавров", "Лаврова", "ru"),
        ("Лавровым", "Лавров", "ru"),
        ("Россией", "Россия", "ru"),
        ("Вьетнаме", "Вьетнам", "ru"),
        ("договоров", "договор", "ru"),
        ("kỹ", "kĩ", "vi"),
        ("hòa", "hoa", "vi"),
    ],
)
def test_forms_of_one_word_share_a_key(left: str, right: str, language: str) -> None:
    assert key(left, language) == key(right, language)  # type: ignore[arg-type]


def test_tone_placement_is_one_word_and_another_tone_is_not() -> None:
    assert exact("hoà") == exact("hòa")
    assert exact("tỷ") == exact("tỉ")
    assert len({exact("ma"), exact("má"), exact("mà"), exact("mạ")}) == 4


def test_only_vietnamese_marks_count_as_marks() -> None:
    assert is_marked("Việt")
    assert is_marked("đô")
    assert not is_marked("Nga")
    assert not is_marked("ещё")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia's 4.58 bn", ["Russia", "4.58", "bn"]),
        ("100 000 доз", ["100 000", "доз"]),
        ("G20/APEC", ["G", "20", "APEC"]),
        ("5/4/2021", ["5", "4", "2021"]),
        ("don't", ["don"]),
    ],
)
def test_tokens_are_words_and_whole_numbers(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(clean(text))] == expected
