"""An Answer as a message: what was asked, the facts with their sources, and the buttons.

Components V2 rather than an embed: they need no permission to embed links, and use the whole width
of a phone. So do the facts to choose from, which are picked by number: a button beside a text takes
a quarter of that width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import discord
from discord import ui

from ..answering.answer import Answer, Citation, Outcome, StatedFact, Suggestion
from ..answering.wording import Wording
from ..records.models import Language
from .controls import controls
from .harmless import as_written, harmless, line
from .ticket import CUSTOM_ID, Action, Kind, Ticket

# Discord's own limit on all the text of a message; the parts below fit into it together.
_TEXT: Final = 4000
QUOTE: Final = 600
_MESSAGE: Final = 700
_FACT: Final = 900
_NAME: Final = 150
_NOTE: Final = 300
_SOURCES: Final = 350
_NEAR: Final = 200
_ORIGINS: Final = 100
# What a message of nothing but text may hold besides its frame.
ROOM: Final = 3_800
# More than this on one page is not read; and a message holds 40 components at most.
_FACTS_A_PAGE: Final = 5
_LISTS: Final = {Kind.TOPIC, Kind.ENTITY, Kind.SOURCE, Kind.TIMELINE}

# Where a press reads the question back from.
_QUESTION_ID: Final = 7001
_QUOTED, _FOLLOWED = "> ", "> ↳ "
_SMALL = "-# "
_PARAGRAPH = re.compile(r"\n(?!- )")

_COLOURS: Final[dict[Outcome, int]] = {
    "answered": 0x2E8B57, "partial": 0xC98A1B, "ambiguous": 0x3B6FB6, "no_answer": 0x7A7F87,
    "help": 0x3B6FB6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reply shows: its ticket, the questions it quotes, and whether one person sees it.

    The last question is the one answered; those before it are what it follows up.
    """

    ticket: Ticket
    questions: tuple[str, ...] = ()
    private: bool = False


def layout(answer: Answer, shown: Shown, wording: Wording) -> ui.LayoutView:
    """The whole message. What does not fit on one page is on the next, and buttons turn them."""
    return _Layout(answer, shown, wording).view()


def notice(text: str, *, questions: Sequence[str] = (), row: Sequence[ui.Button[Any]] = ()) -> Any:
    """A short message of the bot's own, with what it quotes and its buttons."""
    parts: list[ui.Item[Any]] = []
    if questions:
        parts.append(ui.TextDisplay(_quote(questions), id=_QUESTION_ID))
    parts.append(ui.TextDisplay(text))
    if row:
        parts.append(ui.ActionRow(*row))
    return framed(*parts)


def spread(text: str) -> ui.LayoutView:
    """A long message of the bot's own, its paragraphs apart; a list stays beneath its lead."""
    return framed(*map(ui.TextDisplay, _PARAGRAPH.split(text)))


def quoted(message: discord.Message) -> tuple[str, ...]:
    """The questions that a reply of ours quotes, the one it answers last; empty where it has none.

    Raises nothing: a message that is not ours quotes nothing either.
    """
    for part in walk(message.components):
        if getattr(part, "id", None) == _QUESTION_ID:
            lines = str(getattr(part, "content", "")).splitlines()
            return tuple(
                as_written(text.removeprefix(_FOLLOWED).removeprefix(_QUOTED)) for text in lines
            )
    return ()


def texts_of(message: discord.Message) -> list[str]:
    """The texts that a reply of ours shows, in order."""
    return [text for part in walk(message.components) if (text := getattr(part, "content", ""))]


def joined(texts: Iterable[str], separator: str = "\n", *, most: int = ROOM) -> list[str]:
    """The texts in as few messages as they fit into, none of them divided."""
    messages: list[str] = []
    for text in texts:
        if messages and len(messages[-1]) + len(separator) + len(text) <= most:
            messages[-1] += separator + text
        else:
            messages.append(text)
    return messages


def picked(message: discord.Message) -> tuple[str, ...]:
    """The id of the fact that a reply of ours is about; empty where it answers a question."""
    for part in walk(message.components):
        match = CUSTOM_ID.fullmatch(getattr(part, "custom_id", None) or "")
        ticket = Ticket.parse(match["version"], match["state"]) if match else None
        # Others may lead to other facts.
        if ticket and ticket.action is Action.FOLLOW_UP and ticket.subject.kind is Kind.FACT:
            return (ticket.subject.key,)
    return ()


def fact_ids(message: discord.Message) -> tuple[str, ...]:
    """The ids of the facts that a reply of ours shows, in order."""
    last_lines = [text.splitlines()[-1] for text in texts_of(message)]
    return tuple(
        last.rpartition("`")[0].rpartition("`")[2] for last in last_lines if last.endswith("`")
    )


class Stating:
    """Puts facts into the lines by which every reply shows them."""

    def __init__(self, language: Language, wording: Wording) -> None:
        self._language = language
        self._wording = wording

    def fact(self, fact: StatedFact, *, number: int | None = None) -> str:
        """The fact's text and, in small print, all that belongs to it; its id comes last."""
        text = harmless(fact.text, _FACT)
        cited = self._sources(fact.sources)
        details = [" · ".join(self._circumstances(fact)), *self._remarks(fact), *cited[:-1]]
        details.append(" · ".join([*cited[-1:], f"`{fact.fact_id}`"]))
        lead = text if number is None else f"**{number}.** {text}"
        return "\n".join([lead, *(f"{_SMALL}{detail}" for detail in details if detail)])

    def _circumstances(self, fact: StatedFact) -> Iterator[str]:
        if fact.as_of:
            yield self._say("reply-as-of", date=self._wording.date(self._language, fact.as_of))
        if fact.stance != "reported":
            yield self._say(f"stance-{fact.stance}")
        if fact.speaker:
            yield self._say("reply-said-by", speaker=line(fact.speaker, _NAME))

    def _remarks(self, fact: StatedFact) -> Iterator[str]:
        if fact.note:
            note = self._say("reply-note", note=line(fact.note, _NOTE))
            yield f"⚠️ {note}" if fact.disputed else note

    def _sources(self, sources: Sequence[Citation]) -> list[str]:
        """A line a source; those that do not fit are counted, and the button shows them all."""
        citations = self._wording.citations(self._language, sources)
        cited = [self._say("reply-source", source=line(text, _SOURCES - 50)) for text in citations]
        kept: list[str] = []
        for text in cited:
            if sum(map(len, kept)) + len(text) > _SOURCES:
                return [*kept, self._say("reply-more", count=len(cited) - len(kept))]
            kept.append(text)
        return kept

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._language, key, **values)


class _Layout(Stating):
    """One message in the making."""

    def __init__(self, answer: Answer, shown: Shown, wording: Wording) -> None:
        super().__init__(answer.language, wording)
        self._answer = answer
        self._shown = shown
        self._ticket = shown.ticket

    def view(self) -> ui.LayoutView:
        answer, questions = self._answer, self._shown.questions
        top: list[ui.Item[Any]] = []
        if questions:
            top.append(ui.TextDisplay(_quote(questions), id=_QUESTION_ID))
        if answer.message:
            top.append(ui.TextDisplay(self._message()))
        bottom = [*self._topic(), *self._nearby()]
        room = _TEXT - _length(top) - _length(bottom)
        pages = _pages(self._facts(), room)
        page = min(self._ticket.page, len(pages) - 1)
        last = bottom if page == len(pages) - 1 else []
        first = sum(map(len, pages[:page]))
        rows = controls(
            answer,
            replace(self._ticket, page=page),
            self._wording,
            pages=len(pages),
            offered=range(first, first + len(pages[page])),
            private=self._shown.private,
        )
        return framed(*top, *pages[page], *last, *rows, colour=_COLOURS[answer.outcome])

    def _message(self) -> str:
        """What is said besides the facts; over a list it is the title."""
        text = harmless(self._answer.message, _MESSAGE)
        return f"**{text}**" if self._ticket.subject.kind in _LISTS else text

    def _facts(self) -> Iterator[ui.Item[Any]]:
        """The facts told or, where there are none, those that may have been meant."""
        answers = self._answer.answers
        for number, fact in enumerate(answers, start=1):
            yield ui.TextDisplay(self.fact(fact, number=number if len(answers) > 1 else None))
        for number, near in enumerate(() if answers else self._answer.suggestions, start=1):
            text, origins = self._near(near)
            yield ui.TextDisplay(f"**{number}.** {text}\n{_SMALL}{origins} · `{near.fact_id}`")

    def _topic(self) -> Iterator[ui.Item[Any]]:
        """What a follow-up would be about."""
        is_clear = self._answer.outcome in {"answered", "partial"}
        if self._answer.topic and is_clear and self._ticket.subject.kind is Kind.QUESTION:
            topic = line(self._answer.topic, _NAME)
            yield ui.TextDisplay(f"{_SMALL}{self._say('reply-topic', topic=topic)}")

    def _nearby(self) -> Iterator[ui.Item[Any]]:
        """What is near an answer, in small print: "more" tells it in full."""
        answer = self._answer
        if answer.answers and answer.suggestions and answer.outcome != "ambiguous":
            near = ("• {} ({})".format(*self._near(near)) for near in answer.suggestions)
            lines = [f"**{self._say('reply-near')}**", *near]
            yield ui.Separator()
            yield ui.TextDisplay("\n".join(f"{_SMALL}{told}" for told in lines))

    def _near(self, suggestion: Suggestion) -> tuple[str, str]:
        """The text of a suggestion, and where it was read."""
        origins = self._wording.origins(self._language, suggestion.sources)
        return line(suggestion.text, _NEAR), line(origins, _ORIGINS)


def framed(*parts: ui.Item[Any], colour: int = _COLOURS["help"]) -> ui.LayoutView:
    """A message of these parts."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*parts, accent_colour=colour))
    # Presses are answered from the interaction, and discord.py keeps nothing of a view that has
    # stopped; that of a private reply it would hold, with a task, for a quarter of an hour.
    view.stop()
    return view


def _quote(questions: Sequence[str]) -> str:
    """The questions a line each, within the limit: the last matters most, so it is cut last."""
    room = QUOTE // len(questions)
    return "\n".join(
        # Discord takes spaces from the end, and a question may be nothing one can see.
        f"{_FOLLOWED if position else _QUOTED}{line(text, room) or '…'}"
        for position, text in enumerate(questions)
    )


def _pages(facts: Iterator[ui.Item[Any]], room: int) -> list[list[ui.Item[Any]]]:
    """The facts in pages that each fit into `room` characters; always one page at least."""
    pages: list[list[ui.Item[Any]]] = [[]]
    for fact in facts:
        full = len(pages[-1]) == _FACTS_A_PAGE or _length([*pages[-1], fact]) > room
        if pages[-1] and full:
            pages.append([])
        pages[-1].append(fact)
    return pages


def _length(parts: Sequence[ui.Item[Any]]) -> int:
    return sum(len(getattr(part, "content", "")) for part in walk(parts))


def walk(parts: Sequence[Any]) -> Iterator[Any]:
    """Components and all they hold; those of a message and those of a view alike."""
    for part in parts:
        yield part
        yield from walk(getattr(part, "children", ()) or getattr(part, "components", ()))
