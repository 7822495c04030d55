"""Ids are made of a record's own words, whatever script they are in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderation.naming import named
from bot.records.models import ID_FORM


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trade reached US$4.58 billion in 2024.", "trade-reached-usd-458-billion-in-2024"),
        ("Đường sắt Hà Nội – Đồng Đăng", "duong-sat-ha-noi-dong-dang"),
        ("Объём торговли ещё вырос", "obyom-torgovli-eshhyo-vyros"),
        ("Vietnam’s 10-year plan", "vietnams-10-year-plan"),
        ("満月 🌕", "fact"),
        ("", "fact"),
    ],
)
def test_words_of_every_script_become_an_id(text: str, name: str) -> None:
    assert named(text, (), otherwise="fact") == name


def test_an_id_is_never_given_twice() -> None:
    assert named("Moon", {"moon"}, otherwise="fact") == "moon-2"
    assert named("Moon", {"moon", "moon-2"}, otherwise="fact") == "moon-3"
    assert named("!", {"fact"}, otherwise="fact") == "fact-2"


@given(st.text(max_size=300))
def test_whatever_is_written_the_id_is_one_that_records_take(text: str) -> None:
    name = named(text, (), otherwise="fact")
    assert re.fullmatch(ID_FORM, name)
    assert len(name) <= 60
