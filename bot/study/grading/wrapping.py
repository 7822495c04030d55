"""What stands around an answer and says nothing: "it was in …", or words of the question."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ...matching.normalise import clean, exact, fold, is_marked, tokens
from ...records.factbook import FactBook
from ...records.lexicon import Relation, Role

# A phrase by its words without marks, and with them.
_Phrases = Mapping[tuple[str, ...], frozenset[tuple[str, ...]]]

_SIDES: Final[tuple[Role, ...]] = ("to", "from", "with")
_VAGUE: Final[tuple[Relation, ...]] = ("since", "before", "year-before", "year-after", "decade")
# So many words the longest phrase has.
_LONGEST: Final = 5


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer as it was typed, cleaned and cut into words."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def read(cls, text: str) -> Typed:
        """What was typed."""
        cleaned = clean(text)
        cut = tokens(cleaned)
        return cls(
            cleaned,
            tuple(token.text for token in cut),
            tuple(token.start for token in cut),
            tuple(token.end for token in cut),
        )

    def without(self, dropped: Collection[int]) -> Typed:
        """The answer without some of its words."""
        kept = [self.text[: self.starts[0]] if self.starts else self.text]
        for place in range(len(self.words)):
            end = self.starts[place + 1] if place + 1 < len(self.words) else len(self.text)
            kept.append(
                self.text[self.ends[place] if place in dropped else self.starts[place] : end]
            )
        return Typed.read("".join(kept))

    def part(self, start: int, end: int) -> str:
        """The text from one word to another (exclusive)."""
        return self.text[self.starts[start] : self.ends[end - 1]]


class Wrapping:
    """The phrases of all languages that may stand around an answer."""

    def __init__(self, book: FactBook) -> None:
        lexicons = tuple(book.lexicons.values())
        around = [p for x in lexicons for p in x.answering.get("around", ())]
        # Books with a lexicon of their own may leave it at this.
        around += [p for x in lexicons for side in _SIDES for p in x.roles.get(side, ())]
        self._around = _phrases(around)
        # "Since" is a word for when only where the question says it too.
        vague = _phrases(p for x in lexicons for name in _VAGUE for p in x.relations.get(name, ()))
        dates = _phrases(p for x in lexicons for p in x.answering.get("dates", ()))
        self._dates = {k: v for k, v in {**self._around, **dates}.items() if k not in vague}
        self._joins = _phrases(p for x in lexicons for p in x.claims.get("joins", ()))
        self._denials = _phrases(
            phrase
            for x in lexicons
            for phrase in (
                *x.negations, *x.claims.get("denials", ()), *x.roles.get("except", ()),
            )
        )  # fmt: skip

    def cores(
        self, typed: Typed, beside: Collection[str], *, dated: bool = False
    ) -> Iterator[tuple[int, int]]:
        """Where the answer may begin and end, the longest first.

        `beside` are the folded words that the question has beside the gap.
        """
        phrases = self._dates if dated else self._around
        starts = self._reached(typed.words, beside, phrases)
        turned = self._reached(typed.words[::-1], beside, phrases, backwards=True)
        ends = [len(typed.words) - left for left in turned]
        found = [(start, end) for start in starts for end in ends if start < end]
        yield from sorted(found, key=lambda core: (core[0] - core[1], core))

    def joins(self, words: Sequence[str]) -> bool:
        """True where one of the words joins two names."""
        return any(_has(self._joins, (word,)) for word in words)

    def inner(self, words: Sequence[str]) -> list[int]:
        """The places of the words that say nothing even within a date: "6 of April"."""
        return [place for place, word in enumerate(words) if _has(self._dates, (word,))]

    def is_around(self, words: Sequence[str], beside: Collection[str], *, dated: bool) -> bool:
        """True where none of these words says anything."""
        phrases = self._dates if dated else self._around
        return len(words) in self._reached(words, beside, phrases)

    def denies(self, words: Sequence[str]) -> bool:
        """True where one of the words denies or leaves out something."""
        return any(
            _has(self._denials, words[start:end])
            for start in range(len(words))
            for end in range(start + 1, min(start + _LONGEST, len(words)) + 1)
        )

    def _reached(
        self,
        words: Sequence[str],
        beside: Collection[str],
        phrases: _Phrases,
        *,
        backwards: bool = False,
    ) -> list[int]:
        """How many of the first words may be left out, each way to do it."""
        reached = [0]
        for start in range(len(words)):
            if start not in reached:
                continue
            for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
                part = words[start:end]
                part = part[::-1] if backwards else part
                told = end == start + 1 and fold(part[0]) in beside
                if told or _has(phrases, part):
                    reached.append(end)
        return sorted(set(reached))


def _phrases(texts: Iterator[str] | list[str]) -> _Phrases:
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for text in texts:
        words = [token.text for token in tokens(clean(text))]
        if words:
            found.setdefault(tuple(map(fold, words)), set()).add(tuple(map(exact, words)))
    return {folded: frozenset(written) for folded, written in found.items()}


def _has(phrases: _Phrases, words: Sequence[str]) -> bool:
    """True where the words are one of the phrases; marks that are typed must agree."""
    written = phrases.get(tuple(map(fold, words)))
    if not written:
        return False
    return any(
        all(
            not is_marked(word) or exact(word) == one
            for word, one in zip(words, phrase, strict=True)
        )
        for phrase in written
    )
