"""What a terminal expects of a process: UTF-8, errors in one line, a quiet end when told to."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, NoReturn

import typer

from ..errors import BotError

# The root of typer's complaints about a command line, which it names nowhere in public.
_Complaint: Final[Any] = typer.BadParameter.__base__


@dataclass
class Frame:
    """What holds for the whole process. `debug`: errors keep their tracebacks."""

    debug: bool = False


@contextmanager
def framed() -> Iterator[Frame]:
    """Runs a command line inside; what it raises becomes one line on stderr and status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # What a terminal hands over and is not UTF-8 comes back out as an escape.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # Ctrl-C ends the process as the shell expects, without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    frame = Frame()
    try:
        try:
            yield frame
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head`); what is left goes nowhere, at the last flush too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if frame.debug:
            raise
        _fail(error)


def _fail(error: Exception) -> NoReturn:
    if isinstance(error, BotError):
        message = str(error)
    elif isinstance(error, _Complaint):
        tail = f" See `{error.ctx.command_path} --help`." if error.ctx else ""
        message = f"{error.format_message().rstrip('.')}.{tail}"
    elif isinstance(error, OSError):
        message = f"The system refused: {error}."
    else:
        name = type(error).__name__
        message = f"This is a bug ({name}: {error}). Run it as `--debug …` to see where."
    print(" ".join(message.split()), file=sys.stderr)
    sys.exit(2)
