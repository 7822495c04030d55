"""How a source and a time are put into words."""

from __future__ import annotations

import pytest

from bot.answering.answer import Citation
from bot.answering.wording import Wording
from bot.records.factbook import FactBook
from bot.records.models import Language, Quantity


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


@pytest.mark.parametrize(
    ("value", "en", "vi", "ru"),
    [
        (7, "7", "7", "7"),
        (33.3, "33.3", "33,3", "33,3"),
        (100_000, "100,000", "100.000", "100\xa0000"),
        (999_999, "999,999", "999.999", "999\xa0999"),
        (3_420_000, "3.42 million", "3,42 triệu", "3,42\xa0млн"),
        (4.58e9, "4.58 billion", "4,58 tỷ", "4,58\xa0млрд"),
        (4e9, "4 billion", "4 tỷ", "4\xa0млрд"),
    ],
)
def test_a_figure_is_written_as_the_language_writes_it(
    wording: Wording, value: float, en: str, vi: str, ru: str
) -> None:
    assert wording.figure("en", value) == en
    assert wording.figure("vi", value) == vi
    assert wording.figure("ru", value) == ru


@pytest.mark.parametrize(
    ("amount", "unit", "en", "vi", "ru"),
    [
        (4.58e9, "USD", "US$4.58 billion", "4,58 tỷ USD", "4,58\xa0млрд долл. США"),
        (24, "rank", "number 24", "vị trí thứ 24", "24-е место"),
        (1, "projects", "1 project", "1 dự án", "1 проект"),
        (3, "projects", "3 projects", "3 dự án", "3 проекта"),
        (199, "projects", "199 projects", "199 dự án", "199 проектов"),
        (10, "countries", "10 countries", "10 nước", "10 стран"),
        (100_000, "doses", "100,000 doses", "100.000 liều", "100\xa0000 доз"),
        (82_000, "passengers", "82,000 passengers", "82.000 passengers", "82\xa0000 passengers"),
    ],
)
def test_an_amount_has_its_unit_in_the_right_form_or_else_in_its_own_word(
    wording: Wording, amount: float, unit: str, en: str, vi: str, ru: str
) -> None:
    quantity = Quantity(amount=amount, unit=unit)
    assert wording.quantity("en", quantity) == en
    assert wording.quantity("vi", quantity) == vi
    assert wording.quantity("ru", quantity) == ru


@pytest.mark.parametrize(
    ("value", "en", "vi", "ru"),
    [
        (0.145, "+14.5%", "+14,5%", "+14,5%"),
        (-0.03, "−3%", "−3%", "−3%"),
        (11.438, "+1,143.8%", "+1.143,8%", "+1\xa0143,8%"),
    ],
)
def test_a_share_is_signed_percent(
    wording: Wording, value: float, en: str, vi: str, ru: str
) -> None:
    assert wording.share("en", value) == en
    assert wording.share("vi", value) == vi
    assert wording.share("ru", value) == ru
