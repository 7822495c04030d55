"""YAML as plain values that know the line they stand on."""

from __future__ import annotations

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
        if implicit[0]:
            for tag, form in self.yaml_implicit_resolvers.get(value[:1], ()):
                if form.match(value):
                    return tag
        return self.DEFAULT_SCALAR_TAG


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
        return Document(name, _value(node, loader, set()), node)
    except _RefusedError as refused:
        return refused.fault(name)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        problem = " ".join(filter(None, (error.context, error.problem)))
        return Fault(name, line, "", "", f"is not YAML: {problem}")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Fault(name, 0, "", "", f"is not YAML: {str(error).splitlines()[0]}")
    finally:
        loader.dispose()


class _RefusedError(Exception):
    """Something that YAML allows and we do not; `node` is where."""

    def __init__(self, node: yaml.Node, message: str, *, key: str = "") -> None:
        super().__init__(message)
        self._node = node
        self._key = key

    def fault(self, file: str) -> Fault:
        return Fault(file, int(self._node.start_mark.line) + 1, "", self._key, str(self))


def _value(node: Any, loader: Any, seen: set[int]) -> Any:
    """What a node holds. Raises _RefusedError at an alias, a doubled key, or a key of parts.

    PyYAML's own constructor, which allows them, takes twice the time.
    """
    if id(node) in seen:
        raise _RefusedError(node, "anchors and aliases (& and *) are not used here")
    seen.add(id(node))
    if node.tag == loader.DEFAULT_SCALAR_TAG:
        return node.value
    if node.tag == loader.DEFAULT_SEQUENCE_TAG:
        return [_value(child, loader, seen) for child in node.value]
    if node.tag != loader.DEFAULT_MAPPING_TAG:
        return loader.construct_object(node)
    held: dict[Any, Any] = {}
    for key_node, child in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _RefusedError(key_node, "a key must be a word; put it in quotes")
        key = _value(key_node, loader, seen)
        if key in held:
            raise _RefusedError(key_node, "stands twice; keep one", key=key_node.value)
        held[key] = _value(child, loader, seen)
    return held
