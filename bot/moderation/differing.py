"""What differs between two states of one record, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

# Texts by language are compared a language each.
_BY_LANGUAGE: Final = frozenset({"text", "note", "questions", "name", "aliases", "description"})
# Of a long text so much is shown around what changed.
_WHOLE, _AROUND = 160, 40
# What is summed up is as long as a reason that somebody writes.
_SUM: Final = 300
_CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field ("text.en") as it was and as it is; None where it was or is not there."""

    field: str
    old: str | None
    new: str | None


def differences(
    was: Mapping[str, Any] | None, now: Mapping[str, Any] | None
) -> tuple[Difference, ...]:
    """Every field that differs, in the order of the records; all of them where one is None."""
    before, after = dict(_fields(was or {})), dict(_fields(now or {}))
    return tuple(
        Difference(name, before.get(name), after.get(name))
        for name in {**after, **before}
        if before.get(name) != after.get(name)
    )


def shortened(difference: Difference) -> Difference:
    """The difference of two long texts with little more than what changed of them."""
    old, new = difference.old, difference.new
    if old is None or new is None or max(len(old), len(new)) <= _WHOLE:
        return difference
    first = _to_word(_shared(old, new))
    last = _to_word(_shared(old[first:][::-1], new[first:][::-1]))
    return Difference(difference.field, _part(old, first, last), _part(new, first, last))


def summed_up(was: Mapping[str, Any] | None, now: Mapping[str, Any]) -> str:
    """All that differs, on one line and in no language: for a history without anybody's reason."""
    told = [
        f"{one.field}: {' → '.join('–' if text is None else text for text in sides)}"
        for one in map(shortened, differences(was, now))
        for sides in [(one.old, one.new) if was else (one.new,)]
    ]
    text = " ".join("; ".join(told).split())
    return text if len(text) <= _SUM else f"{text[: _SUM - 1]}{_CUT}"


def _fields(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in record.items():
        if name in _BY_LANGUAGE and isinstance(value, Mapping):
            yield from ((f"{name}.{code}", _shown(text)) for code, text in value.items())
        elif name != "id":
            yield name, _shown(value)


def _shown(value: Any) -> str:
    """A value as somebody would write it: 4.58, "vietnam, russia", "almanac-2020 ¶2"."""
    match value:
        case {"source": source, "paragraph": int(paragraph)}:
            return f"{source} ¶{paragraph}"
        case {"source": source}:
            return str(source)
        case Mapping():
            return ", ".join(f"{key}: {_shown(part)}" for key, part in value.items())
        case list() | tuple():
            inner = "; " if any(isinstance(part, Mapping) for part in value) else ", "
            return inner.join(map(_shown, value))
        case float():
            return f"{value:.15g}"
        case _:
            return str(value)


def _shared(one: str, other: str) -> str:
    """What two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return one[: next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))]


def _to_word(common: str) -> int:
    """How much of what two texts share is cut off, up to a space."""
    if len(common) <= _AROUND:
        return 0
    return common.rfind(" ", 0, len(common) - _AROUND) + 1


def _part(text: str, first: int, last: int) -> str:
    end = len(text) - last
    return f"{_CUT if first else ''}{text[first:end]}{_CUT if last else ''}"
