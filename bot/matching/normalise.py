"""Clean a text without losing what matters, cut it into tokens, and give each its matching key.

A key is what two spellings of one word share: a stem in English and Russian, a syllable without
marks in Vietnamese. The exact form is kept beside it, for marks mean different words once typed.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from ..records.models import Language

# Longer questions are read only so far: nobody asks in more, and time stays bounded.
MAX_CHARACTERS = 1200

_QUOTES = str.maketrans("’‘ʼ`´“”„«»‹›", '\'\'\'\'\'"""""""')
# A currency, not a country in front of a sum.
_DOLLARS = re.compile(r"\bUS ?\$ ?")
_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_TOKEN = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)*|[^\W\d_]+")
_TONES = {"\u0300": "1", "\u0301": "2", "\u0303": "3", "\u0309": "4", "\u0323": "5"}
_TONE_MARK = re.compile(f"[{''.join(_TONES)}]")
_VIETNAMESE_Y = re.compile(r"(?<=[bcdđghklmnpqrstvx])y(?=\d?$)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_BREVE = "\u0306"
_MAX_STEMMINGS = 3
_SENTENCE_END = re.compile(r"(?<=[.?!…:;])\s+|[\r\n]+")
_MAX_SENTENCES = 6
_SHORTEST_STEM = 4

_stemmers = {"en": Stemmer.Stemmer("english"), "ru": Stemmer.Stemmer("russian")}
# A stemmer keeps state while it works, and a book may be compiled in another thread.
_stemming = threading.Lock()


class Token(NamedTuple):
    """A word or number of a cleaned text, from `start` to `end` (exclusive)."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.text[0].isdecimal()


def clean(text: str) -> str:
    """The text in NFC with straight quotes and single spaces, nothing invisible in it."""
    read = text[: 2 * MAX_CHARACTERS]
    if not read.isprintable():
        read = "".join(
            " " if unicodedata.category(char) == "Cc" else char
            for char in read
            if unicodedata.category(char) != "Cf"
        )
    composed = unicodedata.normalize("NFC", read)
    plain = " ".join(_DASHES.sub("-", composed.translate(_QUOTES)).split())
    return _DOLLARS.sub("USD ", plain)[:MAX_CHARACTERS].strip()


def tokens(cleaned: str) -> tuple[Token, ...]:
    """Words and numbers in order; a possessive or contracted tail ('s, 't) is left out."""
    found: list[Token] = []
    for match in _TOKEN.finditer(cleaned):
        start = match.start()
        if start and cleaned[start - 1] == "'" and len(match.group()) <= 2 and found:
            continue
        found.append(Token(match.group(), start, match.end()))
    return tuple(found)


def sentences(text: str) -> list[str]:
    """The sentences of a message that are more than a word, at most the first few."""
    parts = (part.strip() for part in _SENTENCE_END.split(text[:MAX_CHARACTERS]))
    return [part for part in parts if " " in part][:_MAX_SENTENCES]


def spelt(phrase: str) -> list[str]:
    """The words of a lexicon's phrase, as `tokens` would cut them."""
    if "'" in phrase or not phrase.isprintable():
        return [token.text for token in tokens(clean(phrase))]
    return _TOKEN.findall(phrase)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Small letters without marks: `Hà Nội` and `ha noi`, `ещё` and `еще` become one."""
    if text.isascii():
        return text.casefold()
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", text.casefold().replace("đ", "d")):
        # й is a letter of its own, not an и with a mark; ё is written е as often as not.
        if not unicodedata.combining(char) or (char == _BREVE and kept[-1:] == ["и"]):
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


def key(word: str, language: Language) -> str:
    """What `word` shares with its other spellings in `language`."""
    folded = fold(word)
    if folded[0].isdecimal():
        return folded.replace(" ", "")
    if language == "en":
        return _stem(folded, "en") if folded.isascii() else folded
    if language == "ru":
        return _russian_key(folded)
    return _VIETNAMESE_Y.sub("i", folded)


def _stem(word: str, language: Language) -> str:
    with _stemming:
        return str(_stemmers[language].stemWord(word))


def _russian_key(folded: str) -> str:
    # One pass leaves "Лаврова" as "лавров" but makes "Лавров" "лавр"; further passes bring all
    # cases of a name together, where enough is left for it not to become another word.
    for step in range(_MAX_STEMMINGS):
        stem = _stem(folded, "ru")
        if stem == folded or len(stem) < (_SHORTEST_STEM if step else 3):
            break
        folded = stem
    return folded


def exact(word: str) -> str:
    """A Vietnamese syllable with its marks, wherever the tone was placed (hoà, hòa)."""
    small = word.casefold()
    if small.isascii():
        return _VIETNAMESE_Y.sub("i", small)
    letters = unicodedata.normalize("NFD", small)
    tone = ""
    for mark in _TONE_MARK.findall(letters):
        tone = _TONES[mark]
    plain = unicodedata.normalize("NFC", _TONE_MARK.sub("", letters)) if tone else small
    return _VIETNAMESE_Y.sub("i", plain + tone)


def is_marked(word: str) -> bool:
    """True where a word carries marks that only Vietnamese writes on Latin letters."""
    return not word.isascii() and fold(word).isascii() and fold(word) != word.casefold()


@lru_cache(maxsize=65536)
def is_cyrillic(word: str) -> bool:
    """True where a letter of the word is Cyrillic."""
    return _CYRILLIC.search(word) is not None
