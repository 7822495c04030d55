"""What a member claims in their own words, as changes to a server's records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ..matching.normalise import is_cyrillic
from ..matching.reading import Reader
from ..records.factbook import FactBook
from ..records.models import URL_FORM, Fact, Language, Reference, Source, Texts
from ..records.period import Period
from ..records.plain import plain
from .changes import Change, Kind
from .naming import named
from .server import ServerState
from .sourcing import new_source

_URL: Final = re.compile(URL_FORM)
_SCHEME: Final = re.compile(r"^https?://(www\.)?")


def fact_from(
    book: FactBook,
    state: ServerState,
    *,
    text: str,
    language: Language,
    source: str,
    time: Period | None,
) -> list[Change]:
    """What adds a fact of a claim: its source first, where that is not known yet, the fact last.

    `book` is the server's own. Raises ValueError where no source is named.
    """
    cited, changes = _source_for(book, state, source)
    text = tidy(text)
    fact = Fact(
        id=_name(text, book.facts, state, "fact"),
        text=Texts(**{language: text}),
        references=(Reference(source=cited),),
        time=time,
    )
    return [*changes, Change(kind="fact", key=fact.id, action="add", record=plain(fact))]


def with_source(book: FactBook, state: ServerState, fact_id: str, written: str) -> list[Change]:
    """What lets a fact cite one more source; nothing where it does so, or none is written."""
    if not tidy(written):
        return []
    fact = book.facts[fact_id]
    cited, changes = _source_for(book, state, written)
    if cited in {reference.source for reference in fact.references}:
        return []
    references = (*fact.references, Reference(source=cited))
    edited = Change(
        kind="fact",
        key=fact_id,
        action="edit",
        record=plain(fact.model_copy(update={"references": references})),
        based_on=state.revision_of("fact", fact_id),
    )
    return [*changes, edited]


def known_source(book: FactBook, written: str) -> str | None:
    """The id of the source that is called just so, by its id, title or link; None where none is.

    A member who names a publisher need not mean the one article of it that is known here.
    """
    wanted = _folded(written)
    return next(
        (
            source.id
            for source in book.sources.values()
            if wanted in {_folded(name) for name in (source.id, source.title, source.url) if name}
        ),
        None,
    )


def language_in(claim: str, reader: Reader) -> Language | None:
    """The language that a claim is written in; None where it does not show.

    Names tell nothing of it: "Le Van Hung visited Ha Long" is English.
    """
    told = reader.language(" ".join(word for word in claim.split() if word.islower()))
    # Russian in Latin letters is read in questions alone.
    return None if told == "ru" and not is_cyrillic(claim) else told


def tidy(text: str) -> str:
    """The text on one line, without letters that hide or turn others."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def _source_for(book: FactBook, state: ServerState, written: str) -> tuple[str, list[Change]]:
    """The id of the source that is named, and what adds it where it is not known."""
    written = tidy(written)
    if not written:
        raise ValueError("a fact needs a source")
    known = known_source(book, written)
    if known:
        return known, []
    made = _new_source(_name(_SCHEME.sub("", written), book.sources, state, "source"), written)
    return made.id, [Change(kind="source", key=made.id, action="add", record=plain(made))]


def _new_source(name: str, written: str) -> Source:
    if _URL.fullmatch(written):
        return new_source(name, title=None, url=written)
    return new_source(name, title=written, url=None)


def _name(text: str, there: Iterable[str], state: ServerState, kind: Kind) -> str:
    """A new id for a record, which none has now or had before."""
    gone = {one.key for one in state.revisions if one.kind == kind}
    return named(text, {*there, *gone}, otherwise=kind)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip("/")
