"""The wheel in an environment of its own: it asks, carries the facts, and leaves a host alone."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

PIP = ["-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]


@dataclass(frozen=True)
class Installed:
    """The wheel, the environment it was installed into, and a folder with a host's `bot.py`."""

    wheel: Path
    scripts: Path
    elsewhere: Path
    environment: dict[str, str]

    def run(self, *command: str) -> str:
        """What a script of the environment prints, started far from the checkout."""
        return subprocess.run(
            [self.scripts / command[0], *command[1:]],
            check=True, stdout=subprocess.PIPE, encoding="utf-8",
            cwd=self.elsewhere, env=self.environment, timeout=120,
        ).stdout  # fmt: skip


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    wheels, environment, elsewhere = folder / "dist", folder / "venv", folder / "elsewhere"
    build = [sys.executable, *PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", wheels, "."]
    subprocess.run([*map(str, build)], check=True, cwd=CHECKOUT)
    (wheel,) = wheels.glob("*.whl")

    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if sys.platform == "win32" else "bin")
    install = [scripts / "python", *PIP, "install", "-c", CHECKOUT / "constraints.txt", wheel]
    subprocess.run([*map(str, install)], check=True)

    elsewhere.mkdir()
    (elsewhere / "bot.py").write_text("OWNER = 'the host'\n")
    return Installed(wheel, scripts, elsewhere, {"PYTHONUTF8": "1"})


def test_the_wheel_holds_the_package_and_the_facts_and_nothing_else(installed: Installed) -> None:
    names = zipfile.ZipFile(installed.wheel).namelist()
    tops = {name.split("/")[0] for name in names}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"vrafacts"}
    assert "vrafacts/facts/sources.yaml" in names
    assert "vrafacts/facts/wording/vi.ftl" in names
    assert [name for name in names if "test" in name or "__pycache__" in name] == []


def test_ask_works_far_from_the_checkout(installed: Installed) -> None:
    answer = json.loads(installed.run("vrafacts", "ask", "--json", "When was ASEAN founded?"))

    assert answer["outcome"] == "answered"
    assert "1967" in answer["answers"][0]["text"]


def test_the_facts_it_carries_are_sound(installed: Installed) -> None:
    assert installed.run("vrafacts", "facts", "check").endswith("no faults\n")


def test_the_store_it_carries_makes_its_tables(installed: Installed) -> None:
    script = """
import asyncio, pathlib
from vrafacts.storage.store import Store

async def main():
    store = await Store.open(pathlib.Path("data"))
    await store.people.choose_language(1, "vi")
    await store.close()

asyncio.run(main())
print("kept")
"""

    assert installed.run("python", "-c", script) == "kept\n"


def test_it_is_imported_beside_a_hosts_own_bot(installed: Installed) -> None:
    script = (
        "import bot, vrafacts, sys; "
        "print(bot.OWNER, vrafacts.__version__, 'discord' in sys.modules, callable(vrafacts.setup))"
    )

    assert installed.run("python", "-c", script) == "the host 0.1.0 False True\n"
