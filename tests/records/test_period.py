"""Times as precise as they are known."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.records.period import Period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        (2024, "2024-01-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-12", "2016-12-01", "2016-12-31"),
        ("2001-03-01", "2001-03-01", "2001-03-01"),
        (" 2001/2012 ", "2001-01-01", "2012-12-31"),
        ("2001-03/2012-07-04", "2001-03-01", "2012-07-04"),
        ("2012/..", "2012-01-01", "9999-12-31"),
        ("../2012", "0001-01-01", "2012-12-31"),
    ],
)
def test_a_time_reaches_from_its_first_to_its_last_day(
    written: object, first: str, last: str
) -> None:
    period = Period.parse(written)

    assert (period.first, period.last) == (
        dt.date.fromisoformat(first),
        dt.date.fromisoformat(last),
    )
    assert str(period) == str(written).strip()


@pytest.mark.parametrize(
    "written",
    ["", "soon", "24", "2024-1", "2024-13", "2024-00", "2023-02-29", "2012/2001", "2001/", "..",
     "0000", "٢٠٢٤", "2001/2005/2012", "2024-01-01T00:00", True, 2024.5, None, ["2024"]],
)  # fmt: skip
def test_what_is_no_time_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"time|there is no|ends before"):
        Period.parse(written)


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        ("2024", "2024-05", True, True),
        ("2024-05", "2024", False, True),
        ("2001/2012", "2012-12-31", True, True),
        ("2001/2012", "2012/2013", False, True),
        ("2023", "2024", False, False),
        ("2012/..", "2050", True, True),
    ],
)
def test_periods_compare_by_their_days(one: str, other: str, covers: bool, overlaps: bool) -> None:
    assert Period.parse(one).covers(Period.parse(other)) is covers
    assert Period.parse(one).overlaps(Period.parse(other)) is overlaps
    assert Period.parse(other).overlaps(Period.parse(one)) is overlaps
