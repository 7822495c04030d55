"""A moderator is shown what a new name or word would match, before it is accepted."""

from __future__ import annotations

import pytest

from bot.answering.answerer import Answerer
from bot.answering.foreseeing import foresee
from bot.records.models import LANGUAGES, Language, Phrasings
from bot.records.overlay import Overlay, overlaid


@pytest.mark.parametrize(
    ("text", "language", "refusal"),
    [
        ("", "en", "empty"),
        (" … ", "en", "empty"),
        ("🙂", "en", "empty"),
        ("V", "en", "short"),
        ("2024", "en", "number"),
        ("12.05.2024", "vi", "number"),
        ("in May 2024", "en", "number"),
        ("tháng 5 năm 2024", "vi", "number"),
        ("двадцать", "ru", "number"),
        ("what", "en", "hollow"),
        ("là gì", "vi", "hollow"),
        ("la gi", "vi", "hollow"),
        ("кто это", "ru", "hollow"),
        ("how … the", "en", "hollow"),
        ("Lotusland", "en", None),
        ("Forum 2030", "en", None),
        ("thương mại", "vi", None),
    ],
)
def test_what_would_match_nearly_anything_is_refused(
    answerer: Answerer, text: str, language: Language, refusal: str | None
) -> None:
    assert foresee(answerer, text, language, "e:vietnam").refusal == refusal
    assert foresee(answerer, text, language, "c:trade").refusal == refusal


@pytest.mark.parametrize(
    ("text", "language", "term", "others"),
    [
        ("Moscow", "en", "e:vietnam", ("e:moscow", "e:russia")),
        ("Nga", "vi", "e:vietnam", ("e:russia",)),
        # English and Vietnamese names are read in each other's questions, with marks or without.
        ("nga", "en", "e:vietnam", ("e:russia",)),
        ("Ngã", "vi", "e:vietnam", ("e:russia",)),
        ("cooperation", "en", "c:trade", ("c:cooperation",)),
        ("сотрудничества", "ru", "c:trade", ("c:cooperation",)),
        # Of which nothing is recorded; and which is only a part of what something else is called.
        ("Sweden", "en", "e:vietnam", ()),
        ("Moscow Mule", "en", "e:vietnam", ()),
    ],
)
def test_what_it_means_already_is_told(
    answerer: Answerer, text: str, language: Language, term: str, others: tuple[str, ...]
) -> None:
    foreseen = foresee(answerer, text, language, term)
    assert (foreseen.others, foreseen.is_known) == (others, False)


def test_what_has_that_meaning_already_is_known(answerer: Answerer) -> None:
    foreseen = foresee(answerer, "Russian Federation", "en", "e:russia")
    assert foreseen.is_known
    assert foreseen.others == ()


def test_the_facts_it_would_find_are_told_in_the_order_of_the_book(answerer: Answerer) -> None:
    book = answerer.book
    for language, text in zip(LANGUAGES, ("refinery", "nhà máy lọc dầu", "НПЗ"), strict=True):
        found = foresee(answerer, text, language, "c:trade").facts
        held = [
            fact.id for fact in book.facts.values()
            for said in [" ".join([fact.text.get(language) or "",
                                   *getattr(fact.questions, language)]).casefold()]
            if text.casefold() in said
        ]  # fmt: skip
        assert held
        assert [fact for fact in found if fact in held] == held
        assert list(found) == [fact for fact in book.facts if fact in found]


def test_words_that_stand_apart_find_nothing(answerer: Answerer) -> None:
    together = foresee(answerer, "oil refinery", "en", "c:trade").facts
    apart = foresee(answerer, "refinery oil", "en", "c:trade").facts
    with_a_gap = foresee(answerer, "oil … refinery", "en", "c:trade").facts
    assert apart == ()
    assert set(together) <= set(with_a_gap)


def test_what_a_server_has_added_counts(answerer: Answerer) -> None:
    overlay = Overlay(words={"c:energy": Phrasings(en=("wattage",))})
    laid = answerer.over(overlaid(answerer.book, overlay, version="1"))
    assert foresee(laid, "wattage", "en", "c:trade").others == ("c:energy",)
    assert foresee(answerer, "wattage", "en", "c:trade").others == ()
