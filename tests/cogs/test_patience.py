"""How soon one may ask again, and what has come before; time is given in."""

from __future__ import annotations

from bot.cogs.patience import Limit, Patience, Seen
from bot.settings import Settings

NONE, ONE, TWO = (Limit(questions, 30.0) for questions in range(3))
LAN, MINH = ("lan", "questions"), ("minh", "questions")


def test_the_default_lets_twenty_ask_at_once_and_tells_the_next_how_long_to_wait() -> None:
    settings, patience = Settings(), Patience()
    limit = Limit(settings.cooldown_questions, settings.cooldown_seconds)

    assert [patience.wait(LAN, 100.0, limit) for _ in range(20)] == [0.0] * 20
    assert patience.wait(LAN, 100.0, limit) == 30.0
    assert patience.wait(LAN, 110.0, limit) == 20.0


def test_who_waited_is_welcome_again() -> None:
    patience = Patience()
    for _ in range(3):
        patience.wait(LAN, 100.0, TWO)

    assert patience.wait(LAN, 129.9, TWO) > 0
    assert [patience.wait(LAN, 130.5, TWO) for _ in range(2)] == [0.0, 0.0]
    assert patience.wait(LAN, 131.0, TWO) > 0


def test_being_held_back_does_not_make_the_wait_longer() -> None:
    patience = Patience()
    waits = [patience.wait(LAN, 100.0 + second, ONE) for second in range(0, 30, 5)]

    assert waits == [0.0, 25.0, 20.0, 15.0, 10.0, 5.0]


def test_each_has_a_limit_of_their_own() -> None:
    patience = Patience()
    assert patience.wait(LAN, 100.0, ONE) == 0.0
    assert patience.wait(LAN, 100.0, ONE) > 0

    assert patience.wait(MINH, 100.0, ONE) == 0.0
    assert patience.wait(("lan", "elsewhere"), 100.0, ONE) == 0.0


def test_another_limit_holds_at_once() -> None:
    patience = Patience()
    assert patience.wait(LAN, 100.0, TWO) == 0.0
    assert patience.wait(LAN, 100.0, ONE) == 0.0
    assert patience.wait(LAN, 100.0, ONE) == 30.0

    assert patience.wait(LAN, 101.0, Limit(1, 60.0)) == 0.0
    assert patience.wait(LAN, 101.0, Limit(1, 60.0)) == 60.0
    assert patience.wait(LAN, 101.0, NONE) == 0.0


def test_no_limit_holds_nobody_back() -> None:
    patience = Patience()

    assert {patience.wait(LAN, 100.0, NONE) for _ in range(1_000)} == {0.0}


def test_an_event_out_of_order_holds_nobody_back_for_longer() -> None:
    patience = Patience()
    patience.wait(LAN, 100.0, TWO)

    assert patience.wait(LAN, 99.0, TWO) == 0.0
    assert 0 < patience.wait(LAN, 98.0, TWO) < 35


def test_those_who_are_free_again_are_forgotten() -> None:
    patience = Patience()
    for member in range(1_000):
        patience.wait(member, 100.0, TWO)
    assert len(patience._cooldowns) == 1_000

    patience.wait(LAN, 200.0, TWO)

    assert list(patience._cooldowns) == [(LAN, TWO)]


def test_who_waits_is_not_forgotten() -> None:
    patience = Patience()
    patience.wait(LAN, 100.0, ONE)
    for member in range(1_000):
        patience.wait(member, 120.0, ONE)

    assert patience.wait(LAN, 129.0, ONE) > 0


def test_an_event_is_new_once_among_the_latest() -> None:
    seen = Seen()

    assert [seen.is_new(event) for event in (1, 2, 1)] == [True, True, False]
    assert all(seen.is_new(event) for event in range(3, 4_000))
    assert not seen.is_new(1)
    for event in range(10_000, 16_000):
        seen.is_new(event)
    assert seen.is_new(1)
    assert len(seen._ids) <= 5_000
