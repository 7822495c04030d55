"""`/facts gaps`: what is asked and not on record, kept where a server wants it, and closed."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.answering.answerer import Answerer
from bot.client import Client
from bot.cogs.edition import Edition
from bot.cogs.gaps import GapNotes
from bot.moderation.gaps import Unanswered
from bot.moderation.server import ServerSettings, ServerState
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, TRADE, Say, fact_ids, failures, labels
from tests.discord_server import DiscordServer, Reply, online
from tests.discord_server.gateway import PATIENCE
from tests.discord_server.payloads import Payload

from .people import moderator

pytestmark = pytest.mark.usefixtures("then")

TOURISTS: dict[Language, str] = {
    "en": "How many Russian tourists visited Vietnam in 2019?",
    "vi": "Năm 2019 có bao nhiêu khách du lịch Nga đến Việt Nam?",
    "ru": "Сколько российских туристов побывало во Вьетнаме в 2019 году?",
}
STAKE = "What percentage stake does Zarubezhneft hold in Vietsovpetro?"
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)


async def keep(store: Store, guild: Payload) -> None:
    """Has a server keep what finds no answer."""
    await store.servers.change_settings(int(guild["id"]), {"keep_questions": True}, by=1, at=NOON)


async def add(store: Store, guild: Payload, *questions: str, language: Language = "en") -> None:
    """Keeps questions as though they had been asked."""
    for question in questions:
        await store.gaps.add(int(guild["id"]), question, language, at=NOON)


async def kept(store: Store, guild: Payload, count: int) -> list[Unanswered]:
    """The questions kept, the oldest first, as soon as there are so many."""

    async def are_there() -> bool:
        return len(await store.gaps.questions(int(guild["id"]))) >= count

    await until(are_there)
    return (await store.gaps.questions(int(guild["id"])))[::-1]


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    """Waits for what happens in the background."""
    async with asyncio.timeout(PATIENCE):
        while not await is_so():  # noqa: ASYNC110 -- nothing tells of what is kept
            await asyncio.sleep(0.02)


@pytest.fixture
async def keepers(
    server: DiscordServer, shipped_services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """The server with the bot online in it, which keeps what it cannot answer."""
    await keep(store, server.guild)
    async with online(server, Client(shipped_services, store)):
        yield server


def entries(reply: Reply) -> list[str]:
    """The questions of a list, in their order."""
    return re.findall(r"^\*\*\d+\.\*\* (.+)$", reply.text, re.MULTILINE)


async def test_what_finds_no_answer_is_kept_however_it_is_put_and_nothing_of_who_put_it(
    keepers: DiscordServer, store: Store, say: Say
) -> None:
    member, elsewhere = keepers.member(), await keepers.join("Others")

    reply = await member.slash("ask", question=TRADE["en"])
    follow = await member.press(reply, say("en", "button-next"))
    await member.submit(follow, "And in 2018?")
    await member.mention(f"{TOURISTS['vi']} <@{member.user['id']}>")
    await member.reply(reply, STAKE)
    # Neither what is answered, nor what is about something else, nor what is asked elsewhere.
    await member.slash("ask", question="tell me a joke")
    await member.slash("ask", question=TOURISTS["en"], channel=elsewhere["channels"][0])
    await member.direct(TOURISTS["en"])
    # By the same person once, by another once more.
    for asker in (member, member, keepers.member("Minh")):
        await asker.slash("ask", question=TOURISTS["ru"])

    found = await kept(store, keepers.guild, 5)
    assert [(one.question, one.language) for one in found] == [
        (f"{TRADE['en']}\nAnd in 2018?", "en"),
        (f"{TOURISTS['vi']} @", "vi"),
        (STAKE, "en"),
        (TOURISTS["ru"], "ru"),
        (TOURISTS["ru"], "ru"),
    ]
    assert await store.gaps.questions(int(elsewhere["id"])) == []
    assert await store.gaps.questions(int(keepers.elsewhere["id"])) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_asks_for_the_same_stands_together_whatever_its_language(
    keepers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    await add(
        store,
        keepers.guild,
        STAKE,
        TOURISTS["en"],
        "how many russian tourists visited vietnam in 2019",
    )
    for code in ("vi", "ru"):
        await add(store, keepers.guild, TOURISTS[code], language=code)
    # What is on record by now goes by itself.
    await add(store, keepers.guild, TRADE["en"], f"{TRADE['en']}\nAnd in 2013?")
    admin = moderator(keepers, locale=LOCALES[language])

    listed = await admin.slash("facts gaps")

    assert listed.is_private
    assert say(language, "gaps", count=2) in listed.text
    assert entries(listed) == ["how many russian tourists visited vietnam in 2019", STAKE]
    languages = ", ".join(say(language, f"language-{code}") for code in LANGUAGES)
    asked = say(
        language, "gap-asked", count=4, latest=f"<t:{int(NOON.timestamp())}:d>", languages=languages
    )
    assert asked in listed.text
    assert len(await store.gaps.questions(int(keepers.guild["id"]))) == 5

    dismiss = [
        one.custom_id for one in listed.buttons if one.label == say(language, "button-gap-drop")
    ]
    left = await admin.press(listed, custom_id=dismiss[0])
    assert left.updated
    assert entries(left) == [STAKE]
    assert [one.question for one in await kept(store, keepers.guild, 1)] == [STAKE]


async def test_pages_turn_and_what_is_pressed_twice_or_forged_does_nothing(
    keepers: DiscordServer, store: Store, say: Say
) -> None:
    years = [f"How many Russian tourists visited Vietnam in {year}?" for year in range(2001, 2013)]
    await add(store, keepers.guild, *years)
    admin = moderator(keepers)

    first = await admin.slash("facts gaps")
    assert entries(first) == years[:-6:-1]
    second = await admin.press(first, "2/3 ▶")
    third = await admin.press(second, "3/3 ▶")
    assert entries(third) == years[1::-1]
    dropped = await admin.press(third, custom_id="vrad1:gap-drop:2.1")
    assert entries(dropped) == years[1:2]
    # The list of before still has the button; then the page is empty, and the one before is shown.
    again = keepers.earlier(components=[row("vrad1:gap-drop:2.1"), row("vrad1:gap-drop:2.2")])
    assert entries(await admin.press(again, custom_id="vrad1:gap-drop:2.1")) == years[1:2]
    assert entries(await admin.press(again, custom_id="vrad1:gap-drop:2.2")) == years[6:1:-1]
    for forged in ("gap-drop:-1.x", "gap-drop:9.999999999999999999999", "gaps:99999.", "gaps:"):
        shown = keepers.earlier(components=[row(f"vrad1:{forged}")])
        assert len(entries(await admin.press(shown))) == 5
    assert len(await store.gaps.questions(int(keepers.guild["id"]))) == 10


def row(custom_id: str) -> Payload:
    return {
        "type": 1,
        "components": [{"type": 2, "style": 2, "label": custom_id, "custom_id": custom_id}],
    }


async def test_a_fact_is_made_of_a_gap_which_then_is_there_no_more(
    keepers: DiscordServer, store: Store, say: Say
) -> None:
    await add(store, keepers.guild, STAKE, TOURISTS["en"], TOURISTS["en"])
    admin, member = moderator(keepers), keepers.member()
    assert (await member.slash("ask", question=TOURISTS["en"])).text
    await kept(store, keepers.guild, 4)

    listed = await admin.slash("facts gaps")
    make = [one.custom_id for one in listed.buttons if one.label == say("en", "button-gap-fact")]
    form = await admin.press(listed, custom_id=make[0])
    assert form.modal is not None
    shown = str(form.modal)
    assert TOURISTS["en"] in shown
    # Something is wrong at first: the gap is not forgotten on the way back to the form.
    wrong = await admin.submit(
        form,
        claim="Russia sent 646,000 tourists to Vietnam in 2019.",
        sources="no-such-source-at-all",
    )
    assert len(await store.gaps.questions(int(keepers.guild["id"]))) == 4
    form = await admin.press(wrong, say("en", "button-fact-mend"))
    made = await admin.submit(form, sources="vna-2025-energy-pillar ¶3", date="2019")
    assert say("en", "fact-added", fact="") in made.text

    answered = await member.slash("ask", question=TOURISTS["en"])
    assert "646,000" in answered.text
    assert entries(await admin.slash("facts gaps")) == [STAKE]
    assert len(await store.gaps.questions(int(keepers.guild["id"]))) == 1


async def test_a_word_is_given_from_a_gap_and_answers_it(
    keepers: DiscordServer, store: Store, say: Say
) -> None:
    question = "How big was the bartering between Vietnam and Russia in 2024?"
    admin, member = moderator(keepers), keepers.member()
    assert "trade-turnover-2024" not in fact_ids(await member.slash("ask", question=question))[:1]
    await kept(store, keepers.guild, 1)

    listed = await admin.slash("facts gaps")
    form = await admin.press(listed, say("en", "button-gap-name"))
    assert question in str(form.modal)
    preview = await admin.submit(form, what="trade turnover", there="Something else.")
    assert "bartering" in preview.text
    assert len(await store.gaps.questions(int(keepers.guild["id"]))) == 1
    await admin.press(preview, say("en", "button-name-yes"))

    assert fact_ids(await member.slash("ask", question=question))[0] == "trade-turnover-2024"
    assert (await admin.slash("facts gaps")).text == f"**{say('en', 'gaps', count=0)}**"
    assert await store.gaps.questions(int(keepers.guild["id"])) == []


async def test_it_takes_the_right_and_the_setting_and_shows_no_other_server(
    keepers: DiscordServer, store: Store, say: Say
) -> None:
    await add(store, keepers.guild, STAKE)
    elsewhere = await keepers.join("Others")
    await add(store, elsewhere, TOURISTS["en"])
    admin, member = moderator(keepers), keepers.member()

    refused = await member.slash("facts gaps")
    assert refused.is_private
    assert refused.text == say("en", "desk-not-yours-review")
    there = await admin.slash("facts gaps", channel=elsewhere["channels"][0])
    assert there.text == say("en", "gaps-off")
    listed = await admin.slash("facts gaps")
    assert entries(listed) == [STAKE]
    # Buttons of one server, pressed in the other or by somebody without the right.
    ids = [one.custom_id for one in listed.buttons if one.custom_id]
    buttons = [row(custom_id) for custom_id in ids]
    copied = keepers.earlier(channel=elsewhere["channels"][0], components=buttons)
    own = keepers.earlier(components=buttons)
    for custom_id in ids:
        told = await member.press(own, custom_id=custom_id)
        assert (told.is_private, told.text) == (True, say("en", "desk-not-yours-review"))
    await admin.press(copied, custom_id=next(one for one in ids if "gap-drop" in one))
    assert len(await store.gaps.questions(int(keepers.guild["id"]))) == 1
    assert len(await store.gaps.questions(int(elsewhere["id"]))) == 1


async def test_hostile_and_endless_questions_are_shown_harmless(
    keepers: DiscordServer, store: Store
) -> None:
    member, admin = keepers.member(), moderator(keepers)
    hostile = (
        "Vietnam Russia || `` ``` @everyone <@&5> [x](https://e.vil) "
        "\u202e\u0301\u0301\u0301\u0301 # **tourists**?"
    )
    await member.slash("ask", question=hostile)
    await member.slash("ask", question="How many tourists visited Vietnam " + "again " * 660 + "?")
    found = await kept(store, keepers.guild, 2)
    assert max(len(one.question) for one in found) == 400

    listed = await admin.slash("facts gaps")
    assert len(entries(listed)) == 2
    assert listed.allowed_mentions == {"parse": []}
    assert not re.search(r"@everyone|<@&5>|(?<!\\)\|\||\u202e|://e", listed.text)
    for button in listed.buttons:
        if button.custom_id and "gap-drop" not in button.custom_id:
            assert (await admin.press(listed, custom_id=button.custom_id)).modal


async def test_no_answer_waits_for_or_fails_with_what_is_kept(
    keepers: DiscordServer, store: Store, caplog: pytest.LogCaptureFixture, say: Say
) -> None:
    member = keepers.member()
    await member.slash("ask", question=TRADE["en"])
    await store.close()

    reply = await member.slash("ask", question=TOURISTS["en"])
    assert say("en", "desk-lost") not in reply.text
    assert labels(reply)

    async def is_logged() -> bool:
        return any("is not kept" in line for line in failures(caplog))

    await until(is_logged)
    assert "tourists" not in caplog.text


async def test_so_many_wait_to_be_kept_and_no_more(
    store: Store, answerer: Answerer, shipped_services: Services
) -> None:
    state = ServerState(
        version=1, settings=ServerSettings(keep_questions=True), blocked=frozenset(), revisions=()
    )
    edition = Edition(answerer, shipped_services.checker, shipped_services.learning, state=state)
    answer, notes = answerer.ask(STAKE), GapNotes(store)
    for asker in range(1_000):
        notes.note(7, edition, answer, [STAKE], asker=asker, at=NOON)

    notes.start()
    guild = {"id": "7"}
    assert len(await kept(store, guild, 200)) == 200
    notes.note(7, edition, answer, [TOURISTS["en"]], asker=1, at=NOON)
    found = await kept(store, guild, 201)
    await notes.stop()
    assert [one.question for one in found] == [*[STAKE] * 200, TOURISTS["en"]]
