"""What went wrong, for the log: never with a question's words."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Final

from discord import app_commands

log = logging.getLogger(__name__)

# Enough places to see which stage broke and who called it.
_FRAMES: Final = 5


def log_failure(where: str, error: BaseException) -> None:
    """One line with the kind of `error` and the places it came through, the innermost first.

    Its own text is left out, since it may quote what a person asked.
    """
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    log.error("%s failed: %s at %s", where, type(error).__name__, places or "an unknown place")
