"""What several tests of conversations need: a bot that can be restarted, labels, times to come."""

from __future__ import annotations

import datetime as dt
import itertools
import logging
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import discord
import pytest

from bot.client import Client
from bot.records.models import Language
from bot.services import Services, open_store
from bot.storage.store import Store
from tests.discord_server import DiscordServer, Reply, online, payloads

# Words by language and key.
Say = Callable[..., str]

MANAGE_MESSAGES = 1 << 13
MODERATOR = str(int(payloads.PERMISSIONS) | MANAGE_MESSAGES)

LOCALES: dict[Language, str] = {"en": "en-GB", "vi": "vi", "ru": "ru"}

TRADE = {
    "en": "How big was trade between Vietnam and Russia in 2024?",
    "vi": "Kim ngạch thương mại Việt Nam – Nga năm 2024 là bao nhiêu?",
    "ru": "Каким был товарооборот Вьетнама и России в 2024 году?",
}

VISIT = {"en": "When did he visit?", "vi": "Ông ấy thăm khi nào?", "ru": "Когда он приезжал?"}


@asynccontextmanager
async def running(server: DiscordServer, services: Services) -> AsyncIterator[Store]:
    """One run of the bot, with the store it opens for itself."""
    store = await open_store(services.settings)
    async with online(server, Client(services, store)):
        yield store


def custom_id(reply: Reply, label: str, *, at: int = 0) -> str:
    """The custom id of the button of that label, the one `at` that place of several."""
    ids = [button.custom_id for button in reply.buttons if button.label == label]
    assert ids[at]
    return str(ids[at])


def fact_ids(reply: Reply) -> list[str]:
    """The ids of the facts shown, in order."""
    return re.findall(r"`([a-z0-9-]+)`", reply.text)


def labels(reply: Reply) -> list[str]:
    """What stands on the buttons, in order."""
    return [button.label for button in reply.buttons]


def standing(server: DiscordServer, reply: Reply) -> str:
    """What is read in the reply now."""
    return Reply("", {}, server.rest.messages.get(reply.message["id"])).text


def set_clock(monkeypatch: pytest.MonkeyPatch, moment: dt.datetime) -> None:
    """Lets all that Discord sends from now on happen at `moment`, which stands in its ids."""
    first = discord.utils.time_snowflake(moment, high=True) + 1
    monkeypatch.setattr(payloads, "_ids", itertools.count(first))


def failures(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The lines of the log that tell of a failure, the oldest first."""
    return [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]
