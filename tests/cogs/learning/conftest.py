"""A bot with a deck made by hand, in which nobody has to wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator

import pytest

from bot.client import Client
from bot.services import Services
from bot.storage.store import Store
from bot.study.choosing.choices import Choices
from bot.study.learning import Learning
from bot.study.quiz import course
from bot.study.quiz import rules as quiz
from tests.discord_server import DiscordServer, online

from . import playing


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody needs time to read, or to wait between two tries."""
    monkeypatch.setattr(Learning, "deck", playing.deck())
    monkeypatch.setattr(Choices, "wrong_choices", playing.wrong)
    monkeypatch.setattr(course, "BREAK", dt.timedelta(seconds=0.05))
    monkeypatch.setattr(quiz, "PAUSE", dt.timedelta(0))


@pytest.fixture
def quick_services(services: Services) -> Services:
    patient = services.settings.model_copy(update={"cooldown_questions": 0})
    return Services(patient, services.book, services.answerer)


@pytest.fixture
async def quizzed(
    quick: None, server: DiscordServer, quick_services: Services, store: Store
) -> AsyncIterator[DiscordServer]:
    """The server with a bot that asks quickly."""
    async with online(server, Client(quick_services, store)):
        yield server
