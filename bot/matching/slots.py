"""Which of the phrases found in a text count: a longer name swallows the words it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .times import TimeMention
from .vocabulary import FILLER, Match, Word

# What says something about the subject; the rest says how it is asked.
_CONTENT = ("e:", "c:", "p:", "n:")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of the question that an answering fact has to explain.

    `terms` are the things it may mean; without any it is a word known only by itself. `parts`
    are smaller readings inside a longer phrase, which together may explain it as well.
    """

    start: int
    end: int
    terms: tuple[str, ...]
    parts: tuple[Unit, ...] = ()

    @property
    def is_name(self) -> bool:
        return any(term.startswith("e:") for term in self.terms)


def surviving(matches: Sequence[Match]) -> list[Match]:
    """The matches without those that a longer phrase swallows.

    "US dollars" is no United States, "deputy prime minister" no prime minister; but a trade
    target is still about trade and a technology university about technology, so an idea inside
    something longer stays. So do the names an event is made of.
    """
    long = [m for m in matches if m.end - m.start > 1]
    return [m for m in matches if not any(_swallows(holder, m) for holder in long)]


def _swallows(holder: Match, match: Match) -> bool:
    if holder.start > match.start or holder.end < match.end:
        return False
    if holder.end - holder.start == match.end - match.start:
        return False
    if match.term.startswith(("c:", "p:")):
        return not holder.term.startswith(_CONTENT)
    if match.term.startswith("e:"):
        return not holder.is_open
    # "How much oil" may be a phrase for output and still asks how much.
    return not (match.term.startswith(("a:", "m:")) and holder.term.startswith(("c:", "p:")))


def units(
    words: Sequence[Word], matches: Sequence[Match], times: Sequence[TimeMention]
) -> tuple[Unit, ...]:
    """The outermost pieces of content in order, then every word nothing explains."""
    timed = {p for mention in times for p in range(mention.start, mention.end)}
    spans: dict[tuple[int, int], set[str]] = {}
    for match in matches:
        inside = set(range(match.start, match.end))
        if match.term.startswith(_CONTENT) and not inside <= timed:
            spans.setdefault((match.start, match.end), set()).add(match.term)
    named = {(m.start, m.end) for m in matches if m.term.startswith("e:")}
    chosen: list[Unit] = []
    # Where two phrases overlap a name wins, then the longer one, then the first.
    for start, end in sorted(spans, key=lambda s: (s not in named, s[0] - s[1], s[0])):
        if any(u.start < end and start < u.end for u in chosen):
            continue
        inner = [s for s in spans if s != (start, end) and start <= s[0] and s[1] <= end]
        parts = tuple(Unit(*s, tuple(sorted(spans[s]))) for s in sorted(inner))
        chosen.append(Unit(start, end, tuple(sorted(spans[start, end])), parts))
    explained = timed | {p for m in matches for p in range(m.start, m.end)}
    chosen += [Unit(p, p + 1, ()) for p in range(len(words)) if p not in explained]
    return tuple(sorted(chosen, key=lambda unit: unit.start))
