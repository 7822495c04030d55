"""`/facts review`: moderators decide about suggestions, objections and drafts, one by one."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator

import pytest

from bot.client import Client
from bot.moderation.changes import Change
from bot.moderation.submissions import Submission
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, TRADE, Say, fact_ids, labels, running
from tests.discord_server import DiscordServer, Member, Reply, online

from .people import HOSTILE, earlier, filled, forged, moderator

in_each_language = pytest.mark.parametrize("language", LANGUAGES)

CLAIM: dict[Language, str] = {
    "en": "The Moon museum of Hanoi opened its doors to visitors.",
    "vi": "Bảo tàng Mặt Trăng ở Hà Nội đã mở cửa đón khách.",
    "ru": "Музей Луны в Ханое открылся для посетителей.",
}
ASKED: dict[Language, str] = {
    "en": "When did the museum of the Moon open?",
    "vi": "Bảo tàng Mặt Trăng mở cửa khi nào?",
    "ru": "Когда открыли музей Луны?",
}
TOLD: dict[Language, str] = {"en": "June 2025", "vi": "tháng 6 năm 2025", "ru": "июнь 2025"}
DATE: dict[Language, str] = {"en": "June 2025", "vi": "tháng 6 năm 2025", "ru": "июнь 2025"}
LINK = "https://www.example.org/moon"
FACT = "trade-turnover-2024"
NOW = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def guild_id(server: DiscordServer) -> int:
    return int(server.guild["id"])


async def suggest(member: Member, claim: str, **fields: str) -> None:
    """Proposes a fact and asks not to be told."""
    fields = {"source": LINK, "date": "2025-06", "tell": "no", **fields}
    await member.submit(await member.slash("suggest"), claim=claim, **fields)


async def report(member: Member, say: Say, words: str = "No.", language: Language = "en") -> None:
    """Objects to what is told of trade in 2024."""
    reply = await member.slash("ask", question=TRADE[language])
    form = await member.press(reply, say(language, "button-flag"))
    await member.submit(form, words, tell="no")


async def submit(store: Store, server: DiscordServer, text: str, **more: object) -> int:
    """Puts a submission into the queue; what comes back is its number."""
    fields: dict[str, object] = {
        "form": "suggestion", "guild_id": guild_id(server), "user_id": 77, "language": "en",
        "text": text, "source": LINK, "created_at": NOW, **more,
    }  # fmt: skip
    return await store.queue.submit(Submission(**fields))  # type: ignore[arg-type]


def button(reply: Reply, say: Say, name: str, language: Language = "en") -> str:
    """The custom id of a button of the queue."""
    label = say(language, f"review-button-{name}")
    [found] = [one.custom_id for one in reply.buttons if one.label == label]
    return str(found)


@in_each_language
async def test_an_approved_suggestion_is_answered_at_once_in_other_words(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    admin = moderator(readers, locale=LOCALES[language])
    before = await member.slash("ask", question=ASKED[language])
    assert TOLD[language] not in before.text
    await suggest(member, CLAIM[language], date=DATE[language])

    seen = await admin.slash("facts review")
    assert seen.is_private
    assert seen.allowed_mentions["parse"] == []
    for words in (
        say(language, "review-of", at=1, count=1), f"<@{member.user['id']}>", CLAIM[language],
        say(language, f"language-{language}"), "example.org/moon",
        say(language, "review-date", date=DATE[language]),
    ):  # fmt: skip
        assert words in seen.text.replace("\u200b", "")
    done = await admin.press(seen, say(language, "review-button-approve"))
    assert done.updated
    [key] = fact_ids(done)
    assert say(language, "outcome-approved-suggestion", fact=key) in done.text
    assert say(language, "review-empty") in done.text

    answer = await member.slash("ask", question=ASKED[language])
    assert fact_ids(answer)[0] == key
    assert TOLD[language] in answer.text
    assert "www.example.org" in answer.text
    mine = await member.slash("mysuggestions")
    assert say(language, "outcome-approved-suggestion", fact=key) in mine.text
    assert fact_ids(await member.direct(ASKED[language]))[:1] != [key]


async def test_what_lacks_a_source_or_a_date_is_not_approved_as_it_stands(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    numbers = [
        await submit(store, readers, CLAIM["en"], source=" \n"),
        await submit(store, readers, CLAIM["en"], date="some day"),
    ]
    seen = await admin.slash("facts review")
    told = await admin.press(seen, say("en", "review-button-approve"))
    assert say("en", "review-needs-source") in told.text
    assert say("en", "review-of", at=1, count=2) in told.text
    other = await admin.press(told, say("en", "button-page-on", page=2, pages=2))
    told = await admin.press(other, say("en", "review-button-approve"))
    assert say("en", "review-needs-date", date="some day") in told.text
    assert await store.queue.waiting(guild_id(readers)) == numbers


async def test_a_known_source_is_cited_and_no_other_is_made(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    await submit(store, readers, CLAIM["en"], source="vna-2025-energy-pillar")
    await submit(store, readers, "Something else.", source="Vietnam News Agency")
    seen = await admin.slash("facts review")
    for _ in range(2):
        seen = await admin.press(seen, say("en", "review-button-approve"))
    state = await store.servers.state(guild_id(readers))
    kinds = sorted((one.kind, one.key) for one in state.revisions)
    assert [kind for kind, _ in kinds] == ["fact", "fact", "source"]
    cited = state.latest("fact", kinds[1][1]).record["references"]  # type: ignore[union-attr,index]
    assert cited == [{"source": "vna-2025-energy-pillar"}]


async def test_the_queue_goes_on_and_turns_both_ways(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    for number in range(3):
        await submit(store, readers, f"Claim {number} of three.")

    def at(reply: Reply) -> list[bool]:
        return [f"Claim {number} of three." in reply.text for number in range(3)]

    first = await admin.slash("facts review")
    assert at(first) == [True, False, False]
    second = await admin.press(first, say("en", "button-page-on", page=2, pages=3))
    third = await admin.press(second, say("en", "button-page-on", page=3, pages=3))
    assert at(third) == [False, False, True]
    second = await admin.press(third, say("en", "button-page-back", page=2, pages=3))
    assert at(second) == [False, True, False]
    after = await admin.press(second, say("en", "review-button-approve"))
    assert at(after) == [False, False, True]
    last = await admin.press(after, say("en", "review-button-approve"))
    assert at(last) == [True, False, False]
    assert say("en", "review-of", at=1, count=1) in last.text


@in_each_language
async def test_declined_with_a_reason_that_the_member_reads(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    admin = moderator(readers, locale=LOCALES[language])
    await suggest(member, CLAIM[language])
    seen = await admin.slash("facts review")
    form = await admin.press(seen, say(language, "review-button-decline"))
    assert say(language, "review-decline-why") in form.text
    unsaid = await admin.submit(form, " \n")
    assert say(language, "review-needs-why") in unsaid.text
    done = await admin.submit(form, "@everyone it is **not** so\u202e.")
    assert done.updated
    assert say(language, "review-empty") in done.text

    mine = await member.slash("mysuggestions")
    assert "it is \\*\\*not\\*\\* so." in mine.text
    assert "@everyone" not in mine.text
    [one] = await store.queue.of_member(int(member.user["id"]))
    assert (one.outcome, one.answer) == ("declined", "@everyone it is **not** so.")
    answer = await member.slash("ask", question=ASKED[language])
    assert CLAIM[language] not in answer.text


@pytest.mark.parametrize("way", ["likely", "words", "id"])
async def test_merged_into_a_fact_that_then_cites_its_source_too(
    readers: DiscordServer, store: Store, say: Say, way: str
) -> None:
    admin, member = moderator(readers), readers.member()
    claim = "Trade of Vietnam and Russia came to US$4.58 billion in 2024."
    await suggest(member, claim, source="A newspaper of today")
    seen = await admin.slash("facts review")
    form = await admin.press(seen, say("en", "review-button-merge"))
    assert form.modal is not None
    likely = form.modal["components"][0]["component"]["options"]
    assert FACT in {one["value"] for one in likely}
    # Sent off as it is shown, it decides nothing.
    assert say("en", "review-no-such-fact") in (await admin.submit(form)).text
    if way == "likely":
        done = await admin.submit(form, fact=[FACT])
    else:
        done = await admin.submit(form, words=FACT if way == "id" else "4.58 billion in 2024")
    assert say("en", "outcome-merged", fact=FACT) in done.text

    answer = await member.slash("ask", question=TRADE["en"])
    assert fact_ids(answer)[0] == FACT
    assert "A newspaper of today" in answer.text
    assert say("en", "outcome-merged", fact=FACT) in (await member.slash("mysuggestions")).text


async def test_merging_into_nothing_changes_nothing(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    number = await submit(store, readers, "Zyx qwv?", source="")
    seen = await admin.slash("facts review")
    form = await admin.press(seen, say("en", "review-button-merge"))
    for words in ("", "qqqq zzzz xxxx"):
        told = await admin.submit(form, words=words)
        assert say("en", "review-no-such-fact") in told.text
    assert await store.queue.waiting(guild_id(readers)) == [number]
    # Without a source of its own there is nothing to add.
    await admin.submit(form, words=FACT)
    state = await store.servers.state(guild_id(readers))
    assert state.revisions == ()
    assert await store.queue.waiting(guild_id(readers)) == []


@in_each_language
async def test_edited_and_approved_is_told_as_it_was_written(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    admin = moderator(readers, locale=LOCALES[language])
    await suggest(member, f"{CLAIM[language]} ???", source="", date="")
    await submit(store, readers, "Another that waits.")
    seen = await admin.slash("facts review")
    form = await admin.press(seen, say(language, "review-button-edit"))
    assert filled(form)["claim"] == f"{CLAIM[language]} ???"
    assert not filled(form)["sources"]

    # What is wrong is told, and what was written is not lost.
    mend = await admin.submit(form, claim=CLAIM[language], sources=LINK, date="some day")
    assert "some day" in mend.text
    again = await admin.press(mend, labels(mend)[0])
    done = await admin.submit(again, date="2025-06")
    [key] = {one for one in fact_ids(done) if one.startswith(("the-moon", "bao-tang", "muz"))}
    assert say(language, "outcome-approved-suggestion", fact=key) in done.text
    assert "Another that waits." in done.text
    answer = await member.slash("ask", question=ASKED[language])
    assert fact_ids(answer)[0] == key
    assert TOLD[language] in answer.text
    assert "???" not in answer.text
    [one] = await store.queue.of_member(int(member.user["id"]))
    assert (one.outcome, one.fact_id) == ("approved", key)
    assert one.decided_by == int(admin.user["id"])


@in_each_language
async def test_an_objection_shows_the_fact_and_is_decided_by_correcting_it(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    admin = moderator(readers, locale=LOCALES[language])
    await report(member, say, "It was 4.6 billion.", language)
    seen = await admin.slash("facts review")
    assert "It was 4.6 billion." in seen.text
    assert FACT in fact_ids(seen)
    assert "2024" in seen.text

    form = await admin.press(seen, say(language, "review-button-correct"))
    claim = filled(form)["claim"]
    done = await admin.submit(form, claim=claim.replace("4.58", "4.6").replace("4,58", "4,6"))
    assert say(language, "outcome-approved-report", fact=FACT) in done.text
    assert say(language, "review-empty") in done.text
    answer = await member.slash("ask", question=TRADE[language])
    assert fact_ids(answer)[0] == FACT
    assert "4.6 " in answer.text.replace(",", ".")
    mine = await member.slash("mysuggestions")
    assert say(language, "outcome-approved-report", fact=FACT) in mine.text


async def test_an_objection_is_decided_by_withdrawing_the_fact(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member, admin = readers.member(), moderator(readers)
    for _ in range(2):
        await report(member, say)
    done = await admin.press(await admin.slash("facts review"), say("en", "review-button-retire"))
    assert say("en", "outcome-approved-report", fact=FACT) in done.text
    answer = await member.slash("ask", question=TRADE["en"])
    assert FACT not in fact_ids(answer)[:1]
    # The other objection to the same fact says so; there is nothing left to change.
    assert say("en", "outcome-withdrawn", fact=FACT) in done.text
    disabled = {one.label for one in done.buttons if one.disabled}
    assert disabled == {
        say("en", f"review-button-{name}") for name in ("correct", "retire", "dispute")
    }
    last = await admin.press(done, say("en", "review-button-agree"))
    assert say("en", "review-empty") in last.text


@in_each_language
async def test_a_fact_in_dispute_says_so_until_it_is_decided(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    admin = moderator(readers, locale=LOCALES[language])
    await report(member, say, "Who says so?", language)
    seen = await admin.slash("facts review")
    marked = await admin.press(seen, say(language, "review-button-dispute"))
    assert say(language, "review-dispute", fact=FACT) in marked.text
    disputed = say(language, "reply-doubted")
    assert disputed in (await member.slash("ask", question=TRADE[language])).text
    assert say(language, "outcome-open") in (await member.slash("mysuggestions")).text

    settled = await admin.press(marked, say(language, "review-button-settle"))
    assert say(language, "review-settle", fact=FACT) in settled.text
    assert disputed not in (await member.slash("ask", question=TRADE[language])).text
    # To decide settles it too.
    await admin.press(settled, say(language, "review-button-dispute"))
    assert disputed in (await member.slash("ask", question=TRADE[language])).text
    form = await admin.press(settled, say(language, "review-button-decline"))
    await admin.submit(form, "The article says so.")
    assert disputed not in (await member.slash("ask", question=TRADE[language])).text
    assert await store.queue.waiting(guild_id(readers)) == []


async def test_of_several_facts_the_one_chosen_is_shown_and_changed(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    facts = (FACT, "asean-members-2019", "gone-long-ago")
    number = await submit(store, readers, "All wrong.", form="report", fact_ids=facts)
    seen = await admin.slash("facts review")
    assert fact_ids(seen) == [FACT]
    other = await admin.choose(seen, "1", custom_id=f"vrad1:review-about:{number}")
    assert fact_ids(other) == ["asean-members-2019"]
    gone = await admin.choose(other, "2")
    assert say("en", "outcome-withdrawn", fact="gone-long-ago") in gone.text
    chosen = await admin.choose(gone, "1")
    done = await admin.press(chosen, say("en", "review-button-retire"))
    assert say("en", "outcome-approved-report", fact="asean-members-2019") in done.text
    state = await store.servers.state(guild_id(readers))
    assert [one.key for one in state.revisions] == ["asean-members-2019"]


@pytest.fixture
async def strict(
    server: DiscordServer, shipped_services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """A server that demands that another person approves, with the bot online in it."""
    await store.servers.change_settings(guild_id(server), {"second_person": True}, by=1, at=NOW)
    async with online(server, Client(shipped_services, store)):
        yield server


async def test_a_draft_shows_what_it_would_change_and_takes_another_person(
    strict: DiscordServer, store: Store, say: Say
) -> None:
    author, other, member = moderator(strict), moderator(strict), strict.member()
    waiting = await author.slash("facts retire", fact=FACT, reason="It is outdated.")
    [number] = await store.queue.waiting(guild_id(strict))
    assert str(number) in waiting.text

    seen = await author.slash("facts review")
    assert "It is outdated." in seen.text
    assert FACT in seen.text
    refused = await author.press(seen, say("en", "review-button-approve"))
    assert refused.text == say("en", "desk-another-person")
    assert fact_ids(await member.slash("ask", question=TRADE["en"]))[0] == FACT
    done = await other.press(await other.slash("facts review"), say("en", "review-button-approve"))
    assert say("en", "outcome-approved-draft", fact=FACT) in done.text
    assert FACT not in fact_ids(await member.slash("ask", question=TRADE["en"]))[:1]
    state = await store.servers.state(guild_id(strict))
    [made] = state.revisions
    assert (made.author_id, made.approver_id, made.reason) == (
        int(author.user["id"]), int(other.user["id"]), "It is outdated.",
    )  # fmt: skip


@in_each_language
async def test_a_draft_of_an_edit_shows_both_states(
    strict: DiscordServer, say: Say, language: Language
) -> None:
    author = moderator(strict, locale=LOCALES[language])
    form = await author.slash("facts edit", fact=FACT)
    claim = filled(form)["claim"]
    changed = claim.replace("4.58", "4.61").replace("4,58", "4,61")
    await author.submit(form, claim=changed, reason="The newest figure.")
    seen = await author.slash("facts review")
    text = say(language, "field-text", language=say(language, f"language-{language}"))
    would = f"{say(language, 'log-did-edit')}: {say(language, 'log-fact')} `{FACT}`"
    for words in ("The newest figure.", say(language, "review-would"), would, text, "58", "61"):
        assert words in seen.text


async def test_a_draft_of_a_withdrawal_shows_what_would_go_and_its_author_hears_of_the_decision(
    strict: DiscordServer, say: Say
) -> None:
    author, other = moderator(strict, "Lan"), moderator(strict, "Minh", locale="vi")
    waits = await author.slash("facts retire", fact=FACT, reason="It is outdated.")
    assert waits.text == say("en", "fact-waiting", number="1")
    seen = await other.slash("facts review")
    assert "4,58" in seen.text
    form = await other.press(seen, say("vi", "review-button-decline"))
    await other.submit(form, "It is not.")
    told = await author.reply_to(author.direct_channel["id"])
    for words in (
        say("en", "review-draft", number="1"), "It is outdated.",
        say("en", "outcome-declined", reason="It is not."),
    ):  # fmt: skip
        assert words in told.text


async def test_a_draft_of_very_much_is_shown_as_far_as_there_is_room(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    record = {"id": "x", "text": {"en": "@everyone `x` " * 50}, "references": [{"source": "y"}]}
    changes = tuple(
        Change(kind="fact", key=f"fact-{number}", action="import", record={**record, **more})
        for number in range(100)
        for more in ({}, {"note": {"en": "||" * number}})
    )
    small = tuple(
        Change(kind="fact", key=f"f{number}", action="retire", state="retired")
        for number in range(300)
    )
    for one in (changes, small):
        await submit(store, readers, "`@everyone` " * 80, form="draft", changes=one)
    seen = await admin.slash("facts review")
    await admin.press(seen, say("en", "button-page-on", page=2, pages=2))
    form = await admin.press(seen, say("en", "review-button-decline"))
    last = await admin.submit(form, "*" * 500)
    assert "…" in last.text
    assert "@everyone" not in last.text


async def test_a_draft_of_what_has_changed_since_is_not_approved(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(readers)
    state = await store.servers.state(guild_id(readers))
    assert state.revisions == ()
    change = Change(kind="fact", key=FACT, action="retire", state="retired")
    number = await submit(store, readers, "Outdated.", form="draft", changes=(change,))
    await admin.slash("facts retire", fact=FACT, reason="Sooner.")
    refused = await admin.press(
        await admin.slash("facts review"), say("en", "review-button-approve")
    )
    assert refused.text == say("en", "desk-changed-meanwhile")
    assert await store.queue.waiting(guild_id(readers)) == [number]


async def test_where_another_person_must_approve_ones_own_corrections_wait(
    strict: DiscordServer, store: Store, say: Say
) -> None:
    admin, other, member = moderator(strict), moderator(strict), strict.member()
    # What a member wrote is approved by one moderator, but not by the member themselves.
    await suggest(member, CLAIM["en"])
    await suggest(admin, "My own claim of the day.")
    done = await admin.press(await admin.slash("facts review"), say("en", "review-button-approve"))
    refused = await admin.press(done, say("en", "review-button-approve"))
    assert refused.text == say("en", "desk-another-person")
    last = await other.press(await other.slash("facts review"), say("en", "review-button-approve"))
    assert say("en", "review-empty") in last.text

    await report(member, say)
    waits = await admin.press(await admin.slash("facts review"), say("en", "review-button-retire"))
    report_number, draft = await store.queue.waiting(guild_id(strict))
    assert say("en", "review-waits", number=str(draft)) in waits.text
    assert fact_ids(await member.slash("ask", question=TRADE["en"]))[0] == FACT
    # A decline changes nothing, and needs nobody else.
    form = await admin.press(waits, say("en", "review-button-decline"))
    await admin.submit(form, "It is right.")
    assert await store.queue.waiting(guild_id(strict)) == [draft]
    one = await store.queue.submission(guild_id(strict), report_number)
    assert one is not None
    assert one.outcome == "declined"


async def test_what_one_edits_oneself_waits_for_another_person_and_is_then_merged_into(
    strict: DiscordServer, store: Store, say: Say
) -> None:
    admin, other, member = moderator(strict), moderator(strict), strict.member()
    await suggest(member, CLAIM["en"], source="")
    edit = say("en", "review-button-edit")
    form = await admin.press(await admin.slash("facts review"), edit)
    waits = await admin.submit(form, sources=LINK)
    suggestion, draft = await store.queue.waiting(guild_id(strict))
    assert say("en", "review-waits", number=str(draft)) in waits.text
    assert TOLD["en"] not in (await member.slash("ask", question=ASKED["en"])).text

    first = await other.slash("facts review")
    second = await other.press(first, say("en", "button-page-on", page=2, pages=2))
    done = await other.press(second, say("en", "review-button-approve"))
    answer = await member.slash("ask", question=ASKED["en"])
    assert TOLD["en"] in answer.text
    form = await other.press(done, say("en", "review-button-merge"))
    await other.submit(form, fact=fact_ids(answer)[:1])
    [one] = await store.queue.of_member(int(member.user["id"]))
    assert (one.number, one.outcome) == (suggestion, "merged")
    assert one.fact_id == fact_ids(answer)[0]


async def test_a_correction_of_what_changed_meanwhile_is_shown_that_and_tried_again(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    first, second, member = moderator(readers), moderator(readers), readers.member()
    await report(member, say)
    correct = say("en", "review-button-correct")
    form = await first.press(await first.slash("facts review"), correct)
    edit = await second.slash("facts edit", fact=FACT)
    await second.submit(edit, date="2024-12", reason="More precise.")
    claim = filled(form)["claim"].replace("4.58", "4.61")
    conflict = await first.submit(form, claim=claim)
    assert say("en", "fact-changed-meanwhile", fact=FACT) in conflict.text
    assert "More precise." in conflict.text
    assert len(await store.queue.waiting(guild_id(readers))) == 1

    again = await first.press(conflict, labels(conflict)[0])
    assert (filled(again)["claim"], filled(again)["date"]) == (claim, "2024-12")
    done = await first.submit(again)
    assert say("en", "outcome-approved-report", fact=FACT) in done.text
    assert await store.queue.waiting(guild_id(readers)) == []
    assert "4.61" in (await member.slash("ask", question=TRADE["en"])).text


async def test_the_second_of_two_moderators_is_told_what_the_first_decided(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    first, second = moderator(readers), moderator(readers)
    await submit(store, readers, CLAIM["en"])
    mine, theirs = await first.slash("facts review"), await second.slash("facts review")
    decline = await second.press(theirs, say("en", "review-button-decline"))
    edit = await second.press(theirs, say("en", "review-button-edit"))
    merge = await second.press(theirs, say("en", "review-button-merge"))
    done = await first.press(mine, say("en", "review-button-approve"))
    [key] = fact_ids(done)
    became = say("en", "outcome-approved-suggestion", fact=key)
    for told in (
        await second.submit(decline, "No."),
        await second.submit(edit, sources="A paper."),
        await second.submit(merge, words=FACT),
        await second.press(earlier(readers, button(theirs, say, "approve")), "Press"),
        await second.press(earlier(readers, button(theirs, say, "merge")), "Press"),
        await first.press(earlier(readers, button(mine, say, "edit")), "Press"),
    ):
        assert say("en", "desk-decided-meanwhile") in told.text
        assert became in told.text
    state = await store.servers.state(guild_id(readers))
    assert sorted((one.kind, one.number) for one in state.revisions) == [("fact", 1), ("source", 1)]


async def test_two_presses_at_once_decide_once(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admins = [moderator(readers) for _ in range(3)]
    await submit(store, readers, CLAIM["en"])
    pages = [await one.slash("facts review") for one in admins]
    readers.gateway.repeating = True
    approve = say("en", "review-button-approve")
    await asyncio.gather(
        *(one.press(page, approve) for one, page in zip(admins, pages, strict=True))
    )
    readers.gateway.repeating = False
    state = await store.servers.state(guild_id(readers))
    assert sorted((one.kind, one.number) for one in state.revisions) == [("fact", 1), ("source", 1)]


async def test_a_suggestion_waits_through_a_restart_and_so_do_its_buttons(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    member, admin = server.member(), moderator(server)
    async with running(server, shipped_services):
        await suggest(member, CLAIM["en"])
        seen = await admin.slash("facts review")
        form = await admin.press(seen, say("en", "review-button-decline"))
    async with running(server, shipped_services):
        again = await admin.slash("facts review")
        assert CLAIM["en"] in again.text
        await admin.press(seen, say("en", "review-button-approve"))
        late = await admin.submit(form, "No.")
        assert say("en", "desk-decided-meanwhile") in late.text
    async with running(server, shipped_services):
        answer = await member.slash("ask", question=ASKED["en"])
        assert TOLD["en"] in answer.text


ACTIONS = [
    "at", "about", "approve", "edit", "merge", "merged", "decline", "declined", "agree", "retire",
    "dispute", "settle", "correct",
]  # fmt: skip


async def test_without_the_right_nothing_is_seen_and_nothing_done(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    admin, member = moderator(readers), readers.member()
    number = await submit(store, readers, "A secret claim.", form="report", fact_ids=(FACT,))
    told = [await member.slash("facts review")]
    for action in ACTIONS:
        shown = earlier(readers, f"vrad1:review-{action}:{number}.0")
        told.append(await member.press(shown, "Press"))
    # And who loses the right between the press and the form.
    seen = await admin.slash("facts review")
    form = await admin.press(seen, say("en", "review-button-decline"))
    correct = await admin.press(seen, say("en", "review-button-correct"))
    admin.permissions = member.permissions
    told += [await admin.submit(form, "No."), await admin.submit(correct)]
    told.append(await admin.press(seen, custom_id=button(seen, say, "retire")))
    for reply in told:
        assert reply.is_private
        assert reply.text == say("en", "desk-not-yours-review")
    assert await store.queue.waiting(guild_id(readers)) == [number]
    assert (await store.servers.state(guild_id(readers))).revisions == ()


async def test_another_servers_queue_is_neither_seen_nor_decided(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    other = await readers.join("Others")
    channel, stranger = other["channels"][0], moderator(readers)
    number = await submit(store, readers, "A secret claim.", form="report", fact_ids=(FACT,))
    suggestion = await submit(store, readers, "Another secret.")
    assert (await stranger.slash("facts review", channel=channel)).text == say("en", "review-empty")
    for action in ACTIONS:
        for named in (number, suggestion):
            shown = earlier(readers, f"vrad1:review-{action}:{named}.0", channel=channel)
            told = await stranger.press(shown, "Press")
            if told.modal is None:
                assert "secret" not in told.text
                assert say("en", "review-empty") in told.text
            else:
                assert "secret" not in str(told.modal)
                late = await stranger.submit(told, "No.")
                assert say("en", "review-gone") in late.text
    form = await stranger.slash("facts add", channel=channel)
    taken = forged(form, f"vrad1:fact-form:en{suggestion}.0.")
    told = await stranger.submit(taken, CLAIM["en"], LINK, reason="Mine now.")
    assert say("en", "review-gone") in told.text
    assert await store.queue.waiting(guild_id(readers)) == [number, suggestion]
    for guild in (readers.guild, other):
        assert (await store.servers.state(int(guild["id"]))).revisions == ()


@pytest.mark.parametrize("argument", ["", "0", "-1", "x", "9" * 18, "9" * 30, "1.99", "٣", "1.0.0"])
async def test_a_forged_number_does_nothing(
    readers: DiscordServer, store: Store, say: Say, argument: str
) -> None:
    admin = moderator(readers)
    await submit(store, readers, "It waits.", form="report", fact_ids=(FACT,))
    for action in ACTIONS:
        told = await admin.press(earlier(readers, f"vrad1:review-{action}:{argument}"), "Press")
        assert told.modal or "It waits." in told.text
    assert len(await store.queue.waiting(guild_id(readers))) == 1
    assert (await store.servers.state(guild_id(readers))).revisions == ()


@in_each_language
async def test_where_the_database_fails_nothing_is_decided_and_it_is_said(
    server: DiscordServer, shipped_services: Services, say: Say, language: Language
) -> None:
    admin = moderator(server, locale=LOCALES[language])
    async with running(server, shipped_services) as store:
        await submit(store, server, CLAIM["en"])
        seen = await admin.slash("facts review")
        await store.close()
        for name in ("approve", "edit", "merge"):
            told = await admin.press(seen, say(language, f"review-button-{name}"))
            assert told.is_private
            assert told.text == say(language, "desk-lost")


async def test_an_empty_queue_says_so(readers: DiscordServer, say: Say) -> None:
    seen = await moderator(readers).slash("facts review")
    assert seen.is_private
    assert seen.text == say("en", "review-empty")


async def test_who_had_themselves_forgotten_is_not_named(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member, admin = readers.member(), moderator(readers)
    await report(member, say, "My words.")
    await suggest(member, "My claim.")
    await member.slash("mydata delete")
    seen = await admin.slash("facts review")
    assert say("en", "review-forgotten") in seen.text
    assert "My words." not in seen.text
    done = await admin.press(seen, say("en", "review-button-agree"))
    assert say("en", "review-empty") in done.text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_hostile_words_do_nothing_in_reasons_and_facts(
    readers: DiscordServer, store: Store, say: Say, text: str
) -> None:
    member, admin = readers.member(), moderator(readers)
    await suggest(member, text[:1000], source=text[:300], date="")
    await suggest(member, text[:1000])
    seen = await admin.slash("facts review")
    done = await admin.press(seen, say("en", "review-button-approve"))
    form = await admin.press(done, say("en", "review-button-decline"))
    last = await admin.submit(form, text[:500])
    listed = await member.slash("mysuggestions")
    for reply in (seen, done, last, listed):
        assert reply.allowed_mentions["parse"] == []
        assert "@everyone" not in reply.text
        assert "\u202e" not in reply.text
    assert say("en", "review-empty") in last.text
