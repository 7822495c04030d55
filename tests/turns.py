"""Tests that measure time have the machine to themselves, however many processes run the tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

# Files that every process has; nothing is written to them.
_ROOM: Final = Path(__file__)
_DOOR: Final = _ROOM.with_name("conftest.py")


@contextmanager
def turn(*, alone: bool) -> Iterator[None]:
    """Waits until a test may run beside those of pytest's other processes, or without any."""
    if sys.platform == "win32" or "PYTEST_XDIST_WORKER" not in os.environ:
        yield
        return
    import fcntl

    with ExitStack() as inside:
        # Who waits for an empty room holds the door, lest others go in and out for ever.
        with _DOOR.open() as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            room = inside.enter_context(_ROOM.open())
            fcntl.flock(room, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        yield
