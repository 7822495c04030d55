"""`/study cards`: a session, as a person goes through it."""

from __future__ import annotations

import json
import re

import pytest

from bot.client import Client
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.settings import Settings
from bot.storage.store import Store
from bot.study.memory.planning import Plan
from bot.study.memory.scheduling import Memory
from tests.cogs.desk.people import HOSTILE, earlier
from tests.cogs.talking import Say, custom_id, failures, labels, running, set_clock
from tests.discord_server import DiscordServer, Reply, online

from .learners import (
    DAY,
    NOON,
    FactsFolder,
    Learner,
    asked,
    bot,
    correct,
    hills,
    services_of,
)

__all__ = ["bot", "hills"]


async def memories(store: Store, learner: Learner) -> dict[tuple[int, str], Memory]:
    found = await store.studies.standing(learner.id, None, NOON, unplanned=Plan())
    return dict(found.memories)


async def test_a_session_with_every_button_in_one_private_message(
    bot: DiscordServer, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, language in enumerate(LANGUAGES):
        start = NOON + number * 30 * DAY
        set_clock(monkeypatch, start)
        learner = Learner(bot, say, language)
        await go_through(learner, language)
        set_clock(monkeypatch, start + 3 * DAY)
        await come_back(learner)
    assert bot.rest.faults == []


async def go_through(learner: Learner, language: Language) -> None:
    first = await learner.cards()
    assert first.is_private
    assert asked(first) == "ardo"
    assert learner.say("study-left", due=0, new=4) in first.text
    assert learner.say("study-new") in first.text
    assert "120" not in first.text
    assert labels(first) == [learner.say("study-show")]

    shown = await learner.show(first)
    # The fact as every reply tells it: whole, with note, speaker, source and id.
    assert "120" in shown.text
    for part in (learner.say("reply-source", source=""), "Lunar Press", "`ardo`"):
        assert part.strip() in shown.text
    society = {"en": "Lunar Society", "vi": "Hội Mặt Trăng", "ru": "Лунное общество"}[language]
    assert learner.say("reply-said-by", speaker=society) in shown.text
    note = {"en": "A mean", "vi": "Đây là", "ru": "Это среднее"}[language]
    assert note in shown.text
    assert learner.waits(shown) == [
        learner.say("study-minutes", count=1), learner.say("study-minutes", count=6),
        learner.say("study-minutes", count=10), learner.say("study-days", count=8),
    ]  # fmt: skip

    second = await learner.rate(shown, "easy")
    assert second.updated
    assert asked(second) == "belka"
    assert learner.say("study-left", due=0, new=3) in second.text
    # Taken back, the card is there again with its answer, as new as before.
    back = await learner.undo(second)
    assert asked(back) == "ardo"
    assert learner.waits(back) == learner.waits(shown)
    assert learner.say("study-undo") not in labels(back)

    page = await learner.rate(back, "good")
    for name, rating in (("belka", "hard"), ("corvin", "again")):
        assert asked(page) == name
        page = await learner.answer(page, rating)
    assert asked(page) == "dorna"
    page = await learner.answer(page, "easy")
    # Nothing else is left, so the steps of minutes come back at once, the shortest first.
    assert asked(page) == "corvin"
    page = await learner.answer(page, "easy")
    for name in ("belka", "ardo"):
        assert asked(page) == name
        page = await learner.answer(page, "good" if name == "ardo" else "easy")
    assert learner.say("study-done") in page.text
    assert learner.say("study-today", count=7) in page.text
    assert learner.say("study-tomorrow", due=1, new=0) in page.text
    assert labels(page) == [learner.say("study-undo")]
    assert (await learner.cards()).text == page.text


async def come_back(learner: Learner) -> None:
    later = await learner.cards()
    assert learner.say("study-left", due=3, new=0) in later.text
    # The one that was not known at first has waited longest.
    assert asked(later) == "corvin"
    known = await learner.show(later)
    assert learner.waits(known)[0] == learner.say("study-minutes", count=10)


async def test_a_session_goes_on_after_a_restart_and_in_direct_messages(
    server: DiscordServer, hills: Services, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = Learner(server, say)
    direct = learner.member.direct_channel
    async with running(server, hills):
        set_clock(monkeypatch, NOON)
        question = await learner.cards()
        page = await learner.answer(question, "easy")
        shown = await learner.show(page)
    async with running(server, hills) as store:
        page = await learner.rate(shown, "easy")
        assert asked(page) == "corvin"
        back = await learner.undo(page)
        assert asked(back) == "belka"
        page = await learner.rate(back, "easy")
        # As shipped a fact is one card, wherever it is studied.
        private = await learner.cards(direct)
        assert asked(private) == "corvin"
        await learner.answer(private, "easy")
        page = await learner.member.press(page, learner.say("study-show"))
        assert {scope for scope, _ in await memories(store, learner)} == {0}
        assert len(await memories(store, learner)) == 3


async def test_a_press_counts_once_and_what_is_late_is_refused_kindly(
    bot: DiscordServer, store: Store, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    learner, member = Learner(bot, say), bot.member("Minh")
    page, device = await learner.cards(), await learner.cards()
    shown, other = await learner.show(page), await learner.show(device)
    good = learner.button(shown, "good")
    name = custom_id(shown, good)
    # Twice at once, and once more from another device.
    presses = [await learner.member.send_press(shown, custom_id=name) for _ in range(2)]
    replies = [await learner.member.reply_to(key) for key in presses]
    texts = [reply.text for reply in replies]
    assert texts.count(learner.say("study-counted")) == 1
    late = await learner.rate(other, "again")
    assert late.text == learner.say("study-counted")
    assert late.is_private
    on = await learner.member.press(late, learner.say("study-go"))
    assert asked(on) == "belka"
    assert [one.reviews for one in (await memories(store, learner)).values()] == [1]
    # What was shown before it was rated shows no answer to be rated again.
    stale = await learner.member.press(earlier(bot, custom_id(device, learner.say("study-show"))))
    assert stale.text == learner.say("study-counted")

    undo = custom_id(on, learner.say("study-undo"))
    assert asked(await learner.undo(on)) == "ardo"
    gone = await learner.member.press(earlier(bot, undo))
    assert gone.text == learner.say("study-undone-already")
    assert await memories(store, learner) == {}

    # Beneath a message that others see it is shown to its person alone, and the message stays.
    seen = earlier(bot, custom_id(page, learner.say("study-show")))
    alone = await learner.member.press(seen)
    assert alone.is_private
    assert not alone.updated

    # Somebody else's, forged, or of another version: nothing is kept and nothing told.
    question = custom_id(page, learner.say("study-show"))
    for forged in (name, question, undo):
        refused = await member.press(earlier(bot, forged))
        assert refused.text == say("en", "study-not-yours")
    own = member.user["id"]
    for action, argument in (
        ("show", "x"), ("rate", ""), ("rate", "9.1"), ("rate", f"3.{own}.."), ("undo", "1"),
        ("undo", f"{'9' * 30}.{own}..0"), ("go", ""), ("go", f"{own}..2"),
            ("go", "\u0661..0"),
    ):  # fmt: skip
        refused = await member.press(earlier(bot, f"vrad1:study-{action}:{argument}"))
        assert refused.text == say("en", "study-too-old"), argument
    for action, argument in (
        ("show", f"{own}..0.{'0' * 12}.{'0' * 8}.0"), ("rate", f"3.{own}..0"),
        ("undo", f"1.{own}..0"),
    ):  # fmt: skip
        refused = await member.press(earlier(bot, f"vrad1:study-{action}:{argument}"))
        assert "120" not in refused.text
    assert failures(caplog) == []
    assert await store.studies.reviews(int(own), since=NOON - DAY) == []
    assert await memories(store, learner) == {}


async def test_a_day_has_limits_and_one_can_go_on(
    bot: DiscordServer, store: Store, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = Learner(bot, say)
    await learner.member.slash("study plan", new=1, repeats=1)
    page = await learner.answer(await learner.cards(), "easy")
    assert learner.say("study-held-back", count=3) in page.text
    assert learner.say("study-tomorrow", due=0, new=1) in page.text
    beyond = await learner.member.press(page, learner.say("study-beyond"))
    assert asked(beyond) == "belka"
    page = await learner.answer(beyond, "easy")
    # It goes on until somebody stops, and another session keeps to the limits again.
    assert asked(page) == "corvin"
    assert learner.say("study-done") in (await learner.cards()).text

    set_clock(monkeypatch, NOON + 9 * DAY)
    page = await learner.answer(await learner.cards(), "good")
    assert asked(page) == "corvin"
    page = await learner.answer(page, "easy")
    assert learner.say("study-held-back", count=2) in page.text


async def test_a_corrected_fact_is_learnt_anew_and_comes_first(
    bot: DiscordServer, store: Store, say: Say
) -> None:
    learner, direct = Learner(bot, say), Learner(bot, say)
    page = await learner.cards()
    for _ in range(2):
        page = await learner.answer(page, "easy")
    shown = await learner.show(page)
    assert asked(shown) == "corvin"
    await correct(bot, "ardo", 120, 125)
    await correct(bot, "corvin", 342, 345)

    # What was on the table when it was corrected is not counted, but shown as it is now.
    page = await learner.rate(shown, "easy")
    assert asked(page) == "corvin"
    assert len(await memories(store, learner)) == 2
    page = await learner.cards()
    assert asked(page) == "ardo"
    assert learner.say("study-corrected") in page.text
    assert learner.say("study-left", due=1, new=2) in page.text
    shown = await learner.show(page)
    assert "125" in shown.text
    assert "120" not in shown.text
    # It begins anew.
    assert learner.waits(shown)[0] == learner.say("study-minutes", count=1)
    page = await learner.rate(shown, "good")
    assert asked(page) == "corvin"
    assert learner.say("study-corrected") not in page.text
    page = await learner.undo(page)
    assert learner.say("study-corrected") in page.text
    await learner.rate(page, "good")
    scopes = {scope: one for (scope, name), one in (await memories(store, learner)).items()
              if name.startswith("ardo")}  # fmt: skip
    assert set(scopes) == {0, int(bot.guild["id"])}

    # Elsewhere it is as shipped, and remembered as before.
    outside = await learner.cards(learner.member.direct_channel)
    assert asked(outside) == "corvin"
    assert "345" not in (await learner.show(outside)).text
    # Who never learnt it has nothing to learn anew.
    fresh = await direct.cards()
    assert asked(fresh) == "ardo"
    assert learner.say("study-corrected") not in fresh.text


async def test_nobody_sees_what_others_study_or_what_another_server_says(
    bot: DiscordServer, store: Store, say: Say
) -> None:
    learner, other = Learner(bot, say), Learner(bot, say)
    there = (await bot.join("Others"))["channels"][0]
    await correct(bot, "ardo", 120, 125)
    page = await learner.answer(await learner.cards(), "easy")
    # The same person has it as shipped in another server, and what they did here is not undone.
    away = await learner.cards(there)
    assert asked(away) == "ardo"
    assert labels(away) == [learner.say("study-show")]
    assert "125" not in (await learner.show(away)).text
    guild = int(bot.guild["id"])
    assert [scope for scope, _ in await memories(store, learner)] == [guild]
    # A button of here does not work there.
    moved = earlier(bot, custom_id(page, learner.say("study-undo")), channel=there)
    elsewhere = await learner.member.press(moved)
    assert "125" not in elsewhere.text

    assert asked(await other.cards()) == "ardo"
    assert await memories(store, other) == {}
    stats = await other.member.slash("study stats")
    assert stats.text == say("en", "study-stats-none")
    assert bot.member("Minh").replies_waiting(bot.channel["id"]) == 0


async def test_the_database_gone_is_told_kindly_and_nothing_is_lost(
    server: DiscordServer, hills: Services, say: Say, caplog: pytest.LogCaptureFixture
) -> None:
    learner = Learner(server, say)
    async with running(server, hills) as store:
        page = await learner.answer(await learner.cards(), "easy")
        shown = await learner.show(page)
        await store.close()
        for reply in (
            await learner.rate(shown, "good"), await learner.undo(shown), await learner.cards(),
            await learner.member.slash("study stats"), await learner.member.slash("study plan"),
        ):  # fmt: skip
            assert reply.text == say("en", "desk-lost")
            assert reply.is_private
        assert asked(Reply("", {}, server.rest.messages.get(shown.message["id"]))) == "belka"
    assert "Traceback" not in caplog.text
    async with running(server, hills) as store:
        # The message stands as it was, and its buttons go on from there.
        page = await learner.rate(shown, "good")
        assert asked(page) == "corvin"
        assert len(await memories(store, learner)) == 2


async def test_what_a_fact_says_does_nothing_but_say_it(
    server: DiscordServer, settings: Settings, facts_folder: FactsFolder, store: Store, say: Say
) -> None:
    words = " ".join(HOSTILE[name] for name in ("mentions", "marks", "turned"))
    text = f"The crater Zyx is 77 metres deep, {words} {'long ' * 200}".strip()[:1400]
    record = {
        "id": "zyx", "text": {"en": text}, "references": [{"source": "almanac-2020"}],
        "quantity": {"amount": 77, "unit": "m"},
    }  # fmt: skip
    services = services_of(settings, facts_folder, json.dumps([record], ensure_ascii=False))
    async with online(server, Client(services, store)):
        learner = Learner(server, say)
        page = await learner.cards()
        shown = await learner.show(page)
        for reply in (page, shown):
            assert "@everyone" not in reply.text
            assert "<@&1300000000000000001>" not in reply.text
            assert "https://evil.example" not in reply.text
            assert reply.allowed_mentions["parse"] == []
        assert learner.say("study-done") in (await learner.rate(shown, "easy")).text
    assert server.rest.faults == []


async def test_a_topic_is_studied_alone_and_found_by_any_of_its_names(
    readers: DiscordServer, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, NOON)
    learner = Learner(readers, say)
    offered = await learner.member.autocomplete("study cards", "topic", "trad")
    assert offered[0]["value"] == "trade"
    page = await learner.cards(topic="торговля")
    count = re.search(r"(\d+)\D*$", page.text.splitlines()[0])
    assert count is not None
    told = []
    while learner.say("study-show") in labels(page):
        shown = await learner.show(page)
        told += re.findall(r"`([a-z0-9-]+)`", shown.text)
        page = await learner.rate(shown, "easy")
    assert len(told) == int(count[1]) > 3
    assert len(told) == len(set(told))
    assert learner.say("study-done") in page.text
    unknown = await learner.cards(topic="?!")
    assert unknown.text == learner.say("no-such-choice")
