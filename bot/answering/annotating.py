"""The texts of a book as read, each once; those of a book laid over it are shared."""

from __future__ import annotations

from typing import Final

from ..matching.question import Annotation
from ..matching.reading import Reader
from ..records.models import Language

# Texts of books laid over this one are remembered up to so many in all, some 8 kB each: a server's
# book is made anew with each of its changes, and most of its own texts stay as they are.
_MOST: Final = 2_000


class Annotator:
    """Reads the texts of one book, or of one laid over that of another Annotator."""

    def __init__(self, reader: Reader, below: Annotator | None = None) -> None:
        self._reader = reader
        self._below = below
        self._known: dict[tuple[str, Language], Annotation] = {}

    def read(self, text: str, language: Language) -> Annotation:
        """What a text in a language holds."""
        known = self.known(text, language)
        if known is None:
            known = self._annotation(text, language)
            self.remember(text, language, known)
        return known

    def known(self, text: str, language: Language) -> Annotation | None:
        """What a text holds that was read before, or None."""
        return self._known.get((text, language))

    def remember(self, text: str, language: Language, read: Annotation) -> None:
        """Keeps what a text holds, while there is room."""
        if len(self._known) < _MOST:
            self._known[text, language] = read

    def _annotation(self, text: str, language: Language) -> Annotation:
        if self._below is None:
            return self._reader.annotate(text, language)
        known = self._below.known(text, language)
        if known is None or self._is_otherwise(known, language):
            known = self._reader.annotate(text, language)
            if not self._is_otherwise(known, language):
                self._below.remember(text, language, known)
        return known

    def _is_otherwise(self, read: Annotation, language: Language) -> bool:
        """True where a phrase that one of the two books has, and not the other, may stand in it."""
        changed = self._reader.vocabularies[language].changed
        keys = {word.key for word in read.words} if changed else set()
        return any(phrase <= keys for phrase in changed)
