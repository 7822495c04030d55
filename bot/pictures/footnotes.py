"""The sources of a picture, numbered in the order in which it comes to them."""

from __future__ import annotations

from collections.abc import Iterable

from ..answering.answer import Citation
from ..answering.wording import Wording
from ..records.models import Language


class Footnotes:
    """Numbers sources, each once, with all the paragraphs that were read in it."""

    def __init__(self, wording: Wording, language: Language) -> None:
        self._wording = wording
        self._language = language
        self._cited: dict[str, list[Citation]] = {}

    def mark(self, citations: Iterable[Citation]) -> str:
        """The numbers of these sources: "[1]", "[1, 3]"."""
        for one in citations:
            self._cited.setdefault(one.id, []).append(one)
        known = list(self._cited)
        numbers = sorted({known.index(one.id) + 1 for one in citations})
        return f"[{', '.join(map(str, numbers))}]"

    def lines(self) -> tuple[str, ...]:
        """The sources, a footnote each."""
        return tuple(
            f"[{number}] {self.cited(cited)}"
            for number, cited in enumerate(self._cited.values(), start=1)
        )

    def cited(self, citations: Iterable[Citation]) -> str:
        """Sources in one cell of a table."""
        in_order = sorted(citations, key=_paragraph)
        return "; ".join(self._wording.citations(self._language, in_order))


def _paragraph(citation: Citation) -> int:
    return int(citation.locator.removeprefix("¶") or 0)
