"""An entity and a source from what a moderator wrote into their forms, and the words back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, TypeVar

from ..matching.normalise import clean
from ..matching.reading import Reader
from ..records.models import (
    LANGUAGE_FORM,
    LANGUAGES,
    URL_FORM,
    Entity,
    Language,
    Record,
    Source,
)
from ..records.plain import plain, restored
from .complaints import Complaint, Wrong
from .dating import period_in
from .naming import named

Entered = Mapping[str, str]
R = TypeVar("R", bound=Record)

# The language before what is written in it: "vi: Nga, Liên bang Nga".
_LINE: Final = re.compile(rf"({'|'.join(LANGUAGES)})\s*[:=]\s*(.*)", re.IGNORECASE)
_SHAPES: Final = {"url": URL_FORM, "language": LANGUAGE_FORM}


def entity_words(entity: Entity) -> dict[str, str]:
    """What stands in the form of an entity that is there."""
    described = entity.description
    return {
        **{f"name-{code}": entity.name.get(code) or "" for code in LANGUAGES},
        "description": _lines(described.model_dump() if described else {}),
        "aliases": _lines({code: "; ".join(getattr(entity.aliases, code)) for code in LANGUAGES}),
    }


def entity_from(
    entered: Entered, kind: str, *, before: Entity | None, taken: Collection[str]
) -> Entity | list[Wrong]:
    """The entity that a form makes, new or of `before`; or all that is wrong with it.

    `taken` are ids that a new one cannot have.
    """
    name = {code: clean(entered.get(f"name-{code}", "")) for code in LANGUAGES}
    name = {code: text for code, text in name.items() if text}
    if not name:
        return [Complaint("entity-no-name")]
    described, aliases = (_by_language(entered.get(one, "")) for one in ("description", "aliases"))
    if isinstance(described, Complaint) or isinstance(aliases, Complaint):
        return [one for one in (described, aliases) if isinstance(one, Complaint)]
    words = name.get("en") or name.get("vi") or name["ru"]
    key = before.id if before else named(words, taken, otherwise=kind)
    values: dict[str, Any] = {
        **(plain(before) if before else {}),
        "id": key,
        "kind": kind,
        "name": name,
        "description": described or None,
        "aliases": {code: _phrases(text) for code, text in aliases.items()},
    }
    return _checked(Entity, values)


def source_words(source: Source) -> dict[str, str]:
    """What stands in the form of a source that is there."""
    return {
        "title": source.title or "",
        "publisher": source.publisher or "",
        "published": str(source.published or ""),
        "url": source.url or "",
        "language": source.language or "",
    }


def source_from(
    entered: Entered,
    key: str,
    *,
    before: Source | None,
    taken: Collection[str],
    reader: Reader,
    language: Language,
) -> Source | list[Wrong]:
    """The source that a form makes, new or of `before`; or all that is wrong with it.

    A new one has the id `key`, or one made of its words where that is empty.
    """
    words = {name: " ".join(entered.get(name, "").split()) for name in (
        "title", "publisher", "published", "url", "language",
    )}  # fmt: skip
    if not (words["title"] or words["publisher"] or words["url"]):
        return [Complaint("source-empty")]
    published = period_in(words["published"], reader, language) if words["published"] else None
    words["language"] = words["language"].lower()
    wrong: list[Wrong] = []
    if words["published"] and published is None:
        wrong.append(Complaint("draft-no-such-date", {"date": words["published"]}))
    for name, shape in _SHAPES.items():
        if words[name] and not re.match(shape, words[name]):
            wrong.append(Complaint(f"source-odd-{name}", {name: words[name]}))
    if wrong:
        return wrong
    kept = plain(before) if before else {}
    was = source_words(before) if before else {}
    for name in ("title", "publisher", "published"):
        # From what a detail was concluded says nothing of another.
        if words[name] != was.get(name, ""):
            kept.pop(f"{name}_basis", None)
    spoken = " ".join((words["publisher"], str(published or ""), words["title"] or words["url"]))
    values: dict[str, Any] = {
        **kept,
        **{name: text or None for name, text in words.items()},
        "id": before.id if before else key or named(spoken, taken, otherwise="source"),
        "published": published,
    }
    return _checked(Source, values)


def carried_over(theirs: Entered, *, was: Entered, now: Entered) -> dict[str, str]:
    """The fields that somebody changed from what was as they wrote them, the others as now."""
    return {
        name: now.get(name, "") if text == was.get(name, "") else text
        for name, text in theirs.items()
    }


def _checked(model: type[R], values: Mapping[str, Any]) -> R | list[Wrong]:
    read = restored(model, values, name=str(values["id"]))
    return [*read] if isinstance(read, list) else read


def _lines(texts: Mapping[Any, str | None]) -> str:
    return "\n".join(f"{code}: {text}" for code, text in texts.items() if text)


def _by_language(text: str) -> dict[str, str] | Complaint:
    """What is written in each language, a line each."""
    found: dict[str, str] = {}
    for written in filter(None, map(str.strip, text.splitlines())):
        match = _LINE.fullmatch(written)
        if match is None:
            return Complaint("entity-which-language", {"line": written})
        code, said = match[1].lower(), match[2].strip()
        found[code] = f"{found[code]}; {said}" if code in found else said
    return {code: said for code, said in found.items() if said}


def _phrases(text: str) -> list[str]:
    """Names divided by semicolons or, where there are none, by commas."""
    parts = text.split(";") if ";" in text else text.split(",")
    return [phrase for phrase in dict.fromkeys(map(clean, parts)) if phrase]


def phrases_of(entity: Entity) -> Iterator[tuple[Language, str]]:
    """Every name of an entity, with its language."""
    for code in LANGUAGES:
        for phrase in filter(None, (entity.name.get(code), *getattr(entity.aliases, code))):
            yield code, phrase
