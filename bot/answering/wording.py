"""The sentences of facts/wording, and dates, in the three languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_percent, format_scientific

from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Language, Quantity, Source
from ..records.period import OPEN, Period
from .answer import Citation
from .sentences import Sentences

# The day comes before the month, as it does in Hanoi and in Moscow.
_LOCALES: Final[dict[Language, str]] = {"en": "en_GB", "vi": "vi", "ru": "ru"}
# As newspapers write large figures: 4.58 billion, 4,58 tỷ, 4,58 млрд.
_COMPACT: Final[dict[Language, Literal["short", "long"]]] = {
    "en": "long", "vi": "long", "ru": "short",
}  # fmt: skip
_COMPACT_FROM: Final = 1_000_000
# No newspaper writes such figures, and no language has words for them.
_COMPACT_TO: Final = 1e18


class Wording:
    """Says what the wording files of one FactBook hold; each is compiled when it is needed."""

    def __init__(self, book: FactBook) -> None:
        self._texts = book.wording
        # A question in one language needs no sentences in another.
        self._sentences: dict[Language, Sentences] = {}
        # A reply has a dozen labels that never change.
        self._fixed: dict[tuple[Language, str], str] = {}

    def say(self, language: Language, key: str, /, **values: object) -> str:
        """The sentence `key` in `language`. Raises KeyError where the file has no such key."""
        if values:
            return self._formatted(language, key, values)
        said = self._fixed.get((language, key))
        if said is None:
            said = self._fixed[language, key] = self._formatted(language, key, {})
        return said

    def _formatted(self, language: Language, key: str, values: dict[str, object]) -> str:
        sentences = self._sentences.get(language)
        if sentences is None:
            sentences = self._sentences[language] = _sentences(language, self._texts[language])
        return sentences.say(key, values)

    def date(self, language: Language, iso: str) -> str:
        """An ISO 8601 time or range as people write it: "May 2025", "2001–2012"."""
        if iso.startswith("--"):
            return _day_of_any_year(language, iso)
        start, slash, end = iso.partition("/")
        if not slash:
            return _point(language, iso)
        dash = "–" if len(start) <= 4 and len(end) <= 4 else " – "
        return f"{_point(language, start)}{dash}{_point(language, end)}"

    def day(self, language: Language, date: dt.date) -> str:
        """A day in figures, without its year: 26/10; 26.10."""
        return format_skeleton("Md", date, locale=_LOCALES[language])

    def figure(self, language: Language, value: float) -> str:
        """A figure as the language writes it: 100,000; 4.58 billion; 4,58 tỷ; 4,58 млрд."""
        locale = _LOCALES[language]
        if abs(value) < _COMPACT_FROM:
            return format_decimal(value, locale=locale)
        if abs(value) >= _COMPACT_TO:
            return format_scientific(value, locale=locale)
        style = _COMPACT[language]
        return format_compact_decimal(value, format_type=style, locale=locale, fraction_digits=2)

    def share(self, language: Language, value: float) -> str:
        """A share of 1 in percent, signed: +14.5%, −3%."""
        text = format_percent(abs(value), format="#,##0.#%", locale=_LOCALES[language])
        return f"{'+' if value >= 0 else '−'}{text}"

    def quantity(self, language: Language, quantity: Quantity) -> str:
        """An amount with its unit, where the wording knows it; else in its own word."""
        figure = self.figure(language, quantity.amount)
        unit = quantity.unit.casefold().replace(" ", "-").replace("%", "percent")
        try:
            return self.say(language, f"quantity-{unit}", figure=figure, count=quantity.amount)
        except KeyError:
            return f"{figure} {quantity.unit}"

    def citations(self, language: Language, sources: Iterable[Citation]) -> list[str]:
        """Each source once, in plain text, with all the paragraphs cited from it."""
        merged: dict[str, Citation] = {}
        for source in sources:
            known = merged[source.id].locator.split(", ") if source.id in merged else []
            locators = dict.fromkeys([*known, source.locator])
            merged[source.id] = replace(source, locator=", ".join(filter(None, locators)))
        return [self.citation(language, source) for source in merged.values()]

    def origins(self, language: Language, sources: Iterable[Citation]) -> str:
        """The sources in few words, each once: "Lunar Press, May 2025; article of 2019"."""
        said = []
        for source in sources:
            date = self.date(language, source.published) if source.published else None
            article = "reply-article" if date else "reply-article-undated"
            known = [source.publisher, date] if source.publisher else []
            said.append(
                ", ".join(filter(None, known)) or self.say(language, article, date=date or "")
            )
        return "; ".join(dict.fromkeys(said))

    def cited(self, language: Language, source: Source) -> str:
        """A source as in `citation`, without a paragraph."""
        published = str(source.published) if source.published else None
        whole = Citation(source.id, source.publisher, source.title, published, locator="")
        return self.citation(language, whole)

    def citation(self, language: Language, source: Citation) -> str:
        """A source by what is known of it, in plain text: "Lunar Press, “A Moon Almanac”, 2020"."""
        date = self.date(language, source.published) if source.published else None
        parts: list[str | None] = [source.publisher]
        if source.title:
            title = self.say(language, "reply-title", title=source.title)
            parts += [title, date or self.say(language, "reply-undated")]
        elif date:
            parts.append(self.say(language, "reply-article", date=date))
        else:
            parts.append(self.say(language, "reply-article-undated"))
        if not source.publisher:
            parts.append(self.say(language, "reply-no-publisher"))
        return ", ".join(filter(None, [*parts, source.locator]))


# Facts are read anew more often than wording, and each language has one at a time.
@lru_cache(maxsize=2 * len(LANGUAGES))
def _sentences(language: Language, text: str) -> Sentences:
    return Sentences(language, text)


def _day_of_any_year(language: Language, iso: str) -> str:
    # Babel formats whole dates; any leap year has every day.
    month, _, day = iso.removeprefix("--").partition("-")
    date = dt.date(2000, int(month), int(day or 1))
    return format_skeleton("MMMMd" if day else "MMMM", date, locale=_LOCALES[language])


# There are only so many dates in a book.
@lru_cache(maxsize=4096)
def _point(language: Language, text: str) -> str:
    if text == OPEN:
        return "…"
    locale = _LOCALES[language]
    day = Period.parse(text).first
    match text.count("-"):
        case 0:
            return format_skeleton("y", day, locale=locale)
        case 1:
            return format_skeleton("yMMMM", day, locale=locale)
        case _ if language == "vi":
            # "6/4/2021", as its papers write it; CLDR's long form puts a comma before the year.
            return format_skeleton("yMd", day, locale=locale)
        case _:
            return format_date(day, format="long", locale=locale)
