"""The two forms: asking on, and saying what is not right."""

from __future__ import annotations

import pytest

from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.discord_server import DiscordServer
from tests.storage.looking import submitted

from .talking import LOCALES, TRADE, Say, custom_id, fact_ids, failures, labels, running, standing

AND_2013 = {"en": "And in 2013?", "vi": "Còn năm 2013?", "ru": "А в 2013 году?"}
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@in_each_language
async def test_a_follow_up_carries_on_and_quotes_both_questions(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    reply = await member.slash("ask", question=TRADE[language])

    form = await member.press(reply, say(language, "button-next"))
    assert form.text.startswith(say(language, "form-question"))
    answer = await member.submit(form, AND_2013[language])

    assert fact_ids(answer)[0] == "trade-turnover-and-growth-2013"
    assert f"> {TRADE[language]}\n> ↳ {AND_2013[language]}" in answer.text
    assert not answer.is_private
    assert not answer.updated
    assert answer.allowed_mentions["parse"] == []
    assert standing(readers, reply) == reply.text


@pytest.mark.parametrize(
    ("asked", "quoted", "fact"),
    [
        # The question that the others follow up stays, however long it goes on.
        (
            ["And in 2013?", "And in 2024?", "And in 2013?", "And in 2024?"],
            [TRADE["en"], "And in 2013?", "And in 2024?"],
            "trade-turnover-2024",
        ),
        # One that stands on its own takes its place.
        (
            [
                "Who are the members of ASEAN?",
                "When was ASEAN founded?",
                "And who are its members?",
            ],
            ["When was ASEAN founded?", "And who are its members?"],
            "asean-members-2019",
        ),
    ],
)
async def test_a_long_conversation_quotes_what_its_last_question_needs(
    readers: DiscordServer, say: Say, asked: list[str], quoted: list[str], fact: str
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])
    for question in asked:
        reply = await member.submit(await member.press(reply, say("en", "button-next")), question)

    assert reply.text.startswith("> " + "\n> ↳ ".join(quoted) + "\n")
    assert fact_ids(reply)[0] == fact


@in_each_language
async def test_a_follow_up_to_what_was_picked_is_about_that(
    readers: DiscordServer, say: Say, language: Language
) -> None:
    asked = {"en": "When did he visit?", "vi": "Ông ấy thăm khi nào?", "ru": "Когда он приезжал?"}
    follow = {"en": "Who said that?", "vi": "Ai nói điều đó?", "ru": "Кто это сказал?"}
    member = readers.member(locale=LOCALES[language])
    reply = await member.slash("ask", question=asked[language])
    for at, speaker in enumerate(
        {
            "en": ("Bui Thanh Son", "Sergei Lavrov"),
            "vi": ("Bùi Thanh Sơn", "Lavrov"),
            "ru": ("Буй Тхань Шон", "Лавров"),
        }[language]
    ):
        again = await member.slash("ask", question=asked[language])
        pick = custom_id(reply, str(at + 1))
        picked = await member.press(again, custom_id=pick)
        form = await member.press(picked, say(language, "button-next"))
        answer = await member.submit(form, follow[language])

        assert fact_ids(answer)[0] == fact_ids(picked)[0]
        assert speaker in answer.text


async def test_anybody_may_ask_on_and_gets_a_reply_of_their_own(
    readers: DiscordServer, say: Say
) -> None:
    reply = await readers.member().slash("ask", question=TRADE["en"])
    other = readers.member("Minh")

    form = await other.press(reply, say("en", "button-next"))
    answer = await other.submit(form, "And in 2013?")

    assert (await other.press(answer, say("en", "button-drop"))).deleted


async def test_a_follow_up_to_a_private_reply_stays_private(
    readers: DiscordServer, say: Say
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"], private=True)

    answer = await member.submit(await member.press(reply, say("en", "button-next")), "And 2013?")

    assert answer.is_private
    assert say("en", "button-show") in labels(answer)


async def test_a_follow_up_in_another_language_is_answered_in_it(
    readers: DiscordServer, say: Say
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])

    answer = await member.submit(await member.press(reply, say("en", "button-next")), "А в 2013?")

    assert "2013" in answer.text
    assert say("ru", "button-more") in labels(answer)


@in_each_language
async def test_what_is_not_right_is_kept_for_the_moderators(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    member = readers.member(locale=LOCALES[language])
    reply = await member.slash("ask", question=TRADE[language])

    form = await member.press(reply, say(language, "button-flag"))
    assert form.text.startswith(say(language, "form-reason"))
    thanks = await member.submit(form, "  5,1 млрд – @everyone  ")

    assert thanks.is_private
    assert thanks.text == f"{say(language, 'report-kept')} {say(language, 'suggest-dm')}"
    [report] = await submitted(store, int(readers.guild["id"]))
    assert report.fact_ids == ("trade-turnover-2024",)
    assert report.text == "5,1 млрд – @everyone"
    assert report.language == language
    assert report.user_id == int(member.user["id"])
    assert report.created_at.tzinfo is not None
    assert standing(readers, reply) == reply.text


async def test_a_report_from_a_direct_message_belongs_to_no_server(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member = readers.member()
    reply = await member.direct(TRADE["en"])

    await member.submit(await member.press(reply, say("en", "button-flag")), "Not so.")

    [report] = await submitted(store)
    assert report.guild_id is None


async def test_a_report_is_about_the_facts_shown_then(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])
    more = await member.press(reply, say("en", "button-more"))

    await member.submit(await member.press(more, say("en", "button-flag")), "Not so.")

    [report] = await submitted(store)
    assert list(report.fact_ids) == fact_ids(more)


async def test_a_form_that_comes_twice_is_answered_once(
    readers: DiscordServer, store: Store, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    member = readers.member()
    reply = await member.slash("ask", question=TRADE["en"])
    report = await member.press(reply, say("en", "button-flag"))
    follow_up = await member.press(reply, say("en", "button-next"))
    readers.gateway.repeating = True

    for form, text in ((report, "Not so."), (follow_up, "And in 2013?")):
        sent = await member.submit(form, text)
        await member.slash("help")
        assert member.replies_waiting(sent.key) == 0

    assert len(await submitted(store)) == 1
    assert readers.rest.refusals.empty()
    assert failures(caplog) == []


async def test_a_form_sent_off_after_a_restart_is_answered(
    server: DiscordServer, shipped_services: Services, say: Say
) -> None:
    member = server.member()
    async with running(server, shipped_services):
        reply = await member.slash("ask", question=TRADE["en"])
        follow_up = await member.press(reply, say("en", "button-next"))
        objection = await member.press(reply, say("en", "button-flag"))

    async with running(server, shipped_services) as store:
        answer = await member.submit(follow_up, "And in 2013?")
        thanks = await member.submit(objection, "Not so.")
        [report] = await submitted(store)

    assert fact_ids(answer)[0] == "trade-turnover-and-growth-2013"
    assert thanks.text == f"{say('en', 'report-kept')} {say('en', 'suggest-dm')}"
    assert report.fact_ids == ("trade-turnover-2024",)
