"""What holds of all the facts we ship."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.records.articles import article_faults
from bot.records.factbook import SHIPPED, FactBook, read
from bot.records.models import LANGUAGES, Fact
from tests.conftest import CHECKOUT


@pytest.fixture(scope="module")
def book() -> FactBook:
    return FactBook.load()


def test_the_shipped_folder_has_no_faults() -> None:
    assert read(SHIPPED)[1] == []


def test_every_fact_is_told_in_every_language(book: FactBook) -> None:
    assert {fact.id for fact in book.facts.values() if fact.text.languages != LANGUAGES} == set()
    notes = {fact.id: fact.note.languages for fact in book.facts.values() if fact.note}
    assert {name for name, languages in notes.items() if languages != LANGUAGES} == set()


def test_every_reference_names_its_paragraph(book: FactBook) -> None:
    facts = book.facts.values()

    assert {fact.id for fact in facts if not all(r.paragraph for r in fact.references)} == set()


def test_every_fact_says_what_it_answers_and_whom_it_is_about(book: FactBook) -> None:
    facts = book.facts.values()

    assert {fact.id for fact in facts if not (fact.property and fact.entities)} == set()


def test_every_source_is_cited_and_every_unknown_detail_has_its_reason(book: FactBook) -> None:
    cited = {reference.source for fact in book.facts.values() for reference in fact.references}

    assert cited == set(book.sources)
    for source in book.sources.values():
        for detail in ("title", "publisher", "published"):
            assert getattr(source, detail) is None or getattr(source, f"{detail}_basis") is not None


def test_a_word_of_a_language_is_written_in_its_letters(book: FactBook) -> None:
    def letters(text: str, script: str) -> int:
        return sum(unicodedata.name(char, "").startswith(script) for char in text)

    def is_strange(fact: Fact) -> bool:
        en, vi, ru = (fact.text.best(code)[0] for code in LANGUAGES)
        return bool(letters(en + vi, "CYRILLIC")) or letters(ru, "CYRILLIC") < len(ru) / 2

    assert {fact.id for fact in book.facts.values() if is_strange(fact)} == set()


def test_no_two_facts_say_the_same(book: FactBook) -> None:
    texts = [_folded(fact.text.best(code)[0]) for fact in book.facts.values() for code in LANGUAGES]

    assert {text for text in texts if texts.count(text) > 1} == set()


def test_every_idea_has_words_in_every_language(book: FactBook) -> None:
    ideas = {idea for intent in book.catalogue.properties.values() for idea in intent.concepts}
    speechless = {
        f"{code}: {idea}"
        for code in LANGUAGES
        for idea in ideas - set(book.lexicons[code].concepts)
    }

    assert speechless == set()


def test_the_facts_say_what_the_articles_say(book: FactBook, shared: Path) -> None:
    assert [str(fault) for fault in article_faults(book, shared / "articles")] == []


def test_no_development_question_stands_in_the_facts(shared: Path) -> None:
    """Questions to tune on are no ways of asking: the score must mean something."""
    ours = {
        _folded(text)
        for path in (CHECKOUT / "facts").rglob("*.yaml")
        for text in _texts(yaml.safe_load(path.read_text(encoding="utf-8")))
    }
    lines = (shared / "eval" / "dev.jsonl").read_text(encoding="utf-8").splitlines()

    assert {
        question for line in lines if _folded(question := json.loads(line)["q"]) in ours
    } == set()


def _texts(value: object) -> Iterator[str]:
    """Every text anywhere in what a YAML file holds."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(key)
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _folded(text: str) -> str:
    """Its words, in small letters without marks."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", plain))
