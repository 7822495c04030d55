"""A mistake in the facts folder, told so that an editor can find and mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# A file can hold a name or a time as long as itself.
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Where the mistake stands and what it is. `line` counts from 1; 0 means the whole file."""

    file: str
    line: int
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        """One line that can be shown anywhere."""
        file = _shown(self.file)
        place = f"{file}:{self.line}" if self.line else file
        subject = ", ".join(_shown(part) for part in (self.record, self.field) if part)
        message = _shown(self.message)
        return f"{place}: {subject}: {message}" if subject else f"{place}: {message}"


def _shown(text: str) -> str:
    """The beginning of a text, with what cannot be seen written out (a line break as its code)."""
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in cut)
