"""A fact from what a moderator wrote into its form, and the form's words from a fact."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from ..matching.reading import Reader
from ..records.exporting import written
from ..records.factbook import FactBook
from ..records.faults import Fault
from ..records.models import Fact, Language, Source
from ..records.parsing import parsed
from ..records.plain import plain
from ..records.validating import validate
from .complaints import Complaint, Wrong
from .dating import period_in
from .naming import named
from .sourcing import cited, lines_of

# What has a field of its own in the form.
_APART: Final = ("text", "references", "time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands in the fields of the form: the claim in one language, its sources one a line."""

    claim: str = ""
    sources: str = ""
    date: str = ""
    more: str = ""
    reason: str = ""


def carried_over(theirs: Words, *, before: Words, now: Words) -> Words:
    """The fields that somebody changed from `before` as they wrote them, the others as now."""
    was, wrote = asdict(before), asdict(theirs)
    return replace(now, **{name: text for name, text in wrote.items() if text != was[name]})


@dataclass(frozen=True, slots=True)
class Drafted:
    """A fact as it was written, with the sources that are new with it."""

    fact: Fact
    sources: Sequence[Source] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """Reads the form of a fact whose claim is in `language`.

    `more` is what the field for further fields is called. No id of `taken` is given to a new
    record, such as those of records that are there no more.
    """

    book: FactBook
    reader: Reader
    language: Language
    more: str
    taken: Collection[str] = ()

    def words_of(self, fact: Fact) -> Words:
        """What stands in the form of a fact that is there."""
        more = {k: v for k, v in plain(fact).items() if k not in {"id", *_APART}}
        return Words(
            claim=fact.text.get(self.language) or "",
            sources=lines_of(fact),
            date=str(fact.time or ""),
            more=written(more).strip() if more else "",
        )

    def read(self, words: Words, fact: Fact | None = None) -> Drafted | list[Wrong]:
        """The fact that the words make, new or of `fact`; or all that is wrong with them.

        An empty claim takes its language from a fact that has another.
        """
        document = parsed(words.more, name=self.more)
        if isinstance(document, Fault):
            return [document]
        if not isinstance(document.value, dict | None):
            return [Complaint("draft-no-fields", {"field": self.more})]
        more: dict[str, Any] = document.value or {}
        found = cited(words.sources, self.book, self.taken)
        time = period_in(words.date, self.reader, self.language) if words.date else None
        text = self._text(words.claim, fact)
        wrong: list[Wrong] = [*self._misplaced(more, fact), *found.wrong]
        if words.date and time is None:
            wrong.append(Complaint("draft-no-such-date", {"date": words.date}))
        if not text:
            wrong.append(Complaint("draft-no-claim"))
        if wrong:
            return wrong
        record = {
            "id": fact.id if fact else self._id(words.claim),
            "text": text,
            "references": [plain(one) for one in found.references],
            "time": time,
            **more,
        }
        read = validate(Fact, replace(document, value=record))
        return list(read) if isinstance(read, list) else Drafted(read, found.sources)

    def _misplaced(self, more: Mapping[str, Any], fact: Fact | None) -> Iterator[Complaint]:
        for name in _APART:
            if name in more:
                yield Complaint("draft-own-field", {"name": name})
        name = more.get("id", fact and fact.id)
        if fact and name != fact.id:
            yield Complaint("draft-id-stays", {"fact": fact.id})
        elif not fact and isinstance(name, str) and name in {*self.book.facts, *self.taken}:
            yield Complaint("draft-id-taken", {"fact": name})

    def _text(self, claim: str, fact: Fact | None) -> dict[str, str]:
        others = plain(fact.text) if fact else {}
        others.pop(self.language, None)
        return {**others, self.language: claim} if claim else others

    def _id(self, claim: str) -> str:
        return named(claim, {*self.book.facts, *self.taken}, otherwise="fact")
