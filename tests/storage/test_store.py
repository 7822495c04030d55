"""What members chose and reported is there again, in SQLite and in PostgreSQL alike."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import threading

import pytest

from bot.errors import StoreError
from bot.records.models import LANGUAGES
from bot.storage.store import Store
from tests.storage.conftest import NOON, report, run_sql, told

LARGEST = 2**63 - 1


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def reopened(store: Store, url: str) -> Store:
    await store.close()
    return await Store.open(url)


async def test_a_chosen_language_outlives_a_restart(store: Store, url: str) -> None:
    assert await store.people.language_of(7) is None

    await store.people.choose_language(7, "vi")
    await store.people.choose_language(8, "en")
    await store.people.choose_language(7, "ru")
    assert await store.people.language_of(7) == "ru"
    store = await reopened(store, url)

    assert [await store.people.language_of(user) for user in (7, 8, 9)] == ["ru", "en", None]
    await store.people.choose_language(7, None)
    await store.people.choose_language(9, None)
    store = await reopened(store, url)
    assert [await store.people.language_of(user) for user in (7, 8, 9)] == [None, "en", None]
    await store.close()


async def test_a_language_once_read_is_answered_without_the_database(
    store: Store, url: str
) -> None:
    await store.people.choose_language(7, "vi")
    assert await store.people.language_of(8) is None
    await run_sql(url, "DROP TABLE members")

    assert await store.people.language_of(7) == "vi"
    assert await store.people.language_of(8) is None
    with pytest.raises(StoreError):
        await store.people.language_of(9)


async def test_the_choice_made_in_another_process_is_seen_within_half_a_minute(url: str) -> None:
    clock = Clock()
    here, there = await Store.open(url, clock=clock), await Store.open(url)
    assert await here.language_of(7) is None

    await there.choose_language(7, "ru")
    clock.now = 29
    assert await here.language_of(7) is None
    clock.now = 31
    assert await here.language_of(7) == "ru"
    await here.close()
    await there.close()


async def test_who_chooses_while_their_language_is_read_is_answered_in_the_new_one(
    store: Store,
) -> None:
    members = range(50)
    reads = [store.people.language_of(member) for member in members]
    writes = [store.people.choose_language(member, "vi") for member in members]
    await asyncio.gather(*reads, *writes)

    assert {await store.people.language_of(member) for member in members} == {"vi"}


async def test_reports_come_back_as_they_were_made(store: Store, url: str) -> None:
    made = [
        report(),
        report(guild_id=None, fact_ids=(), reason=""),
        report(guild_id=2, language="ru", fact_ids=("b", "a", "b")),
        report(user_id=None, created_at=dt.datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=dt.UTC)),
    ]
    numbers = [await store.add_report(each) for each in made]
    store = await reopened(store, url)

    assert await store.reports() == tuple(made)
    assert await store.reports(2) == (made[2],)
    assert await store.reports(3) == ()
    assert len(set(numbers)) == 4
    assert (await store.reports())[0].created_at == NOON
    assert (await store.reports())[0].created_at.utcoffset() == dt.timedelta(0)
    await store.close()


@pytest.mark.parametrize(
    "reason",
    [
        "Số liệu này là của năm 2023, không phải 2024",
        "Это не тот год 🤔 👩‍👩‍👧",
        "Z" + "\u0336\u0321\u035d\u0489" * 500,
        "\u202eright to left\u2066\u200b",
        "'; DROP TABLE reports; -- %s :reason ? $1 {}",
        "line\r\nbreaks\tand \\ slashes",
        "x" * 4000,
    ],
    ids=["vi", "ru", "zalgo", "bidi", "sql", "breaks", "long"],
)
async def test_any_reason_is_kept_to_the_letter(store: Store, reason: str) -> None:
    await store.add_report(report(reason=reason))

    assert [each.reason for each in await store.reports()] == [reason]


async def test_what_is_no_text_is_replaced(store: Store) -> None:
    await store.add_report(report(reason="a\0b\ud800c", fact_ids=("a\0",)))

    [kept] = await store.reports()
    assert kept.reason == "a\ufffdb\ufffdc"
    assert kept.fact_ids == ("a\ufffd",)


def test_a_report_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        report(created_at=NOON.replace(tzinfo=None))


async def test_ids_have_64_bits(store: Store, url: str) -> None:
    await store.people.choose_language(LARGEST, "ru")
    await store.add_report(report(user_id=LARGEST, guild_id=LARGEST - 1))
    store = await reopened(store, url)

    assert await store.people.language_of(LARGEST) == "ru"
    assert await store.people.language_of(LARGEST - 1) is None
    assert [each.user_id for each in await store.reports(LARGEST - 1)] == [LARGEST]
    await store.close()


async def test_an_id_that_discord_cannot_give_is_an_error_and_no_crash(store: Store) -> None:
    for call in (
        store.people.language_of(LARGEST + 1),
        store.people.choose_language(LARGEST + 1, "en"),
        store.add_report(report(user_id=LARGEST + 1)),
    ):
        with pytest.raises(StoreError) as caught:
            await call
        told(caught.value)

    assert await store.people.language_of(1) is None
    assert await store.reports() == ()


async def test_a_person_is_forgotten_and_nobody_else(store: Store, url: str) -> None:
    await store.people.choose_language(7, "vi")
    await store.people.choose_language(8, "ru")
    await store.add_report(report(user_id=7, reason="I was there"))
    await store.add_report(report(user_id=8, reason="No"))

    await store.people.forget(7)
    await store.people.forget(9)

    assert await store.people.language_of(7) is None
    store = await reopened(store, url)
    assert [await store.people.language_of(user) for user in (7, 8)] == [None, "ru"]
    assert await store.reports() == (
        report(user_id=None, reason=""),
        report(user_id=8, reason="No"),
    )
    assert await store.people.kept_about(7) == {"user_id": 7, "language": None, "reports": []}
    await store.close()


async def test_what_is_kept_about_a_person_can_be_handed_to_them(store: Store) -> None:
    await store.people.choose_language(7, "vi")
    await store.add_report(report(user_id=7))
    await store.add_report(report(user_id=8))

    assert json.loads(json.dumps(await store.people.kept_about(7))) == {
        "user_id": 7,
        "language": "vi",
        "reports": [
            {
                "guild_id": 1,
                "fact_ids": ["moon-distance", "moon-landing"],
                "language": "vi",
                "reason": "Wrong year",
                "created_at": "2026-11-22T05:00:00+00:00",
            }
        ],
    }


async def test_a_hundred_write_at_once(store: Store, url: str) -> None:
    other = await Store.open(url)
    numbers = await asyncio.gather(
        *(
            (store if user % 2 else other).add_report(report(user_id=user, reason=str(user)))
            for user in range(100)
        ),
    )
    await asyncio.gather(
        *(
            (store if user % 2 else other).choose_language(user, LANGUAGES[user % 3])
            for user in range(100)
        )
    )
    await other.close()
    store = await reopened(store, url)

    assert len(set(numbers)) == 100
    assert {each.reason for each in await store.reports()} == {str(user) for user in range(100)}
    assert all(len(each.fact_ids) == 2 for each in await store.reports())
    assert [await store.people.language_of(user) for user in range(100)] == [
        LANGUAGES[user % 3] for user in range(100)
    ]
    await store.close()


async def test_a_report_is_kept_whole_or_not_at_all(store: Store, url: str) -> None:
    await run_sql(url, "ALTER TABLE report_facts RENAME TO elsewhere")
    with pytest.raises(StoreError) as caught:
        await store.add_report(report())
    told(caught.value)
    await run_sql(url, "ALTER TABLE elsewhere RENAME TO report_facts")

    assert await store.reports() == ()


async def test_a_call_given_up_leaves_the_store_usable(store: Store) -> None:
    calls = [asyncio.create_task(store.people.choose_language(user, "vi")) for user in range(30)]
    await asyncio.sleep(0)
    for call in calls[::2]:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)

    assert {await store.people.language_of(user) for user in range(1, 30, 2)} == {"vi"}
    await store.people.choose_language(99, "ru")
    assert await store.people.language_of(99) == "ru"


async def test_closing_waits_for_what_runs_and_leaves_nothing_behind(url: str) -> None:
    before = set(threading.enumerate())
    store = await Store.open(url)
    calls = [asyncio.create_task(store.add_report(report(user_id=user))) for user in range(20)]
    await asyncio.sleep(0)
    await store.close()
    await store.close()

    assert all(call.done() for call in calls)
    with pytest.raises(StoreError, match="closed"):
        await store.add_report(report())
    assert {thread for thread in threading.enumerate() if "aiosqlite" in thread.name} <= before
    store = await Store.open(url)
    assert {each.user_id for each in await store.reports()} == set(range(20))
    await store.close()
