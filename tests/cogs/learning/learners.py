"""Learners over the loopback Discord: a few facts with a card each, and what a page shows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.client import Client
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from bot.services import Services
from bot.settings import Settings
from bot.storage.store import Store
from tests.cogs.desk.people import filled, moderator
from tests.cogs.talking import LOCALES, Say, labels, set_clock
from tests.conftest import NO_LEXICON, SOURCES
from tests.discord_server import DiscordServer, Member, Reply, online
from tests.discord_server.payloads import Payload

FactsFolder = Callable[[dict[str, str]], Path]

# A Sunday noon in Hanoi.
NOON = dt.datetime(2026, 11, 22, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)

_FACT = """\
- id: {id}
  text:
    en: The hill {name} is {height} metres high.
    vi: Ngọn đồi {name} cao {height} mét.
    ru: Высота холма {name} составляет {height} метров.
  references: [{{source: almanac-2020, paragraph: 7}}]
  stated_by: lunar-society
  note: {{en: A mean value., vi: Đây là giá trị trung bình., ru: Это среднее значение.}}
"""
_ENTITIES = """\
- id: lunar-society
  kind: body
  name: {en: Lunar Society, vi: Hội Mặt Trăng, ru: Лунное общество}
"""
HEIGHTS = {"ardo": 120, "belka": 231, "corvin": 342, "dorna": 453}


def hill(name: str, height: int | None = None) -> str:
    """The record of a hill."""
    return _FACT.format(id=name, name=name.title(), height=height or HEIGHTS[name])


def services_of(
    settings: Settings, write: Callable[[dict[str, str]], Path], records: str
) -> Services:
    """Services that answer from these records, as often and as fast as somebody asks."""
    files = {
        **NO_LEXICON, "sources.yaml": SOURCES, "records/moon.yaml": records,
        "lexicon/entities.yaml": _ENTITIES,
    }  # fmt: skip
    book = FactBook.load(write(files))
    patient = settings.model_copy(update={"cooldown_questions": 0})
    return Services(patient, book, Answerer(book))


class Learner:
    """Somebody at their cards."""

    def __init__(self, server: DiscordServer, say: Say, language: Language = "en") -> None:
        self.member: Member = server.member(locale=LOCALES[language])
        self._say = say
        self._language: Language = language

    @property
    def id(self) -> int:
        return int(self.member.user["id"])

    def say(self, key: str, **values: object) -> str:
        return self._say(self._language, key, **values)

    async def cards(self, channel: Payload | None = None, **options: str) -> Reply:
        """The first page of a session."""
        return await self.member.slash("study cards", channel=channel, **options)

    async def show(self, page: Reply) -> Reply:
        return await self.member.press(page, self.say("study-show"))

    async def rate(self, page: Reply, rating: str) -> Reply:
        """The page after a rating ("again", "hard", "good", "easy") of the answer shown."""
        return await self.member.press(page, self.button(page, rating))

    async def answer(self, page: Reply, rating: str) -> Reply:
        """The page after a question was answered and rated."""
        return await self.rate(await self.show(page), rating)

    async def undo(self, page: Reply) -> Reply:
        return await self.member.press(page, self.say("study-undo"))

    def button(self, page: Reply, rating: str) -> str:
        """What stands on the button of a rating."""
        name = self.say(f"study-{rating}")
        [found] = [label for label in labels(page) if label.startswith(f"{name} ·")]
        return found

    def waits(self, page: Reply) -> list[str]:
        """What the buttons say of when the card would come back."""
        names = ("again", "hard", "good", "easy")
        return [self.button(page, name).partition(" · ")[2] for name in names]


def asked(page: Reply) -> str:
    """The hill that a page is about; empty where it is about none."""
    found = re.search(rf"\b({'|'.join(HEIGHTS)})\b", page.text.casefold())
    return found[1] if found else ""


async def correct(server: DiscordServer, name: str, old: int, new: int) -> None:
    """Has a moderator correct a height, language by language."""
    admin = moderator(server)
    for language in LANGUAGES:
        form = await admin.slash("facts edit", fact=name, language=language)
        claim = filled(form)["claim"].replace(str(old), str(new))
        done = await admin.submit(form, claim=claim, reason="It was wrong.")
        assert str(new) in done.text, done.text


@pytest.fixture
def hills(settings: Settings, facts_folder: FactsFolder) -> Services:
    """Four facts with one card each."""
    return services_of(settings, facts_folder, "".join(map(hill, HEIGHTS)))


@pytest.fixture
async def bot(
    server: DiscordServer, hills: Services, store: Store, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[DiscordServer]:
    async with online(server, Client(hills, store)):
        # The ids of the server itself stay as they are.
        set_clock(monkeypatch, NOON)
        yield server
