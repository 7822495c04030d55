"""Times are read in every way people write them."""

import datetime as dt

import pytest

from bot.matching.reading import Reader
from bot.records.factbook import FactBook
from bot.records.period import Period


@pytest.fixture(scope="module")
def reader(shipped: FactBook) -> Reader:
    return Reader(shipped)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("trade in 2024", ["2024"]),
        ("on 5 April 2021", ["2021-04-05"]),
        ("April 5, 2021", ["2021-04-05"]),
        ("October 2016", ["2016-10"]),
        ("in April", ["--04"]),
        ("on 5 April", ["--04-05"]),
        ("2021-04-05", ["2021-04-05"]),
        ("tháng 10 năm 2016", ["2016-10"]),
        ("ngày 5 tháng 4 năm 2021", ["2021-04-05"]),
        ("ngay 5/4/2021", ["2021-04-05"]),
        ("thang 10/2016", ["2016-10"]),
        ("5 апреля 2021 года", ["2021-04-05"]),
        ("в октябре 2016-го", ["2016-10"]),
        ("2013-2024", ["2013/2024"]),
        ("trade in 2013 and 2024", ["2013", "2024"]),
        ("since 2005", ["2005/.."]),
        ("from 2001 to 2016", ["2001/2016"]),
        ("từ năm 2001 đến năm 2016", ["2001/2016"]),
        ("с 2001 по 2016 год", ["2001/2016"]),
        ("between 2001 and 2016", ["2001/2016"]),
        ("in the 1990s", ["1990/1999"]),
        ("since the 1990s", ["1990/.."]),
        ("в 1990-х годах", ["1990/1999"]),
        ("1990-е годы", ["1990/1999"]),
        ("к 2020-му", ["2020"]),
        ("в 2020-м году", ["2020"]),
        ("the year before 2019", ["2018"]),
        ("12 projects", []),
        ("31.02.2021", []),
    ],
)
def test_times_in_a_question(reader: Reader, text: str, times: list[str]) -> None:
    assert [str(mention) for mention in reader.read(text).times] == times


@pytest.mark.parametrize(
    ("asked", "recorded", "fits"),
    [
        ("in 2021", "2021-04-05", True),
        ("in April 2021", "2021", False),
        ("in April 2005", "2001/2012", True),
        ("in May 2021", "2021-04-05", False),
        ("on 5 April", "2021-04-05", True),
        ("on 6 April", "2021-04-05", False),
        ("in April", "2021", False),
        ("in 2005", "2001/2012", True),
        ("since 2005", "2016-10", True),
        ("since 2020", "2016-10", False),
    ],
)
def test_a_recorded_time_fits_or_not(reader: Reader, asked: str, recorded: str, fits: bool) -> None:
    (mention,) = reader.read(asked).times
    assert mention.fits(Period.parse(recorded)) is fits


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no day 2021-02-30"):
        Period.parse("2021-02-30")
    assert Period.parse("2024-02").last == dt.date(2024, 2, 29)
