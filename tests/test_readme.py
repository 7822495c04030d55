"""The README names every command, option and setting, and its quick start is what CI runs."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
import typer.main

from bot import __version__
from bot.cli import app
from bot.settings import Settings, variable
from tests.conftest import CHECKOUT, RunBot

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
QUICK_START = README.split("\n## Quick start\n")[1].split("\n## ")[0]


def commands(group: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every command below `group`, by its words ("facts check")."""
    for word, command in group.commands.items():
        path = f"{name} {word}".strip()
        yield path, command
        if hasattr(command, "commands"):
            yield from commands(command, path)


COMMANDS = dict(commands(typer.main.get_command(app)))
SETTINGS = [variable(name) for name in Settings.model_fields]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help_and_stands_in_the_readme(name: str) -> None:
    command = COMMANDS[name]

    assert command.help
    if not hasattr(command, "commands"):
        assert f"| `{name}" in README
    for parameter in command.params:
        assert parameter.help, parameter.name
        for option in parameter.opts:
            assert not option.startswith("--") or option in README


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_stands_in_the_readme_and_in_the_example(name: str) -> None:
    assert f"| `{name}` |" in README
    assert re.search(
        rf"^# .+\n{name}=", CHECKOUT.joinpath(".env.example").read_text(), re.MULTILINE
    )


def test_the_example_holds_the_settings_in_their_order_and_no_others() -> None:
    example = CHECKOUT.joinpath(".env.example").read_text()

    assert re.findall(r"^(\w+)=", example, re.MULTILINE) == SETTINGS


def test_the_readme_names_no_command_that_is_not_there() -> None:
    table = README.split("| command | what it does |")[1].split("\n\n")[0]
    named = re.findall(r"^\| `([a-z ]+?)(?: [\"A-Z\[].*?)?` \|", table, re.MULTILINE)

    assert sorted(named) == sorted(
        name for name, command in COMMANDS.items() if not hasattr(command, "commands")
    )


def test_the_quick_start_begins_with_two_blocks_of_one_command_each() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", QUICK_START, re.MULTILINE | re.DOTALL)

    assert [len(block.splitlines()) for block in blocks[:2]] == [1, 1]
    assert " -m bot ask " in blocks[0]
    assert " -m pytest" in blocks[1]


def test_ci_runs_the_second_block_as_it_stands() -> None:
    script = (CHECKOUT / ".ci" / "run").read_text()
    extract = next(line for line in script.splitlines() if line.startswith("block="))
    done = subprocess.run(
        ["bash", "-c", f'{extract}; printf "%s" "$block"'],
        capture_output=True, text=True, check=True, cwd=CHECKOUT,
    )  # fmt: skip

    assert done.stdout == QUICK_START.split("```sh\n")[2].split("\n```")[0]


def test_the_versions_agree() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]

    assert project["version"] == __version__


def test_the_constraints_pin_everything_and_name_no_address() -> None:
    lines = (CHECKOUT / "constraints.txt").read_text().splitlines()
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    wanted = chain(project["dependencies"], *project["optional-dependencies"].values())
    pinned = {_normal(line.split("==")[0]) for line in lines}

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert {_normal(re.split(r"[\[>=<]", name)[0]) for name in wanted} - pinned == {"vrafacts"}


def test_the_exchange_it_opens_with_is_what_the_bot_says(run_bot: RunBot) -> None:
    block = README.split("```text\n")[1].split("```")[0]
    turns = re.findall(r'^\$ python -m bot ask "(.*)"\n((?:(?!\$ ).*\n)+)', block, re.MULTILINE)

    assert turns
    for question, shown in turns:
        # An ellipsis stands for words left out.
        parts = [r"\s+".join(map(re.escape, part.split())) for part in shown.split("…")]
        assert re.match(r"\s*.*?\s*".join(parts), run_bot("ask", question).stdout, re.DOTALL)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
