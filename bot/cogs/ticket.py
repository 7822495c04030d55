"""What a button carries in its custom id: enough to answer again after a restart.

A custom id holds no secret, and nothing in it is trusted: it says what to show and to whom it was
shown first, and every fact is looked up anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Literal, Self

from ..records.models import LANGUAGES, Language

VERSION: Final = 1
# Any version is ours, so that a button of another one can be refused kindly.
CUSTOM_ID: Final = re.compile(r"vra(?P<version>\d{1,4}):(?P<state>[\s\S]*)")

_STATE = re.compile(
    r"(?P<action>[a-z]{4}):(?P<asker>[0-9a-f]{1,16}):(?P<language>[a-z]{2}):"
    r"(?P<page>\d{1,3})\.(?P<more>\d{1,2}):(?P<kind>[a-z])(?P<key>[a-z0-9./-]*)"
)


class Action(StrEnum):
    """What a press asks for; four letters each, since a custom id holds a hundred in all."""

    PAGE = "page"
    MORE = "more"
    LANGUAGE = "lang"
    PICK = "pick"
    WHY = "whyy"
    CITE = "cite"
    TIMELINE = "time"
    FOLLOW_UP = "next"
    REPORT = "flag"
    SHOW = "show"
    REMOVE = "drop"


class Kind(StrEnum):
    """What a reply is about; a question itself stands in the reply."""

    QUESTION = "q"
    FACT = "f"
    TOPIC = "t"
    ENTITY = "e"
    SOURCE = "s"
    TIMELINE = "l"
    COMPARISON = "c"
    CHECK = "k"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is shown: a question, or what `key` names (two facts are read from the reply)."""

    kind: Kind
    key: str = ""


@dataclass(frozen=True, slots=True)
class Ticket:
    """One button: its action, whom the reply was for, and what it shows.

    `more` counts how often "more" has been asked, `page` the pages turned since, from 0.
    """

    action: Action
    asker: int
    language: Language
    subject: Subject
    page: int = 0
    more: int = 0

    def to(self, action: Action, **changes: object) -> Self:
        """Another button of the same reply."""
        return replace(self, action=action, **changes)  # type: ignore[arg-type]  # fields of ours

    def pack(self) -> str:
        """The custom id, at most 100 characters long."""
        return (
            f"vra{VERSION}:{self.action}:{self.asker:x}:{self.language}:{self.page}.{self.more}:"
            f"{self.subject.kind}{self.subject.key}"
        )

    @classmethod
    def parse(cls, version: str, state: str) -> Self | None:
        """The ticket in a custom id; None where another version of the bot wrote it."""
        match = _STATE.fullmatch(state)
        if int(version) != VERSION or match is None:
            return None
        language: Literal["en", "vi", "ru"] | None = next(
            (code for code in LANGUAGES if code == match["language"]), None
        )
        if language is None or match["action"] not in _ACTIONS or match["kind"] not in _KINDS:
            return None
        return cls(
            action=Action(match["action"]),
            asker=int(match["asker"], 16),
            language=language,
            subject=Subject(Kind(match["kind"]), match["key"]),
            page=int(match["page"]),
            more=int(match["more"]),
        )


_ACTIONS = frozenset(Action)
_KINDS = frozenset(Kind)


def readdressed(custom_id: str, asker: int) -> str:
    """The custom id of the same button in a reply to `asker`."""
    version, action, _, rest = custom_id.split(":", 3)
    return f"{version}:{action}:{asker:x}:{rest}"
