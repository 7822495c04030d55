"""Number words of one language, found where they stand in a row of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...matching.normalise import clean, tokens
from ...matching.spelling import forms
from ...records.models import Language

# What kind of piece of an answer it is, and the piece.
Piece = tuple[str, str]

_LONGEST: Final = 6


class NumberWords:
    """Phrases with a value each: "twenty one", "một phần ba"."""

    def __init__(self, values: Mapping[str, float], language: Language) -> None:
        self._language: Language = language
        # By their keys; several where only the marks tell them apart.
        self._phrases: dict[tuple[str, ...], list[tuple[float, tuple[str, ...]]]] = {}
        for phrase, value in values.items():
            read = [forms(token.text, language) for token in tokens(clean(phrase))]
            keys = tuple(word_key for word_key, _, _ in read)
            written = tuple(exact for _, exact, _ in read)
            self._phrases.setdefault(keys, []).append((value, written))

    def at(self, pieces: Sequence[Piece], start: int) -> tuple[float, int] | None:
        """The value of the longest phrase that begins there, and where it ends (exclusive)."""
        words: list[tuple[str, str, bool]] = []
        best: tuple[float, int] | None = None
        for position in range(start, min(start + _LONGEST, len(pieces))):
            kind, piece = pieces[position]
            if piece == "-" and words:
                continue
            if kind not in ("word", "number"):
                break
            words.append(forms(piece, self._language))
            for value, written in self._phrases.get(tuple(word[0] for word in words), ()):
                if all(
                    not is_marked or exact == meant
                    for (_, exact, is_marked), meant in zip(words, written, strict=True)
                ):
                    best = value, position + 1
        return best


def words_of(phrases: Iterable[str], language: Language) -> Iterator[str]:
    """All words of some phrases, by their keys and as they are written with their marks."""
    for phrase in phrases:
        for token in tokens(clean(phrase)):
            yield from forms(token.text, language)[:2]


def word_of(typed: str, language: Language) -> str:
    """What a typed word is looked up by: "đó" is no "đô", but "do" may be either."""
    word_key, exact, is_marked = forms(typed, language)
    return exact if is_marked else word_key
