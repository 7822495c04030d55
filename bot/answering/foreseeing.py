"""What a new name or word would match, told before it is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..matching.normalise import clean, fold, tokens
from ..matching.phrases import read_in
from ..matching.spelling import read_words
from ..matching.times import read_times
from ..matching.vocabulary import Vocabulary
from ..records.models import Fact, Language
from .answerer import Answerer

# Without a word; of a single letter; only a number or a date; only words that say nothing of what
# is asked about, as "what" and "the" do.
Refusal = Literal["empty", "short", "number", "hollow"]

_RECORDED = ("e:", "c:", "p:")
_FIGURES = ("n:", "t:")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would come of a phrase that shall mean a term.

    With a `refusal` it must not be taken in: it would match nearly anything. `is_known` where it
    means the term already; `others` are the terms that it means as well, so that it would be
    ambiguous; `facts` the ids of those that it would find by their texts and questions, in book
    order.
    """

    refusal: Refusal | None
    is_known: bool
    others: tuple[str, ...]
    facts: tuple[str, ...]


def foresee(answerer: Answerer, text: str, language: Language, term: str) -> Foreseen:
    """What the phrase would match in the present book; `term` is as in "e:vietnam", "c:trade"."""
    languages = read_in(language) if term.startswith("e:") else (language,)
    vocabularies = answerer.reader.vocabularies
    meant = [t for code in languages for t in _meanings(vocabularies[code], text)]
    entities = answerer.book.entities
    # A country of which nothing is recorded gives its name to what is.
    others = (t for t in meant if t != term and (t[:2] != "e:" or t[2:] in entities))
    found = {fact for code in languages for fact in _holding(answerer, text, code, term)}
    return Foreseen(
        refusal=_refusal(vocabularies[language], text),
        is_known=term in meant,
        others=tuple(dict.fromkeys(others)),
        facts=tuple(fact for fact in answerer.book.facts if fact in found),
    )


def _refusal(vocabulary: Vocabulary, text: str) -> Refusal | None:
    cleaned = clean(text)
    words = read_words(tokens(cleaned), vocabulary.language)
    if not words:
        return "empty"
    if len("".join(word.token.text for word in words)) == 1:
        return "short"
    matches = vocabulary.find(words)
    figures = {p for p, word in enumerate(words) if word.token.is_number}
    figures |= {p for m in matches if m.term.startswith(_FIGURES) for p in range(m.start, m.end)}
    figures |= {p for m in read_times(cleaned, words, matches) for p in range(m.start, m.end)}
    recorded = {p for m in matches if m.term.startswith(_RECORDED) for p in range(m.start, m.end)}
    hollow = {p for m in matches for p in range(m.start, m.end)} - recorded
    if not figures | hollow >= set(range(len(words))):
        return None
    return "number" if figures else "hollow"


def _meanings(vocabulary: Vocabulary, text: str) -> Iterator[str]:
    """The terms that account for the whole phrase, typed with its marks or without."""
    for typed in (clean(text), fold(clean(text))):
        words = read_words(tokens(typed), vocabulary.language)
        matches = [m for m in vocabulary.find(words) if m.term.startswith(_RECORDED)]
        for term in dict.fromkeys(m.term for m in matches):
            covered = {p for m in matches if m.term == term for p in range(m.start, m.end)}
            if len(covered) == len(words):
                yield term


def _holding(answerer: Answerer, text: str, language: Language, term: str) -> Iterator[str]:
    """The ids of the facts with the phrase in their text or in a question they answer."""
    phrase = Vocabulary(language)
    entity = answerer.book.entities.get(term[2:])
    phrase.add(text, term, entity.kind if entity and term.startswith("e:") else None)
    index = answerer.index(language)
    # Most facts lack one of the words, wherever it might stand.
    having = [index.postings.get(f"w:{language}:{key}") or {} for key in phrase.keys(text)]
    for position in set(having[0]).intersection(*having) if having else ():
        fact = index.facts[position].fact
        if any(_stands_in(phrase, said) for said in _said(fact, language)):
            yield fact.id


def _said(fact: Fact, language: Language) -> Iterator[str]:
    yield fact.text.get(language) or ""
    yield from getattr(fact.questions, language)


def _stands_in(phrase: Vocabulary, text: str) -> bool:
    return bool(phrase.find(read_words(tokens(clean(text)), phrase.language)))
