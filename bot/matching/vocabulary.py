"""All phrases of one language, and finding them in a text.

Everything a phrase can mean is a *term*, a short string:

    e:vietnam  an entity          c:trade   an idea            p:trade-turnover  a property
    a:when     a kind of answer   m:compare a way of asking    r:since           a time relation
    o:to       a role             n:12      a number           t:3               a month
    b:over     a bound of figures x:        a negation         s:thanks          small talk
    u:more     a follow-up        f:        a word without meaning
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..records.models import Language
from .morphology import is_word
from .normalise import Token, exact, fold, is_marked, key, spelt

FILLER = "f:"
NEGATION = "x:"
TERRITORY = "territory-"

# Shorter words have too many neighbours; a long stem bears two edits.
_CORRECTED_FROM = 5
_SHORTEST_KEY = 4
_TWO_EDITS_FROM = 8
_LONGEST_ENDING: dict[Language, int] = {"en": 3, "vi": 0, "ru": 3}
# Vietnamese typed with marks has them on two words in three; one stray "á" marks no question.
_MARKED_SHARE = 0.35
# A derived word shares so many letters with its name, and all but so many of the name's.
_ROOT, _CHANGED = 5, 2
# Words whose keys are remembered; strangers' questions must not fill the memory.
_MOST_REMEMBERED = 50_000
# "US" is a country and "us" is not: a short name in capitals must be typed so, where the
# question has capitals at all.
_CAPITALS_UP_TO = 3


# The parts of a phrase with gaps, by their keys and as they are written, and its term.
_Gapped = tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...], str]


class Phrase(NamedTuple):
    """What a run of words means; `exact` keeps the marks of each word."""

    exact: tuple[str, ...]
    term: str
    at_start: bool = False
    at_end: bool = False
    capitals: bool = False
    is_open: bool = False
    marks_needed: bool = False


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


class Word(NamedTuple):
    """A token with its key, as corrected where it was mistyped."""

    token: Token
    key: str
    exact: str
    marked: bool


class Vocabulary:
    """All phrases of one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        # By their keys, spaced; a beginning of longer phrases alone has none of its own.
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        # By the first key of their first part: most texts have none of them.
        self._gapped: dict[str, list[_Gapped]] = {}
        # Every key, with how often phrases and facts have it.
        self.keys: Counter[str] = Counter()
        self._common: set[str] = set()
        self._by_length: dict[tuple[int, str], list[str]] = {}
        self._fillers: set[str] = set()
        # Names whose derivations nobody has listed.
        self._roots: list[str] = []
        self._corrected: dict[str, str | None] = {}
        self._read: dict[str, tuple[str, str, bool]] = {}

    def add(self, text: str, term: str, *, is_open: bool = False, is_person: bool = False) -> None:
        """Takes in one phrase as the lexicon writes it; an open one keeps its words' meanings."""
        at_start, at_end = text.startswith("^"), text.endswith("$")
        if "…" in text:
            parts = [[self._forms(word) for word in spelt(part)] for part in text.split("…")]
            keys = tuple([tuple([form[0] for form in part]) for part in parts])
            written = tuple([tuple([form[1] for form in part]) for part in parts])
            self._gapped.setdefault(next(filter(None, keys))[0], []).append((keys, written, term))
            self.keys.update(k for part in keys for k in part)
            self._common.update(k for part in keys for k in part)
            return
        forms = [self._forms(word) for word in spelt(text)]
        if not forms:
            return
        plain = text.strip("^$ ")
        capitals = term.startswith("e:") and plain.isupper() and len(plain) <= _CAPITALS_UP_TO
        run = ""
        for word_key, _, _ in forms:
            self.keys[word_key] += 1
            run = f"{run} {word_key}" if run else word_key
            self._phrases.setdefault(run, ())
        if not term.startswith("e:"):
            self._common.update([word_key for word_key, _, _ in forms])
        exactly = tuple([form for _, form, _ in forms])
        # "Mỹ" is a country; among English words "my" is whose. "Trọng" is a man, "trong" is "in".
        needed = self.language == "en" or is_person
        marks_needed = needed and len(forms) == 1 and forms[0][2]
        phrase = Phrase(exactly, term, at_start, at_end, capitals, is_open, marks_needed)
        self._phrases[run] += (phrase,)
        if term == FILLER and len(forms) == 1:
            self._fillers.add(forms[0][0])

    def derive_from(self, name: str) -> None:
        """Has unknown words that begin as this one-word name read as the name."""
        word_key = self._forms(name)[0]
        if len(word_key) >= _ROOT and " " not in name:
            self._roots.append(word_key)

    def has(self, text: str) -> bool:
        """True where these words are a phrase already."""
        return bool(self._phrases.get(" ".join(self._forms(word)[0] for word in spelt(text))))

    def learn(self, words: Iterable[str]) -> None:
        """Takes in words that stand in facts, so that they count as well spelt."""
        keys = [self._forms(word)[0] for word in words]
        self.keys.update(keys)
        self._common.update(keys)

    def knows(self, word: str) -> bool:
        """True for a word of this language that is not only part of a name."""
        return self._forms(word)[0] in self._common

    def words(self, cut: Iterable[Token]) -> list[Word]:
        """The tokens of a cleaned text as this language reads them."""
        return [Word(token, *self._forms(token.text)) for token in cut]

    def _forms(self, text: str) -> tuple[str, str, bool]:
        known = self._read.get(text)
        if known is None:
            known = (key(text, self.language), exact(text), is_marked(text))
            if len(self._read) < _MOST_REMEMBERED:
                self._read[text] = known
        return known

    def corrected(self, word: Word) -> Word:
        """The word, or its nearest known spelling where it is unknown and long enough.

        A slip hides where the stem ends, so known keys are held against the word's beginnings.
        """
        if word.key in self.keys or word.token.is_number:
            return word
        text = word.token.text
        if text not in self._corrected:
            if len(self._corrected) >= _MOST_REMEMBERED:
                self._corrected.clear()
            self._corrected[text] = self._nearest(text)
        nearest = self._corrected[text]
        return word if nearest is None else Word(word.token, nearest, nearest, False)

    def _nearest(self, text: str) -> str | None:
        typed = fold(text)
        if len(typed) < _CORRECTED_FROM:
            return None
        best: tuple[float, int, str] | None = None
        for length in range(_SHORTEST_KEY, len(typed) + 2):
            edits = 2 if length >= _TWO_EDITS_FROM else 1
            ending = min(_LONGEST_ENDING[self.language], length - _SHORTEST_KEY // 2)
            # A first letter is seldom mistyped, and keeping it keeps "chair" from "air".
            choices = self._of_length(length, typed[0])
            for cut in {min(length + more, len(typed)) for more in (-1, 0, 1)}:
                if len(typed) - cut > ending:
                    continue
                found = process.extractOne(
                    typed[:cut], choices, scorer=OSA.distance, score_cutoff=edits
                )
                if found:
                    # Of two equally near the commoner wins, then the first in the alphabet.
                    near = (found[1], -self.keys[found[0]], found[0])
                    best = near if best is None else min(best, near)
        if best is None or is_word(text, self.language):
            return self._root_of(key(text, self.language))
        return best[2]

    def _root_of(self, word_key: str) -> str | None:
        """The name that an unknown word is made of: "Portuguese" of "Portugal"."""
        for name in self._roots:
            if word_key.startswith(name[: max(_ROOT, len(name) - _CHANGED)]):
                return name
        return None

    def _of_length(self, length: int, first: str) -> list[str]:
        if not self._by_length:
            for known in sorted(self.keys, key=lambda known: (-self.keys[known], known)):
                self._by_length.setdefault((len(known), known[0]), []).append(known)
        return self._by_length.get((length, first), [])

    def find(self, words: Sequence[Word]) -> list[Match]:
        """Every phrase that stands in `words`, in order of place, longest first."""
        marked = sum(w.marked for w in words)
        with_marks = self.language == "vi" and marked >= _MARKED_SHARE * len(words)
        any_capitals = any(not w.token.text.islower() for w in words if not w.token.is_number)
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
            if phrase.capitals and not self._in_capitals(words[start], any_capitals):
                continue
            found.append(Match(start, end, phrase.term, phrase.is_open, phrase.exact))
        found.extend(self._find_gapped(words, keys))
        found.sort(key=lambda m: (m.start, -m.end, m.term))
        return found

    def _runs(self, keys: tuple[str, ...]) -> Iterator[tuple[int, int, Phrase]]:
        for start in range(len(keys)):
            run = keys[start]
            end = start + 1
            while (phrases := self._phrases.get(run)) is not None:
                for phrase in phrases:
                    yield start, end, phrase
                if end == len(keys):
                    break
                run = f"{run} {keys[end]}"
                end += 1

    def _in_capitals(self, word: Word, any_capitals: bool) -> bool:
        if any_capitals:
            return word.token.text.isupper()
        return word.key not in self._fillers

    def _find_gapped(self, words: Sequence[Word], keys: tuple[str, ...]) -> Iterator[Match]:
        there = set(keys)
        begun = [
            phrase for first in there for phrase in self._gapped.get(first, ())
            if all(there.issuperset(part) for part in phrase[0])
        ]  # fmt: skip
        for parts, written, term in begun:
            spots: list[Match] = []
            position = 0
            for part, forms in zip(parts, written, strict=True):
                at = _index(keys, part, position)
                if at is None or _marks_clash(forms, words[at : at + len(part)]):
                    break
                spots.append(Match(at, at + len(part), term))
                position = at + len(part)
            else:
                yield from spots


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
