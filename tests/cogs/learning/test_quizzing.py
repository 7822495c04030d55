"""`/quiz` as members play it: every mode, every control, whoever presses and whatever they type."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from bot.client import Client
from bot.services import Services, open_store
from bot.storage.store import Store
from bot.study.cards.card import Deck
from bot.study.learning import Learning
from bot.study.quiz import course
from bot.study.quiz import rules as quiz
from tests.cogs.desk.people import HOSTILE, earlier, moderator
from tests.cogs.talking import LOCALES, failures, labels, running
from tests.discord_server import DiscordServer, online
from tests.discord_server.payloads import PERMISSIONS

from . import playing
from .playing import Room, choose, press, type_in, until, year_in


def signs(server: DiscordServer, message_id: str) -> list[str]:
    """How the bot has marked a message."""
    message = server.rest.messages.get(message_id)
    return [one["emoji"]["name"] for one in message.get("reactions", [])]


async def signed(server: DiscordServer, message_id: str) -> list[str]:
    await until(lambda: bool(signs(server, message_id)))
    return signs(server, message_id)


async def test_a_quiz_from_start_to_end(
    quizzed: DiscordServer, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    lan, minh, room = quizzed.member("Lan"), quizzed.member("Minh"), Room(quizzed)
    begun = await lan.slash("quiz start", questions=6)
    assert (begun.is_private, begun.text) == (True, "It begins: 6 questions.")
    assert "already" in (await minh.slash("quiz start")).text

    first = await room.question(1)
    assert "Question 1 of 6** · everybody answers" in first.text
    assert f"Event {int(year_in(first.text)) - 1950} was in […]." in first.text
    assert year_in(first.text) not in first.text
    assert len(first.buttons) == 8
    right = await choose(lan, first)
    assert right.is_private
    assert "Right**, 1 point" in right.text
    assert "Source: " in right.text
    again = await choose(lan, first, right=False)
    assert "answered this question already" in again.text
    wrong = await choose(minh, first, right=False)
    assert "Not right" in wrong.text
    # Whoever is wrong could tell others.
    assert year_in(first.text) not in wrong.text
    assert (await press(lan, first, "Next")).text == "Done."
    closed = await room.closed(1)
    assert closed.message["id"] == first.message["id"]
    assert f"✅ **{year_in(first.text)}**" in closed.text
    assert "Source: " in closed.text
    assert f"Right: <@{lan.user['id']}>" in closed.text
    assert minh.user["id"] not in closed.text

    for number in range(2, 7):
        shown = await room.question(number)
        # All who take part have answered: nobody has to wait.
        await choose(lan, shown, right=number != 3)
        await choose(minh, shown)
        closed = await room.closed(number)
        assert ("Scores" in closed.text) == (number == 5)
    report = await room.report()
    assert f"**1.** <@{lan.user['id']}> – 5 points, 5 right" in report.text
    assert f"**1.** <@{minh.user['id']}> – 5 points, 5 right" in report.text
    assert "What was missed" in report.text
    assert "Source: " in report.text
    assert len(room.messages) == 7
    assert all(one.message["mentions"] == [] for one in room.messages)

    asked = {one.text.split("✅ **")[1].split("**")[0] for one in room.messages[:-1]}
    await until(lambda: not quizmasters())
    await press(minh, report, "Again")
    second = await room.until(lambda messages: len(messages) == 8)
    assert year_in(second[-1].text) not in asked
    assert "Only who started" in (await press(lan, second[-1], "Stop")).text
    assert "Only who started" in (await lan.slash("quiz stop")).text
    assert (await minh.slash("quiz stop")).text == "Done."
    await room.until(lambda messages: "Nobody answered, so there" in messages[-1].text)
    await until(lambda: not quizmasters())
    assert "no quiz" in (await minh.slash("quiz stop")).text
    assert await store.quizzes.running() == []
    assert failures(caplog) == []


def quizmasters() -> list[asyncio.Task[None]]:
    return [one for one in asyncio.all_tasks() if one.get_name() == "vrafacts-quiz"]


async def test_what_was_missed_can_be_studied_and_points_reach_the_leaderboard(
    quizzed: DiscordServer, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    lan, minh, room = quizzed.member("Lan"), quizzed.member("Minh"), Room(quizzed)
    await lan.slash("leaderboard join")
    await lan.slash("quiz start", questions=3)
    shown = [await room.question(1)]
    await choose(lan, shown[0], right=False)
    await choose(minh, shown[0])
    await press(lan, shown[0], "Next")
    for number in (2, 3):
        shown.append(await room.question(number))
        await choose(lan, shown[-1], right=number == 2)
        await choose(minh, shown[-1])
    report = await room.report()
    assert "2 cards" in (await press(lan, report, "Study these")).text
    assert "nothing to add" in (await press(lan, report, "Study these")).text
    assert "nothing to add" in (await press(minh, report, "Study these")).text
    yesterday = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
    reviewed = await store.studies.reviews(int(lan.user["id"]), since=yesterday)
    assert len(reviewed) == 2
    assert {one.card for one in reviewed} == {
        f"event-{int(year_in(one.text)) - playing.FIRST}" for one in (shown[0], shown[2])
    }
    await until(lambda: not quizmasters())
    board = (await minh.slash("leaderboard show")).text
    assert f"<@{lan.user['id']}>" in board
    assert "1 point, 3 questions" in board
    assert minh.user["id"] not in board
    assert failures(caplog) == []


async def test_what_is_typed_comes_by_form_reply_and_mention_and_tells_others_nothing(
    quizzed: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    lan, minh, room = quizzed.member("Lan"), quizzed.member("Minh"), Room(quizzed)
    await lan.slash("quiz start", questions=2, answers="typed")
    shown = await room.question(1)
    assert "three tries" in shown.text
    year = year_in(shown.text)
    first = await type_in(lan, shown, "1801")
    assert "Not right" in first.text
    assert "2 more times" in first.text
    assert "Right" in (await type_in(lan, shown, year)).text
    by_mention = await minh.send_mention("1802")
    by_reply = await minh.send_reply(shown, year)
    # Right or wrong, it looks the same to those who read along.
    assert await signed(quizzed, by_mention) == await signed(quizzed, by_reply) == ["📨"]
    late = await minh.send_reply(shown, year)
    assert await signed(quizzed, late) == ["🚫"]
    unread = await minh.reply(shown, year, ping=False)
    assert "press the button" in unread.text
    await press(lan, shown, "Next")
    closed = await room.closed(1)
    assert f"Right: <@{lan.user['id']}>, <@{minh.user['id']}>" in closed.text
    # A slow answer to the first is none to the second.
    second = await room.question(2)
    slow = await minh.send_reply(shown, year_in(second.text))
    assert await signed(quizzed, slow) == ["🚫"]
    # Where it may not react, it answers with the sign alone.
    quizzed.rest.fail(1, 403, path="/reactions/")
    assert (await minh.reply(second, "1801")).text == "📨"
    await lan.slash("quiz stop")
    assert f"<@{minh.user['id']}> – 1 point" in (await room.report()).text
    assert (await lan.mention("How far is the Moon?")).text.startswith("> How far")
    assert failures(caplog) == []


async def test_a_long_and_hostile_card_fits_and_does_nothing(
    quizzed: DiscordServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    words = " ".join(text for name, text in HOSTILE.items() if name != "null") * 3
    cards = [playing.card(number, words=" " + words) for number in range(5)]
    monkeypatch.setattr(Learning, "deck", Deck({one.id: one for one in cards}))
    lan, room = quizzed.member("Lan"), Room(quizzed)
    others = [quizzed.member(f"Member {number}") for number in range(15)]
    await lan.slash("quiz start", questions=5)
    for number in range(1, 5):
        shown = await room.question(number)
        await choose(lan, shown)
        if number == 1:
            await press(lan, shown, "Next")
    shown = await room.question(5)
    for other in others:
        await choose(other, shown)
    await choose(lan, shown)
    closed = await room.closed(5)
    assert "and 4 more" in closed.text
    assert "@everyone" not in closed.text
    assert "1 point" in (await room.report()).text
    assert quizzed.rest.faults == []
    assert failures(caplog) == []


@pytest.mark.parametrize("form", ["typed", "choice"])
async def test_hostile_answers_are_wrong_and_do_nothing(
    quizzed: DiscordServer, caplog: pytest.LogCaptureFixture, form: str
) -> None:
    lan, room = quizzed.member("Lan"), Room(quizzed)
    texts = [text for name, text in HOSTILE.items() if name != "null"]
    texts += ["x" * 3900, "9" * 400, "1e999", "<t:0:R> -5/0", "²³", "\u202e", "a\0b"]
    await lan.slash("quiz start", questions=1, answers=form)
    shown = await room.question(1)
    for number, text in enumerate(texts):
        other = quizzed.member(f"Member {number}")
        if form == "typed":
            told = await type_in(other, shown, text[:300])
            assert "Not right" in told.text
            assert "\u202e" not in told.text
            assert "@everyone" not in told.text
            await signed(quizzed, await other.send_mention(text))
        else:
            told = await other.mention(text)
            assert "press a button" in told.text or "To answer" in told.text
    await lan.slash("quiz stop")
    report = (await room.report()).text
    assert "1 point" not in report
    assert quizzed.rest.faults == []
    assert failures(caplog) == []


async def test_survival_and_repeat_are_told_as_they_go(quizzed: DiscordServer) -> None:
    lan, minh, ivan = (quizzed.member(name) for name in ("Lan", "Minh", "Ivan"))
    room = Room(quizzed)
    await lan.slash("quiz start", mode="survival", questions=5)
    shown = await room.question(1)
    assert "survival" in shown.text
    assert "out" in shown.text
    await choose(lan, shown)
    await choose(minh, shown)
    await choose(ivan, shown, right=False)
    await press(lan, shown, "Next")
    shown = await room.question(2)
    assert "misses a question is out" in (await choose(ivan, shown)).text
    await choose(lan, shown, right=False)
    await choose(minh, shown)
    report = await room.report()
    assert f"**1.** <@{minh.user['id']}> – 2 points" in report.text
    assert len(room.messages) == 3

    elsewhere = Room(quizzed, await quizzed.add_channel("elsewhere"))
    await lan.slash("quiz start", mode="repeat", questions=1, channel=elsewhere.channel)
    shown = await elsewhere.question(1)
    await choose(lan, shown, right=False)
    await press(lan, shown, "Next")
    second = await elsewhere.question(2)
    assert year_in(second.text) == year_in(shown.text)
    await choose(lan, second)
    report = await elsewhere.report()
    assert "Missed" not in report.text


async def test_an_exam_is_between_one_and_the_bot_and_tells_at_the_end(
    quizzed: DiscordServer, caplog: pytest.LogCaptureFixture
) -> None:
    lan, minh, room = quizzed.member("Lan"), quizzed.member("Minh"), Room(quizzed)
    shown = await lan.slash("quiz start", mode="exam", questions=4, answers="typed")
    assert shown.is_private
    assert "exam, for you alone" in shown.text
    assert "<t:" not in shown.text
    form = await lan.press(shown, "Answer")
    second = await lan.submit(form, year_in(shown.text))
    assert "Question 2 of 4" in second.text
    assert "ight:" not in second.text
    third = await lan.submit(await lan.press(second, "Answer"), "1801")
    assert "Question 3 of 4" in third.text
    hinted = await lan.press(third, "Hint")
    assert "💡 In the 19" in hinted.text
    fourth = await lan.submit(await lan.press(hinted, "Answer"), year_in(third.text))
    over = await lan.press(fourth, "Next")
    assert "1.5 points, 2 of 4 right" in over.text
    for mark, one in zip("✅❌✅➖", (shown, second, third, fourth), strict=True):
        assert f"{mark} " in over.text
        assert year_in(one.text) in over.text
    assert over.text.count("Source: ") == 4
    assert room.messages == []
    # The same message says the same again, and nobody else gets anything by its buttons.
    exam = next(one.custom_id for one in fourth.buttons if one.label == "Next")
    stolen = await minh.press(earlier(quizzed, exam or ""), "Press")
    assert "no longer works" in stolen.text
    chosen = await lan.slash("quiz start", mode="exam", questions=1)
    [button] = [one for one in chosen.buttons if year_in(chosen.text) in one.label]
    end = await lan.press(chosen, custom_id=button.custom_id)
    assert "1 point, 1 of 1 right" in end.text
    assert labels(end) == ["Again"]
    assert "Question 1 of 1" in (await lan.press(end, "Again")).text
    assert failures(caplog) == []


async def test_hint_pause_and_going_on(quizzed: DiscordServer) -> None:
    lan, minh, room = quizzed.member("Lan"), quizzed.member("Minh"), Room(quizzed)
    await lan.slash("quiz start", questions=1)
    shown = await room.question(1)
    for name in ("Hint", "Next", "Pause", "Stop"):
        assert "Only who started" in (await press(minh, shown, name)).text
    await press(lan, shown, "Hint")
    await room.until(lambda messages: "worth half" in messages[0].text)
    hinted = room.messages[0]
    assert len(hinted.buttons) == 6
    assert any(year_in(hinted.text) in one.label for one in hinted.buttons)
    assert "0.5 points" in (await choose(minh, hinted)).text
    # A moderator may lead it as well.
    await press(moderator(quizzed), hinted, "Pause")
    await room.until(lambda messages: "Paused" in messages[0].text)
    assert await signed(quizzed, await lan.send_mention("A")) == ["⏳"]
    paused = room.messages[0]
    assert labels(paused) == ["Go on", "Next", "Stop"]
    await press(lan, paused, "Go on")
    await room.until(lambda messages: "Paused" not in messages[0].text)
    await choose(lan, room.messages[0])
    await press(lan, room.messages[0], "Next")
    assert "0.5 points" in (await room.report()).text


@pytest.mark.parametrize("language", ["vi", "ru"])
async def test_it_speaks_the_language_of_the_server(
    quick: None, quick_services: Services, store: Store, server: DiscordServer, language: str
) -> None:
    server.guild["preferred_locale"] = LOCALES[language]  # type: ignore[index]
    async with online(server, Client(quick_services, store)):
        lan, room = server.member("Lan", locale=LOCALES[language]), Room(server)  # type: ignore[index]
        await lan.slash("quiz start", questions=1)
        await room.until(bool)
        [shown] = room.messages
        assert {"vi": "Câu 1/1", "ru": "Вопрос 1 из 1"}[language] in shown.text
        told = await choose(lan, shown)
        assert {"vi": "1 điểm", "ru": "1 очко"}[language] in told.text
        await press(lan, shown, {"vi": "Câu tiếp", "ru": "Дальше"}[language])
        over = {"vi": "đã kết thúc", "ru": "окончена"}[language]
        await room.until(lambda messages: over in messages[-1].text)


async def test_forged_and_foreign_buttons_do_nothing(
    quizzed: DiscordServer, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    lan, room = quizzed.member("Lan"), Room(quizzed)
    await lan.slash("quiz start", questions=2)
    shown = await room.question(1)
    there = (await quizzed.join("Others"))["channels"][0]
    [session] = await store.quizzes.running()
    before = await store.quizzes.session(session.number)
    ids = [one.custom_id or "" for one in shown.buttons]
    number = session.number
    marks = (
        f"{number}.1", f"{number}.77", f"e{number}.0", f"{number + 1}.0", "", "1", "-1.0",
        f"{'9' * 18}.0.0", f"{number}.0.9", f"{number}.0.",
    )  # fmt: skip
    forged = [one.replace(f"{number}.0", mark) for one in ids for mark in marks]
    forged += [f"vrad1:quiz-sent:{number}.0", f"vrad1:quiz-type:{number}.0"]
    again = f"vrad1:quiz-again:{number}.0"
    for channel, who, custom_ids in (
        (there, moderator(quizzed, "Minh"), [*ids, *forged, again]),
        (quizzed.channel, quizzed.member("Ivan"), forged),
    ):
        for custom_id in custom_ids:
            reply = await who.press(earlier(quizzed, custom_id, channel=channel), "Press")
            if reply.modal:
                reply = await who.submit(reply, "1950")
            assert reply.is_private, custom_id
    after = await store.quizzes.session(session.number)
    assert after
    assert before
    assert after.quiz == before.quiz
    assert len(await store.quizzes.running()) == 1
    assert failures(caplog) == []


async def test_what_is_taken_from_it_in_the_middle_is_borne(
    quizzed: DiscordServer,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    lan, room = quizzed.member("Lan"), Room(quizzed)
    await lan.slash("quiz start", questions=3)
    minh = quizzed.member("Minh")
    shown = await room.question(1)
    await choose(lan, shown)
    await choose(minh, shown, right=False)
    # Its message was deleted: the next question comes.
    quizzed.rest.messages.delete(shown.message["id"])
    shown = await room.question(2)
    await choose(lan, shown)
    # Its fact was changed: it does not count any more, and points stay.
    monkeypatch.setattr(Learning, "deck", corrected(playing.deck()))
    assert "does not count" in (await choose(minh, shown)).text
    await press(lan, shown, "Next")
    report = await room.report()
    assert f"<@{lan.user['id']}> – 2 points" in report.text
    assert "changed or withdrawn" in room.messages[0].text
    monkeypatch.setattr(Learning, "deck", playing.deck())

    for is_gone in (True, False):
        channel = await quizzed.add_channel("elsewhere")
        await lan.slash("quiz start", channel=channel)
        shown = await Room(quizzed, channel).question(1)
        await choose(lan, shown)
        quizzed.rest.forbidden.add(channel["id"])
        await press(lan, shown, "Next")
        if is_gone:
            await quizzed.remove_channel(channel)
        await until(lambda: not quizmasters())
        assert await store.quizzes.running() == []
    told = [line for line in failures(caplog) if "A quiz cannot go on" in line]
    assert len(told) == 2
    assert failures(caplog)[-2:] == told
    quizzed.app_permissions = str(int(PERMISSIONS) & ~(1 << 11))
    assert "may not write" in (await lan.slash("quiz start")).text


def corrected(cards: Deck) -> Deck:
    return Deck({name: replace(one, digest="2") for name, one in cards.cards.items()})


async def test_a_restart_finds_each_quiz_where_it_stood(
    quick: None,
    server: DiscordServer,
    quick_services: Services,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    lan, minh = server.member("Lan"), server.member("Minh")
    names = ("sent", "paused", "between", "ending")
    rooms = {name: Room(server, await server.add_channel(name)) for name in names}
    async with running(server, quick_services) as store:
        exam = await lan.slash("quiz start", mode="exam", questions=2)
        for room in rooms.values():
            await lan.slash("quiz start", questions=2, channel=room.channel)
        shown = {name: await room.question(1) for name, room in rooms.items()}
        for one in shown.values():
            assert "1 point" in (await choose(lan, one)).text
        await press(lan, shown["paused"], "Pause")
        await rooms["paused"].until(lambda messages: "Paused" in messages[0].text)
        monkeypatch.setattr(course, "BREAK", dt.timedelta(hours=1))
        await press(lan, shown["between"], "Next")
        await rooms["between"].closed(1)
        sessions = {one.channel_id: one.number for one in await store.quizzes.running()}
        numbers = {name: sessions[int(room.channel["id"])] for name, room in rooms.items()}

    store = await open_store(quick_services.settings)
    # Stopped before it had kept that its question was sent; and before it had told its end.
    await store.quizzes.keep_message(numbers["sent"], of_round=0, message_id=None)
    now = dt.datetime.now(dt.UTC)
    await store.quizzes.change(numbers["ending"], lambda state: quiz.Step(quiz.stop(state, now)))
    await store.close()
    monkeypatch.setattr(course, "BREAK", dt.timedelta(0))

    async with running(server, quick_services) as store:
        assert "Scores" in (await rooms["ending"].report()).text
        assert (await rooms["between"].question(2)).text
        await press(lan, rooms["paused"].messages[0], "Go on")
        assert "1 point" in (await choose(minh, shown["sent"])).text
        again = await rooms["paused"].question(1)
        await until(lambda: "Paused" not in rooms["paused"].messages[0].text)
        assert "answered this" in (await choose(lan, again)).text
        [button] = [one for one in exam.buttons if year_in(exam.text) in one.label]
        assert "Question 2 of 2" in (await lan.press(exam, custom_id=button.custom_id)).text
        for name in ("sent", "paused", "between"):
            await lan.slash("quiz stop", channel=rooms[name].channel)
            report = await rooms[name].report()
            assert f"<@{lan.user['id']}> – 1 point, 1 right" in report.text
            heads = [one.text.partition("Question ")[2][:1] for one in rooms[name].messages]
            assert heads == (["1", "2", ""] if name == "between" else ["1", ""])
        await until(lambda: not quizmasters())
        assert await store.quizzes.running() == []
    assert [line for line in failures(caplog) if "quiz" in line] == []


async def test_alone_in_direct_messages_nobody_waits_for_a_clock(
    quick: None, server: DiscordServer, quick_services: Services, store: Store,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    lan = server.member("Lan", locale="en-US")
    direct = lan.direct_channel
    room = Room(server, direct)
    async with online(server, Client(quick_services, store)):
        caplog.clear()
        begun = await lan.slash("quiz start", questions=2, channel=direct)
        assert begun.text == "It begins: 2 questions."
        first = await room.question(1)
        # What concerns several people is not said to one.
        assert "verybody" not in first.text
        wrong = await choose(lan, first, right=False)
        assert "now stands beneath the question" in wrong.text
        closed = await room.closed(1)
        assert f"✅ **{year_in(first.text)}**" in closed.text
        assert "Not right" in closed.text
        right = await choose(lan, await room.question(2))
        assert "Source: " not in right.text
        assert "Source: " in (await room.closed(2)).text
        report = await room.report()
        assert "One card" in (await press(lan, report, "Study these")).text

        await until(lambda: not quizmasters())
        await lan.slash("quiz start", questions=2, answers="typed", channel=direct)
        shown = (await room.until(lambda messages: len(messages) == 4))[-1]
        assert "just write your answer here" in shown.text
        assert await signed(server, await lan.say("1066", channel=direct)) == ["❌"]
        assert room.messages[-1].buttons
    # Another process goes on with it.
    later = await open_store(quick_services.settings)
    async with online(server, Client(quick_services, later)):
        await until(lambda: bool(quizmasters()))
        right_year = year_in(shown.text)
        assert await signed(server, await lan.say(right_year, channel=direct)) == ["✅"]
        await room.until(lambda messages: len(messages) == 5)
        assert (await lan.slash("quiz stop", channel=direct)).text == "Done."
        await room.report()
        await until(lambda: not quizmasters())
    assert failures(caplog) == []


async def test_without_its_database_it_says_so_and_goes_on_later(
    quick: None, server: DiscordServer, quick_services: Services, store: Store
) -> None:
    lan, room = server.member("Lan"), Room(server)
    async with online(server, Client(quick_services, store)):
        await lan.slash("quiz start", questions=2)
        shown = await room.question(1)
        await store.close()
        for told in (
            await choose(lan, shown),
            await press(lan, shown, "Hint"),
            await lan.slash("quiz start", questions=2),
            await lan.slash("quiz stop"),
        ):
            assert "database" in told.text
        typed = await lan.send_mention("a")
    async with online(server, Client(quick_services, await open_store(quick_services.settings))):
        # What was written meanwhile is taken.
        assert await signed(server, typed) == ["📨"]
