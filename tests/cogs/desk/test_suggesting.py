"""`/suggest` and `/mysuggestions`: members propose facts, and see what became of it."""

from __future__ import annotations

import pytest

from bot.moderation.submissions import MOST_OPEN
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, TRADE, Say, labels, running
from tests.discord_server import DiscordServer, Member, Reply

from .people import HOSTILE, earlier, forged, moderator

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


def guild_id(server: DiscordServer) -> int:
    return int(server.guild["id"])


CLAIM: dict[Language, str] = {
    "en": "The Moon has a museum.",
    "vi": "Mặt Trăng có một bảo tàng.",
    "ru": "У Луны есть музей.",
}


async def suggest(member: Member, claim: str, **fields: str) -> Reply:
    """What comes back to a suggestion."""
    return await member.submit(await member.slash("suggest"), claim=claim, **fields)


@in_each_language
async def test_a_suggestion_is_kept_and_thanked_for_with_what_happens_next(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    form = await member.slash("suggest")
    assert form.text.startswith(say(language, "form-suggest"))
    assert form.modal is not None
    options = form.modal["components"][3]["component"]["options"]
    assert [one["label"] for one in options] == [
        say(language, f"form-tell-{tell}") for tell in ("dm", "channel", "no")
    ]
    thanks = await member.submit(
        form, CLAIM[language], "https://example.org/a", "2024",
        say(language, "form-tell-channel"),
    )  # fmt: skip

    [number] = await store.queue.waiting(guild_id(readers))
    assert thanks.is_private
    assert thanks.text == " ".join(
        [say(language, "suggest-kept", number=str(number)), say(language, "suggest-channel")]
    )
    kept = await store.queue.submission(guild_id(readers), number)
    assert kept is not None
    assert (kept.form, kept.text, kept.language) == (
        "suggestion", CLAIM[language], language,
    )  # fmt: skip
    assert (kept.source, kept.date, kept.tell) == ("https://example.org/a", "2024", "channel")
    assert kept.user_id == int(member.user["id"])
    assert kept.channel_id == int(readers.channel["id"])


async def test_its_language_is_an_option_and_how_to_be_told_a_choice(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member = readers.member(locale="en-GB")
    for tell in ("dm", "no"):
        form = await member.slash("suggest", language="ru")
        assert form.text.startswith(say("en", "form-suggest"))
        thanks = await member.submit(form, claim="У Луны есть музей.", tell=tell)
        assert say("en", f"suggest-{tell}") in thanks.text
    kept = await store.queue.of_member(int(member.user["id"]))
    assert [(one.language, one.tell) for one in kept] == [("ru", "no"), ("ru", "dm")]


@in_each_language
async def test_it_is_kept_in_the_language_it_reads_as(
    readers: DiscordServer, store: Store, language: Language
) -> None:
    for locale in LOCALES.values():
        await suggest(readers.member(locale=locale), CLAIM[language])
    # A name alone is in every language.
    await suggest(readers.member("Minh", locale=LOCALES[language]), "Ha Long 2024")
    kept = [
        await store.queue.submission(guild_id(readers), number)
        for number in await store.queue.waiting(guild_id(readers))
    ]
    assert [one.language for one in kept if one] == [language] * 4


async def test_where_nothing_is_chosen_one_is_told_directly(
    readers: DiscordServer, store: Store
) -> None:
    member = readers.member()
    await suggest(member, "The Moon has a museum.")
    [kept] = await store.queue.of_member(int(member.user["id"]))
    assert (kept.source, kept.date, kept.tell) == ("", "", "dm")


async def test_nothing_is_no_suggestion(readers: DiscordServer, store: Store, say: Say) -> None:
    member = readers.member()
    assert (await suggest(member, " \n ")).text == say("en", "suggest-empty")
    assert await store.queue.waiting(guild_id(readers)) == []


async def test_so_many_may_wait_and_no_more_in_each_server(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member, other = readers.member(), readers.member("Minh")
    elsewhere = await readers.join("Others")
    for number in range(MOST_OPEN):
        assert "Thank you" in (await suggest(member, f"Claim {number}.")).text
    assert (await suggest(member, "One more.")).text == say("en", "suggest-full")
    assert "Thank you" in (await suggest(other, "Mine.")).text
    form = await member.slash("suggest", channel=elsewhere["channels"][0])
    assert "Thank you" in (await member.submit(form, claim="Elsewhere.")).text
    assert len(await store.queue.waiting(guild_id(readers))) == MOST_OPEN + 1


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
async def test_hostile_words_are_kept_and_shown_and_do_nothing(
    readers: DiscordServer, say: Say, text: str
) -> None:
    member, admin = readers.member(), moderator(readers)
    await suggest(member, text[:1000], source=text[:300], date=text[:60])
    listed = await member.slash("mysuggestions")
    seen = await admin.slash("facts review")
    for reply in (listed, seen):
        assert reply.is_private
        assert reply.allowed_mentions["parse"] == []
        assert "@everyone" not in reply.text
        assert "```" not in reply.text
        assert "\u202e" not in reply.text
    assert say("en", "outcome-open") in listed.text
    assert readers.rest.faults == []


@in_each_language
async def test_not_right_asks_how_to_be_told_and_keeps_the_channel(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    reply = await member.slash("ask", question=TRADE[language])
    form = await member.press(reply, say(language, "button-flag"))
    assert say(language, "form-tell") in form.text
    thanks = await member.submit(form, "It was 4.57.", "channel")
    assert thanks.text == f"{say(language, 'report-kept')} {say(language, 'suggest-channel')}"
    [kept] = await store.queue.of_member(int(member.user["id"]))
    assert (kept.form, kept.tell, kept.text) == ("report", "channel", "It was 4.57.")
    assert kept.channel_id == int(readers.channel["id"])

    # Nobody decides about what is written to the bot alone, so it promises nothing.
    direct = await member.direct(TRADE[language])
    form = await member.press(direct, say(language, "button-flag"))
    assert say(language, "form-tell") not in form.text
    thanks = await member.submit(form, "It was 4.57.")
    assert thanks.text == say(language, "report-kept")
    newest, _ = await store.queue.of_member(int(member.user["id"]))
    assert (newest.guild_id, newest.tell) == (None, "no")


async def test_too_many_objections_are_refused_kindly(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])
    for number in range(MOST_OPEN + 1):
        form = await member.press(reply, say("en", "button-flag"))
        told = await member.submit(form, f"No {number}.")
    assert told.text == say("en", "suggest-full")
    assert len(await store.queue.waiting(guild_id(readers))) == MOST_OPEN


@in_each_language
async def test_ones_own_are_listed_page_by_page_and_nobody_elses(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member, other = readers.member(locale=LOCALES[language]), readers.member("Minh")
    none = await member.slash("mysuggestions")
    assert none.is_private
    assert none.text == say(language, "mine-none")
    await suggest(other, "Not theirs.")
    for number in range(5):
        await suggest(member, f"Claim {number} of mine.")

    first = await member.slash("mysuggestions")
    assert first.is_private
    assert say(language, "mine", count=5) in first.text
    assert [f"Claim {n} of mine." in first.text for n in range(5)] == [False, *[True] * 4]
    assert first.text.index("Claim 4") < first.text.index("Claim 1")
    assert "Not theirs" not in first.text
    second = await member.press(first, say(language, "button-page-on", page=2, pages=2))
    assert second.updated
    assert "Claim 0 of mine." in second.text
    assert labels(second) == [say(language, "button-page-back", page=1, pages=2)]
    back = await member.press(second, labels(second)[0])
    assert back.text == first.text


async def test_here_those_of_this_server_are_listed_and_directly_all(
    readers: DiscordServer, store: Store
) -> None:
    member = readers.member()
    elsewhere = (await readers.join("Others"))["channels"][0]
    await suggest(member, "Said here.")
    await member.submit(await member.slash("suggest", channel=elsewhere), claim="Said elsewhere.")

    here = await member.slash("mysuggestions")
    there = await member.slash("mysuggestions", channel=elsewhere)
    all_of_them = await member.slash("mysuggestions", channel=member.direct_channel)
    said = ("Said here.", "Said elsewhere.")
    seen = [[words in reply.text for words in said] for reply in (here, there, all_of_them)]
    assert seen == [[True, False], [False, True], [True, True]]


@pytest.mark.parametrize("argument", ["0", "99", "-1", "9999999", "x", "٣", "", "1.2"])
async def test_a_forged_page_is_one_of_ones_own(readers: DiscordServer, argument: str) -> None:
    member, other = readers.member(), readers.member("Minh")
    await suggest(member, "Mine.")
    await suggest(other, "Not theirs.")
    listed = await member.slash("mysuggestions")
    reply = await member.press(earlier(readers, f"vrad1:mine:{argument}"), "Press")
    assert reply.text == listed.text


async def test_a_forged_form_suggests_in_ones_own_language(
    readers: DiscordServer, store: Store
) -> None:
    member = readers.member(locale="vi")
    form = await member.slash("suggest")
    await member.submit(forged(form, "vrad1:suggest:xx"), claim="Mặt Trăng có bảo tàng.")
    [kept] = await store.queue.of_member(int(member.user["id"]))
    assert kept.language == "vi"


@in_each_language
async def test_where_the_database_fails_it_is_said_kindly(
    server: DiscordServer, shipped_services: Services, say: Say, language: Language,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    member = server.member(locale=LOCALES[language])
    async with running(server, shipped_services) as store:
        form = await member.slash("suggest")
        await store.close()
        for told in (
            await member.submit(form, claim="The Moon has a museum."),
            await member.slash("mysuggestions"),
        ):
            assert told.is_private
            assert told.text == say(language, "desk-lost")
    assert "museum" not in caplog.text
