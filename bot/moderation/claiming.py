"""What somebody claims in their own words, as changes to a server's records."""

from __future__ import annotations

import re
from collections.abc import Container
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

import cyrtranslit  # type: ignore[import-untyped]

from ..matching.normalise import clean, fold
from ..matching.reading import Reader
from ..records.factbook import FactBook
from ..records.models import URL_FORM, Basis, Fact, Language, Record, Reference, Source, Texts
from ..records.period import Period
from .changes import Change, Kind
from .server import ServerState

# Ids have 64 letters at most; this leaves room for a number, and is still read at a glance.
_ID: Final = 48
_WORD: Final = re.compile(r"[a-z0-9]+")
_URL: Final = re.compile(URL_FORM)
_SCHEME: Final = re.compile(r"^https?://(www\.)?")
# How the Latin letters mark Russian signs: "podder''zhka".
_SIGNS: Final = str.maketrans("", "", "'\"’")


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
    cited, changes = source_for(book, state, source)
    fact = Fact(
        id=_free(id_of(text) or "fact", book.facts, state, "fact"),
        text=Texts(**{language: text}),
        references=(Reference(source=cited),),
        time=time,
    )
    return [*changes, Change(kind="fact", key=fact.id, action="add", record=plain(fact))]


def source_for(book: FactBook, state: ServerState, written: str) -> tuple[str, list[Change]]:
    """The id of the source that somebody named by its id, title or link, and what adds it.

    Raises ValueError where nothing is written.
    """
    written = " ".join(written.split())
    if not written:
        raise ValueError("a fact needs a source")
    known = known_source(book, written)
    if known:
        return known, []
    name = id_of(_SCHEME.sub("", written)) or "source"
    made = _new_source(_free(name, book.sources, state, "source"), written)
    return made.id, [Change(kind="source", key=made.id, action="add", record=plain(made))]


def known_source(book: FactBook, written: str) -> str | None:
    """The id of the source that is called just so, by its id, title or link; None where none is."""
    wanted = _named(written)
    return next(
        (
            source.id
            for source in book.sources.values()
            if wanted in {_named(name) for name in (source.id, source.title, source.url) if name}
        ),
        None,
    )


def with_source(book: FactBook, state: ServerState, fact_id: str, written: str) -> list[Change]:
    """What lets a fact cite one more source; nothing where it does so, or none is written."""
    if not written.strip():
        return []
    fact = book.facts[fact_id]
    cited, changes = source_for(book, state, written)
    if cited in {reference.source for reference in fact.references}:
        return []
    references = (*fact.references, Reference(source=cited))
    return [
        *changes,
        Change(
            kind="fact",
            key=fact_id,
            action="edit",
            record=plain(fact.model_copy(update={"references": references})),
            based_on=state.revision_of("fact", fact_id),
        ),
    ]


def time_of(written: str, reader: Reader, language: Language) -> Period | None:
    """The time that somebody wrote, "2016-05" or "20 May 2016"; None where they wrote nothing.

    Raises ValueError where it is no time, or more than one.
    """
    if not written.strip():
        return None
    with suppress(ValueError):
        return Period.parse(written)
    question = reader.read(written, locale=language)
    if len(question.times) == 1:
        [time] = question.times
        # Of "32/13/2016" no more than the year would be understood.
        apart = (*question.words[: time.start], *question.words[time.end :])
        if time.period and not any(word.token.is_number for word in apart):
            return time.period
    raise ValueError(f"{written!r} is not one time")


def id_of(text: str) -> str:
    """An id made of the first words of a text; empty where none has a letter it could have."""
    words = _WORD.findall(fold(cyrtranslit.to_latin(clean(text), "ru").translate(_SIGNS)))
    name = "-".join(words)
    if len(name) <= _ID:
        return name
    return name[: _ID + 1].rpartition("-")[0] or name[:_ID]


def plain(record: Record) -> dict[str, object]:
    """A record in the form of the files in facts/, without what is as it is by default."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _new_source(name: str, written: str) -> Source:
    if not _URL.fullmatch(written):
        return Source(id=name, title=written)
    # An answer names who published what it tells; of a link that is known by its address alone.
    try:
        host = urlsplit(written).hostname
    except ValueError:  # "https://[…"
        host = None
    basis = Basis.model_validate({"kind": "inferred", "from": written}) if host else None
    return Source(id=name, url=written, publisher=host, publisher_basis=basis)


def _free(name: str, taken: Container[str], state: ServerState, kind: Kind) -> str:
    """The name, with a number where a record has it already or ever had it."""
    number, free = 1, name
    while free in taken or state.latest(kind, free):
        number += 1
        free = f"{name}-{number}"
    return free


def _named(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip("/")
