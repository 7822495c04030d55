"""Revisions and differences in words that can be read on a phone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ....answering.wording import Wording
from ....moderation.changes import Revision
from ....moderation.differing import Difference, differences, shortened
from ....records.models import Language
from ...harmless import line

# Of a reason, and of each side of a difference, so many letters are shown.
_REASON: Final = 320
_SIDE: Final = 600
# What two sides may have together to stand on one line.
_ON_ONE_LINE: Final = 60
# What has a field of its own in the form of a fact.
_IN_FORM: Final = frozenset({"text", "references", "time"})
# One revision fits into one message.
_ENTRY: Final = 3_300

Record = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One revision as it is told: its number, a name to choose it by, and its text."""

    number: int
    name: str
    text: str


def record_of(revision: Revision, shipped: Record) -> Record:
    """What a revision says; None where it withdraws the record, or leaves it to files without."""
    return revision.record if revision.state != "shipped" else shipped


def record_at(revisions: Sequence[Revision], number: int, shipped: Record) -> Record:
    """What the record held at a revision or, where that withdrew it, had held before."""
    earlier = (record_of(one, shipped) for one in revisions[::-1] if one.number <= number)
    return next(filter(None, earlier), shipped)


class RevisionTeller:
    """Tells in a language what revisions changed; `shipped` is the record that the files have."""

    def __init__(self, wording: Wording, language: Language, shipped: Record) -> None:
        self._wording = wording
        self._language = language
        self._shipped = shipped

    def history(self, revisions: Sequence[Revision]) -> list[Entry]:
        """Every revision, the newest first; the oldest is what the files have."""
        shipped = Entry(0, self._say("revision-shipped-name"), self._say("revision-shipped"))
        entries = [shipped] if self._shipped is not None else []
        before = self._shipped
        for revision in revisions:
            text = self._entry(revision, before)
            entries.append(Entry(revision.number, self._name(revision), text))
            # What is withdrawn is compared with what it was before.
            before = record_of(revision, self._shipped) or before
        return entries[::-1]

    def since(self, revisions: Sequence[Revision], seen: int) -> str:
        """Who made the latest revision, when and why, and how it differs from the one seen."""
        return self._entry(revisions[-1], record_at(revisions, seen, self._shipped))

    def _entry(self, revision: Revision, before: Record) -> str:
        after = record_of(revision, self._shipped)
        found = differences(before, after) if after is not None else ()
        lines = [self._head(revision)]
        if revision.reason:
            lines.append(f"> {line(revision.reason, _REASON)}")
        room = _ENTRY - sum(map(len, lines))
        told = told_differences(found, self._language, self._wording)
        return "\n".join([*lines, *fitting(told, room)])

    def _head(self, revision: Revision) -> str:
        by, approver = revision.author_id, revision.approver_id
        return self._say(
            "revision",
            number=str(revision.number),
            action=revision.action,
            by=f"<@{by}>" if by else self._say("revision-by-nobody"),
            approved="yes" if approver else "no",
            approver=f"<@{approver}>",
            at=f"<t:{int(revision.created_at.timestamp())}:f>",
        )

    def _name(self, revision: Revision) -> str:
        return self._say(
            "revision-name",
            number=str(revision.number),
            action=revision.action,
            date=self._wording.date(self._language, revision.created_at.date().isoformat()),
        )

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._language, key, **values)


def fitting(lines: Iterable[str], most: int) -> Iterator[str]:
    """As many of the lines as there is room for, and a sign where there are more."""
    for one in lines:
        most -= len(one) + 1
        if most < 0:
            yield "…"
            return
        yield one


def told_differences(
    found: Iterable[Difference], language: Language, wording: Wording
) -> Iterator[str]:
    """A line or two for each difference; of what is long, little more than what changed."""
    for difference in map(shortened, found):
        was, now = (
            None if text is None else line(text, _SIDE) for text in (difference.old, difference.new)
        )
        name = f"**{_field(difference.field, language, wording)}**"
        if was is None:
            yield f"{name}: {now}"
        elif now is None:
            yield f"{name}: ~~{was}~~"
        elif len(was) + len(now) <= _ON_ONE_LINE:
            yield f"{name}: {was} → {now}"
        else:
            yield f"{name}: {was}\n→ {now}"


def _field(name: str, language: Language, wording: Wording) -> str:
    """What a form calls a field; what has none of its own there, as it is written in YAML."""
    head, _, code = name.partition(".")
    if head not in _IN_FORM:
        return name
    written = wording.say(language, f"language-{code}") if code else ""
    return wording.say(language, f"field-{head}", language=written)
