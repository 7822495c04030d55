"""The components of messages and modals: walked depth-first, numbered as Discord does, and read."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from .payloads import Payload


class Kind(IntEnum):
    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


# Of strings, users, roles, both of these, and channels.
SELECTS = {3, 5, 6, 7, 8}
# What a person reads in each kind.
_READ = {
    Kind.TEXT_DISPLAY: ("content",),
    Kind.LABEL: ("label", "description"),
    Kind.TEXT_INPUT: ("label",),
}


class Button(NamedTuple):
    """A button as a person sees it, and the id that pressing it sends; links have no id."""

    label: str
    custom_id: str | None
    disabled: bool
    style: int
    emoji: str | None


def walk(components: Sequence[Payload]) -> Iterator[Payload]:
    """Every component, each before those inside it."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        yield from walk([component[key] for key in ("component", "accessory") if key in component])


def numbered(components: Sequence[Payload]) -> list[Payload]:
    """The same components, where each without an id has got the lowest that is free."""
    taken = {component.get("id") for component in walk(components)}
    free = (number for number in itertools.count(1) if number not in taken)

    def with_id(component: Payload) -> Payload:
        known = component | {"id": component.get("id") or next(free)}
        if "components" in component:
            known["components"] = [with_id(inner) for inner in component["components"]]
        return known | {
            key: with_id(component[key]) for key in ("component", "accessory") if key in component
        }

    return [with_id(component) for component in components]


def texts(components: Sequence[Payload]) -> list[str]:
    """What a person reads in them, buttons and menus aside."""
    shown = []
    for component in walk(components):
        keys = _READ.get(component["type"], ())
        shown += [component[key] for key in keys if component.get(key)]
    return shown


def buttons(components: Sequence[Payload]) -> list[Button]:
    return [
        Button(
            component.get("label") or "",
            component.get("custom_id"),
            component.get("disabled", False),
            component["style"],
            (component.get("emoji") or {}).get("name"),
        )
        for component in walk(components)
        if component["type"] == Kind.BUTTON
    ]


def selects(components: Sequence[Payload]) -> list[Payload]:
    return [component for component in walk(components) if component["type"] in SELECTS]
