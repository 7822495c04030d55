"""The buttons beneath an answer, in as few rows as they fit into."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from discord import ui

from ..answering.answer import Answer
from ..answering.wording import Wording
from ..records.models import LANGUAGES
from .button import PressButton
from .ticket import Action, Kind, Subject, Ticket

# Discord's own limit.
_A_ROW: Final = 5


def controls(
    answer: Answer,
    ticket: Ticket,
    wording: Wording,
    *,
    pages: int,
    offered: range,
    private: bool,
) -> list[ui.ActionRow[Any]]:
    """The rows of buttons under the page of the ticket, one of `pages`.

    The first row picks one of what is offered, where that page leaves a choice; `offered` are the
    places of what stands on it.
    """
    buttons = _Controls(answer, ticket, wording)
    picks = buttons.picks(offered)
    groups = (buttons.turning(pages), buttons.reading(), buttons.handling(private=private))
    return [ui.ActionRow(*row) for row in [picks, *_rows(groups)] if row]


def _rows(groups: Iterable[list[PressButton]]) -> list[list[PressButton]]:
    """The groups one after the other, each whole in a row."""
    rows: list[list[PressButton]] = [[]]
    for group in groups:
        if len(rows[-1]) + len(group) > _A_ROW:
            rows.append([])
        rows[-1] += group
    return rows


class _Controls:
    """The buttons of one message, by what they are for."""

    def __init__(self, answer: Answer, ticket: Ticket, wording: Wording) -> None:
        self._answer = answer
        self._ticket = ticket
        self._wording = wording

    def picks(self, offered: range) -> list[PressButton]:
        """One for each of what may be meant, by its number."""
        answer = self._answer
        if answer.answers and answer.outcome != "ambiguous":
            return []
        choices = [choice.fact_id for choice in answer.answers or answer.suggestions]
        return [self._pick(choices[place], place + 1) for place in offered]

    def turning(self, pages: int) -> list[PressButton]:
        page = self._ticket.page
        back = self._button(Action.PAGE, page=page - 1, label="back", at=page, of=pages)
        on = self._button(Action.PAGE, page=page + 1, label="on", at=page + 2, of=pages)
        return [*([back] if page else []), *([on] if page + 1 < pages else [])]

    def reading(self) -> list[PressButton]:
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

    def handling(self, *, private: bool) -> list[PressButton]:
        others = [code for code in LANGUAGES if code != self._answer.language]
        return [
            *(self._button(Action.LANGUAGE, language=code, label=code) for code in others),
            *([self._button(Action.REPORT)] if self._answer.answers else []),
            self._button(Action.SHOW if private else Action.REMOVE),
        ]

    @property
    def _is_question(self) -> bool:
        return self._ticket.subject.kind is Kind.QUESTION

    @property
    def _is_of_one_thing(self) -> bool:
        """True where there may be more of it, and something to ask a follow-up about."""
        return self._ticket.subject.kind in {Kind.QUESTION, Kind.FACT}

    def _pick(self, fact_id: str, number: int) -> PressButton:
        ticket = self._ticket.to(Action.PICK, subject=Subject(Kind.FACT, fact_id), page=0, more=0)
        return PressButton.of(ticket, str(number))

    def _button(
        self, action: Action, *, label: str = "", at: int = 0, of: int = 0, **changes: Any
    ) -> PressButton:
        key = f"button-{action}-{label}" if label else f"button-{action}"
        text = self._wording.say(self._answer.language, key, page=at, pages=of)
        return PressButton.of(self._ticket.to(action, **changes), text)
