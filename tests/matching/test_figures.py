"""Figures are read with what multiplies and what bounds them; years and names are none."""

from __future__ import annotations

import pytest

from bot.matching.figures import Figure
from bot.matching.reading import Reader
from bot.records.factbook import FactBook


@pytest.fixture(scope="module")
def reader(shipped: FactBook) -> Reader:
    return Reader(shipped)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trade of US$4.58 billion", 4.58e9),
        ("trade of 4.6 bn", 4.6e9),
        ("100,000 doses", 100_000),
        ("100k doses", 100_000),
        ("three million doses", 3e6),
        ("half a million doses", 500_000),
        ("two hundred projects", 200),
        ("60 percent of the plan", 60),
        ("kim ngạch 4,58 tỷ USD", 4.58e9),
        ("100.000 liều", 100_000),
        ("100 nghìn liều", 100_000),
        ("60 triệu liều", 60e6),
        ("60 trieu lieu", 60e6),
        ("mười hai dự án", 12),
        ("товарооборот 4,58 млрд долл.", 4.58e9),
        ("100 000 доз", 100_000),
        ("500 тысяч доз", 500_000),
        ("100 тыс. доз", 100_000),
        ("двенадцать проектов", 12),
    ],
)
def test_a_figure_is_what_it_amounts_to(reader: Reader, text: str, value: float) -> None:
    (figure,) = reader.read(text).figures
    assert figure.value == pytest.approx(value)
    assert figure.bound is None


@pytest.mark.parametrize(
    ("text", "bound", "value"),
    [
        ("trade of over 4.5 billion dollars in 2024", "over", 4.5e9),
        ("more than 60 percent", "over", 60),
        ("at least 199 projects", "over", 199),
        ("under 5 million tonnes", "under", 5e6),
        ("less than 100,000 doses", "under", 100_000),
        ("no more than 12 projects", "under", 12),
        ("hơn 4 tỷ USD năm 2024", "over", 4e9),
        ("trên 60%", "over", 60),
        ("ít nhất 199 dự án", "over", 199),
        ("dưới 5 triệu tấn", "under", 5e6),
        ("không quá 12 dự án", "under", 12),
        ("более 4 млрд долларов в 2024 году", "over", 4e9),
        ("свыше 60 процентов", "over", 60),
        ("не менее 199 проектов", "over", 199),
        ("менее 5 млн тонн", "under", 5e6),
        ("не более 12 проектов", "under", 12),
    ],
)
def test_a_figure_may_be_a_least_or_a_most(
    reader: Reader, text: str, bound: str, value: float
) -> None:
    (figure,) = reader.read(text).figures
    assert figure.value == pytest.approx(value)
    assert figure.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "trade in 2024",
        "trade from 2013 to 2024",
        "on 5 April 2021",
        "ngày 5 tháng 4 năm 2021",
        "5 апреля 2021 года",
        "the treaty of 1994",
        "Covid-19",
        "the nuclear power plant Ninh Thuan 1",
        "АЭС Ниньтхуан-1",
        "the four-noes policy",
        "chính sách bốn không",
        "the G20",
        "the visit to Moscow",
    ],
)
def test_years_days_and_names_are_no_figures(reader: Reader, text: str) -> None:
    assert reader.read(text).figures == ()


@pytest.mark.parametrize(
    ("figure", "recorded", "fits"),
    [
        (Figure(0, 1, 4.6e9, is_scaled=True), 4.58e9, True),
        (Figure(0, 1, 4.58e9, is_scaled=True), 4.58e9, True),
        (Figure(0, 1, 4e9, is_scaled=True), 4.58e9, False),
        (Figure(0, 1, 33, is_scaled=False), 33.3, True),
        (Figure(0, 1, 199, is_scaled=False), 16, False),
        (Figure(0, 1, 4e9, is_scaled=True, bound="over"), 4.58e9, True),
        (Figure(0, 1, 5e9, is_scaled=True, bound="over"), 4.58e9, False),
        (Figure(0, 1, 5e9, is_scaled=True, bound="under"), 4.58e9, True),
        (Figure(0, 1, 4e9, is_scaled=True, bound="under"), 4.58e9, False),
    ],
)
def test_a_recorded_figure_is_as_claimed_or_not(
    figure: Figure, recorded: float, fits: bool
) -> None:
    assert figure.fits(recorded) is fits
