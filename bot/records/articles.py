"""Whether the facts say what their articles say: figures, years, names, and in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.dates import get_month_names

from .faults import Fault
from .figures import figures
from .models import Fact, Source, Texts
from .proper_names import Register, english_names, words_of
from .reading import read_text

if TYPE_CHECKING:
    from .factbook import FactBook

# So many words in a row are the article's sentence, not our own.
_COPIED_WORDS: Final = 12
_YEARS: Final = range(1000, 2200)
_MONTHS: Final[Mapping[int, tuple[str, str]]] = {
    number: (name, get_month_names("abbreviated", locale="en")[number])
    for number, name in get_month_names("wide", locale="en").items()
}


def article_faults(book: FactBook, folder: Path) -> list[Fault]:
    """Every difference between the facts and the articles `<source id>.txt` in `folder`."""
    articles: dict[str, tuple[str, ...]] = {}
    faults: list[Fault] = []
    for source in book.sources.values():
        text = read_text(folder / f"{source.id}.txt", name=f"{source.id}.txt")
        if isinstance(text, Fault):
            faults.append(text)
        else:
            articles[source.id] = paragraphs(text)
    check = _Check(book, articles)
    for fact in book.facts.values():
        file, line = book.places.get(f"Fact/{fact.id}", ("", 0))
        faults.extend(Fault(file, line, fact.id, *problem) for problem in check.problems(fact))
    return sorted(faults)


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines that hold more than spaces; the first is paragraph 1."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


class _Check:
    """The articles of one book, ready to be compared with its facts."""

    def __init__(self, book: FactBook, articles: Mapping[str, tuple[str, ...]]) -> None:
        self._book = book
        self._articles = articles
        self._register = Register(book.entities.values())
        self._numbers = book.lexicons["en"].numbers
        self._sentences = {
            run for article in articles.values() for run in _runs("\n".join(article))
        }

    def problems(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """Field and message of each problem."""
        missing = list(self._missing_paragraphs(fact))
        yield from (("references", message) for message in missing)
        has_articles = all(reference.source in self._articles for reference in fact.references)
        if fact.text.en and has_articles and not missing:
            yield from (("text.en", message) for message in self._unsupported(fact, fact.text.en))
        yield from self._copied(fact.text, "text")
        yield from self._copied(fact.note, "note")

    def _missing_paragraphs(self, fact: Fact) -> Iterator[str]:
        for source, number in ((r.source, r.paragraph) for r in fact.references):
            count = len(self._articles.get(source, ()))
            if number and source in self._articles and number > count:
                yield f"{source} has no paragraph {number}; its last is {count}"

    def _unsupported(self, fact: Fact, text: str) -> Iterator[str]:
        evidence = self._evidence(fact)
        places = ", ".join(f"{r.source} {r.locator}".strip() for r in fact.references)
        for name in self._register.unexplained(text, evidence):
            yield f"the name “{name}” does not stand in {places}"
        note = (fact.note and fact.note.en) or ""
        values = {figure.value for figure in figures(evidence, self._numbers)}
        values |= {f.value for f in figures(note, self._numbers) if f.value in _YEARS}
        if fact.series:
            values.add(fact.series.position)
        for figure in figures(text, self._numbers):
            if figure.value not in values:
                yield f"the figure “{figure.text}” does not stand in {places}"

    def _evidence(self, fact: Fact) -> str:
        """The referenced paragraphs with what belongs to them: publisher, title, date, speaker."""
        pieces: list[str] = []
        for reference in fact.references:
            article = self._articles[reference.source]
            first, last = (reference.paragraph or 1) - 1, reference.paragraph or len(article)
            pieces += article[first:last]
            pieces += self._details(self._book.sources[reference.source])
        speaker = self._book.entities.get(fact.stated_by or "")
        if speaker:
            pieces += english_names(speaker)
            pieces += [speaker.description.en or ""] if speaker.description else []
        if fact.quantity:
            pieces.append(fact.quantity.unit)
        text = "\n".join(pieces)
        return "\n".join([text, *_month_names(text)])

    def _details(self, source: Source) -> Iterator[str]:
        yield from filter(None, [source.publisher, source.title])
        if source.published:
            year, *month_and_day = source.published.text.split("/")[0].split("-")
            yield year
            if month_and_day:
                yield _MONTHS[int(month_and_day[0])][0]
            yield from month_and_day[1:]

    def _copied(self, texts: Texts | None, field: str) -> Iterator[tuple[str, str]]:
        if texts is None:
            return
        for language in texts.languages:
            runs = _runs(texts.best(language)[0])
            copied = next((run for run in runs if run in self._sentences), None)
            if copied:
                words = " ".join(copied)
                yield f"{field}.{language}", f"these words are the article's own: “{words}”"


def _month_names(text: str) -> Iterator[str]:
    """Every name of the months that `text` names (April where it says Apr)."""
    for names in _MONTHS.values():
        # Capitals matter: the month is May, the verb is not.
        if any(re.search(rf"\b{name}\b", text) for name in names):
            yield from names


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = words_of(text)
    for start in range(len(words) - _COPIED_WORDS + 1):
        yield tuple(words[start : start + _COPIED_WORDS])
