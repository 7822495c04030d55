"""Flashcards as a handout to print: questions with room to write, and the answers with sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from ...answering.wording import Wording
from .flashcards import Cited, Flashcard, labelled
from .paper import Footnote, Paper, Text, superscript

# Lines to write on: for a whole fact, and for a list at most.
_WHOLE: Final = 3
_LIST: Final = 6
_LINE_HEIGHT: Final = 8.0
_INDENT: Final = 10.0
_FINE: Final = 8.0
# Letters of a source, and of its address, that are printed; there is no end to what can be written.
_SOURCE: Final = 500
_ADDRESS: Final = 150
# Footnotes that a line may bring with it, so that there is always a page for all of them.
_TOGETHER: Final = 4


def handout(cards: Sequence[Flashcard], wording: Wording, *, now: dt.datetime) -> bytes:
    """The handout as PDF, of cards in one language; there must be one at least.

    The answers stand on pages of their own, each with its sources at the foot of the page.
    """
    return _Handout(cards, wording, now).pdf()


class _Handout:
    def __init__(self, cards: Sequence[Flashcard], wording: Wording, now: dt.datetime) -> None:
        self._language = cards[0].language
        self._wording = wording
        self._now = now
        # A card keeps its number, and a source too.
        self._topics = [
            (name, list(group))
            for name, group in groupby(enumerate(cards, start=1), lambda one: one[1].topic_name)
        ]
        names = dict.fromkeys(source.id for card in cards for source in card.sources)
        self._numbers = {name: number for number, name in enumerate(names, start=1)}
        topic = self._topics[0][0] if len(self._topics) == 1 else ""
        self._title = self._say("handout-title", topic=topic, named=len(topic))
        self._count = len(cards)
        self._paper = Paper(self._title, self._language, now=now)

    def pdf(self) -> bytes:
        """The whole document."""
        self._part(self._say("handout-questions"), self._head(), self._question)
        self._part(self._say("handout-answers"), (), self._answer)
        return bytes(self._paper.output())

    def _part(
        self,
        name: str,
        head: Iterable[Text],
        block: Callable[[int, Flashcard], Iterator[Text]],
    ) -> None:
        """A part of the document: its head, then the cards by topic."""
        self._paper.turn()
        self._paper.put([*head, Text(words=name, size=13, is_bold=True, gap=7, outline=0)])
        for topic, cards in self._topics:
            heading = [Text(words=topic, size=11, is_bold=True, gap=6, outline=1)]
            for number, card in cards:
                self._paper.put([*heading, *block(number, card)])
                heading = []

    def _head(self) -> Iterator[Text]:
        date = self._wording.date(self._language, self._now.date().isoformat())
        yield Text(words=self._title, size=17, is_bold=True)
        about = self._say("handout-about", date=date, count=self._count)
        yield Text(words=about, size=_FINE, is_faint=True, gap=1.5)
        yield Text(words=self._say("handout-name"), gap=5)

    def _question(self, number: int, card: Flashcard) -> Iterator[Text]:
        label = f"{number}."
        yield Text(words=card.prompt, label=label, size=9, is_bold=True, gap=6, indent=_INDENT)
        yield Text(words=card.question, size=10.5, gap=0.8, indent=_INDENT)
        count = min(card.size, _LIST) or _WHOLE
        yield Text(writing_lines=count, size=_LINE_HEIGHT, indent=_INDENT)

    def _answer(self, number: int, card: Flashcard) -> Iterator[Text]:
        """The answer, the fact, and what is to be known of it in small print."""
        is_whole = card.answer == card.fact
        yield Text(
            words=card.answer,
            label=f"{number}.",
            is_bold=not is_whole,
            gap=3.5,
            indent=_INDENT,
        )
        if not is_whole:
            yield Text(words=card.fact, size=9, gap=0.5, indent=_INDENT)
        if card.note:
            note = self._labelled("reply-note", "note", card.note)
            yield Text(words=note, size=_FINE, gap=0.5, indent=_INDENT)
        date = self._wording.date(self._language, card.as_of) if card.as_of else ""
        about = [
            self._labelled("reply-as-of", "date", date),
            self._labelled("reply-said-by", "speaker", card.speaker),
        ]
        for first in range(0, len(card.sources), _TOGETHER):
            cited = card.sources[first : first + _TOGETHER]
            marks = ", ".join(
                f"{superscript(self._numbers[source.id])} {source.locator}".strip()
                for source in cited
            )
            yield Text(
                words=" · ".join(filter(None, (marks, *about))),
                size=_FINE,
                is_faint=True,
                gap=0.5,
                indent=_INDENT,
                footnotes=tuple(map(self._footnote, cited)),
            )
            about = []

    def _footnote(self, source: Cited) -> Footnote:
        text = ", ".join(filter(None, (_short(source.text, _SOURCE), _short(source.url, _ADDRESS))))
        return Footnote(self._numbers[source.id], text, source.url)

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._language, key, **values)

    def _labelled(self, key: str, name: str, text: str) -> str:
        return labelled(self._wording, self._language, key, name, text)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
