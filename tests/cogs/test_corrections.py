"""Corrections: who was told the old thing is told of the new one, in the channel, at a pace."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.client import Client
from bot.cogs import correcting
from bot.cogs.desk.facts import Facts
from bot.moderation.changes import Change
from bot.records.models import LANGUAGES, Fact, Language
from bot.records.plain import plain
from bot.services import Services, open_store
from bot.storage.store import Store
from tests.discord_server import DiscordServer, Member, Reply, online
from tests.discord_server.payloads import Payload
from tests.storage.looking import until

from .desk.people import moderator
from .talking import TRADE, Say, custom_id, failures

pytestmark = pytest.mark.usefixtures("then")

FACT = "trade-turnover-2024"
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
NEW: dict[Language, str] = {
    "en": "Trade between Vietnam and Russia reached US$5 billion in 2024.",
    "vi": "Kim ngạch thương mại Việt Nam – Nga năm 2024 đạt 5 tỷ USD.",
    "ru": "Товарооборот Вьетнама и России в 2024 году составил 5 млрд долларов.",
}
OLD: dict[Language, str] = {"en": "4.58 billion", "vi": "4,58 tỷ", "ru": "4,58 млрд"}


@dataclass
class Clock:
    """Time that goes on only at a word: who sleeps is awake again when a test says so."""

    slept: list[float] = field(default_factory=list)
    is_running: bool = True
    _ticking: asyncio.Event = field(default_factory=asyncio.Event)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        while not self.is_running:
            self._ticking.clear()
            await self._ticking.wait()
            return

    def tick(self) -> None:
        self._ticking.set()


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(correcting, "sleep", clock.sleep)
    return clock


@dataclass
class Desk:
    """A bot that is online, and what its moderators do."""

    server: DiscordServer
    client: Client
    store: Store
    services: Services

    @property
    def guild_id(self) -> int:
        return int(self.server.guild["id"])

    def fact(self, **values: Any) -> dict[str, Any]:
        """The record of the fact with some values changed."""
        fact = self.services.book.facts[FACT]
        return plain(Fact.model_validate({**plain(fact), **values}))

    async def change(self, *records: dict[str, Any], guild: Payload | None = None) -> None:
        """Gives facts other records, as a command of the desk does."""
        changes = [
            Change(kind="fact", key=record["id"], action="edit", record=record)
            for record in records
        ]
        await self.make(changes, guild=guild)

    async def make(self, changes: list[Change], *, guild: Payload | None = None) -> None:
        guild_id = int((guild or self.server.guild)["id"])
        state = await self.store.servers.state(guild_id)
        latest = {(one.kind, one.key): one.number for one in state.revisions}
        based = [
            Change(
                kind=one.kind, key=one.key, action=one.action, state=one.state, record=one.record,
                based_on=latest.get((one.kind, one.key), 0),
            )
            for one in changes
        ]  # fmt: skip
        interaction = SimpleNamespace(
            guild_id=guild_id, user=SimpleNamespace(id=1), created_at=NOON, client=self.client
        )
        desk = cast(Facts, self.client.get_cog(Facts.__cog_name__))
        await desk._curator.change(
            cast(discord.Interaction, interaction), based, reason="The press had it wrong."
        )

    async def told(self) -> int:
        """How many replies are remembered as telling the fact."""
        return len(await self.store.answers.of(self.guild_id, FACT, most=1000))

    def posted(self) -> list[Payload]:
        """The corrections, in the order in which they came."""
        return [
            message
            for message in self.server.rest.messages._kept.values()
            if "7101" in str(message) or "7102" in str(message) or "7103" in str(message)
        ]


@asynccontextmanager
async def desk_of(server: DiscordServer, services: Services) -> AsyncIterator[Desk]:
    store = await open_store(services.settings)
    client = Client(services, store)
    async with online(server, client):
        yield Desk(server, client, store, services)


@pytest.fixture
async def desk(server: DiscordServer, shipped_services: Services) -> AsyncIterator[Desk]:
    async with desk_of(server, shipped_services) as desk:
        yield desk


async def correction(member: Member, reply: Reply) -> Reply:
    """The next reply to a reply of ours."""
    return await member.reply_to(reply.message["id"])


async def settled(desk: Desk) -> None:
    """Returns once no correction is under way."""
    cog = cast(correcting.Corrections, desk.client.get_cog(correcting.Corrections.__cog_name__))
    await asyncio.sleep(0)
    await until(lambda: not cog._running)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_reply_is_corrected_in_its_language_and_nobody_is_mentioned(
    desk: Desk, clock: Clock, say: Say, language: Language
) -> None:
    # The server speaks English, and so does who asks.
    member = desk.server.member()
    asked = await member.slash("ask", question=TRADE[language])
    put = await member.mention(TRADE[language])

    await desk.change(desk.fact(text=NEW))

    for reply in (asked, put):
        told = await correction(member, reply)
        assert told.text.startswith(say(language, "correction-changed"))
        was, now = told.text.split(say(language, "correction-now"))
        assert "> " in was
        assert OLD[language] in was
        assert NEW[language] in now.replace("\\", "")
        assert say(language, "reply-source", source="x").partition("x")[0] in now
        assert now.rstrip().endswith(f"`{FACT}`")
        assert not told.is_private
        assert told.allowed_mentions == {"parse": [], "replied_user": False}
        assert told.body["message_reference"]["fail_if_not_exists"] is False
    await settled(desk)
    assert len(desk.posted()) == 2
    # The corrections tell the new fact: they are remembered with what they correct.
    await until(lambda: has(desk, 4))

    # The next one comes to where the first did, once.
    await desk.change(desk.fact(text={**NEW, language: "It was less."}))
    for reply in (asked, put):
        told = await correction(member, reply)
        assert "5" in told.text.split(say(language, "correction-now"))[0]
        assert "It was less" in told.text
    await settled(desk)
    assert len(desk.posted()) == 4


async def has(desk: Desk, count: int) -> bool:
    return await desk.told() == count


async def test_a_moderators_edit_reaches_the_readers_of_its_language_alone(
    desk: Desk, say: Say
) -> None:
    member, admin = desk.server.member(), moderator(desk.server)
    english = await member.slash("ask", question=TRADE["en"])
    vietnamese = await member.slash("ask", question=TRADE["vi"])

    form = await admin.slash("facts edit", fact=FACT, language="vi")
    await admin.submit(form, claim=NEW["vi"], reason="The press had it wrong.")

    told = await correction(member, vietnamese)
    assert NEW["vi"] in told.text
    await settled(desk)
    assert member.replies_waiting(english.message["id"]) == 0
    assert len(desk.posted()) == 1


async def test_what_tells_nobody_otherwise_is_left_in_peace(desk: Desk, clock: Clock) -> None:
    member = desk.server.member()
    await member.slash("ask", question=TRADE["en"])
    east = await desk.server.join("East")
    both = {"questions": {"en": ["What was sold?"]}, "review_by": "2027"}
    note = {"note": {"en": "A remark."}}

    await desk.change(desk.fact(**both))
    await desk.change(desk.fact(**note))
    cited = plain(desk.services.book.facts[FACT])["references"]
    await desk.change(desk.fact(references=[*cited, {"source": "apa-2014-customs-union"}]))
    # A translation by itself is news to nobody who read another.
    await desk.change(desk.fact(text={"en": plain_text(desk, "en"), "ru": NEW["ru"]}))
    doubt = Change(kind="dispute", key=FACT, action="dispute", record={"reason": "Is it?"})
    await desk.make([doubt])
    alias = Change(kind="alias", key="vietnam", action="add", record={"en": ["Vietland"]})
    await desk.make([alias])
    # What another server changes is its own business.
    await desk.change(desk.fact(text=NEW), guild=east)
    await settled(desk)

    assert desk.posted() == []
    assert clock.slept in ([], [1.0])


def plain_text(desk: Desk, language: Language) -> str:
    return desk.services.book.facts[FACT].text.best(language)[0]


@pytest.mark.parametrize(
    "values",
    [
        {"time": "2025"},
        {"references": [{"source": "hanoitimes-2021-strategic-partnership", "paragraph": 3}]},
        {"stated_by": "sergei-lavrov"},
        {"quantity": {"amount": 5e9, "unit": "USD"}},
    ],
    ids=str,
)
async def test_date_source_speaker_and_figure_are_told_too(
    desk: Desk, say: Say, values: dict[str, Any]
) -> None:
    member = desk.server.member()
    asked = await member.slash("ask", question=TRADE["en"])
    await desk.change(desk.fact(**values))
    told = await correction(member, asked)
    assert told.text.startswith(say("en", "correction-changed"))
    quoted, now = told.text.split(
        "**Now**" if "quantity" in values else say("en", "correction-now")
    )
    lines = [line.removeprefix("> ") for line in quoted.splitlines()]
    assert [line for line in now.strip().splitlines() if line not in lines]


async def test_a_fact_withdrawn_and_brought_back_is_told_so(
    desk: Desk, say: Say, clock: Clock
) -> None:
    member, admin = desk.server.member(), moderator(desk.server)
    asked = await member.slash("ask", question=TRADE["en"])

    await admin.slash("facts retire", fact=FACT, reason="It is outdated.")
    told = await correction(member, asked)
    lead, *_, last = told.text.splitlines()
    assert lead == say("en", "correction-withdrawn")
    assert OLD["en"] in told.text
    assert last == f"-# `{FACT}`"

    await settled(desk)
    await desk.make([Change(kind="fact", key=FACT, action="restore", state="shipped")])
    told = await correction(member, asked)
    assert told.text.startswith(say("en", "correction-restored"))
    assert OLD["en"] in told.text
    await settled(desk)
    assert len(desk.posted()) == 2


async def test_at_most_so_many_one_in_a_second_and_the_newest_first(
    desk: Desk, clock: Clock
) -> None:
    await desk.store.servers.change_settings(desk.guild_id, {"corrections": 2}, by=1, at=NOON)
    clock.is_running = False
    member = desk.server.member()
    asked = [await member.slash("ask", question=TRADE["en"]) for _ in range(4)]

    await desk.change(desk.fact(text=NEW))
    await correction(member, asked[3])
    await until(lambda: clock.slept == [1.0])
    assert len(desk.posted()) == 1

    # Nobody waits for it: questions are answered, and a change made meanwhile waits its turn.
    late = await member.slash("ask", question=TRADE["en"])
    assert "US$5 billion" in late.text.replace("\\", "")
    await desk.change(desk.fact(text={**NEW, "en": "It was less."}))
    assert len(desk.posted()) == 1
    clock.tick()
    # It tells what is so by then.
    assert "It was less" in (await correction(member, asked[2])).text
    clock.is_running = True
    clock.tick()
    await settled(desk)

    # The second change had two of its own: the reply given between them, and the first again.
    assert member.replies_waiting(late.message["id"]) == 1
    assert member.replies_waiting(asked[3].message["id"]) == 1
    assert [member.replies_waiting(one.message["id"]) for one in asked[:3]] == [0, 0, 0]
    assert set(clock.slept) == {1.0}


async def test_who_can_no_longer_be_told_is_forgotten_and_the_others_are_told(
    desk: Desk, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    member = desk.server.member()
    asked = [await member.slash("ask", question=TRADE["en"]) for _ in range(3)]
    await until(lambda: has(desk, 3))
    # A moderator took it away, and Discord did not say so to the bot.
    desk.server.rest.messages.remove(asked[1].message["id"])
    await desk.change(desk.fact(text=NEW))
    await settled(desk)
    for reply in (asked[0], asked[2]):
        assert member.replies_waiting(reply.message["id"]) == 1
    await until(lambda: has(desk, 4))

    desk.server.rest.forbidden.add(desk.server.channel["id"])
    await desk.change(desk.fact(text={**NEW, "en": "It was less."}))
    await settled(desk)
    await until(lambda: has(desk, 0))
    assert len(desk.posted()) == 2
    assert failures(caplog) == []


async def test_where_a_server_wants_no_answers_it_gets_no_corrections(
    desk: Desk, clock: Clock
) -> None:
    await desk.server.member().slash("ask", question=TRADE["en"])
    await until(lambda: has(desk, 1))
    closed = {"where": "except", "channels": [int(desk.server.channel["id"])]}
    await desk.store.servers.change_settings(desk.guild_id, closed, by=1, at=NOON)
    await desk.change(desk.fact(text=NEW))
    await settled(desk)
    assert desk.posted() == []


async def test_a_reply_with_several_facts_gets_them_together_and_hostile_words_do_nothing(
    desk: Desk, clock: Clock, say: Say
) -> None:
    hostile = "@everyone <@1> **b** `x` ||s|| [a](https://evil.example) \u202e> q\n-# `moon` " * 30
    member = desk.server.member()
    listed = await member.slash("source", source="hanoitimes-2021-strategic-partnership")
    shown = [line.rpartition("`")[0].rpartition("`")[2] for line in listed.text.splitlines()]
    facts = desk.services.book.facts
    chosen = [name for name in shown if name in facts][:3]
    assert len(chosen) == 3
    await desk.change(
        *(plain(facts[name]) | {"text": {"en": f"{number}. {hostile}"[:1500]}}
          for number, name in enumerate(chosen))
    )  # fmt: skip
    first = await correction(member, listed)
    await settled(desk)
    texts = [first.text]
    while member.replies_waiting(listed.message["id"]):
        texts.append((await correction(member, listed)).text)
    text = "\n".join(texts)
    assert all(f"`{name}`" in text for name in chosen)
    assert text.count(say("en", "correction-changed")) == 3
    assert "<@1>" not in text.replace("\\<", "")
    assert "](https://" not in text


async def test_a_shown_check_is_corrected_by_the_fact_alone(
    desk: Desk, clock: Clock, say: Say
) -> None:
    member = desk.server.member()
    claim = "In 2024 the trade between Vietnam and Russia was US$4.58 billion."
    checked = await member.menu("Check this message", await member.say(claim))
    token = await member.send_press(checked, custom_id=custom_id(checked, say("en", "button-show")))
    await member.reply_to(token)
    shown = await member.reply_to(token)
    await desk.change(desk.fact(text=NEW))
    told = await correction(member, shown)
    was = told.text.split(say("en", "correction-now"))[0]
    assert OLD["en"] in was
    assert claim not in was


async def test_a_restart_ends_them_and_the_next_change_reaches_the_rest(
    server: DiscordServer, shipped_services: Services, clock: Clock
) -> None:
    clock.is_running = False
    member = server.member()
    async with desk_of(server, shipped_services) as desk:
        asked = [await member.slash("ask", question=TRADE["en"]) for _ in range(2)]
        await desk.change(desk.fact(text=NEW))
        await correction(member, asked[1])
    clock.is_running = True
    async with desk_of(server, shipped_services) as desk:
        await desk.change(desk.fact(text={**NEW, "en": "It was less."}))
        # It quotes what that very reply says.
        assert OLD["en"] in (await correction(member, asked[0])).text
        assert "It was less" in (await correction(member, asked[1])).text
