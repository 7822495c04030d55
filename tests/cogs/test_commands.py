"""Every command in the tree, whatever cog brings it, within what Discord takes and we promise."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from bot.client import Client
from bot.services import Services
from bot.storage.store import Store
from tests.discord_server import openapi

Command = dict[str, Any]

OURS = {"en-US", "en-GB", "vi", "ru"}
CHAT, MESSAGE_MENU = 1, 3
GROUPS = {1, 2}
# Discord's limits.
COMMANDS, MENUS, OPTIONS, CHOICES, NAME, DESCRIPTION, CHOICE, WHOLE = (
    100,
    5,
    25,
    25,
    32,
    100,
    100,
    8000,
)


@pytest.fixture
async def commands(services: Services, store: Store) -> list[Command]:
    """What the standalone bot sends to register its commands."""
    async with Client(services, store) as client:
        await client.load()
        tree = client.tree
        assert tree.translator is not None
        return [
            await command.get_translated_payload(tree, tree.translator)
            for command in tree.get_commands()
        ]


def test_discord_would_take_them(commands: list[Command]) -> None:
    description = openapi.description()
    if description is None:
        pytest.skip(f"needs Discord's API description at {openapi.description_path()}")
    path = "/applications/1/commands"

    assert description.faults("PUT", path, commands) == []
    for command in commands:
        assert description.faults("POST", path, command) == []


def test_they_keep_every_limit_and_speak_every_language(commands: list[Command]) -> None:
    assert "ask" in {command["name"] for command in commands}
    assert list(faults(commands)) == []


def test_each_says_where_it_can_be_used(commands: list[Command]) -> None:
    for command in commands:
        assert command["contexts"], command["name"]
        assert command["integration_types"], command["name"]


def faults(commands: list[Command]) -> Iterator[str]:
    """What breaks a rule, each with its place."""
    kinds = Counter(command["type"] for command in commands)
    if kinds[CHAT] > COMMANDS:
        yield "too many commands"
    if kinds[MESSAGE_MENU] > MENUS:
        yield "too many message menus"
    for kind in kinds:
        yield from _shared_names([one for one in commands if one["type"] == kind], "commands")
    for command in commands:
        place = f"/{command['name']}"
        if command["type"] == CHAT:
            yield from _texts(command, place)
            yield from _options(command["options"], place)
        else:
            # A menu has no description, and its name is written as any words are.
            yield from _translations(command, "name", place)
            yield from (f"{place}: length" for name in _names(command) if not 0 < len(name) <= NAME)
        if _size(command) > WHOLE:
            yield f"{place}: too much in all"


def _options(options: list[Command], place: str) -> Iterator[str]:
    if len(options) > OPTIONS:
        yield f"{place}: too many options"
    required = [option.get("required", False) for option in options]
    if required != sorted(required, reverse=True):
        yield f"{place}: a required option after an optional one"
    yield from _shared_names(options, place)
    for option in options:
        inner = f"{place} {option['name']}"
        yield from _texts(option, inner)
        choices = option.get("choices", [])
        if len(choices) > CHOICES:
            yield f"{inner}: too many choices"
        yield from _shared_names(choices, inner)
        for choice in choices:
            yield from _translations(choice, "name", f"{inner}={choice['value']}")
            yield from (
                f"{inner}: choice" for name in _names(choice) if not 0 < len(name) <= CHOICE
            )
        if option["type"] in GROUPS:
            yield from _options(option["options"], inner)


def _texts(named: Command, place: str) -> Iterator[str]:
    for name in _names(named):
        if not _is_name(name):
            yield f"{place}: {name!r} is no name"
    for text in [named["description"], *(named.get("description_localizations") or {}).values()]:
        if not 0 < len(text) <= DESCRIPTION:
            yield f"{place}: {text!r} is no description"
    yield from _translations(named, "name", place)
    yield from _translations(named, "description", place)


def _is_name(name: str) -> bool:
    """Discord's rule: letters and figures of any script and -_', lower case where there is one."""
    lawful = all(unicodedata.category(one)[0] in "LN" or one in "-_'" for one in name)
    return lawful and 0 < len(name) <= NAME and name == name.lower()


def _translations(named: Command, field: str, place: str) -> Iterator[str]:
    missing = OURS - set(named.get(f"{field}_localizations") or {})
    if missing:
        yield f"{place}: no {field} in {', '.join(sorted(missing))}"


def _names(named: Command) -> list[str]:
    return [named["name"], *(named.get("name_localizations") or {}).values()]


def _shared_names(named: list[Command], place: str) -> Iterator[str]:
    """Names that two show in one language."""
    for locale in sorted(OURS):
        shown = Counter(
            (one.get("name_localizations") or {}).get(locale, one["name"]) for one in named
        )
        yield from (
            f"{place}: {name!r} twice in {locale}" for name, count in shown.items() if count > 1
        )


def _size(named: Command) -> int:
    """The characters that count for Discord: of each text its longest translation."""
    names = max(map(len, _names(named)))
    translated = (named.get("description_localizations") or {}).values()
    described = max(map(len, [named.get("description", ""), *translated]))
    inner = [*named.get("options", []), *named.get("choices", [])]
    return names + described + len(str(named.get("value", ""))) + sum(map(_size, inner))


def told(name: str = "ask", *, kind: int = CHAT, **more: Any) -> Command:
    """A command, an option or a choice with which nothing is wrong."""
    return {
        "name": name,
        "name_localizations": dict.fromkeys(OURS, name),
        "description": "Ask",
        "description_localizations": dict.fromkeys(OURS, "Ask"),
        "type": kind,
        "options": [],
        **more,
    }


def option(name: str = "question", **more: Any) -> Command:
    return told(name, kind=3, **more)


def choice(name: str = "one", **more: Any) -> Command:
    return {**told(name), "value": name, **more}


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ([told("Ask")], "'Ask' is no name"),
        ([told("a b")], "'a b' is no name"),
        ([told("")], "'' is no name"),
        ([told("x" * 33)], "is no name"),
        ([told(name_localizations=dict.fromkeys(OURS, "Спросить"))], "'Спросить' is no name"),
        # Vietnamese with its marks apart, which Discord takes for no letters.
        (
            [told(name_localizations=dict.fromkeys(OURS, unicodedata.normalize("NFD", "hỏi")))],
            "is no name",
        ),
        ([told(description="")], "'' is no description"),
        ([told(description_localizations=dict.fromkeys(OURS, "x" * 101))], "is no description"),
        ([told(name_localizations={"vi": "hỏi"})], "no name in en-GB, en-US, ru"),
        ([told(description_localizations=None)], "no description in en-GB, en-US, ru, vi"),
        ([told("x", kind=3, name_localizations=None)], "no name in"),
        ([told("Check this" * 4, kind=3)], "length"),
        ([told(), told()], "'ask' twice in ru"),
        ([told(), told("b", name_localizations=dict.fromkeys(OURS, "ask"))], "twice in vi"),
        ([told(f"a{n}") for n in range(101)], "too many commands"),
        ([told(f"a{n}", kind=3) for n in range(6)], "too many message menus"),
        ([told(options=[option(f"a{n}") for n in range(26)])], "too many options"),
        ([told(options=[option("a"), option("b", required=True)])], "a required option after"),
        ([told(options=[option(), option()])], "'question' twice"),
        ([told(options=[option("Q")])], "'Q' is no name"),
        (
            [told(options=[option(choices=[choice(f"a{n}") for n in range(26)])])],
            "too many choices",
        ),
        ([told(options=[option(choices=[choice(), choice()])])], "'one' twice"),
        ([told(options=[option(choices=[choice("x" * 101)])])], "choice"),
        ([told(options=[option(choices=[choice(name_localizations={})])])], "no name in"),
        ([told(options=[told(kind=1, options=[option("Q")])])], "/ask ask Q: 'Q' is no name"),
        (
            [told(options=[option(choices=[choice(f"{n}", value="x" * 500) for n in range(17)])])],
            "too much in all",
        ),
    ],
)
def test_a_broken_rule_is_found(broken: list[Command], fault: str) -> None:
    assert any(fault in found for found in faults(broken)), list(faults(broken))


def test_a_sound_command_has_no_fault() -> None:
    sound = [
        told("hỏi-đáp", options=[option(required=True, choices=[choice("Торговля")]), option("b")]),
        told("спросить"),
        told("Check this message", kind=3),
    ]

    assert list(faults(sound)) == []
