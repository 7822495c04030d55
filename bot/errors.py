"""Everything that can go wrong in a way a person can mend.

    BotError
    ├── FactsError       the facts folder has faults; carries them all
    ├── SettingsError    a setting is missing or unreadable
    ├── StoreError       the database cannot be opened, read or written
    ├── RecordsError     records would have faults; carries them all
    ├── OwnChangeError   somebody would approve what they wrote themselves
    ├── ConflictError    somebody else has changed the record since it was read
    ├── DecidedError     somebody else has decided about the submission
    ├── HostError        a bot that would take us in cannot
    ├── UsageError       a command was given something it cannot use
    ├── NothingToDrawError  nothing is recorded that a picture could show
    └── ConnectError     Discord refused the token or could not be reached

The text of each is one clear line for the person who met it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .moderation.changes import Revision
    from .moderation.submissions import Submission
    from .records.faults import Fault


class BotError(Exception):
    """The root: its text is one clear line that says what to do."""


class FactsError(BotError):
    """The facts folder cannot be used; `faults` says why, each by file and line."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        more = f" (and {len(self.faults) - 1} more)" if len(self.faults) > 1 else ""
        super().__init__(
            f"The facts folder has a fault: {first}{more}. "
            "Run `facts check` on it to see every fault."
        )


class SettingsError(BotError):
    """A setting is missing or cannot be read; the text names its key."""


class StoreError(BotError):
    """The database cannot be opened, read or written; the text says what to do about it."""


class RecordsError(BotError):
    """Records cannot be taken in; `faults` says why, each by record and field."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"The records have {len(self.faults)} faults: {self.faults[0]}")


class OwnChangeError(BotError):
    """Somebody would approve what they wrote, where the server wants another person to."""


class ConflictError(BotError):
    """A record was changed since it was read; `latest` are the revisions that stand now."""

    def __init__(self, latest: Sequence[Revision]) -> None:
        self.latest = tuple(latest)
        # What was forgotten in the meantime has no revision any more.
        names = ", ".join(f"{one.kind} {one.key}" for one in self.latest) or "it is gone"
        super().__init__(f"Somebody else has changed it in the meantime: {names}.")


class DecidedError(BotError):
    """A submission is open no longer; `submission` tells what became of it, None if it is gone."""

    def __init__(self, submission: Submission | None) -> None:
        self.submission = submission
        super().__init__("Somebody else has decided about it in the meantime.")


class HostError(BotError):
    """A bot that would take us in cannot; the text names what it would have to change."""


class UsageError(BotError):
    """A command was given a file, an id or an option it cannot use."""


class NothingToDrawError(BotError):
    """Nothing is recorded that the picture asked for could show."""


class ConnectError(BotError):
    """Discord refused the token or could not be reached."""
