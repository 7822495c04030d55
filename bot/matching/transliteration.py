"""Russian typed in Latin letters, "tovarooborot Vietnama i Rossii", and what ASCII can write."""

from __future__ import annotations

from collections.abc import Sequence

import cyrtranslit  # type: ignore[import-untyped]

from .compiling import Vocabularies
from .morphology import is_word
from .normalise import Token, clean, fold, is_cyrillic, tokens
from .spelling import read_words

# A short word may be one of any language.
_TELLING_FROM = 4
# Where at least this share of the words are no English and no Vietnamese, and become Russian ones.
_STRANGE, _RUSSIAN, _AS_IT_STANDS = 0.5, 0.5, 0.4
# Spellings the table does not know: "kh" for х, "yu" and "ya" as they are.
SPELLINGS = (("kh", "h"), ("Kh", "H"), ("iye", "ie"))


def to_cyrillic(cleaned: str, words: Sequence[Token], vocabularies: Vocabularies) -> str | None:
    """The text in Cyrillic where it is Russian in Latin letters, else None."""
    letters = [w.text for w in words if len(w.text) > 1 and not w.is_number]
    strange = [text for text in letters if not _is_known(text, vocabularies)]
    if not strange or len(strange) < _STRANGE * len(letters):
        return None
    telling = [text for text in letters if len(text) >= _TELLING_FROM]
    for latin, simple in SPELLINGS:
        cleaned = cleaned.replace(latin, simple)
    text: str = cyrtranslit.to_cyrillic(cleaned, "ru")
    russian = vocabularies.spelling("ru")
    read = [w for w in read_words(tokens(clean(text)), "ru") if len(w.token.text) >= _TELLING_FROM]
    # Some must be Russian as they stand: of a mistyped English word something might be corrected.
    right = [w for w in read if russian.has(w.key) or is_word(w.token.text, "ru")]
    known = [w for w in read if russian.has(russian.corrected(w).key)]
    enough = len(known) >= _RUSSIAN * len(telling)
    return text if enough and len(right) >= _AS_IT_STANDS * len(telling) else None


def to_ascii(text: str) -> str:
    """The text in small letters from a to z, as far as they can write it."""
    latin: str = cyrtranslit.to_latin(text, "ru")
    # As the hard and the soft sign, an apostrophe divides no word.
    return fold(clean(latin).replace("'", ""))


def _is_known(text: str, vocabularies: Vocabularies) -> bool:
    if is_cyrillic(text) or any(vocabularies.spelling(c).knows(text) for c in ("en", "vi")):
        return True
    return is_word(text, "en")
