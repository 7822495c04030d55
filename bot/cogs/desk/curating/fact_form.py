"""The form of a fact: what it asks for, and which fact in which language it is of."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Final, Self

from discord import ui

from ....answering.wording import Wording
from ....moderation.drafting import Words
from ....records.models import LANGUAGES, Language
from ..forms import Field, form

# The letters that each field takes; Discord allows 4,000 in one.
MOST: Final = {"claim": 1500, "sources": 1000, "date": 60, "more": 4000, "reason": 300}
_LONG: Final = frozenset({"claim", "sources", "more"})
_ARGUMENT = re.compile(
    r"(?P<language>[a-z]{2})(?P<any>\?)?(?P<number>\d{0,9})\.(?P<seen>\d{1,6})\.(?P<key>[a-z0-9-]{0,64})"
    r"(?:\.(?P<gap>\d{1,18}))?"
)


@dataclass(frozen=True, slots=True)
class Target:
    """What a form is of: a fact at the revision its author saw, or a new one where no key is.

    `number` is that of the submission which is decided by it, `gap` that of the gap which is closed
    by it; 0 where none is. A claim in `any_language` is taken for what it reads as, and for
    `language` where that does not show.
    """

    language: Language
    key: str = ""
    seen: int = 0
    number: int = 0
    gap: int = 0
    any_language: bool = False

    @classmethod
    def parse(cls, argument: str) -> Self | None:
        """The target that `str` writes; None where it is none."""
        match = _ARGUMENT.fullmatch(argument)
        language = next((code for code in LANGUAGES if match and code == match["language"]), None)
        if match is None or language is None:
            return None
        number, gap = int(match["number"] or 0), int(match["gap"] or 0)
        is_any = bool(match["any"])
        return cls(language, match["key"], int(match["seen"]), number, gap, is_any)

    def __str__(self) -> str:
        gap = f".{self.gap}" if self.gap else ""
        either = "?" if self.any_language else ""
        return f"{self.language}{either}{self.number or ''}.{self.seen}.{self.key}{gap}"


def fact_form(
    custom_id: str, target: Target, words: Words, *, language: Language, wording: Wording
) -> ui.Modal:
    """The form, filled in with words and labelled in the language of who fills it in."""

    def say(key: str) -> str:
        return wording.say(
            language, key, language="any" if target.any_language else target.language
        )

    fields = [
        Field(
            name=name,
            label=say(f"fact-form-{name}"),
            example=say(f"fact-form-{name}-example"),
            value=value,
            most=MOST[name],
            is_long=name in _LONG,
            is_needed=name in {"sources", "reason"} or (name == "claim" and not target.key),
        )
        for name, value in asdict(words).items()
    ]
    return form(custom_id, say("fact-form-edit" if target.key else "fact-form-add"), fields)


def fits(words: Words) -> bool:
    """Whether the words of a fact find room in the form."""
    return all(len(text) <= MOST[name] for name, text in asdict(words).items())


def words_in(entered: dict[str, str]) -> Words:
    """What was written into the form."""
    return Words(**{name: entered.get(name, "")[:most] for name, most in MOST.items()})
