"""An Answer as a message: what was asked, the facts with their sources, and the buttons.

Components V2 rather than an embed: they need no permission to embed links, use the whole width of
a phone, and keep a button beside what it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import discord
from discord import ui

from ..answering.answer import Answer, Citation, Outcome, StatedFact, Suggestion
from ..answering.wording import Wording
from ..records.models import LANGUAGES
from .button import PressButton
from .harmless import as_written, harmless, line
from .ticket import TEMPLATE, Action, Kind, Subject, Ticket

# Discord's own limit on all the text of a message; the parts below fit into it together.
_TEXT: Final = 4000
QUOTE: Final = 600
_MESSAGE: Final = 700
_FACT: Final = 900
_NAME: Final = 150
_NOTE: Final = 300
_SOURCES: Final = 350
_NEAR: Final = 200
_ORIGINS: Final = 60
# More than this on one page is not read; and a message holds 40 components at most.
_FACTS_A_PAGE: Final = 5

# Where a press reads the question back from.
_QUESTION_ID: Final = 7001
_QUOTED, _FOLLOWED = "> ", "> ↳ "
_SMALL = "-# "

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


def notice(text: str, *, questions: Sequence[str] = (), row: Sequence[PressButton] = ()) -> Any:
    """A short message of the bot's own, with what it quotes and its buttons."""
    parts: list[ui.Item[Any]] = []
    if questions:
        parts.append(ui.TextDisplay(_quote(questions), id=_QUESTION_ID))
    parts.append(ui.TextDisplay(text))
    if row:
        parts.append(ui.ActionRow(*row))
    return _view(*parts)


def quoted(message: discord.Message) -> tuple[str, ...]:
    """The questions that a reply of ours quotes, the one it answers last; empty where it has none.

    Raises nothing: a message that is not ours quotes nothing either.
    """
    for part in _walk(message.components):
        if getattr(part, "id", None) == _QUESTION_ID:
            lines = str(getattr(part, "content", "")).splitlines()
            return tuple(
                as_written(text.removeprefix(_FOLLOWED).removeprefix(_QUOTED)) for text in lines
            )
    return ()


def picked(message: discord.Message) -> tuple[str, ...]:
    """The id of the fact that a reply of ours is about; empty where it answers a question."""
    for part in _walk(message.components):
        match = re.fullmatch(TEMPLATE, getattr(part, "custom_id", None) or "")
        ticket = Ticket.parse(match["version"], match["state"]) if match else None
        # Others may lead to other facts.
        if ticket and ticket.action is Action.FOLLOW_UP and ticket.subject.kind is Kind.FACT:
            return (ticket.subject.key,)
    return ()


def fact_ids(message: discord.Message) -> tuple[str, ...]:
    """The ids of the facts that a reply of ours shows, in order."""
    texts = [str(getattr(part, "content", "")) for part in _walk(message.components)]
    last_lines = [text.splitlines()[-1] for text in texts if text]
    return tuple(
        last.rpartition("`")[0].rpartition("`")[2] for last in last_lines if last.endswith("`")
    )


class _Layout:
    """One message in the making."""

    def __init__(self, answer: Answer, shown: Shown, wording: Wording) -> None:
        self._answer = answer
        self._shown = shown
        self._ticket = shown.ticket
        self._language = answer.language
        self._wording = wording

    def view(self) -> ui.LayoutView:
        answer, questions = self._answer, self._shown.questions
        top: list[ui.Item[Any]] = []
        if questions:
            top.append(ui.TextDisplay(_quote(questions), id=_QUESTION_ID))
        if answer.message:
            top.append(ui.TextDisplay(harmless(answer.message, _MESSAGE)))
        bottom = [*self._topic(), *self._suggestions()]
        room = _TEXT - _length(top) - _length(bottom)
        pages = _pages(self._facts(), room)
        page = min(self._ticket.page, len(pages) - 1)
        self._ticket = replace(self._ticket, page=page)
        last = bottom if page == len(pages) - 1 else []
        return _view(
            *top, *pages[page], *last, *self._rows(len(pages)), colour=_COLOURS[answer.outcome]
        )

    def _facts(self) -> Iterator[ui.Item[Any]]:
        numbered = len(self._answer.answers) > 1
        for position, fact in enumerate(self._answer.answers, start=1):
            text = self._fact(fact, number=position if numbered else None)
            if self._answer.outcome == "ambiguous":
                yield self._pickable(text, fact.fact_id)
            else:
                yield ui.TextDisplay(text)

    def _fact(self, fact: StatedFact, *, number: int | None) -> str:
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
            yield self._say("reply-note", note=line(fact.note, _NOTE))
        if fact.disputed:
            yield self._say("reply-disputed")

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

    def _topic(self) -> Iterator[ui.Item[Any]]:
        """What a follow-up would be about."""
        if self._answer.topic and self._ticket.subject.kind is Kind.QUESTION:
            topic = line(self._answer.topic, _NAME)
            yield ui.TextDisplay(f"{_SMALL}{self._say('reply-topic', topic=topic)}")

    def _suggestions(self) -> Iterator[ui.Item[Any]]:
        if self._answer.suggestions:
            yield ui.Separator()
            yield ui.TextDisplay(f"**{self._say('reply-near')}**")
            for near in self._answer.suggestions:
                yield self._pickable(self._near(near), near.fact_id)

    def _near(self, suggestion: Suggestion) -> str:
        text = line(suggestion.text, _NEAR)
        origins = line(self._wording.origins(self._language, suggestion.sources), _ORIGINS)
        return f"{text}\n{_SMALL}{origins} · `{suggestion.fact_id}`"

    def _pickable(self, text: str, fact_id: str) -> ui.Item[Any]:
        ticket = self._ticket.to(Action.PICK, subject=Subject(Kind.FACT, fact_id), page=0, more=0)
        button = PressButton.of(ticket, self._say("button-pick"))
        return ui.Section(ui.TextDisplay(text), accessory=button)

    def _rows(self, pages: int) -> Iterator[ui.Item[Any]]:
        for row in (self._turning(pages), self._reading(), self._handling()):
            if row:
                yield ui.ActionRow(*row)

    def _turning(self, pages: int) -> list[PressButton]:
        page = self._ticket.page
        back = self._button(Action.PAGE, page=page - 1, label="back", at=page, of=pages)
        on = self._button(Action.PAGE, page=page + 1, label="on", at=page + 2, of=pages)
        return [*([back] if page else []), *([on] if page + 1 < pages else [])]

    def _reading(self) -> list[PressButton]:
        if not self._answer.answers:
            return [self._button(Action.WHY)] if self._is_question else []
        is_timeline = self._ticket.subject.kind is Kind.TIMELINE
        more = [self._button(Action.MORE, more=self._ticket.more + 1, page=0)]
        return [
            *(more if self._is_of_one_thing else []),
            self._button(Action.CITE),
            *([] if is_timeline else [self._button(Action.TIMELINE)]),
            *([self._button(Action.WHY)] if self._is_question else []),
            *([self._button(Action.FOLLOW_UP)] if self._is_of_one_thing else []),
        ]

    def _handling(self) -> list[PressButton]:
        others = [code for code in LANGUAGES if code != self._language]
        return [
            *(self._button(Action.LANGUAGE, language=code, label=code) for code in others),
            *([self._button(Action.REPORT)] if self._answer.answers else []),
            self._button(Action.SHOW if self._shown.private else Action.REMOVE),
        ]

    @property
    def _is_question(self) -> bool:
        return self._ticket.subject.kind is Kind.QUESTION

    @property
    def _is_of_one_thing(self) -> bool:
        """True where there may be more of it, and something to ask on about."""
        return self._ticket.subject.kind in {Kind.QUESTION, Kind.FACT}

    def _button(
        self, action: Action, *, label: str = "", at: int = 0, of: int = 0, **changes: Any
    ) -> PressButton:
        key = f"button-{action}-{label}" if label else f"button-{action}"
        return PressButton.of(self._ticket.to(action, **changes), self._say(key, page=at, pages=of))

    def _say(self, key: str, **values: object) -> str:
        return self._wording.say(self._language, key, **values)


def _view(*parts: ui.Item[Any], colour: int = _COLOURS["help"]) -> ui.LayoutView:
    # Every button is dynamic, so discord.py keeps nothing of a view without a timeout.
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*parts, accent_colour=colour))
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
    return sum(len(getattr(part, "content", "")) for part in _walk(parts))


def _walk(parts: Sequence[Any]) -> Iterator[Any]:
    """Components and all they hold; those of a message and those of a view alike."""
    for part in parts:
        yield part
        yield from _walk(getattr(part, "children", ()) or getattr(part, "components", ()))
