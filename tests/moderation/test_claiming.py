"""Claims in somebody's own words, as changes to a server's records."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answering.answerer import Answerer
from bot.moderation.changes import Change, Revision
from bot.moderation.claiming import fact_from, language_in, with_source
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
    return overlaid(shipped, overlay_of(state_of(*changes).revisions, shipped)[0], version="1")


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


def test_a_claim_is_found_by_when_though_that_asks_for_more_than_it_says_of_itself(
    shipped: FactBook, answerer: Answerer
) -> None:
    # "When did … join" is a phrase for the date of an accession, as no claim without a property is.
    claim = "Vietnam joined the World Trade Organization on 11 January 2007."
    changes = fact_from(
        shipped, state_of(), text=claim, language="en", source=TITLE, time=Period.parse("2007")
    )
    told = answerer.over(book_of(shipped, *changes))
    answer = told.ask("When did Vietnam join the World Trade Organization?")
    assert answer.outcome == "answered"
    assert answer.answers[0].text == claim
    for other in (
        "When did Russia join the World Trade Organization?",
        "When did Vietnam join ASEAN?",
        "What did Vietnam's accession to the World Trade Organization cost?",
    ):
        assert told.ask(other).outcome != "answered", other


@pytest.mark.parametrize("named", [HANOI_TIMES, TITLE, f"  {TITLE.upper()}\n"])
def test_a_source_that_is_known_is_cited_and_not_made_again(shipped: FactBook, named: str) -> None:
    [change] = fact_from(
        shipped, state_of(), text=CLAIM["en"], language="en", source=named, time=None
    )
    assert change.record is not None
    assert change.record["references"] == [{"source": HANOI_TIMES}]


def cited(shipped: FactBook, source: str, *before: Change) -> list[Change]:
    """What citing a source adds, where these changes were made before."""
    return fact_from(
        book_of(shipped, *before), state_of(*before),
        text=CLAIM["en"], language="en", source=source, time=None,
    )  # fmt: skip


def test_a_link_finds_the_source_that_was_made_of_it(shipped: FactBook) -> None:
    made, fact = cited(shipped, "https://www.example.org/a/")
    assert made.key == "example-org-a"
    [again] = cited(shipped, "https://www.EXAMPLE.org/a", made)
    assert fact.record is not None
    assert again.record is not None
    assert again.record["references"] == fact.record["references"] == [{"source": made.key}]


@pytest.mark.parametrize("named", ["Vietnam News Agency", TITLE[:-5], "https://[", "@here `x`"])
def test_a_source_that_only_sounds_alike_is_another(shipped: FactBook, named: str) -> None:
    made, _ = cited(shipped, named)
    assert made.key not in shipped.sources
    assert made.record is not None
    assert named in {made.record.get("title"), made.record.get("url")}


def test_letters_that_hide_or_turn_others_are_left_out(shipped: FactBook) -> None:
    _, fact = fact_from(
        shipped, state_of(), text="A\u202eturned\n\x07 and\u200b hidden\u00a0claim.",
        language="en", source="\u200fSome\tpaper", time=None,
    )  # fmt: skip
    assert fact.record is not None
    assert fact.record["text"] == {"en": "Aturned and hidden claim."}


def test_without_a_source_there_is_no_fact(shipped: FactBook) -> None:
    with pytest.raises(ValueError, match="source"):
        fact_from(shipped, state_of(), text=CLAIM["en"], language="en", source=" \n", time=None)


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
    ("claim", "language"),
    [
        ("The shrimp laboratory was opened in June 2026.", "en"),
        ("Ha Long Bay cable car", "en"),
        ("The Bùi Thanh Sơn and Phạm Bình Minh meeting", "en"),
        ("Buôn Ma Thuột coffee fair opened in March", "en"),
        ("Putin thăm Hanoi", "vi"),
        ("Cau huu nghi thu ba Viet Nam - Lao khanh thanh thang 5", "vi"),
        ("У Луны есть музей.", "ru"),
        ("Ha Long 2024", None),
        ("WTO", None),
        ("", None),
        ("aaa bbb", None),
    ],
)
def test_a_claim_shows_its_language_whatever_names_are_in_it(
    answerer: Answerer, claim: str, language: Language | None
) -> None:
    assert language_in(claim, answerer.reader) == language


def test_all_that_we_ship_reads_as_what_it_is(shipped: FactBook, answerer: Answerer) -> None:
    for fact in shipped.facts.values():
        for code in fact.text.languages:
            assert language_in(fact.text.get(code) or "", answerer.reader) == code
