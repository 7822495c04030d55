"""Hearing that something in a folder has changed, in a thread of its own."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from watchfiles import watch

log = logging.getLogger(__name__)

# Milliseconds: who writes several files is waited for until it is quiet for so long, though not
# for ever. As often it is looked whether to stop.
_QUIET: Final = 50
_AT_MOST: Final = 3_000
# How often the folders are looked for, which others may have been put in the place of.
_LOOKING: Final = 2_000
# Between looks at all files, where the system tells of no changes.
_POLLING: Final = 1_000
# Seconds until folders that cannot be watched are tried again.
_AGAIN: Final = 10.0


class Watcher:
    """Sets an event whenever anything in some folders has changed.

    It is a thread and not watchfiles' own coroutine, whose threads would outlast us in a host.
    """

    def __init__(self, folders: Iterable[Path]) -> None:
        self.changed = asyncio.Event()
        self._folders = sorted({folder.absolute() for folder in folders})
        self._stopped = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, name="vrafacts-watching", daemon=True)

    def start(self) -> None:
        """Watches from now on."""
        self._thread.start()

    async def stop(self) -> None:
        """Watches no more; when this returns, the thread has ended."""
        self._stopped.set()
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        is_polling = has_told = False
        while not self._stopped.is_set():
            try:
                self._watch(is_polling=is_polling)
            except (OSError, RuntimeError) as error:
                if is_polling and not has_told:
                    log.warning("Changes of the facts folder are not seen for now: %s", error)
                    has_told = True
                if is_polling:
                    self._stopped.wait(_AGAIN)
                # The system may have nothing left to watch with; looking at the files needs none.
                is_polling = not is_polling

    def _watch(self, *, is_polling: bool) -> None:
        """Returns when it is stopped, or when a folder is another than at first."""
        there = self._there()
        heard = watch(
            *(folder for folder, number in there.items() if number),
            watch_filter=None,
            debounce=_AT_MOST,
            step=_QUIET,
            stop_event=self._stopped,
            rust_timeout=_LOOKING,
            yield_on_timeout=True,
            force_polling=is_polling or None,
            poll_delay_ms=_POLLING,
            ignore_permission_denied=True,
        )
        for changes in heard:
            is_other = self._there() != there
            if changes or is_other:
                self._loop.call_soon_threadsafe(self.changed.set)
            if is_other:
                return

    def _there(self) -> dict[Path, int]:
        """Which folders these are; 0 for one that is not there."""
        return {folder: _number(folder) for folder in self._folders}


def _number(folder: Path) -> int:
    try:
        return folder.stat().st_ino
    except OSError:
        return 0
