"""The layers of the project, read from the imports of every module."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

# A module imports from its own package and from layers further up.
LAYERS: list[set[str]] = [
    {"errors", "settings"},
    {"records"},
    {"matching"},
    {"answering", "moderation"},
    {"evaluation", "study", "pictures"},
    {"storage"},
    {"services"},
    {"cogs", "client"},
    {"cli"},
]
DEPTH = {name: depth for depth, layer in enumerate(LAYERS) for name in layer}
NEIGHBOURS = {("settings", "errors"), ("client", "cogs")}

# What is found in these places only; everything else keeps free of it.
ONLY_IN = {
    "yaml": {"records"},
    "fluent": {"records.sentences", "answering.sentences"},
    "fsrs": {"study.memory.scheduling"},
    "genanki": {"study.decks"},
    "fpdf": {"study.decks"},
    "matplotlib": {"pictures"},
    "networkx": {"pictures"},
    "rapidfuzz": {"matching", "answering.ranking"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "asyncpg": {"storage"},
    "aiosqlite": {"storage"},
    "discord": {"cogs", "client"},
    "aiohttp": {"cogs", "client"},
    "redbot": {"cogs.red"},
    "typer": {"cli"},
    "rich": {"cli"},
    "prompt_toolkit": {"cli"},
    "dotenv": {"settings"},
    "watchfiles": {"cogs.watching"},
}

# These have no business before the store: no clock, no chance, no waiting.
FREE_OF_WORLD = {
    "records",
    "matching",
    "answering",
    "study",
    "pictures",
    "moderation",
    "evaluation",
}
WORLD = {"asyncio", "random", "secrets", "socket", "subprocess", "time"}


@dataclass(frozen=True)
class Module:
    """A module of the package: its dotted name below `bot`, and its tree."""

    name: str
    is_package: bool
    tree: ast.Module

    @property
    def layer(self) -> str:
        return self.name.split(".")[0]

    def imports(self) -> Iterator[tuple[str, bool]]:
        """What is imported: dotted names, below `bot` for our own (True) and from outside."""
        package = self.name.split(".") if self.name else []
        if package and not self.is_package:
            package.pop()
        for node in _running(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, False) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                yield node.module or "", False
            elif isinstance(node, ast.ImportFrom):
                base = package[: len(package) - (node.level - 1)]
                if node.module:
                    yield ".".join([*base, node.module]), True
                else:
                    yield from ((".".join([*base, alias.name]), True) for alias in node.names)

    def stands_in(self, places: set[str]) -> bool:
        return any(self.name == place or self.name.startswith(f"{place}.") for place in places)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """Every node but those that only the type checker reads."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _running(child)


def modules() -> list[Module]:
    found = []
    for path in sorted((CHECKOUT / "bot").rglob("*.py")):
        parts = list(path.relative_to(CHECKOUT / "bot").with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        found.append(Module(name, is_package, ast.parse(path.read_text(encoding="utf-8"))))
    return found


MODULES = modules()
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name or "bot")


def test_every_module_belongs_to_a_layer() -> None:
    assert {module.layer for module in MODULES} - set(DEPTH) == {"", "__main__"}


@each_module
def test_imports_go_up_the_layers_or_stay_inside_one_package(module: Module) -> None:
    if module.layer not in DEPTH:
        return  # the package itself and __main__ only hand over to a door
    for name, is_ours in module.imports():
        other = name.split(".")[0]
        if is_ours and other != module.layer:
            allowed = DEPTH[other] < DEPTH[module.layer] or (module.layer, other) in NEIGHBOURS
            assert allowed, f"bot.{module.name} imports bot.{name}"


@each_module
def test_our_own_modules_are_imported_relatively(module: Module) -> None:
    assert {name for name, is_ours in module.imports() if not is_ours} & {
        "bot",
        "vrafacts",
    } == set()


@each_module
def test_each_library_stays_in_its_place(module: Module) -> None:
    for name, is_ours in module.imports():
        library = name.split(".")[0]
        if not is_ours and library in ONLY_IN:
            assert module.stands_in(ONLY_IN[library]), f"bot.{module.name} imports {name}"


@each_module
def test_before_the_store_nothing_waits_reads_a_clock_or_draws_lots(module: Module) -> None:
    if module.layer not in FREE_OF_WORLD:
        return
    imported = {name.split(".")[0] for name, is_ours in module.imports() if not is_ours}
    assert imported & WORLD == set()
    for node in ast.walk(module.tree):
        assert not isinstance(node, ast.AsyncFunctionDef | ast.Await)
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"now", "today", "utcnow"}, ast.unparse(node)


@each_module
def test_only_settings_reads_the_environment(module: Module) -> None:
    if module.name == "settings":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name):
            assert ast.unparse(node) not in {"os.environ", "os.getenv", "environ", "getenv"}


@each_module
def test_only_the_terminal_prints(module: Module) -> None:
    if module.layer == "cli":
        return
    for node in ast.walk(module.tree):
        assert not (isinstance(node, ast.Name) and node.id == "print")


@each_module
def test_a_module_says_its_job_in_its_first_line(module: Module) -> None:
    if module.name == "__main__":
        return
    docstring = ast.get_docstring(module.tree) or ""
    assert docstring.splitlines()[:1] != [""]
    assert docstring.splitlines()[0].endswith(".")


def test_no_module_is_longer_than_300_lines() -> None:
    long = {
        path.name: count
        for path in (CHECKOUT / "bot").rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_no_words_of_a_spoken_language_stand_in_the_code() -> None:
    """Vietnamese and Russian words belong in facts/, where an editor can mend them."""
    spoken = {
        f"{module.name}: {word}"
        for module in MODULES
        for text in _constants(module.tree)
        for word in re.findall(r"[\u0400-\u04ff]{2,}|\w+[\u1ea0-\u1ef9]|[\u1ea0-\u1ef9]\w+", text)
    }
    assert spoken == set()


def _constants(tree: ast.Module) -> Iterator[str]:
    """The texts the code works with: all but the docstrings."""
    told = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_the_tests_reach_this_checkout() -> None:
    import bot

    assert Path(bot.__file__ or "").parent == CHECKOUT / "bot"
