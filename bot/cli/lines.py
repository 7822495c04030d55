"""The lines a person types, or that come through a pipe."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.history import History

_PROMPT = "> "


def lines(*, kept: bool) -> Iterator[str]:
    """Each line without the spaces around it, until Ctrl-D or the end of the pipe.

    What is typed can be edited, and called back with the arrow; where `kept`, in a later process
    as well.
    """
    return _typed(kept=kept) if sys.stdin.isatty() else _piped()


def _piped() -> Iterator[str]:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    yield from (line.strip() for line in sys.stdin)


def _typed(*, kept: bool) -> Iterator[str]:
    from prompt_toolkit import PromptSession  # noqa: PLC0415 -- nothing else needs it

    session: PromptSession[str] = PromptSession(history=_history() if kept else None)
    while True:
        try:
            yield session.prompt(_PROMPT).strip()
        except KeyboardInterrupt:  # Ctrl-C drops the line, as in a shell
            continue
        except EOFError:
            return


def _history() -> History:
    """The history in the person's state folder; where that cannot be written, of this chat only."""
    from platformdirs import user_state_path  # noqa: PLC0415 -- as above
    from prompt_toolkit.history import FileHistory, InMemoryHistory  # noqa: PLC0415

    try:
        path = user_state_path("vrafacts", appauthor=False, ensure_exists=True) / "history"
        with path.open("a"):
            return FileHistory(path)
    except OSError:
        return InMemoryHistory()
