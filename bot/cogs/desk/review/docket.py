"""One entry of the queue as a page: what was submitted, and the buttons to decide about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Final, Self

import discord
from discord import ui

from ....answering.wording import Wording
from ....moderation.changes import Change
from ....moderation.differing import differences
from ....moderation.submissions import Form, Submission
from ....records.models import Language
from ....records.plain import plain
from ...edition import Edition
from ...harmless import line
from ..curating.revisions import Record, fitting, told_differences
from ..page import page
from ..press import desk_button, desk_id
from .outcomes import dated, told_now

# All of it fits into one message together with what was just done.
_WORDS: Final[dict[Form, int]] = {"suggestion": 2000, "report": 1100, "draft": 700}
_SOURCE: Final = 350
_DATE: Final = 80
_CHANGES: Final = 1600
_OPTION: Final = 100

_PLACE: Final = re.compile(r"(?P<number>\d{1,18})(?:\.(?P<fact>\d{1,2}))?", re.ASCII)
_GOOD, _BAD = discord.ButtonStyle.success, discord.ButtonStyle.danger


@dataclass(frozen=True, slots=True)
class Place:
    """A submission by its number, and which of the facts that it is about, from 0."""

    number: int
    fact: int = 0

    @classmethod
    def parse(cls, argument: str) -> Self | None:
        """The place that `str` writes; None where it is none."""
        match = _PLACE.fullmatch(argument)
        return match and cls(int(match["number"]), int(match["fact"] or 0))

    def __str__(self) -> str:
        return f"{self.number}.{self.fact}"

    def fact_of(self, submission: Submission) -> str | None:
        """The id of the fact; None where the submission is about none of that place."""
        return next(iter(submission.fact_ids[self.fact :]), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the queue for who reads it: `waiting` are the numbers of all, in order."""

    submission: Submission
    place: Place
    waiting: Sequence[int]
    edition: Edition
    below: Edition
    """What the server would be answered from without changes of its own."""
    language: Language
    wording: Wording

    def view(self, done: str = "") -> ui.LayoutView:
        """The entry with its buttons, beneath what was just done."""
        texts = [done, self._head(), *self._about(), *self._would()]
        return page(texts, [*self._choice(), *self._decisions(), self._turning()])

    def _head(self) -> str:
        one = self.submission
        name = self._say(f"review-{one.form}", number=str(one.number))
        at, count = self.waiting.index(one.number) + 1, len(self.waiting)
        who = f"<@{one.user_id}>" if one.user_id else self._say("review-forgotten")
        small = [who, dated(one), self._say(f"language-{one.language}")]
        lines = [
            f"**{name}** · {self._say('review-of', at=at, count=count)}",
            f"-# {' · '.join(small)}",
            f"> {line(one.text, _WORDS[one.form]) or '–'}",
        ]
        if one.form == "suggestion":
            source = line(one.source, _SOURCE) or self._say("review-no-source")
            lines.append(self._say("review-source", source=source))
        if date := line(one.date, _DATE):
            lines.append(self._say("review-date", date=date))
        return "\n".join(lines)

    def _about(self) -> Iterator[str]:
        """The fact that a report is about, as it is told now."""
        if self._fact:
            yield told_now(self.edition, self._fact, self.language)

    def _would(self) -> Iterator[str]:
        """What a draft would change, as far as there is room."""
        yield "\n".join(fitting(self._changes(), _CHANGES))

    def _changes(self) -> Iterator[str]:
        if self.submission.changes:
            yield f"**{self._say('review-would')}**"
        for change in self.submission.changes:
            done, kind = self._say(f"log-did-{change.action}"), self._say(f"log-{change.kind}")
            yield f"{done}: {kind} `{change.key}`"
            fact = self.edition.book.facts.get(change.key)
            if change.state != "retired":
                after = change.record if change.state == "own" else self._below(change)
                found = differences(self._record(change), after)
                yield from told_differences(found, self.language, self.wording)
            elif change.kind == "fact" and fact:
                yield f"> {line(fact.text.best(self.language)[0], _WORDS['draft'])}"

    def _record(self, change: Change) -> Record:
        latest = self.edition.state.latest(change.kind, change.key)
        if latest is None or latest.state == "shipped":
            return self._below(change)
        return latest.record

    def _below(self, change: Change) -> Record:
        book = self.below.book
        kinds: dict[str, Any] = {
            "fact": book.facts, "source": book.sources, "entity": book.entities,
        }  # fmt: skip
        record = kinds.get(change.kind, {}).get(change.key)
        return record and plain(record)

    @property
    def _fact(self) -> str | None:
        return self.place.fact_of(self.submission)

    def _choice(self) -> Iterator[list[ui.Item[Any]]]:
        """Which of its facts a report is decided about."""
        if len(self.submission.fact_ids) < 2:
            return
        number = self.submission.number
        select: ui.Select[Any] = ui.Select(custom_id=desk_id("review-about", number))
        for place, fact_id in enumerate(self.submission.fact_ids[:25]):
            fact = self.edition.book.facts.get(fact_id)
            text = fact.text.best(self.language)[0] if fact else fact_id
            select.add_option(
                label=shorten(f"{place + 1}. {text}", _OPTION, placeholder="…"), value=str(place),
                default=place == self.place.fact,
            )  # fmt: skip
        yield [select]

    def _decisions(self) -> Iterator[list[ui.Button[Any]]]:
        match self.submission.form:
            case "suggestion":
                yield [
                    self._button("approve", _GOOD),
                    self._button("edit"),
                    self._button("merge"),
                    self._button("decline", _BAD),
                ]
            case "report":
                is_told = self._fact in self.edition.book.facts
                is_disputed = self._fact in self.edition.book.disputed
                yield [
                    self._button("correct", disabled=not is_told),
                    self._button("retire", disabled=not is_told),
                    self._button("settle" if is_disputed else "dispute", disabled=not is_told),
                ]
                yield [self._button("agree", _GOOD), self._button("decline", _BAD)]
            case "draft":
                yield [self._button("approve", _GOOD), self._button("decline", _BAD)]

    def _turning(self) -> list[ui.Button[Any]]:
        at, count = self.waiting.index(self.submission.number), len(self.waiting)
        numbers = self.waiting
        back = self._say("button-page-back", page=at, pages=count)
        on = self._say("button-page-on", page=at + 2, pages=count)
        return [
            *([desk_button(back, "review-at", numbers[at - 1])] if at else []),
            *([desk_button(on, "review-at", numbers[at + 1])] if at + 1 < count else []),
        ]

    def _button(
        self,
        what: str,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        *,
        disabled: bool = False,
    ) -> ui.Button[Any]:
        label = self._say(f"review-button-{what}")
        return desk_button(label, f"review-{what}", self.place, style=style, disabled=disabled)

    def _say(self, key: str, **values: object) -> str:
        return self.wording.say(self.language, key, **values)
