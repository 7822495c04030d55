"""How a source and a time are put into words."""

from __future__ import annotations

import pytest

from bot.answering.answer import Citation
from bot.answering.wording import Wording
from bot.records.factbook import FactBook
from bot.records.models import Language


@pytest.fixture(scope="module")
def wording(shipped: FactBook) -> Wording:
    return Wording(shipped)


def source(
    publisher: str | None = None,
    title: str | None = None,
    published: str | None = None,
    locator: str = "",
    identity: str = "almanac",
) -> Citation:
    return Citation(identity, publisher, title, published, locator)


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        (
            source("Lunar Press", "Tides", "2021-04-06", "¶19"),
            "Lunar Press, “Tides”, 6 April 2021, ¶19",
        ),
        (source("Lunar Press", "Tides"), "Lunar Press, “Tides”, date not recorded"),
        (source("Lunar Press", None, "2025-05", "¶2"), "Lunar Press, article of May 2025, ¶2"),
        (
            source(None, None, "2019-08", "¶7"),
            "article of August 2019, publisher not recorded, ¶7",
        ),
        (source(), "article, date not recorded, publisher not recorded"),
    ],
)
def test_a_source_is_cited_by_what_is_known_of_it(
    wording: Wording, cited: Citation, said: str
) -> None:
    assert wording.citations("en", [cited]) == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Lunar Press, “Tides”, May 2025, ¶2, ¶4"),
        ("vi", "Lunar Press, “Tides”, tháng 5 năm 2025, ¶2, ¶4"),
        ("ru", "Lunar Press, «Tides», май 2025\u202fг., ¶2, ¶4"),
    ],
)
def test_each_source_is_cited_once_with_all_its_paragraphs(
    wording: Wording, language: Language, said: str
) -> None:
    first, second = (source("Lunar Press", "Tides", "2025-05", mark) for mark in ("¶2", "¶4"))
    other = source("Atlas", "Seas", "2020", identity="atlas")

    cited = wording.citations(language, [first, other, second])

    assert cited[0] == said
    assert len(cited) == 2


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2024", "2024"),
        ("2016-10", "October 2016"),
        ("2001-03-01", "1 March 2001"),
        ("2001/2012", "2001–2012"),
        ("2012/..", "2012–…"),
        ("2001-03/2012", "March 2001 – 2012"),
    ],
)
def test_a_time_is_said_as_precisely_as_it_is_known(wording: Wording, iso: str, said: str) -> None:
    assert wording.date("en", iso) == said


def test_a_sentence_that_is_not_there_is_a_key_error(wording: Wording) -> None:
    with pytest.raises(KeyError):
        wording.say("en", "no-such-sentence")
