"""Changes of a server's records: whole or not at all, none lost, each in the history."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import ConflictError, DecidedError, StoreError
from bot.moderation.audit import Wanted
from bot.moderation.changes import Change, Revision
from bot.moderation.submissions import Decision
from bot.storage.store import Store
from tests.storage.conftest import LARGEST, NOON, Restarted, change, report, run_sql, told

ALL = Wanted()


async def numbers(store: Store, guild_id: int, key: str = "moon-distance") -> list[int]:
    return [one.number for one in await store.curation.history(guild_id, "fact", key)]


async def test_every_revision_is_kept_and_the_latest_stands(
    store: Store, restarted: Restarted
) -> None:
    [first] = await store.curation.change(1, [change(action="add")], author_id=7, at=NOON)
    [second] = await store.curation.change(
        1,
        [change(action="retire", state="retired", record=None, based_on=1)],
        author_id=LARGEST, approver_id=8, reason="Sai năm", at=NOON + dt.timedelta(hours=1),
    )  # fmt: skip
    store = await restarted()

    assert await store.curation.history(1, "fact", "moon-distance") == [first, second]
    assert (await store.servers.state(1)).revisions == (second,)
    assert first == Revision(
        kind="fact", key="moon-distance", number=1, action="add", state="own",
        record={"id": "moon-distance", "text": {"en": "Far."}},
        author_id=7, approver_id=None, reason="", created_at=NOON,
    )  # fmt: skip
    assert (second.number, second.record, second.author_id, second.approver_id) == (
        2, None, LARGEST, 8,
    )  # fmt: skip
    # Times are given back in UTC, wherever they were made.
    [kept, _] = await store.curation.history(1, "fact", "moon-distance")
    assert kept.created_at.utcoffset() == dt.timedelta(0)
    entries = await store.log.entries(1, ALL, most=10)
    assert [(one.actor_id, one.action, one.target, one.detail) for one in entries] == [
        (8, "fact.retire", "moon-distance", {"revision": 2, "reason": "Sai năm"}),
        (7, "fact.add", "moon-distance", {"revision": 1}),
    ]


async def test_what_is_withdrawn_is_known_by_what_it_was(store: Store) -> None:
    gone: dict[str, Any] = {"action": "retire", "state": "retired", "record": None}
    for number, one in enumerate(
        (change(record={"id": "a"}), change(record={"id": "b"}), change(**gone), change(**gone))
    ):
        await store.curation.change(1, [replace(one, based_on=number)], author_id=7, at=NOON)
    # Of one that came with the bot nothing is kept; another was brought back.
    back = change("moon", state="shipped", action="restore", record=None, based_on=1)
    for one in (
        change("sun", **gone), change("moon", **gone), back, change(kind="source", **gone),
    ):  # fmt: skip
        await store.curation.change(1, [one], author_id=7, at=NOON)

    assert await store.curation.withdrawn(1, "fact") == {"moon-distance": {"id": "b"}, "sun": None}
    assert await store.curation.withdrawn(1, "source") == {"moon-distance": None}
    assert await store.curation.withdrawn(2, "fact") == {}


async def test_records_of_the_same_key_and_of_other_servers_are_apart(store: Store) -> None:
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    await store.curation.change(
        1, [change(kind="source", record={"id": "x"}), change("moon")], author_id=7, at=NOON
    )
    await store.curation.change(2, [change(record={"id": "other"})], author_id=7, at=NOON)

    assert [one.record for one in await store.curation.history(1, "source", "moon-distance")] == [
        {"id": "x"}
    ]
    assert await numbers(store, 1) == await numbers(store, 2) == [1]
    assert await numbers(store, 3) == []
    assert {one.key for one in (await store.servers.state(1)).revisions} == {
        "moon-distance", "moon",
    }  # fmt: skip
    [other] = (await store.servers.state(2)).revisions
    assert other.record == {"id": "other"}
    # Of what another server has, this one knows nothing: it begins anew.
    with pytest.raises(ConflictError) as caught:
        await store.curation.change(3, [change(based_on=1)], author_id=7, at=NOON)
    assert caught.value.latest == ()
    assert str(caught.value).endswith("it is gone.")
    assert (await store.servers.versions()).keys() == {1, 2}


async def test_who_comes_second_is_shown_the_first_change_and_nothing_else_is_done(
    store: Store,
) -> None:
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    [first] = await store.curation.change(1, [change(based_on=1)], author_id=7, at=NOON)
    before = await store.servers.state(1)
    logged = await store.log.entries(1, ALL, most=10)

    for stale in (change(), change(based_on=1), change(based_on=3)):
        with pytest.raises(ConflictError) as caught:
            await store.curation.change(1, [change("moon"), stale], author_id=8, at=NOON)
        assert caught.value.latest == (first,)
        assert "fact moon-distance" in str(caught.value)

    assert await store.servers.state(1) == before
    assert await store.log.entries(1, ALL, most=10) == logged


async def test_a_record_changed_twice_in_one_call_is_refused(store: Store, url: str) -> None:
    with pytest.raises(StoreError) as caught:
        await store.curation.change(1, [change(), change()], author_id=8, at=NOON)
    told(caught.value)

    assert await store.servers.versions() == {}
    # Nothing numbers two revisions alike, whoever writes.
    await store.curation.change(1, [change()], author_id=7, at=NOON)
    with pytest.raises(Exception, match=r"(?i)unique"):
        await run_sql(
            url,
            "INSERT INTO revisions (guild_id, kind, key, number, action, state, reason, created_at)"
            " VALUES (1, 'fact', 'moon-distance', 1, 'edit', 'own', '', '2026-11-22 05:00:00')",
        )


async def test_a_hundred_edits_at_once_lose_nothing(stores: list[Store]) -> None:
    async def edit(editor: int) -> tuple[int, int]:
        """Edits on the latest until it is taken; how often it was, and the number it got."""
        based_on, tries = 0, 0
        while True:
            tries += 1
            one = change(based_on=based_on, record={"by": editor})
            try:
                [made] = await stores[editor % 4].curation.change(
                    1, [one], author_id=editor, at=NOON
                )
            except ConflictError as conflict:
                [latest] = conflict.latest
                assert latest.number > based_on
                assert latest.author_id in range(100)
                based_on = latest.number
            else:
                return tries, made.number

    first = await asyncio.gather(
        *(
            stores[editor % 4].curation.change(1, [change()], author_id=editor, at=NOON)
            for editor in range(100)
        ),
        return_exceptions=True,
    )
    won = [one for one in first if not isinstance(one, BaseException)]
    assert len(won) == 1
    lost = [one for one in first if isinstance(one, ConflictError)]
    assert len(lost) == 99
    assert all(one.latest == tuple(won[0]) for one in lost)

    # All of them again, of whom as many as there are connections try at a time.
    turns = asyncio.Semaphore(12)

    async def in_turn(editor: int) -> tuple[int, int]:
        async with turns:
            return await edit(editor)

    done = await asyncio.gather(*(in_turn(editor) for editor in range(100)))
    assert sorted(number for _, number in done) == list(range(2, 102))
    assert sum(tries for tries, _ in done) > 100

    history = await stores[0].curation.history(1, "fact", "moon-distance")
    assert [one.number for one in history] == list(range(1, 102))
    assert {one.author_id for one in history[1:]} == set(range(100))
    assert (await stores[1].servers.state(1)).revisions == (history[-1],)
    assert len(await stores[2].log.entries(1, ALL, most=1000)) == 101


async def test_a_submission_is_decided_with_the_change_and_only_once(store: Store) -> None:
    number = await store.queue.submit(report())
    other = await store.queue.submit(report(guild_id=2))
    decision = Decision(number=number, outcome="approved", fact_id="moon-distance")

    # Where the record was changed meanwhile the submission stays open.
    await store.curation.change(1, [change("moon")], author_id=7, at=NOON)
    with pytest.raises(ConflictError):
        await store.curation.change(
            1, [change("moon")], author_id=7, approver_id=8, at=NOON, decision=decision
        )
    assert await store.queue.waiting(1) == [number]

    [made] = await store.curation.change(
        1, [change()], author_id=7, approver_id=8, at=NOON, decision=decision
    )
    decided = await store.queue.submission(1, number)
    assert decided == replace(
        report(), number=number, outcome="approved", fact_id="moon-distance",
        decided_by=8, decided_at=NOON,
    )  # fmt: skip
    assert await store.queue.waiting(1) == []
    [first, second, *_] = await store.log.entries(1, ALL, most=10)
    assert {first.action, second.action} == {"fact.edit", "review.approved"}

    again = Decision(number=number, outcome="declined", answer="No")
    with pytest.raises(DecidedError) as caught:
        await store.curation.change(1, [change("mars")], author_id=9, at=NOON, decision=again)
    assert caught.value.submission == decided
    # Another server's submission is not there.
    foreign = Decision(number=other, outcome="declined", answer="No")
    with pytest.raises(DecidedError) as caught:
        await store.curation.change(1, [], author_id=9, at=NOON, decision=foreign)
    assert caught.value.submission is None
    assert await store.queue.waiting(2) == [other]
    assert [one.key for one in (await store.servers.state(1)).revisions] == ["moon", made.key]

    # Without changes the decision stands alone.
    assert await store.curation.change(2, [], author_id=9, at=NOON, decision=foreign) == []
    assert (await store.queue.submission(2, other)) == replace(
        report(guild_id=2), number=other, outcome="declined", answer="No",
        decided_by=9, decided_at=NOON,
    )  # fmt: skip


async def test_of_many_who_decide_at_once_one_does(stores: list[Store]) -> None:
    number = await stores[0].queue.submit(report())
    decision = Decision(number=number, outcome="declined")
    found = await asyncio.gather(
        *(
            stores[by % 4].curation.change(1, [], author_id=by, at=NOON, decision=decision)
            for by in range(20)
        ),
        return_exceptions=True,
    )

    [won] = [by for by, one in enumerate(found) if one == []]
    assert sum(isinstance(one, DecidedError) for one in found) == 19
    decided = await stores[0].queue.submission(1, number)
    assert decided
    assert decided.decided_by == won
    assert len(await stores[0].log.entries(1, ALL, most=100)) == 1


async def test_what_is_no_text_is_replaced_wherever_it_stands(
    store: Store, restarted: Restarted
) -> None:
    odd = Change(
        kind="word", key="c:a\0b", action="add",
        record={"say\0": ["\ud800", {"deep": ("a\0", 1, None, True, 2**70, 0.1)}], "text": "🌕"},
    )  # fmt: skip
    [made] = await store.curation.change(1, [odd], author_id=7, reason="\udfff\0", at=NOON)

    store = await restarted()
    assert await store.curation.history(1, "word", "c:a\0b") == [made]
    assert (made.key, made.reason) == ("c:a\ufffdb", "\ufffd\ufffd")
    assert made.record == {
        "say\ufffd": ["\ufffd", {"deep": ["a\ufffd", 1, None, True, 2**70, 0.1]}],
        "text": "🌕",
    }
    json.dumps(made.record, ensure_ascii=False).encode()
    # The record is found again by what its author wrote.
    again = replace(odd, action="edit", based_on=1)
    assert [
        one.number for one in await store.curation.change(1, [again], author_id=7, at=NOON)
    ] == [2]


async def test_a_large_import_is_one_change_and_one_entry_of_the_log(store: Store) -> None:
    text = {"en": "x" * 150, "vi": "ộ" * 150, "ru": "я" * 150}
    facts = [
        change(f"fact-{n}", action="import", record={"id": f"fact-{n}", "text": text})
        for n in range(4_990)
    ]
    sources = [
        change(f"source-{n}", kind="source", action="import", record={"id": f"source-{n}"})
        for n in range(10)
    ]

    made = await store.curation.change(1, [*sources, *facts], author_id=7, at=NOON)

    state = await store.servers.state(1)
    assert state.revisions == tuple(made)
    assert len(made) == 5_000
    [entry] = await store.log.entries(1, ALL, most=10)
    assert (entry.action, entry.target) == ("import", "")
    assert entry.detail == {"fact": 4_990, "source": 10}
    # One of them stale, none is taken.
    await store.curation.change(1, [change("fact-7", based_on=1)], author_id=7, at=NOON)
    with pytest.raises(ConflictError) as caught:
        await store.curation.change(
            1, [replace(one, based_on=1) for one in facts], author_id=7, at=NOON
        )
    assert [(one.key, one.number) for one in caught.value.latest] == [("fact-7", 2)]


async def test_a_change_that_fails_midway_leaves_nothing(store: Store, url: str) -> None:
    number = await store.queue.submit(report())
    await run_sql(url, "ALTER TABLE audit RENAME TO elsewhere")
    decision = Decision(number=number, outcome="approved")
    with pytest.raises(StoreError) as caught:
        await store.curation.change(1, [change()], author_id=7, at=NOON, decision=decision)
    told(caught.value)
    await run_sql(url, "ALTER TABLE elsewhere RENAME TO audit")

    assert await store.servers.versions() == {}
    assert await numbers(store, 1) == []
    assert await store.queue.waiting(1) == [number]
    await store.curation.change(1, [change()], author_id=7, at=NOON, decision=decision)
    assert await numbers(store, 1) == [1]


async def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.curation.change(1, [change()], author_id=7, at=NOON.replace(tzinfo=None))

    assert await numbers(store, 1) == []
