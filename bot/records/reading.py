"""YAML as plain values that know the line they stand on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import yaml

from .faults import Fault

# libyaml reads the facts ten times faster; the pure loader serves where it was not built.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]  # libyaml's class has no types
    """Reads numbers, booleans and null for what they are, and all else as text.

    Dates stay as they are written: Period reads them, and can name the line of one that is none.
    """

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in forms if not tag.endswith(":timestamp")]
        for first, forms in _Base.yaml_implicit_resolvers.items()
    }

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> Any:
        # PyYAML's own also looks for tags by path, which takes a third of the reading's time.
        if kind is not yaml.ScalarNode:
            return (
                self.DEFAULT_SEQUENCE_TAG if kind is yaml.SequenceNode else self.DEFAULT_MAPPING_TAG
            )
        forms = self.yaml_implicit_resolvers.get(value[:1], ()) if implicit[0] else ()
        return next((tag for tag, form in forms if form.match(value)), self.DEFAULT_SCALAR_TAG)


# A file of more is no facts file, and a nest of aliases would be built before it is checked.
MAX_BYTES = 4_000_000

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's value; `node` is the same as YAML saw it, and knows the lines."""

    file: str
    value: Any
    node: Any

    def line(self, where: Where) -> int:
        """The line (from 1) of the key or element at `where`, or of the nearest around it."""
        node, mark = self.node, self.node.start_mark
        for step in where:
            if isinstance(node, yaml.MappingNode):
                found = [(key.start_mark, value) for key, value in node.value if key.value == step]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                found = [(child.start_mark, child) for child in node.value[step : step + 1]]
            else:
                break
            if not found:
                break
            mark, node = found[0]
        return int(mark.line) + 1


def read_text(path: Path, *, name: str) -> str | Fault:
    """The text in `path`, or the fault that kept it from being read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Fault(name, 0, "", "", f"is larger than {MAX_BYTES} bytes; divide it")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return Fault(name, 0, "", "", "is not UTF-8; save it as UTF-8")
    except OSError as error:
        return Fault(name, 0, "", "", f"cannot be read: {error.strerror}")


def read_yaml(path: Path, *, name: str) -> Document | Fault:
    """The document in `path`, or the fault that kept it from being read."""
    text = read_text(path, name=name)
    if isinstance(text, Fault):
        return text
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Document(name, None, None)
        refused = _refused(node)
        if refused is not None:
            line, key, message = refused
            return Fault(name, line, "", key, message)
        return Document(name, loader.construct_document(node), node)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        problem = " ".join(filter(None, (error.context, error.problem)))
        return Fault(name, line, "", "", f"is not YAML: {problem}")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Fault(name, 0, "", "", f"is not YAML: {str(error).splitlines()[0]}")
    finally:
        loader.dispose()


def _refused(root: Any) -> tuple[int, str, str] | None:
    """Line, key and message of the first alias or doubled key; YAML itself allows both."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            message = "anchors and aliases (& and *) are not used here"
            return int(node.start_mark.line) + 1, "", message
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting.extend(reversed(node.value))
        elif isinstance(node, yaml.MappingNode):
            waiting.extend(value for _, value in reversed(node.value))
            doubled = _doubled(key for key, _ in node.value if isinstance(key, yaml.ScalarNode))
            if doubled is not None:
                return int(doubled.start_mark.line) + 1, doubled.value, "stands twice; keep one"
    return None


def _doubled(keys: Iterable[Any]) -> Any:
    """The first key that stands twice, or None."""
    seen: set[str] = set()
    for key in keys:
        if key.value in seen:
            return key
        seen.add(key.value)
    return None
