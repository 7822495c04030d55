"""`/facts add|edit`: what moderators write is answered from at once, here and nowhere else."""

from __future__ import annotations

import asyncio
import datetime as dt
import sqlite3

import pytest

from bot.client import Client
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.storage.store import Store
from tests.cogs.talking import LOCALES, Say, fact_ids, labels, running
from tests.discord_server import DiscordServer, Member, Reply, online, payloads
from tests.discord_server.payloads import TIMESTAMP, Payload

from .people import button, filled, forged, moderator

MOON = "almanac-2020 ¶9"
CRATER = "The crater Copernicus is 93 kilometres wide."
CRATER_ID = "the-crater-copernicus-is-93-kilometres-wide"
HOW_WIDE = "How wide is the crater Copernicus?"


# In each language: a claim and its date as people write them, its id, the same asked in other
# words, and asked in another script or without the marks.
NEW: dict[Language, tuple[str, str, str, str, str]] = {
    "en": (
        "In June 2026 Vietnam and Indonesia opened a joint shrimp laboratory in Can Tho.",
        "June 2026",
        "in-june-2026-vietnam-and-indonesia-opened-a",
        "Where is the shrimp lab of Indonesia and Vietnam?",
        "лаборатория креветок Индонезия Вьетнам",
    ),
    "vi": (
        "Việt Nam và Lào khánh thành cầu hữu nghị thứ ba tháng 5 năm 2026.",
        "tháng 5 năm 2026",
        "viet-nam-va-lao-khanh-thanh-cau-huu-nghi-thu-ba",
        "Khi nào Lào và Việt Nam khánh thành cây cầu thứ ba?",
        "cau huu nghi thu ba viet nam lao",
    ),
    "ru": (
        "Россия и Лаос открыли прямое авиасообщение между Москвой и Вьентьяном в мае 2026 года.",
        "май 2026",
        "rossiya-i-laos-otkryli-pryamoe-aviasoobshhenie",
        "Есть ли прямые рейсы Москва – Вьентьян?",
        "pryamoe aviasoobshchenie Rossii i Laosa",
    ),
}


async def add(
    member: Member, claim: str, sources: str = MOON, *, date: str = "", more: str = ""
) -> Reply:
    """The reply to a fact that somebody adds in their language."""
    form = await member.slash("facts add")
    return await member.submit(
        form, claim=claim, sources=sources, date=date, more=more, reason="It was missing."
    )


def first(reply: Reply) -> str:
    return next(iter(fact_ids(reply)), "")


def elsewhere(server: DiscordServer) -> Payload:
    """A channel of the server that was joined last."""
    channel: Payload = server.guilds[-1]["channels"][0]
    return channel


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_new_fact_is_answered_at_once_and_nowhere_else(
    readers: DiscordServer, store: Store, say: Say, language: Language
) -> None:
    claim, date, fact, asked, scripted = NEW[language]
    admin, member = moderator(readers, locale=LOCALES[language]), readers.member()
    await readers.join("Others")

    form = await admin.slash("facts add")
    assert form.text.startswith(say(language, "fact-form-add"))
    assert say(language, "fact-form-claim", language="any") in form.text
    done = await admin.submit(
        form, claim=claim, sources="Bernama 3", date=date, more="", reason="New"
    )
    assert done.is_private
    assert done.text.startswith(say(language, "fact-added"))
    assert claim in done.text
    assert "¶3" in done.text
    assert first(done) == fact
    assert done.allowed_mentions["parse"] == []
    [made] = await store.curation.history(int(readers.guild["id"]), "fact", fact)
    assert made.record is not None
    assert made.record["time"] == ("2026-06" if language == "en" else "2026-05")

    assert first(await member.slash("ask", question=asked)) == fact
    assert first(await member.mention(scripted)) == fact
    for other in (
        await member.slash("ask", question=asked, channel=elsewhere(readers)),
        await member.direct(asked),
        await member.slash("ask", question=asked, channel=member.direct_channel),
    ):
        assert fact not in fact_ids(other)


async def test_a_new_fact_is_there_after_a_restart(
    server: DiscordServer, services: Services
) -> None:
    async with running(server, services):
        await add(moderator(server), CRATER)
    async with running(server, services) as store:
        answer = await server.member().slash("ask", question=HOW_WIDE)
        assert first(answer) == CRATER_ID
        [made] = await store.curation.history(int(server.guild["id"]), "fact", CRATER_ID)
        assert (made.action, made.reason, made.number) == ("add", "It was missing.", 1)


async def test_a_new_fact_brings_new_sources_and_further_fields(
    discord: DiscordServer, store: Store
) -> None:
    admin = moderator(discord)
    done = await add(
        admin,
        "Tycho is 85 kilometres wide.",
        "Craters of our time https://craters.example/tycho 4\nalmanac 12\nA Moon Almanac ¶13",
        date="1.3.2001",
        more="id: tycho-width\nentities: [lunar-society]\nquantity: {amount: 85, unit: km}",
    )

    assert first(done) == "tycho-width"
    assert "Craters of our time" in done.text
    guild = int(discord.guild["id"])
    [fact] = await store.curation.history(guild, "fact", "tycho-width")
    assert fact.record is not None
    assert fact.record["time"] == "2001-03-01"
    assert fact.record["references"] == [
        {"source": "craters-of-our-time", "paragraph": 4},
        {"source": "almanac-2020", "paragraph": 12},
        {"source": "almanac-2020", "paragraph": 13},
    ]
    [source] = await store.curation.history(guild, "source", "craters-of-our-time")
    assert source.record == {
        "id": "craters-of-our-time",
        "title": "Craters of our time",
        "url": "https://craters.example/tycho",
        # So that answers name more of it than "publisher not recorded".
        "publisher": "craters.example",
        "publisher_basis": {"kind": "inferred", "from": "https://craters.example/tycho"},
    }
    # Known from now on, by its link too.
    for behind in ("¶5", "5"):
        again = await add(
            admin, "Tycho is 4.8 kilometres deep.", f"https://craters.example/tycho {behind}"
        )
        [fact] = await store.curation.history(guild, "fact", first(again))
        assert fact.record is not None
        assert fact.record["references"] == [{"source": "craters-of-our-time", "paragraph": 5}]


async def test_two_facts_of_the_same_words_get_two_ids(discord: DiscordServer) -> None:
    admin = moderator(discord)
    ids = [first(await add(admin, CRATER)) for _ in range(2)]
    strange = first(await add(admin, "🌕 满月"))
    assert ids == [CRATER_ID, f"{CRATER_ID}-2"]
    assert strange == "fact"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"sources": "almanac-2021-lost"}, "draft-no-such-source"),
        ({"sources": "12"}, "draft-no-such-source"),
        ({"date": "soon"}, "draft-no-such-date"),
        ({"more": "just words"}, "draft-no-fields"),
        ({"more": "time: 2001"}, "draft-own-field"),
        ({"more": "id: moon-distance"}, "draft-id-taken"),
    ],
)
async def test_what_is_wrong_is_told_and_the_form_comes_back_with_it(
    discord: DiscordServer, say: Say, wrong: dict[str, str], told: str
) -> None:
    values: dict[str, dict[str, object]] = {
        "draft-no-such-source": {"source": wrong.get("sources", "")},
        "draft-no-such-date": {"date": "soon"},
        "draft-no-fields": {"field": say("en", "fact-form-more")},
        "draft-own-field": {"name": "time"},
        "draft-id-taken": {"fact": "moon-distance"},
    }
    admin = moderator(discord)
    entered = {"claim": CRATER, "sources": MOON, "date": "2020", "more": "", "reason": "New"}

    refused = await admin.submit(await admin.slash("facts add"), **{**entered, **wrong})
    assert refused.is_private
    assert refused.text.startswith(say("en", "fact-mend", more=0))
    assert say("en", told, **values[told]) in refused.text.replace("\\", "")
    form = await admin.press(refused, say("en", "button-fact-mend"))
    assert filled(form) == {**entered, **wrong}
    mended = await admin.submit(form, **entered)
    assert first(mended) == CRATER_ID


async def test_which_of_several_sources_is_asked(discord: DiscordServer, say: Say) -> None:
    admin = moderator(discord)
    await add(admin, CRATER, "Lunar Press Weekly https://weekly.example/1")
    refused = await add(admin, CRATER, "lunar press 3")
    known = "almanac-2020, lunar-press-weekly"
    told = say("en", "draft-which-source", source="lunar press", sources=known)
    assert told in refused.text
    assert "¶3" in (await add(admin, CRATER, "press moon 3")).text


async def test_faults_of_the_yaml_are_told_by_line_and_field(
    discord: DiscordServer, say: Say
) -> None:
    admin = moderator(discord)
    for more, told in (
        ("entities: [lunar-society]\nquantity: {amount: much, unit: km}", "2: quantity.amount"),
        ("entities: [nobody-known]", "nobody-known"),
        ("superseded_by: no-such-fact", "no-such-fact"),
        ("stance: sure", "stance"),
        ("a: [1", ""),
        ("a: &x [1]\nb: *x", ""),
    ):
        refused = await add(admin, CRATER, more=more)
        assert refused.text.startswith(say("en", "fact-mend", more=0)), more
        assert told in refused.text.replace("\\", "")
    assert labels(refused) == [say("en", "button-fact-mend")]
    assert CRATER_ID not in fact_ids(await discord.member().slash("ask", question=HOW_WIDE))


async def test_a_form_shows_what_there_is_and_changes_what_was_changed(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin, member = moderator(discord), discord.member()
    form = await admin.slash("facts edit", fact="moon-distance")
    shown = filled(form)
    assert form.text.startswith(say("en", "fact-form-edit"))
    assert shown["claim"].startswith("The Moon is 384,400 kilometres")
    assert shown["sources"] == "almanac-2020 ¶7"
    assert shown["date"] == "2020"
    assert "stated_by: lunar-society" in shown["more"]

    nothing = await admin.submit(form, reason="Just so")
    assert nothing.text == say("en", "fact-unchanged")
    assert await store.curation.history(int(discord.guild["id"]), "fact", "moon-distance") == []

    form = await admin.slash("facts edit", fact="384.400 km trung bình", language="vi")
    assert filled(form)["claim"].startswith("Mặt Trăng")
    claim = "Mặt Trăng cách Trái Đất trung bình 384.399 km."
    done = await admin.submit(form, claim=claim, date="2021", reason="Chính xác hơn")
    assert done.text.startswith(say("en", "fact-edited"))
    answer = await member.slash("ask", question="Mặt Trăng cách Trái Đất bao xa?", language="vi")
    assert claim in answer.text
    # The other languages are as they were.
    answer = await member.slash("fact", fact="moon-distance")
    assert "384,400 kilometres" in answer.text
    assert "2021" in answer.text
    assert say("en", "reply-note", note="A mean value.") in answer.text


async def test_a_language_is_added_and_taken_away_but_never_the_last(
    discord: DiscordServer, say: Say
) -> None:
    admin = moderator(discord)
    # Where it lacks one's own language, the one it has is shown.
    speaker = moderator(discord, locale="vi")
    form = await speaker.slash("facts edit", fact="apollo-landing")
    assert filled(form)["claim"].startswith("Apollo 11")
    form = await speaker.slash("facts edit", fact="apollo-landing", language="vi")
    assert filled(form)["claim"] == ""
    vietnamese = "Apollo 11 đưa những người đầu tiên lên Mặt Trăng tháng 7 năm 1969."
    done = await speaker.submit(form, claim=vietnamese, reason="Dịch")
    assert vietnamese in done.text

    form = await admin.slash("facts edit", fact="apollo-landing", language="en")
    done = await admin.submit(form, claim="", reason="Only in Vietnamese")
    assert vietnamese in done.text
    form = await admin.slash("facts edit", fact="apollo-landing", language="vi")
    refused = await admin.submit(form, claim="", reason="Empty")
    assert say("en", "draft-no-claim") in refused.text


async def test_facts_are_offered_by_words_and_id_in_any_language(discord: DiscordServer) -> None:
    admin = moderator(discord, locale="ru")
    for typed in ("moon-dist", "384,400 kilometres", "Mặt Trăng cách", "луна удалена"):
        offered = await admin.autocomplete("facts edit", "fact", typed)
        assert offered[0]["value"] == "moon-distance", typed
        assert offered[0]["name"].startswith("Луна удалена")
    told = await admin.slash("facts edit", fact="xyzzy qwerty")
    assert told.modal is None
    assert told.is_private


async def test_the_second_of_two_moderators_is_shown_what_the_first_changed(
    discord: DiscordServer, say: Say
) -> None:
    lan, minh = moderator(discord, name="Lan"), moderator(discord, name="Minh")
    of_lan = await lan.slash("facts edit", fact="moon-distance", language="en")
    of_minh = await minh.slash("facts edit", fact="moon-distance", language="en")
    await lan.submit(of_lan, date="2021", reason="A newer edition")

    shorter = "The Moon is 384,400 km away on average."
    told = await minh.submit(of_minh, claim=shorter, reason="Shorter")
    assert told.is_private
    assert say("en", "fact-changed-meanwhile", fact="moon-distance") in told.text
    assert f"<@{lan.user['id']}>" in told.text
    assert "A newer edition" in told.text
    assert f"**{say('en', 'field-time')}**: 2020 → 2021" in told.text
    assert say("en", "field-text", language=say("en", "language-en")) not in told.text
    assert told.allowed_mentions["parse"] == []

    form = await minh.press(told, say("en", "button-fact-again"))
    # What Minh wrote, over what Lan made of the rest.
    assert filled(form)["claim"] == shorter
    assert filled(form)["date"] == "2021"
    assert filled(form)["reason"] == "Shorter"
    done = await minh.submit(form)
    assert shorter in done.text
    assert "2021" in done.text


async def test_of_many_edits_at_once_none_is_lost(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    async def insist(member: Member, year: int) -> None:
        """Changes the date, as often as it takes."""
        form = await member.slash("facts edit", fact="moon-distance")
        told = await member.submit(form, date=str(year), reason=str(year))
        while not told.text.startswith(say("en", "fact-edited")):
            assert told.text.startswith(say("en", "fact-changed-meanwhile", fact="moon-distance"))
            told = await member.submit(await member.press(told, say("en", "button-fact-again")))

    years = range(1970, 1982)
    await asyncio.gather(*(insist(moderator(discord), year) for year in years))
    made = await store.curation.history(int(discord.guild["id"]), "fact", "moon-distance")
    assert [one.number for one in made] == list(range(1, len(years) + 1))
    assert {one.reason for one in made} == {str(year) for year in years}
    assert {one.record["time"] for one in made if one.record} == {str(year) for year in years}


async def test_whoever_lost_the_right_meanwhile_changes_nothing(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin, member = moderator(discord), discord.member()
    form = await admin.slash("facts edit", fact="moon-distance")
    wrong = await admin.submit(await admin.slash("facts add"), CRATER, MOON, "soon", "", "New")
    admin.permissions = payloads.PERMISSIONS

    for told in (
        await admin.submit(form, claim="The Moon is near.", reason="Mine"),
        await admin.press(wrong, say("en", "button-fact-mend")),
        await member.slash("facts add"),
        await member.slash("facts edit", fact="moon-distance"),
    ):
        assert told.is_private
        assert told.text == say("en", "desk-not-yours-review")
    assert (await store.servers.state(int(discord.guild["id"]))).revisions == ()


async def test_forged_forms_and_buttons_do_nothing(
    discord: DiscordServer, store: Store, say: Say
) -> None:
    admin = moderator(discord)
    await discord.join("Others")
    there = elsewhere(discord)
    form = await admin.slash("facts add", channel=there)
    await admin.submit(form, CRATER, MOON, "", "", "Only here")

    form = await admin.slash("facts edit", fact="moon-distance")
    for custom_id in (
        f"vrad1:fact-form:en.1.{CRATER_ID}",
        "vrad1:fact-form:en.0.no-such-fact",
        "vrad1:fact-form:de.0.moon-distance",
        "vrad1:fact-form:en.7.",
        "vrad1:fact-form:../..",
    ):
        told = await admin.submit(forged(form, custom_id), claim="Forged.", reason="Forged")
        assert told.text == say("en", "press-too-old"), custom_id
    # A revision that never was: nobody has seen what it is now.
    told = await admin.submit(
        forged(form, "vrad1:fact-form:en.7.moon-distance"), claim="Forged.", reason="Forged"
    )
    assert told.text.startswith(say("en", "fact-changed-meanwhile", fact="moon-distance"))
    for custom_id in ("vrad1:fact-again:1", "vrad1:fact-again:"):
        pressed = await admin.press(discord.earlier(**button(custom_id)))
        assert pressed.text == say("en", "fact-words-gone")
    assert (await store.servers.state(int(discord.guild["id"]))).revisions == ()


async def test_what_one_wrote_opens_for_nobody_else_and_nowhere_else(
    discord: DiscordServer, say: Say
) -> None:
    admin, other = moderator(discord), moderator(discord)
    await discord.join("Others")
    wrong = await add(admin, CRATER, date="soon")
    [custom_id] = [one.custom_id for one in wrong.buttons]
    for told in (
        await other.press(discord.earlier(**button(str(custom_id)))),
        await admin.press(discord.earlier(channel=elsewhere(discord), **button(str(custom_id)))),
    ):
        assert told.modal is None
        assert told.text == say("en", "fact-words-gone")


async def test_where_another_person_has_to_approve_it_waits(
    server: DiscordServer, services: Services, store: Store, say: Say
) -> None:
    guild = int(server.guild["id"])
    moment = dt.datetime.fromisoformat(TIMESTAMP)
    await store.servers.change_settings(guild, {"second_person": True}, by=1, at=moment)
    async with online(server, Client(services, store)):
        admin = moderator(server)
        told = await add(admin, CRATER, "A new paper")
        [number] = await store.queue.waiting(guild)
        assert told.text == say("en", "fact-waiting", number=str(number))
        assert CRATER_ID not in fact_ids(await admin.slash("ask", question=HOW_WIDE))
        draft = await store.queue.submission(guild, number)
    assert draft is not None
    assert [change.key for change in draft.changes] == [CRATER_ID, "a-new-paper"]


async def test_without_the_database_nothing_is_changed_and_that_is_said(
    discord: DiscordServer, services: Services, say: Say
) -> None:
    admin = moderator(discord)
    await admin.slash("language", language="en")
    form = await admin.slash("facts edit", fact="moon-distance")
    [path] = services.settings.data_dir.glob("*.sqlite3")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE revisions RENAME TO lost")
    told = await admin.submit(form, claim="The Moon is near.", reason="Mine")
    assert told.text == say("en", "desk-lost")
    answer = await admin.slash("ask", question="How far is the Moon away from the Earth?")
    assert "384,400" in answer.text


async def test_hostile_words_do_nothing(discord: DiscordServer, store: Store) -> None:
    admin = moderator(discord)
    claim = "@everyone <@&1300000000000000001> **Zyx** ||hid|| `x` ```\u202efdp.exe``` " + "é́́́́" * 280
    reason = "<@1> @here [x](https://evil.example) ||`" + "_" * 200
    form = await admin.slash("facts add")
    done = await admin.submit(form, claim, "@everyone <b>`New` title||", "", "", reason)
    key = first(done)
    assert key.startswith("everyone-1300000000000000001-zyx")
    assert done.allowed_mentions["parse"] == []
    assert "@everyone" not in done.text
    history = await admin.slash("facts history", fact=key)
    assert "@here" not in history.text
    assert "@everyone" not in history.text
    form = await admin.slash("facts edit", fact=key)
    assert filled(form)["claim"] == claim[:1500].strip()
    refused = await admin.submit(form, more="x: " + "`@everyone`" * 300, reason="Long")
    assert "@everyone" not in refused.text
