"""The facts are read anew when their files change or their owner says so; a broken file is not."""

from __future__ import annotations

import asyncio
import math
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import watchfiles

from bot.client import Client
from bot.cogs import reloading, watching
from bot.records.factbook import SHIPPED
from bot.records.models import LANGUAGES, Language
from bot.services import Services, open_store
from bot.settings import Settings
from tests.discord_server import DiscordServer, Member, online
from tests.storage.looking import until

from .conftest import RECORDS
from .desk.people import moderator
from .talking import LOCALES, TRADE, Say, fact_ids

QUESTION = "How far is the Moon from the Earth?"
NEARER = RECORDS.replace("384,400", "384,399")
FURTHER = RECORDS.replace("384,400", "384,401")
BROKEN = RECORDS.replace("references:", "referencse:")


@asynccontextmanager
async def owned(server: DiscordServer, services: Services, owner: Member) -> AsyncIterator[Client]:
    """A bot that is online and belongs to somebody."""
    store = await open_store(services.settings)
    client = Client(services, store)
    client.owner_id = int(owner.user["id"])
    async with online(server, client):
        yield client


@pytest.fixture
def patient(settings: Settings) -> Services:
    """Services from a folder of facts, for as many questions as somebody likes."""
    return Services.build(settings.model_copy(update={"cooldown_questions": 0}))


@pytest.fixture
def records(patient: Services) -> Path:
    """The file with the facts."""
    assert patient.settings.facts_dir
    return patient.settings.facts_dir / "records" / "moon.yaml"


def save(path: Path, text: str) -> None:
    """Writes a file, as an editor does."""
    path.write_text(text, encoding="utf-8")


async def answered(member: Member, words: str, question: str = QUESTION) -> None:
    """Waits until a question is answered in these words."""

    async def is_so() -> bool:
        return words in (await member.slash("ask", question=question)).text

    async with asyncio.timeout(20):
        await until(is_so)


async def test_a_changed_file_is_answered_from_and_a_broken_one_is_not(
    server: DiscordServer,
    patient: Services,
    records: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reloading, "_SETTLING", 0.5)
    caplog.set_level("INFO", "bot")
    member = server.member()
    async with owned(server, patient, member):
        await answered(member, "384,400")
        save(records, NEARER)
        await answered(member, "384,399")

        # What is wrong is said once, whatever else is saved meanwhile.
        for _ in range(3):
            save(records, BROKEN)
            await until(lambda: "the old ones stay" in caplog.text)
            await asyncio.sleep(0.5)
        [fault] = [line for line in caplog.messages if "the old ones stay" in line]
        assert "records/moon.yaml:6: moon-distance" in fault
        assert "384,399" in (await member.slash("ask", question=QUESTION)).text

        # An editor that writes beside and renames, and one that empties the file first.
        beside = records.with_suffix(".new")
        beside.write_text(FURTHER)
        beside.rename(records)
        await answered(member, "384,401")
        with records.open("w") as file:
            file.flush()
            await asyncio.sleep(0.15)
            file.write(NEARER)
        await answered(member, "384,399")
    assert len([line for line in caplog.messages if "the old ones stay" in line]) == 1


async def test_a_folder_put_in_the_place_of_the_old_one_is_watched_too(
    server: DiscordServer, patient: Services, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_LOOKING", 100)
    monkeypatch.setattr(reloading, "_SETTLING", 0.5)
    member = server.member()
    folder = records.parents[1]
    async with owned(server, patient, member):
        other = shutil.copytree(folder, folder.with_name("other"))
        (other / "records" / "moon.yaml").write_text(NEARER)
        folder.rename(folder.with_name("old"))
        await asyncio.sleep(0.3)
        other.rename(folder)
        await answered(member, "384,399")
        save(records, FURTHER)
        await answered(member, "384,401")


async def test_where_the_system_tells_of_no_changes_the_files_are_looked_at(
    server: DiscordServer, patient: Services, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[bool | None] = []

    def scarce(*folders: Path, force_polling: bool | None, **options: object) -> object:
        tried.append(force_polling)
        if not force_polling:
            raise OSError(28, "No space left on device")
        return watchfiles.watch(*folders, force_polling=True, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(watching, "watch", scarce)
    monkeypatch.setattr(watching, "_POLLING", 50)
    member = server.member()
    async with owned(server, patient, member):

        async def is_seen() -> bool:
            # It goes by the second in which a file was written.
            save(records, NEARER)
            await asyncio.sleep(0.2)
            return "384,399" in (await member.slash("ask", question=QUESTION)).text

        async with asyncio.timeout(20):
            await until(is_seen)
    assert tried[:2] == [None, True]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_owner_has_them_read_anew_and_is_told_what_is_wrong(
    server: DiscordServer,
    patient: Services,
    records: Path,
    say: Say,
    language: Language,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watching.Watcher, "start", lambda _self: None)
    monkeypatch.setattr(watching.Watcher, "stop", _nothing)
    member, owner = server.member(), moderator(server, locale=LOCALES[language])
    owner.permissions = str(1 << 3 | int(owner.permissions))
    async with owned(server, patient, owner):
        same = await owner.slash("reload")
        assert same.is_private
        facts = say(language, "reload-same", facts=3, version=patient.book.version)
        assert same.text == facts

        save(records, BROKEN)
        broken = await owner.slash("reload")
        assert broken.is_private
        assert broken.text.startswith(say(language, "reload-faults", more=0))
        assert "records/moon.yaml:6: moon-distance" in broken.text
        assert "384,400" in (await member.slash("ask", question=QUESTION)).text

        # Words are read anew with the facts, wherever they are said.
        wording = records.parents[1] / "wording" / f"{language}.ftl"
        wording.parent.mkdir()
        text = (SHIPPED / "wording" / f"{language}.ftl").read_text(encoding="utf-8")
        wording.write_text(text.replace("\npress-too-old =", "\npress-old ="))
        save(records, NEARER)
        assert "press-too-old: is missing" in (await owner.slash("reload")).text
        wording.write_text(
            text.replace("\nno-such-choice =", "\nno-such-choice = Hm.").replace(
                "\nmention-of-another =", "\nmention-of-another = Hm."
            ).replace("\ncheck-nothing =", "\ncheck-nothing = Hm.")
        )  # fmt: skip
        done = await owner.slash("reload")
        assert done.text.startswith(say(language, "reload-done", facts=3, version="").split("3")[0])
        assert "384,399" in (await member.slash("ask", question=QUESTION)).text
        assert (await owner.slash("entity", name="?")).text.startswith("Hm.")
        said = await owner.say("Fine.")
        assert (await owner.menu("Check this message", said)).text.startswith("Hm.")
        assert patient.book.version not in done.text


async def _nothing(_self: watching.Watcher) -> None:
    """Stops what was not started."""


async def test_nobody_else_has_them_read_anew(
    server: DiscordServer, patient: Services, records: Path, say: Say
) -> None:
    owner, admin = server.member(), moderator(server)
    admin.permissions = str(1 << 3 | int(admin.permissions))
    async with owned(server, patient, owner):
        told = await admin.slash("reload")
        assert told.is_private
        assert told.text == say("en", "reload-not-yours")
        told = await server.member("Minh").slash("reload", channel=admin.direct_channel)
        assert told.text == say("en", "reload-not-yours")
        [command] = [one for one in server.rest.commands if one["name"] == "reload"]
        assert int(command["default_member_permissions"]) == 1 << 3


async def test_questions_are_answered_all_the_while(
    server: DiscordServer, settings: Settings, tmp_path: Path
) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "shipped")
    services = Services.build(
        settings.model_copy(update={"facts_dir": folder, "cooldown_questions": 0})
    )
    services.warm()
    member, admin = server.member(), moderator(server)
    trade = folder / "records" / "trade.yaml"
    async with owned(server, services, member):
        east = await server.join("East")
        [channel] = east["channels"]
        # A server with records of its own gets them on the new facts.
        await admin.slash("facts retire", fact="asean-founded", reason="Not so.", channel=channel)
        shown = ""

        async def ask() -> float:
            nonlocal shown
            begun = time.perf_counter()
            reply = await member.slash("ask", question=TRADE["en"])
            assert fact_ids(reply)[0] == "trade-turnover-2024"
            shown = reply.text
            return time.perf_counter() - begun

        calm = [await ask() for _ in range(100)]
        trade.write_text(trade.read_text().replace("reached US$4.58", "was reckoned to be US$4.58"))
        busy: list[float] = []
        while "was reckoned" not in shown:
            busy.append(await ask())
        assert len(busy) > 20
        # The interpreter is shared with the thread that reads the facts.
        assert percentile(busy) < max(0.5, 20 * percentile(calm))
        await until(lambda: is_new(member, channel))


async def is_new(member: Member, channel: dict[str, object]) -> bool:
    return "was reckoned" in (await member.slash("ask", question=TRADE["en"], channel=channel)).text


def percentile(seconds: list[float]) -> float:
    """The time that 99 of 100 keep to."""
    return sorted(seconds)[math.ceil(len(seconds) * 0.99) - 1]
