"""What is offered while somebody types, in three scripts and with slips."""

from __future__ import annotations

import pytest

from tests.discord_server import DiscordServer

from .talking import failures


@pytest.mark.parametrize(
    ("command", "option", "typed", "locale", "name"),
    [
        ("topic", "topic", "enrgy", "en-US", "energy"),
        ("topic", "topic", "тарговля", "ru", "торговля"),
        ("topic", "topic", "thuong maj", "vi", "thương mại"),
        ("topic", "topic", "торг", "vi", "thương mại"),
        ("entity", "name", "Lavorv", "en-GB", "Sergei Lavrov"),
        ("entity", "name", "Лаврво", "ru", "Сергей Лавров"),
        ("entity", "name", "bui thanh sơm", "vi", "Bùi Thanh Sơn"),
        ("entity", "name", "Лавров", "ja", "Sergei Lavrov"),
        ("source", "source", "Hanoy Times", "en-US", "Hanoi Times"),
        ("fact", "fact", "товарооборт 2024", "ru", "4,58 млрд"),
        ("timeline", "topic", "diplomcy", "en-US", "diplomacy"),
        ("compare", "first", "trade turnovr 2013", "en-US", "2013"),
        ("compare", "second", "kim ngạch 2024", "vi", "2024"),
    ],
)
async def test_the_first_choice_is_what_was_meant_in_spite_of_a_slip(
    readers: DiscordServer, command: str, option: str, typed: str, locale: str, name: str
) -> None:
    first, *_ = await readers.member(locale=locale).autocomplete(command, option, typed)

    assert name in first["name"]


async def test_choices_come_within_limits_whatever_is_typed(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()

    for typed in [
        "a",
        "и",
        "đ",
        "2024",
        "vietnam",
        "x" * 100,
        "!?",
        "\u202e",
        "@here",
        "🌙",
    ]:
        for command, option in [
            ("topic", "topic"), ("entity", "name"), ("source", "source"), ("fact", "fact"),
            ("compare", "first"),
        ]:  # fmt: skip
            choices = await member.autocomplete(command, option, typed)
            # The server has refused longer names already.
            assert len(choices) <= 25
            assert len({choice["value"] for choice in choices}) == len(choices)

    assert failures(caplog) == []
