"""The words that phrases and facts of one language have, and which of them a slip was meant for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..records.models import Language
from .morphology import is_word
from .normalise import Token, exact, fold, is_marked, key, spelt

# Shorter words have too many neighbours; a long stem bears two edits.
_CORRECTED_FROM = 5
_SHORTEST_KEY = 4
_TWO_EDITS_FROM = 8
_LONGEST_ENDING: dict[Language, int] = {"en": 3, "vi": 0, "ru": 3}
# A derived word shares so many letters with its name, and all but so many of the name's.
_ROOT, _CHANGED = 5, 2
# Words whose keys are remembered; strangers' questions must not fill the memory.
_MOST_REMEMBERED = 50_000


class Word(NamedTuple):
    """A token with its key, as corrected where it was mistyped."""

    token: Token
    key: str
    exact: str
    marked: bool


@lru_cache(maxsize=_MOST_REMEMBERED)
def forms(word: str, language: Language) -> tuple[str, str, bool]:
    """The key of a word, how it is written with its marks, and whether it has any."""
    return key(word, language), exact(word), is_marked(word)


def read_words(cut: Iterable[Token], language: Language) -> list[Word]:
    """The tokens of a cleaned text as the language reads them."""
    return [Word(token, *forms(token.text, language)) for token in cut]


class Tally:
    """How often each key was counted; over another tally, on from there."""

    def __init__(self, below: Tally | None = None) -> None:
        self.own: dict[str, int] = {}
        self._below = below

    def add(self, word_key: str, times: int) -> None:
        """Counts a key so many times more, or fewer where that is below nothing."""
        self.own[word_key] = self.own.get(word_key, 0) + times

    def of(self, word_key: str) -> int:
        """How often it was counted in all."""
        own = self.own.get(word_key, 0)
        return own + self._below.of(word_key) if self._below else own


class Spelling:
    """The keys of one language's words, with how often phrases and facts have each.

    Laid over another it counts on from that one, which stays as it is.
    """

    def __init__(self, language: Language, below: Spelling | None = None) -> None:
        self.language: Language = language
        self._below = below
        # How often a key stands anywhere, and how often not only as part of a name.
        self.counts: Tally = Tally(below.counts if below else None)
        self.common: Tally = Tally(below.common if below else None)
        self._by_length: dict[tuple[int, str], list[str]] = {}
        # Names whose derivations nobody has listed.
        self._roots: list[str] = []
        self._corrected: dict[str, str | None] = {}

    def take_in(self, texts: Iterable[str], *, common: bool = True) -> None:
        """Counts the words of phrases or facts, which are thereby well spelt."""
        self._count(texts, common=common, sign=1)

    def give_up(self, texts: Iterable[str], *, common: bool = True) -> None:
        """Counts the words of what was taken in no longer."""
        self._count(texts, common=common, sign=-1)

    def _count(self, texts: Iterable[str], *, common: bool, sign: int) -> None:
        # A word is looked at once, however often it stands there.
        for word, times in Counter(chain.from_iterable(map(spelt, texts))).items():
            word_key = forms(word, self.language)[0]
            self.counts.add(word_key, sign * times)
            if common:
                self.common.add(word_key, sign * times)

    def derive_from(self, name: str) -> None:
        """Has unknown words that begin as this one-word name read as the name."""
        word_key = key(name, self.language)
        if len(word_key) >= _ROOT and " " not in name:
            self._roots.append(word_key)

    def has(self, word_key: str) -> bool:
        """True where a phrase or a fact has a word of this key."""
        return self.counts.of(word_key) > 0

    def knows(self, word: str) -> bool:
        """True for a word of this language that is not only part of a name."""
        return self.common.of(forms(word, self.language)[0]) > 0

    def corrected(self, word: Word) -> Word:
        """The word, or its nearest known spelling where it is unknown and long enough.

        A slip hides where the stem ends, so known keys are held against the word's beginnings.
        """
        if word.token.is_number or self.has(word.key):
            return word
        text = word.token.text
        if text not in self._corrected:
            if len(self._corrected) >= _MOST_REMEMBERED:
                self._corrected.clear()
            self._corrected[text] = self._nearest(text)
        nearest = self._corrected[text]
        return word if nearest is None else Word(word.token, nearest, nearest, False)

    def known(self, length: int, first: str) -> list[str]:
        """The known keys of a length and first letter, the commonest first."""
        if self._below is None:
            if not self._by_length:
                for known in sorted(self.counts.own, key=self._order):
                    self._by_length.setdefault((len(known), known[0]), []).append(known)
            return self._by_length.get((length, first), [])
        found = self._by_length.get((length, first))
        if found is None:
            found = self._below.known(length, first)
            own = {one for one in self.counts.own if len(one) == length and one[0] == first}
            if own:
                found = sorted(filter(self.has, own.union(found)), key=self._order)
            self._by_length[length, first] = found
        return found

    def _nearest(self, text: str) -> str | None:
        typed = fold(text)
        if len(typed) < _CORRECTED_FROM:
            return None
        best: tuple[float, int, str] | None = None
        for length in range(_SHORTEST_KEY, len(typed) + 2):
            edits = 2 if length >= _TWO_EDITS_FROM else 1
            ending = min(_LONGEST_ENDING[self.language], length - _SHORTEST_KEY // 2)
            # A first letter is seldom mistyped, and keeping it keeps "chair" from "air".
            choices = self.known(length, typed[0])
            for cut in {min(length + more, len(typed)) for more in (-1, 0, 1)}:
                if len(typed) - cut > ending:
                    continue
                found = process.extractOne(
                    typed[:cut], choices, scorer=OSA.distance, score_cutoff=edits
                )
                if found:
                    # Of two equally near the commoner wins, then the first in the alphabet.
                    near = (found[1], -self.counts.of(found[0]), found[0])
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

    def _order(self, known: str) -> tuple[int, str]:
        return -self.counts.of(known), known
