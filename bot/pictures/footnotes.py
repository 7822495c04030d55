"""The sources of a picture, numbered in the order in which it comes to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..answering.answer import Citation
from ..answering.telling import Teller
from ..answering.wording import Wording
from ..records.models import Fact, Language
from .selecting import citations

_NOTED: Final = "*"


class Footnotes:
    """Numbers the sources of facts, each once, with all the paragraphs that were read in it.

    A star stands beside what an editor has added a note to: a year that is inferred, say.
    """

    def __init__(self, teller: Teller, wording: Wording, language: Language) -> None:
        self._teller = teller
        self._wording = wording
        self._language = language
        self._cited: dict[str, list[Citation]] = {}
        self._has_notes = False

    def mark(self, facts: Iterable[Fact]) -> str:
        """The numbers of their sources: "[1]", "[1, 3]*"."""
        facts = list(facts)
        cited = citations(facts, self._teller, self._language)
        for one in cited:
            self._cited.setdefault(one.id, []).append(one)
        known = list(self._cited)
        numbers = sorted({known.index(one.id) + 1 for one in cited})
        is_noted = any(fact.note for fact in facts)
        self._has_notes |= is_noted
        return f"[{', '.join(map(str, numbers))}]{_NOTED if is_noted else ''}"

    def noted(self) -> str:
        """What a star means, where there is one."""
        if not self._has_notes:
            return ""
        return self._wording.say(self._language, "picture-noted", mark=_NOTED)

    def remark(self, left: int) -> str:
        """How much is not shown, where something is not."""
        return self.more(left) if left else ""

    def more(self, count: int) -> str:
        """That so much is left to be read elsewhere."""
        return self._wording.say(self._language, "picture-more", count=count)

    def lines(self) -> tuple[str, ...]:
        """The sources, a footnote each."""
        return tuple(
            f"[{number}] {self.cited(cited)}"
            for number, cited in enumerate(self._cited.values(), start=1)
        )

    def cited(self, cited: Iterable[Citation]) -> str:
        """Sources in one cell of a table."""
        in_order = sorted(cited, key=_paragraph)
        return "; ".join(self._wording.citations(self._language, in_order))


def _paragraph(citation: Citation) -> int:
    return int(citation.locator.removeprefix("¶") or 0)
