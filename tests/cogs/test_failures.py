"""Discord or the store failing: what people read, and one line in the log without their words."""

from __future__ import annotations

import asyncio
import sqlite3

import pytest

from bot.records.models import LANGUAGES, Language
from bot.settings import Settings
from tests.discord_server import PATIENCE, DiscordServer

from .talking import LOCALES, TRADE, Say, fact_ids, failures, labels

SECRET = "my secret word"
CALLBACK = "/callback$"
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_passing_failure_of_discord_is_waited_out(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    member = readers.member()
    readers.rest.fail(1, status, path=CALLBACK)

    reply = await member.slash("ask", question=TRADE["en"])
    await member.slash("help")

    assert fact_ids(reply)[0] == "trade-turnover-2024"
    assert member.replies_waiting(reply.key) == 0
    assert not [line for line in failures(caplog) if "failed" in line]


@pytest.mark.parametrize("status", [429, 500])
async def test_a_passing_failure_under_a_message_is_waited_out(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    readers.rest.fail(1, status, path="/messages$")

    reply = await readers.member().mention(TRADE["en"])

    assert fact_ids(reply)[0] == "trade-turnover-2024"
    assert not [line for line in failures(caplog) if "failed" in line]


@in_each_language
async def test_a_refusal_of_discord_is_apologised_for_and_logged_once(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    public = await member.slash("ask", question=TRADE[language])
    readers.rest.fail(1, 400, path=CALLBACK)
    asked = await member.slash("ask", question=f"{TRADE[language]} {SECRET}")
    readers.rest.fail(1, 400, path=CALLBACK)
    pressed = await member.press(public, say(language, "button-more"))

    for reply in (asked, pressed):
        assert reply.is_private
        assert reply.text == say(language, "discord-sorry")
    lines = [line for line in failures(caplog) if "failed" in line]
    assert [line.split(" failed: ")[0] for line in lines] == ["/ask", "A button"]
    assert all("HTTPException" in line for line in lines)
    assert SECRET not in caplog.text


async def test_a_press_that_discord_has_given_up_leaves_one_line(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])

    await member.send_press(reply, say("en", "button-more"))
    readers.rest.pending.clear()
    async with asyncio.timeout(PATIENCE):
        await readers.rest.refusals.get()
        await readers.rest.refusals.get()
    await member.slash("help")

    [line] = failures(caplog)
    assert "NotFound" in line
    assert TRADE["en"] not in caplog.text


async def test_a_lost_connection_loses_no_question(
    readers: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    before = await member.send_slash("ask", question=TRADE["en"])
    readers.gateway.drop()
    during = await member.send_slash("ask", question=TRADE["en"])
    message = await member.send_mention(TRADE["en"])
    await readers.gateway.until_connected()

    for key in (before, during, message):
        assert fact_ids(await member.reply_to(key))[0] == "trade-turnover-2024"
    await member.slash("help")
    assert [member.replies_waiting(key) for key in (before, during, message)] == [0, 0, 0]
    assert len(readers.gateway.resumes) == 1
    assert not [line for line in failures(caplog) if "failed" in line]


async def test_a_session_ended_by_discord_is_begun_anew(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])

    await readers.gateway.invalidate()
    await readers.gateway.until_connected()

    assert (await member.press(reply, say("en", "button-more"))).updated
    assert fact_ids(await member.mention(TRADE["en"])) == fact_ids(reply)
    assert len(readers.gateway.identifies) == 2
    assert not [line for line in failures(caplog) if "failed" in line]


@in_each_language
async def test_a_store_that_fails_is_told_kindly_and_logged_once_without_anybodys_words(
    readers: DiscordServer,
    settings: Settings,
    say: Say,
    caplog: pytest.LogCaptureFixture,
    language: Language,
) -> None:
    member = readers.member(locale=LOCALES[language])
    reply = await member.slash("ask", question=TRADE[language])
    with sqlite3.connect(settings.data_dir / "vrafacts.sqlite3") as database:
        for table in ("submission_facts", "submissions", "members"):
            database.execute(f"DROP TABLE {table}")

    lost = await member.submit(await member.press(reply, say(language, "button-flag")), SECRET)
    assert lost.is_private
    assert lost.text == say(language, "report-lost")
    [line] = failures(caplog)
    assert line.startswith("A report could not be kept: The database file ")
    caplog.clear()

    chosen = await member.slash("language", language="vi")
    assert chosen.text == say("vi", "language-lost")
    [line] = failures(caplog)
    assert line.startswith("A language could not be kept: The database file ")
    assert SECRET not in caplog.text
    caplog.clear()

    # A question is answered without the store, of somebody not yet known too.
    other = readers.member("Minh", locale=LOCALES[language])
    assert fact_ids(await other.slash("ask", question=TRADE[language])) == fact_ids(reply)
    neutral = await other.slash("ask", question="Gazprom 2024?", private=True)
    assert say(language, "button-more") in labels(neutral)
    assert failures(caplog) == []


async def test_a_store_that_is_slow_keeps_nobody_waiting(
    readers: DiscordServer, settings: Settings, say: Say
) -> None:
    member, other = readers.member(), readers.member("Minh")
    database = sqlite3.connect(settings.data_dir / "vrafacts.sqlite3")
    database.execute("BEGIN IMMEDIATE")
    try:
        reply = await member.slash("ask", question=TRADE["en"])
        form = await member.press(reply, say("en", "button-flag"))
        deferred = await other.send_slash("language", language="vi")
        sent = asyncio.create_task(member.submit(form, "Not so."))
        # While those wait for the store, others are answered.
        assert fact_ids(await member.slash("topic", topic="trade"))
        assert not sent.done()
    finally:
        database.close()

    assert (await sent).text.startswith(say("en", "report-kept"))
    assert (await other.reply_to(deferred)).text == say("vi", "language-chosen")
