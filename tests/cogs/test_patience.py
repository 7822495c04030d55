"""How soon one may ask again, and what has come before; time is given in."""

from __future__ import annotations

from bot.cogs.patience import Patience, Seen
from bot.settings import Settings

LAN, MINH = ("lan", "questions"), ("minh", "questions")


def test_the_default_lets_twenty_ask_at_once_and_tells_the_next_how_long_to_wait() -> None:
    defaults = Settings()
    patience = Patience(defaults.cooldown_questions, defaults.cooldown_seconds)

    assert [patience.wait(LAN, 100.0) for _ in range(20)] == [0.0] * 20
    assert patience.wait(LAN, 100.0) == 30.0
    assert patience.wait(LAN, 110.0) == 20.0


def test_who_waited_is_welcome_again() -> None:
    patience = Patience(2, 30.0)
    for _ in range(3):
        patience.wait(LAN, 100.0)

    assert patience.wait(LAN, 129.9) > 0
    assert [patience.wait(LAN, 130.5) for _ in range(2)] == [0.0, 0.0]
    assert patience.wait(LAN, 131.0) > 0


def test_being_held_back_does_not_make_the_wait_longer() -> None:
    patience = Patience(1, 30.0)
    waits = [patience.wait(LAN, 100.0 + second) for second in range(0, 30, 5)]

    assert waits == [0.0, 25.0, 20.0, 15.0, 10.0, 5.0]


def test_each_has_a_limit_of_their_own() -> None:
    patience = Patience(1, 30.0)
    assert patience.wait(LAN, 100.0) == 0.0
    assert patience.wait(LAN, 100.0) > 0

    assert patience.wait(MINH, 100.0) == 0.0
    assert patience.wait(("lan", "elsewhere"), 100.0) == 0.0


def test_no_limit_holds_nobody_back() -> None:
    patience = Patience(0, 30.0)

    assert {patience.wait(LAN, 100.0) for _ in range(1_000)} == {0.0}


def test_an_event_out_of_order_holds_nobody_back_for_longer() -> None:
    patience = Patience(2, 30.0)
    patience.wait(LAN, 100.0)

    assert patience.wait(LAN, 99.0) == 0.0
    assert 0 < patience.wait(LAN, 98.0) < 35


def test_those_who_are_free_again_are_forgotten() -> None:
    patience = Patience(2, 30.0)
    for member in range(1_000):
        patience.wait(member, 100.0)
    assert len(patience._cooldowns) == 1_000

    patience.wait(LAN, 200.0)

    assert list(patience._cooldowns) == [LAN]


def test_who_waits_is_not_forgotten() -> None:
    patience = Patience(1, 30.0)
    patience.wait(LAN, 100.0)
    for member in range(1_000):
        patience.wait(member, 120.0)

    assert patience.wait(LAN, 129.0) > 0


def test_an_event_is_new_once_among_the_latest() -> None:
    seen = Seen()

    assert [seen.is_new(event) for event in (1, 2, 1)] == [True, True, False]
    assert all(seen.is_new(event) for event in range(3, 4_000))
    assert not seen.is_new(1)
    for event in range(10_000, 16_000):
        seen.is_new(event)
    assert seen.is_new(1)
    assert len(seen._ids) <= 5_000
