"""Draws who met whom: two columns of names, and between them each pair's encounters.

Each pair has a place of its own between the columns, so that no two lines or labels lie on each
other, however many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from .graph import Edge, Graph, Node
from .palette import Palette
from .sheet import LEADING, MARGIN, WIDTH, Sheet, measured, wrapped

_SIZE: Final = 31
_SMALL: Final = 27
_BOX: Final = 325
_LABEL: Final = 275
_PAD: Final = 12
_GAP: Final = 30
_LEFT: Final = MARGIN - 25
_RIGHT: Final = WIDTH - _LEFT - _BOX
# The names move to and fro so often until their lines cross little.
_ROUNDS: Final = 8

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """A pair with its left and right place, and the lines of its label with their colour."""

    left: Place
    right: Place
    label: tuple[tuple[str, str], ...]
    width: float
    is_intended: bool

    @property
    def ends(self) -> tuple[Place, Place]:
        return self.left, self.right

    @property
    def height(self) -> float:
        return len(self.label) * _SMALL * LEADING + 8


def draw_graph(sheet: Sheet, plan: Graph, y: float) -> float:
    """Draws the graph from `y` on; where it ends."""
    nodes = {node.key: node for node in plan.nodes}
    for lines in _arranged(plan, sheet.colours):
        y = _part(sheet, lines, nodes, y) + _GAP
    return y - _GAP


def _arranged(plan: Graph, colours: Palette) -> list[list[_Line]]:
    """The pairs that hang together, each on its two sides, in an order in which few cross."""
    import networkx as nx  # noqa: PLC0415 -- the other pictures are drawn without

    network = nx.Graph()
    network.add_nodes_from(node.key for node in plan.nodes)
    network.add_edges_from(edge.ends for edge in plan.edges)
    found: list[list[_Line]] = []
    for part in nx.connected_components(network):
        keys = [node.key for node in plan.nodes if node.key in part]
        middle = max(keys, key=network.degree)
        side = {
            key: depth % 2
            for depth, layer in enumerate(nx.bfs_layers(network, middle))
            for key in layer
        }
        lines = [_line(edge, side, colours) for edge in plan.edges if edge.ends[0] in part]
        found.append(_uncrossed(lines))
    return sorted(found, key=lambda lines: -len(lines))


def _line(edge: Edge, side: Mapping[str, int], colours: Palette) -> _Line:
    one, other = edge.ends
    if side[one] > side[other]:
        one, other = other, one
    # Where three have met each other, one of them stands on both sides.
    label: list[tuple[str, str]] = []
    for met in edge.encounters:
        colour = colours.aim if met.is_intended else colours.fact
        label += [(text, colour) for text in wrapped(met.date, _LABEL, _SMALL, bold=True)]
        told = f"{met.occasion}\u00a0{met.mark}"
        label += [(text, colours.text) for text in wrapped(told, _LABEL, _SMALL)]
    width = max(measured(text, _SMALL, bold=colour != colours.text) for text, colour in label)
    intended = all(met.is_intended for met in edge.encounters)
    return _Line((one, 0), (other, 1), tuple(label), width + 16, intended)


def _uncrossed(lines: list[_Line]) -> list[_Line]:
    for round_ in range(_ROUNDS):
        place = {line: number for number, line in enumerate(lines)}
        near, far = ("left", "right") if round_ % 2 else ("right", "left")
        means = {
            end: _mean(place[line] for line in lines if getattr(line, near) == end)
            for end in {getattr(line, near) for line in lines}
        }
        others = {
            end: _mean(place[line] for line in lines if getattr(line, far) == end)
            for end in {getattr(line, far) for line in lines}
        }
        lines = sorted(
            lines,
            key=lambda line: (means[getattr(line, near)], others[getattr(line, far)], place[line]),
        )
    return lines


def _part(sheet: Sheet, lines: list[_Line], nodes: Mapping[str, Node], y: float) -> float:
    """Draws the pairs that hang together."""
    met = Counter(end for line in lines for end in (line.left, line.right))
    names = {place: _Name(nodes[place[0]]) for place in met}
    centres: list[float] = []
    end = y
    for line in lines:
        # Who met nobody else stands beside.
        alone = [names[place].height for place in (line.left, line.right) if met[place] == 1]
        height = max([line.height, *alone])
        centres.append(end + height / 2)
        end += height + _GAP
    at: dict[Place, float] = {}
    lowest = end - _GAP
    for side in (0, 1):
        free = y
        wanted = {
            place: _mean(at for line, at in zip(lines, centres, strict=True) if place in line.ends)
            for place in met
            if place[1] == side
        }
        for place in sorted(wanted, key=lambda place: wanted[place]):
            top = max(free, wanted[place] - names[place].height / 2)
            at[place] = top + names[place].height / 2
            free = names[place].draw(sheet, _RIGHT if side else _LEFT, top) + _GAP
        lowest = max(lowest, free - _GAP)
    for line, centre in zip(lines, centres, strict=True):
        _connect(sheet, line, centre, at)
    return lowest


class _Name:
    """A name in its box."""

    def __init__(self, node: Node) -> None:
        self._name = wrapped(node.name, _BOX - 2 * _PAD, _SIZE, bold=True)
        self._of = wrapped(node.of, _BOX - 2 * _PAD, _SMALL) if node.of else []
        letters = len(self._name) * _SIZE + len(self._of) * _SMALL
        self.height = letters * LEADING + 2 * _PAD

    def draw(self, sheet: Sheet, x: float, y: float) -> float:
        """Draws it from there on; where it ends."""
        colours = sheet.colours
        sheet.box(x, y, _BOX, self.height, fill=colours.panel, edge=colours.faint, round_by=14)
        middle = x + _BOX / 2
        below = sheet.lines(
            middle, y + _PAD, self._name, _SIZE, colours.text, bold=True, align="center"
        )
        sheet.lines(middle, below, self._of, _SMALL, colours.muted, align="center")
        return y + self.height


def _connect(sheet: Sheet, line: _Line, centre: float, at: Mapping[Place, float]) -> None:
    """Draws the line of a pair, with its label upon it."""
    colours = sheet.colours
    colour = colours.aim if line.is_intended else colours.fact
    dashed = line.is_intended
    left, right = (WIDTH - line.width) / 2, (WIDTH + line.width) / 2
    near, far = min(left, (WIDTH - _LABEL) / 2), max(right, (WIDTH + _LABEL) / 2)
    sheet.curve(_LEFT + _BOX, at[line.left], near, centre, colour, dashed=dashed)
    sheet.curve(near, centre, left, centre, colour, dashed=dashed)
    sheet.curve(right, centre, far, centre, colour, dashed=dashed)
    sheet.curve(far, centre, _RIGHT, at[line.right], colour, dashed=dashed)
    y = centre - line.height / 2 + 2
    for text, said in line.label:
        bold = said != colours.text
        y = sheet.lines(WIDTH / 2, y, [text], _SMALL, said, bold=bold, align="center")


def _mean(numbers: Iterable[float]) -> float:
    known = list(numbers)
    return sum(known) / len(known)
