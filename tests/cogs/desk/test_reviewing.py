"""`/facts review`: moderators decide about suggestions, objections and drafts, one by one."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.moderation.submissions import Submission
from bot.records.models import LANGUAGES, Language
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, TRADE, Say, fact_ids
from tests.discord_server import DiscordServer, Member, Reply

from .people import moderator

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


async def report(server: DiscordServer, member: Member, say: Say, words: str = "No.") -> None:
    """Objects to what is told of trade in 2024."""
    reply = await member.slash("ask", question=TRADE["en"])
    form = await member.press(reply, say("en", "button-flag"))
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
    likely = form.modal["components"][1]["component"]["options"]
    assert FACT in {one["value"] for one in likely}
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
