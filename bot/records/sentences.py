"""Whether a wording file can be said: its Fluent is sound, and no sentence or value is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fluent.syntax import FluentParser, ast, visitor

from .faults import Fault

Sentences = Mapping[str, frozenset[str]]


class _Values(visitor.Visitor):
    """Gathers the names of the values that a message asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def sentences(text: str) -> Sentences:
    """The sentences of a wording file by their keys, each with the values it asks for."""
    return _sentences(FluentParser(with_spans=False).parse(text))


def sentence_faults(file: str, text: str, *, wanted: Sentences) -> Iterator[Fault]:
    """What is wrong with a wording file; `wanted` are the sentences that the bot says."""
    resource = FluentParser().parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk) and entry.annotations:
            problem = entry.annotations[0]
            start = problem.span.start if problem.span else 0
            message = f"is not Fluent: {problem.message}"
            yield Fault(file, text.count("\n", 0, start) + 1, "", "", message)
    said = _sentences(resource)
    for key, values in wanted.items():
        if key not in said:
            yield Fault(file, 0, key, "", "is missing: the bot says this sentence")
        for unknown in sorted(said.get(key, frozenset()) - values):
            yield Fault(file, 0, key, "", f"there is no value ${unknown} for it")


def _sentences(resource: ast.Resource) -> Sentences:
    found: dict[str, frozenset[str]] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            values = _Values()
            values.visit(entry.value)
            found[entry.id.name] = frozenset(values.names)
    return found
