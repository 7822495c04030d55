"""The audit log: what was done in one server, as it is looked for."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import StoreError
from bot.moderation.audit import Entry, Wanted
from bot.storage.store import Store
from tests.storage.conftest import LARGEST, NOON, Restarted, change

HOUR = dt.timedelta(hours=1)


async def test_entries_come_back_the_newest_first_and_to_their_server_alone(
    store: Store, restarted: Restarted
) -> None:
    await store.log.add(1, actor_id=LARGEST, action="export", at=NOON)
    await store.log.add(2, actor_id=7, action="export", target="other", at=NOON)
    detail = {"sent": 3, "odd\0": ["\ud800"], "big": 2**63 - 1}
    await store.log.add(
        1, actor_id=7, action="correction", target="a\0\udfff", detail=detail, at=NOON + HOUR
    )
    store = await restarted()

    [last, first] = await store.log.entries(1, Wanted(), most=10)
    assert last == Entry(
        number=last.number, actor_id=7, action="correction", target="a\ufffd\ufffd",
        detail={"sent": 3, "odd\ufffd": ["\ufffd"], "big": 2**63 - 1}, created_at=NOON + HOUR,
    )  # fmt: skip
    assert first == Entry(
        number=first.number, actor_id=LARGEST, action="export", target="", created_at=NOON
    )
    assert last.number > first.number
    assert last.created_at.utcoffset() == dt.timedelta(0)
    assert [one.target for one in await store.log.entries(2, Wanted(), most=10)] == ["other"]
    assert await store.log.entries(3, Wanted(), most=10) == []


async def test_entries_are_looked_for_by_all_that_is_given(store: Store) -> None:
    await store.curation.change(1, [change("a"), change("b")], author_id=7, at=NOON)
    await store.curation.change(1, [change("a", based_on=1)], author_id=8, at=NOON + HOUR)
    await store.log.add(1, actor_id=7, action="factory", target="a", at=NOON + 2 * HOUR)
    await store.log.add(1, actor_id=7, action="fact", target="100%", at=NOON + 3 * HOUR)
    await store.log.add(2, actor_id=7, action="fact.edit", target="a", at=NOON)

    async def found(most: int = 10, **wanted: object) -> list[tuple[str, str, int | None]]:
        entries = await store.log.entries(1, Wanted(**wanted), most=most)  # type: ignore[arg-type]
        return [(one.action, one.target, one.actor_id) for one in entries]

    edits = [("fact.edit", "a", 8), ("fact.edit", "b", 7), ("fact.edit", "a", 7)]
    assert await found() == [("fact", "100%", 7), ("factory", "a", 7), *edits]
    # An action whole, or what it begins with up to a point.
    assert await found(action="fact") == [("fact", "100%", 7), *edits]
    assert await found(action="fact.edit") == edits
    assert await found(action="fact.e") == await found(action="f%") == await found(action="_") == []
    assert await found(target="a") == [("factory", "a", 7), edits[0], edits[2]]
    assert await found(target="%") == []
    assert await found(actor_id=8) == edits[:1]
    assert await found(since=NOON + HOUR, action="fact.edit") == edits[:1]
    assert await found(since=NOON + 4 * HOUR) == []
    assert await found(actor_id=7, action="fact", target="a") == edits[2:]
    assert await found(most=2) == [("fact", "100%", 7), ("factory", "a", 7)]
    [_, second, *_] = await store.log.entries(1, Wanted(), most=10)
    assert await found(before=second.number) == edits
    assert await found(before=0) == []


async def test_an_entry_without_a_time_zone_is_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.log.add(1, actor_id=7, action="export", at=NOON.replace(tzinfo=None))
    with pytest.raises(StoreError):
        await store.log.entries(1, Wanted(since=NOON.replace(tzinfo=None)), most=1)

    assert await store.log.entries(1, Wanted(), most=10) == []
