"""What the Discord tests share: facts in three languages, a server, and a bot online in it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from discord.utils import snowflake_time

from bot.answering.answerer import Answerer
from bot.client import Client
from bot.cogs import keeping
from bot.services import Services, open_store
from bot.settings import Settings
from bot.storage.store import Store
from tests.conftest import NO_LEXICON
from tests.conftest import SOURCES as ALMANAC
from tests.discord_server import TOKEN, DiscordServer, loopback, online, payloads

SOURCES = f"""\
{ALMANAC}
- id: clipping-2019
  published: 2019-08
  language: en
"""

ENTITIES = """\
- id: lunar-society
  kind: body
  name: {en: Lunar Society, vi: Lunar Society, ru: Лунное общество}
"""

RECORDS = """\
- id: moon-distance
  text:
    en: The Moon is 384,400 kilometres away from the Earth on average.
    vi: Mặt Trăng cách Trái Đất trung bình 384.400 km.
    ru: Луна удалена от Земли в среднем на 384 400 километров.
  references: [{source: almanac-2020, paragraph: 7}]
  time: 2020
  stated_by: lunar-society
  note: {en: A mean value., vi: Đây là giá trị trung bình., ru: Это среднее значение.}
- id: apollo-landing
  text: {en: Apollo 11 brought the first people to the Moon in July 1969.}
  references: [{source: clipping-2019, paragraph: 2}]
- id: shouting-crater
  text:
    en: >-
      The crater Zyx is **bold** and @everyone, <@&1300000000000000001> and <#5> shout
      [there](https://evil.example/_x_) about it.
  references: [{source: clipping-2019, paragraph: 3}]
"""

FACTS = {
    **NO_LEXICON,
    "sources.yaml": SOURCES,
    "records/moon.yaml": RECORDS,
    "lexicon/entities.yaml": ENTITIES,
}


@pytest.fixture(scope="session")
def empty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the bot's database, in which nothing is kept yet."""

    async def make(folder: Path) -> None:
        await (await Store.open(folder)).close()

    folder = tmp_path_factory.mktemp("data")
    asyncio.run(make(folder))
    return folder


@pytest.fixture
def settings(
    facts_folder: Callable[[dict[str, str]], Path], empty_data: Path, tmp_path: Path
) -> Settings:
    """Settings with the facts above, the token that the server takes, and a folder for data."""
    folder = facts_folder(FACTS)
    # To copy the tables takes a tenth of the time to make them.
    data = shutil.copytree(empty_data, tmp_path / "data")
    return Settings(discord_token=TOKEN, facts_dir=folder, data_dir=data)


@pytest.fixture
def services(settings: Settings) -> Services:
    return Services.build(settings)


@pytest.fixture
async def store(settings: Settings) -> AsyncIterator[Store]:
    store = await open_store(settings)
    yield store
    await store.close()


@pytest.fixture
def then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has what is outdated looked for at the time that the messages bear, which is long past."""
    moment = snowflake_time(int(payloads.snowflake()))
    monkeypatch.setattr(keeping, "utcnow", lambda: moment)


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    async with loopback(monkeypatch) as server:
        yield server


@pytest.fixture
async def discord(
    server: DiscordServer, services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """The server with the standalone bot online in it."""
    async with online(server, Client(services, store)):
        yield server


@pytest.fixture(scope="session")
def answerer(answerer: Answerer) -> Answerer:
    """The facts we ship, ready to be asked."""
    answerer.warm()
    return answerer


@pytest.fixture(scope="session")
def say(answerer: Answerer) -> Callable[..., str]:
    """The words the bot has for something: `say(language, key, …)`."""
    return answerer.wording.say


@pytest.fixture
def shipped_services(settings: Settings, answerer: Answerer) -> Services:
    """Services that answer from the facts we ship, as often and as fast as somebody asks.

    In tests everything happens in one moment.
    """
    patient = settings.model_copy(update={"cooldown_questions": 0})
    return Services(patient, answerer.book, answerer)


@pytest.fixture
async def readers(
    server: DiscordServer, shipped_services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """The server with the standalone bot online in it, which answers from the facts we ship."""
    async with online(server, Client(shipped_services, store)):
        yield server
