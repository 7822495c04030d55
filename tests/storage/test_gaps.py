"""Unanswered questions, of one server, and of nobody in particular."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.errors import StoreError
from bot.moderation.gaps import Unanswered
from bot.storage.store import Store
from tests.storage.conftest import NOON, Restarted, told


async def test_questions_are_kept_the_newest_first_and_dropped_by_their_server(
    store: Store, restarted: Restarted
) -> None:
    asked = ["Việt Nam có mấy tàu ngầm? 🌕", "a\0b\ud800", "'; DROP TABLE unanswered; --"]
    for question in asked:
        await store.gaps.add(1, question, "vi", at=NOON)
    await store.gaps.add(2, "Another server's", "en", at=NOON)
    store = await restarted()

    found = await store.gaps.questions(1)
    assert [one.question for one in found] == [asked[2], "a\ufffdb\ufffd", asked[0]]
    assert found[0] == Unanswered(
        number=found[0].number, question=asked[2], language="vi", created_at=NOON
    )
    assert found[0].created_at.utcoffset() == dt.timedelta(0)
    [other] = await store.gaps.questions(2)
    assert await store.gaps.questions(3) == []

    # Nobody drops what another server asked.
    await store.gaps.drop(1, [found[0].number, other.number, 10**6])
    await store.gaps.drop(1, [])
    assert await store.gaps.questions(1) == found[1:]
    assert await store.gaps.questions(2) == [other]
    # What is asked next has a number that nobody can be shown still.
    await store.gaps.drop(2, [other.number])
    await store.gaps.add(1, "And now?", "en", at=NOON)
    assert (await store.gaps.questions(1))[0].number > other.number


async def test_a_question_that_cannot_be_kept_is_an_error(store: Store) -> None:
    for call in (
        store.gaps.add(2**63, "Why?", "en", at=NOON),
        store.gaps.add(1, "Why?", "en", at=NOON.replace(tzinfo=None)),
        store.gaps.drop(1, [2**63]),
    ):
        with pytest.raises(StoreError) as caught:
            await call
        told(caught.value)

    assert await store.gaps.questions(1) == []
