"""The Reader: from a text to the Question that it asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from copy import copy
from dataclasses import replace
from itertools import pairwise

from ..records.factbook import FactBook
from ..records.models import LANGUAGES, Language
from .compiling import Vocabularies
from .figures import Figure, number, read_figures
from .intents import IntentRules
from .language import detect
from .morphology import is_animate, is_oblique
from .normalise import Token, clean, exact, fold, is_cyrillic, key, tokens
from .question import Annotation, Question
from .relations import (
    alternatives,
    aside,
    counted,
    counted_word,
    deed,
    is_negated,
    modes,
    roles,
    sought,
)
from .slots import Unit, surviving, units
from .spelling import Word, read_words
from .times import TimeMention, read_times
from .transliteration import to_cyrillic
from .vocabulary import Match

# A foreign word must be this long to count in a question of another language: short ones are
# too often words of both.
_FOREIGN_FROM = 5
_FOREIGN_NAME_FROM = 4
# A message of more words is no question; and time stays bounded.
_MOST_WORDS = 160
_MILESTONE = "c:milestone"


class Reader:
    """Reads texts into Questions, with the phrases and rules of one book."""

    def __init__(self, book: FactBook) -> None:
        self.vocabularies = Vocabularies(book)
        self._rules = IntentRules(book.catalogue)
        self._transfers = frozenset(f"c:{idea}" for idea in book.catalogue.transfers)
        self._scales = {
            code: {key(word, code): value for word, value in book.lexicons[code].scales.items()}
            for code in LANGUAGES
        }
        self._abbreviations = {
            code: {fold(k): v for k, v in book.lexicons[code].abbreviations.items()}
            for code in LANGUAGES
        }

    def over(self, book: FactBook) -> Reader:
        """The Reader of a book laid over this one, sharing all that is the same."""
        other = copy(self)
        other.vocabularies = self.vocabularies.over(book)
        return other

    def read(
        self,
        text: str,
        *,
        locale: Language | None = None,
        today: dt.date | None = None,
        language: Language | None = None,
    ) -> Question:
        """The question in `text`; its language is told from the text, else it is `locale`.

        `today` says what "last year" is; without it such words say nothing. `language` is given
        where a part of something longer is read.
        """
        cleaned = clean(text)
        cut = tokens(cleaned)
        language = language or detect(cut, self.vocabularies) or locale or "en"
        if language != "ru" and (russian := to_cyrillic(cleaned, cut, self.vocabularies)):
            cleaned, language = clean(russian), "ru"
            cut = tokens(cleaned)
        written = self._words(cut, language)[:_MOST_WORDS]
        words = tuple(map(self.vocabularies.spelling(language).corrected, written))
        matches = surviving(self._matches(words, language))
        times = read_times(cleaned, words, matches, today=today)
        matches = self._with_numbers(words, matches)
        pieces = units(words, matches, times)
        set_aside = aside(cleaned, words, matches, pieces)
        pieces = tuple(unit for unit in pieces if unit not in set_aside) or pieces
        manners = modes(matches, pieces)
        if "timeline" in manners:
            # "The milestones of …" says how it is asked, and not what of.
            pieces = tuple(u for u in pieces if _MILESTONE not in u.terms) or pieces
        asks = frozenset(m.term[2:] for m in matches if m.term.startswith("a:"))
        if not manners and "yes-no" not in asks:
            pieces = alternatives(matches, pieces)
        terms = {t for unit in pieces for u in (unit, *unit.parts) for t in u.terms}
        return Question(
            text=text,
            language=language,
            words=words,
            units=pieces,
            times=times,
            asks=asks,
            modes=manners,
            small_talk=frozenset(m.term[2:] for m in matches if m.term.startswith("s:")),
            follow_ups=frozenset(m.term[2:] for m in matches if m.term.startswith("u:")),
            roles=self._roles(words, matches, pieces, terms),
            first_ask=min(
                ((m.start, m.term[2:]) for m in matches if m.term.startswith("a:")),
                default=(0, None),
            )[1],
            counted=counted(cleaned, words, matches, pieces),
            counted_word=counted_word(words, matches, pieces),
            deed=deed(matches, pieces),
            sought=sought(matches, pieces),
            # "Besides doses, what of the vaccine …": what is asked for is not put aside.
            excluded=frozenset(t for unit in set_aside for t in unit.terms) - terms,
            figures=self._figures(words, matches, times, language),
            is_negated=is_negated(matches),
            # "Which rank" asks for a rank as much as the word itself would.
            intents=self._rules.score(terms | {f"c:{ask}" for ask in asks}, asks),
        )

    def language(self, text: str) -> Language | None:
        """The language that a text shows to be in, or None."""
        cleaned = clean(text)
        cut = tokens(cleaned)
        told = detect(cut, self.vocabularies)
        return "ru" if told != "ru" and to_cyrillic(cleaned, cut, self.vocabularies) else told

    def about(self, question: Question, names: Sequence[str], prop: str | None) -> Question:
        """The question with a subject it leaves unsaid: entities, and a property or None."""
        end = len(question.words)
        said = [Unit(end, end, (f"e:{name}",), is_name=True) for name in names]
        if prop is not None:
            said.append(Unit(end, end, (f"p:{prop}",)))
        whole = replace(question, units=(*question.units, *said))
        asked = whole.terms | {f"c:{ask}" for ask in question.asks}
        return replace(whole, intents=self._rules.score(asked, question.asks))

    def claimed(self, question: Question) -> Question:
        """The question as a claim: nothing is asked but whether it is so."""
        asks = frozenset({"yes-no"})
        return replace(
            question, asks=asks, first_ask="yes-no", counted=(), counted_word=None, deed=(),
            sought=(), intents=self._rules.score(question.terms, asks),
        )  # fmt: skip

    def annotate(self, text: str, language: Language) -> Annotation:
        """A fact's own text, read as a question's would be."""
        cleaned = clean(text)
        words = tuple(read_words(tokens(cleaned), language))
        matches = surviving(self.vocabularies[language].find(words))
        times = read_times(cleaned, words, matches)
        matches = self._with_numbers(words, matches)
        figures = self._figures(words, matches, times, language)
        pieces = units(words, matches, times)
        return Annotation(words, pieces, times, figures, is_negated(matches))

    def _figures(
        self,
        words: Sequence[Word],
        matches: Sequence[Match],
        times: Sequence[TimeMention],
        language: Language,
    ) -> tuple[Figure, ...]:
        taken = {p for mention in times for p in range(mention.start, mention.end)}
        taken |= {p for m in matches if m.term[:2] == "e:" for p in range(m.start, m.end)}
        return read_figures(words, matches, scales=self._scales[language], taken=taken)

    def _roles(
        self,
        words: Sequence[Word],
        matches: Sequence[Match],
        pieces: Sequence[Unit],
        terms: Collection[str],
    ) -> tuple[tuple[str, str], ...]:
        """Names with their sides; "from" is a side only where something is given."""
        gives = not self._transfers.isdisjoint(terms)
        has_cases = any(is_cyrillic(word.token.text) for word in words)
        told = roles(matches, pieces, has_cases=has_cases)
        said = [role for role in told if gives or role[1] != "from"]
        sided = {name for name, _ in said}
        givers = (role for role in self._givers(words, pieces) if role[0] not in sided)
        return (*said, *givers)

    def _givers(self, words: Sequence[Word], pieces: Sequence[Unit]) -> Iterator[tuple[str, str]]:
        """Names right before an idea of giving: who "Vietnamese investment" comes from."""
        names = [unit for unit in pieces if unit.is_name]
        for name, idea in pairwise(pieces):
            # Of "Vietnam or Russia, whose investment …" neither is the side meant.
            paired = any(0 < name.start - other.end <= 1 for other in names)
            beside = name.is_name and name.end == idea.start
            beside = beside and not is_oblique(words[name.start].token.text)
            if beside and not paired and self._transfers.intersection(idea.terms):
                yield from ((t[2:], "from") for t in name.terms if t.startswith("e:"))
            # "Инвестиции России" are hers, though her name stands behind.
            if self._is_whose(words, given=name, giver=idea):
                yield from ((t[2:], "from") for t in idea.terms if t.startswith("e:"))

    def _is_whose(self, words: Sequence[Word], *, given: Unit, giver: Unit) -> bool:
        if not giver.is_name or giver.start != given.end or giver.start >= len(words):
            return False
        text = words[giver.start].token.text
        gives = not self._transfers.isdisjoint(given.terms)
        # "Инвесторы Вьетнама" are of many countries, for an investor is not an investment.
        whose = gives and is_cyrillic(text) and not is_animate(words[given.start].token.text)
        return whose and not is_oblique(text)

    def _words(self, cut: Sequence[Token], language: Language) -> list[Word]:
        found: list[Word] = []
        for word in read_words(cut, language):
            meant = self._abbreviations[language].get(fold(word.token.text))
            if meant is None:
                found.append(word)
            else:
                found.extend(
                    Word(word.token, key(t.text, language), exact(t.text), marked=False)
                    for t in tokens(clean(meant))
                )
        return found

    def _matches(self, words: Sequence[Word], language: Language) -> list[Match]:
        own = self.vocabularies[language].find(words)
        covered = {p for m in own for p in range(m.start, m.end)}
        found = list(own)
        for code in LANGUAGES:
            # Only words of its script can be another language's.
            if code != language and any(
                is_cyrillic(word.token.text) == (code == "ru")
                for position, word in enumerate(words)
                if position not in covered and not word.token.is_number
            ):
                foreign = self._foreign(words, code, covered)
                found.extend(foreign)
                covered |= {p for m in foreign for p in range(m.start, m.end)}
        return found

    def _foreign(self, words: Sequence[Word], language: Language, covered: set[int]) -> list[Match]:
        # Only words the question's own language does not know may be another language's.
        read = read_words((word.token for word in words), language)
        known = self.vocabularies.spelling(language).has
        open_keys = [word.key for p, word in enumerate(read) if p not in covered]
        if sum(len(key) for key in filter(known, open_keys)) < _FOREIGN_NAME_FROM:
            return []
        return [
            match
            for match in self.vocabularies[language].find(read)
            if match.term.startswith(("e:", "c:", "p:"))
            and not covered & set(range(match.start, match.end))
            and sum(len(w.key) for w in read[match.start : match.end])
            >= (_FOREIGN_NAME_FROM if match.term.startswith("e:") else _FOREIGN_FROM)
        ]

    @staticmethod
    def _with_numbers(words: Sequence[Word], matches: Sequence[Match]) -> list[Match]:
        covered = {p for m in matches for p in range(m.start, m.end)}
        plain = [
            Match(p, p + 1, f"n:{value:g}")
            for p, word in enumerate(words)
            if p not in covered and word.token.is_number
            and (value := number(word.token.text)) is not None
        ]  # fmt: skip
        return [*matches, *plain]
