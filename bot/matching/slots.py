"""Which of the phrases found in a text count: a longer name swallows the words it is made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from .spelling import Word
from .times import TimeMention
from .vocabulary import FILLER, Match

# What a cut costs: a word left over; a word taken for an empty one that might have told
# something; a piece; a piece that is a name.
_UNEXPLAINED = 1.0
_PASSED = 0.09
_PIECE = 0.1
_NAME = 0.05
# What says something about the subject; the rest says how it is asked.
_CONTENT = ("e:", "c:", "p:", "n:")


class Unit(NamedTuple):
    """A piece of the question that an answering fact has to explain.

    `terms` are the things it may mean; without any it is a word known only by itself. `parts`
    are smaller readings inside a longer phrase, which together may explain it as well.
    """

    start: int
    end: int
    terms: tuple[str, ...]
    is_name: bool = False
    parts: tuple[Unit, ...] = ()


def surviving(matches: Sequence[Match]) -> list[Match]:
    """The matches without those that a longer phrase swallows.

    "US dollars" is no United States, "deputy prime minister" no prime minister; but a trade
    target is still about trade and a technology university about technology, so an idea inside
    something longer stays. So do the names an event is made of.
    """
    matches = _clear_of_names(matches)
    holders: list[list[Match]] = [[] for _ in range(max((m.end for m in matches), default=0))]
    for match in matches:
        if match.end - match.start > 1:
            for position in range(match.start, match.end):
                holders[position].append(match)
    kept = [m for m in matches if not any(_swallows(h, m) for h in holders[m.start])]
    # The "Nam nào" of "Việt Nam nào" is no "năm nào".
    last = {m.end - 1 for m in kept if m.term.startswith("e:") and m.end - m.start > 1}
    return [m for m in kept if not (m.term.startswith("a:") and m.start in last)]


def _clear_of_names(matches: Sequence[Match]) -> Sequence[Match]:
    """The matches without empty phrases that reach into a name: "когда-то" of "когда То Лам"."""
    names = [m for m in matches if m.term.startswith("e:") and m.end - m.start > 1]
    if not names:
        return matches
    return [
        m for m in matches
        if m.term != FILLER
        or m.end - m.start == 1
        or not any(_reaches(m, into=n) for n in names)
    ]  # fmt: skip


def _reaches(match: Match, *, into: Match) -> bool:
    before, behind = sorted((match, into), key=lambda m: (m.start, m.end))
    return before.start < behind.start < before.end < behind.end


def _swallows(holder: Match, match: Match) -> bool:
    if holder.end < match.end or holder.end - holder.start == match.end - match.start:
        return False
    # An empty word stays one, should the cut leave the phrase around it out.
    if match.term == FILLER:
        return False
    if match.term.startswith(("c:", "p:")):
        return not holder.term.startswith(_CONTENT)
    if match.term.startswith("e:"):
        return not holder.is_open
    # "How much oil" may be a phrase for output and still asks how much; the "may" of "nha may" is
    # another word than the one that asks.
    inside = slice(match.start - holder.start, match.end - holder.start)
    asks = match.term.startswith(("a:", "m:")) and holder.term.startswith(("c:", "p:"))
    return not (asks and match.exact in ((), holder.exact[inside]))


def units(
    words: Sequence[Word], matches: Sequence[Match], times: Sequence[TimeMention]
) -> tuple[Unit, ...]:
    """The outermost pieces of content in order, and among them every word nothing explains."""
    timed = {p for mention in times for p in range(mention.start, mention.end)}
    light = set(timed)
    spans: dict[tuple[int, int], set[str]] = {}
    for match in matches:
        inside = range(match.start, match.end)
        if not match.term.startswith(_CONTENT):
            light.update(inside)
        elif not timed.issuperset(inside):
            spans.setdefault((match.start, match.end), set()).add(match.term)
    pieces: list[Unit] = []
    for start, end in _best_cut(len(words), spans, light):
        inner = [s for s in spans if s != (start, end) and start <= s[0] and s[1] <= end]
        parts = tuple([_unit(s, spans[s]) for s in sorted(inner)])
        pieces.append(_unit((start, end), spans.get((start, end), ()), parts))
    return tuple(pieces)


def _unit(span: tuple[int, int], terms: Collection[str], parts: tuple[Unit, ...] = ()) -> Unit:
    return Unit(*span, tuple(sorted(terms)), any(t[:2] == "e:" for t in terms), parts)


def _best_cut(
    length: int, spans: Mapping[tuple[int, int], Collection[str]], light: Collection[int]
) -> list[tuple[int, int]]:
    """The cut that leaves the fewest words unexplained, then the one of the fewest pieces.

    "đã hoàn thành" typed bare is "have / completed" and not "postponed / ?".
    """
    steps: list[list[tuple[int, float]]] = [[] for _ in range(length)]
    telling: set[int] = set()
    for (start, end), terms in spans.items():
        named = any(term.startswith("e:") for term in terms)
        steps[start].append((end, _NAME if named else _PIECE))
        telling.update(range(start, end))
    # From the end backwards: the least that the rest costs, and how far the first step goes.
    least: list[tuple[float, int]] = [(0.0, 0)] * (length + 1)
    for position in range(length - 1, -1, -1):
        passed = _UNEXPLAINED if position not in light else _PASSED if position in telling else 0.0
        ways = [(least[position + 1][0] + passed, position + 1)]
        ways += [(least[end][0] + price, end) for end, price in steps[position]]
        least[position] = min(ways, key=lambda way: (way[0], -way[1]))
    cut: list[tuple[int, int]] = []
    position = 0
    while position < length:
        end = least[position][1]
        if (position, end) in spans or position not in light:
            cut.append((position, end))
        position = end
    return cut
