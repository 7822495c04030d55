"""Members are told what became of what they submitted, as they chose, and nobody else is."""

from __future__ import annotations

import datetime as dt
import logging

import pytest

from bot.records.models import LANGUAGES, Language
from bot.services import Services
from tests.cogs.talking import LOCALES, TRADE, Say, fact_ids, failures, running
from tests.discord_server import DiscordServer, Member, Reply, payloads
from tests.discord_server.payloads import Payload

from .people import HOSTILE, filled, moderator

in_each_language = pytest.mark.parametrize("language", LANGUAGES)

CLAIM: dict[Language, str] = {
    "en": "The Moon museum of Hanoi opened its doors to visitors.",
    "vi": "Bảo tàng Mặt Trăng ở Hà Nội đã mở cửa đón khách.",
    "ru": "Музей Луны в Ханое открылся для посетителей.",
}
NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
FACT = "trade-turnover-2024"


async def suggest(
    member: Member, claim: str, *, tell: str, channel: Payload | None = None, **options: str
) -> None:
    form = await member.slash("suggest", channel=channel, **options)
    await member.submit(form, claim=claim, source="The Moon paper", tell=tell)


async def approve(admin: Member, say: Say, *, channel: Payload | None = None) -> Reply:
    """Approves what waits first."""
    seen = await admin.slash("facts review", channel=channel)
    return await admin.press(seen, say("en", "review-button-approve"))


async def decline(admin: Member, say: Say, reason: str) -> Reply:
    """Declines what waits first."""
    seen = await admin.slash("facts review")
    form = await admin.press(seen, say("en", "review-button-decline"))
    return await admin.submit(form, reason)


async def directly(member: Member) -> Reply:
    """What the bot writes to somebody of itself."""
    return await member.reply_to(member.direct_channel["id"])


async def nothing_came(server: DiscordServer, member: Member, admin: Member, say: Say) -> None:
    """Lets somebody else be told, and finds that the member was told nothing before."""
    other = server.member("Minh")
    await suggest(other, "A claim of another person.", tell="dm")
    await approve(admin, say)
    await directly(other)
    assert member.replies_waiting(member.direct_channel["id"]) == 0
    assert member.replies_waiting(server.channel["id"]) == 0


@in_each_language
async def test_directly_with_the_fact_as_it_is_told(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member, admin = readers.member(locale=LOCALES[language]), moderator(readers)
    await suggest(member, CLAIM[language], tell="dm")
    done = await approve(admin, say)
    told = await directly(member)
    [key] = fact_ids(done)
    assert say(language, "outcome-approved-suggestion", fact=key) in told.text
    # What they wrote and what is told now are the same.
    assert told.text.count(CLAIM[language]) == 1
    assert "The Moon paper" in told.text
    assert readers.guild["name"] in told.text
    assert told.allowed_mentions["parse"] == []
    await nothing_came(readers, member, admin, say)


@in_each_language
async def test_in_the_channel_with_a_mention_of_them_alone(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member, admin = readers.member(locale=LOCALES[language]), moderator(readers)
    await suggest(member, f"{CLAIM[language]} @everyone <@5>", tell="channel")
    done = await approve(admin, say)
    told = await member.reply_to(readers.channel["id"])
    [key] = fact_ids(done)
    assert told.text.startswith(f"<@{member.user['id']}>")
    assert say(language, "outcome-approved-suggestion", fact=key) in told.text
    assert told.allowed_mentions["parse"] == []
    assert [int(one) for one in told.allowed_mentions["users"]] == [int(member.user["id"])]
    assert "roles" not in told.allowed_mentions
    assert not told.is_private
    await nothing_came(readers, member, admin, say)


async def test_not_at_all(readers: DiscordServer, say: Say) -> None:
    member, admin = readers.member(), moderator(readers)
    await suggest(member, CLAIM["en"], tell="no")
    await approve(admin, say)
    await nothing_came(readers, member, admin, say)


@in_each_language
async def test_the_reason_of_a_decline_and_what_it_was_merged_into(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member, admin = readers.member(locale=LOCALES[language]), moderator(readers)
    await suggest(member, "Not so.", tell="dm")
    await suggest(member, "Known.", tell="dm")
    await decline(admin, say, "The article **does not** say so.")
    told = await directly(member)
    reason = "The article \\*\\*does not\\*\\* say so."
    assert say(language, "outcome-declined", reason=reason) in told.text

    form = await admin.press(await admin.slash("facts review"), say("en", "review-button-merge"))
    await admin.submit(form, words=FACT)
    told = await directly(member)
    assert say(language, "outcome-merged", fact=FACT) in told.text
    assert "> Known." in told.text
    assert FACT in fact_ids(told)
    assert "2024" in told.text


async def test_a_channel_is_not_shown_what_somebody_proposed_in_private(
    readers: DiscordServer, say: Say
) -> None:
    member, admin = readers.member(), moderator(readers)
    await suggest(member, "Something unkind.", tell="channel")
    await decline(admin, say, "Not recorded here.")
    told = await member.reply_to(readers.channel["id"])
    assert "unkind" not in told.text
    assert "Not recorded here." in told.text


@in_each_language
async def test_who_objected_learns_what_the_fact_says_now(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member, admin = readers.member(locale=LOCALES[language]), moderator(readers)
    for tell in ("dm", "channel"):
        reply = await member.slash("ask", question=TRADE[language])
        form = await member.press(reply, say(language, "button-flag"))
        await member.submit(form, "Not so.", tell=tell)
    correct = say("en", "review-button-correct")
    form = await admin.press(await admin.slash("facts review"), correct)
    claim = filled(form)["claim"]
    done = await admin.submit(form, claim=claim.replace("4.58", "4.61").replace("4,58", "4,61"))
    told = await directly(member)
    assert say(language, "outcome-approved-report", fact=FACT) in told.text
    assert "4.61" in told.text.replace(",", ".")

    await admin.press(done, say("en", "review-button-retire"))
    told = await member.reply_to(readers.channel["id"])
    assert say(language, "outcome-withdrawn", fact=FACT) in told.text


async def test_in_the_language_they_chose_else_that_they_wrote_in(
    readers: DiscordServer, say: Say
) -> None:
    member, admin = readers.member(locale="en-GB"), moderator(readers)
    await suggest(member, CLAIM["vi"], tell="dm", language="vi")
    await suggest(member, CLAIM["vi"], tell="dm", language="vi")
    await decline(admin, say, "No.")
    assert say("vi", "outcome-declined", reason="No.") in (await directly(member)).text
    await member.slash("language", language="ru")
    await decline(admin, say, "No.")
    assert say("ru", "outcome-declined", reason="No.") in (await directly(member)).text


@pytest.mark.parametrize("hindrance", ["closed", "forbidden", "gone", "left", "failing"])
async def test_where_discord_refuses_the_moderator_notices_nothing(
    readers: DiscordServer, say: Say, caplog: pytest.LogCaptureFixture, hindrance: str
) -> None:
    caplog.set_level(logging.INFO, "bot")
    member, admin = readers.member(), moderator(readers)
    channels = readers.rest.channels
    channel = payloads.text_channel("more", guild_id=readers.guild["id"])
    channels.known[channel["id"]] = channel
    tell = "dm" if hindrance == "closed" else "channel"
    await suggest(member, CLAIM["en"], tell=tell, channel=channel)
    seen = await admin.slash("facts review")
    match hindrance:
        case "closed":
            channels.closed.add(member.direct_channel["id"])
        case "forbidden":
            channels.forbidden.add(channel["id"])
        case "gone":
            del channels.known[channel["id"]]
        case "left":
            channels.foreign.add(channel["id"])
        case "failing":
            readers.rest.fail(1, 403, path=f"/channels/{channel['id']}/messages$")
    done = await admin.press(seen, say("en", "review-button-approve"))
    assert say("en", "review-empty") in done.text
    await nothing_came(readers, member, admin, say)
    assert any("cannot be told" in one.getMessage() for one in caplog.records)
    assert failures(caplog) == []
    assert CLAIM["en"] not in caplog.text


async def test_a_channel_that_the_bot_was_sent_out_of_is_left_in_peace(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    member, admin = server.member(), moderator(server)
    channel = payloads.text_channel("desk", guild_id=server.guild["id"])
    server.rest.channels.known[channel["id"]] = channel
    async with running(server, shipped_services) as store:
        await suggest(member, CLAIM["en"], tell="channel")
        where = {"where": "only", "channels": [int(channel["id"])]}
        await store.servers.change_settings(int(server.guild["id"]), where, by=1, at=NOW)
    async with running(server, shipped_services):
        done = await approve(admin, say, channel=channel)
        assert say("en", "review-empty") in done.text
        other = server.member("Minh")
        await suggest(other, "A claim of another person.", tell="dm", channel=channel)
        await approve(admin, say, channel=channel)
        await directly(other)
        assert member.replies_waiting(server.channel["id"]) == 0


async def test_who_had_themselves_forgotten_is_told_nothing(
    readers: DiscordServer, say: Say
) -> None:
    member, admin = readers.member(), moderator(readers)
    reply = await member.slash("ask", question=TRADE["en"])
    form = await member.press(reply, say("en", "button-flag"))
    await member.submit(form, "Not so.", tell="dm")
    await member.slash("mydata delete")
    await admin.press(await admin.slash("facts review"), say("en", "review-button-agree"))
    await nothing_came(readers, member, admin, say)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_hostile_words_reach_nobody_but_their_author(
    readers: DiscordServer, say: Say, text: str
) -> None:
    member, admin = readers.member(), moderator(readers)
    for tell in ("dm", "channel"):
        await suggest(member, text[:1000], tell=tell)
    for place in (member.direct_channel, readers.channel):
        await approve(admin, say)
        told = await member.reply_to(place["id"])
        assert told.allowed_mentions["parse"] == []
        assert "@everyone" not in told.text
        assert "```" not in told.text
        assert "\u202e" not in told.text
