"""The commands registered with Discord: what differs from the code, and who registers it when."""

from __future__ import annotations

from typing import Any

import pytest

from bot.client import Client, register
from bot.cogs.registering import Change, Difference, difference
from bot.errors import ConnectError, UsageError
from bot.records.factbook import SHIPPED
from bot.services import Services, open_store
from bot.settings import Settings
from tests.cogs.conftest import FACTS
from tests.conftest import FactsFolder
from tests.discord_server import TOKEN, DiscordServer, loopback, online, openapi

Command = dict[str, Any]

# A command as the code sends it, and as Discord gives it back.
OFFERED: Command = {
    "type": 1,
    "name": "find",
    "description": "Find a fact",
    "name_localizations": {"vi": "tìm"},
    "description_localizations": {},
    "nsfw": False,
    "dm_permission": True,
    "default_member_permissions": 32,
    "contexts": [0, 1, 2],
    "integration_types": [0, 1],
    "options": [
        {
            "type": 3,
            "name": "topic",
            "description": "Which topic",
            "required": True,
            "choices": [{"name": "Trade", "value": "trade"}],
        },
        {"type": 4, "name": "year", "description": "Which year", "required": False, "min_value": 0},
    ],
}
REGISTERED: Command = {
    "id": "1300000000000000009",
    "application_id": "1300000000000000001",
    "version": "1300000000000000010",
    "type": 1,
    "name": "find",
    "description": "Find a fact",
    "name_localizations": {"vi": "tìm"},
    "description_localizations": None,
    "nsfw": False,
    "dm_permission": False,
    "default_permission": True,
    "default_member_permissions": "32",
    "contexts": [2, 0, 1],
    "integration_types": [1, 0],
    "a_field_of_tomorrow": "something",
    "options": [
        {
            "type": 3,
            "name": "topic",
            "name_localizations": None,
            "description": "Which topic",
            "description_localizations": None,
            "required": True,
            "choices": [{"name": "Trade", "name_localizations": None, "value": "trade"}],
        },
        {"type": 4, "name": "year", "description": "Which year", "min_value": 0.0},
    ],
}
TOPIC, YEAR = OFFERED["options"]
MENU: Command = {"type": 3, "name": "Check", "contexts": [0], "integration_types": [0]}


def test_what_discord_adds_or_writes_otherwise_is_no_difference() -> None:
    menu = {**MENU, "description": "", "options": [], "nsfw": False}

    assert not difference([REGISTERED, menu], [MENU, OFFERED])


def test_what_the_code_leaves_open_is_discords_to_settle() -> None:
    left_open = {**OFFERED, "contexts": None, "integration_types": None, "dm_permission": False}

    assert not difference([REGISTERED], [left_open])
    changed = difference([{**REGISTERED, "dm_permission": True}], [left_open]).changed
    assert changed == (Change("/find", ("dm_permission",)),)


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"description": "Find"}, ("description",)),
        ({"name_localizations": {"vi": "kiếm"}}, ("name_localizations.vi",)),
        ({"name_localizations": {}}, ("name_localizations.vi",)),
        (
            {"description_localizations": {"ru": "Найти", "vi": "Tìm"}},
            ("description_localizations.ru", "description_localizations.vi"),
        ),
        ({"nsfw": True}, ("nsfw",)),
        ({"default_member_permissions": None}, ("default_member_permissions",)),
        ({"default_member_permissions": 0}, ("default_member_permissions",)),
        ({"contexts": [0]}, ("contexts",)),
        ({"integration_types": [0]}, ("integration_types",)),
        ({"options": []}, ("options",)),
        ({"options": [YEAR, TOPIC]}, ("options",)),
        ({"options": [TOPIC, {**YEAR, "min_value": 1}]}, ("options.year.min_value",)),
        ({"options": [TOPIC, {**YEAR, "required": True}]}, ("options.year.required",)),
        ({"options": [TOPIC, {**YEAR, "autocomplete": True}]}, ("options.year.autocomplete",)),
        ({"options": [TOPIC, {**YEAR, "type": 3}]}, ("options.year.type",)),
        (
            {"options": [{**TOPIC, "choices": [{"name": "Trade", "value": "goods"}]}, YEAR]},
            ("options.topic.choices",),
        ),
        (
            {"options": [{**TOPIC, "description": "Topic"}], "nsfw": True},
            ("nsfw", "options", "options.topic.description"),
        ),
    ],
)
def test_a_changed_command_is_told_with_its_fields(
    change: Command, fields: tuple[str, ...]
) -> None:
    found = difference([REGISTERED], [{**OFFERED, **change}])

    assert found == Difference(changed=(Change("/find", fields),))
    assert found.lines == [f"~ /find: {', '.join(fields)}"]


def test_a_change_inside_a_subcommand_is_told_with_its_way() -> None:
    def group(description: str) -> Command:
        inner = {"type": 1, "name": "find", "description": "x", "options": [YEAR]}
        inner["options"] = [{**YEAR, "description": description}]
        return {"name": "facts", "description": "Facts", "type": 1, "options": [inner]}

    found = difference([group("Year")], [group("Which year")])

    assert found.lines == ["~ /facts: options.find.options.year.description"]


def test_a_command_is_known_by_its_kind_and_name() -> None:
    user_menu = {**MENU, "type": 2}
    found = difference([MENU, REGISTERED], [user_menu, {**OFFERED, "name": "search"}])

    assert found.lines == [
        "+ Check (user menu)",
        "+ /search",
        "- Check (message menu)",
        "- /find",
    ]


async def client(services: Services) -> Client:
    return Client(services, await open_store(services.settings))


def methods(server: DiscordServer) -> list[str]:
    """The methods of the requests about commands, in their order."""
    return [one.method for one in server.rest.requests if one.path.endswith("/commands")]


async def test_the_first_start_registers_and_the_second_sends_nothing(
    server: DiscordServer, services: Services
) -> None:
    async with online(server, await client(services)):
        assert methods(server) == ["GET", "PUT"]
        first = server.rest.commands

    async with online(server, await client(services)):
        assert methods(server) == ["GET", "PUT", "GET"]
    assert server.rest.commands is first
    assert first


async def test_a_start_with_a_changed_description_registers_once(
    server: DiscordServer, services: Services
) -> None:
    async with online(server, await client(services)):
        server.rest.commands[0]["description_localizations"]["vi"] = "Hỏi"

    async with online(server, await client(services)):
        assert methods(server) == ["GET", "PUT", "GET", "PUT"]
    assert server.rest.commands[0]["description_localizations"]["vi"] != "Hỏi"


async def test_registering_goes_not_online(server: DiscordServer, settings: Settings) -> None:
    found = await register(settings)

    assert "/ask" in found.added
    assert not await register(settings)
    assert methods(server) == ["GET", "PUT", "GET"]
    assert server.gateway.identifies == []
    assert not server.gateway.visited.is_set()


async def test_a_dry_run_sends_nothing(server: DiscordServer, settings: Settings) -> None:
    await register(settings)
    server.rest.commands[0]["description"] = "Old"
    server.rest.commands.append({"name": "old", "description": "Gone", "type": 1})

    found = await register(settings, dry_run=True)

    assert found == Difference(removed=("/old",), changed=(Change("/ask", ("description",)),))
    assert methods(server) == ["GET", "PUT", "GET"]


async def test_one_server_gets_commands_of_its_own(
    server: DiscordServer, settings: Settings
) -> None:
    guild = int(server.guild["id"])

    assert "/ask" in (await register(settings, guild=guild)).added
    assert not await register(settings, guild=guild)
    assert server.rest.commands == []
    assert "ask" in {one["name"] for one in server.rest.registry.in_guild[str(guild)]}
    assert methods(server) == ["GET", "PUT", "GET"]


async def test_a_server_closed_to_the_bot_is_named(
    server: DiscordServer, settings: Settings
) -> None:
    server.rest.registry.closed.add("1300000000000000077")

    with pytest.raises(UsageError, match="The server 1300000000000000077 is not open to the bot"):
        await register(settings, guild=1300000000000000077)


async def test_registering_without_a_network_says_so(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    async with loopback(monkeypatch):
        pass  # Its port is free again, and nobody answers there.

    with pytest.raises(ConnectError, match="could not be reached"):
        await register(settings)


async def test_a_name_too_long_is_told_as_discord_tells_it(
    server: DiscordServer, facts_folder: FactsFolder
) -> None:
    if openapi.description() is None:
        pytest.skip(f"needs Discord's API description at {openapi.description_path()}")
    wording = (SHIPPED / "wording" / "vi.ftl").read_text(encoding="utf-8")
    long = wording.replace("\ncommand-ask = hỏi\n", f"\ncommand-ask = {'h' * 33}\n")
    facts = facts_folder({**FACTS, "wording/vi.ftl": long})

    with pytest.raises(ConnectError, match=r"Discord refused the commands\. ") as error:
        await register(Settings(discord_token=TOKEN, facts_dir=facts))

    assert TOKEN not in str(error.value)
    assert server.rest.faults
    server.rest.faults.clear()
