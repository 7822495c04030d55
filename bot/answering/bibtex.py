"""A source as a BibTeX entry, in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from babel import Locale
from babel.dates import format_date

from ..records.models import Source
from ..records.period import Period

# BibTeX counts braces, escaped ones too; as commands they leave the count right.
_ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
# An address is read as it stands, so what would break the entry is percent-encoded.
_IN_ADDRESSES: Final = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def entry(source: Source, notes: Sequence[str] = ()) -> str:
    """The entry of the source, under its id, with only the fields that are known.

    It is of the type @misc, which BibTeX and biblatex both have; the publisher stands in
    `howpublished`, which that type shows.
    """
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(source, notes))
    return f"@misc{{{source.id},\n{fields}}}"


def _fields(source: Source, notes: Sequence[str]) -> Iterator[tuple[str, str]]:
    if source.title:
        # Twice, so that no style changes the case of names.
        yield "title", f"{{{{{source.title.translate(_ESCAPES)}}}}}"
    if source.publisher:
        yield "howpublished", f"{{{source.publisher.translate(_ESCAPES)}}}"
    if source.published:
        yield from _dates(source.published)
    if source.language:
        yield "language", f"{{{_language(source.language)}}}"
    if source.url:
        yield "url", f"{{{source.url.translate(_IN_ADDRESSES)}}}"
    if notes:
        yield "note", f"{{{'; '.join(notes).translate(_ESCAPES)}}}"


def _dates(published: Period) -> Iterator[tuple[str, str]]:
    if published.is_range:
        # biblatex's form of a range; BibTeX has none, and leaves the field aside.
        yield "date", f"{{{published.text}}}"
        return
    precision = published.text.count("-")
    yield "year", f"{{{published.text[:4]}}}"
    if precision >= 1:
        # The names of months that every style defines.
        yield "month", format_date(published.first, "LLL", locale="en_US").lower()
    if precision == 2:
        yield "day", f"{{{published.first.day}}}"


def _language(tag: str) -> str:
    """The English name of a language by its tag, as biblatex calls it; else the tag."""
    return str(Locale("en").languages.get(tag.partition("-")[0], tag)).lower()
