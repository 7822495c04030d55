"""What is posted each day, and when: in every zone once a day, and nothing twice before all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.answering.answerer import Answerer
from bot.records.factbook import FactBook
from bot.records.period import Period
from bot.study.cards.making import deck_of
from bot.study.daily import (
    Daily,
    cards_to_ask,
    due,
    facts_to_tell,
    is_unconfirmed,
    next_of,
    nonce_of,
    slot,
    upcoming,
)

TODAY = dt.date(2026, 11, 22)
HANOI = Daily(guild_id=1, channel_id=2, hour=9, zone="Asia/Ho_Chi_Minh", form="fact")
HOUR, MINUTE = dt.timedelta(hours=1), dt.timedelta(minutes=1)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def told_by(shipped: FactBook) -> Answerer:
    return Answerer(shipped)


@pytest.mark.parametrize("guild_id", [1, 2, 1300000000000000001])
def test_none_repeats_until_all_were_told_in_an_order_of_the_servers_own(guild_id: int) -> None:
    wanted = [f"fact-{number}" for number in range(20)]
    told: tuple[str, ...] = ()
    rounds: list[list[str]] = []
    for _ in range(3):
        rounds.append([])
        for _ in wanted:
            found = next_of(wanted, told, guild_id=guild_id)
            assert found
            rounds[-1].append(found[0])
            told = found[1]
    assert all(sorted(one) == sorted(wanted) for one in rounds)
    assert rounds[0] == rounds[1] == rounds[2]
    # Neither that of the file nor that of another server.
    assert rounds[0] != wanted
    other = next_of(wanted, (), guild_id=guild_id + 7)
    following = next_of(wanted, other[1] if other else (), guild_id=guild_id + 7)
    assert [other and other[0], following and following[0]] != rounds[0][:2]


def test_what_is_new_takes_part_and_what_is_withdrawn_does_not() -> None:
    wanted = ["a", "b", "c", "d"]
    first = next_of(wanted, (), guild_id=1)
    assert first
    left = [one for one in wanted if one != first[0]]
    # The one told was withdrawn, another one added: neither keeps the rest from being told.
    seen: list[str] = []
    told = first[1]
    for _ in range(4):
        found = next_of([*left, "e"], told, guild_id=1)
        assert found
        seen.append(found[0])
        told = found[1]
    assert sorted(seen) == sorted([*left, "e"])
    # Brought back, it waits for its turn in the next round of those that are left.
    again = next_of(wanted, told, guild_id=1)
    assert again
    assert next_of([], told, guild_id=1) is None
    # A topic that is done begins anew; what was told of others stays told.
    found = next_of(["x"], ("a", "x", "b"), guild_id=1)
    assert found == ("x", ("a", "b", "x"))


def test_only_what_holds_and_is_up_to_date_is_told(shipped: FactBook, told_by: Answerer) -> None:
    everything = facts_to_tell(shipped, "", TODAY)
    trade = facts_to_tell(shipped, "trade", TODAY)
    assert 0 < len(trade) < len(everything) <= len(shipped.facts)
    assert set(trade) <= set(everything)
    assert facts_to_tell(shipped, "no-such-topic", TODAY) == []
    for name in everything:
        fact = shipped.facts[name]
        assert fact.rank != "deprecated"
        assert not fact.superseded_by
        assert not fact.disputes
        assert fact.review_by is None or fact.review_by.last >= TODAY

    one = shipped.facts[trade[0]]
    for change in (
        {"rank": "deprecated"}, {"superseded_by": trade[1]}, {"disputes": (trade[1],)},
        {"review_by": Period.parse("2026-10")},
    ):  # fmt: skip
        facts = {**shipped.facts, one.id: one.model_copy(update=change)}
        assert one.id not in facts_to_tell(replace(shipped, facts=facts), "trade", TODAY)
    doubted = replace(shipped, disputed=frozenset({one.id}))
    assert one.id not in facts_to_tell(doubted, "", TODAY)
    # As long as an editor has time to look at it, it is told.
    facts = {**shipped.facts, one.id: one.model_copy(update={"review_by": Period.parse("2026-11")})}
    assert one.id in facts_to_tell(replace(shipped, facts=facts), "", TODAY)

    deck = deck_of(told_by)
    for language in ("en", "vi", "ru"):
        cards = cards_to_ask(deck, shipped, "trade", language, TODAY)
        assert cards
        for name in cards:
            card = deck.cards[name]
            assert card.is_graded
            assert language in card.sides
            assert card.fact_id in everything


@pytest.mark.parametrize(
    ("zone", "day", "hour", "moment"),
    [
        ("Asia/Ho_Chi_Minh", "2026-11-22", 9, "2026-11-22T02:00"),
        ("Europe/Moscow", "2026-11-22", 0, "2026-11-21T21:00"),
        ("Asia/Kathmandu", "2026-11-22", 12, "2026-11-22T06:15"),
        # Clocks go forward: there is no 2 o'clock, so it comes at 3.
        ("America/New_York", "2026-03-08", 2, "2026-03-08T07:00"),
        ("America/New_York", "2026-03-08", 3, "2026-03-08T07:00"),
        ("Europe/Berlin", "2026-03-29", 2, "2026-03-29T01:00"),
        # By half an hour only, and at midnight.
        ("Australia/Lord_Howe", "2026-10-04", 2, "2026-10-03T15:30"),
        ("Africa/Cairo", "2026-04-24", 0, "2026-04-23T22:00"),
        # Clocks go back: 1 o'clock comes twice, and the first is meant.
        ("America/New_York", "2026-11-01", 1, "2026-11-01T05:00"),
        ("Europe/Berlin", "2026-10-25", 2, "2026-10-25T00:00"),
    ],
)
def test_the_hour_of_a_day_is_one_moment(zone: str, day: str, hour: int, moment: str) -> None:
    assert slot(dt.date.fromisoformat(day), hour, ZoneInfo(zone)) == at(moment)


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Asia/Ho_Chi_Minh", "2026-11-20"),
        ("America/New_York", "2026-03-06"),
        ("America/New_York", "2026-10-30"),
        ("Australia/Lord_Howe", "2026-10-02"),
        ("Africa/Cairo", "2026-04-22"),
        # Where the last hour of a day is left out, and where a whole day was.
        ("America/Scoresbysund", "2024-03-29"),
        ("Pacific/Apia", "2011-12-28"),
    ],
)
@pytest.mark.parametrize("hour", [0, 1, 2, 9, 23])
def test_it_comes_once_a_day_whatever_the_clocks_do(zone: str, first: str, hour: int) -> None:
    where = ZoneInfo(zone)
    daily = replace(HANOI, hour=hour, zone=zone)
    moment = dt.datetime.combine(dt.date.fromisoformat(first), dt.time(), where)
    moment = moment.astimezone(dt.UTC)
    told: list[tuple[dt.date, dt.datetime]] = []
    for _ in range(6 * 24 * 4):
        expected = upcoming(daily, where, moment)
        day = due(daily, where, moment)
        assert (expected <= moment) == (day is not None)
        if day:
            told.append((day, moment))
            daily = replace(daily, posted_on=day)
            assert upcoming(daily, where, moment) > moment
        moment += 15 * MINUTE
    days = [day for day, _ in told]
    # In Samoa nobody lived through one of them.
    lived = [dt.date.fromisoformat(first) + dt.timedelta(days=number) for number in range(5)]
    if zone == "Pacific/Apia":
        lived.remove(dt.date(2011, 12, 30))
    assert days[: len(lived)] == lived
    assert len(set(days)) == len(days)
    for day, posted in told:
        # At its hour, or at the next that there was.
        begun = posted.astimezone(where)
        assert begun.utcoffset() is not None
        assert posted == slot(day, hour, where)


def test_what_was_missed_is_made_good_the_same_day_and_not_too_late() -> None:
    zone = ZoneInfo(HANOI.zone)
    nine = at("2026-11-22T02:00")
    assert due(HANOI, zone, nine - MINUTE) is None
    assert due(HANOI, zone, nine) == TODAY
    assert due(HANOI, zone, nine + 6 * HOUR - MINUTE) == TODAY
    assert due(HANOI, zone, nine + 6 * HOUR) is None
    assert upcoming(HANOI, zone, nine + 6 * HOUR) == nine + 24 * HOUR
    assert due(replace(HANOI, posted_on=TODAY), zone, nine + HOUR) is None
    assert due(replace(HANOI, posted_on=TODAY - dt.timedelta(days=9)), zone, nine) == TODAY
    # Not after midnight: that would be the next day.
    late = replace(HANOI, hour=22)
    ten = at("2026-11-22T15:00")
    assert due(late, zone, ten + 2 * HOUR - MINUTE) == TODAY
    assert due(late, zone, ten + 2 * HOUR) is None


def test_a_post_is_sent_again_only_while_discord_would_know_it() -> None:
    begun = replace(HANOI, posted_on=TODAY, claimed_at=at("2026-11-22T02:00"))
    moments = [at("2026-11-22T02:00") + dt.timedelta(seconds=n) for n in (0, 29, 30, 150, 151)]
    assert [is_unconfirmed(begun, one) for one in moments] == [False, False, True, True, False]
    assert not is_unconfirmed(HANOI, moments[2])
    # By server and day, within what Discord takes.
    nonces = {
        nonce_of(replace(HANOI, guild_id=guild), TODAY + dt.timedelta(days=day))
        for guild in (1, 2**63 - 1)
        for day in (0, 1)
    }
    assert len(nonces) == 4
    assert all(len(one) <= 25 for one in nonces)
    assert nonce_of(HANOI, TODAY) == nonce_of(begun, TODAY)
