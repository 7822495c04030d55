"""English, Vietnamese or Russian, also where Vietnamese is typed without its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..records.models import Language
from .compiling import Vocabularies
from .normalise import Token, fold, is_cyrillic, is_marked

# The shape of a Vietnamese syllable without marks; English words seldom have it.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:uye|uyu|uya|ieu|yeu|uoi|uou|oai|oay|oeo|uay|[aeiouy]{1,2})(?:ng|nh|ch|[cmnpt])?"
)
# A known word says more than a shape does.
_KNOWN, _SHAPE = 1.0, 0.25


def detect(words: Sequence[Token], vocabularies: Vocabularies) -> Language | None:
    """The language most of the words belong to; None where they do not show it."""
    letters = [word.text for word in words if not word.is_number]
    if not letters:
        return None
    cyrillic = sum(is_cyrillic(word) for word in letters)
    if cyrillic * 2 >= len(letters):
        return "ru"
    latin = [word for word in letters if not is_cyrillic(word)]
    if sum(is_marked(word) for word in latin) * 4 >= len(latin):
        return "vi"
    scores: dict[Language, float] = {"en": 0.0, "vi": 0.0}
    for word in latin:
        known = [c for c in scores if vocabularies.spelling(c).knows(word)]
        for code in known:
            scores[code] += _KNOWN / len(known)
        if not known:
            scores["vi" if _SYLLABLE.fullmatch(fold(word)) else "en"] += _SHAPE
    if scores["vi"] == scores["en"]:
        return None
    return "vi" if scores["vi"] > scores["en"] else "en"
