"""Questions without an answer are kept for a server's moderators, where it wants them kept.

In the background and without who asked: no answer waits for it, and none fails with it.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from cachetools import TTLCache

from ..answering.answer import Answer
from ..answering.gaps import is_gap
from ..errors import StoreError
from ..storage.store import Store
from .edition import Edition
from .failures import log, log_failure

# So many wait to be kept; while the database cannot be reached, what is more is let go of.
_WAITING: Final = 200
# The longest a question is kept; what is told around it is not asked.
_LONGEST: Final = 400
# Seconds in which the same question of the same person counts once.
_AGAIN: Final = 300.0
_REMEMBERED: Final = 1_000
# What else there is has an answer, or asks for none.
_OPEN: Final = frozenset({"no_answer", "partial"})
_SOMEBODY: Final = re.compile(r"<@[!&]?\d+>")


@dataclass(frozen=True, slots=True)
class _Asked:
    guild_id: int
    edition: Edition
    answer: Answer
    questions: tuple[str, ...]
    at: dt.datetime


class GapNotes:
    """Keeps what was asked of servers and is not on record."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: asyncio.Queue[_Asked] = asyncio.Queue(_WAITING)
        # Numbers made of who asked what, and neither of the two.
        self._lately: TTLCache[int, None] = TTLCache(_REMEMBERED, _AGAIN)
        self._keeping: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Keeps from now on what is noted."""
        self._keeping = asyncio.create_task(self._keep(), name="vrafacts")

    async def stop(self) -> None:
        """Keeps no more; what waits is let go of."""
        if self._keeping:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)

    def note(
        self,
        guild_id: int | None,
        edition: Edition,
        answer: Answer,
        questions: Sequence[str],
        *,
        asker: int,
        at: dt.datetime,
    ) -> None:
        """Takes note of a question and its answer; `questions` are those it leans on and itself.

        Raises nothing, and takes no time.
        """
        if guild_id is None or not edition.settings.keep_questions or not questions:
            return
        if answer.outcome not in _OPEN:
            return
        who_asked_what = hash((guild_id, asker, questions[-1].casefold()))
        if who_asked_what in self._lately:
            return
        self._lately[who_asked_what] = None
        with suppress(asyncio.QueueFull):
            self._waiting.put_nowait(_Asked(guild_id, edition, answer, tuple(questions), at))

    async def _keep(self) -> None:
        while True:
            asked = await self._waiting.get()
            try:
                if is_gap(asked.answer, asked.edition.answerer):
                    await self._add(asked)
            except StoreError as error:
                log.warning("A question without an answer is not kept: %s", error)
            except Exception as error:  # noqa: BLE001 -- the next one is to be kept all the same
                log_failure("Keeping a question without an answer", error)

    async def _add(self, asked: _Asked) -> None:
        language = asked.edition.answerer.language(asked.answer.question)
        # A line each, so that the last can be asked again as it was.
        lines = (" ".join(_SOMEBODY.sub("@", text).split()) for text in asked.questions)
        await self._store.gaps.add(
            asked.guild_id,
            "\n".join(line[:_LONGEST] for line in lines),
            language or asked.answer.language,
            at=asked.at,
        )
