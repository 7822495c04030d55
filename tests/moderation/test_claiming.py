"""Claims in somebody's own words, as changes to a server's records."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answering.answerer import Answerer
from bot.matching.reading import Reader
from bot.moderation.changes import Change, Revision
from bot.moderation.claiming import fact_from, id_of, source_for, time_of, with_source
from bot.moderation.laying import overlay_of
from bot.moderation.server import ServerSettings, ServerState
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from bot.records.overlay import overlaid
from bot.records.period import Period

CLAIM: dict[Language, str] = {
    "en": "The Moon museum of Hanoi opened its doors to visitors.",
    "vi": "Bảo tàng Mặt Trăng ở Hà Nội đã mở cửa đón khách.",
    "ru": "Музей Луны в Ханое открылся для посетителей.",
}
HANOI_TIMES = "hanoitimes-2021-strategic-partnership"
TITLE = "Vietnam-Russia strategic partnership: 20 years and prospect"


@pytest.fixture(scope="session")
def reader(shipped: FactBook) -> Reader:
    return Reader(shipped)


def state_of(*changes: Change) -> ServerState:
    """A server that made these changes, each the first of its record."""
    revisions = tuple(
        Revision(
            kind=one.kind, key=one.key, number=1, action=one.action, state=one.state,
            record=one.record, author_id=1, approver_id=None, reason="",
            created_at=dt.datetime(2026, 3, 2, tzinfo=dt.UTC),
        )
        for one in changes
    )  # fmt: skip
    return ServerState(
        version=1, settings=ServerSettings(), blocked=frozenset(), revisions=revisions
    )


def book_of(shipped: FactBook, *changes: Change) -> FactBook:
    return overlaid(shipped, overlay_of(state_of(*changes).revisions)[0], version="1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_claim_becomes_a_fact_that_is_found_by_other_words(
    shipped: FactBook, language: Language
) -> None:
    asked = {
        "en": "When did the museum of the Moon open?",
        "vi": "Bảo tàng Mặt Trăng mở cửa khi nào?",
        "ru": "Когда открыли музей Луны?",
    }
    changes = fact_from(
        shipped, state_of(), text=CLAIM[language], language=language,
        source="https://www.example.org/moon?day=1", time=Period.parse("2025-06"),
    )  # fmt: skip
    book = book_of(shipped, *changes)

    answer = Answerer(book).ask(asked[language])
    assert [fact.fact_id for fact in answer.answers][:1] == [changes[-1].key]
    assert answer.answers[0].as_of == "2025-06"
    [source] = answer.answers[0].sources
    assert source.publisher == "www.example.org"
    assert book.sources[source.id].url == "https://www.example.org/moon?day=1"


@pytest.mark.parametrize("named", [HANOI_TIMES, TITLE, f"  {TITLE.upper()}\n"])
def test_a_source_that_is_known_is_cited_and_not_made_again(shipped: FactBook, named: str) -> None:
    [change] = fact_from(
        shipped, state_of(), text=CLAIM["en"], language="en", source=named, time=None
    )
    assert change.record is not None
    assert change.record["references"] == [{"source": HANOI_TIMES}]


def test_a_link_finds_the_source_that_was_made_of_it(shipped: FactBook) -> None:
    _, made = source_for(shipped, state_of(), "https://example.org/a/")
    book = book_of(shipped, *made)
    assert source_for(book, state_of(*made), "https://example.org/a") == (made[0].key, [])


def test_a_source_that_only_sounds_alike_is_another(shipped: FactBook) -> None:
    name, made = source_for(shipped, state_of(), "Vietnam-Russia strategic partnership: 20 years")
    assert name not in shipped.sources
    assert [change.record for change in made] == [
        {"id": name, "title": "Vietnam-Russia strategic partnership: 20 years"}
    ]


def test_without_a_source_there_is_no_fact(shipped: FactBook) -> None:
    with pytest.raises(ValueError, match="source"):
        fact_from(shipped, state_of(), text=CLAIM["en"], language="en", source=" \n", time=None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim ngạch đạt 5 tỷ USD.", "kim-ngach-dat-5-ty-usd"),
        ("Đà Nẵng", "da-nang"),
        ("Объём вырос на подъёме", "obyom-vyros-na-podyome"),
        ("@everyone `||hi||` <@1>", "everyone-hi-1"),
        ("-" * 50, ""),
        ("北京", ""),
        ("a" * 300, "a" * 48),
        ("word " * 60, "word-word-word-word-word-word-word-word-word"),
    ],
)
def test_an_id_is_made_of_the_words(text: str, name: str) -> None:
    assert id_of(text) == name


def test_an_id_is_never_given_twice_not_even_that_of_a_withdrawn_fact(shipped: FactBook) -> None:
    def added(*before: Change) -> Change:
        return fact_from(
            book_of(shipped, *before), state_of(*before),
            text="北京", language="en", source=HANOI_TIMES, time=None,
        )[-1]  # fmt: skip

    first = added()
    second = added(first)
    withdrawn = Change(kind="fact", key=second.key, action="retire", state="retired")
    third = added(first, withdrawn)
    assert [one.key for one in (first, second, third)] == ["fact", "fact-2", "fact-3"]


def test_one_more_source_is_added_once_to_a_fact(shipped: FactBook) -> None:
    fact_id = "trade-turnover-2024"
    before = [one.source for one in shipped.facts[fact_id].references]
    made, edited = with_source(shipped, state_of(), fact_id, "A newspaper of today")
    assert (edited.action, edited.based_on) == ("edit", 0)
    book = book_of(shipped, made, edited)
    assert [one.source for one in book.facts[fact_id].references] == [*before, made.key]
    assert book.facts[fact_id].text == shipped.facts[fact_id].text

    again = with_source(book, state_of(made, edited), fact_id, "a newspaper of TODAY")
    assert again == []
    assert with_source(book, state_of(), fact_id, "  ") == []
    [other] = with_source(book, state_of(made, edited), fact_id, HANOI_TIMES)
    assert other.based_on == 1


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("", None),
        (" 2016 ", "2016"),
        ("2016-05", "2016-05"),
        ("2001/2012", "2001/2012"),
        ("20/5/2016", "2016-05-20"),
        ("20 May 2016", "2016-05-20"),
        ("tháng 5 năm 2016", "2016-05"),
        ("20 мая 2016 г.", "2016-05-20"),
    ],
)
def test_a_time_is_read_as_people_write_it(reader: Reader, written: str, time: str | None) -> None:
    period = time_of(written, reader, "en")
    assert (period and period.text) == time


@pytest.mark.parametrize(
    "written",
    ["soon", "2016-13", "32/13/2016", "2016 and 2017", "May", "last year", "0000", "@all"],
)
def test_what_is_no_time_is_none(reader: Reader, written: str) -> None:
    with pytest.raises(ValueError, match="time"):
        time_of(written, reader, "en")
