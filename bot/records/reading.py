"""The files of a facts folder, or the faults that keep them from being read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from .faults import Fault
from .parsing import Document, parsed

# A file of more is no facts file.
MAX_BYTES: Final = 4_000_000


def read_text(path: Path, *, name: str) -> str | Fault:
    """The text in `path`, or the fault that kept it from being read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Fault(name, 0, "", "", f"is larger than {MAX_BYTES:,} bytes; divide it")
        return decoded(path.read_bytes(), name=name)
    except OSError as error:
        return Fault(name, 0, "", "", f"cannot be read: {error.strerror}")


def decoded(data: bytes, *, name: str) -> str | Fault:
    """The text that `data` is in UTF-8, with plain line feeds, or the fault that it is none."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return Fault(name, 0, "", "", "is not UTF-8; save it as UTF-8")


def read_yaml(path: Path, *, name: str) -> Document | Fault:
    """The document in `path`, or the fault that kept it from being read."""
    text = read_text(path, name=name)
    return text if isinstance(text, Fault) else parsed(text, name=name)
