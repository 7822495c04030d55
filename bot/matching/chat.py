"""A chat message as plain sentences, and its words that make, bend or deny a claim."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import get_args

from ..records.factbook import FactBook
from ..records.lexicon import Claim
from ..records.models import LANGUAGES, Language
from .spelling import Word, forms
from .vocabulary import Match, Vocabulary

# What Discord draws and nobody reads: code, addresses, mentions, own emoji, times, what is struck
# out. Some of them leave a space behind, for they stood between two words.
_GONE = (
    re.compile(r"```.*?(?:```|\Z)", re.DOTALL),
    re.compile(r"~~.+?~~", re.DOTALL),
    re.compile(r"<(?:@[!&]?|#|a?:\w+:|t:|/[^>:]*:|id:)[^<>\s]*>"),
    re.compile(r"@(?:everyone|here)\b"),
)
_LINK = re.compile(r"\[([^\]\n]*)\]\(<?https?://[^\s)]*\)")
_ADDRESS = re.compile(r"<?https?://\S+")
_LINE_MARK = re.compile(
    r"^[ \t]*(?:(?:>{1,3}|#{1,3}|-#|[-*•])[ \t]+|\d{1,2}[.)][ \t]+)+", re.MULTILINE
)
_SET_OFF = re.compile(r"\*{1,3}|_{2,3}|\|\||`|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)")
_EMOJI = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+"
)
# A sentence ends at its mark, or where a line does.
_END = re.compile(r"[.?!…]+[\"»”')]*\s+|;\s+|\s*\n\s*")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
# No more of a message is read than Discord lets anybody write, nor of a sentence without an end.
_MOST_CHARACTERS = 4000
_LONGEST = 800
_THOUSANDS = re.compile(r"(?<![\d.,]\d)(?<=\d)[kK]\b|(?<=[^.,\d]\d\d)[kK]\b|(?<=\b\d\d\d)[kK]\b")
_MARKS = re.compile(r"[.!?…]+(?=[^\w.!?…]*$)")


def readable(text: str) -> str:
    """The message without markup, links, mentions and emoji; its lines stay lines."""
    text = text[:_MOST_CHARACTERS]
    for pattern in _GONE:
        text = pattern.sub(" ", text)
    text = _ADDRESS.sub(" ", _LINK.sub(r"\1", text))
    return _EMOJI.sub(" ", _SET_OFF.sub("", _LINE_MARK.sub("", text)))


def unabbreviated(sentence: str) -> str:
    """The sentence with "100k" as 100000, for "k" alone is another word in each language."""
    return _THOUSANDS.sub("000", sentence)


def ending(sentence: str) -> str:
    """The mark that a sentence ends with, a question mark above all; empty where there is none."""
    found = _MARKS.search(sentence)
    return "" if found is None else "?" if "?" in found.group() else found.group()[0]


class ClaimWords:
    """The words of each language that make, bend or deny a claim, compiled once."""

    def __init__(self, book: FactBook) -> None:
        self._words = {language: _compiled(book, language) for language in LANGUAGES}
        self._abbreviated = {
            word.casefold()
            for lexicon in book.lexicons.values()
            for word in lexicon.claims.get("abbreviated", ())
        }

    def sentences(self, text: str) -> list[str]:
        """The sentences of a readable message, as written but for their white space."""
        found: list[str] = []
        start = 0
        for match in _END.finditer(text):
            if not self._is_abbreviated(text[start : match.end()].rstrip()):
                found.append(text[start : match.end()])
                start = match.end()
        found.append(text[start:])
        cut = (part for sentence in found for part in textwrap.wrap(sentence, _LONGEST))
        return [sentence for part in cut if (sentence := " ".join(part.split()))]

    def _is_abbreviated(self, before: str) -> bool:
        # "V. Putin", "4.58 bn." and so on, and no end.
        word = _LAST_WORD.search(before)
        return word is not None and (len(word[1]) == 1 or word[1].casefold() in self._abbreviated)

    def find(self, words: Sequence[Word], language: Language) -> Mapping[Claim, frozenset[int]]:
        """The positions of the words that do each; as typed, for a correction knows no chat."""
        typed = [Word(word.token, *forms(word.token.text, language)) for word in words]
        found: dict[Claim, set[int]] = {role: set() for role in _ROLES.values()}
        matches = self._words[language].find(typed)
        for match in matches:
            # "Mọi người" is everybody here, and says nothing of "all".
            if not any(_is_within(match, other) for other in matches):
                found[_ROLES[match.term]].update(range(match.start, match.end))
        return {role: frozenset(positions) for role, positions in found.items()}


_ROLES: Mapping[str, Claim] = {f"{role}:": role for role in get_args(Claim)}


def _compiled(book: FactBook, language: Language) -> Vocabulary:
    vocabulary = Vocabulary(language)
    for role, phrases in book.lexicons[language].claims.items():
        for phrase in phrases:
            vocabulary.add(phrase, f"{role}:")
    return vocabulary


def _is_within(match: Match, other: Match) -> bool:
    longer = other.end - other.start > match.end - match.start
    return longer and other.start <= match.start and match.end <= other.end
