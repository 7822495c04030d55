"""pydantic's complaints, in an editor's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

from pydantic import ValidationError

from .faults import Fault
from .models import ID_FORM, LANGUAGE_FORM, TEXT_FORM, URL_FORM, Entity, Fact, Record, Source
from .parsing import Document, Where

R = TypeVar("R", bound=Record)
Named = TypeVar("Named", Fact, Source, Entity)
# By kind and id ("Fact/moon-phase"): the file and line where a record stands.
Places = MutableMapping[str, tuple[str, int]]

_WORDS: Mapping[str, str] = {
    "missing": "is needed and not there",
    "extra_forbidden": "is not a key known here; is it misspelt?",
    "invalid_key": "must be a word; put it in quotes",
    "string_type": "must be text; put it in quotes",
    "tuple_type": "must be a list",
    "dict_type": "must be a block of keys and values",
    "model_type": "must be a block of keys and values",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "finite_number": "must be a number",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "string_too_short": "is empty",
    "too_short": "is empty",
}
_FORMS: Mapping[str, str] = {
    ID_FORM: "must be small letters, digits and single hyphens",
    TEXT_FORM: "holds a character that is no text",
    URL_FORM: "must be a web address that begins with http:// or https://",
    LANGUAGE_FORM: "must be the code of a language, such as en",
}


def validate(
    model: type[R], document: Document, *, where: Where = (), record: str = ""
) -> R | list[Fault]:
    """The record that stands at `where` in the document, or everything that is wrong with it."""
    value = document.value
    for key in where:
        value = value[key]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        return [
            Fault(document.file, document.line((*where, *path)), record, _field(path), message)
            for path, message in complaints(error)
        ]


def validate_each(
    model: type[Named], document: Document, *, where: Where = (), places: Places
) -> tuple[dict[str, Named], list[Fault]]:
    """The records of the list at `where` by id, and everything that is wrong with the others.

    `places` is told where each stands, the faulty too; an id that it has already stands twice.
    """
    kept: dict[str, Named] = {}
    faults: list[Fault] = []
    for position, value in enumerate(_list(document, where, faults)):
        here: Where = (*where, position)
        name, line = _name(value, position), document.line((*here, "id"))
        result = validate(model, document, where=here, record=name)
        key = f"{model.__name__}/{name}"
        first = places.get(key)
        places.setdefault(key, (document.file, line))
        if isinstance(result, list):
            faults.extend(result)
        elif first:
            message = f"this id stands already at {first[0]}:{first[1]}"
            faults.append(Fault(document.file, line, name, "id", message))
        else:
            kept[result.id] = result
    return kept, faults


def _list(document: Document, where: Where, faults: list[Fault]) -> list[Any]:
    value = document.value
    for key in where:
        value = value[key]
    if value is None or isinstance(value, list):
        return value or []
    message = "must be a list: each record begins with '- id:'"
    faults.append(Fault(document.file, document.line(where), "", _field(where), message))
    return []


def _name(value: Any, position: int) -> str:
    name = value.get("id") if isinstance(value, dict) else None
    return str(name) if name and isinstance(name, str | int) else f"record {position + 1}"


def _field(path: Where) -> str:
    return ".".join(str(part) for part in path)


def complaints(error: ValidationError) -> Iterator[tuple[Where, str]]:
    """What is wrong, and where in the record."""
    problems = error.errors(include_url=False, include_input=False)
    for problem in problems:
        # A list whose only element is faulty counts as too short for pydantic.
        if problem["type"] == "too_short" and any(
            problem["loc"] == other["loc"][: len(problem["loc"])]
            for other in problems
            if other is not problem
        ):
            continue
        # pydantic marks a faulty mapping key by "[key]"; the key itself stands just before.
        yield tuple(part for part in problem["loc"] if part != "[key]"), _message(problem)


def _message(problem: Mapping[str, Any]) -> str:
    kind = problem["type"]
    # {en: 4,58 tỷ USD} ends at the comma for YAML, and the rest becomes a key.
    if kind == "extra_forbidden" and " " in str(problem["loc"][-1]):
        return "is taken for a key; put the whole text in quotes"
    if kind in _WORDS:
        return _WORDS[kind]
    if kind == "value_error":
        return str(problem["ctx"]["error"])
    if kind == "literal_error":
        return f"must be one of {problem['ctx']['expected']}"
    if kind == "string_pattern_mismatch":
        return _FORMS[problem["ctx"]["pattern"]]
    text = str(problem["msg"])
    return text[0].lower() + text[1:]
