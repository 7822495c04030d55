"""What a server has settled for itself, and all that decides what it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from ..records.models import Language
from .changes import Kind, Revision

Where = Literal["all", "only", "except"]
# In their order where they are written down, so that equal sets are written alike.
Ids = Annotated[frozenset[int], PlainSerializer(sorted, when_used="json")]


class ServerSettings(BaseModel):
    """What the admins of a server can set; the defaults are what a new server has.

    Ids are Discord's. `channels` are those `where` allows or excepts. None for a cooldown is the
    bot's own setting.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    where: Where = "all"
    channels: Ids = frozenset()
    language: Language | None = None
    private: bool = False
    cooldown_questions: Annotated[int, Field(ge=0, le=100)] | None = None
    cooldown_seconds: Annotated[int, Field(ge=1, le=3600)] | None = None
    reviewers: Ids = frozenset()
    """Roles that may do all that /facts does."""
    admins: Ids = frozenset()
    """Roles that may change these settings, block, and read the audit log."""
    log_channel: int | None = None
    second_person: bool = False
    """Whether who approves a change must be another person than who wrote it."""
    keep_questions: bool = False
    """Whether unanswered questions are kept for /facts gaps."""
    questions_days: Annotated[int, Field(ge=1, le=365)] = 90
    corrections: Annotated[int, Field(ge=0, le=100)] = 20
    """How many earlier answers a correction is sent to, at most; 0 keeps no ids of answers."""
    answers_days: Annotated[int, Field(ge=1, le=365)] = 30
    departed_days: Annotated[int, Field(ge=1, le=365)] = 30
    """For how long all of this is kept after the bot has left the server."""

    def answers_in(self, *channel_ids: int | None) -> bool:
        """Whether the bot answers in a channel; a thread is given with the channel it is in."""
        if self.where == "all":
            return True
        return self.channels.isdisjoint(c for c in channel_ids if c) == (self.where == "except")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerState:
    """All that decides what a server is answered, as of one version.

    `version` grows with every change; `revisions` holds the latest of every record ever changed.
    """

    version: int
    settings: ServerSettings
    blocked: frozenset[int]
    revisions: tuple[Revision, ...]

    def latest(self, kind: Kind, key: str) -> Revision | None:
        """The latest revision of a record; None where the server never changed it."""
        return next((one for one in self.revisions if (one.kind, one.key) == (kind, key)), None)

    def revision_of(self, kind: Kind, key: str) -> int:
        """The number of that revision; 0 where there is none."""
        latest = self.latest(kind, key)
        return latest.number if latest else 0
