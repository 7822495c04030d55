"""`/facts retire|restore|history|revert`: withdrawn, brought back, told of, and put back."""

from __future__ import annotations

import asyncio
import datetime as dt
import sqlite3

import pytest

from bot.client import Client
from bot.moderation.changes import Change
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, TRADE, Say, fact_ids, running
from tests.discord_server import DiscordServer, Member, Reply, online, payloads
from tests.discord_server.payloads import TIMESTAMP

from .people import button, moderator

FACT = "trade-turnover-2024"
MOON = "moon-distance"
HOW_FAR = "How far is the Moon away from the Earth?"


async def retire(member: Member, fact: str = MOON, reason: str = "It is outdated.") -> Reply:
    return await member.slash("facts retire", fact=fact, reason=reason)


async def change(member: Member, reason: str, fact: str = MOON, **fields: str) -> Reply:
    """The reply to a fact that somebody changes in English."""
    form = await member.slash("facts edit", fact=fact, language="en")
    return await member.submit(form, reason=reason, **fields)


async def add(member: Member, claim: str) -> Reply:
    form = await member.slash("facts add", language="en")
    return await member.submit(form, claim, "almanac-2020", "", "", "New")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_retired_fact_is_told_no_more_here_and_comes_back(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    admin = moderator(readers, locale=LOCALES[language])
    member = readers.member(locale=LOCALES[language])
    there = (await readers.join("Others"))["channels"][0]
    before = await member.slash("ask", question=TRADE[language])
    assert fact_ids(before)[0] == FACT

    done = await retire(admin, FACT)
    assert done.is_private
    lead, quoted = done.text.split("\n> ")
    assert lead == say(language, "fact-retired", fact=FACT)
    assert "2024" in quoted
    after = await member.slash("ask", question=TRADE[language])
    assert FACT not in fact_ids(after)[:1]
    for other in (
        await member.direct(TRADE[language]),
        await member.slash("ask", question=TRADE[language], channel=there),
    ):
        assert fact_ids(other)[0] == FACT

    [offered] = await admin.autocomplete("facts restore", "fact", "4.58")
    assert offered["value"] == FACT
    assert await admin.autocomplete("facts restore", "fact", "4.58", channel=there) == []
    back = await admin.slash("facts restore", fact="4.58", reason="It is right.")
    assert back.text.startswith(say(language, "fact-restored"))
    assert fact_ids(back)[0] == FACT
    again = await member.slash("ask", question=TRADE[language])
    assert again.text == before.text


async def test_what_is_restored_is_as_it_last_was(discord: DiscordServer, say: Say) -> None:
    admin, member = moderator(discord), discord.member()
    await change(admin, "A newer edition", date="2021")
    await add(admin, "The crater Copernicus is 93 kilometres wide.")
    copernicus = "the-crater-copernicus-is-93-kilometres-wide"
    for fact in (MOON, copernicus):
        await retire(admin, fact)
    offered = await admin.autocomplete("facts restore", "fact", "")
    assert {choice["value"] for choice in offered} == {MOON, copernicus}
    assert any(choice["name"].startswith("The crater Copernicus") for choice in offered)
    assert await member.autocomplete("facts restore", "fact", "") == []

    back = await admin.slash("facts restore", fact=MOON, reason="Right")
    assert say("en", "reply-as-of", date="2021") in back.text
    back = await admin.slash("facts restore", fact="copernicus", reason="Right")
    assert fact_ids(back) == [copernicus]
    none = await admin.slash("facts restore", fact="copernicus", reason="Twice")
    assert none.text == say("en", "fact-none-withdrawn")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_history_tells_who_when_why_and_what(
    discord: DiscordServer, say: Say, language: Language
) -> None:
    lan = moderator(discord, name="Lan")
    minh = moderator(discord, name="Minh", locale=LOCALES[language])
    shipped = await minh.slash("facts history", fact=MOON)
    assert shipped.is_private
    assert shipped.text == "\n".join(
        [say(language, "fact-history", fact=MOON), say(language, "revision-shipped")]
    )
    claim = "The Moon is 384,400 kilometres away from the Earth on the whole."
    await change(lan, "A newer **edition**", date="2021", claim=claim, sources="almanac-2020 ¶8")
    await retire(minh)
    await minh.slash("facts restore", fact=MOON, reason="No, it is right.")

    told = await minh.slash("facts history", fact=MOON)
    assert told.allowed_mentions["parse"] == []
    _, restored, retired, edited, first = (
        told.text.split("\n**")[0],
        *(f"**{part}" for part in told.text.split("\n**") if part[0].isdecimal()),
    )
    assert first == say(language, "revision-shipped")
    assert edited.startswith("**1** · ")
    assert f"<@{lan.user['id']}>" in edited
    assert "<t:" in edited
    assert r"> A newer \*\*edition\*\*" in edited
    details = told.text.split("edition")[1]
    assert f"**{say(language, 'field-time')}**: 2020 → 2021" in details
    assert f"**{say(language, 'field-references')}**: almanac-2020 ¶7 → almanac-2020 ¶8" in details
    assert "on average.\n→ The Moon is 384,400" in details
    for text in (retired, restored):
        assert f"<@{minh.user['id']}>" in text
        assert "→" not in text
    assert "It is outdated." in retired


async def test_a_long_history_is_paged_and_any_of_it_chosen(
    discord: DiscordServer, say: Say
) -> None:
    admin, member = moderator(discord), discord.member()
    for year in range(2001, 2013):
        await change(admin, f"Edition of {year}" + " and more" * 30, date=str(year))
    shown = await admin.slash("facts history", fact="384,400")
    assert "2011 → 2012" in shown.text
    assert len(shown.text) <= 4000
    seen = shown.text
    while forward := [one for one in shown.buttons if one.label.endswith("▶")]:
        shown = await admin.press(shown, forward[0].label)
        assert shown.updated
        seen += shown.text
    for year in range(2002, 2013):
        assert seen.count(f"{year - 1} → {year}") == 1
    assert say("en", "revision-shipped") in shown.text

    form = await admin.choose(shown, "0")
    assert form.text.startswith(say("en", "fact-revert-form", number="0"))
    done = await admin.submit(form, "As it came")
    assert done.text.startswith(say("en", "fact-reverted"))
    assert say("en", "reply-as-of", date="2020") in done.text
    # That page is of before: going back once more is a change of what nobody saw.
    form = await admin.choose(shown, "2")
    late = await admin.submit(form, "Once more")
    assert late.text.startswith(say("en", "fact-changed-meanwhile", fact=MOON))
    assert "As it came" in late.text
    answer = await member.slash("fact", fact=MOON)
    assert say("en", "reply-as-of", date="2020") in answer.text
    # Turned over once more, it tells of that too.
    [back, *_] = [one for one in shown.buttons if one.label.startswith("◀")]
    assert (await admin.press(shown, back.label)).text


async def test_revert_by_number(discord: DiscordServer, store: Store, say: Say) -> None:
    admin = moderator(discord)
    await change(admin, "First", date="2021")
    await change(admin, "Second", date="2022")
    offered = await admin.autocomplete("facts revert", "revision", "", fact=MOON)
    assert [choice["value"] for choice in offered] == [1, 0]
    assert offered[0]["name"].startswith("1 · ")
    assert await discord.member().autocomplete("facts revert", "revision", "", fact=MOON) == []

    done = await admin.slash("facts revert", fact=MOON, revision=1, reason="Better")
    assert say("en", "reply-as-of", date="2021") in done.text
    same = await admin.slash("facts revert", fact=MOON, revision=1, reason="Again")
    assert same.text == say("en", "fact-unchanged")
    missing = await admin.slash("facts revert", fact=MOON, revision=9, reason="No")
    assert missing.text == say("en", "fact-no-such-revision", fact=MOON, number="9")
    await admin.slash("facts revert", fact=MOON, revision=0, reason="As shipped")
    [*_, last] = await store.curation.history(int(discord.guild["id"]), "fact", MOON)
    assert (last.number, last.action, last.state, last.record) == (4, "revert", "shipped", None)
    # Of a fact of the server's own there is nothing that came with the bot.
    await add(admin, "The crater Copernicus is 93 kilometres wide.")
    own = "the-crater-copernicus-is-93-kilometres-wide"
    none = await admin.slash("facts revert", fact=own, revision=0, reason="Away")
    assert none.text == say("en", "fact-no-such-revision", fact=own, number="0")
    await retire(admin, own)
    done = await admin.slash("facts revert", fact=own, revision=1, reason="Back")
    assert fact_ids(done) == [own]


async def test_it_all_is_there_after_a_restart(
    server: DiscordServer, services: Services, say: Say
) -> None:
    admin = moderator(server)
    async with running(server, services):
        await change(admin, "First", date="2021")
        history = await admin.slash("facts history", fact=MOON)
        await retire(admin)
    async with running(server, services):
        assert MOON not in fact_ids(await server.member().slash("ask", question=HOW_FAR))
        form = await admin.choose(history, "0")
        late = await admin.submit(form, "As it came")
        assert late.text.startswith(say("en", "fact-changed-meanwhile", fact=MOON))
        shown = await admin.slash("facts history", fact=MOON)
        done = await admin.submit(await admin.choose(shown, "0"), "As it came")
        assert say("en", "reply-as-of", date="2020") in done.text


async def test_who_has_no_right_and_who_has_lost_it(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin, member = moderator(discord), discord.member()
    await change(admin, "First", date="2021")
    shown = await admin.slash("facts history", fact=MOON)
    form = await admin.choose(shown, "0")
    admin.permissions = payloads.PERMISSIONS
    for told in (
        await retire(member),
        await member.slash("facts restore", fact=MOON, reason="No"),
        await member.slash("facts history", fact=MOON),
        await member.slash("facts revert", fact=MOON, revision=0, reason="No"),
        await admin.submit(form, "As it came"),
        await admin.choose(shown, "0"),
    ):
        assert told.is_private
        assert told.text == say("en", "desk-not-yours-review")
    assert len(await store.curation.history(int(discord.guild["id"]), "fact", MOON)) == 1


async def test_of_another_server_nothing_is_told_or_changed(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(discord)
    there = (await discord.join("Others"))["channels"][0]
    await change(admin, "Secret reason", date="2021")
    await add(admin, "The crater Copernicus is 93 kilometres wide.")
    own = "the-crater-copernicus-is-93-kilometres-wide"

    told = await admin.slash("facts history", fact=MOON, channel=there)
    assert told.text.endswith(say("en", "revision-shipped"))
    for custom_id in (f"vrad1:fact-history:0.{own}", "vrad1:fact-history:x", "vrad1:fact-to:9"):
        pressed = await admin.press(discord.earlier(channel=there, **button(custom_id)))
        assert pressed.text == say("en", "press-too-old")
    told = await admin.slash("facts revert", fact=own, revision=1, reason="Mine", channel=there)
    assert "Copernicus" not in told.text
    chosen = await admin.autocomplete("facts history", "fact", "copernicus", channel=there)
    assert own not in {choice["value"] for choice in chosen}
    # A form made for a fact that only the other server has.
    shown = await admin.slash("facts history", fact=MOON)
    form = await admin.choose(shown, "0")
    assert form.modal is not None
    form.modal["custom_id"] = "vrad1:fact-revert:1.0.no-such-fact"
    told = await admin.submit(form, "Forged")
    assert told.text == say("en", "fact-no-such-revision", fact="no-such-fact", number="1")
    assert (await store.servers.state(int(there["guild_id"]))).revisions == ()


async def test_two_who_withdraw_at_once_withdraw_one_fact(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    lan, minh = moderator(discord, name="Lan"), moderator(discord, name="Minh")
    await asyncio.gather(retire(lan), retire(minh))
    late = await retire(lan)
    assert late.text == say("en", "fact-gone", fact=MOON)
    form = await minh.slash("facts edit", fact=MOON)
    assert form.text == say("en", "fact-gone", fact=MOON)
    standing = await minh.slash("facts restore", fact="apollo-landing", reason="No")
    assert standing.text == say("en", "fact-none-withdrawn")
    # Whichever came first, nothing else was withdrawn in its place.
    latest = (await store.servers.state(int(discord.guild["id"]))).revisions
    assert [(one.key, one.number) for one in latest] == [(MOON, 1)]


async def test_who_approved_it_is_told_and_who_was_forgotten_is_not(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    guild = int(discord.guild["id"])
    change = Change(kind="fact", key=MOON, action="retire", state="retired")
    moment = dt.datetime.fromisoformat(TIMESTAMP)
    await store.curation.change(guild, [change], author_id=71, approver_id=82, at=moment)
    admin = moderator(discord)
    told = await admin.slash("facts history", fact=MOON)
    assert "<@71>" in told.text
    assert "<@82>" in told.text
    await store.people.forget(71)
    told = await admin.slash("facts history", fact=MOON)
    assert "<@71>" not in told.text
    assert say("en", "revision-by-nobody") in told.text


async def test_where_another_person_has_to_approve_it_waits(
    server: DiscordServer, services: Services, store: Store, say: Say
) -> None:
    guild = int(server.guild["id"])
    moment = dt.datetime.fromisoformat(TIMESTAMP)
    await store.servers.change_settings(guild, {"second_person": True}, by=1, at=moment)
    async with online(server, Client(services, store)):
        admin = moderator(server)
        told = await retire(admin)
        [number] = await store.queue.waiting(guild)
        assert told.text == say("en", "fact-waiting", number=str(number))
        assert MOON in fact_ids(await admin.slash("ask", question=HOW_FAR))


async def test_without_the_database_that_is_said(
    discord: DiscordServer, services: Services, say: Say
) -> None:
    admin = moderator(discord)
    await admin.slash("language", language="en")
    [path] = services.settings.data_dir.glob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE revisions RENAME TO lost")
    for told in (
        await retire(admin),
        await admin.slash("facts restore", fact=MOON, reason="No"),
        await admin.slash("facts history", fact=MOON),
        await admin.slash("facts revert", fact=MOON, revision=0, reason="No"),
    ):
        assert told.is_private
        assert told.text == say("en", "desk-lost")
