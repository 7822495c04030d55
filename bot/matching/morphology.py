"""What dictionaries know of a word: whether it is one, and which case it is in."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..records.models import Language
from .normalise import is_cyrillic

# Dative, instrumental, prepositional; the genitive may be whose a thing is.
_OBLIQUE = frozenset({"datv", "ablt", "loct", "loc2"})

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


@lru_cache(maxsize=4096)
def lemma(text: str) -> str:
    """The form of a Russian word that a dictionary lists; a word of another script as it is."""
    return str(_russian().parse(text)[0].normal_form) if is_cyrillic(text) else text


@lru_cache(maxsize=4096)
def is_oblique(text: str) -> bool:
    """True for a Russian word to whom or with whom something is done: "Ханою", "Вьетнамом"."""
    if not is_cyrillic(text):
        return False
    # An adjective only follows its noun: "по вьетнамским инвестициям" is whose they are.
    cases = {tag.case for tag in (parse.tag for parse in _russian().parse(text)) if "NOUN" in tag}
    return bool(cases) and cases <= _OBLIQUE


@lru_cache(maxsize=4096)
def is_animate(text: str) -> bool:
    """True for a Russian noun that names somebody: "инвестор"."""
    if not is_cyrillic(text):
        return False
    return any({"NOUN", "anim"} in parse.tag for parse in _russian().parse(text))


# The dictionaries take a while to read, and most questions need none.
@cache
def _english() -> SpellChecker:
    from spellchecker import SpellChecker  # noqa: PLC0415 -- as above

    return SpellChecker(language="en")


@cache
def _russian() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 -- as above

    return MorphAnalyzer(lang="ru")
