"""An entry of the audit log in words: what was done, to what, and who did it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, get_args

from ....answering.wording import Wording
from ....moderation.audit import Entry
from ....moderation.changes import Action, Kind
from ....records.models import Language
from ...harmless import line
from .settable import in_words, key_of

# Families of actions ("fact.edit"), and what is done in each.
RECORDS: Final = get_args(Kind)
DONE: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {**dict.fromkeys(RECORDS, get_args(Action)), "review": ("approved", "merged", "declined")}
    | {"leaderboard": ("reset",), "daily": ("set", "off", "stopped")}
)
# Letters of somebody's words, and roles or channels, in one line.
_REASON: Final = 150
_TARGET: Final = 100
_LISTED: Final = 5


class Chronicle:
    """Tells of entries in one language."""

    def __init__(self, language: Language, wording: Wording) -> None:
        self._language = language
        self._wording = wording

    def told(self, entry: Entry) -> str:
        """What was done, to what and why, on one line."""
        reason = line(str(entry.detail.get("reason") or ""), _REASON)
        return self._done(entry) + (f" — {reason}" if reason else "")

    def who(self, entry: Entry) -> str:
        """Who did it; whoever wrote what somebody else let pass stands first."""
        author = entry.detail.get("author")
        actor = self._person(entry.actor_id)
        return f"{self._person(author)} ✓ {actor}" if author else actor

    def _done(self, entry: Entry) -> str:
        family, _, what = entry.action.partition(".")
        if family in {"block", "unblock"}:
            member = int(entry.target) if entry.target.isdecimal() else None
            return f"{self._say(f'log-{family}')}: {self._person(member)}"
        if family == "import":
            counts = ", ".join(self._counted(entry))
            return f"{self._say('log-import')}: {counts}" if counts else self._say("log-import")
        if family == "settings":
            return f"{self._say('log-settings')}: {self._setting(what, entry)}"
        if what in DONE.get(family, ()):
            done, kind = self._say(f"log-did-{what}"), self._say(f"log-{family}")
            return " ".join(filter(None, [f"{done}: {kind}", _target(family, entry.target)]))
        return " ".join(code(text) for text in (entry.action, entry.target) if text)

    def _counted(self, entry: Entry) -> Iterator[str]:
        for kind, count in entry.detail.items():
            if kind in RECORDS:
                yield f"{self._say(f'log-{kind}')} ({count})"

    def _setting(self, name: str, entry: Entry) -> str:
        try:
            before, after = (self._value(name, entry.detail[key]) for key in ("from", "to"))
            return f"{self._say(key_of(name))}: {before} → {after}"
        except KeyError:
            # Of a later version of the bot.
            return code(name)

    def _value(self, name: str, value: Any) -> str:
        return in_words(name, value, self._language, self._wording, most=_LISTED)

    def _person(self, user_id: int | None) -> str:
        return f"<@{user_id}>" if user_id else self._say("log-forgotten")

    def _say(self, key: str) -> str:
        return self._wording.say(self._language, key)


def _target(family: str, target: str) -> str:
    if family == "daily" and target.isdecimal():
        return f"<#{target}>"
    return code(target) if target else ""


def code(text: str) -> str:
    """A name as it is written, in backticks; what could end them is left out."""
    kept = " ".join("".join(one for one in text if one.isprintable() and one != "`").split())
    return f"`{kept[:_TARGET] or '…'}`"
