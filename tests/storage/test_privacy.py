"""Whatever is kept about a person is given to them and forgotten: every table there is, at once."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import BigInteger, Column, Float, Integer, Table, insert, select

from bot.storage.columns import Moment, Values
from bot.storage.log import Done, log_entries
from bot.storage.store import Store
from bot.storage.tables import metadata

PERSON, OTHER = 777_000_111_222_333, 777_000_444_555_666
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)

# Ids of Discord that are no person's, and numbers of our own.
NOT_PERSONS = {
    "guild_id", "channel_id", "message_id", "id", "number", "version", "submission_id", "position",
    "quiz_id", "scope", "running_in",
}  # fmt: skip
# What a server keeps though somebody is forgotten.
STAYS = {("blocks", "user_id")}


def persons_in(table: Table) -> list[str]:
    """The columns of a table that hold whose something is."""
    return [
        column.name
        for column in table.columns
        if isinstance(column.type, BigInteger) and column.name not in NOT_PERSONS
    ]


PERSONS = [(table, name) for table in metadata.sorted_tables for name in persons_in(table)]


# What is read back as one of a few words.
NAMED = {
    "language": "vi", "form": "report", "outcome": "declined", "tell": "dm", "action": "retire",
    "kind": "fact", "state": "retired",
}  # fmt: skip


def value_of(column: Column[Any], number: int) -> Any:
    """Something that fits into a column."""
    if column.foreign_keys:
        return 1  # the first there is
    match column.type:
        case Values():
            return [] if column.name == "changes" else {}
        case Moment():
            return NOON
        case Integer() | Float():
            return number
    return NAMED.get(column.name, f"words {number}")


async def fill(store: Store, *people: int) -> int:
    """Puts each person into each column that can hold one, in a row of its own."""
    number = 0

    async def work(connection: Any) -> None:
        nonlocal number
        for table, name in PERSONS:
            for person in people:
                number += 1
                row = {
                    column.name: value_of(column, number)
                    for column in table.columns
                    if not (column.nullable or (column.primary_key and column.name == "id"))
                }
                await connection.execute(insert(table).values({**row, name: person}))
        for person in people:
            blocked = Done(action="block", target=str(person))
            await log_entries(connection, 1, [blocked], actor_id=None, at=NOON)

    await store._database.write(work)
    return number


async def found(store: Store, person: int) -> set[tuple[str, str]]:
    """The tables and columns that name a person in any way."""

    async def look(connection: Any) -> set[tuple[str, str]]:
        return {
            (table.name, name)
            for table in metadata.sorted_tables
            for row in (await connection.execute(select(table))).mappings()
            for name, value in row.items()
            if str(person) in json.dumps(value, default=str)
        }

    return await store._database.read(look)


async def test_every_column_with_a_person_is_exported_and_forgotten(store: Store) -> None:
    count = await fill(store, PERSON, OTHER)
    assert count == 2 * len(PERSONS)
    everywhere = {("audit", "target"), *((table.name, name) for table, name in PERSONS)}
    assert await found(store, PERSON) == everywhere

    kept = await store.people.kept_about(PERSON)
    told = json.dumps(kept)
    parts = {
        ("members", "user_id"): kept["language"],
        ("submissions", "user_id"): kept["submissions"],
        ("submissions", "decided_by"): kept["decisions"],
        ("revisions", "author_id"): [one for one in kept["changes"] if one["role"] == "author"],
        ("revisions", "approver_id"): [one for one in kept["changes"] if one["role"] == "approver"],
        ("audit", "actor_id"): kept["audit"],
        ("audit", "target"): kept["audit_about"],
        ("blocks", "user_id"): kept["blocked_in"],
        ("study_plans", "user_id"): kept["study_plan"],
        ("memories", "user_id"): kept["memories"],
        ("reviews", "user_id"): kept["reviews"],
        ("quizzes", "user_id"): kept["quizzes_started"],
        ("quiz_answers", "user_id"): kept["quiz_answers"],
        ("ranked", "user_id"): kept["leaderboards"],
        ("scores", "user_id"): kept["scores"],
    }
    assert parts.keys() == everywhere
    assert all(parts.values())
    assert str(OTHER) not in told

    await store.people.forget(PERSON)
    assert await found(store, PERSON) == STAYS
    assert await found(store, OTHER) == everywhere
    left = await store.people.kept_about(PERSON)
    del left["user_id"]
    assert [name for name, part in left.items() if part] == ["blocked_in"]


def test_nothing_says_who_asked_what_found_no_answer_or_whom_a_reply_was_for() -> None:
    for name in ("unanswered", "told", "told_facts"):
        assert persons_in(metadata.tables[name]) == []
        assert not {"user", "asker", "author"} & set(metadata.tables[name].columns.keys())
