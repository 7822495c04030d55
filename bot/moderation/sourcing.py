"""Where a fact is read, from what a moderator wrote: known sources, and new ones."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from ..matching.normalise import clean, fold, tokens
from ..records.factbook import FactBook
from ..records.models import Basis, Fact, Reference, Source
from .complaints import Complaint
from .naming import named

_URL = re.compile(r"<?(https?://[^\s<>]+)>?")
_MARKED = re.compile(r"^(?P<name>.*?)[\s,;:]*¶+\s*(?P<paragraph>\d{1,4})$")
# A longer number behind a name is a year.
_PLAIN = re.compile(r"^(?P<name>.*\S)[\s,;:]+(?P<paragraph>\d{1,3})$")
_AN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+){2,}")
_AROUND: Final = " \t,;:|–—-"
# So many are named where a text fits several.
_NAMED: Final = 5


@dataclass(slots=True)
class Cited:
    """What was read: references in their order, the sources new among them, and what is unclear."""

    references: list[Reference] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    wrong: list[Complaint] = field(default_factory=list)


def lines_of(fact: Fact) -> str:
    """The references of a fact as they are written in a form."""
    return "\n".join(f"{one.source} {one.locator}".strip() for one in fact.references)


def cited(text: str, book: FactBook, taken: Collection[str]) -> Cited:
    """The references that a text names, one a line; `taken` are ids that no source can be given."""
    found = Cited()
    for written in filter(None, map(str.strip, text.splitlines())):
        name, paragraph = _divided(written, book)
        known = _known(name, book)
        if len(known) > 1:
            values = {"source": name, "sources": ", ".join(known[:_NAMED])}
            found.wrong.append(Complaint("draft-which-source", values))
        elif not known and (_AN_ID.fullmatch(name) or not re.search(r"[^\W\d_]", name)):
            found.wrong.append(Complaint("draft-no-such-source", {"source": name}))
        else:
            source = known[0] if known else _added(name, found, book, taken)
            reference = Reference(source=source, paragraph=paragraph)
            if reference not in found.references:
                found.references.append(reference)
    if not found.references and not found.wrong:
        found.wrong.append(Complaint("draft-no-source"))
    return found


def new_source(name: str, *, title: str | None, url: str | None) -> Source:
    """A source of that id, as somebody wrote it.

    An answer names who published what it tells; of a link that is known by its address alone.
    """
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:  # "https://[…"
        host = None
    basis = Basis.model_validate({"kind": "inferred", "from": url}) if host else None
    return Source(id=name, title=title, url=url, publisher=host, publisher_basis=basis)


def _divided(written: str, book: FactBook) -> tuple[str, int | None]:
    """The source and the paragraph: "vna-2025-energy-pillar ¶21", or a plain 21 if it is known."""
    marked = _MARKED.match(written)
    plain = _PLAIN.match(written)
    # Behind a link, which is known with whatever follows it, a number is a paragraph.
    is_apart = plain and (_URL.search(plain["name"]) or not _known(written, book))
    match = marked or (plain if is_apart else None)
    if match is None or not match["name"] or not int(match["paragraph"]):
        return written, None
    name = match["name"].strip()
    # "Vision 20" may be a title as well as the paragraph of one.
    is_source = _known(name, book) or _URL.search(name) or _AN_ID.fullmatch(name)
    if match is plain and not is_source:
        return written, None
    return name, int(match["paragraph"])


def _known(name: str, book: FactBook) -> list[str]:
    """The ids of the sources that a name fits: its id, link or title, or a few of its words."""
    if name in book.sources:
        return [name]
    sources = book.sources.values()
    if url := _URL.search(name):
        return [source.id for source in sources if source.url == url[1]]
    whole = fold(clean(name))
    if same := [one.id for one in sources if one.title and fold(clean(one.title)) == whole]:
        return same
    words = _words(name)
    return [one.id for one in sources if words and words <= _words_of(one)]


def _words(text: str) -> set[str]:
    return {fold(token.text) for token in tokens(clean(text))}


def _words_of(source: Source) -> set[str]:
    known = (
        source.id.replace("-", " "),
        source.title,
        source.publisher,
        str(source.published or ""),
    )
    return set().union(*(_words(part) for part in known if part))


def _added(name: str, found: Cited, book: FactBook, taken: Collection[str]) -> str:
    """The id of a new source of that title or link, kept among those found."""
    url = _URL.search(name)
    title = _URL.sub(" ", name).strip(_AROUND) or None
    for source in found.sources:
        if (source.title, source.url) == (title, url and url[1]):
            return source.id
    words = title or (url[1].partition("://")[2] if url else "")
    ids = {*book.sources, *taken, *(source.id for source in found.sources)}
    source = new_source(
        named(words, ids, otherwise="source"), title=title, url=url[1] if url else None
    )
    found.sources.append(source)
    return source.id
