"""A source as a citation to copy: in plain words, APA 7, GOST R 7.0.5-2008 or BibTeX."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from babel.dates import format_date

from ..records.models import Basis, Language, Source
from ..records.period import Period
from .answer import Citation
from .bibtex import entry
from .wording import Wording

Style = Literal["plain", "apa", "gost", "bibtex"]
STYLES: Final[tuple[Style, ...]] = ("plain", "apa", "gost", "bibtex")

# Dates of a year, of a month and of a day, in Babel's patterns.
_APA_DATES: Final = ("y", "y, MMMM", "y, MMMM d")
_GOST_DATES: Final = ("y", "y. LLLL", "y. d MMMM")
# Quotation marks within quotation marks are single ones.
_SINGLE: Final = str.maketrans('“”"', "‘’'")


def cite(
    source: Source,
    paragraphs: Sequence[int] = (),
    *,
    style: Style,
    language: Language,
    wording: Wording,
) -> str:
    """The source, with the paragraphs cited from it, as `style` writes it, in one line or more.

    What is not recorded is left out, or put as the style puts what is missing; what is inferred is
    marked. APA is worded in English and GOST in Russian, since they are standards of these
    languages; the rest is in `language`.
    """
    source = source.model_copy(
        update={
            name: " ".join(value.split())
            for name in ("title", "publisher")
            if (value := getattr(source, name))
        }
    )
    paragraphs = list(dict.fromkeys(paragraphs))
    match style:
        case "plain":
            return _plain(source, paragraphs, language, wording)
        case "apa":
            return _apa(source, paragraphs, wording)
        case "gost":
            return _gost(source, paragraphs, wording)
        case "bibtex":
            notes = [*_where(paragraphs, language, wording), *_inferred(source, language, wording)]
            return entry(source, notes)


def _plain(source: Source, paragraphs: Sequence[int], language: Language, wording: Wording) -> str:
    published = str(source.published) if source.published else None
    locator = ", ".join(_where(paragraphs, language, wording))
    known = Citation(source.id, source.publisher, source.title, published, locator)
    text = wording.citation(language, known)
    if inferred := ", ".join(_inferred(source, language, wording)):
        text += f" ({inferred})"
    return ", ".join(filter(None, [text, source.url]))


def _apa(source: Source, paragraphs: Sequence[int], wording: Wording) -> str:
    """The entry of the reference list and, where a paragraph is cited, the citation in the text.

    A reference list names no paragraphs, so only the citation in the text can.
    """
    title = _title(source, "en", wording)
    date = _date(source, _APA_DATES, "en", wording) or wording.say("en", "citation-undated")
    parts = [title, f"({date})", _marked(source.publisher, source.publisher_basis)]
    reference = " ".join([*(_closed(part) for part in parts if part), *filter(None, [source.url])])
    if not paragraphs:
        return reference
    year = _date(source, _APA_DATES[:1], "en", wording) or date
    quoted = f"“{title.translate(_SINGLE)},”" if source.title else f"{title},"
    return f"{reference}\n({quoted} {', '.join([year, *_where(paragraphs, 'en', wording)])})"


def _gost(source: Source, paragraphs: Sequence[int], wording: Wording) -> str:
    # A date of access stands here only where somebody noted one, and sources record none.
    publisher = _marked(source.publisher, source.publisher_basis)
    undated = f"[{wording.say('ru', 'citation-undated')}]"
    parts = [
        " // ".join(filter(None, [_title(source, "ru", wording), publisher])),
        _date(source, _GOST_DATES, "ru", wording) or undated,
        *(_capital(where) for where in _where(paragraphs, "ru", wording)),
    ]
    return " ".join([*map(_closed, parts), *([f"URL: {source.url}"] if source.url else [])])


def _title(source: Source, language: Language, wording: Wording) -> str:
    """The title or, in brackets, what kind of document it is."""
    untitled = f"[{wording.say(language, 'citation-article')}]"
    return _marked(source.title, source.title_basis) or untitled


def _date(
    source: Source, patterns: Sequence[str], language: Language, wording: Wording
) -> str | None:
    """When it was published, as precisely as the patterns go; None where that is not known."""
    period = source.published
    if period is None:
        return None
    if period.is_range:
        text = wording.date(language, period.text)
    else:
        text = _by_pattern(period, patterns, language)
    return _marked(text, source.published_basis)


def _by_pattern(period: Period, patterns: Sequence[str], language: Language) -> str:
    pattern = patterns[: period.text.count("-") + 1][-1]
    text = format_date(period.first, pattern, locale=language)
    # After a full stop GOST begins the name of a month with a capital.
    return ". ".join(map(_capital, text.split(". ")))


def _marked(text: str | None, basis: Basis | None) -> str | None:
    """The text, in brackets where it does not stand in the document."""
    return f"[{text}]" if text and basis and basis.kind == "inferred" else text


def _where(paragraphs: Sequence[int], language: Language, wording: Wording) -> list[str]:
    """The paragraphs in words, as a list of one; empty where there are none."""
    if not paragraphs:
        return []
    numbers = ", ".join(map(str, paragraphs))
    count = len(paragraphs)
    return [wording.say(language, "citation-paragraphs", count=count, paragraphs=numbers)]


def _inferred(source: Source, language: Language, wording: Wording) -> list[str]:
    """What is inferred of the source, a phrase each."""
    bases = {
        "title": source.title_basis,
        "publisher": source.publisher_basis,
        "date": source.published_basis,
    }
    return [
        wording.say(language, f"citation-inferred-{name}")
        for name, basis in bases.items()
        if basis and basis.kind == "inferred"
    ]


def _closed(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
