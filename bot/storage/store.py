"""The Store: what must outlive a restart, in records."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from .curation import Curation
from .dailies import Dailies
from .database import Database
from .gaps import Gaps
from .log import Log
from .people import People
from .queue import Queue
from .quizzes import Quizzes
from .servers import Servers
from .standings import Standings
from .studies import Studies
from .told import Answers
from .watching import watch


class Store:
    """What the bot remembers, over SQLite or PostgreSQL; made by `open`.

    Every call of every part raises StoreError within seconds where the database fails it.
    """

    def __init__(self, database: Database, *, clock: Callable[[], float]) -> None:
        self._database = database
        self.people = People(database, clock=clock)
        self.servers = Servers(database)
        self.curation = Curation(database)
        self.queue = Queue(database)
        self.log = Log(database)
        self.gaps = Gaps(database)
        self.answers = Answers(database)
        self.studies = Studies(database)
        self.standings = Standings(database)
        self.dailies = Dailies(database)
        self.quizzes = Quizzes(database)

    @classmethod
    async def open(cls, where: str | Path, *, clock: Callable[[], float] = time.monotonic) -> Store:
        """The store at a database's address, or in a file of its own in the folder `where`.

        Raises StoreError, which says what to do, where it cannot be used.
        """
        return cls(await Database.open(where), clock=clock)

    async def close(self) -> None:
        """Closes every connection, once what runs has come to its end."""
        await self._database.close()

    def watch(self) -> AsyncIterator[dict[int, int]]:
        """The versions of all servers, at once and then whenever one has changed; never ends."""
        return watch(self._database, self.servers)
