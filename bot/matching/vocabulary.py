"""All phrases of one language, and finding them in a text.

Everything a phrase can mean is a *term*, a short string:

    e:vietnam  an entity          c:trade   an idea            p:trade-turnover  a property
    a:when     a kind of answer   m:compare a way of asking    r:since           a time relation
    o:to       a role             n:12      a number           t:3               a month
    b:over     a bound of figures x:        a negation         s:thanks          small talk
    u:more     a follow-up        f:        a word without meaning
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from ..records.models import Kind, Language
from .layered import Layered, Table
from .normalise import spelt
from .spelling import Word, forms

P = TypeVar("P")

FILLER = "f:"
NEGATION = "x:"
TERRITORY = "territory-"

# An event's name leaves its words their own meanings.
_OPEN_KINDS = frozenset({"event", "document"})
# Vietnamese typed with marks has them on two words in three; one stray "á" marks no question.
_MARKED_SHARE = 0.35
# "US" is a country and "us" is not: a short name in capitals must be typed so, where the
# question has capitals at all.
_CAPITALS_UP_TO = 3


class Phrase(NamedTuple):
    """What a run of words means; `exact` keeps the marks of each word."""

    exact: tuple[str, ...]
    term: str
    at_start: bool = False
    at_end: bool = False
    capitals: bool = False
    is_open: bool = False
    marks_needed: bool = False


class Gapped(NamedTuple):
    """What words with others between mean: the parts by their keys and as they are written."""

    keys: tuple[tuple[str, ...], ...]
    exact: tuple[tuple[str, ...], ...]
    term: str

    @property
    def first(self) -> str:
        """The key that its first part begins with."""
        return next(filter(None, self.keys))[0]


class Match(NamedTuple):
    """A phrase found in a text, from token `start` to token `end` (exclusive).

    An open one is a name whose words keep their own meaning: an event's. `exact` is how its words
    are written with their marks.
    """

    start: int
    end: int
    term: str
    is_open: bool = False
    exact: tuple[str, ...] = ()


class Vocabulary:
    """All phrases of one language.

    Laid over another it shares the phrases of that one, which stays as it is.
    """

    def __init__(self, language: Language, below: Vocabulary | None = None) -> None:
        self.language: Language = language
        # The keys of each phrase that it has and the one below has not, or the other way round.
        self.changed: tuple[frozenset[str], ...] = ()
        # By their keys, spaced; a beginning of longer phrases alone has none of its own.
        self.phrases: Table[str, tuple[Phrase, ...]] = Layered(below.phrases) if below else {}
        # By the first key of their first part: most texts have none of them.
        self.gapped: Table[str, tuple[Gapped, ...]] = Layered(below.gapped) if below else {}

    def add(self, text: str, term: str, kind: Kind | None = None) -> None:
        """Takes in one phrase as the lexicon writes it, or the name of an entity of a kind."""
        read = self._read(text)
        if not read:
            return
        keys = [word_key for word_key, _, _ in read]
        if "…" in text:
            gapped = self._gapped_phrase(text, term)
            self.gapped[gapped.first] = (*(self.gapped.get(gapped.first) or ()), gapped)
        else:
            run = ""
            for word_key in keys:
                run = f"{run} {word_key}" if run else word_key
                if self.phrases.get(run) is None:
                    self.phrases[run] = ()
            phrase = _phrase(text, term, kind, read, self.language)
            self.phrases[run] = (*(self.phrases.get(run) or ()), phrase)

    def remove(self, text: str, term: str, kind: Kind | None = None) -> None:
        """Gives up one phrase that was taken in."""
        read = self._read(text)
        if not read:
            return
        keys = [word_key for word_key, _, _ in read]
        if "…" in text:
            gapped = self._gapped_phrase(text, term)
            self.gapped[gapped.first] = _without(self.gapped.get(gapped.first), gapped)
        else:
            run = " ".join(keys)
            phrase = _phrase(text, term, kind, read, self.language)
            self.phrases[run] = _without(self.phrases.get(run), phrase)

    def keys(self, text: str) -> list[str]:
        """The keys of a phrase's words."""
        return [word_key for word_key, _, _ in self._read(text)]

    def terms(self, text: str) -> list[str]:
        """What these words mean as a phrase, whatever their marks; empty where they are none."""
        return [phrase.term for phrase in self.phrases.get(" ".join(self.keys(text))) or ()]

    def _read(self, text: str) -> list[tuple[str, str, bool]]:
        return [forms(word, self.language) for word in spelt(text)]

    def _gapped_phrase(self, text: str, term: str) -> Gapped:
        parts = [self._read(part) for part in text.split("…")]
        keys = tuple([tuple([form[0] for form in part]) for part in parts])
        return Gapped(keys, tuple([tuple([form[1] for form in part]) for part in parts]), term)

    def find(self, words: Sequence[Word]) -> list[Match]:
        """Every phrase that stands in `words`, in order of place, longest first."""
        marked = sum(w.marked for w in words)
        with_marks = self.language == "vi" and marked >= _MARKED_SHARE * len(words)
        keys = tuple(w.key for w in words)
        found: list[Match] = []
        for start, end, phrase in self._runs(keys):
            if (phrase.at_start and start) or (phrase.at_end and not _ends(words, end)):
                continue
            if marked and _marks_clash(phrase.exact, words[start:end]):
                continue
            if (with_marks or phrase.marks_needed) and not _marks_agree(phrase, words[start:end]):
                continue
            if self.language == "vi" and phrase.term.startswith("e:" + TERRITORY):
                # Typed small and without marks, "thuy dien" is seldom Sweden.
                first = words[start].token.text
                if not first[0].isupper() and not _marks_agree(phrase, words[start:end]):
                    continue
            if phrase.capitals and not self._in_capitals(words[start], words):
                continue
            found.append(Match(start, end, phrase.term, phrase.is_open, phrase.exact))
        found.extend(self._find_gapped(words, keys))
        found.sort(key=lambda m: (m.start, -m.end, m.term))
        return found

    def _runs(self, keys: tuple[str, ...]) -> Iterator[tuple[int, int, Phrase]]:
        for start in range(len(keys)):
            run = keys[start]
            end = start + 1
            while (phrases := self.phrases.get(run)) is not None:
                for phrase in phrases:
                    yield start, end, phrase
                if end == len(keys):
                    break
                run = f"{run} {keys[end]}"
                end += 1

    def _in_capitals(self, word: Word, words: Sequence[Word]) -> bool:
        if any(not w.token.text.islower() for w in words if not w.token.is_number):
            return word.token.text.isupper()
        phrases = self.phrases.get(word.key) or ()
        return not any(phrase.term == FILLER for phrase in phrases)

    def _find_gapped(self, words: Sequence[Word], keys: tuple[str, ...]) -> Iterator[Match]:
        there = set(keys)
        begun = [
            phrase for first in there for phrase in self.gapped.get(first) or ()
            if all(there.issuperset(part) for part in phrase.keys)
        ]  # fmt: skip
        for parts, written, term in begun:
            spots: list[Match] = []
            position = 0
            for part, exact in zip(parts, written, strict=True):
                at = _index(keys, part, position)
                if at is None or _marks_clash(exact, words[at : at + len(part)]):
                    break
                spots.append(Match(at, at + len(part), term))
                position = at + len(part)
            else:
                yield from spots


def _phrase(
    text: str, term: str, kind: Kind | None, read: list[tuple[str, str, bool]], language: Language
) -> Phrase:
    plain = text.strip("^$ ")
    # "Mỹ" is a country; among English words "my" is whose. "Trọng" is a man, "trong" is "in".
    needed = language == "en" or kind == "person"
    return Phrase(
        tuple([exact for _, exact, _ in read]),
        term,
        at_start=text.startswith("^"),
        at_end=text.endswith("$"),
        capitals=term[:2] == "e:" and plain.isupper() and len(plain) <= _CAPITALS_UP_TO,
        is_open=kind in _OPEN_KINDS,
        marks_needed=needed and len(read) == 1 and read[0][2],
    )


def _without(phrases: tuple[P, ...] | None, gone: P) -> tuple[P, ...]:
    left = list(phrases or ())
    left.remove(gone)
    return tuple(left)


def _ends(words: Sequence[Word], end: int) -> bool:
    """True where a sentence ends before the word at `end`: more than a space comes between."""
    return end == len(words) or words[end].token.start - words[end - 1].token.end > 1


def _index(keys: tuple[str, ...], part: tuple[str, ...], start: int) -> int | None:
    for position in range(start, len(keys) - len(part) + 1):
        if keys[position : position + len(part)] == part:
            return position
    return None


def _marks_clash(written: tuple[str, ...], words: Sequence[Word]) -> bool:
    # What is typed with marks must agree, always: "má" is no "mà".
    return any(w.marked and w.exact != e for w, e in zip(words, written, strict=True))


def _marks_agree(phrase: Phrase, words: Sequence[Word]) -> bool:
    # Among marked words a bare one may stand for a marked one only beside a word that agrees.
    return any(w.exact == e for w, e in zip(words, phrase.exact, strict=True))
