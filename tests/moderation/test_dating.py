"""Times as people write them into a form."""

from __future__ import annotations

import pytest

from bot.matching.reading import Reader
from bot.moderation.dating import period_in
from bot.records.factbook import FactBook
from bot.records.models import Language


@pytest.fixture(scope="module")
def reader(shipped: FactBook) -> Reader:
    return Reader(shipped)


@pytest.mark.parametrize(
    ("language", "written", "meant"),
    [
        ("en", "2024", "2024"),
        ("en", "2001/2012", "2001/2012"),
        ("en", "10/2016", "2016-10"),
        ("vi", "1.3.2001", "2001-03-01"),
        ("en", "March 2001", "2001-03"),
        ("en", "March 1, 2001", "2001-03-01"),
        ("vi", "ngày 1 tháng 3 năm 2001", "2001-03-01"),
        ("vi", "thang 3 nam 2001", "2001-03"),
        ("ru", "1 марта 2001 года", "2001-03-01"),
        ("ru", "март 2001 г.", "2001-03"),
        # In another language than the claim.
        ("ru", "tháng 3 năm 2001", "2001-03"),
    ],
)
def test_times_are_understood(reader: Reader, language: Language, written: str, meant: str) -> None:
    assert str(period_in(written, reader, language)) == meant


@pytest.mark.parametrize(
    "written", ["soon", "last year", "31.2.2001", "13/2001", "Marhc 2001", "May 2025, Moscow", "?"]
)
def test_what_is_no_time_is_not_taken_for_one(reader: Reader, written: str) -> None:
    assert period_in(written, reader, "en") is None
