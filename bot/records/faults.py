"""A mistake in the facts folder, told so that an editor can find and mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Where the mistake stands and what it is. `line` counts from 1; 0 means the whole file."""

    file: str
    line: int
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        subject = ", ".join(part for part in (self.record, self.field) if part)
        return f"{place}: {subject}: {self.message}" if subject else f"{place}: {self.message}"
