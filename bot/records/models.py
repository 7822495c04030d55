"""The records of the facts folder: sources, facts, entities and intents.

Terms follow Wikidata (rank, reference, qualifier) and schema.org ClaimReview. Every model is
frozen and refuses keys it does not know.
"""

from __future__ import annotations

import builtins
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from .period import Period

Language = Literal["en", "vi", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "vi", "ru")

ID_FORM: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
URL_FORM: Final = r"^https?://[^\s\x00-\x1f\x7f-\x9f]+$"
LANGUAGE_FORM: Final = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

# What YAML can hold: PostgreSQL keeps no NUL, and nobody can read the others.
TEXT_FORM: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]*$"

Id = Annotated[str, StringConstraints(pattern=ID_FORM, max_length=64)]
Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1500, pattern=TEXT_FORM),
]
# An article may be in any language; the bot speaks three.
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_FORM, max_length=35)]
Phrase = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=TEXT_FORM),
]

Ask = Literal[
    "when", "who", "who-said", "where", "how-much", "how-many", "percent", "rank",
    "what", "why", "yes-no", "list", "how",
]  # fmt: skip
Kind = Literal[
    "state", "person", "office", "body", "company", "agreement", "place", "event",
    "project", "product", "document", "topic",
]  # fmt: skip
Stance = Literal["reported", "expected", "planned", "opinion"]
Rank = Literal["preferred", "normal", "deprecated"]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Texts(Record):
    """The same words in up to three languages; at least one."""

    en: Sentence | None = None
    vi: Sentence | None = None
    ru: Sentence | None = None

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not self.languages:
            raise ValueError("at least one language (en, vi, ru) is needed")
        return self

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(code for code in LANGUAGES if getattr(self, code))

    def get(self, language: Language) -> str | None:
        """The words in `language`, or None."""
        value: str | None = getattr(self, language)
        return value

    def best(self, language: Language) -> tuple[str, Language]:
        """The words in `language` where they exist, else in the first language there is."""
        code = language if getattr(self, language) else self.languages[0]
        return getattr(self, code), code


class Basis(Record):
    """Whether the document itself shows a detail, or from what it was concluded."""

    kind: Literal["stated", "inferred"]
    origin: Sentence = Field(alias="from")


class Source(Record):
    """A cited document. Title and publisher are null where the document does not show them."""

    id: Id
    title: Sentence | None = None
    publisher: Sentence | None = None
    published: Period | None = None
    language: LanguageTag | None = None
    url: Annotated[str, StringConstraints(pattern=URL_FORM, max_length=1000)] | None = None
    title_basis: Basis | None = None
    publisher_basis: Basis | None = None
    published_basis: Basis | None = None


class Reference(Record):
    """Where a fact is read: a source, and the paragraph counted from 1."""

    source: Id
    paragraph: Annotated[int, Field(strict=True, ge=1)] | None = None

    @property
    def locator(self) -> str:
        return f"¶{self.paragraph}" if self.paragraph else ""


class Quantity(Record):
    """An amount with its unit: an ISO 4217 code, a symbol, or a plain English plural."""

    amount: Annotated[float, Field(allow_inf_nan=False)]
    unit: Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=TEXT_FORM)]


class Direction(Record):
    """From whom to whom: the investor and the host, the giver and the receiver.

    One side is enough where the other is many: those who invest in Vietnam.
    """

    origin: Id | None = Field(default=None, alias="from")
    target: Id | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _has_a_side(self) -> Self:
        if not self.sides:
            raise ValueError("from, to or both are needed")
        return self

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that are named, the origin first."""
        return tuple(filter(None, (self.origin, self.target)))


class Series(Record):
    """A place in an ordered set; position counts from 1."""

    name: Id
    position: Annotated[int, Field(strict=True, ge=1)]


class Phrasings(Record):
    """Ways to say one thing, a language each."""

    en: tuple[Phrase, ...] = ()
    vi: tuple[Phrase, ...] = ()
    ru: tuple[Phrase, ...] = ()


class Fact(Record):
    """One curated claim with its sources."""

    id: Id
    text: Texts
    references: Annotated[tuple[Reference, ...], Field(min_length=1)]
    property: Id | None = None
    also: tuple[Id, ...] = ()
    entities: tuple[Id, ...] = ()
    time: Period | None = None
    valid: Period | None = None
    quantity: Quantity | None = None
    direction: Direction | None = None
    place: Id | None = None
    stated_by: Id | None = None
    stance: Stance = "reported"
    rank: Rank = "normal"
    superseded_by: Id | None = None
    disputes: tuple[Id, ...] = ()
    note: Texts | None = None
    context: tuple[Id, ...] = ()
    series: Series | None = None
    questions: Phrasings = Phrasings()
    review_by: Period | None = None

    @builtins.property  # the field `property` hides the name here
    def properties(self) -> tuple[str, ...]:
        """What the fact answers, the main property first; empty for a bare fact."""
        return (self.property, *self.also) if self.property else ()


class Entity(Record):
    """Whom or what facts are about."""

    id: Id
    kind: Kind
    name: Texts
    aliases: Phrasings = Phrasings()
    description: Texts | None = None
    stands_for: Id | None = None
    time: Period | None = None
    place: Id | None = None


class Intent(Record):
    """A property facts have, as something that can be asked for."""

    label: Texts
    topic: Id
    asks: Annotated[tuple[Ask, ...], Field(min_length=1)]
    concepts: tuple[Id, ...] = ()
