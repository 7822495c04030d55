"""Names that fit what somebody has typed so far, in any language and script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from .normalise import clean, fold

# The first knows names with typos, the second a few words out of a sentence.
_SCORERS: Final = (fuzz.WRatio, fuzz.token_set_ratio)
# Below this a name has little to do with what was typed.
_LIKE: Final = 70
# What begins as typed comes first, then what has a word that does, then what is only like it.
_BEGINS, _HAS_WORD = 300.0, 200.0
# Servers share nearly all labels, and each is made ready for them anew at every change.
_SHARED: Final = 20_000


class Chooser:
    """Finds ids by their labels; `labels` holds all the names of each id."""

    def __init__(self, labels: Mapping[str, Iterable[str]]) -> None:
        self._ids: list[str] = []
        self._labels: list[str] = []
        for name, own in labels.items():
            for label in dict.fromkeys(map(_label, own)):
                self._ids.append(name)
                self._labels.append(label)

    def best(self, text: str, *, most: int) -> list[str]:
        """At most `most` ids, the likeliest first; all in their order where nothing is typed."""
        typed = fold(clean(text))
        if not typed:
            return list(dict.fromkeys(self._ids))[:most]
        scores: dict[str, float] = {}
        for scorer in _SCORERS:
            for label, likeness, place in process.extract(
                typed, self._labels, scorer=scorer, limit=None, score_cutoff=_LIKE
            ):
                bonus = _BEGINS * label.startswith(typed) + _HAS_WORD * (f" {typed}" in label)
                name = self._ids[place]
                scores[name] = max(likeness + bonus, scores.get(name, 0.0))
        # The sort is stable, so that equals keep the order of the records.
        return sorted(scores, key=lambda name: -scores[name])[:most]


@lru_cache(_SHARED)
def _label(text: str) -> str:
    return fold(clean(text))
