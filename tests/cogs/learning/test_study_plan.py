"""`/study plan` and `/study stats`: what somebody has settled, and what they have come to."""

from __future__ import annotations

import csv
import io

import pytest

from bot.records.models import LANGUAGES, Language
from bot.storage.store import Store
from bot.study.memory.planning import Plan
from tests.cogs.talking import Say, set_clock
from tests.discord_server import DiscordServer
from tests.discord_server.components import walk

from .learners import DAY, NOON, Learner, bot, hills

__all__ = ["bot", "hills"]

ZONES = {"en": "UTC", "vi": "Asia/Ho_Chi_Minh", "ru": "Europe/Moscow"}


async def test_a_plan_is_shown_changed_in_part_and_held_to(
    readers: DiscordServer, store: Store, say: Say
) -> None:
    for language in LANGUAGES:
        await settle(Learner(readers, say, language), store, language)


async def settle(learner: Learner, store: Store, language: Language) -> None:
    studies, slash = store.studies, learner.member.slash
    shown = await slash("study plan")
    assert shown.is_private
    for key, values in (
        ("study-plan", {}), ("study-plan-new", {"count": 10}),
        ("study-plan-repeats", {"count": 100}), ("study-every-topic", {}),
        ("study-plan-zone", {"zone": ZONES[language].replace("_", " ")}),
        ("study-plan-no-reminder", {}),
    ):  # fmt: skip
        assert learner.say(key, **values) in shown.text
    assert (learner.say("study-zone-hint") in shown.text) == (language == "en")
    # To look at it keeps nothing.
    assert await studies.plan(learner.id) is None

    kept = await slash("study plan", new=3, topic="торговля", remind=7)
    assert learner.say("study-plan-kept") in kept.text
    assert learner.say("study-plan-reminder", hour="07:00") in kept.text
    more = await slash("study plan", repeats=0, zone="asia/ho chi minh")
    assert learner.say("study-plan-new", count=3) in more.text
    assert await studies.plan(learner.id) == Plan(
        new_a_day=3, reviews_a_day=0, topic="trade", zone="Asia/Ho_Chi_Minh", remind_at=7,
        language=language,
    )  # fmt: skip
    # What comes is of that topic.
    page = await learner.member.press(more, learner.say("study-go"))
    assert learner.say("study-left", due=0, new=3) in page.text

    for wrong, said in (
        ({"topic": "?!"}, "no-such-choice"), ({"zone": "Atlantis"}, "study-no-such-zone"),
        ({"zone": "../etc/passwd", "new": 9}, "study-no-such-zone"),
    ):  # fmt: skip
        assert (await slash("study plan", **wrong)).text == learner.say(said)
    every = await slash("study plan", topic="*", remind=-1)
    assert learner.say("study-every-topic") in every.text
    plan = await studies.plan(learner.id)
    assert plan is not None
    assert (plan.topic, plan.remind_at, plan.new_a_day) == ("", None, 3)


async def test_zones_topics_and_hours_are_offered(readers: DiscordServer, say: Say) -> None:
    member = readers.member(locale="vi")

    async def offered(option: str, typed: str) -> list[object]:
        choices = await member.autocomplete("study plan", option, typed)
        assert len(choices) <= 25
        return [one["value"] for one in choices]

    assert (await offered("zone", ""))[0] == "Asia/Ho_Chi_Minh"
    assert "Europe/Moscow" in await offered("zone", "moscow")
    assert await offered("zone", "no such place") == []
    topics = await offered("topic", "thương")
    assert (topics[0], topics[1]) == ("*", "trade")
    assert await offered("remind", "") == list(range(-1, 24))
    assert await offered("remind", "07") == [7]
    assert await offered("remind", say("vi", "study-remind-off")) == [-1]


async def test_figures_tell_what_somebody_has_come_to(
    bot: DiscordServer, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner, stats = Learner(bot, say), "study stats"
    assert (await learner.member.slash(stats)).text == say("en", "study-stats-none")
    page = await learner.cards()
    for rating in ("easy", "easy", "good"):
        page = await learner.answer(page, rating)
    told = await learner.member.slash(stats)
    assert told.is_private
    # The same as a picture, in words for who cannot see it, and as a table.
    assert told.files["vrafacts.png"].startswith(b"\x89PNG")
    [picture] = [part for part in walk(told.message["components"]) if "items" in part]
    assert say("en", "picture-cards", count=4) in picture["items"][0]["description"]
    table = await learner.member.press(told, say("en", "button-csv"))
    assert table.is_private
    rows = list(csv.reader(io.StringIO(table.files["vrafacts.csv"].decode("utf-8-sig"))))
    assert [row for row in rows if row[0] == "cards"] == [
        ["cards", "new", "1"], ["cards", "learning", "1"], ["cards", "review", "2"],
        ["cards", "relearning", "0"],
    ]  # fmt: skip
    for key, values in (
        ("cards", {"count": 3, "learning": 1, "young": 2, "mature": 0}), ("known", {"share": 100}),
        ("answers", {"today": 3, "week": 3, "month": 3}),
        ("coming", {"today": 1, "tomorrow": 0, "week": 1}),
    ):  # fmt: skip
        assert say("en", f"study-stats-{key}", **values) in told.text
    for key in ("recalled", "recalled-mature"):
        assert say("en", f"study-stats-{key}", share=100, weeks=12) not in told.text

    set_clock(monkeypatch, NOON + 9 * DAY)
    page = await learner.cards()
    # The one in its steps first, then those that are due: one of the two is known.
    for rating in ("easy", "good", "again"):
        page = await learner.answer(page, rating)
    told = await learner.member.slash(stats, channel=learner.member.direct_channel)
    assert say("en", "study-stats-recalled", share=50, weeks=12) in told.text
    assert say("en", "study-stats-answers", today=3, week=3, month=6) in told.text
    assert "in a row" not in told.text
    set_clock(monkeypatch, NOON + 10 * DAY)
    await learner.answer(await learner.cards(), "good")
    told = await learner.member.slash(stats)
    assert say("en", "study-stats-streak", count=2) in told.text
    # Today may yet come; whoever left out a day begins anew.
    set_clock(monkeypatch, NOON + 11 * DAY)
    told = await learner.member.slash(stats)
    assert say("en", "study-stats-streak", count=2) in told.text
    set_clock(monkeypatch, NOON + 12 * DAY)
    assert "in a row" not in (await learner.member.slash(stats)).text
