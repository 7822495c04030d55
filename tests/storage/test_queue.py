"""What was submitted comes back as it was made, to its server and to its author alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.errors import StoreError
from bot.moderation.submissions import Decision, Submission
from bot.storage.store import Store
from tests.storage.conftest import LARGEST, NOON, Restarted, change, report, run_sql, told
from tests.storage.looking import submitted

DRAFT = Submission(
    form="draft", guild_id=1, user_id=8, language="ru", text="Новая цифра", tell="channel",
    channel_id=LARGEST, changes=(change(), change("moon", state="retired", record=None)),
    created_at=NOON,
)  # fmt: skip


async def test_submissions_come_back_as_they_were_made(store: Store, restarted: Restarted) -> None:
    made = [
        report(),
        report(guild_id=None, fact_ids=(), text=""),
        report(form="suggestion", guild_id=2, language="ru", source="VNA", date="2024", tell="dm"),
        report(guild_id=2, fact_ids=("b", "a", "b")),
        report(user_id=None, created_at=dt.datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=dt.UTC)),
        DRAFT,
    ]
    numbers = [await store.queue.submit(each) for each in made]
    store = await restarted()

    assert await submitted(store) == tuple(made)
    assert numbers == sorted(set(numbers))
    for number, each in zip(numbers, made, strict=True):
        found = await store.queue.submission(each.guild_id or 1, number)
        assert found == (replace(each, number=number) if each.guild_id else None)
    assert (await submitted(store))[0].created_at.utcoffset() == dt.timedelta(0)


async def test_a_server_sees_its_own_queue_and_a_member_what_they_submitted(store: Store) -> None:
    first = await store.queue.submit(report(form="suggestion"))
    foreign = await store.queue.submit(report(guild_id=2))
    second = await store.queue.submit(report(text="Later"))
    draft = await store.queue.submit(replace(DRAFT, user_id=7))
    direct = await store.queue.submit(report(guild_id=None))
    others = await store.queue.submit(report(user_id=8))

    assert await store.queue.waiting(1) == [first, second, draft, others]
    assert await store.queue.waiting(2) == [foreign]
    assert await store.queue.waiting(3) == []
    assert await store.queue.submission(2, first) is None
    assert await store.queue.submission(1, foreign) is None
    assert await store.queue.submission(1, others + 1) is None

    async def of(user_id: int, guild_id: int | None = None) -> list[int]:
        return [one.number for one in await store.queue.of_member(user_id, guild_id=guild_id)]

    # The newest first; what became of a draft its author wants to know as well.
    assert await of(7) == [direct, draft, second, foreign, first]
    assert await of(7, 1) == [draft, second, first]
    assert await of(7, 2) == [foreign]
    assert await of(7, 3) == await of(9) == []
    assert await store.queue.open_count(7, 1) == 3
    assert await store.queue.open_count(7, 2) == 1
    assert await store.queue.open_count(9, 1) == 0

    decision = Decision(number=first, outcome="merged", fact_id="moon-distance")
    await store.curation.change(1, [], author_id=8, at=NOON, decision=decision)
    assert await store.queue.waiting(1) == [second, draft, others]
    assert await store.queue.open_count(7, 1) == 2
    assert await of(7, 1) == [draft, second, first]


@pytest.mark.parametrize(
    "words",
    [
        "Số liệu này là của năm 2023, không phải 2024",
        "Это не тот год 🤔 👩‍👩‍👧",
        "Z" + "\u0336\u0321\u035d\u0489" * 500,
        "\u202eright to left\u2066\u200b",
        "'; DROP TABLE submissions; -- %s :text ? $1 {}",
        "line\r\nbreaks\tand \\ slashes",
        "x" * 4000,
    ],
    ids=["vi", "ru", "zalgo", "bidi", "sql", "breaks", "long"],
)
async def test_any_words_are_kept_to_the_letter(store: Store, words: str) -> None:
    drawn = (change(record={"id": "moon", "text": {"en": words}, words: [words]}),)
    made = report(text=words, source=words, date=words, fact_ids=(words,), changes=drawn)
    await store.queue.submit(made)

    assert await submitted(store) == (made,)


async def test_what_is_no_text_is_replaced(store: Store) -> None:
    odd, kept = "a\0b\ud800c", "a\ufffdb\ufffdc"
    number = await store.queue.submit(
        report(
            text=odd, source=odd, date=odd, fact_ids=(odd,),
            changes=(change(odd, record={odd: [odd]}),),
        )
    )  # fmt: skip

    found = await store.queue.submission(1, number)
    assert found
    assert {found.text, found.source, found.date, *found.fact_ids} == {kept}
    assert found.changes == (change(kept, record={kept: [kept]}),)
    decision = Decision(number=number, outcome="declined", answer=odd, fact_id=odd)
    await store.curation.change(1, [], author_id=8, at=NOON, decision=decision)
    found = await store.queue.submission(1, number)
    assert found
    assert (found.answer, found.fact_id) == (kept, kept)


def test_a_submission_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs its zone"):
        report(created_at=NOON.replace(tzinfo=None))


async def test_a_submission_is_kept_whole_or_not_at_all(store: Store, url: str) -> None:
    await run_sql(url, "ALTER TABLE submission_facts RENAME TO elsewhere")
    with pytest.raises(StoreError) as caught:
        await store.queue.submit(report())
    told(caught.value)
    await run_sql(url, "ALTER TABLE elsewhere RENAME TO submission_facts")

    assert await submitted(store) == ()


async def test_a_number_is_never_given_again(store: Store, restarted: Restarted) -> None:
    first = await store.queue.submit(report(user_id=8))
    gone = await store.queue.submit(report(form="suggestion"))
    await store.people.forget(7)
    assert await store.queue.waiting(1) == [first]
    store = await restarted()

    # A button shown before may still hold the number of what is gone.
    assert await store.queue.submit(report(form="suggestion", user_id=9)) > gone
    assert await store.queue.submission(1, gone) is None
