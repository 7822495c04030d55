"""What holds whatever is typed: an answer, in time; and the same one however it is put."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.answering.answer import Outcome
from bot.answering.answerer import Answerer
from bot.evaluation.scoring import GoldQuestion, is_right
from bot.matching.normalise import clean, fold
from bot.records.models import LANGUAGES, Language
from tests.conftest import CHECKOUT
from tests.test_questions import cases
from tests.test_speed import best

# The same texts on every run: a text that fails is a finding, not bad luck.
steady = settings(
    derandomize=True,
    deadline=None,
    max_examples=400,
    suppress_health_check=[HealthCheck.too_slow],
)

# The longest message Discord takes is 4,000 characters; a terminal takes any.
LONGEST = 6_000
LIMIT = 0.050

LEXICON = {
    code: sorted(set(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8"))))
    for code in LANGUAGES
    for path in [CHECKOUT / "facts" / "lexicon" / f"{code}.yaml"]
}
WORDS = [word for words in LEXICON.values() for word in words]
# What cleaning, cutting and the reading of times have rules for.
ODDITIES = ["US", "$", "и", "\u0306", "\u0301", "\u200b", "\u202e", "\u00a0", "\t", "’", "–", "'s",
            "2024", "31.02.2021", "2013-2009", "100 000", "٢", "²"]  # fmt: skip


def filled(text: str) -> str:
    """The text again and again, up to the longest."""
    return (text * (LONGEST // len(text) + 1))[:LONGEST]


# Short texts, and long ones: a few pieces over and over.
ANY, ODD, KNOWN_WORD = (
    st.characters(exclude_categories=()), st.sampled_from(ODDITIES), st.sampled_from(WORDS)
)  # fmt: skip
SHORT = st.builds(
    str.join,
    st.sampled_from(["", " ", "  ", ". ", "\n"]),
    st.one_of([st.lists(piece, max_size=60) for piece in (ANY, ODD, KNOWN_WORD, ANY | ODD)]),
)
TYPED = SHORT | SHORT.map(lambda text: filled(text or " "))


@pytest.fixture(scope="module")
def answerer(answerer: Answerer) -> Answerer:
    answerer.warm()
    return answerer


@steady
@given(TYPED)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@steady
@given(TYPED)
@example("US  $5")
@example("a\u200b\u0301")
@example(filled("US$"))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


# Any text


def assert_answered_in_time(answerer: Answerer, text: str) -> None:
    assert answerer.ask(text).outcome in get_args(Outcome)
    taken = best(lambda: answerer.ask(text))
    assert taken < LIMIT, f"{1000 * taken:.0f} ms"


# Shrinking a text traces what runs and so slows it: the text is shown as it was found.
@settings(steady, phases=[Phase.explicit, Phase.generate])
@given(text=TYPED)
def test_any_text_gets_an_outcome_in_time(answerer: Answerer, text: str) -> None:
    assert_answered_in_time(answerer, text)


def salad(words: list[str], between: str = " ") -> str:
    return between.join(Random(0).choices(words, k=LONGEST))[:LONGEST]


# Short names take longest, and abbreviations stand for more words than are typed.
REPEATED = ["trade", "Russia", "Nga", "Việt", "VN", "hn", "fm", "rus", "Вьетнам", "рф", "хан",
            "минус", "5"]  # fmt: skip
HARD = {
    **{f"{word}, repeated": filled(f"{word} ") for word in REPEATED},
    "two names, repeated": filled("HN VN "),
    "a name and a number, repeated": filled("US0"),
    "a letter and a number, repeated": filled("đ5"),
    "one word in each sentence": filled("Nga. "),
    **{f"{code} words": salad(words) for code, words in LEXICON.items()},
    "words of all languages": salad(WORDS),
    "words of all languages, a sentence each": salad(WORDS, ".\n"),
    "words nobody knows": salad([word[:2] + word[:1:-1] for word in WORDS if len(word) > 5]),
    "one long word": "x" * LONGEST,
    "one long number": filled("1234567890"),
    "numbers": filled("1 "),
    "thousands": filled("100 000 "),
    "dates": filled("5 April 2021 "),
    "tails": filled("'s "),
    "full stops": filled(". "),
    "spaces": " " * LONGEST,
    "emoji": filled("😀"),
    "a family and flags": filled("👨\u200d👩\u200d👧 🇻🇳🇷🇺 "),
    "marks alone": filled("\u0301"),
    "letters under marks": filled("a" + "\u0301\u0323\u0306" * 5),
    "nothing to be seen": filled("\u200b\u200d\ufeff"),
    "a word with nothing between": filled("tra\u200bde "),
    "control characters": filled("".join(map(chr, range(32))) + "\x7f"),
    "halves of characters": filled("\ud83d trade "),
    "letters that fold into more": filled("ﷺ ß ŉ "),
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_a_hard_text_gets_an_outcome_in_time(answerer: Answerer, text: str) -> None:
    assert_answered_in_time(answerer, text)


# Another way to put it

CALLED: dict[Language, str] = {"en": "hey bot, ", "vi": "bot ơi, ", "ru": "эй, бот, "}
PLEASE: dict[Language, str] = {"en": "please ", "vi": "làm ơn ", "ru": "пожалуйста "}
THANKS: dict[Language, str] = {"en": " thanks", "vi": " cảm ơn", "ru": " спасибо"}

Change = Callable[[str], str]


def ending_in(mark: str, question: str) -> str:
    return question.rstrip(".?!… ") + mark


def unmarked(question: str) -> str:
    apart = unicodedata.normalize("NFD", question.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def changes(language: Language) -> dict[str, Change]:
    every: dict[str, Change] = {
        "capitals": str.upper,
        "small": str.lower,
        "swapped case": str.swapcase,
        "capital initials": string.capwords,
        **{f"ending in {mark!r}": partial(ending_in, mark) for mark in ("", *".?!…", "?!", " ?")},
        "double spaces": lambda question: question.replace(" ", "  "),
        "called": (CALLED[language] + "{}").format,
        "please": (PLEASE[language] + "{}").format,
        "thanks": ("{}" + THANKS[language]).format,
    }
    return {**every, "unmarked": unmarked} if language == "vi" else every


# What is known to go wrong; a pair that no longer does fails until it is taken out.
KNOWN = {
    ("Was the first summit of Russia and ASEAN in 2016?", "called"),
    ("Was the first summit of Russia and ASEAN in 2016?", "please"),
}


def changed() -> Iterator[Any]:
    for language, case in (case.values for case in cases()):
        question = case["q"]
        if case.get("outcome", "answered") == "answered":
            for name, change in changes(language).items():
                known = [pytest.mark.xfail] if (question, name) in KNOWN else []
                yield pytest.param(question, change, id=f"{name}: {question}", marks=known)


def first_fact(answerer: Answerer, question: str) -> str | None:
    answer = answerer.ask(question)
    return answer.answers[0].fact_id if answer.outcome == "answered" else None


@pytest.mark.parametrize(("question", "change"), [*changed()])
def test_how_it_is_put_changes_nothing(answerer: Answerer, question: str, change: Change) -> None:
    fact = first_fact(answerer, question)
    assert fact
    assert first_fact(answerer, change(question)) == fact


# One typo

KEPT = 0.95
DRAWS = 3
LONG_WORD = re.compile(r"[^\W\d_]{6,}")


def swapped(word: str, at: int, _: str) -> str:
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def dropped(word: str, at: int, _: str) -> str:
    return word[:at] + word[at + 1 :]


def doubled(word: str, at: int, _: str) -> str:
    return word[:at] + word[at] + word[at:]


def replaced(word: str, at: int, other: str) -> str:
    return word[:at] + other + word[at + 1 :]


def mistyped(question: str, language: Language) -> Iterator[str]:
    """The question with one typo each time: of every kind a few, never in a first letter."""
    letters = "абвгдежзиклмнопрстуфхцчшщыьэюя" if language == "ru" else string.ascii_lowercase
    random = Random(question)
    words = list(LONG_WORD.finditer(question))
    for typo in (swapped, dropped, doubled, replaced) if words else ():
        for _ in range(DRAWS):
            found = random.choice(words)
            word = wrong = found.group()
            while wrong == word:
                wrong = typo(word, random.randrange(1, len(word)), random.choice(letters))
            yield question[: found.start()] + wrong + question[found.end() :]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_typo_seldom_costs_the_answer(
    answerer: Answerer, shared: Path, language: Language
) -> None:
    lines = (shared / "eval" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    kept, lost = 0, []
    for gold in map(GoldQuestion.model_validate_json, lines):
        if gold.lang != language or gold.expect != "answered":
            continue
        if is_right(gold, answerer.ask(gold.q)):
            for question in mistyped(gold.q, language):
                if is_right(gold, answerer.ask(question)):
                    kept += 1
                else:
                    lost.append(question)
    share = kept / (kept + len(lost))
    assert share >= KEPT, f"{share:.1%} kept; lost:\n" + "\n".join(lost)
