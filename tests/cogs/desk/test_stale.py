"""`/facts stale`: facts past their review date, edited or found to be right still."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from bot.client import Client
from bot.moderation.changes import Change
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from bot.records.plain import plain
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, set_clock
from tests.discord_server import DiscordServer, Reply, online

from .people import moderator

NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
REVIEW_BY = {
    "trade-turnover-2024": "2026-04",
    "asean-what-it-is": "2025",
    # Not past yet, though the month has begun; and past a day ago.
    "eaeu-what-it-is": "2026-05",
    "trade-target-2020": "2026-05-03",
}
PAST = ["asean-what-it-is", "trade-turnover-2024", "trade-target-2020"]


def due(book: FactBook, key: str, review_by: str) -> Change:
    """A fact of the files with another review date."""
    record = {**plain(book.facts[key]), "review_by": review_by}
    return Change(kind="fact", key=key, action="edit", record=record)


@pytest.fixture
async def desk(
    server: DiscordServer,
    shipped: FactBook,
    shipped_services: Services,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[DiscordServer]:
    """The server on a day in May 2026, with facts of which some are to be looked at again."""
    changes = [due(shipped, key, date) for key, date in REVIEW_BY.items()]
    await store.curation.change(int(server.guild["id"]), changes, author_id=1, at=NOON)
    set_clock(monkeypatch, NOON)
    async with online(server, Client(shipped_services, store)):
        yield server


def listed(reply: Reply) -> list[str]:
    """The ids of the facts of a list, in order."""
    return [
        str(button.custom_id).rpartition(":")[2]
        for button in reply.buttons
        if ":still:" in str(button.custom_id)
    ]


async def record_of(store: Store, server: DiscordServer, key: str) -> Mapping[str, Any]:
    history = await store.curation.history(int(server.guild["id"]), "fact", key)
    assert history[-1].record is not None
    return history[-1].record


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_past_its_date_is_listed_and_stays_right_until_another(
    desk: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    admin = moderator(desk, locale=LOCALES[language])
    reply = await admin.slash("facts stale")
    assert reply.is_private
    assert say(language, "stale", count=3) in reply.text
    assert listed(reply) == PAST

    form = await admin.press(reply, custom_id="vrad1:still:asean-what-it-is")
    assert form.modal is not None
    # Nothing but the date is asked, and a year from now is proposed. The fact can be read there.
    done = await admin.submit(form)
    assert say(language, "fact-edited", fact="asean-what-it-is") in done.text
    kept = await record_of(store, desk, "asean-what-it-is")
    assert kept["review_by"] == "2027-05"
    assert listed(await admin.slash("facts stale")) == PAST[1:]

    written = {"en": "May 2028", "vi": "tháng 5 năm 2028", "ru": "май 2028"}[language]
    form = await admin.press(reply, custom_id="vrad1:still:trade-target-2020")
    await admin.submit(form, date=written)
    assert (await record_of(store, desk, "trade-target-2020"))["review_by"] == "2028-05"


async def test_a_date_that_is_none_or_past_changes_nothing(
    desk: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(desk)
    reply = await admin.slash("facts stale")
    for wrong in ("soon", "2026-04", "99", "||@everyone"):
        form = await admin.press(reply, custom_id="vrad1:still:trade-turnover-2024")
        told = await admin.submit(form, date=wrong)
        assert told.text.startswith(say("en", "still-right-no-date", date="|").split("|")[0])
        assert "||@everyone" not in told.text
    assert listed(await admin.slash("facts stale")) == PAST


async def test_who_writes_after_another_is_told_what_it_is_now(
    desk: DiscordServer, store: Store, say: Say
) -> None:
    admin, other = moderator(desk), moderator(desk, name="Minh")
    reply = await admin.slash("facts stale")
    first = await admin.press(reply, custom_id="vrad1:still:asean-what-it-is")
    second = await other.press(
        await other.slash("facts stale"), custom_id="vrad1:still:asean-what-it-is"
    )
    await admin.submit(first, date="2027")

    told = await other.submit(second, date="2029")
    assert say("en", "fact-changed-meanwhile", fact="asean-what-it-is") in told.text
    assert (await record_of(store, desk, "asean-what-it-is"))["review_by"] == "2027"


async def test_edit_opens_the_form_of_the_fact(desk: DiscordServer, say: Say) -> None:
    admin = moderator(desk)
    reply = await admin.slash("facts stale")

    form = await admin.press(reply, custom_id="vrad1:stale-edit:trade-turnover-2024")
    assert form.modal is not None
    assert say("en", "fact-form-edit") in form.text
    assert "review_by: 2026-04" in str(form.modal)


async def test_it_takes_the_right_and_another_server_has_none_of_it(
    desk: DiscordServer, store: Store, say: Say
) -> None:
    admin, member, elsewhere = moderator(desk), desk.member(), await desk.join("Others")
    channel = elsewhere["channels"][0]
    assert (await member.slash("facts stale")).text == say("en", "desk-not-yours-review")
    assert listed(await admin.slash("facts stale", channel=channel)) == []

    for custom_id in ("vrad1:still:asean-what-it-is", "vrad1:stale-edit:asean-what-it-is"):
        part = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
        shown = desk.earlier(components=[{"type": 1, "components": [part]}])
        told = await member.press(shown)
        assert told.text == say("en", "desk-not-yours-review")
    for forged in ("still:no-such-fact", "stale-edit:no-such-fact", "still:", "stale-edit:"):
        part = {"type": 2, "style": 2, "label": "x", "custom_id": f"vrad1:{forged}"}
        shown = desk.earlier(components=[{"type": 1, "components": [part]}])
        assert (await admin.press(shown)).text == say("en", "press-too-old")
    assert await store.curation.history(int(elsewhere["id"]), "fact", "asean-what-it-is") == []


async def test_a_right_lost_before_the_form_is_sent_changes_nothing(
    desk: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(desk)
    form = await admin.press(
        await admin.slash("facts stale"), custom_id="vrad1:still:asean-what-it-is"
    )
    admin.permissions = desk.member().permissions

    told = await admin.submit(form, date="2030")
    assert told.text == say("en", "desk-not-yours-review")
    assert (await record_of(store, desk, "asean-what-it-is"))["review_by"] == "2025"
