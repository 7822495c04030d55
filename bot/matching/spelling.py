"""Which words are spelt as they should be, though no phrase has them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..records.models import Language

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped]
    from spellchecker import SpellChecker


def is_word(text: str, language: Language) -> bool:
    """True for a word of the language: "faster" is no mistyped "foster".

    Among Vietnamese syllables a word this long is an English one.
    """
    if language == "ru":
        return bool(_russian().word_is_known(text.casefold()))
    return text.casefold() in _english()


# The dictionaries take a while to read, and most questions need none.
@cache
def _english() -> SpellChecker:
    from spellchecker import SpellChecker  # noqa: PLC0415 -- as above

    return SpellChecker(language="en")


@cache
def _russian() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 -- as above

    return MorphAnalyzer(lang="ru")
