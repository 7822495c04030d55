"""Many questions at once: at a steady pace, or as many as the bot can take."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator

from .reply import Reply

# Asks once, as the bound method of a member does with its arguments.
Ask = Callable[[], Awaitable[Reply]]


async def paced(ask: Ask, *, times: int, rate: float) -> list[float]:
    """The seconds to each acknowledgement, where `rate` a second ask without waiting for another.

    Raises TimeoutError where one was lost.
    """
    asked = []
    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for number in range(times):
            await asyncio.sleep(began + number / rate - time.monotonic())
            asked.append(group.create_task(_seconds(ask)))
    return [task.result() for task in asked]


async def saturating(ask: Ask, *, times: int, at_once: int) -> float:
    """How many replies a second came, where `at_once` people ask again as soon as answered."""

    async def person(turns: Iterator[int]) -> None:
        for _ in turns:
            await ask()

    turns = iter(range(times))
    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(person(turns))
    return times / (time.monotonic() - began)


async def _seconds(ask: Ask) -> float:
    reply = await ask()
    assert reply.after is not None, "a message is not acknowledged"
    return reply.after
