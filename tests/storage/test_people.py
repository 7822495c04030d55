"""What is kept about people is given to them, and goes when they say so, in all servers."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest

from bot.errors import StoreError
from bot.moderation.audit import Wanted
from bot.moderation.submissions import Decision
from bot.storage.store import Store
from tests.storage.conftest import NOON, Restarted, change, report, run_sql
from tests.storage.looking import submitted
from tests.storage.test_queue import DRAFT


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_a_chosen_language_outlives_a_restart(store: Store, restarted: Restarted) -> None:
    assert await store.people.language_of(7) is None

    await store.people.choose_language(7, "vi")
    await store.people.choose_language(8, "en")
    await store.people.choose_language(7, "ru")
    assert await store.people.language_of(7) == "ru"
    store = await restarted()

    assert [await store.people.language_of(user) for user in (7, 8, 9)] == ["ru", "en", None]
    await store.people.choose_language(7, None)
    await store.people.choose_language(9, None)
    store = await restarted()
    assert [await store.people.language_of(user) for user in (7, 8, 9)] == [None, "en", None]


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
    assert await here.people.language_of(7) is None

    await there.people.choose_language(7, "ru")
    clock.now = 29
    assert await here.people.language_of(7) is None
    clock.now = 31
    assert await here.people.language_of(7) == "ru"
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


async def much_kept(store: Store) -> None:
    """Has member 7 leave every trace that there is, beside those of member 8, in two servers."""
    for guild_id in (1, 2):
        await store.people.choose_language(7, "vi")
        await store.people.choose_language(8, "ru")
        open_one = await store.queue.submit(report(form="suggestion", guild_id=guild_id))
        mine = await store.queue.submit(
            report(form="suggestion", guild_id=guild_id, source="VNA", date="2024", tell="dm")
        )
        theirs = await store.queue.submit(report(guild_id=guild_id, user_id=8))
        await store.queue.submit(report(guild_id=guild_id, text="I was there", channel_id=5))
        await store.queue.submit(replace(DRAFT, guild_id=guild_id, user_id=7))
        assert open_one < mine < theirs
        approved = Decision(number=mine, outcome="approved", answer="Thanks", fact_id="moon")
        await store.curation.change(
            guild_id, [change("moon")], author_id=7, approver_id=8, reason="Newer", at=NOON,
            decision=approved,
        )  # fmt: skip
        declined = Decision(number=theirs, outcome="declined", answer="Not so, I think")
        await store.curation.change(guild_id, [], author_id=7, at=NOON, decision=declined)
        await store.curation.change(
            guild_id, [change("mars")], author_id=8, approver_id=7, reason="Older", at=NOON
        )
        await store.log.add(guild_id, actor_id=7, action="export", detail={"facts": 3}, at=NOON)
        await store.servers.block(guild_id, 7, by=8, at=NOON)
        await store.servers.block(guild_id, 9, by=7, at=NOON)
        await store.servers.change_settings(guild_id, {"private": True}, by=7, at=NOON)
    await store.queue.submit(report(guild_id=None, text="Directly"))


async def test_what_is_kept_about_a_person_can_be_handed_to_them(store: Store) -> None:
    await much_kept(store)

    kept = json.loads(json.dumps(await store.people.kept_about(7)))

    assert (kept["user_id"], kept["language"]) == (7, "vi")
    made = kept["submissions"]
    assert [one["guild_id"] for one in made] == [1] * 4 + [2] * 4 + [None]
    assert made[1] == {
        "number": made[1]["number"], "form": "suggestion", "guild_id": 1, "language": "vi",
        "text": "Wrong year", "source": "VNA", "date": "2024",
        "fact_ids": ["moon-distance", "moon-landing"], "changes": [], "tell": "dm",
        "channel_id": None, "created_at": "2026-11-22T05:00:00+00:00", "outcome": "approved",
        "decided_at": "2026-11-22T05:00:00+00:00", "answer": "Thanks", "fact_id": "moon",
    }  # fmt: skip
    assert [one["key"] for one in made[3]["changes"]] == ["moon-distance", "moon"]
    assert [(one["guild_id"], one["outcome"], one["answer"]) for one in kept["decisions"]] == [
        (1, "declined", "Not so, I think"), (2, "declined", "Not so, I think"),
    ]  # fmt: skip
    assert [(one["guild_id"], one["role"], one["key"]) for one in kept["changes"]] == [
        (1, "author", "moon"), (1, "approver", "mars"),
        (2, "author", "moon"), (2, "approver", "mars"),
    ]  # fmt: skip
    assert kept["changes"][0]["record"] == change("moon").record
    assert [one["action"] for one in kept["audit"] if one["guild_id"] == 1] == [
        "review.declined", "fact.edit", "export", "block", "settings.private",
    ]  # fmt: skip
    assert kept["audit"][2]["detail"] == {"facts": 3}
    assert [(one["guild_id"], one["action"]) for one in kept["audit_about"]] == [
        (1, "block"), (2, "block"),
    ]  # fmt: skip
    assert [one["guild_id"] for one in kept["blocked_in"]] == [1, 2]
    # Who else had a part in it is not told.
    assert {"author_id", "approver_id", "decided_by", "actor_id"}.isdisjoint(
        key for part in kept.values() if isinstance(part, list) for one in part for key in one
    )


async def test_a_person_is_forgotten_in_all_servers_and_nobody_else(
    store: Store, restarted: Restarted
) -> None:
    await much_kept(store)
    before = await store.people.kept_about(8)

    await store.people.forget(7)
    await store.people.forget(99)

    assert await store.people.language_of(7) is None
    store = await restarted()
    empty: dict[str, object] = {key: [] for key in before}
    kept = await store.people.kept_about(7)
    # That a server has blocked somebody is the server's to keep.
    assert [one["guild_id"] for one in kept["blocked_in"]] == [1, 2]
    assert {**kept, "blocked_in": []} == {**empty, "user_id": 7, "language": None}

    # What nobody has decided about is gone; of the rest it stays that it was, and no word of it.
    for guild_id in (1, 2):
        found = await submitted(store, guild_id)
        assert [(one.form, one.outcome) for one in found] == [
            ("suggestion", "approved"), ("report", "declined"), ("report", "open"),
            ("draft", "open"),
        ]  # fmt: skip
        assert [one.user_id for one in found] == [None, 8, None, None]
        assert {(one.text, one.source, one.date) for one in found if one.user_id is None} == {
            ("", "", "")
        }
        assert {(one.tell, one.channel_id) for one in found} == {("no", None)}
        assert found[3].changes == DRAFT.changes
        assert (found[0].decided_by, found[0].answer) == (8, "Thanks")
        assert (found[1].decided_by, found[1].answer, found[1].text) == (None, "", "Wrong year")
        [moon] = await store.curation.history(guild_id, "fact", "moon")
        [mars] = await store.curation.history(guild_id, "fact", "mars")
        assert (moon.author_id, moon.approver_id) == (None, 8)
        assert (mars.author_id, mars.approver_id) == (8, None)
        entries = await store.log.entries(guild_id, Wanted(), most=100)
        assert len(entries) == 8
        assert [one.actor_id for one in entries] == [None, None, 8, None, None, None, 8, 8]
        assert [one.target for one in entries if one.action == "block"] == ["9", ""]
        assert (await store.servers.state(guild_id)).blocked == {7, 9}
    # Of somebody else's part nothing is lost but name and words of the one forgotten.
    after = await store.people.kept_about(8)
    for one in before["submissions"]:
        one["answer"] = ""
    for one in before["audit"]:
        if one["action"] == "block":
            one["target"] = ""
    assert after == before


async def test_people_who_decided_about_each_other_are_forgotten_at_once(
    stores: list[Store],
) -> None:
    people = range(6)
    for author in people:
        for decider in people:
            number = await stores[0].queue.submit(report(user_id=author, text="Mine"))
            await stores[0].curation.change(
                1, [], author_id=decider, at=NOON,
                decision=Decision(number=number, outcome="declined", answer="No"),
            )  # fmt: skip

    await asyncio.gather(*(stores[one % 4].people.forget(one) for one in people))

    found = await submitted(stores[0])
    assert {(one.user_id, one.decided_by, one.text, one.answer) for one in found} == {
        (None, None, "", "")
    }
    assert len(found) == 36


async def test_who_cannot_be_forgotten_whole_is_not_forgotten_in_part(
    store: Store, url: str
) -> None:
    await much_kept(store)
    before = await store.people.kept_about(7)
    await run_sql(url, "ALTER TABLE audit RENAME COLUMN target TO elsewhere")
    with pytest.raises(StoreError):
        await store.people.forget(7)
    await run_sql(url, "ALTER TABLE audit RENAME COLUMN elsewhere TO target")

    assert await store.people.kept_about(7) == before
