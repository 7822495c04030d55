"""What somebody proposes that a name or a word shall mean, and the change that would make it so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ....matching.normalise import clean
from ....moderation.changes import Action, Change, Kind
from ....moderation.server import ServerState
from ....records.models import LANGUAGES, Language, Phrasings
from ....records.plain import plain
from ...meanings import ENTITY
from .record_form import Filled

# In the files these tie a phrase to its place, or leave room for other words.
_OF_FILES = frozenset("^$…")


class Proposal(Protocol):
    """Something to be confirmed."""

    @property
    def reason(self) -> str:
        """What the history says of it, in no language."""

    def change(self, state: ServerState) -> Change | None:
        """What makes it so, based on the present state; None where it is so already."""


@dataclass(frozen=True, slots=True)
class Made:
    """A change that is known whole, and the form that it was written in."""

    made: Change
    reason: str
    filled: Filled

    def change(self, state: ServerState) -> Change | None:
        """The change, which is based on what its author saw."""
        del state
        return self.made


@dataclass(frozen=True, slots=True)
class Further:
    """A further name of an entity, or a further word for a property or idea, given or taken away.

    The rest of the server's own names or words stays as it is when it is confirmed, so that two
    people can add theirs at the same time.
    """

    term: str
    language: Language
    text: str
    removes: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of record that holds it."""
        return "alias" if self.term.startswith(ENTITY) else "word"

    @property
    def key(self) -> str:
        """The key of that record."""
        return self.term[2:] if self.term.startswith(ENTITY) else self.term

    @property
    def reason(self) -> str:
        """The text, and whether it comes or goes."""
        return f"{'−' if self.removes else '+'} {self.text}"

    def is_own(self, state: ServerState) -> bool:
        """Whether the server has given it already."""
        return any(_same(one, self.text) for one in self._own(state)[self.language])

    def change(self, state: ServerState) -> Change | None:
        """All the server's own names or words of the record, with this one or without."""
        if self.is_own(state) != self.removes:
            return None
        own = self._own(state)
        others = tuple(one for one in own[self.language] if not _same(one, self.text))
        own[self.language] = others if self.removes else (*others, self.text)
        record = plain(Phrasings.model_validate(own))
        seen = state.revision_of(self.kind, self.key)
        action: Action = "edit" if seen else "add"
        if not record:
            return Change(
                kind=self.kind, key=self.key, action=action, state="shipped", based_on=seen
            )
        return Change(kind=self.kind, key=self.key, action=action, record=record, based_on=seen)

    def _own(self, state: ServerState) -> dict[Language, tuple[str, ...]]:
        latest = state.latest(self.kind, self.key)
        record = latest.record if latest and latest.record else {}
        return {code: tuple(record.get(code, ())) for code in LANGUAGES}


def phrase_of(text: str) -> str | None:
    """A name or word as it is kept, clean; None where it has signs that only the files may have."""
    phrase = clean(text)
    return None if _OF_FILES.intersection(phrase) or "..." in phrase else phrase


def _same(one: str, other: str) -> bool:
    return clean(one).casefold() == clean(other).casefold()
