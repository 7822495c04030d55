"""The charts: figures of one kind set above each other, aims apart from results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ..answering.telling import Teller
from ..answering.wording import Wording
from ..errors import NothingToDrawError
from ..records.factbook import FactBook
from ..records.models import Direction, Fact, Language, Quantity
from .footnotes import Footnotes
from .picture import Mark, Plan, alt_of, table_of
from .selecting import citations, is_intended, notes, standing, topics_of, when

# More than this is not read on a phone; the table has them all.
_BARS: Final = 12
_PANELS: Final = 4
_NAMED: Final = 3
_COLUMNS: Final = (
    "property", "date", "amount", "unit", "kind", "from", "to", "text", "speaker", "note",
    "sources", "facts",
)  # fmt: skip
# Places in an order, not amounts.
_NO_AMOUNTS: Final = frozenset({"rank"})


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: when it was, the figure as it is written with its footnotes, and how large."""

    date: str
    label: str
    mark: str
    amount: float
    is_aim: bool
    doubt: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Figures that can be compared, the earliest first."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart(Plan):
    """A chart, ready to be drawn."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of one property, unit and set of sides: facts that tell the same together."""

    groups: tuple[tuple[Fact, ...], ...]


def chart(
    book: FactBook, wording: Wording, language: Language, *, topic: str | None = None
) -> Chart:
    """The figures of a topic, or of all, those together that can be compared.

    A figure alone is drawn only where nothing else is. Raises NothingToDrawError where no figure
    is recorded.
    """
    found = _comparable(book, topic)
    if not found:
        raise NothingToDrawError("There is no dated figure to draw a chart of.")
    return _Drafting(book, wording, language).chart(found, topic)


def charted(book: FactBook) -> list[str]:
    """The topics that have figures to compare, in the order of the catalogue."""
    return [
        topic
        for topic in book.catalogue.topics
        if any(len(one.groups) > 1 for one in _comparable(book, topic))
    ]


def _comparable(book: FactBook, topic: str | None) -> list[_Figures]:
    """The figures that belong together; those with most of them first."""
    measured: dict[object, list[Fact]] = defaultdict(list)
    aims: list[Fact] = []
    for fact in standing(book):
        if fact.quantity is None or fact.quantity.unit in _NO_AMOUNTS:
            continue
        if topic is not None and topic not in topics_of(book, fact):
            continue
        if is_intended(fact):
            aims.append(fact)
        else:
            measured[_measure(fact, fact.property)].append(fact)
    for fact in aims:
        measured[_aimed_at(book, fact, measured)].append(fact)
    found = [_Figures(_same(facts)) for facts in measured.values()]
    return sorted(found, key=lambda one: -len(one.groups))


def _quantity(fact: Fact) -> Quantity:
    if fact.quantity is None:
        raise ValueError(f"{fact.id} has no figure")
    return fact.quantity


def _measure(fact: Fact, prop: str | None) -> tuple[str | None, str, frozenset[str]]:
    return prop, _quantity(fact).unit, frozenset(fact.entities)


def _aimed_at(book: FactBook, fact: Fact, measured: Iterable[object]) -> object:
    """What an aim is held against: its own property, the one it is the aim of, or the only one."""
    catalogue = book.catalogue
    own = _measure(fact, catalogue.targets.get(fact.property or "", fact.property))
    if own in measured or fact.property in catalogue.properties:
        return own
    # Where properties are named freely, nothing tells which belong together.
    near = [one for one in measured if isinstance(one, tuple) and one[1:] == own[1:]]
    return near[0] if len(near) == 1 else own


def _same(facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], ...]:
    """The facts that give one figure for one time together, in the order of time."""
    alike: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        amount = _quantity(fact).amount
        alike[fact.time, amount, fact.direction, is_intended(fact)].append(fact)
    groups = [tuple(sorted(same, key=lambda one: bool(one.also))) for same in alike.values()]
    return tuple(sorted(groups, key=lambda same: when(same[0])))


class _Drafting:
    """One chart in the making."""

    def __init__(self, book: FactBook, wording: Wording, language: Language) -> None:
        self._book = book
        self._wording = wording
        self._language = language
        self._teller = Teller(book, wording)
        self._footnotes = Footnotes(self._teller, wording, language)

    def chart(self, found: list[_Figures], topic: str | None) -> Chart:
        say, language = self._wording.say, self._language
        label = self._book.catalogue.topics.get(topic or "")
        name = label.best(language)[0] if label else topic or ""
        title = say(language, "picture-chart", topic=name, named=len(name))
        several = [one for one in found if len(one.groups) > 1] or found
        panels = [self._panel(one) for one in several[:_PANELS]]
        drawn = sum(len(panel.bars) for panel in panels)
        left = sum(len(one.groups) for one in found) - drawn
        bars = [bar for panel in panels for bar in panel.bars]
        keys: list[tuple[Mark, str]] = []
        if not all(bar.is_aim for bar in bars):
            keys.append(("bar", say(language, "picture-result")))
        if any(bar.is_aim for bar in bars):
            keys.append(("hatched", say(language, "picture-aim")))
        return Chart(
            title=title,
            keys=tuple(keys),
            sources=self._footnotes.lines(),
            noted=self._footnotes.noted(),
            remark=self._footnotes.remark(left),
            alt=alt_of(
                title,
                chain.from_iterable(map(self._spoken, panels)),
                self._footnotes.more,
                left=left,
            ),
            table=table_of(_COLUMNS, *(self._row(same) for one in found for same in one.groups)),
            panels=tuple(panels),
        )

    def _panel(self, figures: _Figures) -> Panel:
        results = [same[0] for same in figures.groups if not is_intended(same[0])]
        first = (results or [same[0] for same in figures.groups])[0]
        # What has happened and what is still to come last matters most.
        groups = figures.groups[-_BARS:]
        title = ", ".join(filter(None, [self._label(first.property), *self._names(first.entities)]))
        return Panel(
            title=f"{title[:1].upper()}{title[1:]}",
            bars=tuple(self._bar(same) for same in groups),
        )

    def _bar(self, same: tuple[Fact, ...]) -> Bar:
        fact, language = same[0], self._language
        quantity = _quantity(fact)
        stated = self._teller.stated(fact, 1.0, language)
        doubt = "reply-doubted" if fact.id in self._book.disputed else "reply-disputed"
        written = self._wording.quantity(language, quantity)
        return Bar(
            date=self._wording.date(language, str(fact.time)),
            label=" · ".join(filter(None, [self._sides(fact.direction), written])),
            mark=self._footnotes.mark(same),
            amount=quantity.amount,
            is_aim=is_intended(fact),
            doubt=self._wording.say(language, doubt) if stated.disputed else "",
        )

    def _label(self, prop: str | None) -> str:
        return self._teller.subject((), prop, self._language)

    def _names(self, names: Iterable[str]) -> list[str]:
        """What the first few are called; those named freely, by the words of their id."""
        return [self._name(name) for name in list(names)[:_NAMED]]

    def _name(self, name: str) -> str:
        known = name in self._book.entities
        return self._teller.name(name, self._language) if known else name.replace("-", " ")

    def _sides(self, direction: Direction | None) -> str:
        if direction is None:
            return ""
        names = (direction.origin, direction.target)
        named = [self._name(name) if name else "…" for name in names]
        return " → ".join(named)

    def _spoken(self, panel: Panel) -> Iterator[str]:
        """Each figure in words, the first with what is measured."""
        aim = self._wording.say(self._language, "picture-aim")
        about = f"{panel.title} – "
        for bar in panel.bars:
            yield f"{about}{bar.date}: {bar.label}{f' ({aim})' if bar.is_aim else ''}"
            about = ""

    def _row(self, same: tuple[Fact, ...]) -> tuple[object, ...]:
        fact = same[0]
        quantity = _quantity(fact)
        stated = self._teller.stated(fact, 1.0, self._language)
        sides = (fact.direction.origin, fact.direction.target) if fact.direction else (None, None)
        return (
            fact.property,
            stated.as_of,
            quantity.amount,
            quantity.unit,
            "aim" if is_intended(fact) else "result",
            *sides,
            stated.text,
            stated.speaker,
            notes(same, self._teller, self._language),
            self._footnotes.cited(citations(same, self._teller, self._language)),
            " ".join(one.id for one in same),
        )
