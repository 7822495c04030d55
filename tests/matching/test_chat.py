"""A chat message is read as plain sentences, whatever Discord draws in it."""

from __future__ import annotations

import pytest

from bot.matching.chat import ClaimWords, ending, readable, unabbreviated
from bot.records.factbook import FactBook


@pytest.fixture(scope="module")
def words(shipped: FactBook) -> ClaimWords:
    return ClaimWords(shipped)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**bold** and *slanted* and __under__", "bold and slanted and under"),
        ("_slanted_ but snake_case", "slanted but snake_case"),
        ("~~gone~~ stays", "stays"),
        ("||hidden||", "hidden"),
        ("`one` ```two\nthree``` four", "one four"),
        ("```never closed", ""),
        ("> quoted", "quoted"),
        ("# Title\n## Less\n- one\n2. two", "Title Less one two"),
        ("[Russia](https://example.org/a_b)", "Russia"),
        ("see <https://example.org> and http://example.org/x?y=1", "see and"),
        ("<@1> <@!2> <@&3> <#4> <:a:5> <a:b:6> <t:7:R> </ask:8> @everyone x", "x"),
        ("🇻🇳🎉 up ✅", "up"),
        ("3 * 4 < 5", "3 4 < 5"),
        ("-5%", "-5%"),
        ("", ""),
    ],
)
def test_what_is_drawn_is_no_part_of_the_words(written: str, read: str) -> None:
    assert " ".join(readable(written).split()) == read


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("One\nTwo\n\nThree", ["One", "Two", "Three"]),
        ("It was 4.58 billion. Then 4,58.", ["It was 4.58 billion.", "Then 4,58."]),
        (
            "В 2024 г. было 4,58 млрд долл. США. Всё.",
            ["В 2024 г. было 4,58 млрд долл. США.", "Всё."],
        ),
        ("V. Putin came; he left", ["V. Putin came;", "he left"]),
        ('"One." Two', ['"One."', "Two"]),
        ("...", ["..."]),
        ("  ", []),
    ],
)
def test_a_sentence_ends_at_its_mark(words: ClaimWords, text: str, sentences: list[str]) -> None:
    assert words.sentences(text) == sentences


def test_a_sentence_without_an_end_is_cut(words: ClaimWords) -> None:
    parts = words.sentences("word " * 700)
    assert len(parts) > 1
    assert " ".join(parts).split() == ["word"] * 700


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [("so.", "."), ("so?!", "?"), ('"so?"', "?"), ("so… ", "…"), ("so", ""), ("1.5", ""), ("", "")],
)
def test_a_question_is_told_by_its_mark(sentence: str, mark: str) -> None:
    assert ending(sentence) == mark


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("100k", "100000"),
        ("5K doses", "5000 doses"),
        ("1.5k", "1.5k"),
        ("kk 10 k", "kk 10 k"),
        ("10km", "10km"),
    ],
)
def test_thousands_are_written_out(written: str, read: str) -> None:
    assert unabbreviated(written) == read
