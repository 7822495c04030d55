"""YAML as plain values that know the line they stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

import yaml

from .faults import Fault

# libyaml reads the facts ten times faster; the pure loader serves where it was not built.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What a plain word can mean besides text. Dates stay as they are written: Period reads them, and
# can name the line of one that is none.
_MEANT: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float"))
# YAML counts to the base of 60 in as many places as are written, and Python prints no number of
# over 4,300 digits.
_LONGEST_NUMBER: Final = 64
# Facts are five deep. libyaml's own stack overflows at some ten thousand, and the process with it.
_DEEPEST: Final = 32
# libyaml compares each directive with all before it.
_DIRECTIVE = re.compile("^%", re.MULTILINE)
_NO_TEXT = yaml.reader.Reader.NON_PRINTABLE


class _Loader(_Base):  # type: ignore[misc]  # libyaml's class has no types
    """Reads numbers, booleans and null for what they are, and all else as text.

    Gives up, raising _RefusedError, at a file too deep or of too many values, before it is built.
    """

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in forms if tag in _MEANT]
        for first, forms in _Base.yaml_implicit_resolvers.items()
    }

    def __init__(self, text: str, *, most: int) -> None:
        super().__init__(text)
        self._depth = 0
        self._left = self._most = most

    def descend_resolver(self, parent: yaml.Node | None, index: Any) -> None:  # noqa: ARG002
        # Both loaders call this before each value and `ascend_resolver` after it, to look for tags
        # by path, which would take a third of the reading's time.
        self._depth += 1
        self._left -= 1
        if parent and self._depth > _DEEPEST:
            raise _RefusedError(parent, "goes too deep; no record has so many parts in parts")
        if parent and self._left < 0:
            raise _RefusedError(None, f"holds more than {self._most:,} values; divide it")

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> Any:
        if kind is not yaml.ScalarNode:
            return (
                self.DEFAULT_SEQUENCE_TAG if kind is yaml.SequenceNode else self.DEFAULT_MAPPING_TAG
            )
        if implicit[0]:
            for tag, form in self.yaml_implicit_resolvers.get(value[:1], ()):
                if form.match(value):
                    return tag
        return self.DEFAULT_SCALAR_TAG


# A file of more would take seconds to read.
MAX_VALUES: Final = 200_000

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's value; `node` is the same as YAML saw it, and knows the lines."""

    file: str
    value: Any
    node: Any
    # The keys of a mapping of thousands are not gone through again for each of its faults.
    _keys: dict[int, dict[str, Any]] = field(default_factory=dict, repr=False, compare=False)

    def line(self, where: Where) -> int:
        """The line (from 1) of the key or element at `where`, or of the nearest around it."""
        if self.node is None:
            return 0
        node, mark = self.node, self.node.start_mark
        for step in where:
            if isinstance(node, yaml.MappingNode):
                found = self._pairs(node).get(step)
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
                found = next(((child, child) for child in node.value[step : step + 1]), None)
            else:
                break
            if found is None:
                break
            mark, node = found[0].start_mark, found[1]
        return int(mark.line) + 1

    def _pairs(self, node: Any) -> dict[Any, Any]:
        if id(node) not in self._keys:
            self._keys[id(node)] = {key.value: (key, value) for key, value in node.value}
        return self._keys[id(node)]


def parsed(text: str, *, name: str, most: int = MAX_VALUES) -> Document | Fault:
    """The document that `text` writes in at most so many values, or the fault that it is none."""
    if odd := _NO_TEXT.search(text):
        code = f"U+{ord(odd.group()):04X}"
        message = f"holds a character that is no text ({code}); save it as plain text in UTF-8"
        return Fault(name, _line_of(text, odd), "", "", message)
    if directive := _DIRECTIVE.search(text):
        message = "no line begins with % here; if it is text, put it in quotes"
        return Fault(name, _line_of(text, directive), "", "", message)
    loader = _Loader(text, most=most)
    try:
        node = loader.get_single_node()
        if node is None:
            return Document(name, None, None)
        return Document(name, _value(node, loader, set()), node)
    except _RefusedError as refused:
        return refused.fault(name)
    except yaml.MarkedYAMLError as error:
        return _no_yaml(error, text, name)
    except yaml.YAMLError as error:
        return Fault(name, 0, "", "", f"is not YAML: {str(error).splitlines()[0]}")
    finally:
        loader.dispose()


def _line_of(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1


def _no_yaml(error: yaml.MarkedYAMLError, text: str, name: str) -> Fault:
    lines = text.splitlines()
    # What is missing at the end is missed on the line after the last.
    line = min(error.problem_mark.line + 1, len(lines)) if error.problem_mark else 0
    written = lines[line - 1] if line else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return Fault(name, line, "", "", "is indented by a tab; use spaces")
    if str(error.context).startswith("expected a single document"):
        return Fault(name, line, "", "", "a second document begins here (---); keep one")
    problem = " ".join(filter(None, (error.context, error.problem)))
    return Fault(name, line, "", "", f"is not YAML: {problem}")


class _RefusedError(Exception):
    """Something that YAML allows and we do not; `node` is where, None the whole file."""

    def __init__(self, node: yaml.Node | None, message: str, *, key: str = "") -> None:
        super().__init__(message)
        self._node = node
        self._key = key

    def fault(self, file: str) -> Fault:
        line = int(self._node.start_mark.line) + 1 if self._node else 0
        return Fault(file, line, "", self._key, str(self))


def _value(node: Any, loader: Any, seen: set[int]) -> Any:
    """What a node holds. Raises _RefusedError at what facts never hold: see the messages.

    PyYAML's own constructor, which allows it, takes twice the time.
    """
    if id(node) in seen:
        raise _RefusedError(node, "anchors and aliases (& and *) are not used here")
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, loader)
    if isinstance(node, yaml.SequenceNode):
        if node.tag != loader.DEFAULT_SEQUENCE_TAG:
            raise _RefusedError(node, _TAGGED)
        return [_value(child, loader, seen) for child in node.value]
    if node.tag != loader.DEFAULT_MAPPING_TAG:
        raise _RefusedError(node, _TAGGED)
    held: dict[Any, Any] = {}
    for key_node, child in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _RefusedError(key_node, "a key must be a word; put it in quotes")
        key = _value(key_node, loader, seen)
        if key in held:
            raise _RefusedError(key_node, "stands twice; keep one", key=key_node.value)
        held[key] = _value(child, loader, seen)
    return held


_TAGGED: Final = "tags (!) are not used here; if it is text, put it in quotes"


def _scalar(node: Any, loader: Any) -> Any:
    if node.tag == loader.DEFAULT_SCALAR_TAG:
        return node.value
    if node.tag not in _MEANT:
        raise _RefusedError(node, _TAGGED)
    if len(node.value) > _LONGEST_NUMBER:
        raise _RefusedError(node, "is too long for a number; if it is text, put it in quotes")
    try:
        return loader.construct_object(node)
    except (ValueError, LookupError):  # a tag says that it is what it is not
        raise _RefusedError(node, _TAGGED) from None
