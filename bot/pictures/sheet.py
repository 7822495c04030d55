"""A sheet to draw on, in pixels from its upper left corner; matplotlib makes a PNG of it."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, Literal

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, PathPatch, Rectangle
from matplotlib.path import Path as Outline
from PIL import Image

from .palette import PALETTES, Palette
from .picture import Theme

WIDTH: Final = 1080
MARGIN: Final = 50
# So far is it from one line of a text to the next, in heights of its letters.
LEADING: Final = 1.32
# At this resolution a point is a pixel.
_DPI: Final = 72
# So many steps lie between a colour and its ground, where the edge of a letter is drawn; what
# frames is near to its ground already, and few of its edges are slanted.
_STEPS: Final = 14
_FEW_STEPS: Final = 4
# Widths are sums of those of single letters, which a line may pass by a little.
_SLACK: Final = 1.02
# What the font lacks.
_UNKNOWN: Final = "\u25a1"
# Spaces at which no line ends.
_BOUND: Final = "\u00a0\u202f"

Align = Literal["left", "center", "right"]


class Sheet:
    """Takes texts and shapes as wide as a phone, and as high as it takes."""

    def __init__(self, theme: Theme) -> None:
        self.colours: Palette = PALETTES[theme]
        self._figure = Figure(facecolor=self.colours.ground, dpi=_DPI)
        self._canvas = FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        colour: str,
        *,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """One line whose letters stand on `y`."""
        self._axes.text(
            x, y, drawable(text), fontproperties=_font(bold=bold, size=size), color=colour,
            ha=align, va="baseline", parse_math=False, zorder=3,
        )  # fmt: skip

    def lines(
        self,
        x: float,
        y: float,
        texts: list[str],
        size: int,
        colour: str,
        *,
        bold: bool = False,
        align: Align = "left",
    ) -> float:
        """Lines beneath `y`; where they end."""
        for text in texts:
            self.text(x, y + size, text, size, colour, bold=bold, align=align)
            y += size * LEADING
        return y

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str, edge: str = "none",
        dashed: bool = False, hatched: bool = False, round_by: float = 0.0,
    ) -> None:  # fmt: skip
        """A box with its upper left corner there."""
        style = "--" if dashed else "-"
        if round_by:
            shape: Rectangle | FancyBboxPatch = FancyBboxPatch(
                (x + round_by, y + round_by), width - 2 * round_by, height - 2 * round_by,
                boxstyle=f"round,pad={round_by}", facecolor=fill, edgecolor=edge,
                linewidth=3, linestyle=style, zorder=2,
            )  # fmt: skip
        else:
            shape = Rectangle(
                (x, y), width, height, facecolor=fill, edgecolor=edge, linewidth=3,
                linestyle=style, hatch="/" if hatched else None, zorder=2,
            )  # fmt: skip
        self._axes.add_patch(shape)

    def line(
        self, x: float, y: float, to_x: float, to_y: float, colour: str, width: float = 3.0
    ) -> None:
        """A straight line."""
        self._axes.add_line(Line2D([x, to_x], [y, to_y], color=colour, linewidth=width, zorder=1))

    def curve(
        self, x: float, y: float, to_x: float, to_y: float, colour: str, *, dashed: bool
    ) -> None:
        """A line that leaves and arrives level."""
        middle = (x + to_x) / 2
        outline = Outline(
            [(x, y), (middle, y), (middle, to_y), (to_x, to_y)],
            [Outline.MOVETO, Outline.CURVE4, Outline.CURVE4, Outline.CURVE4],
        )
        style = (0, (3, 2)) if dashed else "-"
        self._axes.add_patch(
            PathPatch(outline, fill=False, edgecolor=colour, linewidth=4, linestyle=style, zorder=1)
        )

    def dot(self, x: float, y: float, radius: float, *, fill: str, edge: str) -> None:
        """A round mark."""
        circle = Circle((x, y), radius, facecolor=fill, edgecolor=edge, linewidth=4, zorder=2)
        self._axes.add_patch(circle)

    def figure(self, height: float) -> Figure:
        """All of it, cut off at `height`."""
        self._figure.set_size_inches(WIDTH / _DPI, round(height) / _DPI)
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(round(height), 0)
        return self._figure

    def png(self, height: float) -> bytes:
        """All of it as a file, the same for the same drawing."""
        self.figure(height)
        self._canvas.draw()  # type: ignore[no-untyped-call]
        size = self._canvas.get_width_height()
        pixels = self._canvas.buffer_rgba()  # type: ignore[no-untyped-call]
        drawn = Image.frombuffer("RGBA", size, pixels, "raw", "RGBA", 0, 1)
        # A quarter of the size, and of the time it takes to write.
        small = drawn.convert("RGB").quantize(
            palette=_palette(self.colours), dither=Image.Dither.NONE
        )
        file = io.BytesIO()
        small.save(file, "PNG")
        return file.getvalue()


def wrapped(
    text: str, width: float, size: int, *, bold: bool = False, indent: float = 0.0
) -> list[str]:
    """The text in lines of at most `width`, the first shorter by `indent`; none is cut."""
    made: list[str] = []
    current = ""
    room, used = width - indent, 0.0
    space = _advance(" ", bold=bold) * size * _SLACK
    for word, wide in _pieces(text, width, size, bold=bold):
        if current and used + space + wide <= room:
            current, used = f"{current} {word}", used + space + wide
            continue
        # The first word may not fit beside what stands before the first line.
        if current or (not made and wide > room):
            made.append(current)
            room = width
        current, used = word, wide
    return [*made, current]


def measured(text: str, size: int, *, bold: bool = False) -> float:
    """How wide a text is in one line."""
    return _width(drawable(text), size, bold=bold)


def drawable(text: str) -> str:
    """The text as the font has it: on one line, nothing hidden or turned, no letter it lacks."""
    seen = "".join(
        " " if letter.isspace() and letter not in _BOUND else letter
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf", "Co", "Cn", "Cs"}
    )
    known = _letters()
    return "".join(letter if ord(letter) in known else _UNKNOWN for letter in seen)


def _pieces(text: str, width: float, size: int, *, bold: bool) -> Iterator[tuple[str, float]]:
    """The words with their widths; those that are longer than a line in parts of one."""
    # No-break spaces are parts of a word.
    for word in filter(None, drawable(text).split(" ")):
        whole = _width(word, size, bold=bold)
        if whole <= width:
            yield word, whole
            continue
        piece, used = "", 0.0
        for letter in word:
            wide = _width(letter, size, bold=bold)
            if piece and used + wide > width:
                yield piece, used
                piece, used = "", 0.0
            piece, used = piece + letter, used + wide
        yield piece, used


def _width(text: str, size: int, *, bold: bool) -> float:
    return sum(_advance(letter, bold=bold) for letter in text) * size * _SLACK


@cache
def _palette(colours: Palette) -> Image.Image:
    """All colours there are, and those between each of them and its ground."""
    seen: dict[tuple[int, ...], None] = {}
    for below in (colours.ground, colours.panel):
        ground = to_rgb(below)
        for above in (colours.text, colours.muted, colours.fact, colours.aim, colours.faint):
            ends = list(zip(ground, to_rgb(above), strict=True))
            steps = _FEW_STEPS if above == colours.faint else _STEPS
            for share in (step / steps for step in range(steps + 1)):
                seen[tuple(round(255 * (a + (b - a) * share)) for a, b in ends)] = None
    made = Image.new("P", (1, 1))
    made.putpalette([part for colour in seen for part in colour])
    return made


@cache
def _path(*, bold: bool) -> Path:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return Path(mpl.get_data_path()) / "fonts" / "ttf" / name


@cache
def _font(*, bold: bool, size: int) -> FontProperties:
    return FontProperties(fname=_path(bold=bold), size=size)


@cache
def _letters() -> frozenset[int]:
    faces = [get_font(_path(bold=bold)).get_charmap() for bold in (False, True)]
    return frozenset(faces[0].keys() & faces[1].keys())


@cache
def _advance(letter: str, *, bold: bool) -> float:
    """The width of a letter where letters are of size 1."""
    face = get_font(_path(bold=bold))
    face.set_size(100, _DPI)
    # In 65536ths of a pixel, whatever the letter's hints would make of it.
    return float(face.load_char(ord(letter)).linearHoriAdvance) / 65536 / 100
